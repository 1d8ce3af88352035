import { proxy, transfer, type ProxyMarked } from 'comlink';
import { fileProblemOf } from '../../model/problem/problem.js';
import type { Bytes, Readable } from '../../model/readable.js';
import { isWebImage } from '../../readers/dicom/web/web-image.js';
import type { Patience } from '../../sources/http/patience.js';
import type { PageAnswer, PageReader, RemoteFile } from './frame-worker.js';

/** The files that only the page can read, and reads for its workers. */
export class PageFiles {
  readonly #files = new Map<number, Readable>();
  readonly #signal: AbortSignal;
  #lastId = 0;
  /** What the files have with their hosts, here and in the workers. */
  readonly patience: Patience;
  /** By which workers reach them. */
  readonly reader: PageReader & ProxyMarked;

  constructor(signal: AbortSignal, patience: Patience) {
    this.#signal = signal;
    this.patience = patience;
    this.reader = proxy<PageReader>({
      read: async (id, start, end) => {
        const file = this.#fileOf(id);
        const answer = await tell(file, async () => ownBytes(await file.read(start, end, signal)));
        return transfer(answer, 'value' in answer ? [answer.value.buffer] : []);
      },
      readFrame: async (id, frame, plain) => {
        const answer = await this.#readFrame(this.#fileOf(id), frame, plain);
        return transfer(answer, 'value' in answer ? [answer.value.bytes.buffer] : []);
      },
      tellWait: (wait) => patience.tell(wait, Date.now() - wait.since),
      tellHeard: (host) => patience.heard(host),
    });
  }

  /** Does `job` with what a worker is told of a file: where it lies, or how to ask the page until the job is done. */
  async lend<T>(file: Readable, job: (remoteFile: RemoteFile) => Promise<T>): Promise<T> {
    if (file.address) return job(file.address);
    const id = (this.#lastId += 1);
    this.#files.set(id, file);
    try {
      return await job({ id, name: file.name, size: file.size, sendsFrames: isWebImage(file) });
    } finally {
      this.#files.delete(id);
    }
  }

  /** Reads for no worker any more. */
  clear(): void {
    this.#files.clear();
  }

  #fileOf(id: number): Readable {
    const file = this.#files.get(id);
    if (!file) throw new Error('the file is closed');
    return file;
  }

  #readFrame(file: Readable, frame: number, plain: boolean) {
    return tell(file, async () => {
      const { sendFrame } = await import('../../readers/dicom/web/send-frame.js');
      const sent = await sendFrame(file, frame, plain, this.#signal);
      return { ...sent, bytes: ownBytes(sent.bytes) };
    });
  }
}

async function tell<T>({ name }: Readable, read: () => Promise<T>): Promise<PageAnswer<T>> {
  try {
    return { value: await read() };
  } catch (error) {
    return { problem: fileProblemOf(name, error) };
  }
}

/** The same bytes in a buffer of their own, which can be given away. */
function ownBytes(bytes: Bytes): Bytes {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
