import { transfer } from 'comlink';
import { fileProblemOf, refusal } from '../../model/problem/problem.js';
import type { Readable } from '../../model/readable.js';
import { Patience } from '../../sources/http/patience.js';
import { framesInFlight, readOnPage, type FrameReaders, type Plane } from './frame-readers.js';
import type { Answer, FrameTask } from './frame-task.js';
import { PageFiles } from './page-files.js';
import { startWorker, type StartedWorker } from './start-worker.js';
import type { Watch } from './watch-over.js';
import { NoWorker, WorkerLanes, WorkerLost } from './worker-lanes.js';

const mostWorkers = 4;
/** Twenty seconds: no usual frame takes as long to decode. */
const usualWatch: Watch = { every: 4000, misses: 5 };
/** Frames in a row that end the worker they have for themselves; the others are not tried any more. */
const mostFatal = 3;

/**
 * Workers that read, decode and place frames. The page reads for them what only it can read. Where none can start (no
 * workers, or a policy that forbids them) frames are read on the page. Where one breaks or falls silent another takes
 * its place; a frame that it had is tried once more, alone in a worker and with three times the patience, and is set
 * aside where that one is lost as well.
 */
export async function startFrameReaders(
  signal: AbortSignal,
  patience = new Patience(),
  watch = usualWatch,
): Promise<FrameReaders> {
  if (typeof Worker === 'undefined') return readOnPage(signal);
  const files = new PageFiles(signal, patience);
  const count = Math.min(mostWorkers, Math.max(1, navigator.hardwareConcurrency || 1));
  const started = await Promise.allSettled(Array.from({ length: count }, () => startWorker(files.reader)));
  const workers = started.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  if (workers.length === count) return readInWorkers(workers, files, signal, watch);
  for (const { worker } of workers) worker.terminate();
  return readOnPage(signal);
}

type Run = WorkerLanes['run'];

function readInWorkers(
  workers: readonly StartedWorker[],
  files: PageFiles,
  signal: AbortSignal,
  watch: Watch,
): FrameReaders {
  const pool = new WorkerLanes(workers, files, signal, watch);
  const apart = new WorkerLanes([], files, signal, { ...watch, misses: 3 * watch.misses });
  const onPage = readOnPage(signal);
  let fatal = 0;
  let line: Promise<unknown> = Promise.resolve();

  /** One after the other, so that it is known which of them ends a worker. */
  const runApart: Run = (job) => {
    const mine = line.then(async () => {
      if (fatal >= mostFatal) throw new WorkerLost('too many workers broke');
      try {
        const answer = await apart.run(job);
        fatal = 0;
        return answer;
      } catch (error) {
        if (error instanceof WorkerLost) fatal += 1;
        throw error;
      }
    });
    line = mine.catch(() => undefined);
    return mine;
  };

  const safely = async <T>(
    file: Readable,
    read: (run: Run) => Promise<Answer<T>>,
    readHere: () => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    for (const run of [pool.run.bind(pool), runApart] as const) {
      try {
        return await read(run);
      } catch (error) {
        if (error instanceof NoWorker && run === runApart) return readHere();
        if (!(error instanceof WorkerLost || error instanceof NoWorker)) throw error;
      }
    }
    const { name } = file;
    return { value: null, problem: fileProblemOf(name, refusal('UNEXPECTED:worker', { file: name })) };
  };

  /** Planes that go to a worker empty and come back filled: new ones would pile up until they are collected. */
  const spares: Plane[] = [];
  const spareFor = ({ length }: Plane): Plane => {
    const kept = spares.pop();
    const spare = kept?.length === length ? kept : new Uint8Array(length);
    return transfer(spare, [spare.buffer]);
  };
  const takeOver = (filled: Plane, plane: Plane) => {
    plane.set(filled);
    spares.push(filled);
  };

  let isStopped = false;
  const stop = () => {
    if (isStopped) return;
    isStopped = true;
    pool.stop();
    apart.stop();
    files.clear();
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });

  return {
    lanes: Math.max(framesInFlight, 2 * workers.length),
    thumb: (file, task, footprint) =>
      safely(
        file,
        (run) =>
          files.lend(file, (remoteFile) =>
            run((remote) => remote.thumb(remoteFile, ownFrame(task), footprint)),
          ),
        () => onPage.thumb(file, task, footprint),
      ),
    plane: (file, task, placement, plane) =>
      safely(
        file,
        async (run) => {
          const { filled, ...answer } = await files.lend(file, (remoteFile) =>
            run((remote) => remote.plane(remoteFile, ownFrame(task), placement, spareFor(plane))),
          );
          if (answer.value) takeOver(filled, plane);
          else spares.push(filled);
          return answer;
        },
        () => onPage.plane(file, task, placement, plane),
      ),
    average: (file, task, footprint) =>
      safely(
        file,
        (run) =>
          files.lend(file, (remoteFile) =>
            run((remote) => remote.average(remoteFile, ownFrame(task), footprint)),
          ),
        () => onPage.average(file, task, footprint),
      ),
    async place(samples, placement, plane) {
      try {
        const sent = transfer(samples, [samples.data.buffer]);
        takeOver(await pool.run((remote) => remote.place(sent, placement, spareFor(plane))), plane);
        return true;
      } catch (error) {
        if (error instanceof WorkerLost || error instanceof NoWorker) return false;
        throw error;
      }
    },
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
