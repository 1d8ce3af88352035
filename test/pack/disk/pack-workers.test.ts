import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Readable } from '../../../src/model/readable.js';
import { startPackWorkers } from '../../../src/pack/disk/pack-workers.js';
import { averageHere } from '../../../src/pack/levels/frame-averager.js';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { writeSlice } from '../../support/deposit-folders.js';
import { BytesFile } from '../../readers/dicom/bytes-file.js';

const { averager, gzip } = startPackWorkers(2, 64, new URL('./start-worker.mjs', import.meta.url));
after(() => averager.stop());

const PixelData = Uint16Array.from({ length: 32 }, (_, pixel) => 3 * pixel);
const footprint = { columns: 3, rows: 2, ratio: [8 / 3, 2], shift: [0, 0] } as const;

async function taskOf(file: Readable) {
  const { pixels } = await readHeader(file);
  return { pixels, frame: 1 };
}

describe('workers of a pack', () => {
  it('average what the thread itself averages', async () => {
    const file = new BytesFile(writeSlice(0, 1, { PixelData }));
    const task = await taskOf(file);
    const here = await averageHere().average(file, task, footprint);
    assert.ok(here.value);
    const there = await Promise.all([0, 1, 2].map(() => averager.average(file, task, footprint)));
    for (const answer of there) assert.deepEqual(answer, here);
  });

  it('pack bytes', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, at) => at % 7);
    const packed = await gzip(bytes);
    assert.ok(packed.length < 500);
    assert.deepEqual(new Uint8Array(gunzipSync(packed)), bytes);
  });

  it('tell why a file cannot be read', async () => {
    const file = new BytesFile(writeSlice(0, 1, { PixelData }));
    const task = await taskOf(file);
    const gone = { name: 'a.dcm', size: file.size, read: () => Promise.reject(new Error('gone')) };
    const { value, problem } = await averager.average(gone, task, footprint);
    assert.equal(value, null);
    assert.deepEqual([problem?.code, problem?.file], ['UNEXPECTED', 'a.dcm']);
  });

  it('end no pack when one of them dies: the frame is told, and the others go on', async () => {
    const file = new BytesFile(writeSlice(0, 1, { PixelData }));
    const task = await taskOf(file);
    // Too large to be made: the worker throws where nothing catches it.
    const fatal = { ...footprint, columns: 2 ** 40 };
    const { value, problem } = await averager.average(file, task, fatal);
    assert.equal(value, null);
    assert.deepEqual([problem?.code, problem?.file], ['UNEXPECTED', file.name]);
    assert.ok((await averager.average(file, task, footprint)).value);
  });
});
