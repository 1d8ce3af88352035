import { isNear } from '../../model/arithmetic.js';
import type { Keyword } from '../../model/facts.js';
import { numberOf, readDeclared, textOf, isMultiFrame } from '../read-facts.js';
import type { FileProblem, HeaderFacts, OtherValue, Problem } from '../../model/report.js';
import { compare, groupBy } from '../sequence.js';
import type { Some } from '../sequence.js';
import { parseOrientation } from '../measure/slice-axis.js';
import { dot } from '../measure/vector.js';
import { distinctPlaces, evenGap } from '../frames/even-places.js';
import { joinAlike, readCosines, readLogarithms } from './join-alike.js';
import { recogniseFrames } from '../frames/kinds-of-frames.js';
import { areSplit, claimsMosaic } from '../frames/mosaics.js';
import type { Orientation } from '../measure/slice-axis.js';
import { readFrames } from '../frames/read-frames.js';
import type { Frame, PlacedBy } from '../frames/read-frames.js';
import { splitByStackID, tellStackIDs } from './stack-ids.js';

export type { Frame } from '../frames/read-frames.js';

/** Frames that share series, stack, size, orientation and pixel size. */
export interface FrameGroup {
  frames: Some<Frame>;
  /** Of the first file by name: for what all frames share. */
  facts: HeaderFacts;
  /** Distinct positions, counted as printed. */
  positions: number;
  placedBy: PlacedBy;
  series: string;
  rows: number;
  columns: number;
  samples: number;
  localizer: boolean;
  mosaic: boolean;
  /** Planes at several angles, of which `orientation` is that of one. */
  isTurned: boolean;
  /** Image Orientation (Patient) as most frames print it. */
  cosines: string;
  /** `null` where that is none. */
  orientation: Orientation | null;
  /** Pixel Spacing as most frames print it. */
  pixelSpacing: string;
  /** What is told of the stack, and what was left out of it. */
  findings: Problem[];
  setAside: FileProblem[];
  /** What else the files could mean of Z, mm. */
  readings: OtherValue[];
  /** One of several stacks that a group was split into, which say so themselves. */
  isPart: boolean;
}

const SCOUT = /LOCALIZER|SCOUT|TOPOGRAM|SURVIEW/i;

const KEY: readonly Keyword[] = ['Rows', 'Columns', 'SamplesPerPixel'];

/**
 * Splits frames into groups that may be stacks: by Series Instance UID, Stack ID, Rows × Columns, Samples per Pixel,
 * orientation and Pixel Spacing, the last two within half a pixel at the far edge of the image. Frames without
 * orientation or Pixel Spacing join the largest group they may belong to.
 */
export function groupFrames(headers: readonly HeaderFacts[]): FrameGroup[] {
  let parts = [...groupBy(readFrames(headers), kindOf).values()];
  // One value after the other: cheaper than a key of all values for each of many frames.
  const split = (keyword: Keyword) => (frames: Some<Frame>) => [
    ...groupBy(frames, ({ facts }) => textOf(facts, keyword)).values(),
  ];
  parts = parts.flatMap(split('SeriesInstanceUID')).flatMap(splitByStackID);
  for (const keyword of KEY) parts = parts.flatMap(split(keyword));
  const groups = parts.flatMap(joinAlikeFrames).flatMap(splitByFilePlace);
  for (const group of groups) tellStackIDs(group);
  return groups;
}

function kindOf({ facts }: Frame): string {
  const type = textOf(facts, 'ImageType');
  if (SCOUT.test(type)) return 'scout';
  return claimsMosaic(facts) ? 'mosaic' : '';
}

function joinAlikeFrames(all: Some<Frame>): FrameGroup[] {
  const size = (keyword: Keyword) => Math.max(0, Math.trunc(numberOf(all[0].facts, keyword) ?? 0));
  const rows = size('Rows');
  const columns = size('Columns');
  const kind = kindOf(all[0]);
  const tolerance = Math.min(2e-3, Math.max(1e-4, 0.5 / Math.max(rows, columns, 1)));
  return joinAlike(all, ({ cosines }) => cosines, readCosines, tolerance).flatMap(
    ({ text: cosines, members: oriented }) =>
      joinAlike(oriented, ({ facts }) => textOf(facts, 'PixelSpacing'), readLogarithms, tolerance).map(
        ({ text: pixelSpacing, members: frames }): FrameGroup => {
          const shared = readShared(frames);
          const orientation = parseOrientation(cosines);
          return {
            ...shared,
            series: textOf(shared.facts, 'SeriesInstanceUID'),
            rows,
            columns,
            samples: numberOf(shared.facts, 'SamplesPerPixel') ?? 1,
            localizer: kind === 'scout',
            mosaic: kind === 'mosaic' && !areSplit(frames, orientation),
            isTurned: false,
            cosines,
            orientation,
            pixelSpacing,
          };
        },
      ),
  );
}

/**
 * Volumes in one file each that lie in several places: where each file has one position for all its frames, and a
 * header tells how these follow, the positions tell nothing of slices, and every place is a stack of its own.
 */
function splitByFilePlace(group: FrameGroup): FrameGroup[] {
  const { frames, orientation, mosaic } = group;
  if (mosaic || !frames.every(({ facts }) => isMultiFrame(facts))) return [group];
  const files = [...groupBy(frames, ({ facts }) => facts.file).values()];
  if (files.some((here) => new Set(here.map(({ printed }) => printed)).size > 1 || here.length < 2))
    return [group];
  const normal = orientation?.normal ?? [0, 0, 1];
  const distances = files.flatMap(([{ position }]) => (position ? dot(position, normal) : []));
  const stated = Math.abs(readDeclared(frames, 'SpacingBetweenSlices').declared?.value ?? 0);
  const kind = recogniseFrames(group.facts);
  const gap = evenGap(distinctPlaces(distances));
  // Volumes that follow one another are as far apart as their slices reach; else what lies evenly are slices.
  const isNext = gap === null || files.every(({ length }) => isNear(gap, length * stated));
  if (kind !== 'slices' && (kind !== 'open' || stated === 0 || !isNext)) return [group];
  return [...groupBy(frames, ({ printed }) => printed).values()].map((here) => ({
    ...group,
    ...readShared(here),
  }));
}

const nothingTold = () => ({ findings: [], setAside: [], readings: [], isPart: false });

/** What is told of frames for themselves. */
export function readShared(frames: Some<Frame>) {
  const facts = frames.map((frame) => frame.facts).reduce((a, b) => (compareCodes(a, b) > 0 ? b : a));
  const placedBy = frames.find(({ position }) => position)?.placedBy ?? 'image-position';
  return { frames, facts, positions: countPositions(frames), placedBy, ...nothingTold() };
}

/** Files by the code units of their names, which is quicker than by the numbers in them. */
export const compareCodes = (a: HeaderFacts, b: HeaderFacts): number =>
  compare(a.file, b.file) || a.frame - b.frame;

/** Distinct positions as printed. */
export function countPositions(frames: readonly Frame[]): number {
  const printed = new Set<string>();
  for (const frame of frames) if (frame.position) printed.add(frame.printed);
  return printed.size;
}
