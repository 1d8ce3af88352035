import { ProblemError } from '../../model/problem/problem.js';
import type { FileProblem, PlacedFrame, Stack } from '../../model/report.js';
import type { Patience } from '../../series/open-given.js';
import type { Series } from '../../series/read-series.js';
import type { SeenSpecimen } from '../../view/rays/measure-specimen.js';
import type { PictureKind } from '../../view/stage/picture.js';
import type { SampleBox, ScalarVolume } from '../../volume/scalar-volume.js';
import { buildVolume, openFrames, type BuiltVolume } from '../../volume/volume.js';
import type { Change, Reduction, Session } from '../state/session.js';
import { EarlySketch, type Sketching } from './early-sketch.js';
import { throttle } from './throttle.js';

/** The session that is brought on. */
export interface LoadedSession {
  readonly now: Session;
  advance(change: Change): void;
}

/** What a volume is drawn by. */
export interface Picture {
  /** Voxels that a texture may have along an axis, once a stage is there. */
  readonly largestAxis: number | undefined;
  /** Fetches what draws, so that it is there when it is to be made. */
  fetch(isSliced: boolean): Promise<unknown>;
  /** @throws {ProblemError} where the browser cannot draw */
  prepare(signal: AbortSignal): Promise<void>;
  draw(volume: ScalarVolume, kind: PictureKind): Promise<void>;
  /** What is drawn: a smaller volume of the same extents where the one that was given did not fit. */
  readonly shown: ScalarVolume | null;
  /** How large the specimen is, as far as it is drawn. */
  measure(): Promise<SeenSpecimen | null>;
  /** Draws as the view asks by now. */
  setMode(): void;
  /** Shows it as a person wants to see it by now. */
  setLook(): Promise<void>;
  /** Takes away what is drawn. */
  release(): void;
}

/** What is to be drawn of a series. */
export interface ToDraw {
  series: Series;
  stack: Stack;
  /** Of the time point that is chosen. */
  frames: PlacedFrame[];
  /** `null` for all of it. */
  region: SampleBox | null;
  /** Bytes the volume may take; `undefined` leaves the choice to the device. */
  budgetBytes: number | undefined;
  /** What its files have with their hosts. */
  patience: Patience;
}

/** What was built of a stack, for what is drawn of it next. */
interface Built {
  /** The window that all time points of the stack are drawn with. */
  window: ScalarVolume['window'];
  /** The whole as it was last built, to be drawn again after a region. */
  whole: BuiltVolume | null;
}

/** A stack of no more slices is drawn without a sketch. */
const FEWEST_SKETCHED = 28;

/** Fills the volume of a stack and has it drawn, a sketch of it first. Fetched with the engine, not before. */
export class StackDrawing {
  readonly early = new EarlySketch();
  readonly #session: LoadedSession;
  readonly #picture: Picture;
  #built: Built | null = null;

  constructor(session: LoadedSession, picture: Picture) {
    this.#session = session;
    this.#picture = picture;
  }

  /** The voxels drawn where they are fewer than those of the stack, and the region they show. */
  get reduction(): Reduction | null {
    const { shown } = this.#picture;
    if (!shown) return null;
    const { dimensions, sourceDimensions, region = null } = shown;
    const isLess = dimensions.some((count, axis) => count < (sourceDimensions[axis] ?? 0));
    if (!isLess) return null;
    const whole = this.#built?.whole;
    return { voxels: dimensions, region, hasRegions: Boolean(whole && whole.isEven && !whole.isFinest) };
  }

  /** Lets go of what was built. */
  forget(): void {
    this.#built = null;
  }

  /** Keeps only the look of what was built: another time point follows. */
  forgetWhole(): void {
    if (this.#built) this.#built.whole = null;
  }

  /** Sketches a stack of which only an even sample is known yet. */
  sketch(stack: Stack, open: Series['open'], patience: Patience, signal: AbortSignal): void {
    this.early.begin(stack, open, this.#sketching(patience, signal), stack.frames.length);
  }

  /**
   * Settles when the picture is drawn.
   * @throws {ProblemError} where there is nothing to draw, or the browser cannot
   */
  async draw(asked: ToDraw, signal: AbortSignal): Promise<void> {
    const { series, stack, frames, region, patience } = asked;
    if (!this.#built && frames.length > FEWEST_SKETCHED) {
      this.early.begin({ report: stack.report, frames }, series.open, this.#sketching(patience, signal));
    }
    await this.#picture.prepare(signal);
    const isAlike = this.#built !== null;
    const built = (region ? null : this.#built?.whole) ?? (await this.#build(asked, signal));
    signal.throwIfAborted();
    const { window } = built.volume;
    this.#built = { window, whole: region ? (this.#built?.whole ?? null) : built };
    this.#note(stack, built.setAside);
    const [unread] = built.setAside;
    if (built.shown === 0 && unread) throw new ProblemError(unread);
    this.#session.advance({ type: 'upload' });
    await this.#picture.draw(built.volume, isAlike ? 'alike' : 'volume');
  }

  /** Reads the samples of one time point, or of the region that is asked for. */
  async #build(
    { series, stack: { report }, frames, region, budgetBytes, patience }: ToDraw,
    signal: AbortSignal,
  ): Promise<BuiltVolume> {
    const sketch = await this.early.take(signal);
    const { largestAxis } = this.#picture;
    const source = await openFrames({ report, frames }, series.open, {
      signal,
      patience,
      before: sketch?.source,
    });
    return buildVolume(source, {
      signal,
      sketch,
      onProgress: throttle((done, total, bytes) => {
        if (!signal.aborted) this.#session.advance({ type: 'fill', done, total, bytes });
      }),
      ...(this.#built
        ? { window: this.#built.window }
        : { onCoarse: (volume) => void this.#sketch(volume, signal) }),
      ...(region && { region }),
      ...(budgetBytes === undefined ? {} : { budgetBytes }),
      ...(largestAxis === undefined ? {} : { largestAxis }),
    });
  }

  #sketching(patience: Patience, signal: AbortSignal): Sketching {
    return {
      ...{ signal, patience },
      prepare: (stop) => this.#picture.prepare(stop),
      onSketch: (volume) => void this.#sketch(volume, signal),
    };
  }

  /** Shows a coarse volume while the fine one is still being filled. */
  async #sketch(volume: ScalarVolume, signal: AbortSignal): Promise<void> {
    if (!signal.aborted) await this.#picture.draw(volume, 'sketch');
    if (!signal.aborted) this.#session.advance({ type: 'sketch' });
  }

  /** Files whose pixels could not be read join those that are set aside. */
  #note(stack: Stack, setAside: readonly FileProblem[]): void {
    const before = [...stack.report.setAside, ...(this.#session.now.unread.get(stack) ?? [])];
    const known = new Set(before.map(({ file }) => file));
    const files = setAside.filter(({ file }) => !known.has(file));
    if (files.length > 0) this.#session.advance({ type: 'set-aside', stack, files });
  }
}
