import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A series is fetched when its element comes this close to the window. */
const NEAR = '200px';

/** Tells once when the element is near what the reader sees. */
export class VisibilityController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: IntersectionObserver | null = null;
  #onNear: (() => void) | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Calls `act` once, as soon as the element is near; a later call replaces an earlier one. */
  whenNear(act: () => void): void {
    this.cancel();
    this.#onNear = act;
    this.#observe();
  }

  cancel(): void {
    this.#onNear = null;
    this.#observer?.disconnect();
    this.#observer = null;
  }

  hostConnected(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  #observe(): void {
    if (!this.#onNear || this.#observer) return;
    const { IntersectionObserver: Sights } = this.#host.ownerDocument.defaultView ?? window;
    this.#observer = new Sights(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#act();
      },
      { rootMargin: NEAR },
    );
    this.#observer.observe(this.#host);
  }

  #act(): void {
    const act = this.#onNear;
    this.cancel();
    act?.();
  }
}
