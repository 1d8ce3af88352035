import { parentPort } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { ProblemError } from '../../model/problem/problem.js';
import type { Bytes, Readable } from '../../model/readable.js';
import { gzipLevel } from '../format/describe-array.js';
import { averageFrame } from '../../volume/frames/average-frame.js';
import { readFrame } from '../../volume/frames/frame-task.js';
import {
  buffersOf,
  ownBytes,
  type FromWorker,
  type Job,
  type JobResult,
  type ReadResult,
  type ToWorker,
} from './worker-messages.js';

/** A thread of its own that decodes, averages and packs: what takes time, and nothing that waits for a disk. */
if (!parentPort) throw new Error('this is a worker’s script');
const port = parentPort;

const reads = new Map<number, (result: ReadResult) => void>();
let lastRead = 0;

port.on('message', (message: ToWorker) => {
  if ('job' in message) void run(message.id, message.job);
  else {
    reads.get(message.read)?.(message.result);
    reads.delete(message.read);
  }
});

async function run(id: number, job: Job): Promise<void> {
  const result = await work(id, job);
  port.postMessage({ id, result } satisfies FromWorker, buffersOf(result));
}

async function work(id: number, job: Job): Promise<JobResult> {
  if (job.kind === 'gzip') return { bytes: ownBytes(gzipSync(job.bytes, { level: gzipLevel })) };
  const { name, size, task } = job;
  const file: Readable = { name, size, read: (start, end) => readThere(id, start, end) };
  if (job.kind === 'read') return { samples: await readFrame(file, task) };
  return { answer: await averageFrame(file, task, job.footprint) };
}

/** @throws {ProblemError} why the bytes cannot be had */
async function readThere(id: number, start: number, end: number): Promise<Bytes> {
  const read = (lastRead += 1);
  const answered = new Promise<ReadResult>((resolve) => reads.set(read, resolve));
  port.postMessage({ id, read, start, end } satisfies FromWorker);
  const result = await answered;
  if ('problem' in result) throw new ProblemError(result.problem);
  return result.bytes;
}
