import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encode } from 'fast-png';
import { unevenValues } from './other-tools.js';
import { samplesOf } from './read-image.js';

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
    const { data, note } = await samplesOf(png, 1, 'a.png');
    assert.deepEqual([...data], [124, 255, 29, 150, 76, 1]);
    assert.equal(note, 'Colours are shown as brightness.');
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
      const { code, message, partial } = error as {
        code: string;
        message: string;
        partial: { data: Uint8Array };
      };
      assert.equal(code, 'TRUNCATED');
      assert.match(message, /^a\.png ends before all of its pixels\. The rest of its slice is left blank/);
      const third = Math.floor(data.length / 3);
      assert.deepEqual(partial.data.subarray(0, third), data.subarray(0, third));
      assert.deepEqual([...partial.data.subarray(-2 * width)], Array<number>(2 * width).fill(0));
      return true;
    });
  });

  it('are refused where nothing is left of them', async () => {
    const png = encode({ ...shape, data: new Uint8Array(6), depth: 8, channels: 1 });
    await assert.rejects(samplesOf(png.subarray(0, 35), 1, 'a.png'), {
      code: 'NOT_AN_IMAGE',
      message: /^a\.png is damaged: it breaks off/,
    });
  });
});
