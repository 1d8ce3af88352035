import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Readable } from '../../model/readable.js';
import type { Problem } from '../../model/problem/problem.js';
import { whyNoVolume } from '../../model/why-no-volume.js';
import { Patience, type Opening } from '../../series/open-given.js';
import { readSeries, type Series, type SeriesWatcher } from '../../series/read-series.js';
import type { JudgedStack } from '../../series/supply.js';
import type { SampleBox } from '../../volume/scalar-volume.js';
import { isAsLarge } from '../state/distortion.js';
import { failureOf, findChanged, mayPass, needsNoGpu, type Failure } from '../state/failure.js';
import { viewOf, wantsPicture, type Change, type Reduction } from '../state/session.js';
import type { LoadedSession, Picture, StackDrawing } from './stack-drawing.js';
import { watchReading } from './watch-reading.js';

export interface LoadHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  /** Bytes the volume may take; `undefined` leaves the choice to the device. */
  readonly budgetBytes: number | undefined;
  /** The session knows another report: of a few files, or of all. */
  spacingFound(): void;
}

/** Lists the files of one series. */
export type Open = (opening: Opening) => AsyncIterable<Readable>;

/** Brings one series in: headers, spacing, then the volume. The newest run wins, an older one is aborted. */
export class LoadController implements ReactiveController {
  readonly #host: LoadHost;
  readonly #session: LoadedSession;
  readonly #picture: Picture;
  #run: AbortController | null = null;
  /** The files of the series stay readable from one run to the next. */
  #files: AbortController | null = null;
  /** How they are opened, and what they have with their hosts. */
  #open: Open | null = null;
  /** How another series is opened that is shown where this one cannot be. */
  #orElse: Open | null = null;
  #patience = new Patience();
  /** What draws, once it is fetched or on its way. What is asked of it meanwhile is done in that order. */
  #drawing: Promise<StackDrawing> | null = null;
  #measured: Promise<void> = Promise.resolve();
  /** What is shown stays until the run has a picture of its own. */
  #keeps = false;

  constructor(host: LoadHost, session: LoadedSession, picture: Picture) {
    this.#host = host;
    this.#session = session;
    this.#picture = picture;
    host.addController(this);
  }

  /**
   * Reads what `open` lists; settles when the series is shown, refused, or overtaken by a newer run.
   * @param orElse lists what is read where nothing of the first can be shown
   * @param changedAt the host of files that changed while the same was read before
   * @param keeps what is shown stays meanwhile, and where nothing of the new can be shown
   */
  async load(
    open: Open,
    orElse: Open | null = null,
    changedAt: string | null = null,
    keeps = false,
  ): Promise<void> {
    this.#letGo((drawing) => (keeps ? drawing.forgetWhole() : drawing.forget()));
    this.#open = open;
    this.#orElse = orElse;
    const run = this.#begin();
    this.#keeps = keeps;
    const { signal } = (this.#files = new AbortController());
    this.#patience = new Patience({
      onWait: (wait) => {
        if (!signal.aborted) this.#session.advance({ type: 'pause', wait });
      },
    });
    this.#session.advance({ type: 'open', keeps });
    if (changedAt !== null) this.#session.advance({ type: 'change', host: changedAt });
    const isFirst = changedAt === null;
    const opening = { signal, patience: this.#patience, asWhole: !isFirst };
    const again = await this.#bring(open(opening), run.signal, isFirst);
    if (again !== null) await this.load(open, orElse, again, keeps);
  }

  /**
   * Reads the series that a preview is shown of. The preview stays until the series is drawn.
   * @returns whether the series is shown in its place
   */
  async loadWhole(open: Open): Promise<boolean> {
    const { series, drawn } = this.#session.now;
    await this.load(open, null, null, drawn);
    return this.#session.now.series !== series;
  }

  /** Waits no more for hosts that let wait: what there is is shown. */
  stopWaiting(): void {
    this.#patience.stop();
  }

  /** Reads what could not be had before, and shows the series with it. */
  async goOn(): Promise<void> {
    const { series } = this.#session.now;
    if (!series || !this.#open) return;
    const { signal } = this.#begin();
    this.#whenDrawing((drawing) => drawing.forget());
    try {
      const more = await series.goOn(mayPass, this.#watch(signal), signal);
      signal.throwIfAborted();
      if (more) this.#take(more);
      else await this.load(this.#open);
      if (!more) return;
    } catch (error) {
      if (!signal.aborted) this.#session.advance({ type: 'refuse', failure: failureOf(error, 'series') });
      return;
    }
    await this.#show(signal);
  }

  /** Fills and draws the volume of a series whose headers are already read. */
  async draw(): Promise<void> {
    this.#whenDrawing((drawing) => drawing.forget());
    this.#session.advance({ type: 'choose-region', region: null });
    await this.#draw(this.#begin().signal);
  }

  /** Shows what the view asks for by now. */
  showView(): void {
    const { now } = this.#session;
    const { step, drawn, noPicture } = now;
    if (!wantsPicture(now)) return;
    this.#picture.setMode();
    const isPossible = !noPicture || (viewOf(now) === 'slices' && needsNoGpu(noPicture));
    if (step === 'ready' && !drawn && isPossible) void this.draw();
  }

  /** Shows another stack of the series, from the headers already read. */
  async chooseStack(stack: JudgedStack): Promise<void> {
    if (stack === this.#session.now.stack) return;
    const run = this.#begin();
    this.#picture.release();
    this.#whenDrawing((drawing) => drawing.forget());
    this.#session.advance({ type: 'choose-stack', stack });
    this.#host.spacingFound();
    if (!run.signal.aborted) await this.#show(run.signal);
  }

  /** Draws another time point of the stack, as the one before was drawn. */
  async chooseTimePoint(timePoint: number): Promise<void> {
    if (timePoint === this.#session.now.timePoint) return;
    this.#whenDrawing((drawing) => drawing.forgetWhole());
    this.#session.advance({ type: 'choose-time-point', timePoint });
    if (wantsPicture(this.#session.now)) await this.#draw(this.#begin().signal);
  }

  /** Draws a region of the stack, as fine as the budget allows, in its place; `null` draws the whole as it was. */
  async chooseRegion(region: SampleBox | null): Promise<void> {
    this.#session.advance({ type: 'choose-region', region });
    await this.#draw(this.#begin().signal);
  }

  /** Shows the specimen in another look, or shaped otherwise: another part of it may be seen. */
  async chooseLook(change: Change & { type: 'look' | 'shape' }): Promise<void> {
    this.#session.advance(change);
    await this.#picture.setLook();
    const { signal } = (this.#run ??= new AbortController());
    const { step, region } = this.#session.now;
    if (step === 'ready' && !region) await this.#measure(signal);
  }

  /** Settles when it is known how large what is drawn is; at once where nothing is drawn. */
  get measured(): Promise<void> {
    return this.#measured;
  }

  abort(): void {
    this.#run?.abort();
    this.#run = null;
  }

  /** Lets go of the series as well. */
  forget(): void {
    this.#letGo((drawing) => drawing.forget());
  }

  #letGo(forget: (drawing: StackDrawing) => void): void {
    this.abort();
    this.#files?.abort();
    this.#whenDrawing(forget);
  }

  /** Moving the element within the page goes on loading; removing it stops every read. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.forget();
    });
  }

  #begin(): AbortController {
    this.abort();
    this.#keeps = false;
    this.#patience.goOn();
    this.#whenDrawing(({ early }) => early.forget());
    this.#run = new AbortController();
    return this.#run;
  }

  /**
   * Reads a series and shows it, or why that is not possible.
   * @param mayEnd whether it ends where files change while they are read
   * @returns the host of the files that ended it; `null` where none did
   */
  async #bring(files: AsyncIterable<Readable>, signal: AbortSignal, mayEnd: boolean): Promise<string | null> {
    const changedIn = (problems: readonly Problem[]) => (mayEnd ? findChanged(problems) : null);
    try {
      const series = await readSeries(files, this.#watch(signal), signal);
      signal.throwIfAborted();
      const changed = changedIn(series.stacks[0].report.setAside);
      if (changed !== null) return changed;
      this.#take(series);
    } catch (error) {
      if (signal.aborted) return null;
      if (this.#orElse) {
        await this.load(this.#orElse);
        return null;
      }
      const failure = failureOf(error, 'series');
      const changed = changedIn([failure.problem]);
      if (changed !== null) return changed;
      if (!this.#keeps) this.#session.advance({ type: 'refuse', failure });
      else this.#keepOn(failure);
      return null;
    }
    if (!signal.aborted) await this.#show(signal);
    const { stack, unread } = this.#session.now;
    const isLatest = this.#run?.signal === signal;
    return isLatest ? changedIn((stack && unread.get(stack)) ?? []) : null;
  }

  /** Tells why what was asked for is not shown, beside what still is. */
  #keepOn(failure: Failure): void {
    this.#session.advance({ type: 'lose-region', failure });
    this.#session.advance({ type: 'draw', reduced: this.#session.now.reduced });
  }

  #take(series: Series): void {
    const { stack } = this.#session.now;
    if (this.#keeps && !(stack && isAsLarge(stack.report, series.stacks[0].report)))
      this.#whenDrawing((drawing) => drawing.forget());
    this.#session.advance({ type: 'take', series });
    this.#host.spacingFound();
  }

  /** A host that was given up while headers were read is asked for the picture: it may have refused some files alone. */
  async #show(signal: AbortSignal): Promise<void> {
    this.#patience.goOn();
    if (wantsPicture(this.#session.now)) return this.#draw(signal);
    this.#dropSketch();
    this.#session.advance({ type: 'finish' });
  }

  async #draw(signal: AbortSignal): Promise<void> {
    const { series, stack, timePoint, region } = this.#session.now;
    if (!series || !stack) return;
    const reason = whyNoVolume(stack.report);
    if (reason) {
      this.#dropSketch();
      this.#session.advance({ type: 'lose-picture', failure: { problem: reason } });
      return;
    }
    const frames = stack.frames.filter(({ phase }) => phase === timePoint);
    this.#session.advance({ type: 'build', total: frames.length });
    let reduced: Reduction | null;
    try {
      const drawing = await this.#fetchDrawing();
      const { budgetBytes } = this.#host;
      await drawing.draw({ series, stack, frames, region, budgetBytes, patience: this.#patience }, signal);
      signal.throwIfAborted();
      reduced = drawing.reduction;
    } catch (error) {
      if (signal.aborted) return;
      this.#dropSketch();
      const failure = failureOf(error, 'picture');
      if (this.#keeps) {
        this.#keepOn(failure);
        return;
      }
      this.#session.advance({ type: region ? 'lose-region' : 'lose-picture', failure });
      if (!region) return;
      reduced = this.#session.now.reduced;
    }
    this.#session.advance({ type: 'draw', reduced });
    if (!region) await this.#measure(signal);
  }

  /** How large the specimen is, once it is seen: no picture waits for it. */
  #measure(signal: AbortSignal): Promise<void> {
    const measure = async () => {
      const seen = await this.#picture.measure();
      if (!signal.aborted) this.#session.advance({ type: 'measure', seen });
    };
    return (this.#measured = measure());
  }

  /** What fails here fails again, and is told, when it draws. */
  #fetchDrawing(): Promise<StackDrawing> {
    const fetching = (this.#drawing ??= import('./stack-drawing.js').then(
      ({ StackDrawing: Fetched }) => new Fetched(this.#session, this.#picture),
    ));
    fetching.catch(() => {
      if (this.#drawing === fetching) this.#drawing = null;
    });
    return fetching;
  }

  /** Fetches what draws while headers are read. @param isFew no file tells of more slices than a few */
  #fetchEngine(isFew: boolean): void {
    const { askedView } = this.#session.now;
    if (!wantsPicture(this.#session.now)) return;
    const isSliced = askedView === null ? isFew : askedView === 'slices';
    void Promise.allSettled([this.#picture.fetch(isSliced), this.#fetchDrawing()]);
  }

  #whenDrawing(act: (drawing: StackDrawing) => void): void {
    void this.#drawing?.then(act, () => undefined);
  }

  /** Stops the workers of a sketch that nothing goes on from. */
  #dropSketch(): void {
    this.#whenDrawing(({ early }) => early.drop());
  }

  #watch(signal: AbortSignal): SeriesWatcher {
    const asksForPicture = wantsPicture(this.#session.now) && !this.#keeps;
    return watchReading(this.#session, signal, {
      sketch: asksForPicture
        ? (stack, open) => {
            this.#fetchDrawing().then(
              (drawing) => {
                if (!signal.aborted) drawing.sketch(stack, open, this.#patience, signal);
              },
              () => undefined,
            );
          }
        : undefined,
      fetchEngine: (isFew) => this.#fetchEngine(isFew),
      // What is shown already says more than a sample does.
      spacingFound: this.#keeps ? undefined : () => this.#host.spacingFound(),
    });
  }
}
