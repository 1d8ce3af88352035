import { nothing, type ReactiveController } from 'lit';
import type { SpacingReport } from '../../model/report.js';
import type { Words } from '../../words/words.js';
import type { ChoicesHost, ChoicesShown } from '../state/choices-host.js';
import type { Choices } from '../parts/preview/choices.js';
import type { LoadController } from './load-controller.js';
import type { PreviewState } from '../state/preview-state.js';

const nothingYet: ChoicesShown = {
  remarks: nothing,
  closer: nothing,
  which: nothing,
  readings: nothing,
  findings: nothing,
  entry: nothing,
};

/** Fetches what follows the final numbers as soon as they are in. */
export class ChoicesController implements ReactiveController {
  readonly #host: ChoicesHost;
  readonly #load: LoadController;
  #choices: Choices | null = null;
  #fetching: Promise<void> | undefined;

  constructor(host: ChoicesHost, load: LoadController) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  /** Settles when what was asked for can be shown. */
  get ready(): Promise<void> | undefined {
    return this.#fetching;
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.release();
    });
  }

  fetch(): void {
    this.#fetching ??= this.#fetch();
  }

  /** Lets go of what a person supplied for the series that goes. */
  forget(): void {
    this.#choices?.forget();
  }

  /** Lets go of the series. */
  release(): void {
    this.#choices?.release();
  }

  render(state: PreviewState, report: SpacingReport | null, words: Words): ChoicesShown {
    return this.#choices?.render(state, report, words) ?? nothingYet;
  }

  /** Where it cannot be fetched the numbers stand alone, and the next final report tries again. */
  async #fetch(): Promise<void> {
    try {
      const { Choices } = await import('../parts/preview/choices.js');
      this.#choices = new Choices(this.#host, this.#load);
      this.#host.requestUpdate();
    } catch {
      this.#fetching = undefined;
    }
  }
}
