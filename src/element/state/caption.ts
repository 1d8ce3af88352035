import type { ClosedHoles } from '../../model/measure-reading.js';
import { measureUnevenDepth } from '../../model/uneven-depth.js';
import type { Spacing, StackReport } from '../../model/report.js';
import type { SeenSpecimen } from '../../view/rays/measure-specimen.js';
import type { Length } from '../../words/formats.js';
import { makeLegible } from '../../words/legible.js';
import { line, type Line, type Words } from '../../words/words.js';
import {
  drawTrue,
  hasMillimetres,
  type AskedRule,
  type Comparison,
  type ComparisonRule,
} from './comparison.js';
import { findDistortion, isSame, leanOf } from './distortion.js';

/**
 * The label under a pane as data: a title and three lines, each of which stands beside the same line of the other
 * pane. Lengths in mm.
 */
export interface Caption {
  /** What the pane shows; `null` while nothing is known of it. */
  title: Line | null;
  /** How many times too long, as the biggest thing of the label; `null` where nothing is compared. */
  factor: number | null;
  /** X × Y × Z, or what stands for them. */
  numbers: readonly Length[] | Line | null;
  /** Where Z came from, and on the naive side what it does to the specimen. */
  provenance: Line | null;
  /** Z is unknown and drawn as X, told with it. */
  cubes?: boolean;
  /** What becomes of missing slices, told with it. */
  closed?: ClosedHoles | null;
  /** The size of what was scanned. */
  size: Line | null;
  /** How large what is seen in it is, told with it. */
  specimen?: Specimen | null;
}

/** Lengths nearer to each other than this share differ by arithmetic alone. */
const WHOLE = 1 - 1e-6;

/** Lengths along the axes in mm, how well they are known, and the value above, or below, which the specimen is seen. */
interface Specimen {
  lengths: readonly number[];
  doubts: readonly number[];
  threshold: number;
  isDark?: true;
  /** Without the table under it. */
  isBare?: true;
}

/** The same as a person reads it. */
export interface SaidCaption {
  title: string;
  factor: string | null;
  numbers: string;
  provenance: string;
  size: string;
}

/** Who gave a spacing that is not the files' own. */
export type Supplier = 'page' | 'person' | null;

/**
 * The label of the true pane.
 * @param isDrawn nothing keeps it from a picture, so that the label can tell how it is drawn
 */
export function captionTrue(
  report: StackReport | null,
  supplier: Supplier = null,
  seen: SeenSpecimen | null = null,
  isDrawn = true,
): Caption {
  const named = report && nameTruth(report, supplier);
  const title = named?.key === 'caption.cubes' && !isDrawn ? line('caption.no-z') : named;
  if (!report) return { title, factor: null, numbers: null, provenance: null, size: null };
  if (!hasMillimetres(report)) return captionPixels(report, title);
  return {
    title,
    factor: null,
    numbers: listSpacing(report),
    provenance: explainZ(report, supplier),
    cubes: title?.key === 'caption.cubes',
    size: describeBox(report),
    specimen: seen && measureSpecimen(report, seen),
  };
}

/**
 * What is seen, in mm: not along an axis whose spacing is unknown. What is cut off at both ends of the box is as long as
 * the box, and known as well.
 */
function measureSpecimen(
  report: StackReport,
  { samples, doubt, threshold, ...told }: SeenSpecimen,
): Specimen {
  const drawn = drawTrue(report);
  const isDeep = report.dimensions.slices > 1 && (report.spacing.z !== null || measureUnevenDepth(report));
  const spacings = isDeep ? [drawn.x, drawn.y, drawn.z] : [drawn.x, drawn.y];
  const times = (counts: readonly number[]) => spacings.map((length, axis) => length * (counts[axis] ?? 0));
  const lengths = times(samples);
  const { x, y, z } = report.extent;
  const boxes = [x, y, z].map((box) => (box ?? Infinity) * WHOLE);
  const doubts = times(doubt).map((length, axis) => ((lengths[axis] ?? 0) < (boxes[axis] ?? 0) ? length : 0));
  return { lengths, doubts, threshold, ...told };
}

/**
 * What the first pane shows: true only where Z follows from positions or from what the image files themselves declare.
 * `null` while Z is still to come.
 */
function nameTruth(report: StackReport, supplier: Supplier = null): Line | null {
  const { spacing, evidence, dimensions, provisional } = report;
  if (dimensions.slices === 1 && !provisional) return line('pane.flat');
  const isPlaced = spacing.z !== null || measureUnevenDepth(report) !== null;
  if (!isPlaced) return provisional ? null : line('caption.cubes');
  if (!hasMillimetres(report)) return line('pane.pixels');
  const sources = Object.values(evidence).map(({ source }) => source);
  if (sources.includes('supplied')) return line(supplier === 'page' ? 'pane.page' : 'pane.entered');
  return line(sources.includes('log-file') ? 'pane.log' : 'pane.true');
}

/** What the box of the first pane is called over the other one: true, or whatever that pane is headed as. */
export function nameBox(report: StackReport, supplier: Supplier, words: Words): string {
  const title = nameTruth(report, supplier);
  if (title?.key === 'pane.true') return words.say('pane.true.box');
  return title ? words.tell(title) : '';
}

/** The first pane is headed as true. */
function isTrue(report: StackReport): boolean {
  return nameTruth(report)?.key === 'pane.true';
}

/** The label of the naive pane, which follows `rule` before there is anything to compare. */
export function captionNaive(
  report: StackReport | null,
  comparison: Comparison | null,
  rule: AskedRule,
): Caption {
  const title = line(`rule.${comparison?.rule ?? rule}`);
  if (!report || comparison?.kind !== 'reading') {
    return { title, factor: null, numbers: null, provenance: null, size: null };
  }
  const distortion = findDistortion(comparison.stretch);
  return {
    title,
    factor: distortion && !comparison.straightened ? distortion.factor : null,
    numbers: listLengths(report, comparison.spacing),
    provenance: judge(comparison, isTrue(report)),
    closed: comparison.closed,
    size: line('caption.naive-box', { box: known(comparison.extent) }),
  };
}

/** A label in words that tell of its report. */
export function sayCaption(caption: Caption, words: Words): SaidCaption {
  const say = (said: Line | null) => (said ? words.tell(said) : '');
  const { numbers, factor, cubes, closed, specimen } = caption;
  const size = say(caption.size);
  const source = say(caption.provenance);
  const provenance = cubes ? words.say('z.cubes', { told: source }) : source;
  return {
    title: say(caption.title),
    factor: factor === null ? null : sayFactor(factor, words),
    numbers: isLengths(numbers) ? words.formats.lengths(numbers) : say(numbers),
    provenance: closed ? words.say('naive.closed', { judged: provenance, ...closed }) : provenance,
    size: specimen ? words.say('caption.specimen', { box: size, ...specimen }) : size,
  };
}

/** How many times, in words; once where nobody would see a difference. */
export function sayFactor(factor: number, words: Words): string {
  return isSame(factor) ? words.formats.times(1) : words.say('caption.factor', { factor });
}

function isLengths(numbers: Caption['numbers']): numbers is readonly Length[] {
  return Array.isArray(numbers);
}

/** X, Y and Z of a report in mm, Z from the least to the most where it varies. */
export function listSpacing(report: StackReport): Length[] {
  const { x, y, z } = report.spacing;
  return z === null && measureUnevenDepth(report)
    ? [x, y, rangeOfGaps(report)]
    : listLengths(report, report.spacing);
}

/** X, Y and Z; one image has no Z. */
export function listLengths({ dimensions }: StackReport, { x, y, z }: Spacing): Length[] {
  return z === null && dimensions.slices === 1 ? [x, y] : [x, y, z];
}

/** The least and the largest gap of a stack whose gap varies. */
export function rangeOfGaps({ geometry }: StackReport): [least: number, most: number] {
  const gaps = geometry.zones.map(({ gap }) => gap);
  return [Math.min(...gaps), Math.max(...gaps)];
}

/** Where Z came from, in one line. */
export function explainZ(report: StackReport, supplier: Supplier = null): Line {
  const { source, confidence, slices, file } = report.evidence.z;
  if (report.spacing.z === null) return explainUnknownZ(report);
  if (source === null) return line('caption.unknown');
  if (confidence === 'blocked') return line('z.blocked', { source });
  if (source === 'log-file') return line('z.log-file', { file: baseOf(file ?? '') });
  if (source === 'supplied' && supplier === 'page') return line('z.page');
  if (source !== 'image-position' && source !== 'image-position-volume') return line(`z.${source}`);
  return line('z.image-position', {
    slices: slices ?? report.dimensions.slices,
    degrees: leanOf(report) || null,
  });
}

/** A file's name without its folders, as a person can read it. */
export function baseOf(file: string): string {
  return makeLegible(file.slice(file.lastIndexOf('/') + 1));
}

/** Sources that record how far apart slices are. */
const measured = new Set([
  'image-position',
  'spacing-between-slices',
  'grid-frame-offset-vector',
  'log-file',
  'ome-zarr',
  'raw-header',
]);

function explainUnknownZ(report: StackReport): Line {
  if (report.provisional) return line('z.later');
  if (report.dimensions.slices === 1) return line('z.one');
  if (measureUnevenDepth(report)) return line('z.placed');
  // The files say it, and a person or the page would rather not.
  const isLeft = report.evidence.z.outvoted.some(({ source }) => measured.has(source));
  return line(isLeft ? 'z.left' : 'z.unknown');
}

function describeBox(report: StackReport): Line {
  const box = known(report.extent);
  const { slices } = report.dimensions;
  if (report.extent.z !== null || report.provisional || slices === 1) return line('caption.box', { box });
  const uneven = measureUnevenDepth(report);
  if (uneven) return line('caption.box.uneven', { box, slices, span: uneven.span });
  return line('caption.box.no-depth', { box, slices });
}

function captionPixels({ dimensions }: StackReport, title: Line | null): Caption {
  return {
    title,
    factor: null,
    numbers: line('caption.pixels', dimensions),
    provenance: line('caption.no-in-plane'),
    size: null,
  };
}

function judge(
  { rule, spacing, stretch, isWhole, closed, straightened, way }: Comparison & { kind: 'reading' },
  againstTruth: boolean,
): Line {
  if (way) return line('naive.morph', { share: way.share });
  if (straightened) return line('naive.straightened', { degrees: straightened });
  const distortion = findDistortion(stretch);
  const isDifferent = distortion && !isSame(distortion.factor);
  const told = isDifferent && {
    factor: distortion.factor,
    along: distortion.axis === 'z' && isWhole ? ('whole' as const) : distortion.axis,
    isTrue: againstTruth,
  };
  const { z } = spacing;
  if (isZRule(rule) && z !== null) {
    if (told) return line('naive.z.differs', { rule, z, ...told });
    if (distortion && (closed || isWhole)) return line('naive.z.whole', { rule, z });
    return line(distortion ? 'naive.z.same' : 'naive.z', { rule, z });
  }
  if (told) return line('naive.differs', told);
  if (distortion && (closed || isWhole)) return line('naive.whole');
  return line(distortion ? 'naive.same' : 'naive.guess');
}

/** Rules that change Z alone, so that their Z tells all of them. */
const zRules = [
  'thickness',
  'imagej-single',
  'imagej-sequence',
  'mean',
  'first-gap',
  'isotropic',
  'custom',
] as const;

/** Whether a reading is told by its Z, rather than by its name. */
export function isZRule(rule: ComparisonRule): rule is (typeof zRules)[number] {
  return (zRules as readonly ComparisonRule[]).includes(rule);
}

function known({ x, y, z }: Spacing): number[] {
  return [x, y, z].filter((size) => size !== null);
}
