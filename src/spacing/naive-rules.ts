import { compareFiles, numberOf, parseNumber, parseNumbers, textOf } from './read-facts.js';
import type { HeaderFacts, NaiveReading, NaiveRuleName, Spacing, Stretch } from './report.js';

/** What the naive rules read. Lengths in mm. */
export interface NaiveFacts {
  /** The true reading. */
  spacing: Spacing;
  /** Pixel Spacing as printed. */
  pixelSpacing: string;
  /** Slice Thickness; `null` when the tag says none. */
  thickness: number | null;
  /** Distances of the stack's locations along the normal, ascending; empty without positions. */
  distances: readonly number[];
  /** Frames with a position, copies and time points counted too. */
  placed: number;
  imageJ: ImageJDepths;
}

/** The Z that ImageJ 1.53t gives a whole drop; `null` where it opens nothing. */
export interface ImageJDepths {
  single: number | null;
  sequence: number | null;
}

/** Each wrong reading in turn; `null` for an axis on which the rule says nothing. */
export const naiveRules: Record<NaiveRuleName, (facts: NaiveFacts) => Spacing> = {
  thickness: ({ spacing, thickness }) => ({ ...spacing, z: thickness }),
  'imagej-single': ({ spacing, imageJ }) => ({ ...spacing, z: imageJ.single }),
  'imagej-sequence': ({ spacing, imageJ }) => ({ ...spacing, z: imageJ.sequence }),
  mean: ({ spacing, distances, placed }) => {
    const mean = ((distances[distances.length - 1] ?? 0) - (distances[0] ?? 0)) / (placed - 1);
    return { ...spacing, z: mean > 0 ? mean : null };
  },
  'first-gap': ({ spacing, distances: [first, second] }) => {
    return { ...spacing, z: first === undefined || second === undefined ? null : second - first };
  },
  isotropic: ({ spacing }) => ({ ...spacing, z: spacing.x }),
  ones: () => ({ x: 1, y: 1, z: 1 }),
  swapped: ({ spacing, pixelSpacing }) => {
    const [first, second = first] = parseNumbers(pixelSpacing);
    return { x: first ?? spacing.y, y: second ?? spacing.x, z: spacing.z };
  },
  micrometres: ({ spacing: { x, y, z } }) => ({ x: thousandth(x), y: thousandth(y), z: thousandth(z) }),
  'no-shear': ({ spacing }) => ({ ...spacing }),
};

/** Every naive reading of a stack, beside the true one. */
export function readNaively(facts: NaiveFacts): NaiveReading[] {
  return (Object.keys(naiveRules) as NaiveRuleName[]).map((rule) => {
    const { x, y, z } = naiveRules[rule](facts);
    const spacing = { x: settle(x), y: settle(y), z: settle(z) };
    return { rule, spacing, stretch: stretchOf(spacing, facts.spacing) };
  });
}

/** How many times too long each axis is under `reading`; `null` where either is unknown. */
export function stretchOf(reading: Spacing, truth: Spacing): Stretch {
  const ratio = (a: number | null, b: number | null) => (a === null || !b ? null : settle(a / b));
  return { x: ratio(reading.x, truth.x), y: ratio(reading.y, truth.y), z: ratio(reading.z, truth.z) };
}

function thousandth(value: number | null): number | null {
  return value === null ? null : value / 1000;
}

/** Without the noise of binary fractions: 12 significant digits. */
function settle(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12));
}

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
  const first = open.reduce<HeaderFacts | null>((best, facts) => {
    return best === null || compareFiles(facts, best) < 0 ? facts : best;
  }, null);
  if (first === null) return { single: null, sequence: null };
  const single = readDepth(open, first);
  const [columns, rows] = [textOf(first, 'Columns'), textOf(first, 'Rows')];
  const slices = open.filter(
    (facts) => textOf(facts, 'Columns') === columns && textOf(facts, 'Rows') === rows,
  );
  const width = widthOf(first);
  const alike = slices.every((facts) => Math.abs(widthOf(facts) - width) <= 1e-10);
  const header = !alike ? 1 : single === 1 && width !== 1 ? width : single;
  const [start, end] = findOuter(slices, first);
  const z0 = worldZ(start);
  const zn = worldZ(end);
  const depth = z0 === null || zn === null ? 0 : Math.abs((zn - z0) / (slices.length - 1));
  return { single, sequence: depth > 0 && Number.isFinite(depth) ? depth : header };
}

function isMultiFrame(facts: HeaderFacts): boolean {
  return (numberOf(facts, 'NumberOfFrames') ?? 1) > 1;
}

function widthOf(facts: HeaderFacts): number {
  const [vertical = 0, horizontal = 0] = parseNumbers(textOf(facts, 'PixelSpacing'));
  return vertical !== 0 && horizontal !== 0 ? horizontal : 1;
}

/** The z coordinate of a slice of a single-frame file, the only one ImageJ finds. */
function worldZ(facts: HeaderFacts): number | null {
  const position = parseNumbers(textOf(facts, 'ImagePositionPatient'));
  return isMultiFrame(facts) || position.length !== 3 ? null : (position[2] ?? null);
}

function findOuter(slices: readonly HeaderFacts[], first: HeaderFacts): [HeaderFacts, HeaderFacts] {
  const series = numberOf(first, 'SeriesNumber') ?? 0;
  const sorted = slices.every((facts) => {
    return (
      !isMultiFrame(facts) &&
      numberOf(facts, 'InstanceNumber') !== null &&
      (numberOf(facts, 'SeriesNumber') ?? 0) === series
    );
  });
  const key = (facts: HeaderFacts) =>
    sorted ? `     ${Math.round(numberOf(facts, 'InstanceNumber') ?? 0)}`.slice(-5) : '';
  let [start, end] = [first, first];
  let [least, most] = [key(first), key(first)];
  for (const facts of slices) {
    const here = key(facts);
    if (here < least || (here === least && compareFiles(facts, start) < 0)) [start, least] = [facts, here];
    if (here > most || (here === most && compareFiles(facts, end) > 0)) [end, most] = [facts, here];
  }
  return [start, end];
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
  const printed = (keyword: string) =>
    last[keyword] === undefined ? undefined : depthOf(String(last[keyword]));
  const inside = last['AcquisitionContextFirst'] === '1' || last['UndefinedLengthGroups'] !== '1';
  const top = printed('TopLevelSpacingBetweenSlices') ?? printed('TopLevelSliceThickness');
  const nested = printed('PixelMeasuresSpacingBetweenSlices') ?? printed('PixelMeasuresSliceThickness');
  const resolved = printed('SpacingBetweenSlices') ?? printed('SliceThickness');
  if (nested !== undefined) return (inside ? nested : top) ?? 1;
  return (inside ? resolved : top) ?? 1;
}

function depthOf(text: string): number {
  return parseNumber(text.replace(/^\\/, '')) ?? 0;
}
