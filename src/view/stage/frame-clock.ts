import type { Engine } from '../engine/engine.js';
import type { Fence } from '../engine/fence.js';
import type { Care } from './quality.js';

/** A frame that was handed to the engine and is not yet on the screen. */
export interface StartedFrame {
  engine: Engine;
  care: Care;
  /** Share of the panes' device pixels drawn, along either side. */
  scale: number;
  /** Device pixels drawn. */
  pixels: number;
}

/** A frame while the GPU has it. */
interface Awaited {
  frame: StartedFrame;
  fence: Fence;
  /** When the engine began to draw it; `null` where it drew nothing: its panes are not laid out. */
  began: number | null;
  /** Those who wait for it. */
  waiting: readonly (() => void)[];
  /** Aborted when it is done. */
  done: AbortController;
}

const pollMilliseconds = 4;

/**
 * Draws on request, one frame at a time: the next one starts when the GPU has finished the last, so that a slow
 * one never lags behind the hand by a queue of frames.
 */
export class FrameClock {
  readonly #start: () => StartedFrame | null;
  readonly #onFrame: (frame: StartedFrame, milliseconds: number | null) => void;
  #isBusy = false;
  #isRequested = false;
  #isStopped = false;
  #waiting: (() => void)[] = [];
  #waitingForFrame: (() => void)[] = [];
  #isSettled = true;

  /**
   * @param start hands a frame to the engine, which draws in the next animation frame; `null`: nothing to draw
   * @param onFrame told how long it took from where the engine began until the GPU was done, whichever of both waited
   * for the other; `null` where that tells nothing: nothing was drawn, or the page was out of sight meanwhile
   */
  constructor(
    start: () => StartedFrame | null,
    onFrame: (frame: StartedFrame, milliseconds: number | null) => void,
  ) {
    this.#start = start;
    this.#onFrame = onFrame;
  }

  /** Resolves when the last final frame is on the screen and nothing else was asked for. */
  get settled(): Promise<void> {
    if (this.#isSettled) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Resolves when a frame that starts from now on is on the screen, or there is nothing to draw. */
  get drawn(): Promise<void> {
    return new Promise((resolve) => this.#waitingForFrame.push(resolve));
  }

  request() {
    this.#isRequested = true;
    this.#isSettled = false;
    if (!this.#isBusy) this.#next();
  }

  stop() {
    this.#isStopped = true;
    this.#release();
  }

  #next() {
    this.#isRequested = false;
    const asked = performance.now();
    const frame = this.#isStopped ? null : this.#start();
    if (!frame) {
      this.#release();
      return;
    }
    const waiting = this.#waitingForFrame;
    this.#waitingForFrame = [];
    this.#isBusy = true;
    // The engine asked for its animation frame first, so this one comes after it has drawn.
    requestAnimationFrame(() => {
      const { drewAt } = frame.engine;
      const awaited: Awaited = {
        frame,
        fence: frame.engine.fence(),
        began: drewAt < asked ? null : drewAt,
        waiting,
        done: new AbortController(),
      };
      const { signal } = awaited.done;
      document.addEventListener('visibilitychange', () => (awaited.began = null), { signal });
      this.#await(awaited);
    });
  }

  #await(awaited: Awaited) {
    const { frame, fence, began, waiting, done } = awaited;
    if (!fence.isPassed && !this.#isStopped) {
      setTimeout(() => this.#await(awaited), pollMilliseconds);
      return;
    }
    fence.dispose();
    done.abort();
    this.#onFrame(frame, began === null ? null : performance.now() - began);
    this.#isBusy = false;
    for (const resolve of waiting) resolve();
    if (this.#isRequested) this.#next();
    else if (frame.care !== 'turning') this.#release();
  }

  #release() {
    this.#isSettled = true;
    const waiting = [...this.#waiting, ...this.#waitingForFrame];
    this.#waiting = [];
    this.#waitingForFrame = [];
    for (const resolve of waiting) resolve();
  }
}
