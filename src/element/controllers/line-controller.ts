import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface LineHost extends ReactiveControllerHost {
  /** The browser has a connection again. */
  lineBack(): void;
}

/** Hears when a line that was down is back. */
export class LineController implements ReactiveController {
  readonly #host: LineHost;

  constructor(host: LineHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#back);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#back);
  }

  readonly #back = () => this.#host.lineBack();
}
