import type { Axis } from '../../model/report.js';
import type { Supplied } from '../../model/witness.js';
import { evidenceOf } from './evidence.js';
import type { Hearing, Judgement } from './judgement.js';
import { standIn } from './stand-in.js';

/**
 * A spacing that the page wrote or a person entered: each axis takes the value given, what the files said otherwise is
 * outvoted, and what asked for it is answered. A value that is the files' own keeps their evidence, unless that had
 * waited for a person's word.
 */
export const hearSupplied =
  ({ spacing }: Supplied): Hearing =>
  (judgement) => {
    for (const axis of ['x', 'y', 'z'] as const) takeWord(judgement, axis, spacing[axis]);
  };

function takeWord(judgement: Judgement, axis: Axis, supplied: number | null): void {
  const found = judgement.spacing[axis];
  const { source, confidence, outvoted, suggestions } = judgement.evidence[axis];
  if (supplied !== null) judgement.answered.add(axis);
  const waited = confidence === 'blocked' || confidence === 'suggested';
  if (found === supplied && !waited) return;
  const isLost = found !== null && found !== supplied;
  const lost = isLost && source ? [{ source, value: found }] : [];
  const taken = evidenceOf(supplied === null ? null : 'supplied');
  standIn(judgement, axis, supplied, { ...taken, outvoted: [...lost, ...outvoted], suggestions });
}
