import { compareFiles, numberOf, parseNumbers, parsePosition, textOf } from './read-facts.js';
import type { HeaderFacts, Vector } from './report.js';
import { angleBetween, parseOrientation } from './slice-axis.js';
import type { Orientation, PrintedOrientation } from './slice-axis.js';

export interface Frame {
  facts: HeaderFacts;
  /** Image Position (Patient) as printed. */
  printed: string;
  position: Vector | null;
  decimals: Vector | null;
  instance: number | null;
}

/** Frames that share series, stack, size, orientation and pixel size. */
export interface FrameGroup {
  /** Tells groups apart and orders them where all else is equal. */
  key: string;
  /** Of the first file by name: for what all frames share. */
  facts: HeaderFacts;
  series: string;
  rows: number;
  columns: number;
  samples: number;
  localizer: boolean;
  mosaic: boolean;
  /** The orientation most frames print; `null` when none prints one. */
  printed: PrintedOrientation | null;
  orientation: Orientation | null;
  /** Pixel Spacing as most frames print it. */
  pixelSpacing: string;
  frames: Frame[];
  /** Distinct positions, counted as printed. */
  positions: number;
}

const SCOUT = /LOCALIZER|SCOUT|TOPOGRAM|SURVIEW/i;
const MOSAIC = /(?:^|\\)MOSAIC(?:\\|$)/i;

interface Bucket {
  orientation: string;
  pixelSpacing: string;
  frames: Frame[];
}

/**
 * Splits frames into groups that may be stacks: by Series Instance UID, Stack ID, Rows × Columns, Samples per Pixel,
 * orientation and Pixel Spacing, the last two within half a pixel at the far edge of the image. Frames without
 * orientation or Pixel Spacing join the largest group they may belong to.
 */
export function groupFrames(headers: readonly HeaderFacts[]): FrameGroup[] {
  const parts = new Map<string, Map<string, Bucket>>();
  for (const facts of headers) {
    const type = textOf(facts, 'ImageType');
    const scout = SCOUT.test(type) ? 'scout' : '';
    const mosaic = MOSAIC.test(type) || (numberOf(facts, 'MosaicImageCount') ?? 0) > 1 ? 'mosaic' : '';
    const size = `${textOf(facts, 'Rows')}|${textOf(facts, 'Columns')}|${textOf(facts, 'SamplesPerPixel')}`;
    const part = `${textOf(facts, 'SeriesInstanceUID')}|${textOf(facts, 'StackID')}|${size}|${scout}${mosaic}`;
    const orientation = textOf(facts, 'ImageOrientationPatient');
    const pixelSpacing = textOf(facts, 'PixelSpacing');
    const buckets = parts.get(part) ?? new Map<string, Bucket>();
    if (buckets.size === 0) parts.set(part, buckets);
    const key = `${orientation}|${pixelSpacing}`;
    const bucket = buckets.get(key) ?? { orientation, pixelSpacing, frames: [] };
    const printed = textOf(facts, 'ImagePositionPatient');
    const { position, decimals } = parsePosition(printed) ?? { position: null, decimals: null };
    const frame = { facts, printed, position, decimals, instance: numberOf(facts, 'InstanceNumber') };
    if (bucket.frames.push(frame) === 1) buckets.set(key, bucket);
  }
  return [...parts].flatMap(([part, buckets]) => joinBuckets(part, [...buckets.values()]));
}

function joinBuckets(part: string, buckets: Bucket[]): FrameGroup[] {
  const facts = buckets[0]?.frames[0]?.facts;
  if (facts === undefined) return [];
  const rows = Math.max(0, Math.trunc(numberOf(facts, 'Rows') ?? 0));
  const columns = Math.max(0, Math.trunc(numberOf(facts, 'Columns') ?? 0));
  const tolerance = Math.min(2e-3, Math.max(1e-4, 0.5 / Math.max(rows, columns, 1)));
  const orientationOf = new Map(
    buckets.map(({ orientation }) => [orientation, parseOrientation(orientation)]),
  );
  const orientations = joinAlike(buckets, ({ orientation }) => orientation, {
    valid: (text) => orientationOf.get(text)?.orientation != null,
    cell: (text) => {
      const { row = [0, 0, 0], column = [0, 0, 0] } = orientationOf.get(text)?.orientation ?? {};
      return [...row, ...column].reduce((sum, cosine, i) => sum + (cosine * (i + 1)) / 9.6, 0);
    },
    alike: (a, b) => {
      const [left, right] = [orientationOf.get(a)?.orientation, orientationOf.get(b)?.orientation];
      return left != null && right != null && angleBetween(left, right) <= tolerance;
    },
    tolerance,
  });
  return orientations.flatMap((oriented) => {
    const spacings = joinAlike(oriented.members, ({ pixelSpacing }) => pixelSpacing, {
      valid: (text) => readsAsPixelSpacing(text) !== null,
      cell: (text) => Math.log(readsAsPixelSpacing(text)?.[0] ?? 1),
      alike: (a, b) => {
        const [left, right] = [readsAsPixelSpacing(a), readsAsPixelSpacing(b)];
        if (left === null || right === null) return false;
        return left.every((value, i) => Math.abs(value - (right[i] ?? 0)) <= tolerance * value);
      },
      tolerance,
    });
    return spacings.map(({ text, members }): FrameGroup => {
      const frames = members.flatMap((bucket) => bucket.frames);
      const printed = orientationOf.get(oriented.text) ?? null;
      return {
        key: `${part}|${oriented.text}|${text}`,
        facts: firstByName(frames) ?? facts,
        series: textOf(facts, 'SeriesInstanceUID'),
        rows,
        columns,
        samples: numberOf(facts, 'SamplesPerPixel') ?? 1,
        localizer: part.endsWith('|scout'),
        mosaic: part.endsWith('|mosaic'),
        printed,
        orientation: printed?.orientation ?? null,
        pixelSpacing: text,
        frames,
        positions: new Set(frames.flatMap(({ position }) => (position === null ? [] : [position.join()])))
          .size,
      };
    });
  });
}

function firstByName(frames: readonly Frame[]): HeaderFacts | undefined {
  let first = frames[0]?.facts;
  for (const { facts } of frames) if (first === undefined || compareFiles(facts, first) < 0) first = facts;
  return first;
}

/** Distinct positions as printed. */
export function countPositions(frames: readonly Frame[]): number {
  const printed = new Set<string>();
  for (const frame of frames) if (frame.position !== null) printed.add(frame.printed);
  return printed.size;
}

/** Row and column spacing when both are above zero, or zero where there is a single row or column (CP-2380). */
function readsAsPixelSpacing(text: string): number[] | null {
  const values = parseNumbers(text);
  return values !== null && values.length <= 2 && values.every((value) => value > 0) ? values : null;
}

interface Likeness {
  valid: (text: string) => boolean;
  /** A number that differs by little more than `tolerance` between alike texts: where to look for them. */
  cell: (text: string) => number;
  alike: (a: string, b: string) => boolean;
  tolerance: number;
}

/**
 * Joins buckets whose printed values are alike to the commonest of them; those that print nothing valid join the
 * largest. Only neighbouring cells are compared, so that many different values cost no more than many alike.
 */
function joinAlike(
  buckets: readonly Bucket[],
  print: (bucket: Bucket) => string,
  { valid, cell, alike, tolerance }: Likeness,
): { text: string; members: Bucket[] }[] {
  const sizes = new Map<string, number>();
  for (const bucket of buckets)
    sizes.set(print(bucket), (sizes.get(print(bucket)) ?? 0) + bucket.frames.length);
  const texts = [...sizes].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([text]) => text);
  const leaders = new Map<string, string>();
  const cells = new Map<number, string[]>();
  const largest = texts.find(valid);
  for (const text of texts) {
    if (!valid(text)) {
      leaders.set(text, largest ?? text);
      continue;
    }
    const at = Math.floor(cell(text) / (2 * tolerance));
    const near = [at - 1, at, at + 1].flatMap((i) => cells.get(i) ?? []);
    const leader = near.find((one) => alike(one, text)) ?? text;
    leaders.set(text, leader);
    if (leader === text) cells.set(at, [...(cells.get(at) ?? []), text]);
  }
  const joined = new Map<string, Bucket[]>();
  for (const bucket of buckets) {
    const leader = leaders.get(print(bucket)) ?? '';
    const members = joined.get(leader);
    if (members === undefined) joined.set(leader, [bucket]);
    else members.push(bucket);
  }
  return [...joined].map(([text, members]) => ({ text, members }));
}
