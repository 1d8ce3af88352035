import type { SpacingReport } from '../model/report.js';

/** What a page hears of a frame in it, as the `data` of a `message`. */
export interface FrameMessage {
  type: 'spacing-preview';
  /** `resize`: `height` has changed. The others are those of the tag, with what they bring under `result`. */
  event: 'resize' | 'spacing-inferred' | 'load' | 'error' | 'spacing-change';
  /** CSS pixels that all of the frame's content takes. */
  height: number;
  result: SpacingReport | { code: string; message: string } | null;
}

/** Tells the page around the frame what happens in it. It hears nothing from there. */
export class Teller {
  readonly #content: HTMLElement;
  #height = -1;

  /** @param content what the frame shows, whose height is told */
  constructor(content: HTMLElement) {
    this.#content = content;
    new ResizeObserver(() => this.#measure()).observe(content);
  }

  /** Tells of everything the tag says that a host could act on. What caused an error stays here: it may hold a token. */
  listen(element: HTMLElement & { report?: SpacingReport | null }): void {
    for (const event of ['spacing-inferred', 'load', 'spacing-change'] as const)
      element.addEventListener(event, () => this.tell(event, element.report ?? null));
    element.addEventListener('error', (event) => {
      if (!(event instanceof CustomEvent)) return;
      const { code, message } = event.detail as { code: string; message: string };
      this.tell('error', { code, message });
    });
  }

  tell(event: FrameMessage['event'], result: FrameMessage['result']): void {
    if (window.parent === window) return;
    const message: FrameMessage = { type: 'spacing-preview', event, height: this.#tall(), result };
    window.parent.postMessage(message, '*');
  }

  #measure(): void {
    const height = this.#tall();
    if (height === this.#height) return;
    this.#height = height;
    this.tell('resize', null);
  }

  #tall(): number {
    return Math.ceil(this.#content.getBoundingClientRect().height);
  }
}
