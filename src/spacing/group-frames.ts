import { numberOf, parseNumbers, parsePosition, textOf } from './read-facts.js';
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
  /** Distinct positions, counted as printed; 0 while there is nothing to compare them with. */
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
  const root: Branch = { branches: new Map(), frames: [] };
  for (const facts of headers) {
    const type = textOf(facts, 'ImageType');
    const mosaic = MOSAIC.test(type) || (numberOf(facts, 'MosaicImageCount') ?? 0) > 1;
    let branch = root;
    for (const keyword of KEY) branch = reach(branch, textOf(facts, keyword));
    branch = reach(branch, SCOUT.test(type) ? 'scout' : mosaic ? 'mosaic' : '');
    branch = reach(reach(branch, textOf(facts, 'ImageOrientationPatient')), textOf(facts, 'PixelSpacing'));
    const printed = textOf(facts, 'ImagePositionPatient');
    const { position, decimals } = parsePosition(printed) ?? { position: null, decimals: null };
    branch.frames.push({ facts, printed, position, decimals, instance: numberOf(facts, 'InstanceNumber') });
  }
  return listBranches(root, KEY.length + 1).flatMap(({ path, branch }) => {
    const buckets = listBranches(branch, 2).map(
      ({ path: [orientation = '', pixelSpacing = ''], branch: { frames } }) => {
        return { orientation, pixelSpacing, frames };
      },
    );
    return joinBuckets(path.join('|'), buckets);
  });
}

const KEY = ['SeriesInstanceUID', 'StackID', 'Rows', 'Columns', 'SamplesPerPixel'] as const;

/** Frames that print the same values so far: a tree is cheaper than a key of all values for each of many frames. */
interface Branch {
  branches: Map<string, Branch>;
  frames: Frame[];
}

function reach({ branches }: Branch, text: string): Branch {
  const known = branches.get(text);
  if (known !== undefined) return known;
  const branch: Branch = { branches: new Map(), frames: [] };
  branches.set(text, branch);
  return branch;
}

function listBranches(branch: Branch, depth: number): { path: string[]; branch: Branch }[] {
  if (depth === 0) return [{ path: [], branch }];
  return [...branch.branches].flatMap(([text, next]) =>
    listBranches(next, depth - 1).map(({ path, branch: end }) => ({ path: [text, ...path], branch: end })),
  );
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
        facts: firstOf(frames) ?? facts,
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
        positions: 0,
      };
    });
  });
}

/** The frame whose file has the least name, so that the order of files does not matter. */
function firstOf(frames: readonly Frame[]): HeaderFacts | undefined {
  let first = frames[0]?.facts;
  for (const { facts } of frames) {
    if (
      first === undefined ||
      facts.file < first.file ||
      (facts.file === first.file && facts.frame < first.frame)
    )
      first = facts;
  }
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
