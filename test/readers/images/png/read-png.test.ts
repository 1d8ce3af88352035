import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encode } from 'fast-png';
import { zlibSync } from 'fflate';
import { unpackPng } from '../../../../src/readers/images/png/unpack-png.js';
import { unevenValues } from '../other-tools.js';
import { samplesOf } from '../read-image.js';
import { asRefused, refused } from '../../../support/refused.js';

const shape = { width: 3, height: 2 };

describe('samples of a PNG', () => {
  it('keep their 16 bits', async () => {
    const data = Uint16Array.of(0, 1, 256, 40_000, 65_535, 12_345);
    const { data: read } = await samplesOf(encode({ ...shape, data, depth: 16, channels: 1 }), 1, 'a.png');
    assert.deepEqual(read, data);
  });

  it('become brightness where they are colours', async () => {
    const colours = [200, 100, 50, 255, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 1, 1, 1];
    const png = encode({ ...shape, data: Uint8Array.from(colours), depth: 8, channels: 3 });
    const { data } = await samplesOf(png, 1, 'a.png');
    assert.deepEqual([...data], [124, 255, 29, 150, 76, 1]);
  });

  it('ignore transparency', async () => {
    const pairs = Uint8Array.of(1, 0, 2, 255, 3, 7, 4, 0, 5, 0, 6, 0);
    const { data } = await samplesOf(encode({ ...shape, data: pairs, depth: 8, channels: 2 }), 1, 'a.png');
    assert.deepEqual([...data], [1, 2, 3, 4, 5, 6]);
  });

  it('are kept as far as they go where the file breaks off', async () => {
    const width = 100;
    const height = 80;
    const data = Uint8Array.from(unevenValues(width * height, width, 15));
    const png = encode({ width, height, data, depth: 8, channels: 1 });
    await assert.rejects(samplesOf(png.subarray(0, png.length / 2), 1, 'a.png'), (error: unknown) => {
      const { partial } = asRefused(error, 'TRUNCATED:image', { file: 'a.png', isPartial: true });
      assert.ok(partial);
      const third = Math.floor(data.length / 3);
      assert.deepEqual(partial.data.subarray(0, third), data.subarray(0, third));
      assert.deepEqual([...partial.data.subarray(-2 * width)], Array<number>(2 * width).fill(0));
      return true;
    });
  });

  it('are refused where nothing is left of them', async () => {
    const png = encode({ ...shape, data: new Uint8Array(6), depth: 8, channels: 1 });
    await assert.rejects(
      samplesOf(png.subarray(0, 35), 1, 'a.png'),
      refused('NOT_AN_IMAGE:damaged-pixels', { file: 'a.png', isPartial: false }),
    );
  });
});

describe('a PNG that would unpack to more than it shows', () => {
  const bomb = zlibSync(new Uint8Array(50_000_000));
  /** A chunk without a checksum (PNG, 5.3). */
  const chunk = (type: string, data: Uint8Array) => {
    const bytes = new Uint8Array(data.length + 12);
    new DataView(bytes.buffer).setUint32(0, data.length);
    bytes.set(new TextEncoder().encode(type), 4);
    bytes.set(data, 8);
    return bytes;
  };
  const data = Uint8Array.of(1, 2, 3, 4, 5, 6);
  const png = encode({ ...shape, data, depth: 8, channels: 1 });
  const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

  for (const type of ['iCCP', 'zTXt'])
    it(`has its ${type} passed over`, async () => {
      const named = join(new TextEncoder().encode('name\0\0'), bomb);
      const read = await samplesOf(
        join(png.subarray(0, 33), chunk(type, named), png.subarray(33)),
        1,
        'a.png',
      );
      assert.deepEqual(read.data, data);
    });

  it('has no more pixels made than its rows take', () => {
    const forged = join(png.subarray(0, 33), chunk('IDAT', bomb), chunk('IEND', new Uint8Array(0)));
    const unpacked = unpackPng(forged);
    assert.equal(unpacked?.isWhole, true);
    // Two rows of three pixels, each with its filter; the frame of zlib, and the chunks.
    assert.ok(unpacked.bytes.length < 120);
  });

  it('is left out where its rows would take more than is held', () => {
    const header = png.slice(0, 33);
    new DataView(header.buffer).setUint32(16, 2 ** 30);
    assert.throws(() => unpackPng(join(header, png.subarray(33))), RangeError);
  });
});
