import type { Engine } from '../engine/engine.js';
import { FrameClock, type StartedFrame } from './frame-clock.js';
import { Quality, weightOf, type Care } from './quality.js';

/**
 * How long after the last frame of a movement the settled picture is drawn: at least so long, and not before two more
 * frames could have been drawn. A page that stood still for a frame hears of the hand only after it.
 */
const settleMilliseconds = 160;
const longestSettleMilliseconds = 1000;
/** What a frame is followed by while nothing moves. */
const followed: Partial<Record<Care, Care>> = { sketch: 'clear', first: 'fine', still: 'fine' };

/** What frames are drawn of. */
export interface FrameSource {
  /** Device pixels at full resolution of all that is to be drawn; 0 where nothing is, or nobody sees it. */
  pixels(): number;
  /** Hands a frame to the engine, at a share of the device pixels along either side; `isFine` where it has time. */
  drawFrame(scale: number, isFine: boolean): Engine;
}

/** Draws frames as finely as their time allows: coarsely in passing, better at rest, and better still after that. */
export class Frames {
  /** The care that a frame takes after a movement. */
  rest: Care = 'still';
  readonly #source: FrameSource;
  readonly #quality = new Quality();
  readonly #clock = new FrameClock(
    () => this.#start(),
    (frame, milliseconds) => this.#finish(frame, milliseconds),
  );
  #care: Care = 'still';
  #scale = 0;
  #settle: ReturnType<typeof setTimeout> | undefined;

  constructor(source: FrameSource) {
    this.#source = source;
  }

  /** Of the last frame, the share of the device pixels drawn, along either side. */
  get scale(): number {
    return this.#scale;
  }

  /** See {@link FrameClock.settled}. */
  get settled(): Promise<void> {
    return this.#clock.settled;
  }

  /** See {@link FrameClock.drawn}. */
  get drawn(): Promise<void> {
    return this.#clock.drawn;
  }

  request(care: Care = this.rest): void {
    clearTimeout(this.#settle);
    this.#care = care;
    this.#clock.request();
  }

  stop(): void {
    clearTimeout(this.#settle);
    this.#clock.stop();
  }

  #start(): StartedFrame | null {
    const pixels = this.#source.pixels();
    if (pixels === 0) return null;
    const care = this.#care;
    const scale = this.#quality.scaleFor(care, pixels);
    const engine = this.#source.drawFrame(scale, care === 'fine');
    return { engine, care, scale, pixels: pixels * scale * scale };
  }

  #settleAfter(milliseconds: number): void {
    clearTimeout(this.#settle);
    const wait = Math.min(longestSettleMilliseconds, Math.max(settleMilliseconds, milliseconds));
    this.#settle = setTimeout(() => this.request(), wait);
  }

  /** A picture at rest is drawn once more, and better, where that takes no more than a moment. */
  #finish({ care, scale, pixels }: StartedFrame, milliseconds: number | null): void {
    if (milliseconds !== null) this.#quality.record(milliseconds, pixels * weightOf(care));
    this.#scale = scale;
    if (care === 'turning' && this.#care === care) this.#settleAfter(2 * (milliseconds ?? 0));
    const better = followed[care];
    if (!better || this.#care !== care) return;
    // A fine one is more than larger.
    const next = this.#quality.scaleFor(better, pixels / scale ** 2);
    if (better === 'fine' ? next < scale : next <= scale) return;
    this.#care = better;
    this.#clock.request();
  }
}
