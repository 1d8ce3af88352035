import type { HeaderDamage } from '../../model/facts.js';
import type { Frame, FrameGroup } from '../group/group-frames.js';
import { numberOf, textOf } from '../read-facts.js';
import { groupBy } from '../sequence.js';
import type { Judgement } from '../witnesses/judgement.js';

/** Graver first: a header that breaks off may lack anything, one of too few items only what they would have told. */
const damages: readonly HeaderDamage[] = ['cut', 'unreadable', 'items'];

const damageOf = ({ facts }: Frame): string => textOf(facts, 'HeaderDamage');

/** Whether most positions stand in headers that are damaged, so that a tag may contradict them with reason. */
export function areDoubtful({ frames }: FrameGroup): boolean {
  const placed = frames.filter(({ position }) => position);
  const whole = placed.filter((frame) => !damageOf(frame) || damageOf(frame) === 'items');
  return whole.length * 2 < placed.length;
}

export const countUnplaced = ({ frames }: FrameGroup): number =>
  frames.filter(({ position }) => !position).length;

/**
 * Frames without a readable position that belong between two that have one: by their frame numbers within a file, by
 * their instance numbers from file to file.
 */
export function countBetween({ frames }: FrameGroup, first: Frame, second: Frame): number {
  const numberIn = ({ facts, instance }: Frame, file: string | null) =>
    file === null ? instance : facts.file === file ? facts.frame : null;
  const file = first.facts.file === second.facts.file ? first.facts.file : null;
  const [one, other] = [numberIn(first, file), numberIn(second, file)];
  if (one === null || other === null) return 0;
  return frames.filter((frame) => {
    const number = frame.position ? null : numberIn(frame, file);
    return number !== null && (number - one) * (number - other) < 0;
  }).length;
}

/** Whether positions are lacking only where headers are damaged: without the damage they would be there. */
export const tookPositions = ({ frames }: FrameGroup): boolean =>
  frames.some(damageOf) && frames.every((frame) => frame.position ?? damageOf(frame));

/** Tells of damaged headers. */
export function tellDamage(judgement: Judgement, group: FrameGroup): void {
  const what = damages.find((one) => group.frames.some((frame) => damageOf(frame) === one));
  if (what === undefined) return;
  const damaged = group.frames.filter(damageOf);
  const files = groupBy(damaged, ({ facts }) => facts.file);
  let items = 0;
  for (const [, [first]] of files) items += numberOf(first.facts, 'FunctionalGroupItems') ?? 0;
  const without = damaged.filter(({ position }) => !position).length;
  judgement.tell('HEADER_BROKEN', {
    what,
    files: [...files.keys()].sort(),
    frames: damaged.length,
    without,
    items,
  });
}
