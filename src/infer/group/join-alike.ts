import { parseNumbers } from '../../model/printed-number.js';
import type { HeaderFacts } from '../../model/report.js';
import { parseOrientation } from '../measure/slice-axis.js';
import { listPrints } from '../read-facts.js';
import type { Some } from '../sequence.js';

/** The cosines of an orientation; `null` where that is none. */
export function readCosines(text: string): number[] | null {
  const orientation = parseOrientation(text);
  return orientation ? [...orientation.row, ...orientation.column] : null;
}

/** One or two lengths above zero, so that their differences are relative. */
export function readLogarithms(text: string): number[] | null {
  const values = parseNumbers(text);
  const lengths = values.filter((value) => value > 0).length;
  return lengths === values.length && (lengths === 1 || lengths === 2) ? values.map(Math.log) : null;
}

/**
 * Joins frames whose printed values are alike (within `tolerance` for each of two directions) under the commonest of
 * them; those that print nothing valid join the largest. Only neighbouring cells of one projection are compared, so
 * that many different values cost no more than many alike.
 */
export function joinAlike<Item extends { facts: HeaderFacts }>(
  frames: readonly Item[],
  tell: (frame: Item) => string,
  read: (text: string) => number[] | null,
  tolerance: number,
): { text: string; members: Some<Item> }[] {
  const near = Math.SQRT2 * tolerance;
  const prints = listPrints(frames, tell).map(([text, members]) => ({
    text,
    members,
    vector: read(text),
  }));
  const leaders: typeof prints = [];
  const cells = new Map<number, typeof prints>();
  for (const one of prints.sort((a, b) => Number(!a.vector) - Number(!b.vector))) {
    const vector = one.vector ?? [];
    const cell = Math.floor(vector.reduce((sum, value, i) => sum + value * (i + 1), 0) / (10 * near));
    const alike = [cell, cell - 1, cell + 1]
      .flatMap((at) => cells.get(at) ?? [])
      .find((other) => Math.hypot(...vector.map((value, i) => value - (other.vector?.[i] ?? value))) <= near);
    const leader = one.vector ? alike : leaders[0];
    if (leader) {
      for (const frame of one.members) leader.members.push(frame);
    } else {
      leaders.push(one);
      cells.set(cell, [...(cells.get(cell) ?? []), one]);
    }
  }
  return leaders;
}
