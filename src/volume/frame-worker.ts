import { expose, transfer } from 'comlink';
import type { ByteReader } from '../dicom/byte-reader.js';
import type { Wait } from '../sources/ask-patiently.js';
import { openAddress } from '../sources/open-address.js';
import type { FileAddress } from '../sources/source-file.js';
import { readPlane, readThumb, type FrameTask } from './frame-task.js';
import { placeSlice, type Placement, type SliceSamples } from './place-slice.js';

/** A file that stays with the page, which reads for the worker. */
interface PageFile {
  id: number;
  name: string;
  size: number | null;
}

/** What a worker is told of a file. */
export type RemoteFile = FileAddress | PageFile;

export type ReadRemote = (id: number, start: number, end: number) => Promise<Uint8Array<ArrayBuffer>>;

let readRemote: ReadRemote = () => Promise.reject(new Error('no page is attached'));

let tellWait: (wait: Wait) => void = () => undefined;

function asReader(file: RemoteFile): ByteReader {
  if ('kind' in file) return openAddress(file, (wait) => tellWait(wait));
  const { id, name, size } = file;
  return { name, size, read: (start, end) => readRemote(id, start, end) };
}

const frameWorker = {
  attach(read: ReadRemote, onWait: (wait: Wait) => void) {
    readRemote = read;
    tellWait = onWait;
  },

  async thumb(file: RemoteFile, task: FrameTask, columns: number, rows: number) {
    const answer = await readThumb(asReader(file), task, columns, rows);
    const { value } = answer;
    return transfer(answer, value ? [value.values.buffer, value.samples.data.buffer] : []);
  },

  async plane(file: RemoteFile, task: FrameTask, placement: Placement) {
    const answer = await readPlane(asReader(file), task, placement);
    return transfer(answer, answer.value ? [answer.value.buffer] : []);
  },

  place(samples: SliceSamples, placement: Placement) {
    const plane = placeSlice(samples, placement);
    return transfer(plane, [plane.buffer]);
  },
};

export type FrameWorker = typeof frameWorker;

expose(frameWorker);
