import type { StackReport } from '../../model/report.js';
import { disagrees, type Comparison } from './comparison.js';
import { isLoading, type Session } from './session.js';

/** What a page can select on with `:state()`. */
export type CustomState = 'loading' | 'ready' | 'error' | 'disagrees' | 'uncertain';

/** Which custom states are on. */
export function chooseStates(
  session: Session,
  report: StackReport | null,
  comparison: Comparison | null,
): Record<CustomState, boolean> {
  return {
    loading: isLoading(session),
    ready: session.step === 'ready',
    error: session.step === 'refused',
    disagrees: comparison !== null && disagrees(comparison),
    uncertain: report !== null && !report.provisional && isUncertain(report),
  };
}

/** Turns states on and off. */
export function showStates(states: Set<string>, chosen: Record<CustomState, boolean>): void {
  for (const [name, isOn] of Object.entries(chosen)) {
    if (isOn) states.add(name);
    else states.delete(name);
  }
}

/** Some axis is unknown, or has two readings between which a person has to choose. */
function isUncertain(report: StackReport): boolean {
  return (['x', 'y', 'z'] as const).some(
    (axis) =>
      report.spacing[axis] === null || ['blocked', 'suggested'].includes(report.evidence[axis].confidence),
  );
}
