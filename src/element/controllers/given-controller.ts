import type { ReactiveControllerHost } from 'lit';
import { openGiven, type Given } from '../../series/open-given.js';
import type { Change } from '../state/session.js';
import { VisibilityController } from './visibility-controller.js';
import type { LoadController } from './load-controller.js';

export interface GivenHost extends ReactiveControllerHost, Element, Given {
  /** When to fetch `src`. */
  readonly loading: 'auto' | 'lazy' | 'eager';
  /** Lets go of what is shown of the series before. */
  release(): void;
}

/** Begins with what the element was given: at once, or when it comes near the window; outside the page never. */
export class GivenController {
  readonly #host: GivenHost;
  readonly #session: { advance(change: Change): void };
  readonly #load: LoadController;
  readonly #visibility: VisibilityController;
  /** What was given waits for the element's return to the page. */
  #isWaiting = false;

  constructor(host: GivenHost, session: { advance(change: Change): void }, load: LoadController) {
    this.#host = host;
    this.#session = session;
    this.#load = load;
    this.#visibility = new VisibilityController(host);
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isWaiting) this.start(false);
  }

  /** Moving the element within the page leaves everything as it is. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#isWaiting = true;
      this.#session.advance({ type: 'clear' });
    });
  }

  /** @param atOnce whatever the page says of when to fetch */
  start(atOnce: boolean): void {
    this.#visibility.cancel();
    this.#load.forget();
    this.#host.release();
    const { files, src, loading, isConnected } = this.#host;
    this.#isWaiting = !isConnected;
    if (!isConnected || (!files && !src)) this.#session.advance({ type: 'clear' });
    else if (files || atOnce || loading === 'eager') void this.#read();
    else {
      this.#session.advance({ type: 'wait' });
      this.#visibility.whenNear(() => void this.#read());
    }
  }

  #read(): Promise<void> {
    return this.#load.load((opening) => openGiven(this.#host, opening));
  }
}
