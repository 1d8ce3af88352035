import type { ingest as english } from '../../src/words/en/ingest.js';
import type { MadeOfData } from './speak-all.js';

const failed = { status: 503, host: 'files.example', limit: 2048, system: null };

/** Typical data for every sentence about whole archives that is made of data. */
export const ingestSamples: Readonly<Record<MadeOfData<typeof english>, readonly object[]>> = {
  'ingest.option': [{ found: '--fast' }],
  'ingest.lists': [{ found: 'other' }],
  'ingest.number': [{ found: 'many', option: '--concurrency', least: 1, most: 256 }],
  'ingest.redis': [{ found: 'localhost' }],
  'ingest.queue': [{ found: 'a b' }],
  'ingest.not-work': [{ found: '--out' }],
  'ingest.concurrency': [{ found: '--concurrency' }],
  'no-list': [{ list: 'deposits.jsonl' }],
  'no-out': [
    { out: 'previews', system: 'EACCES' },
    { out: 'previews', system: null },
  ],
  'package.s3': [{ packages: 'aws4fetch' }],
  'package.redis': [{ packages: 'bullmq ioredis' }],
  left: [{ files: 1 }, { files: 12 }],
  line: [{ line: 12 }],
  twin: [{ id: 'ammonite' }],
  done: [{ deposits: 1200 }],
  summary: [{ made: 950, none: 12, kept: 1030, failed: 8 }],
  'failed.memory': [failed],
  'failed.time': [failed, { ...failed, limit: 1 }],
  'failed.unwritable': [failed, { ...failed, system: 'EIO' }],
  'failed.network': [failed],
  'failed.busy': [failed],
  'failed.absent': [{ ...failed, status: 404 }],
  'failed.denied': [{ ...failed, status: 403 }],
  'failed.answer': [{ ...failed, status: 400 }],
  following: [{ deposits: 1000 }],
};
