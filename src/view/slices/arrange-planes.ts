import type { Size } from '../engine/engine.js';

/** CSS pixels between two cells. */
const gap = 10;
/** The least height and width of a cell, so that it can be hit. */
const least = 40;
/** Room above the picture in each cell, for what is said of it. */
export const headHeight = 22;
/** The share of a cell that the larger plane in it takes. */
const share = 0.97;

/** Where a plane is drawn, CSS pixels from the upper left corner of what is arranged. */
export interface Cell extends Size {
  left: number;
  top: number;
}

/** A place in a grid of cells: the first column and row, and how many of each it takes. */
type Spot = readonly [column: number, row: number, columns?: number, rows?: number];

/** The ways in which planes can lie beside and below each other. */
const arrangements: Readonly<Record<1 | 3, readonly (readonly Spot[])[]>> = {
  1: [[[0, 0]]],
  3: [
    // In a row; in a column; the others beside the first; the others below the first.
    [
      [0, 0],
      [1, 0],
      [2, 0],
    ],
    [
      [0, 0],
      [0, 1],
      [0, 2],
    ],
    [
      [0, 0, 1, 2],
      [1, 0],
      [1, 1],
    ],
    [
      [0, 0, 2, 1],
      [0, 1],
      [1, 1],
    ],
  ],
};

/**
 * Places one or three planes so that all of them are seen at one scale, and that as large as it can be. What room is left
 * over goes to the cells.
 * @param planes how long each is to the right and down, in one unit
 */
export function arrangePlanes(
  planes: readonly Size[],
  room: Size,
): { unitsPerPixel: number; cells: readonly Cell[] } {
  const ways = arrangements[planes.length === 1 ? 1 : 3].map((spots) => {
    const pixelsPerUnit = findScale((scale) => fits(spots, planes, room, scale), room, planes);
    return { spots, pixelsPerUnit };
  });
  const best = ways.reduce((one, other) => (other.pixelsPerUnit > one.pixelsPerUnit * 1.001 ? other : one));
  const { spots, pixelsPerUnit } = best;
  const columns = spread(tracksOf(spots, planes, pixelsPerUnit, 0), room.width);
  const rows = spread(tracksOf(spots, planes, pixelsPerUnit, 1), room.height);
  const cells = spots.map(([column, row, across = 1, down = 1]): Cell => {
    const [left, width] = extentOf(columns, column, across);
    const [top, height] = extentOf(rows, row, down);
    return { left, top, width, height };
  });
  return { unitsPerPixel: 1 / pixelsPerUnit, cells };
}

/** The largest scale that fits, by bisection; whatever does not fit at all is drawn as small as to fill the room alone. */
function findScale(isFitting: (scale: number) => boolean, room: Size, planes: readonly Size[]): number {
  const longest = Math.max(...planes.flatMap(({ width, height }) => [width, height])) || 1;
  let high = (4 * Math.max(room.width, room.height, least)) / longest;
  let low = high / 4096;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (isFitting(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function fits(spots: readonly Spot[], planes: readonly Size[], room: Size, scale: number): boolean {
  const total = (tracks: readonly number[]) =>
    tracks.reduce((sum, track) => sum + track, gap * (tracks.length - 1));
  return (
    total(tracksOf(spots, planes, scale, 0)) <= room.width &&
    total(tracksOf(spots, planes, scale, 1)) <= room.height
  );
}

/** How wide each column is, or how high each row; those that several share are as large as the largest of it needs. */
function tracksOf(spots: readonly Spot[], planes: readonly Size[], scale: number, way: 0 | 1): number[] {
  const needs = spots.map((spot, index) => {
    const plane = planes[index] ?? { width: 0, height: 0 };
    const length = way === 0 ? plane.width : plane.height;
    const size = Math.max(least, (length * scale) / share) + (way === 1 ? headHeight : 0);
    return { first: spot[way], count: spot[way === 0 ? 2 : 3] ?? 1, size };
  });
  const tracks: number[] = [];
  for (const { first, size } of needs.filter(({ count }) => count === 1)) {
    tracks[first] = Math.max(tracks[first] ?? 0, size);
  }
  for (const { first, count, size } of needs.filter(({ count }) => count > 1)) {
    const own = tracks.slice(first, first + count);
    const more = size - own.reduce((sum, track) => sum + track, gap * (count - 1));
    if (more <= 0) continue;
    for (let at = first; at < first + count; at++) tracks[at] = (tracks[at] ?? 0) + more / count;
  }
  return tracks;
}

function spread(tracks: readonly number[], room: number): number[] {
  const used = tracks.reduce((sum, track) => sum + track, gap * (tracks.length - 1));
  return tracks.map((track) => Math.max(1, track + (room - used) / tracks.length));
}

function extentOf(tracks: readonly number[], first: number, count: number): [start: number, length: number] {
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  const start = sum(tracks.slice(0, first)) + gap * first;
  return [start, sum(tracks.slice(first, first + count)) + gap * (count - 1)];
}
