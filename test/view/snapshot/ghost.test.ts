import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tintGhost } from '../../../src/view/snapshot/ghost.js';

describe('a ghost', () => {
  it('is coloured by lightness alone', () => {
    // 0.2126 × 200 + 0.7152 × 100 + 0.0722 × 50 = 117.65, as light as a grey of 118.
    const pixels = new Uint8ClampedArray([200, 100, 50, 255, 118, 118, 118, 255]);
    tintGhost(pixels);
    assert.deepEqual([...pixels.subarray(0, 4)], [...pixels.subarray(4)]);
  });

  it('is orange, black where it was black, and keeps its opacity', () => {
    const pixels = new Uint8ClampedArray([0, 0, 0, 255, 118, 118, 118, 77]);
    tintGhost(pixels);
    assert.deepEqual([...pixels.subarray(0, 4)], [0, 0, 0, 255]);
    const [red = 0, green = 0, blue = 0, opacity] = pixels.subarray(4);
    assert.ok(red > green && green > blue, `${red}, ${green}, ${blue}`);
    assert.equal(opacity, 77);
  });

  it('leaves alone what is not there', () => {
    const pixels = new Uint8ClampedArray([9, 8, 7, 0]);
    tintGhost(pixels);
    assert.deepEqual([...pixels], [9, 8, 7, 0]);
  });
});
