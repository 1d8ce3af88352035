import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Bytes } from '../../model/readable.js';
import { gzipLevel } from '../format/describe-array.js';

const pack = promisify<Uint8Array, { level: number }, Buffer<ArrayBuffer>>(gzip);

/** Packs bytes in one of the threads that node keeps for that. */
export async function gzipInThread(bytes: Bytes): Promise<Bytes> {
  return pack(bytes, { level: gzipLevel });
}
