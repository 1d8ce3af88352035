import { resolve } from 'node:path';
import type { Queue, QueueEvents } from 'bullmq';
import type { Language } from '../../../words/formats.js';
import { onSignals } from '../../on-signals.js';
import { folderOf } from '../deposit-folder.js';
import type { IngestArguments } from '../ingest-arguments.js';
import type { IngestTeller } from '../ingest-teller.js';
import { readList } from '../list/read-list.js';
import { openStore, type ResultStore } from '../places/result-store.js';
import { parseS3, type S3 } from '../places/s3.js';
import type { Outcome } from '../work-deposit.js';
import { openRedis } from './open-redis.js';
import { nameOfJob, type QueuedDeposit } from './queued-deposit.js';

/** Deposits that are added together. */
const batch = 200;
/** How often it is looked after what nothing was heard of, ms, and after how many at a time. */
const lookEvery = 5000;
const mostLooked = 200;

type FollowArguments = Extract<IngestArguments, { kind: 'follow' }>;

/**
 * Adds every deposit of a list to a queue, and tells what became of each as its workers finish it.
 * @returns the exit status, that of the worst deposit
 */
export async function follow(
  asked: FollowArguments,
  teller: IngestTeller,
  { language, s3 }: { language: Language; s3: () => Promise<S3> },
): Promise<number> {
  const watch = { onGone: () => teller.redisGone(), onBack: () => teller.redisBack() };
  const { bullmq, connect } = await openRedis(asked.redis, watch);
  const connections = [connect(), connect()] as const;
  const queue = new bullmq.Queue<QueuedDeposit, Outcome>(asked.queue, { connection: connections[0] });
  const events = new bullmq.QueueEvents(asked.queue, { connection: connections[1] });
  queue.on('error', () => undefined);
  events.on('error', () => undefined);
  const out = parseS3(asked.out) ? asked.out : resolve(asked.out);
  const release = onSignals(() => teller.summary('stopped'));
  try {
    await events.waitUntilReady();
    const followed = new Followed(queue, events, teller, await openStore(out, s3));
    for await (const found of readList(asked.list, { s3, out, onLeft: (files) => teller.left(files) })) {
      if ('fault' in found) teller.fault(found);
      else await followed.add({ task: withPath(found), out, settings: asked.settings, language });
    }
    await followed.end();
  } finally {
    release();
    await Promise.all([queue.close(), events.close()]);
    connections.forEach((connection) => connection.disconnect());
  }
  teller.summary('done');
  return teller.exit;
}

/** Workers run in other folders. */
function withPath(task: QueuedDeposit['task']): QueuedDeposit['task'] {
  const isAddress = /^(https?|s3):\/\//i.test(task.source);
  return isAddress ? task : { ...task, source: resolve(task.source) };
}

interface Pending {
  job: QueuedDeposit;
  /** How often in a row the queue knew nothing of it. */
  unknown: number;
}

/** Deposits of which nobody has said yet what became of them. */
class Followed {
  readonly #queue: Queue<QueuedDeposit, Outcome>;
  readonly #teller: IngestTeller;
  readonly #store: ResultStore;
  readonly #pending = new Map<string, Pending>();
  readonly #began = Date.now();
  #batch: string[] = [];
  #onEmpty: () => void = () => undefined;
  #hasWorkers = true;

  constructor(
    queue: Queue<QueuedDeposit, Outcome>,
    events: QueueEvents,
    teller: IngestTeller,
    store: ResultStore,
  ) {
    this.#queue = queue;
    this.#teller = teller;
    this.#store = store;
    events.on('completed', ({ jobId, returnvalue }) =>
      this.#settle(jobId, returnvalue as unknown as Outcome),
    );
    events.on('failed', ({ jobId, failedReason }) => {
      // A job is taken over from a worker that is gone, and given up when that has happened too often.
      const key = failedReason.includes('stalled') ? 'lost' : 'stopped';
      this.#settle(jobId, {
        ...this.#told(jobId),
        failure: { key, data: {} },
      });
    });
  }

  async add(job: QueuedDeposit): Promise<void> {
    const name = nameOfJob(job);
    this.#pending.set(name, { job, unknown: 0 });
    this.#batch.push(name);
    if (this.#batch.length >= batch) await this.#send();
  }

  /** Waits until all that was added is done. */
  async end(): Promise<void> {
    await this.#send();
    this.#teller.following(this.#pending.size);
    const timer = setInterval(() => void this.#lookAfter().catch(() => undefined), lookEvery);
    await this.#watchWorkers();
    await new Promise<void>((done) => {
      this.#onEmpty = done;
      if (this.#pending.size === 0) done();
    });
    clearInterval(timer);
  }

  async #send(): Promise<void> {
    const names = this.#batch.splice(0);
    const jobs = names.flatMap((name) => {
      const job = this.#pending.get(name)?.job;
      const opts = { jobId: name, removeOnComplete: true, removeOnFail: true };
      return job ? [{ name: 'deposit', data: job, opts }] : [];
    });
    if (jobs.length > 0) await this.#queue.addBulk(jobs);
  }

  #settle(name: string, outcome: Outcome): void {
    const pending = this.#pending.get(name);
    if (!pending) return;
    this.#pending.delete(name);
    this.#teller.result(pending.job.task, outcome);
    if (this.#pending.size === 0) this.#onEmpty();
  }

  /**
   * A queue that lost its memory, or what it said while nobody heard it, costs nothing: what it does not know twice is
   * looked for where the results are, and else added again.
   */
  async #lookAfter(): Promise<void> {
    await this.#watchWorkers();
    for (const [name, pending] of [...this.#pending].slice(0, mostLooked)) {
      const state = await this.#queue.getJobState(name);
      pending.unknown = state === 'unknown' ? pending.unknown + 1 : 0;
      if (pending.unknown < 2 || !this.#pending.has(name)) continue;
      pending.unknown = 0;
      const found = await this.#store.find(folderOf(pending.job.task.id));
      const isNew = found !== null && Date.parse(found.record.made) >= this.#began;
      if (isNew) this.#settle(name, { ...this.#told(name), ...found, isKept: false });
      else {
        this.#batch.push(name);
        await this.#send();
      }
    }
  }

  async #watchWorkers(): Promise<void> {
    const hasWorkers = (await this.#queue.getWorkersCount()) > 0;
    if (!hasWorkers && this.#hasWorkers && this.#pending.size > 0) this.#teller.noWorkers();
    this.#hasWorkers = hasWorkers;
  }

  /** Of a deposit whose worker did not say it: how long it took is what is known to have passed. */
  #told(name: string): Pick<Outcome, 'folder' | 'tries' | 'seconds'> {
    const pending = this.#pending.get(name);
    const folder = pending ? this.#store.where(folderOf(pending.job.task.id)) : '';
    return { folder, tries: 1, seconds: Math.round(Date.now() - this.#began) / 1000 };
  }
}
