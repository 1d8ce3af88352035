import { parentPort } from 'node:worker_threads';
import { BatchReader } from '../../series/read-batch.js';
import { SyncFile } from '../../sources/disk/sync-file.js';

/** A file to be read, as a thread is told of it. */
export interface AskedFile {
  path: string;
  name: string;
  size: number;
}

let reader = new BatchReader();
/** Batches are answered in the order in which they were asked for, however long each takes. */
let last = Promise.resolve();

/** `null`: what was read belongs to a deposit that is done, and is let go. */
parentPort?.on('message', (asked: readonly AskedFile[] | null) => {
  last = last.then(async () => {
    if (asked) parentPort?.postMessage(await reader.read(asked.map((file) => new SyncFile(file))));
    else reader = new BatchReader();
  });
});
