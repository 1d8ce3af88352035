import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Linked, LinkedActs } from '../state/follow-link.js';

interface LinkedHost extends ReactiveControllerHost, Linked {
  readonly isConnected: boolean;
}

/** Shows what a link to the page asks for. The address stays the page's own: it is read, and never changed. */
export class LinkController implements ReactiveController {
  readonly #host: LinkedHost;
  readonly #acts: LinkedActs;

  constructor(host: LinkedHost, acts: LinkedActs) {
    this.#host = host;
    this.#acts = acts;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = (): void => {
    const { hash } = location;
    if (!hash.includes('=')) return;
    void import('../state/follow-link.js').then(
      ({ followLink }) => {
        if (this.#host.isConnected) followLink(this.#host, hash, this.#acts);
      },
      () => undefined,
    );
  };
}
