import { parseNumber, parseNumbers } from '../../model/printed-number.js';
import { compareFiles, isMultiFrame, numberOf, numbersOf, textOf } from '../read-facts.js';
import type { HeaderFacts, NaiveReading, NaiveRuleName, Spacing } from '../../model/report.js';
import { compare, differences, lastOf } from '../sequence.js';
import type { PlacedGroup } from '../measure/slice-positions.js';
import { divide, measureReading, type Stacked } from '../../model/measure-reading.js';

/** What the naive rules read. Lengths in mm. */
export interface NaiveFacts {
  group: PlacedGroup;
  /** The true reading. */
  spacing: Spacing;
  imageJ: ImageJDepths;
}

/** The Z that ImageJ 1.53t gives a whole drop; `null` where it opens nothing. */
export interface ImageJDepths {
  single: number | null;
  sequence: number | null;
}

/** Those that tools make of files of slices, rather than of a volume that declares its scale. */
type FileRule = Exclude<NaiveRuleName, 'reversed' | 'millimetres'>;

/** Each wrong reading in turn, where it differs from the true one; `null` for an axis on which the rule says nothing. */
const naiveRules: Record<FileRule, (facts: NaiveFacts) => Partial<Spacing>> = {
  thickness: ({ group }) => ({ z: group.thickness?.value ?? null }),
  'imagej-single': ({ imageJ }) => ({ z: imageJ.single }),
  'imagej-sequence': ({ imageJ }) => ({ z: imageJ.sequence }),
  // Copies and time points count as slices too. Square to the slices, as Cornerstone3D measures it: where they lean ITK
  // takes the way from origin to origin, and leans its volume along it, which makes it no wrong reading.
  mean: ({ group: { distances, frames } }) => {
    const gaps = frames.filter(({ position }) => position).length - 1;
    return { z: (lastOf(distances) - (distances[0] ?? 0)) / gaps || null };
  },
  'first-gap': ({ group }) => ({ z: differences(group.distances)[0] ?? null }),
  isotropic: ({ spacing }) => ({ z: spacing.x }),
  ones: () => ({ x: 1, y: 1, z: 1 }),
  swapped: ({ spacing, group }) => {
    const [first, second = first] = parseNumbers(group.pixelSpacing);
    return { x: first ?? spacing.y, y: second ?? spacing.x };
  },
  micrometres: ({ spacing: { x, y, z } }) => ({ x: divide(x, 1000), y: divide(y, 1000), z: divide(z, 1000) }),
  'no-shear': () => ({}),
};

/** Every naive reading of a stack, beside the true one that `report` tells. */
export const readNaively = (facts: NaiveFacts, report: Stacked): NaiveReading[] =>
  (Object.keys(naiveRules) as FileRule[]).map((rule) => {
    const { x, y, z } = { ...facts.spacing, ...naiveRules[rule](facts) };
    return measureReading(rule, { x: divide(x, 1), y: divide(y, 1), z: divide(z, 1) }, report);
  });

/** JPEG, JPEG-LS, JPEG 2000, RLE and deflate, none of which ImageJ's own reader opens. */
const CLOSED_TO_IMAGEJ = /1\.2\.4|1\.2\.5|1\.2\.1\.99/;

/**
 * ImageJ's two readings (ij/plugin/DICOM.java, FolderOpener.java, util/DicomTools.java), over all files of a drop:
 * the first file by name alone, and Import ▸ Image Sequence, which takes every file of the first one's size, sorts by
 * the last five digits of Instance Number where each has one and all share a series number, and divides the distance
 * of the outer z coordinates.
 */
export function readAsImageJ(headers: readonly HeaderFacts[]): ImageJDepths {
  const open = headers.filter((facts) => !CLOSED_TO_IMAGEJ.test(textOf(facts, 'TransferSyntaxUID')));
  const [any] = open;
  if (!any) return { single: null, sequence: null };
  const first = open.reduce((best, facts) => (compareFiles(facts, best) < 0 ? facts : best), any);
  const single = readDepth(open, first);
  const [columns, rows] = [textOf(first, 'Columns'), textOf(first, 'Rows')];
  const slices = open.filter(
    (facts) => textOf(facts, 'Columns') === columns && textOf(facts, 'Rows') === rows,
  );
  const width = widthOf(textOf(first, 'PixelSpacing'));
  const printed = new Set(slices.map((facts) => textOf(facts, 'PixelSpacing')));
  const alike = [...printed].every((text) => Math.abs(widthOf(text) - width) <= 1e-10);
  const header = alike ? (single === 1 ? width : single) : 1;
  const [start, end] = findOuter(slices, first);
  const depth = Math.abs((worldZ(end) - worldZ(start)) / (slices.length - 1));
  return { single, sequence: depth > 0 && depth < Infinity ? depth : header };
}

function widthOf(pixelSpacing: string): number {
  const [vertical = 0, horizontal = 0] = parseNumbers(pixelSpacing);
  return vertical !== 0 && horizontal !== 0 ? horizontal : 1;
}

/** The z coordinate of a slice of a single-frame file, the only one ImageJ finds; else not a number. */
function worldZ(facts: HeaderFacts): number {
  const [, , z = NaN, more] = numbersOf(facts, 'ImagePositionPatient');
  return isMultiFrame(facts) || more !== undefined ? NaN : z;
}

function findOuter(slices: readonly HeaderFacts[], first: HeaderFacts): [HeaderFacts, HeaderFacts] {
  const seriesOf = (facts: HeaderFacts) => numberOf(facts, 'SeriesNumber') ?? 0;
  const series = seriesOf(first);
  const keys = slices.map((facts) => {
    const instance = numberOf(facts, 'InstanceNumber');
    const counts = !isMultiFrame(facts) && instance !== null && seriesOf(facts) === series;
    return counts ? `     ${Math.round(instance)}`.slice(-5) : '';
  });
  const sorted = !keys.includes('');
  let [start, end] = [0, 0];
  const order = (a: number, b: number) =>
    (sorted && compare(keys[a] ?? '', keys[b] ?? '')) || compareFiles(slices[a] ?? first, slices[b] ?? first);
  slices.forEach((_, i) => {
    if (order(i, start) < 0) start = i;
    if (order(i, end) > 0) end = i;
  });
  return [slices[start] ?? first, slices[end] ?? first];
}

/**
 * Both Slice Thickness and Spacing Between Slices set ImageJ's pixel depth, so the later in the file stays: spacing
 * after thickness, functional groups after the top level, the last frame's after the others'. An empty tag gives 0, an
 * absent one leaves 1; negative values are kept.
 */
function readDepth(headers: readonly HeaderFacts[], first: HeaderFacts): number {
  const last = headers.reduce((best, facts) => {
    return facts.file === first.file && facts.frame > best.frame ? facts : best;
  }, first);
  const printed = (place: string) => {
    const text = last[`${place}SpacingBetweenSlices`] ?? last[`${place}SliceThickness`];
    return text === undefined ? undefined : (parseNumber(String(text).replace(/^\\/, '')) ?? 0);
  };
  const inside = last['AcquisitionContextFirst'] === '1' || last['UndefinedLengthGroups'] !== '1';
  return (inside ? (printed('PixelMeasures') ?? printed('')) : printed('TopLevel')) ?? 1;
}
