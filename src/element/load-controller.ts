import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SourceFile } from '../sources/source-file.js';
import type { SetAside, SpacingReport } from '../spacing/report.js';
import type { ScalarVolume } from '../volume/scalar-volume.js';
import { describeFailure, refuseAll } from './failure.js';
import type { PreviewChange, Voxels } from './preview-state.js';
import { readSeries, type Series } from './read-series.js';

export interface LoadHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  /** Whether the view asks for a picture, or for the numbers alone. */
  readonly wantsPicture: boolean;
  /** Bytes the volume may take; `undefined` leaves the choice to the device. */
  readonly budgetBytes: number | undefined;
  /** Voxels that a texture may have along an axis, once a stage is there. */
  readonly largestAxis: number | undefined;
  advance(change: PreviewChange): void;
  spacingFound(report: SpacingReport): void;
  /** @throws {ViewError} where the browser cannot draw */
  prepareStage(signal: AbortSignal): Promise<void>;
  /** @param isSketch whether a finer volume follows */
  drawVolume(volume: ScalarVolume, isSketch: boolean): Promise<void>;
}

/** Progress is told at most this often: each time the page is painted anew, on the same GPU that draws the panes. */
const TOLD_EVERY_MS = 250;

/** Findings that say that the images are no slices of one body. */
const notVolumes = new Set(['TILED_OR_MOSAIC', 'CINE_NOT_VOLUME']);

/** Brings one series in: headers, spacing, then the volume. The newest run wins, an older one is aborted. */
export class LoadController implements ReactiveController {
  readonly #host: LoadHost;
  #run: AbortController | null = null;
  #series: Series | null = null;

  constructor(host: LoadHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Reads what `open` lists; settles when the series is shown, refused, or overtaken by a newer run. */
  async load(open: (signal: AbortSignal) => AsyncIterable<SourceFile>): Promise<void> {
    const run = this.#begin();
    this.#series = null;
    this.#host.advance({ type: 'open', picture: this.#host.wantsPicture });
    try {
      this.#series = await readSeries(open(run.signal), this.#watch(run.signal), run.signal);
    } catch (error) {
      if (run.signal.aborted) return;
      this.#host.advance({ type: 'refuse', failure: describeFailure(error, 'error.unexpected') });
      return;
    }
    if (this.#host.wantsPicture) await this.#draw(this.#series, run.signal);
    else this.#host.advance({ type: 'finish' });
  }

  /** Fills and draws the volume of a series whose headers are already read. */
  async draw(): Promise<void> {
    if (this.#series) await this.#draw(this.#series, this.#begin().signal);
  }

  abort(): void {
    this.#run?.abort();
    this.#run = null;
  }

  /** Lets go of the series as well. */
  forget(): void {
    this.abort();
    this.#series = null;
  }

  /** Moving the element within the page goes on loading; removing it stops every read. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.forget();
    });
  }

  #begin(): AbortController {
    this.abort();
    this.#run = new AbortController();
    return this.#run;
  }

  async #draw(series: Series, signal: AbortSignal): Promise<void> {
    const { stack, open } = series;
    const reason = stack.report.findings.find(({ code }) => notVolumes.has(code));
    if (reason) {
      this.#host.advance({ type: 'lose-picture', failure: reason });
      return;
    }
    this.#host.advance({ type: 'build', total: stack.frames.length });
    try {
      await this.#host.prepareStage(signal);
      const { buildVolume } = await import('../volume/build-volume.js');
      const tell = throttle((done: number, total: number, bytes: number) => {
        if (!signal.aborted) this.#host.advance({ type: 'fill', done, total, bytes });
      });
      const { budgetBytes, largestAxis } = this.#host;
      const built = await buildVolume(stack, open, {
        signal,
        onProgress: tell,
        onCoarse: (volume) => void this.#sketch(volume, signal),
        ...(budgetBytes === undefined ? {} : { budgetBytes }),
        ...(largestAxis === undefined ? {} : { largestAxis }),
      });
      signal.throwIfAborted();
      this.#note(series, built.setAside);
      if (built.shown === 0) throw refuseAll(built.setAside);
      this.#host.advance({ type: 'upload', reduced: reductionOf(built.volume) });
      await this.#host.drawVolume(built.volume, false);
      signal.throwIfAborted();
      this.#host.advance({ type: 'draw' });
    } catch (error) {
      if (signal.aborted) return;
      this.#host.advance({ type: 'lose-picture', failure: describeFailure(error, 'error.picture') });
    }
  }

  /** Has the engine started while headers are still read; what fails here fails again, and is told, when it draws. */
  #fetchEngine(signal: AbortSignal): void {
    if (!this.#host.wantsPicture) return;
    void Promise.allSettled([this.#host.prepareStage(signal), import('../volume/build-volume.js')]);
  }

  /** Shows a coarse volume while the fine one is still being filled. */
  async #sketch(volume: ScalarVolume, signal: AbortSignal): Promise<void> {
    await this.#host.drawVolume(volume, true);
    if (!signal.aborted) this.#host.advance({ type: 'sketch' });
  }

  /** Adds the files whose pixels could not be read to the report that is shown. */
  #note(series: Series, setAside: readonly SetAside[]): void {
    if (setAside.length === 0) return;
    const { report } = series.stack;
    series.stack.report = { ...report, setAside: [...report.setAside, ...setAside] };
    this.#host.advance({ type: 'set-aside', files: setAside });
  }

  #watch(signal: AbortSignal) {
    const tell = throttle((done: number, total: number, bytes: number) => {
      if (!signal.aborted) this.#host.advance({ type: 'read', done, total, bytes });
    });
    let found = 0;
    return {
      onFound: (total: number) => {
        found = total;
        this.#host.advance({ type: 'find', total });
      },
      onRead: (done: number, bytes: number) => tell(done, found, bytes),
      onReport: (report: SpacingReport) => {
        if (signal.aborted) return;
        this.#host.spacingFound(report);
        this.#fetchEngine(signal);
      },
    };
  }
}

/** The volume's own voxels where they are fewer than those of the stack it shows. */
function reductionOf({ dimensions, sourceDimensions }: ScalarVolume): Voxels | null {
  return dimensions.some((count, axis) => count < (sourceDimensions[axis] ?? 0)) ? dimensions : null;
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
