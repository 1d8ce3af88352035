import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ProblemError } from '../../model/problem.js';
import type { Readable, Wait } from '../../model/readable.js';
import type { FileProblem, PlacedFrame, Stack, StackReport } from '../../model/report.js';
import { readSeries, type Series, type SeriesWatcher } from '../../series/read-series.js';
import type { PictureKind } from '../../view/stage/picture.js';
import type { SampleBox, ScalarVolume } from '../../volume/scalar-volume.js';
import type { BuiltVolume } from '../../volume/volume.js';
import { failureOf } from '../state/failure.js';
import { wantsPicture, type Change, type Reduction, type Session } from '../state/session.js';
import { EarlySketch, type Sketching } from './early-sketch.js';
import { throttle } from './throttle.js';

export interface LoadHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  /** Bytes the volume may take; `undefined` leaves the choice to the device. */
  readonly budgetBytes: number | undefined;
  /** The session knows another report: of a few files, or of all. */
  spacingFound(): void;
}

/** The session that is brought on. */
export interface LoadedSession {
  readonly now: Session;
  advance(change: Change): void;
}

/** Lists the files of one series. `onWait`: to be told what is waited for. */
type Open = (signal: AbortSignal, onWait: (wait: Wait) => void) => AsyncIterable<Readable>;

/** What a volume is drawn by. */
export interface Picture {
  /** Voxels that a texture may have along an axis, once a stage is there. */
  readonly largestAxis: number | undefined;
  /** @throws {ProblemError} where the browser cannot draw */
  prepare(signal: AbortSignal): Promise<void>;
  draw(volume: ScalarVolume, kind: PictureKind): Promise<void>;
  /** What is drawn: a smaller volume of the same extents where the one that was given did not fit. */
  readonly shown: ScalarVolume | null;
  /** Takes away what is drawn. */
  release(): void;
}

/** A stack of no more slices is drawn without a sketch. */
const FEWEST_SKETCHED = 28;

/** Findings that say that the images are no slices of one body. */
const notVolumes = new Set(['TILED_OR_MOSAIC', 'CINE_NOT_VOLUME']);

/** What was built of a stack, for what is drawn of it next. */
interface Built {
  /** The window that all time points of the stack are drawn with. */
  window: ScalarVolume['window'];
  /** The whole as it was last built, to be drawn again after a region. */
  whole: BuiltVolume | null;
}

/** Brings one series in: headers, spacing, then the volume. The newest run wins, an older one is aborted. */
export class LoadController implements ReactiveController {
  readonly #host: LoadHost;
  readonly #session: LoadedSession;
  readonly #picture: Picture;
  readonly #early = new EarlySketch();
  #run: AbortController | null = null;
  /** The files of the series stay readable from one run to the next. */
  #files: AbortController | null = null;
  #built: Built | null = null;

  constructor(host: LoadHost, session: LoadedSession, picture: Picture) {
    this.#host = host;
    this.#session = session;
    this.#picture = picture;
    host.addController(this);
  }

  /** Reads what `open` lists; settles when the series is shown, refused, or overtaken by a newer run. */
  async load(open: Open): Promise<void> {
    this.forget();
    const run = this.#begin();
    const { signal } = (this.#files = new AbortController());
    this.#session.advance({ type: 'open' });
    try {
      const files = open(signal, this.#tellWait(signal));
      const series = await readSeries(files, this.#watch(run.signal), run.signal);
      run.signal.throwIfAborted();
      this.#session.advance({ type: 'take', series });
      this.#host.spacingFound();
    } catch (error) {
      if (run.signal.aborted) return;
      this.#session.advance({ type: 'refuse', failure: failureOf(error) });
      return;
    }
    if (!run.signal.aborted) await this.#show(run.signal);
  }

  /** Fills and draws the volume of a series whose headers are already read. */
  async draw(): Promise<void> {
    this.#built = null;
    this.#session.advance({ type: 'choose-region', region: null });
    await this.#draw(this.#begin().signal);
  }

  /** Shows another stack of the series, from the headers already read. */
  async chooseStack(stack: Stack): Promise<void> {
    if (stack === this.#session.now.stack) return;
    const run = this.#begin();
    this.#picture.release();
    this.#built = null;
    this.#session.advance({ type: 'choose-stack', stack });
    this.#host.spacingFound();
    if (!run.signal.aborted) await this.#show(run.signal);
  }

  /** Draws another time point of the stack, as the one before was drawn. */
  async chooseTimePoint(timePoint: number): Promise<void> {
    if (timePoint === this.#session.now.timePoint) return;
    if (this.#built) this.#built.whole = null;
    this.#session.advance({ type: 'choose-time-point', timePoint });
    if (wantsPicture(this.#session.now)) await this.#draw(this.#begin().signal);
  }

  /** Draws a region of the stack, as fine as the budget allows, in its place; `null` draws the whole as it was. */
  async chooseRegion(region: SampleBox | null): Promise<void> {
    this.#session.advance({ type: 'choose-region', region });
    await this.#draw(this.#begin().signal);
  }

  abort(): void {
    this.#run?.abort();
    this.#run = null;
  }

  /** Lets go of the series as well. */
  forget(): void {
    this.abort();
    this.#files?.abort();
    this.#built = null;
  }

  /** Moving the element within the page goes on loading; removing it stops every read. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.forget();
    });
  }

  #begin(): AbortController {
    this.abort();
    this.#early.forget();
    this.#run = new AbortController();
    return this.#run;
  }

  async #show(signal: AbortSignal): Promise<void> {
    if (wantsPicture(this.#session.now)) return this.#draw(signal);
    this.#early.drop();
    this.#session.advance({ type: 'finish' });
  }

  async #draw(signal: AbortSignal): Promise<void> {
    const { series, stack, timePoint, region } = this.#session.now;
    if (!series || !stack) return;
    const reason = stack.report.findings.find(({ code }) => notVolumes.has(code));
    if (reason) {
      this.#early.drop();
      this.#session.advance({ type: 'lose-picture', failure: { problem: reason } });
      return;
    }
    const frames = stack.frames.filter(({ phase }) => phase === timePoint);
    this.#session.advance({ type: 'build', total: frames.length });
    try {
      if (!this.#built && frames.length > FEWEST_SKETCHED) {
        this.#early.begin({ report: stack.report, frames }, series.open, this.#sketching(signal));
      }
      await this.#picture.prepare(signal);
      const isAlike = this.#built !== null;
      const built =
        (region ? null : this.#built?.whole) ?? (await this.#build(series, stack, frames, signal));
      signal.throwIfAborted();
      const { window } = built.volume;
      this.#built = { window, whole: region ? (this.#built?.whole ?? null) : built };
      this.#note(stack, built.setAside);
      const [unread] = built.setAside;
      if (built.shown === 0 && unread) throw new ProblemError(unread);
      this.#session.advance({ type: 'upload' });
      await this.#picture.draw(built.volume, isAlike ? 'alike' : 'volume');
      signal.throwIfAborted();
    } catch (error) {
      if (signal.aborted) return;
      this.#early.drop();
      const failure = failureOf(error);
      this.#session.advance({ type: region ? 'lose-region' : 'lose-picture', failure });
      if (!region) return;
    }
    this.#session.advance({ type: 'draw', reduced: this.#findReduction() });
  }

  /** Reads the samples of one time point, or of the region that is asked for. */
  async #build(
    series: Series,
    { report }: Stack,
    frames: PlacedFrame[],
    signal: AbortSignal,
  ): Promise<BuiltVolume> {
    const { buildVolume, openFrames } = await import('../../volume/volume.js');
    const sketch = await this.#early.take(signal);
    const { budgetBytes } = this.#host;
    const { region } = this.#session.now;
    const { largestAxis } = this.#picture;
    const source = await openFrames({ report, frames }, series.open, {
      signal,
      onWait: this.#tellWait(signal),
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

  /** The volume's own voxels where they are fewer than those of the stack, and the region it shows. */
  #findReduction(): Reduction | null {
    const { shown } = this.#picture;
    if (!shown) return null;
    const { dimensions, sourceDimensions, region = null } = shown;
    const isLess = dimensions.some((count, axis) => count < (sourceDimensions[axis] ?? 0));
    return isLess ? { voxels: dimensions, region, hasRegions: this.#built?.whole?.isEven ?? false } : null;
  }

  /** Fetches what draws while headers are read; what fails here fails again, and is told, when it draws. */
  #fetchEngine(): void {
    if (!wantsPicture(this.#session.now)) return;
    void Promise.allSettled([import('../../view/stage/stage.js'), import('../../volume/volume.js')]);
  }

  #sketching(signal: AbortSignal): Sketching {
    return {
      signal,
      prepare: (stop) => this.#picture.prepare(stop),
      onWait: this.#tellWait(signal),
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

  #tellWait(signal: AbortSignal) {
    return (wait: Wait) => {
      if (!signal.aborted) this.#session.advance({ type: 'pause', wait });
    };
  }

  #watch(signal: AbortSignal): SeriesWatcher {
    const tell = throttle((done, total, bytes) => {
      if (!signal.aborted) this.#session.advance({ type: 'read', done, total, bytes });
    });
    let found = 0;
    return {
      onFound: (total: number) => {
        if (signal.aborted) return;
        found = total;
        this.#session.advance({ type: 'find', total });
      },
      onRead: (done: number, bytes: number) => tell(done, found, bytes),
      onSample: wantsPicture(this.#session.now)
        ? (stack: Stack, open: Series['open']) =>
            this.#early.begin(stack, open, this.#sketching(signal), stack.frames.length)
        : undefined,
      onReport: (report: StackReport) => {
        if (signal.aborted) return;
        this.#fetchEngine();
        if (!report.provisional) return;
        this.#session.advance({ type: 'sample', report });
        this.#host.spacingFound();
      },
    };
  }
}
