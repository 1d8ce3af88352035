import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as zarr from 'zarrita';
import type { Bytes, Readable } from '../../../src/model/readable.js';
import { gzipInThread } from '../../../src/pack/disk/gzip.js';
import { describeArray, type LevelArray } from '../../../src/pack/format/describe-array.js';
import { holdFile } from '../../../src/pack/format/write-archive.js';
import { LevelWriter, planFullLevel } from '../../../src/pack/levels/level-writer.js';
import { BytesFile } from '../../readers/dicom/bytes-file.js';
import { storeOf } from '../open-pack.js';

describe('LevelWriter', () => {
  it('writes chunks in several shards that zarrita puts together', async () => {
    const [columns, rows, slices] = [130, 70, 100];
    const array: LevelArray = {
      dimensions: [columns, rows, slices],
      chunk: [64, 64, 32],
      shard: [64, 128, 64],
      dataType: 'int16',
      fill: -5,
    };
    const spool = (name: string) => {
      const parts: Bytes[] = [];
      return {
        append: (bytes: Bytes) => Promise.resolve(void parts.push(bytes)),
        finish: () => Promise.resolve(holdFile(name, parts)),
      };
    };
    const writer = new LevelWriter(0, array, spool, gzipInThread);
    const whole = Int16Array.from({ length: columns * rows * slices }, (_, at) => (at % 30_011) - 15_000);
    // One chunk of 64 × 64 × 32 holds nothing but the fill value.
    for (let z = 0; z < 32; z++)
      for (let y = 0; y < 64; y++) whole.fill(-5, (z * rows + y) * columns, (z * rows + y) * columns + 64);
    for (let z = 0; z < slices; z++)
      await writer.add(whole.slice(z * columns * rows, (z + 1) * columns * rows));
    const shards = await writer.end();
    assert.deepEqual(
      shards.map(({ name }) => name).sort(),
      ['0', '1'].flatMap((z) => ['0', '1', '2'].map((x) => `0/c/${z}/0/${x}`)),
    );

    const files = new Map<string, Readable>();
    for (const { name, read } of shards) {
      const parts: Bytes[] = [];
      for await (const part of read()) parts.push(part);
      files.set(`/${name}`, new BytesFile(Uint8Array.from(Buffer.concat(parts))));
    }
    files.set('/0/zarr.json', new BytesFile(new TextEncoder().encode(JSON.stringify(describeArray(array)))));
    const opened = await zarr.open.v3(zarr.root(storeOf(files)).resolve('0'), { kind: 'array' });
    const { data, shape } = await zarr.get(opened);
    assert.deepEqual(shape, [slices, rows, columns]);
    assert.deepEqual(data, whole);
  });
});

describe('planFullLevel', () => {
  it('has shards of 1024 at most, and chunks that are less deep where planes are very large', () => {
    const plan = { dataType: 'uint16', fill: 0 } as const;
    const usual = planFullLevel([2000, 2000, 1500], plan);
    assert.deepEqual(
      [usual.chunk, usual.shard],
      [
        [64, 64, 64],
        [1024, 1024, 1024],
      ],
    );
    // 64 planes of 8000 × 8000 of two bytes are 8 GB, 4 are 512 MB.
    assert.deepEqual(planFullLevel([8000, 8000, 4000], plan).chunk, [64, 64, 4]);
    assert.deepEqual(planFullLevel([70, 10, 5], plan).shard, [128, 64, 64]);
  });
});
