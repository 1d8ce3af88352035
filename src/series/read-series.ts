import { inferContents } from './infer-contents.js';
import { describeLitter } from '../readers/dicom/recognise-file.js';
import type { FileContent, LogContent } from '../readers/read-file.js';
import { readFile } from '../readers/read-file.js';
import { mayBeLog } from '../readers/logs/log-names.js';
import type { SourceFile } from '../sources/source-file.js';
import { inferStacks } from '../infer/infer-spacing.js';
import type { InferredStacks } from '../infer/group/image-stacks.js';
import type { HeaderFacts, SetAside, SpacingReport, Stack } from '../model/report.js';
import type { FramePixels } from '../volume/frames/frame-task.js';
import { describeSetAside, refuseAll, RefusedError } from '../element/state/failure.js';
import { chooseSample, describeSample } from '../infer/sample/provisional-report.js';
import { say } from '../words/strings.js';

/** Headers that are in within this time come before any picture. */
const SOON_MS = 1200;

/** A frame's file and where its samples lie in it. */
export interface OpenedFrame {
  file: SourceFile;
  pixels: FramePixels;
}

/** A series whose headers are all read. */
export interface Series {
  /** The best first; every report lists the files that take no part in any of them. */
  readonly stacks: readonly [Stack, ...Stack[]];
  open(facts: HeaderFacts): OpenedFrame;
}

export interface SeriesWatcher {
  onFound(total: number): void;
  onRead(done: number, bytes: number): void;
  onReport(report: SpacingReport): void;
  /** An even sample of the stack's frames, while the other headers are still being read. */
  onSample?: ((stack: Stack, open: Series['open']) => void) | undefined;
}

/** More than a browser opens to one host by HTTP/1.1: by HTTP/2 each round trip saved tells. */
const CONCURRENT_HEADERS = 16;
const MOST_SAMPLED_LOGS = 8;

/**
 * Reads the header of every file and infers the spacing: a provisional report from a few files, the final one
 * from all. A file that cannot be read is set aside.
 * @throws {RefusedError} when no file can be used
 * @throws {SourceError} when the files cannot be listed
 */
export async function readSeries(
  source: AsyncIterable<SourceFile>,
  watcher: SeriesWatcher,
  signal: AbortSignal,
): Promise<Series> {
  const files = await listFiles(source, signal);
  watcher.onFound(files.length);
  const reading = new HeaderReading(files, watcher, signal);

  const { slices } = reading;
  const sample = chooseSample(slices.length);
  await reading.read([...sample.map((place) => slices[place] ?? NaN), ...findLogs(files)]);
  if (sample.length < slices.length) {
    const [first] = (await reading.infer()).stacks;
    const report = first && describeSample(first, reading.placeOf, slices.length);
    if (report) watcher.onReport(report);
    if (report && watcher.onSample) await reading.readSample(report, watcher.onSample);
  }
  await reading.read([...files.keys()]);

  const series = await reading.finish();
  watcher.onReport(series.stacks[0].report);
  return series;
}

async function listFiles(source: AsyncIterable<SourceFile>, signal: AbortSignal): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const file of source) {
    signal.throwIfAborted();
    files.push(file);
  }
  return files;
}

function isNamedAsSlice(name: string): boolean {
  return !mayBeLog(name) && describeLitter(name) === null;
}

/** Places in the list of files named as logs are: few are needed, and early. */
function findLogs(files: readonly SourceFile[]): number[] {
  const named = [...files.entries()].filter(([, { name }]) => mayBeLog(name));
  return named.slice(0, MOST_SAMPLED_LOGS).map(([index]) => index);
}

/** Reads headers a few at a time and keeps what each file gave. */
class HeaderReading {
  /** Indexes of the files that are not named as something else than slices. */
  readonly slices: readonly number[];
  readonly #files: readonly SourceFile[];
  readonly #places: ReadonlyMap<string | undefined, number>;
  readonly #watcher: SeriesWatcher;
  readonly #signal: AbortSignal;
  readonly #contents: (FileContent | undefined)[] = [];
  readonly #setAside: (SetAside | undefined)[] = [];
  readonly #begun = new Set<number>();
  #done = 0;
  #bytes = 0;

  constructor(files: readonly SourceFile[], watcher: SeriesWatcher, signal: AbortSignal) {
    this.#files = files;
    this.slices = [...files.keys()].filter((index) => isNamedAsSlice(files[index]?.name ?? ''));
    this.#places = new Map(this.slices.map((index, place) => [files[index]?.name, place]));
    this.#watcher = watcher;
    this.#signal = signal;
  }

  async read(indexes: readonly number[]): Promise<void> {
    const waiting = indexes.filter((index) => !this.#begun.has(index)).values();
    const readInTurn = async () => {
      for (const index of waiting) await this.#readOne(index);
    };
    await Promise.all(Array.from({ length: CONCURRENT_HEADERS }, readInTurn));
    this.#signal.throwIfAborted();
  }

  /** Where a frame's file stands among the slices in the list, from 0. */
  readonly placeOf = ({ file }: HeaderFacts): number => this.#places.get(file) ?? NaN;

  /**
   * Reads headers that are spread evenly, and tells of them where they lie as evenly as they are listed, and where the
   * others are not in soon anyway: what draws would only slow them down.
   */
  async readSample(report: SpacingReport, tell: NonNullable<SeriesWatcher['onSample']>): Promise<void> {
    const { placeSample, spreadSample } = await import('../infer/sample/sampled-stack.js');
    const count = this.slices.length;
    const [pixels] = this.#contents.flatMap((content) => (content?.kind === 'dicom' ? content.pixels : []));
    const places = pixels ? spreadSample(count, pixels) : [];
    if (places.length === 0) return;
    const indexes = places.map((place) => this.slices[place] ?? NaN);
    const started = performance.now();
    await this.read(indexes);
    const perFile = (performance.now() - started) / indexes.length;
    if (perFile * (count - this.#begun.size) < SOON_MS) return;
    const contents = indexes.map((index) => this.#contents[index]);
    const facts = contents.flatMap((content) =>
      content && content.kind !== 'log' && content.facts.length === 1 ? content.facts : [],
    );
    const [stack, other] = facts.length === places.length ? inferStacks(facts) : [];
    if (!stack || other) return;
    const placed = placeSample(stack, report, this.placeOf, count);
    if (placed) tell(placed, this.#indexFrames());
  }

  /** The stacks among what was read so far, judged beside the logs among it. */
  async infer(): Promise<InferredStacks> {
    const logs = this.#contents.flatMap((content) => (content?.kind === 'log' ? content.log : []));
    const inferred = await inferContents(this.#facts(), logs);
    this.#signal.throwIfAborted();
    return inferred;
  }

  async finish(): Promise<Series> {
    const { stacks, setAside: strays } = await this.infer();
    const cut = this.#contents.flatMap((content) => (content?.kind === 'image' ? (content.cut ?? []) : []));
    const setAside = [...strays, ...this.#setAside.filter((entry) => entry !== undefined), ...cut];
    const { length: count } = this.#facts();
    if (count === 0) throw refuseAll(setAside);
    const aside = [...stacks.flatMap(({ report }) => report.setAside), ...setAside];
    const [best, ...others] = stacks.map(({ report, frames }) => {
      return { report: { ...report, setAside: aside }, frames };
    });
    if (!best) throw new RefusedError('NOT_AN_IMAGE', say('error.no-stack', { count }));
    return {
      stacks: [best, ...others],
      open: this.#indexFrames(),
    };
  }

  #facts(): HeaderFacts[] {
    return this.#contents.flatMap((content) => (content && content.kind !== 'log' ? content.facts : []));
  }

  async #readOne(index: number): Promise<void> {
    const file = this.#files[index];
    if (!file || this.#signal.aborted) return;
    this.#begun.add(index);
    try {
      this.#contents[index] = await readFile(this.#count(file), this.#signal);
    } catch (error) {
      this.#signal.throwIfAborted();
      this.#setAside[index] = describeSetAside(file.name, error);
    }
    this.#done += 1;
    this.#watcher.onRead(this.#done, this.#bytes);
  }

  #count(file: SourceFile): SourceFile {
    if (file.dicomJson) return file;
    return {
      name: file.name,
      isPacked: file.isPacked ?? false,
      get size() {
        return file.size;
      },
      read: async (start, end, signal) => {
        const bytes = await file.read(start, end, signal);
        this.#bytes += bytes.byteLength;
        return bytes;
      },
    };
  }

  #indexFrames(): Series['open'] {
    const opened = new Map<string, { file: SourceFile; content: Exclude<FileContent, LogContent> }>();
    this.#contents.forEach((content, index) => {
      const file = this.#files[index];
      if (file && content && content.kind !== 'log') opened.set(file.name, { file, content });
    });
    return (frame) => {
      const { file, content } = opened.get(frame.file) ?? {};
      const pixels = content?.kind === 'image' ? content.pixels[frame.frame - 1] : content?.pixels;
      if (!file || !pixels) throw new Error(`${frame.file} is not among the files that were read`);
      return { file, pixels };
    };
  }
}
