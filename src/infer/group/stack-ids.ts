import { note } from '../findings.js';
import { textOf } from '../read-facts.js';
import { groupBy } from '../sequence.js';
import type { Some } from '../sequence.js';
import type { Problem } from '../../model/report.js';
import type { Frame } from '../frames/read-frames.js';

const stackOf = ({ facts }: Frame): string => textOf(facts, 'StackID');

/**
 * Frames of each Stack ID (PS3.3 C.7.6.16.2.2.2), of which a stack has one. Where no two places share one, it numbers
 * the slices, or time points of one slice, and tells no stacks apart.
 */
export function splitByStackID(frames: Some<Frame>): Some<Frame>[] {
  const stacks = [...groupBy(frames, stackOf).values()];
  const isStack = (members: Some<Frame>) => new Set(members.map((one) => one.printed || one)).size > 1;
  return stacks.some(isStack) ? stacks : [frames];
}

/** Tells of Stack IDs that were ignored. */
export function tellStackIDs(group: {
  frames: readonly Frame[];
  positions: number;
  findings: Problem[];
}): void {
  const stacks = new Set(group.frames.map(stackOf)).size;
  if (stacks > 1) note(group, 'STACK_ID_IGNORED', { stacks, positions: group.positions });
}
