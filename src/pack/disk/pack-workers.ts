import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { fileProblemOf, refusal } from '../../model/problem/problem.js';
import type { Readable } from '../../model/readable.js';
import type { Answer } from '../../volume/frames/frame-task.js';
import type { FrameAverager } from '../levels/frame-averager.js';
import type { Gzip } from '../levels/write-level.js';
import { ownBytes, type FromWorker, type Job, type JobResult, type ToWorker } from './worker-messages.js';

/** Jobs that one worker has at once: one waits for its bytes while the other is worked on. */
const jobsEach = 2;
/** Bytes of frames in flight, as they are stored and as they are averaged. */
const mostInFlight = 2 ** 28;
/** No frame takes as long to decode: its worker hangs. */
const longestJob = 120_000;
/** A job that ends the worker that has it is tried once more. */
const mostTries = 2;

const ownScript = new URL('./pack-worker.js', import.meta.url);

/** Whether workers can start: among the sources their script is not there under the name that it has in the bundle. */
export const canStartWorkers = (): boolean => existsSync(ownScript);

/** Why a job was not done: its worker ended, or answered no more. */
class WorkerLost extends Error {}

interface Waiting {
  job: Job;
  file: Readable | null;
  tries: number;
  resolve: (result: JobResult) => void;
  reject: (reason: unknown) => void;
}

interface Running extends Waiting {
  timer: NodeJS.Timeout;
}

/** Workers for all that takes time while a pack is made. */
export interface PackWorkers {
  averager: FrameAverager;
  gzip: Gzip;
}

/**
 * Starts workers that average frames and pack chunks. One that breaks is replaced; a frame that breaks two of them is told
 * as a problem.
 * @param count of workers
 * @param frameBytes of one frame, of which as many are read ahead as memory is good for
 * @param script of a worker
 */
export function startPackWorkers(count: number, frameBytes: number, script = ownScript): PackWorkers {
  const pool = new Pool(count, script);
  const room = Math.floor(mostInFlight / Math.max(1, frameBytes));
  const averager: FrameAverager = {
    lanes: Math.max(2, Math.min(count * jobsEach, room)),
    average: (file, task, footprint) =>
      answerFor(file, async () => {
        const { name, size } = file;
        const result = await pool.run({ kind: 'average', name, size, task, footprint }, file);
        return 'answer' in result ? result.answer : nothing;
      }),
    read: (file, task) =>
      answerFor(file, async () => {
        const { name, size } = file;
        const result = await pool.run({ kind: 'read', name, size, task }, file);
        return 'samples' in result ? result.samples : nothing;
      }),
    stop: () => pool.stop(),
  };
  const gzip: Gzip = async (bytes) => {
    const result = await pool.run({ kind: 'gzip', bytes }, null);
    return 'bytes' in result ? result.bytes : new Uint8Array(0);
  };
  return { averager, gzip };
}

const nothing = { value: null, problem: null };

async function answerFor<T>({ name }: Readable, ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof WorkerLost)) throw error;
    return { value: null, problem: fileProblemOf(name, refusal('UNEXPECTED:worker', { file: name })) };
  }
}

class Pool {
  readonly #waiting: Waiting[] = [];
  readonly #members: Member[];
  #isStopped = false;

  constructor(count: number, script: URL) {
    this.#members = Array.from({ length: count }, () => new Member(script, this.#next, this.#tryAgain));
  }

  run(job: Job, file: Readable | null): Promise<JobResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, file, tries: 0, resolve, reject });
      this.#next();
    });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#members.map((member) => member.stop()));
  }

  /** Gives what waits to whoever has least to do. */
  readonly #next = (): void => {
    while (this.#waiting.length > 0 && !this.#isStopped) {
      const [idlest] = [...this.#members].sort((a, b) => a.busy - b.busy);
      if (!idlest || idlest.busy >= jobsEach) return;
      const next = this.#waiting.shift();
      if (next) idlest.take(next);
    }
  };

  readonly #tryAgain = (lost: Waiting): void => {
    const tries = lost.tries + 1;
    if (tries >= mostTries || this.#isStopped) lost.reject(new WorkerLost());
    else this.#waiting.unshift({ ...lost, tries });
  };
}

/** One worker, or the one that took its place. */
class Member {
  readonly #script: URL;
  readonly #running = new Map<number, Running>();
  readonly #onIdle: () => void;
  readonly #onLost: (job: Waiting) => void;
  #worker: Worker | null = null;
  #lastId = 0;

  constructor(script: URL, onIdle: () => void, onLost: (job: Waiting) => void) {
    this.#script = script;
    this.#onIdle = onIdle;
    this.#onLost = onLost;
  }

  get busy(): number {
    return this.#running.size;
  }

  take(waiting: Waiting): void {
    const id = (this.#lastId += 1);
    const worker = (this.#worker ??= this.#start());
    const timer = setTimeout(() => void worker.terminate(), longestJob);
    this.#running.set(id, { ...waiting, timer });
    // Bytes to be packed stay here: a worker that is lost would take them with it.
    worker.postMessage({ id, job: waiting.job } satisfies ToWorker);
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script);
    worker.on('message', (message: FromWorker) => {
      if ('result' in message) this.#finish(message.id, message.result);
      else void this.#read(worker, message);
    });
    // The end follows, which says the same.
    worker.on('error', () => undefined);
    worker.once('exit', () => this.#lose(worker));
    return worker;
  }

  #finish(id: number, result: JobResult): void {
    const job = this.#running.get(id);
    this.#running.delete(id);
    clearTimeout(job?.timer);
    job?.resolve(result);
    this.#onIdle();
  }

  async #read(
    worker: Worker,
    { id, read, start, end }: Extract<FromWorker, { read: number }>,
  ): Promise<void> {
    const file = this.#running.get(id)?.file;
    if (!file) return;
    try {
      const bytes = ownBytes(await file.read(start, end));
      worker.postMessage({ read, result: { bytes } } satisfies ToWorker, [bytes.buffer]);
    } catch (error) {
      worker.postMessage({ read, result: { problem: fileProblemOf(file.name, error) } } satisfies ToWorker);
    }
  }

  #lose(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
    const lost = [...this.#running.values()];
    this.#running.clear();
    for (const job of lost) {
      clearTimeout(job.timer);
      this.#onLost(job);
    }
    this.#onIdle();
  }
}
