import type { Axis } from '../../model/report.js';
import type { Supplied } from '../../model/witness.js';
import { evidenceOf } from './evidence.js';
import type { Hearing, Judgement } from './judgement.js';
import { drop, respace } from './later-word.js';

/**
 * A spacing that the page wrote or a person entered: each axis takes the value given, what the files said otherwise is
 * outvoted, and findings that asked for it are gone. A value that is the files' own keeps their evidence, unless that
 * had waited for a person's word.
 */
export const hearSupplied =
  ({ spacing }: Supplied): Hearing =>
  (judgement) => {
    const { x, y, z } = spacing;
    for (const axis of ['x', 'y', 'z'] as const) takeWord(judgement, axis, spacing[axis]);
    respace(judgement);
    drop(judgement, (code) =>
      code === 'NO_PIXEL_SPACING' ? x !== null && y !== null : code === 'NO_IPP' && z !== null,
    );
  };

function takeWord(judgement: Judgement, axis: Axis, supplied: number | null): void {
  const { spacing, evidence } = judgement.report;
  const found = spacing[axis];
  const { source, confidence, outvoted, suggestions } = evidence[axis];
  const waited = confidence === 'blocked' || confidence === 'suggested';
  if (found === supplied && !waited) return;
  const isLost = found !== null && found !== supplied;
  const lost = isLost && source ? [{ source, value: found }] : [];
  const taken = evidenceOf(supplied === null ? null : 'supplied');
  judgement.take(axis, supplied, { ...taken, outvoted: [...lost, ...outvoted], suggestions });
}
