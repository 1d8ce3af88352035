import { proxy, releaseProxy, transfer, wrap, type ProxyMarked, type Remote } from 'comlink';
import type { Wait } from '../sources/ask-patiently.js';
import type { SourceFile } from '../sources/source-file.js';
import { framesInFlight, readOnPage, type FrameReaders, type Plane } from './frame-readers.js';
import type { FrameTask } from './frame-task.js';
import type { FrameWorker, PageReader, RemoteFile } from './frame-worker.js';

interface PooledWorker {
  worker: Worker;
  remote: Remote<FrameWorker>;
  busy: number;
}

const mostWorkers = 4;

/**
 * Workers that read, decode and place frames. The page reads for them what only it can read. Where none can start (no workers, or a policy that forbids them) frames are read on the page.
 */
export async function startFrameReaders(
  signal: AbortSignal,
  onWait: (wait: Wait) => void = () => undefined,
): Promise<FrameReaders> {
  if (typeof Worker === 'undefined') return readOnPage(signal);
  const files = new Map<number, SourceFile>();
  const fileOf = (id: number): SourceFile => {
    const file = files.get(id);
    if (!file) throw new Error('the file is closed');
    return file;
  };
  const reader = proxy<PageReader>({
    async read(id, start, end) {
      const bytes = ownBytes(await fileOf(id).read(start, end, signal));
      return transfer(bytes, [bytes.buffer]);
    },
    async readFrame(id, frame, plain) {
      const sent = await fileOf(id).readFrame?.(frame, plain, signal);
      if (!sent) throw new Error('the file has bytes, and sends no frames');
      const bytes = ownBytes(sent.bytes);
      return transfer({ ...sent, bytes }, [bytes.buffer]);
    },
    tellWait: onWait,
  });
  const count = Math.min(mostWorkers, Math.max(1, navigator.hardwareConcurrency || 1));
  const started = await Promise.allSettled(Array.from({ length: count }, () => startWorker(reader)));
  const pool = started.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  if (pool.length === count) return readInWorkers(pool, files, signal);
  for (const { worker } of pool) worker.terminate();
  return readOnPage(signal);
}

/** The same bytes in a buffer of their own, which can be given away. */
function ownBytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

function readInWorkers(
  pool: PooledWorker[],
  files: Map<number, SourceFile>,
  signal: AbortSignal,
): FrameReaders {
  let lastId = 0;

  /** Hands `job` to the least busy worker; rejects at once when the series is dropped. */
  const run = <T>(job: (remote: Remote<FrameWorker>) => Promise<T>): Promise<T> => {
    const least = pool.reduce((a, b) => (b.busy < a.busy ? b : a));
    least.busy += 1;
    let abandon = (): void => undefined;
    return new Promise<T>((resolve, reject) => {
      abandon = () => reject(signal.reason as Error);
      signal.addEventListener('abort', abandon, { once: true });
      if (signal.aborted) abandon();
      else job(least.remote).then(resolve, reject);
    }).finally(() => {
      // What listens keeps what it was waiting for: a plane of the block.
      signal.removeEventListener('abort', abandon);
      least.busy -= 1;
    });
  };

  const withFile = async <T>(file: SourceFile, job: (remoteFile: RemoteFile) => Promise<T>) => {
    if (file.address) return job(file.address);
    const id = (lastId += 1);
    files.set(id, file);
    try {
      return await job({ id, name: file.name, size: file.size, sendsFrames: file.readFrame !== undefined });
    } finally {
      files.delete(id);
    }
  };

  /** Planes that go to a worker empty and come back filled: new ones would pile up until they are collected. */
  const spares: Plane[] = [];
  const spareFor = ({ length }: Plane): Plane => {
    const kept = spares.pop();
    const spare = kept?.length === length ? kept : new Uint8Array(length);
    return transfer(spare, [spare.buffer]);
  };

  let isStopped = false;
  const stop = () => {
    if (isStopped) return;
    isStopped = true;
    for (const { worker, remote } of pool) {
      remote[releaseProxy]();
      worker.terminate();
    }
    files.clear();
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });

  return {
    lanes: Math.max(framesInFlight, 2 * pool.length),
    thumb: (file, task, columns, rows) =>
      withFile(file, (remoteFile) =>
        run((remote) => remote.thumb(remoteFile, ownFrame(task), columns, rows)),
      ),
    async plane(file, task, placement, plane) {
      const spare = spareFor(plane);
      const { filled, ...answer } = await withFile(file, (remoteFile) =>
        run((remote) => remote.plane(remoteFile, ownFrame(task), placement, spare)),
      );
      if (answer.value) plane.set(filled);
      spares.push(filled);
      return answer;
    },
    async place(samples, placement, plane) {
      const spare = spareFor(plane);
      const sent = transfer(samples, [samples.data.buffer]);
      const filled = await run((remote) => remote.place(sent, placement, spare));
      plane.set(filled);
      spares.push(filled);
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

async function startWorker(reader: PageReader & ProxyMarked): Promise<PooledWorker> {
  const worker = openWorker(new URL('./frame-worker.js', import.meta.url));
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('the worker did not start')), { once: true });
  });
  const remote = wrap<FrameWorker>(worker);
  try {
    await Promise.race([remote.attach(reader), failed]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return { worker, remote, busy: 0 };
}

/** A module worker; one whose script lies on another origin is started through a blob that imports it. */
function openWorker(script: URL): Worker {
  if (script.origin === location.origin) return new Worker(script, { type: 'module' });
  const source = new Blob([`import ${JSON.stringify(script.href)};`], { type: 'text/javascript' });
  const url = URL.createObjectURL(source);
  try {
    return new Worker(url, { type: 'module' });
  } finally {
    URL.revokeObjectURL(url);
  }
}
