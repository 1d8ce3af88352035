import { expose, transfer } from 'comlink';
import type { ByteReader } from '../dicom/byte-reader.js';
import { readPlane, readThumb, type FrameTask } from './frame-task.js';
import { placeSlice, type Placement, type SliceSamples } from './place-slice.js';

/** A file that stays with the page, which reads for the worker. */
export interface RemoteFile {
  id: number;
  name: string;
  size: number | null;
}

export type ReadRemote = (id: number, start: number, end: number) => Promise<Uint8Array<ArrayBuffer>>;

let readRemote: ReadRemote = () => Promise.reject(new Error('no page is attached'));

function asReader({ id, name, size }: RemoteFile): ByteReader {
  return { name, size, read: (start, end) => readRemote(id, start, end) };
}

const frameWorker = {
  attach(read: ReadRemote) {
    readRemote = read;
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
