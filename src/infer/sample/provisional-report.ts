import { toDigits } from '../../model/arithmetic.js';
import { extentOf, measureReading } from '../../model/measure-reading.js';
import { replaceSpacing } from '../readings/replace-spacing.js';
import type { HeaderFacts, StackReport, Stack } from '../../model/report.js';

/** How far the slices of a sample may miss the number of files before its Z is not believed. */
const COUNT_TOLERANCE = 0.25;
/** How far a sampled slice may lie from where its place in the list puts it, in gaps. */
const STRAYS = 0.2;

/** Positions in a list of `count` files that stand for all: both ends and the middle, each with its neighbour. */
export function chooseSample(count: number): number[] {
  const middle = Math.floor(count / 2);
  const wanted = [0, count - 1, middle, 1, middle + 1, count - 2];
  return [...new Set(wanted)].filter((index) => index >= 0 && index < count);
}

/**
 * What a few files already tell: X, Y and the size of a slice, and Z where the sample's positions span as many
 * slices as there are files. Findings wait for the rest, since a sample is full of holes.
 * @param placeOf where a file stands in the list, from 0
 */
export function describeSample(
  stack: Stack,
  placeOf: (facts: HeaderFacts) => number,
  fileCount: number,
): StackReport {
  const report = measureAlongList(stack, placeOf);
  const { slices } = report.dimensions;
  const believed =
    report.spacing.z !== null &&
    (!report.evidence.z.source?.startsWith('image-position') ||
      Math.abs(slices - fileCount) <= Math.max(1, COUNT_TOLERANCE * fileCount));
  const z = believed ? report.spacing.z : null;
  const dimensions = { ...report.dimensions, slices: Math.max(slices, fileCount) };
  // How many slices there are is not known yet: only a person's Z makes an extent of the number of files.
  const isSupplied = report.evidence.z.source === 'supplied';
  const found = {
    ...report,
    dimensions,
    spacing: { ...report.spacing, z },
    extent: { ...report.extent, z: isSupplied ? extentOf(dimensions, report.spacing).z : null },
    duplicates: 0,
    // The holes of a sample are none of the stack's.
    geometry: { ...report.geometry, missing: [] },
  };
  const readings = report.naive.filter(({ rule }) => rule === 'thickness' && believed);
  return {
    ...found,
    provisional: true,
    evidence: believed
      ? report.evidence
      : { ...report.evidence, z: { source: null, confidence: 'none', outvoted: [], suggestions: [] } },
    regularity: null,
    naive: readings.map(({ rule, spacing }) => measureReading(rule, spacing, found)),
    findings: [],
    setAside: [],
  };
}

/**
 * The report of a sample whose few gaps are too wide to be told for holes, with the Z of a list that runs through
 * the stack evenly: every slice lies where its place in the list puts it.
 */
function measureAlongList({ report, frames }: Stack, placeOf: (facts: HeaderFacts) => number): StackReport {
  if (report.regularity !== 'variable' || report.evidence.z.source === 'supplied') return report;
  const slices = frames
    .map(({ facts, offset }) => ({ place: placeOf(facts), offset: offset ?? NaN }))
    .sort((a, b) => a.place - b.place);
  const [first, last] = [slices[0], slices.at(-1)];
  if (!first || !last) return report;
  const gap = (last.offset - first.offset) / (last.place - first.place);
  const isEven = slices.every(
    ({ place, offset }) =>
      Math.abs(offset - first.offset - gap * (place - first.place)) <= STRAYS * Math.abs(gap),
  );
  if (!isEven) return report;
  const dimensions = { ...report.dimensions, slices: last.place + 1 };
  const z = toDigits(Math.abs(gap), 6);
  const evidence = { ...report.evidence.z, source: 'image-position', confidence: 'measured-low' } as const;
  return {
    ...report,
    ...replaceSpacing({ ...report, dimensions }, { ...report.spacing, z }),
    dimensions,
    evidence: { ...report.evidence, z: evidence },
  };
}
