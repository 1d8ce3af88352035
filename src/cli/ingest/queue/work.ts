import { availableParallelism, tmpdir } from 'node:os';
import type { Job } from 'bullmq';
import type { IngestArguments } from '../ingest-arguments.js';
import type { IngestTeller } from '../ingest-teller.js';
import { Lane } from '../lanes/lane.js';
import { PartFolders } from '../part-folders.js';
import { PackageMissing } from '../places/package-missing.js';
import { openStore } from '../places/result-store.js';
import { parseS3, type S3 } from '../places/s3.js';
import { asPlaceError } from '../places/try-again.js';
import { DepositWorker, type Outcome } from '../work-deposit.js';
import { openRedis } from './open-redis.js';
import type { QueuedDeposit } from './queued-deposit.js';

/** A worker of which nothing was heard for so long is gone, and what it had goes to another, ms. */
const lockFor = 15_000;
/** A deposit that took so many workers with it is left: it is given back this often, and tried once more than that. */
const mostStalled = 2;
/** Redis is told so long what goes back to the queue when the process is to end, ms. */
const longestGoodbye = 5000;

type WorkArguments = Extract<IngestArguments, { kind: 'work' }>;

/**
 * Takes deposits from a queue until a signal ends the process, which is what `work` waits for. What is not done by then
 * goes back to the queue.
 * @returns 2 where the disk is full, and nothing more can be made here
 * @throws {PackageMissing}
 */
export async function work(
  asked: WorkArguments,
  teller: IngestTeller,
  { s3 }: { s3: () => Promise<S3> },
): Promise<number> {
  const watch = { onGone: () => teller.redisGone(), onBack: () => teller.redisBack() };
  const { bullmq, connect } = await openRedis(asked.redis, watch);
  const desk = new Desk(asked.lanes, s3);
  const stopping = new AbortController();
  const connection = connect();
  let onEnd: (why: 'full' | PackageMissing) => void = () => undefined;
  const ended = new Promise<'full' | PackageMissing>((resolve) => (onEnd = resolve));
  const workOn = async (job: Job<QueuedDeposit, Outcome>, token?: string): Promise<Outcome> => {
    const giveBack = async () => {
      await job.moveToWait(token);
      throw new bullmq.WaitingError();
    };
    try {
      const outcome = await desk.work(job.data, stopping.signal);
      if (!('failure' in outcome) || outcome.failure.key !== 'full') return outcome;
      onEnd('full');
    } catch (error) {
      if (error instanceof PackageMissing) onEnd(error);
      else if (!stopping.signal.aborted) throw error;
    }
    return giveBack();
  };
  const worker = new bullmq.Worker<QueuedDeposit, Outcome>(asked.queue, workOn, {
    connection,
    concurrency: asked.lanes,
    lockDuration: lockFor,
    stalledInterval: lockFor,
    maxStalledCount: mostStalled,
  });
  worker.on('error', () => undefined);
  teller.working();
  const end = await Promise.race([nextSignal(), ended]);
  stopping.abort();
  desk.close();
  await Promise.race([worker.close(), new Promise((resolve) => setTimeout(resolve, longestGoodbye))]);
  connection.disconnect();
  desk.close();
  if (end === 'full') teller.full();
  if (end instanceof PackageMissing) throw end;
  if (end === 'full') return 2;
  process.kill(process.pid, end);
  return new Promise(() => undefined);
}

/** The first signal that ends the process; the next one ends it by itself. */
function nextSignal(): Promise<NodeJS.Signals> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals) => {
      for (const one of signals) process.off(one, stop);
      resolve(signal);
    };
    for (const one of signals) process.on(one, stop);
  });
}

/** What works on deposits of any list, each with the settings that it brings along. */
class Desk {
  readonly #s3: () => Promise<S3>;
  readonly #threads: number;
  readonly #lanes: Lane[];
  readonly #all: readonly Lane[];
  readonly #parts = new Map<string, PartFolders>();

  constructor(lanes: number, s3: () => Promise<S3>) {
    this.#s3 = s3;
    this.#threads = Math.max(1, Math.ceil(availableParallelism() / lanes));
    this.#all = Array.from({ length: lanes }, () => new Lane());
    this.#lanes = [...this.#all];
  }

  async work({ task, out, settings, language }: QueuedDeposit, signal: AbortSignal): Promise<Outcome> {
    const lane = this.#lanes.pop() ?? new Lane();
    try {
      const s3 = this.#s3;
      const store = await openStore(out, s3);
      const parts = this.#openParts(parseS3(out) ? tmpdir() : out);
      const worker = new DepositWorker({
        store,
        parts,
        s3,
        settings,
        threads: this.#threads,
        language,
        lane,
      });
      return await worker.work(task, signal);
    } catch (error) {
      if (signal.aborted || error instanceof PackageMissing) throw error;
      return { folder: out, tries: 1, seconds: 0, failure: asPlaceError(error).failure };
    } finally {
      this.#lanes.push(lane);
    }
  }

  close(): void {
    for (const lane of this.#all) lane.stop();
    for (const parts of this.#parts.values()) parts.discard();
  }

  #openParts(root: string): PartFolders {
    const parts = this.#parts.get(root) ?? new PartFolders(root);
    this.#parts.set(root, parts);
    return parts;
  }
}
