import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { encodeFrame } from '../test/readers/dicom/encode-frame.ts';
import { receive } from './receive.mjs';

const arrays = { Int8Array, Uint8Array, Int16Array, Uint16Array };

/**
 * Answers browser tests that post the samples of a frame to `/__encoder/TRANSFER-SYNTAX?array=&width=&height=&bits=`
 * with its codestream, or a JPEG to `/__encoder/jpeg` with the same JPEG packed as JPEG XL: 503 without libjxl's cjxl.
 */
export async function serveEncoder(context, next) {
  const wanted = /^\/__encoder\/([\d.]+|jpeg)$/.exec(context.path)?.[1];
  if (!wanted) return next();
  const body = await receive(context.req);
  context.type = 'application/octet-stream';
  if (wanted === 'jpeg') {
    context.body = await packJpeg(body).catch(() => null);
    context.status = context.body ? 200 : 503;
    return;
  }
  const { array, width, height, bits } = context.query;
  const frame = {
    samples: new arrays[array](body),
    width: Number(width),
    height: Number(height),
    bits: Number(bits),
  };
  context.body = Buffer.from(await encodeFrame(wanted, frame));
}

async function packJpeg(bytes) {
  const folder = await mkdtemp(join(tmpdir(), 'encoder-'));
  try {
    const [jpeg, packed] = [join(folder, 'frame.jpg'), join(folder, 'frame.jxl')];
    await writeFile(jpeg, Buffer.from(bytes));
    await promisify(execFile)('cjxl', ['--lossless_jpeg=1', jpeg, packed]);
    return await readFile(packed);
  } finally {
    await rm(folder, { recursive: true });
  }
}
