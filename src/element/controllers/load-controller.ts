import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Wait } from '../../sources/http/ask-patiently.js';
import type { SourceFile } from '../../sources/source-file.js';
import { ProblemError } from '../../model/problem.js';
import type { FileProblem, Stack, StackReport } from '../../model/report.js';
import type { PictureKind } from '../../view/stage/picture.js';
import type { BuiltVolume, Sketch } from '../../volume/volume.js';
import type { SampleBox, ScalarVolume } from '../../volume/scalar-volume.js';
import { failureOf, type Failure } from '../state/failure.js';
import type { PreviewChange, Reduction } from '../state/preview-state.js';
import { readSeries, type Series, type SeriesWatcher } from '../../series/read-series.js';

export interface LoadHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  /** Whether the view asks for a picture, or for the numbers alone. */
  readonly wantsPicture: boolean;
  /** Bytes the volume may take; `undefined` leaves the choice to the device. */
  readonly budgetBytes: number | undefined;
  advance(change: PreviewChange): void;
  spacingFound(report: StackReport): void;
}

/** Lists the files of one series. `onWait`: to be told what is waited for. */
type Open = (signal: AbortSignal, onWait: (wait: Wait) => void) => AsyncIterable<SourceFile>;

/** What a volume is drawn by. */
export interface Picture {
  /** Voxels that a texture may have along an axis, once a stage is there. */
  readonly largestAxis: number | undefined;
  /** @throws {ViewError} where the browser cannot draw */
  prepare(signal: AbortSignal): Promise<void>;
  draw(volume: ScalarVolume, kind: PictureKind): Promise<void>;
  /** What is drawn: a smaller volume of the same extents where the one that was given did not fit. */
  readonly shown: ScalarVolume | null;
  /** The samples of the stack that are in view. */
  readonly inView: SampleBox | null;
  /** Takes away what is drawn. */
  release(): void;
}

/** A stack of no more slices is drawn without a sketch. */
const FEWEST_SKETCHED = 28;

/** Progress is told at most this often: each time the page is painted anew, on the same GPU that draws the panes. */
const TOLD_EVERY_MS = 250;

/** Findings that say that the images are no slices of one body. */
const notVolumes = new Set(['TILED_OR_MOSAIC', 'CINE_NOT_VOLUME']);

/** What of a series is shown. */
export interface Chosen {
  series: Series;
  stack: Stack;
  /** Time point, echo or other repeat, from 0. */
  phase: number;
  /** The window that all phases of the stack are drawn with, once the first was drawn. */
  window: ScalarVolume['window'] | null;
  /** The part of the stack that is asked for; `null` for all of it. */
  region: SampleBox | null;
  /** The whole as it was last built, to be drawn again after a region. */
  whole: BuiltVolume | null;
  /** Why a region that was asked for is not shown. */
  failure: Failure | null;
}

/** Of what is chosen, what another phase, or the same anew, starts from. */
const allOfIt = { region: null, whole: null, failure: null } as const;

/** Brings one series in: headers, spacing, then the volume. The newest run wins, an older one is aborted. */
export class LoadController implements ReactiveController {
  readonly #host: LoadHost;
  readonly #picture: Picture;
  #run: AbortController | null = null;
  /** The files of the series stay readable from one run to the next. */
  #series: AbortController | null = null;
  #chosen: Chosen | null = null;
  /** From a sample of the files, while the headers of the others are read. */
  #early: Promise<Sketch | null> | null = null;

  constructor(host: LoadHost, picture: Picture) {
    this.#host = host;
    this.#picture = picture;
    host.addController(this);
  }

  /** The series whose headers are read, and what of it is shown. */
  get chosen(): Readonly<Chosen> | null {
    return this.#chosen;
  }

  /** Reads what `open` lists; settles when the series is shown, refused, or overtaken by a newer run. */
  async load(open: Open): Promise<void> {
    this.forget();
    const run = this.#begin();
    const { signal } = (this.#series = new AbortController());
    this.#host.advance({ type: 'open', picture: this.#host.wantsPicture });
    try {
      const series = await readSeries(
        open(signal, this.#tellWait(signal)),
        this.#watch(run.signal),
        run.signal,
      );
      run.signal.throwIfAborted();
      this.#take(series, series.stacks[0]);
    } catch (error) {
      if (run.signal.aborted) return;
      this.#host.advance({ type: 'refuse', failure: failureOf(error) });
      return;
    }
    await this.#show(run.signal);
  }

  /** Fills and draws the volume of a series whose headers are already read. */
  async draw(): Promise<void> {
    if (!this.#chosen) return;
    Object.assign(this.#chosen, { window: null, ...allOfIt });
    await this.#draw(this.#chosen, this.#begin().signal);
  }

  /** Shows another stack of the series, from the headers already read. */
  async choose(stack: Stack): Promise<void> {
    if (!this.#chosen || stack === this.#chosen.stack) return;
    const run = this.#begin();
    this.#picture.release();
    this.#take(this.#chosen.series, stack);
    this.#host.advance({ type: 'choose' });
    this.#host.spacingFound(stack.report);
    if (!run.signal.aborted) await this.#show(run.signal);
  }

  /** Draws another phase of the stack, as the one before was drawn. */
  async choosePhase(phase: number): Promise<void> {
    if (!this.#chosen || phase === this.#chosen.phase) return;
    Object.assign(this.#chosen, { phase, ...allOfIt });
    if (this.#host.wantsPicture) await this.#draw(this.#chosen, this.#begin().signal);
  }

  /** The samples of the stack that are in view; `null` without a picture. */
  get inView(): SampleBox | null {
    return this.#picture.inView;
  }

  /** Draws a region of the stack, as fine as the budget allows, in its place; `null` draws the whole as it was. */
  async chooseRegion(region: SampleBox | null): Promise<void> {
    if (!this.#chosen) return;
    Object.assign(this.#chosen, { region, failure: null });
    await this.#draw(this.#chosen, this.#begin().signal);
  }

  abort(): void {
    this.#run?.abort();
    this.#run = null;
  }

  /** Lets go of the series as well. */
  forget(): void {
    this.abort();
    this.#series?.abort();
    this.#chosen = null;
  }

  /** Moving the element within the page goes on loading; removing it stops every read. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.forget();
    });
  }

  #begin(): AbortController {
    this.abort();
    this.#early = null;
    this.#run = new AbortController();
    return this.#run;
  }

  #take(series: Series, stack: Stack): void {
    this.#chosen = { series, stack, phase: 0, window: null, ...allOfIt };
  }

  async #show(signal: AbortSignal): Promise<void> {
    if (this.#chosen && this.#host.wantsPicture) return this.#draw(this.#chosen, signal);
    this.#dropSketch();
    this.#host.advance({ type: 'finish' });
  }

  async #draw(chosen: Chosen, signal: AbortSignal): Promise<void> {
    const { series, stack, phase, window, region, whole } = chosen;
    const reason = stack.report.findings.find(({ code }) => notVolumes.has(code));
    if (reason) {
      this.#dropSketch();
      this.#host.advance({ type: 'lose-picture', failure: { problem: reason } });
      return;
    }
    const frames = stack.frames.filter((frame) => frame.phase === phase);
    this.#host.advance({ type: 'build', total: frames.length });
    try {
      if (!window && frames.length > FEWEST_SKETCHED) {
        this.#early ??= this.#sketchFirst({ report: stack.report, frames }, series.open, signal);
      }
      await this.#picture.prepare(signal);
      const { buildVolume, openFrames } = await import('../../volume/volume.js');
      const early = this.#early;
      const sketch = await early;
      // Another run may have begun a sketch of its own.
      signal.throwIfAborted();
      if (this.#early === early) this.#early = null;
      const tell = throttle((done: number, total: number, bytes: number) => {
        if (!signal.aborted) this.#host.advance({ type: 'fill', done, total, bytes });
      });
      const { budgetBytes } = this.#host;
      const { largestAxis } = this.#picture;
      const open = { signal, onWait: this.#tellWait(signal), before: sketch?.source };
      const build = async () =>
        buildVolume(await openFrames({ report: stack.report, frames }, series.open, open), {
          signal,
          sketch,
          onProgress: tell,
          ...(window ? { window } : { onCoarse: (volume) => void this.#sketch(volume, signal) }),
          ...(region && { region }),
          ...(budgetBytes === undefined ? {} : { budgetBytes }),
          ...(largestAxis === undefined ? {} : { largestAxis }),
        });
      const built = region || !whole ? await build() : whole;
      signal.throwIfAborted();
      chosen.window = built.volume.window;
      this.#note(stack, built.setAside);
      const [unread] = built.setAside;
      if (built.shown === 0 && unread) throw new ProblemError(unread);
      if (!region) chosen.whole = built;
      this.#host.advance({ type: 'upload' });
      await this.#picture.draw(built.volume, window ? 'alike' : 'volume');
      signal.throwIfAborted();
    } catch (error) {
      if (signal.aborted) return;
      this.#dropSketch();
      const failure = failureOf(error);
      if (!region) {
        this.#host.advance({ type: 'lose-picture', failure });
        return;
      }
      // The whole is still on the screen.
      Object.assign(chosen, { region: null, failure });
    }
    const reduced = this.#picture.shown && reductionOf(this.#picture.shown);
    this.#host.advance({ type: 'draw', reduced });
  }

  /** Fetches what draws while headers are read; what fails here fails again, and is told, when it draws. */
  #fetchEngine(): void {
    if (!this.#host.wantsPicture) return;
    void Promise.allSettled([import('../../view/stage/stage.js'), import('../../volume/volume.js')]);
  }

  /**
   * Sketches the stack while the engine starts; what fails here fails again, and is told, when it draws.
   * @param planes of the sketch, where only an even sample of the stack is known
   */
  async #sketchFirst(
    stack: Stack,
    open: Series['open'],
    signal: AbortSignal,
    planes?: number,
  ): Promise<Sketch | null> {
    try {
      const { openFrames, sketchVolume } = await import('../../volume/volume.js');
      const prepared = this.#picture.prepare(signal);
      prepared.catch(() => undefined);
      const source = await openFrames(stack, open, { signal, onWait: this.#tellWait(signal) });
      const sketch = await sketchVolume(source, {}, planes);
      void prepared.then(
        () => this.#sketch(sketch.volume, signal),
        () => undefined,
      );
      return sketch;
    } catch {
      return null;
    }
  }

  /** Stops the workers of a sketch that nothing goes on from. */
  #dropSketch(): void {
    void this.#early?.then((sketch) => sketch?.source.stop());
    this.#early = null;
  }

  /** Shows a coarse volume while the fine one is still being filled. */
  async #sketch(volume: ScalarVolume, signal: AbortSignal): Promise<void> {
    if (!signal.aborted) await this.#picture.draw(volume, 'sketch');
    if (!signal.aborted) this.#host.advance({ type: 'sketch' });
  }

  /** Adds the files whose pixels could not be read to the report that is shown. */
  #note(stack: Stack, setAside: readonly FileProblem[]): void {
    const { report } = stack;
    const known = new Set(report.setAside.map(({ file }) => file));
    const files = setAside.filter(({ file }) => !known.has(file));
    if (files.length === 0) return;
    stack.report = { ...report, setAside: [...report.setAside, ...files] };
    this.#host.advance({ type: 'set-aside', files });
  }

  #tellWait(signal: AbortSignal) {
    return (wait: Wait) => {
      if (!signal.aborted) this.#host.advance({ type: 'pause', wait });
    };
  }

  #watch(signal: AbortSignal): SeriesWatcher {
    const tell = throttle((done: number, total: number, bytes: number) => {
      if (!signal.aborted) this.#host.advance({ type: 'read', done, total, bytes });
    });
    let found = 0;
    return {
      onFound: (total: number) => {
        if (signal.aborted) return;
        found = total;
        this.#host.advance({ type: 'find', total });
      },
      onRead: (done: number, bytes: number) => tell(done, found, bytes),
      onSample: this.#host.wantsPicture
        ? (stack: Stack, open: Series['open']) => {
            this.#early = this.#sketchFirst(stack, open, signal, stack.frames.length);
          }
        : undefined,
      onReport: (report: StackReport) => {
        if (signal.aborted) return;
        this.#host.spacingFound(report);
        this.#fetchEngine();
      },
    };
  }
}

/** The volume's own voxels where they are fewer than those of the stack, and the region it shows. */
function reductionOf({ dimensions, sourceDimensions, region }: ScalarVolume): Reduction | null {
  const isLess = dimensions.some((count, axis) => count < (sourceDimensions[axis] ?? 0));
  return isLess ? { voxels: dimensions, region: region ?? null } : null;
}

/** Calls `tell` at most every {@link TOLD_EVERY_MS}, and always for the last of `total`. */
function throttle(tell: (done: number, total: number, bytes: number) => void) {
  let told = Number.NEGATIVE_INFINITY;
  return (done: number, total: number, bytes: number) => {
    const now = performance.now();
    if (done < total && now - told < TOLD_EVERY_MS) return;
    told = now;
    tell(done, total, bytes);
  };
}
