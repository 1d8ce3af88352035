import { expose, transfer, type ProxyMarked } from 'comlink';
import type { FileAddress } from '../../model/file-address.js';
import { ProblemError, type FileProblem, type Problem } from '../../model/problem/problem.js';
import type { Bytes, Wait } from '../../model/readable.js';
import type { DicomFile, SentFrame } from '../../readers/dicom/web/web-image.js';
import { Patience } from '../../sources/http/patience.js';
import { openAddress } from '../../sources/open-address.js';
import { placeSlice, type Footprint, type Placement, type SliceSamples } from '../block/place-slice.js';
import type { Plane } from './frame-readers.js';
import { readPlane, readThumb, type FrameTask } from './frame-task.js';

/** A file that stays with the page, which reads for the worker. */
interface PageFile {
  id: number;
  name: string;
  size: number | null;
  /** Whether its server sends its frames one by one. */
  sendsFrames: boolean;
}

/** What a worker is told of a file. */
export type RemoteFile = FileAddress | PageFile;

/** What the page read, or why it could not: an error would lose all but its message on the way. */
export type PageAnswer<T> = { value: T } | { problem: FileProblem };

/** What the page does for its workers, with files that only it can read. */
export interface PageReader {
  read(id: number, start: number, end: number): Promise<PageAnswer<Bytes>>;
  readFrame(id: number, frame: number, plain: boolean): Promise<PageAnswer<SentFrame>>;
  tellWait(wait: Wait): void;
  tellHeard(host: string): void;
}

let page: PageReader | null = null;

/** The page alone, which hears of every worker, gives a host up. */
const patience = new Patience({
  limit: Infinity,
  onWait: (wait) => page?.tellWait(wait),
  onHeard: (host) => page?.tellHeard(host),
});

function reachPage(): PageReader {
  if (!page) throw new Error('no page is attached');
  return page;
}

function asReader(file: RemoteFile): DicomFile {
  if ('kind' in file) return openAddress(file, patience);
  const { id, name, size } = file;
  return {
    name,
    size,
    read: async (start, end) => valueOf(await reachPage().read(id, start, end)),
    readFrame: file.sendsFrames
      ? async (frame, plain) => valueOf(await reachPage().readFrame(id, frame, plain))
      : undefined,
  };
}

/** @throws {ProblemError} the page's reason where it could not read */
function valueOf<T>(answer: PageAnswer<T>): T {
  if ('problem' in answer) throw new ProblemError(answer.problem);
  return answer.value;
}

const frameWorker = {
  attach(reader: PageReader & ProxyMarked) {
    page = reader;
  },

  isThere: () => true,

  /** The page waits for a host no more. */
  giveUp(host: string, problem: Problem) {
    patience.giveUp(host, problem);
  },

  async thumb(file: RemoteFile, task: FrameTask, footprint: Footprint) {
    const answer = await readThumb(asReader(file), task, footprint);
    const { value } = answer;
    return transfer(answer, value ? [value.values.buffer, value.samples.data.buffer] : []);
  },

  /** @param filled what is to be filled, and sent back */
  async plane(file: RemoteFile, task: FrameTask, placement: Placement, filled: Plane) {
    const answer = await readPlane(asReader(file), task, placement, filled);
    return transfer({ ...answer, filled }, [filled.buffer]);
  },

  async average(file: RemoteFile, task: FrameTask, footprint: Footprint) {
    // Only what makes a pack asks for it.
    const { averageFrame } = await import('./average-frame.js');
    const answer = await averageFrame(asReader(file), task, footprint);
    return transfer(answer, answer.value ? [answer.value.buffer] : []);
  },

  place(samples: SliceSamples, placement: Placement, filled: Plane) {
    placeSlice(samples, placement, filled);
    return transfer(filled, [filled.buffer]);
  },
};

export type FrameWorker = typeof frameWorker;

expose(frameWorker);
