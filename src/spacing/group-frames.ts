import { compareFiles, numberOf, parseNumbers, parsePosition, textOf } from './read-facts.js';
import type { HeaderFacts, Vector } from './report.js';
import { parseOrientation } from './slice-axis.js';
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
  const cosines = (text: string) => {
    const orientation = orientationOf.get(text)?.orientation;
    return orientation ? [...orientation.row, ...orientation.column] : null;
  };
  return joinAlike(buckets, ({ orientation }) => orientation, cosines, tolerance).flatMap((oriented) => {
    const spacings = joinAlike(oriented.members, ({ pixelSpacing }) => pixelSpacing, logarithms, tolerance);
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

/** One or two lengths above zero, so that their differences are relative. */
function logarithms(text: string): number[] | null {
  const values = parseNumbers(text);
  return values?.every((value) => value > 0) === true && values.length < 3 ? values.map(Math.log) : null;
}

/**
 * Joins buckets whose printed values are alike (within `tolerance` for each of two directions) to the commonest of
 * them; those that print nothing valid join the largest. Only neighbouring cells of one projection are compared, so
 * that many different values cost no more than many alike.
 */
function joinAlike(
  buckets: readonly Bucket[],
  print: (bucket: Bucket) => string,
  vectorOf: (text: string) => number[] | null,
  tolerance: number,
): { text: string; members: Bucket[] }[] {
  const near = Math.SQRT2 * tolerance;
  const joined = new Map<string, Bucket[]>();
  for (const bucket of buckets) {
    const alike = joined.get(print(bucket)) ?? [];
    if (alike.push(bucket) === 1) joined.set(print(bucket), alike);
  }
  const sizeOf = (members: Bucket[]) => members.reduce((sum, { frames }) => sum + frames.length, 0);
  const texts = [...joined]
    .sort(([a, m], [b, n]) => sizeOf(n) - sizeOf(m) || (a < b ? -1 : 1))
    .map(([text]) => text);
  const cells = new Map<number, { text: string; vector: number[] }[]>();
  const largest = texts.find((text) => vectorOf(text) !== null);
  for (const text of texts) {
    const vector = vectorOf(text);
    let leader = largest;
    if (vector !== null) {
      const weighted = vector.reduce((sum, value, i) => sum + value * (i + 1), 0);
      const cell = Math.floor(weighted / (10 * near));
      const isNear = (one: { vector: number[] }) =>
        Math.hypot(...vector.map((value, i) => value - (one.vector[i] ?? value))) <= near;
      leader = [cell, cell - 1, cell + 1].flatMap((at) => cells.get(at) ?? []).find(isNear)?.text;
      if (leader === undefined) cells.set(cell, [...(cells.get(cell) ?? []), { text, vector }]);
    }
    if (leader === undefined || leader === text) continue;
    joined.get(leader)?.push(...(joined.get(text) ?? []));
    joined.delete(text);
  }
  return [...joined].map(([text, members]) => ({ text, members }));
}
