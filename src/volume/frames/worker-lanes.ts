import { releaseProxy, type Remote } from 'comlink';
import type { Patience } from '../../sources/http/patience.js';
import type { FrameWorker } from './frame-worker.js';
import type { PageFiles } from './page-files.js';
import { startWorker, type StartedWorker } from './start-worker.js';
import { watchOver, type Watch, type Watching } from './watch-over.js';

/** A worker broke or fell silent, and took with it what it was working on. */
export class WorkerLost extends Error {}

/** No worker can start, so that nothing was lost. */
export class NoWorker extends Error {}

interface Lane extends StartedWorker {
  /** Told, each, when the worker will answer no more. */
  waiting: Set<(reason: Error) => void>;
  watching: Watching;
  /** Ends what it is told of hosts that are given up. */
  unwatch: () => void;
}

type Job<T> = (remote: Remote<FrameWorker>) => Promise<T>;

/** Workers beyond these are not replaced any more. */
const mostLost = 8;

/**
 * Workers for one kind of work. One that breaks, or answers no more, is ended and replaced, and what it was working on
 * is told so.
 */
export class WorkerLanes {
  readonly #lanes: Lane[] = [];
  readonly #files: PageFiles;
  readonly #signal: AbortSignal;
  readonly #watch: Watch;
  #starting: Promise<void> | null = null;
  #lost = 0;
  #isStopped = false;

  constructor(started: readonly StartedWorker[], files: PageFiles, signal: AbortSignal, watch: Watch) {
    this.#files = files;
    this.#signal = signal;
    this.#watch = watch;
    for (const one of started) this.#take(one);
  }

  /**
   * Hands `job` to the least busy worker; rejects at once when the series is dropped.
   * @throws {WorkerLost} where the worker breaks or falls silent
   * @throws {NoWorker} where none is left, and none can start
   */
  async run<T>(job: Job<T>): Promise<T> {
    this.#signal.throwIfAborted();
    if (this.#lanes.length === 0) {
      await (this.#starting ?? this.#start());
      this.#signal.throwIfAborted();
    }
    const [first, ...others] = this.#lanes;
    if (!first) throw new NoWorker('no worker is left');
    const least = others.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a), first);
    let abandon = (): void => undefined;
    let lose: (reason: Error) => void = () => undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        abandon = () => reject(this.#signal.reason as Error);
        lose = reject;
        this.#signal.addEventListener('abort', abandon, { once: true });
        least.waiting.add(lose);
        least.watching.begin();
        job(least.remote).then(resolve, reject);
      });
    } finally {
      // What listens keeps what it was waiting for: a plane of the block.
      this.#signal.removeEventListener('abort', abandon);
      least.waiting.delete(lose);
      if (least.waiting.size === 0) least.watching.end();
    }
  }

  stop(): void {
    this.#isStopped = true;
    for (const lane of this.#lanes.splice(0)) {
      lane.remote[releaseProxy]();
      end(lane, new Error('the workers were stopped'));
    }
  }

  #take(started: StartedWorker): void {
    const { worker, remote } = started;
    if (this.#isStopped) {
      worker.terminate();
      return;
    }
    const patience: Patience = this.#files.patience;
    const lane: Lane = {
      ...started,
      waiting: new Set(),
      watching: watchOver(
        () => remote.isThere(),
        this.#watch,
        () => this.#drop(lane),
      ),
      unwatch: patience.watch((host, problem) => void remote.giveUp(host, problem)),
    };
    this.#lanes.push(lane);
    worker.addEventListener('error', () => this.#drop(lane));
    worker.addEventListener('messageerror', () => this.#drop(lane));
  }

  #drop(lane: Lane): void {
    const at = this.#lanes.indexOf(lane);
    if (at < 0) return;
    this.#lanes.splice(at, 1);
    this.#lost += 1;
    end(lane, new WorkerLost('a worker broke'));
    void this.#start();
  }

  /** What cannot start now may start when it is needed. */
  async #start(): Promise<void> {
    if (this.#isStopped || this.#lost > mostLost) return;
    const before = this.#starting;
    const started = startWorker(this.#files.reader);
    const all = (this.#starting = Promise.allSettled([before, started]).then(() => {
      if (this.#starting === all) this.#starting = null;
    }));
    // Where it fails the page reads.
    await started.then(
      (one) => this.#take(one),
      () => undefined,
    );
    await all;
  }
}

function end({ worker, waiting, watching, unwatch }: Lane, reason: Error): void {
  watching.end();
  unwatch();
  worker.terminate();
  for (const tell of waiting) tell(reason);
}
