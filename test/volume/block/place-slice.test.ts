import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeSlice, type Placement, type SliceSamples } from '../../../src/volume/block/place-slice.js';

/** The plane that a slice fills, where something else stood before. */
function placed(source: SliceSamples, placement: Placement): number[] {
  const plane = new Uint8Array(placement.columns * placement.rows).fill(99);
  placeSlice(source, placement, plane);
  return [...plane];
}

const identity = { scale: 1, offset: 0, shift: [0, 0] as const, ratio: [1, 1] as const };

test('copies, scales and holds samples to 0 … 255', () => {
  const source = { data: Int16Array.of(-50, 0, 50, 300), columns: 2, rows: 2 };
  const plane = placed(source, { ...identity, columns: 2, rows: 2, scale: 2, offset: 10 });
  assert.deepEqual(plane, [0, 10, 110, 255]);
});

test('copies a large slice as it does a small one, whatever its samples are', () => {
  const columns = 512;
  const kinds = [
    { data: new Uint16Array(columns * 128), first: 0, last: 0xffff },
    { data: new Int16Array(columns * 128), first: -0x8000, last: 0x7fff },
    { data: new Int8Array(columns * 128), first: -128, last: 127 },
    { data: new Uint8Array(columns * 128), first: 0, last: 255 },
  ];
  for (const { data, first, last } of kinds) {
    data.set([first, -1, 0, 40, 50, 51, last].map((sample) => Math.max(sample, first)));
    const plane = placed(
      { data, columns, rows: 128 },
      { ...identity, columns, rows: 128, scale: 2, offset: 7 },
    );
    const below = first < 0 ? [0, 5] : [7, 7];
    // 40 × 2 + 7, 50 × 2 + 7, 51 × 2 + 7; the last is beyond 255 for all but the narrow ones' 127 × 2 + 7 = 261.
    assert.deepEqual(plane.slice(0, 8), [...below, 7, 87, 107, 109, 255, 7], data.constructor.name);
  }
});

test('averages boxes of 2 × 2', () => {
  const source = { data: Uint8Array.of(0, 4, 10, 10, 8, 12, 30, 50), columns: 4, rows: 2 };
  const plane = placed(source, { ...identity, columns: 2, rows: 1, ratio: [2, 2] });
  assert.deepEqual(plane, [6, 25]);
});

test('shares 5 pixels among 2 voxels without leaving one out', () => {
  const source = { data: Uint8Array.of(10, 10, 10, 40, 40), columns: 5, rows: 1 };
  const plane = placed(source, { ...identity, columns: 2, rows: 1, ratio: [2.5, 1] });
  assert.deepEqual(plane, [10, 40]);
});

test('moves a slice of a tilted stack by whole pixels', () => {
  const source = { data: Uint8Array.of(1, 2, 3), columns: 3, rows: 1 };
  const plane = placed(source, { ...identity, columns: 5, rows: 1, shift: [2, 0] });
  assert.deepEqual(plane, [0, 0, 1, 2, 3]);
});

test('and by parts of a pixel, in straight lines between samples', () => {
  const source = { data: Uint8Array.of(0, 100, 200, 0, 100, 200), columns: 3, rows: 2 };
  const plane = placed(source, { ...identity, columns: 4, rows: 2, shift: [0.25, 0] });
  // Column 1 of the grid lies at 0.75 of the slice, column 2 at 1.75.
  assert.deepEqual(plane.slice(0, 4), [0, 75, 175, 0]);
});
