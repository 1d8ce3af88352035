import { availableParallelism, tmpdir } from 'node:os';
import { onSignals } from '../on-signals.js';
import type { IngestArguments } from './ingest-arguments.js';
import type { IngestTeller } from './ingest-teller.js';
import { readList, type ListOptions } from './list/read-list.js';
import { PartFolders } from './part-folders.js';
import { openStore } from './places/result-store.js';
import { parseS3, type S3 } from './places/s3.js';
import { DepositWorker } from './work-deposit.js';
import type { Language } from '../../words/formats.js';

/**
 * Makes the results of every deposit of a list on this machine, some at once.
 * @returns the exit status, that of the worst deposit; 2 as well where there was no room for all
 */
export async function runAlone(
  { list, out, lanes, settings }: Extract<IngestArguments, { kind: 'alone' }>,
  teller: IngestTeller,
  { language, s3 }: { language: Language; s3: () => Promise<S3> },
): Promise<number> {
  const parts = new PartFolders(parseS3(out) ? tmpdir() : out);
  const store = await openStore(out, s3);
  const threads = Math.max(1, Math.ceil(availableParallelism() / lanes));
  const each = { store, parts, s3, settings, threads, language };
  const workers = Array.from({ length: lanes }, () => new DepositWorker(each));
  const stopping = new AbortController();
  const end = () => {
    workers.forEach((worker) => worker.stop());
    parts.discard();
  };
  const release = onSignals(() => {
    stopping.abort();
    end();
    teller.summary('stopped');
  });
  const options: ListOptions = { s3, out, signal: stopping.signal, onLeft: (files) => teller.left(files) };
  const waiting = readList(list, options);
  const disk = { isFull: false };
  const workThrough = async (worker: DepositWorker) => {
    for (let next = await waiting.next(); !next.done && !disk.isFull; next = await waiting.next()) {
      if ('fault' in next.value) {
        teller.fault(next.value);
        continue;
      }
      const outcome = await worker.work(next.value, stopping.signal);
      teller.result(next.value, outcome);
      // Every other one would be read in vain.
      disk.isFull ||= 'failure' in outcome && outcome.failure.key === 'full';
    }
  };
  try {
    await Promise.all(workers.map(workThrough));
  } finally {
    release();
    end();
  }
  teller.summary(disk.isFull ? 'full' : 'done');
  return disk.isFull ? 2 : teller.exit;
}
