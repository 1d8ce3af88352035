import type { Readable } from '../model/readable.js';
import type { FileProblem, HeaderFacts, Stack, StackReport } from '../model/report.js';
import { inferStacks } from '../infer/infer-spacing.js';
import { describeSample } from '../infer/sample/provisional-report.js';
import { DepositHeaders, type DepositHeadersOptions } from './deposit-headers.js';
import { indexFrames, type OpenedFrame, type OpenedImage } from './index-frames.js';
import { ListedFiles } from './listed-files.js';
import { refuseDrop, refuseUnstacked } from './refuse-drop.js';
import { mapReport, type Judged, type JudgedStack } from './supply.js';

/** Headers that are in within this time come before any picture. */
const SOON_MS = 1200;

/** A series whose headers are all read. */
export interface Series {
  /** The best first; every report lists the files that take no part in any of them. */
  readonly stacks: readonly [JudgedStack, ...JudgedStack[]];
  open(facts: HeaderFacts): OpenedFrame;
  /**
   * Reads again the files that were set aside for such a reason, and infers anew; `null` where they have to be opened
   * again before.
   */
  goOn(
    isToRead: (problem: FileProblem) => boolean,
    watcher: SeriesWatcher,
    signal: AbortSignal,
  ): Promise<Series | null>;
}

export interface SeriesWatcher {
  onFound(total: number): void;
  onRead(done: number, bytes: number): void;
  onReport(judged: Judged): void;
  /** An even sample of the stack's frames, while the other headers are still being read. */
  onSample?: ((stack: Stack, open: Series['open']) => void) | undefined;
}

/**
 * Reads the header of every file and infers the spacing: a provisional report from a few files, the final one
 * from all. A file that cannot be read is set aside.
 * @throws {ProblemError} when no file can be used, or the files cannot be listed
 */
export async function readSeries(
  source: AsyncIterable<Readable>,
  watcher: SeriesWatcher,
  signal: AbortSignal,
): Promise<Series> {
  const files = await ListedFiles.from(source, signal);
  watcher.onFound(files.count);
  const reading = new SeriesHeaders(files, watcher, signal);
  await reading.readSample();
  await reading.readAll();
  const series = await reading.finish();
  watcher.onReport(series.stacks[0]);
  return series;
}

/** One drop on its way to a series: first a few files for a provisional report, then all of them. */
class SeriesHeaders {
  readonly #files: ListedFiles;
  #watcher: SeriesWatcher;
  readonly #options: DepositHeadersOptions;
  readonly #headers: DepositHeaders;
  readonly #images: OpenedImage[] = [];

  constructor(files: ListedFiles, watcher: SeriesWatcher, signal: AbortSignal) {
    this.#files = files;
    this.#watcher = watcher;
    this.#options = {
      signal,
      onRead: (done, bytes) => this.#watcher.onRead(done, bytes),
      onImage: (place, file, content) => (this.#images[place] = { file, content }),
    };
    this.#headers = new DepositHeaders(this.#options);
  }

  /** Tells of the series from a few files, where there are more. */
  async readSample(): Promise<void> {
    const { sample, slices, logs, indexOf } = this.#files;
    await this.#headers.read(this.#files.take([...sample, ...logs]));
    if (sample.length >= slices.length) return;
    const [first] = (await this.#headers.infer(slices.length)).stacks;
    if (!first) return;
    const { frames } = first;
    const early = mapReport(first, (report) => describeSample({ report, frames }, indexOf, slices.length));
    this.#watcher.onReport(early);
    if (this.#watcher.onSample) await this.#readEvenly(early.report, this.#watcher.onSample);
  }

  readAll(): Promise<void> {
    return this.#headers.read(this.#files.take());
  }

  /** @throws {ProblemError} when no file can be used */
  async finish(): Promise<Series> {
    const { stacks, setAside: strays } = await this.#headers.infer();
    const left = [...strays, ...this.#headers.setAside];
    const { facts, volumes } = this.#headers;
    const count = facts.length + volumes.length;
    if (count === 0) throw refuseDrop(left);
    const setAside = [...stacks.flatMap(({ report }) => report.setAside), ...left];
    const [best, ...others] = stacks.map((stack) => ({
      ...mapReport(stack, (report) => ({ ...report, setAside })),
      frames: stack.frames,
    }));
    if (!best) throw refuseUnstacked(count);
    return { stacks: [best, ...others], open: indexFrames(this.#images), goOn: this.#goOn };
  }

  readonly #goOn: Series['goOn'] = async (isToRead, watcher, signal) => {
    this.#watcher = watcher;
    this.#options.signal = signal;
    if (!this.#files.giveBack(this.#headers.takeBack(isToRead))) return null;
    watcher.onFound(this.#files.count);
    await this.readAll();
    return this.finish();
  };

  /**
   * Reads headers that are spread evenly, and tells of them where they lie as evenly as they are listed, and where the
   * others are not in soon anyway: what draws would only slow them down.
   */
  async #readEvenly(report: StackReport, tell: NonNullable<SeriesWatcher['onSample']>): Promise<void> {
    const { spreadSample, placeSample } = await import('../infer/sample/sampled-stack.js');
    const { slices, indexOf } = this.#files;
    const [pixels] = Object.values(this.#images).flatMap(({ content }) =>
      content.kind === 'dicom' ? content.pixels : [],
    );
    const spread = pixels ? spreadSample(slices.length, pixels) : [];
    if (spread.length === 0) return;
    const places = spread.map((at) => slices[at] ?? NaN);
    const started = performance.now();
    await this.#headers.read(this.#files.take(places));
    const perFile = (performance.now() - started) / places.length;
    if (perFile * this.#files.waiting < SOON_MS) return;
    const facts = places.map((place) => this.#headers.factsAt(place));
    const [stack, other] = facts.every(({ length }) => length === 1) ? inferStacks(facts.flat()) : [];
    const placed = stack && !other ? placeSample(stack, report, indexOf, slices.length) : null;
    if (placed) tell(placed, indexFrames(this.#images));
  }
}
