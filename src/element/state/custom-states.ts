import { disagrees, type Comparison } from './comparison.js';
import { isLoading, isUncertain, type PreviewState } from './preview-state.js';

/** What a page can select on with `:state()`. */
export type CustomState = 'loading' | 'ready' | 'error' | 'disagrees' | 'uncertain';

/** Which custom states are on. */
export function chooseStates(
  state: PreviewState,
  comparison: Comparison | null,
): Record<CustomState, boolean> {
  const { phase, report } = state;
  return {
    loading: isLoading(state),
    ready: phase === 'ready',
    error: phase === 'refused',
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
