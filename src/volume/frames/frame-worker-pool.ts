import { releaseProxy, transfer, type Remote } from 'comlink';
import type { Wait } from '../../model/readable.js';
import { framesInFlight, readOnPage, type FrameReaders, type Plane } from './frame-readers.js';
import type { FrameTask } from './frame-task.js';
import type { FrameWorker } from './frame-worker.js';
import { PageFiles } from './page-files.js';
import { startWorker, type StartedWorker } from './start-worker.js';

interface PooledWorker extends StartedWorker {
  /** Told, each, when the worker will answer no more. */
  waiting: Set<(reason: Error) => void>;
}

/** A worker broke, and took with it what it was working on. */
class WorkerLost extends Error {}

const mostWorkers = 4;

/**
 * Workers that read, decode and place frames. The page reads for them what only it can read. Where none can start (no
 * workers, or a policy that forbids them), and where one breaks, frames are read on the page.
 */
export async function startFrameReaders(
  signal: AbortSignal,
  onWait: (wait: Wait) => void = () => undefined,
): Promise<FrameReaders> {
  if (typeof Worker === 'undefined') return readOnPage(signal);
  const files = new PageFiles(signal, onWait);
  const count = Math.min(mostWorkers, Math.max(1, navigator.hardwareConcurrency || 1));
  const started = await Promise.allSettled(Array.from({ length: count }, () => startWorker(files.reader)));
  const workers = started.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  if (workers.length === count) return readInWorkers(workers, files, signal);
  for (const { worker } of workers) worker.terminate();
  return readOnPage(signal);
}

function readInWorkers(
  workers: readonly StartedWorker[],
  files: PageFiles,
  signal: AbortSignal,
): FrameReaders {
  const pool = workers.map((started): PooledWorker => ({ ...started, waiting: new Set() }));
  const onPage = readOnPage(signal);

  for (const pooled of pool) {
    const drop = () => {
      if (!pool.includes(pooled)) return;
      pool.splice(pool.indexOf(pooled), 1);
      pooled.worker.terminate();
      for (const tell of pooled.waiting) tell(new WorkerLost('a worker broke'));
    };
    pooled.worker.addEventListener('error', drop);
    pooled.worker.addEventListener('messageerror', drop);
  }

  /**
   * Hands `job` to the least busy worker; rejects at once when the series is dropped.
   * @throws {WorkerLost} where the worker breaks, or none is left
   */
  const run = <T>(job: (remote: Remote<FrameWorker>) => Promise<T>): Promise<T> => {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    const [first, ...others] = pool;
    if (!first) return Promise.reject(new WorkerLost('no worker is left'));
    const least = others.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a), first);
    let abandon = (): void => undefined;
    let lose: (reason: Error) => void = () => undefined;
    return new Promise<T>((resolve, reject) => {
      abandon = () => reject(signal.reason as Error);
      lose = reject;
      signal.addEventListener('abort', abandon, { once: true });
      least.waiting.add(lose);
      job(least.remote).then(resolve, reject);
    }).finally(() => {
      // What listens keeps what it was waiting for: a plane of the block.
      signal.removeEventListener('abort', abandon);
      least.waiting.delete(lose);
    });
  };

  /** What a worker answers, or what `instead` does where the worker breaks. */
  const orElse = async <T>(answer: Promise<T>, instead: () => T | Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof WorkerLost)) throw error;
      return instead();
    }
  };

  /** Planes that go to a worker empty and come back filled: new ones would pile up until they are collected. */
  const spares: Plane[] = [];
  const spareFor = ({ length }: Plane): Plane => {
    const kept = spares.pop();
    const spare = kept?.length === length ? kept : new Uint8Array(length);
    return transfer(spare, [spare.buffer]);
  };

  const planeByWorker: FrameReaders['plane'] = async (file, task, placement, plane) => {
    const spare = spareFor(plane);
    const { filled, ...answer } = await files.lend(file, (remoteFile) =>
      run((remote) => remote.plane(remoteFile, ownFrame(task), placement, spare)),
    );
    if (answer.value) plane.set(filled);
    spares.push(filled);
    return answer;
  };

  const placeByWorker: FrameReaders['place'] = async (samples, placement, plane) => {
    const spare = spareFor(plane);
    const sent = transfer(samples, [samples.data.buffer]);
    const filled = await run((remote) => remote.place(sent, placement, spare));
    plane.set(filled);
    spares.push(filled);
    return true;
  };

  let isStopped = false;
  const stop = () => {
    if (isStopped) return;
    isStopped = true;
    for (const { worker, remote, waiting } of pool.splice(0)) {
      remote[releaseProxy]();
      worker.terminate();
      for (const tell of waiting) tell(new Error('the workers were stopped'));
    }
    files.clear();
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });

  return {
    lanes: Math.max(framesInFlight, 2 * pool.length),
    thumb: (file, task, footprint) =>
      orElse(
        files.lend(file, (remoteFile) =>
          run((remote) => remote.thumb(remoteFile, ownFrame(task), footprint)),
        ),
        () => onPage.thumb(file, task, footprint),
      ),
    plane: (file, task, placement, plane) =>
      orElse(planeByWorker(file, task, placement, plane), () => onPage.plane(file, task, placement, plane)),
    place: (samples, placement, plane) => orElse(placeByWorker(samples, placement, plane), () => false),
    stop() {
      signal.removeEventListener('abort', stop);
      stop();
    },
  };
}

/** A layout without what only other frames need, so that it costs little to hand over. */
function ownFrame({ pixels, frame }: FrameTask): FrameTask {
  return { pixels: { ...pixels, rescale: [] }, frame };
}
