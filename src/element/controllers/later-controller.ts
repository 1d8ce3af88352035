import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LaterActs, LaterParts } from '../parts/later.js';
import type { Shown } from '../parts/shown.js';

interface LaterHost extends ReactiveControllerHost, Element {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

const TRY_AGAIN_MS = 10_000;

/** Fetches the parts that follow the final numbers as soon as those are in. */
export class LaterController implements ReactiveController {
  readonly #host: LaterHost;
  readonly #acts: LaterActs;
  #parts: LaterParts | null = null;
  #fetching: Promise<void> | undefined;

  constructor(host: LaterHost, acts: LaterActs) {
    this.#host = host;
    this.#acts = acts;
    host.addController(this);
  }

  /** Settles when what was asked for can be shown. */
  get ready(): Promise<void> | undefined {
    return this.#fetching;
  }

  /** Settles when what those parts fetch in their turn is shown, too. */
  get settled(): Promise<unknown> {
    return this.#parts?.ready ?? Promise.resolve();
  }

  /** Settles when it is said in the language around the element. */
  get spoken(): Promise<unknown> {
    return Promise.resolve(this.#fetching).then(() => this.#parts?.spoken);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.release();
    });
  }

  fetch(): void {
    this.#fetching ??= this.#fetch();
  }

  /** Lets go of the series. */
  release(): void {
    this.#parts?.release();
  }

  show(shown: Shown): void {
    this.#parts?.show(this.#host.renderRoot, shown);
  }

  /** Where it cannot be fetched the numbers stand alone, and it is tried again. */
  async #fetch(): Promise<void> {
    try {
      const { LaterParts: Fetched } = await import('../parts/later.js');
      this.#parts = new Fetched(this.#host, this.#acts);
      this.#host.requestUpdate();
    } catch {
      this.#fetching = undefined;
      setTimeout(() => {
        if (this.#host.isConnected) this.fetch();
      }, TRY_AGAIN_MS);
    }
  }
}
