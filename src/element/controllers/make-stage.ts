import type { PaneStage } from '../../view/stage/pane-stage.js';
import type { Stage, StagePlan } from '../../view/stage/stage.js';
import type { SliceSpeech, SpokenSlices } from './slice-speech.js';

/** A stage, and what is particular to its kind. */
interface Made {
  stage: PaneStage;
  /** The same, where it is what draws volumes. */
  turning: Stage | null;
  /** What planes are told in, where they are what is drawn. */
  speech: SliceSpeech | null;
}

type Make = (plan: StagePlan) => Made | Promise<Made>;

/** Fetches what draws: planes without an engine, or volumes with one. */
export async function fetchStage(isSliced: boolean, session: SpokenSlices): Promise<Make> {
  if (isSliced) {
    const { openSlices } = await import('./slice-speech.js');
    return (plan) => ({ ...openSlices(plan, session), turning: null });
  }
  const { Stage: Fetched } = await import('../../view/stage/stage.js');
  return async (plan) => {
    const stage = await Fetched.create(plan);
    return { stage, turning: stage, speech: null };
  };
}
