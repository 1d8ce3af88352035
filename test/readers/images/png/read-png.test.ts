import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encode } from 'fast-png';
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
