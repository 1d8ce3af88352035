import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Readable } from '../../model/readable.js';
import type { FileContent } from '../../readers/read-file.js';
import type { HeaderReader } from '../../series/deposit-headers.js';
import { makeReader } from '../../series/keep-content.js';
import { BatchOpener, type ReadBatch } from '../../series/read-batch.js';
import { DiskFile } from '../../sources/disk/disk-file.js';

/** So many files are read before threads are started: few do not pay for starting them. */
const FILES_FIRST = 400;
/** Beside the inference of so many files, to start threads anew takes no time. */
const MANY_FILES = 10_000;
/** Files of one message: fewer cost more messages than reading, more let a thread wait for the list. */
const BATCH = 32;
/** Batches of one thread: it reads one while the next is under way. */
const AHEAD = 2;
/** More than that wait for the disk. */
const MOST_THREADS = 8;
/** Of what a thread has in hand for one file at a time, megabytes: without a limit it lets rubbish pile up. */
const ROOM = { maxYoungGenerationSizeMb: 8 };

interface Waiting {
  file: DiskFile;
  done: (content: FileContent) => void;
  failed: (reason: unknown) => void;
}

export interface HeaderThreadsOptions {
  threads?: number;
  /** So many files are read before threads are started. */
  filesFirst?: number;
  /** A deposit of more is inferred without threads beside it. */
  manyFiles?: number;
  /** What each thread runs. */
  script?: URL | string;
}

/**
 * Reads the headers of files on disk by all cores, for all deposits of a command. A few files are read where it is
 * called, as are those within a ZIP. A thread that fails loses nothing: what it was reading is read here.
 */
export class HeaderThreads implements HeaderReader {
  readonly lanes: number;
  /** How many files were read by threads. */
  readElsewhere = 0;
  readonly #options: Required<HeaderThreadsOptions>;
  #here = makeReader();
  readonly #queue: Waiting[] = [];
  readonly #threads = new Set<Thread>();
  #asked = 0;
  /** How many were asked for before this deposit. */
  #rested = 0;
  #isGivenUp = false;

  constructor(options: HeaderThreadsOptions = {}) {
    const threads = Math.min(MOST_THREADS, availableParallelism());
    const script = new URL('./header-thread.js', import.meta.url);
    this.#options = { threads, filesFirst: FILES_FIRST, manyFiles: MANY_FILES, script, ...options };
    this.lanes = Math.max(1, this.#options.threads) * BATCH * AHEAD;
  }

  readonly read = (file: Readable): Promise<FileContent> => {
    this.#asked += 1;
    const isFew = this.#asked <= this.#options.filesFirst || this.#options.threads < 2;
    if (isFew || this.#isGivenUp || !(file instanceof DiskFile)) return this.#here(file);
    return new Promise((done, failed) => {
      this.#queue.push({ file, done, failed });
      // All that is asked for at once is sent at once.
      if (this.#queue.length === 1) queueMicrotask(() => this.#hand());
    });
  };

  /**
   * Lets go what is held of a deposit that was read whole. Where it has many files, what is inferred of them needs the
   * room that threads take.
   */
  async rest(): Promise<void> {
    this.#here = makeReader();
    for (const thread of this.#threads) thread.forget();
    if (this.#asked - this.#rested > this.#options.manyFiles) await this.close();
    this.#rested = this.#asked;
  }

  /** Lets the threads go; new ones are started when they are needed. */
  async close(): Promise<void> {
    const threads = [...this.#threads];
    this.#threads.clear();
    await Promise.all(threads.map((thread) => thread.stop()));
  }

  #hand(): void {
    while (this.#threads.size < this.#options.threads && !this.#isGivenUp) this.#start();
    for (let round = 0; round < AHEAD; round++) {
      for (const thread of this.#threads) {
        if (this.#queue.length === 0) return;
        if (thread.batches <= round) thread.ask(this.#queue.splice(0, BATCH));
      }
    }
  }

  #start(): void {
    const thread = new Thread(this.#options.script, {
      onFree: (files) => {
        this.readElsewhere += files;
        this.#hand();
      },
      onLost: (waiting) => {
        this.#threads.delete(thread);
        this.#isGivenUp = true;
        if (this.#threads.size === 0) waiting = [...waiting, ...this.#queue.splice(0)];
        this.#readHere(waiting);
      },
      onUnsent: (waiting) => this.#readHere([waiting]),
    });
    this.#threads.add(thread);
  }

  #readHere(waiting: readonly Waiting[]): void {
    for (const { file, done, failed } of waiting) this.#here(file).then(done, failed);
  }
}

interface ThreadOptions {
  /** Told how many files it has read. */
  onFree: (files: number) => void;
  onLost: (waiting: Waiting[]) => void;
  onUnsent: (waiting: Waiting) => void;
}

class Thread {
  readonly #worker: Worker;
  #opener = new BatchOpener();
  readonly #under: Waiting[][] = [];
  readonly #options: ThreadOptions;
  #isLost = false;

  constructor(script: URL | string, options: ThreadOptions) {
    this.#options = options;
    this.#worker = new Worker(script, { resourceLimits: ROOM });
    this.#worker.on('message', (batch: ReadBatch) => this.#take(batch));
    this.#worker.on('error', () => this.#lose());
    this.#worker.on('exit', () => this.#lose());
  }

  /** How many batches it has in hand. */
  get batches(): number {
    return this.#under.length;
  }

  ask(waiting: Waiting[]): void {
    this.#under.push(waiting);
    this.#worker.postMessage(waiting.map(({ file: { path, name, size } }) => ({ path, name, size })));
  }

  /** What later batches inherit is sent anew. To be called when none is under way. */
  forget(): void {
    this.#opener = new BatchOpener();
    this.#worker.postMessage(null);
  }

  async stop(): Promise<void> {
    this.#isLost = true;
    await this.#worker.terminate();
  }

  #take(batch: ReadBatch): void {
    const waiting = this.#under.shift() ?? [];
    const contents = this.#opener.open(batch);
    for (const [index, one] of waiting.entries()) {
      const content = contents[index] ?? null;
      if (content === null) this.#options.onUnsent(one);
      else if (content instanceof Error) one.failed(content);
      else one.done(content);
    }
    this.#options.onFree(waiting.length);
  }

  #lose(): void {
    if (this.#isLost) return;
    this.#isLost = true;
    this.#options.onLost(this.#under.splice(0).flat());
  }
}
