import { parentPort } from 'node:worker_threads';
import { BatchReader } from '../../series/read-batch.js';
import { SyncFile } from '../../sources/disk/sync-file.js';

/** A file to be read, as a thread is told of it. */
export interface AskedFile {
  path: string;
  name: string;
  size: number;
}

const reader = new BatchReader();
/** Batches are answered in the order in which they were asked for, however long each takes. */
let last = Promise.resolve();

parentPort?.on('message', (asked: readonly AskedFile[]) => {
  last = last.then(async () =>
    parentPort?.postMessage(await reader.read(asked.map((file) => new SyncFile(file)))),
  );
});
