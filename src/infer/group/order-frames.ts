import type { Frame } from './group-frames.js';
import { numberOf, numbersOf } from '../read-facts.js';
import { ascending } from '../sequence.js';
import { compareFrames } from '../measure/slice-positions.js';

/** Frames that carry no usable position, in the order and at the places their numbers give them. */
export interface OrderedFrames {
  frames: { frame: Frame; index: number; phase: number }[];
  slices: number;
  phases: number;
}

/**
 * Orders frames by In-Stack Position Number (PS3.3 C.7.6.16.2.2) or Slice Vector (NM, PS3.3 C.8.4.8.1), which tell
 * repeats of one slice, else by acquisition, instance, name and frame number.
 * @param reversed when a signed spacing says that later slices lie in front of the first
 */
export function orderFrames(unordered: readonly Frame[], reversed: boolean): OrderedFrames {
  const frames = [...unordered].sort(compareFrames);
  const told = frames.map(
    ({ facts }) =>
      numbersOf(facts, 'SliceVector')[facts.frame - 1] ?? numberOf(facts, 'InStackPositionNumber') ?? NaN,
  );
  const unknown = told.includes(NaN) || new Set(told).size < 2;
  const slots = unknown ? frames.map((_, i) => i) : told;
  const ranks = new Map(ascending(new Set(slots)).map((slot, rank) => [slot, rank]));
  const slices = ranks.size;
  const seen: number[] = [];
  const placed = frames.map((frame, i) => {
    const rank = ranks.get(slots[i] ?? 0) ?? 0;
    const phase = seen[rank] ?? 0;
    seen[rank] = phase + 1;
    return { frame, index: reversed ? slices - 1 - rank : rank, phase };
  });
  placed.sort((a, b) => a.phase - b.phase || a.index - b.index);
  return { frames: placed, slices, phases: (placed.at(-1)?.phase ?? 0) + 1 };
}
