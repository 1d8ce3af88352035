import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrangePlanes, headHeight } from '../../../src/view/slices/arrange-planes.js';
import { layOutPlanes, type Plane } from '../../../src/view/slices/planes.js';
import type { Triple } from '../../../src/volume/scalar-volume.js';

const letters = ['X', 'Y', 'Z'];
/** Such as `X right, Z up`. */
function tell({ right, down }: Plane): string {
  const across = right.sign > 0 ? 'right' : 'left';
  return `${letters[right.axis] ?? ''} ${across}, ${letters[down.axis] ?? ''} ${down.sign > 0 ? 'down' : 'up'}`;
}

test('without a patient later slices are above', () => {
  assert.deepEqual(layOutPlanes(null).map(tell), ['X right, Y down', 'X right, Z up', 'Y right, Z up']);
});

test('a patient stands upright, front to the left, their right on the left', () => {
  // Patient axes: to the left, to the back, to the head (PS3.3 C.7.6.2.1.1).
  const [left, back, head]: [Triple, Triple, Triple] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const minus = (way: Triple) => way.map((part) => -part) as Triple;
  const upright = (row: Triple, column: Triple, normal: Triple) =>
    layOutPlanes({ row, column, normal }).map(tell);
  // Axial, from the feet up: coronal and sagittal with the head up.
  assert.deepEqual(upright(left, back, head), ['X right, Y down', 'X right, Z up', 'Y right, Z up']);
  // Sagittal, rows to the back and down: the axial one has the front up, the coronal one the head.
  assert.deepEqual(upright(back, minus(head), minus(left)), [
    'X right, Y down',
    'Z left, X down',
    'Z left, Y down',
  ]);
  // Coronal: the axial one has the front up.
  assert.deepEqual(upright(left, minus(head), back), [
    'X right, Y down',
    'X right, Z down',
    'Z right, Y down',
  ]);
});

test('planes are placed so that they are as large as they can be, at one scale', () => {
  const cube = [100, 100, 100].map((length) => ({ width: length, height: length }));
  const wide = arrangePlanes(cube, { width: 900, height: 200 });
  // In a row, the height decides: 200 less the head of a cell, of which 97 % are taken.
  assert.ok(Math.abs(1 / wide.unitsPerPixel - ((200 - headHeight) * 0.97) / 100) < 1e-3);
  assert.equal(new Set(wide.cells.map(({ top }) => top)).size, 1);
  const high = arrangePlanes(cube, { width: 200, height: 900 });
  assert.equal(new Set(high.cells.map(({ left }) => left)).size, 1);
  const square = arrangePlanes(cube, { width: 600, height: 600 });
  assert.ok(square.unitsPerPixel < arrangePlanes(cube, { width: 600, height: 220 }).unitsPerPixel);
  // Thin planes can be hit all the same, and nothing overlaps or leaves the room.
  const thin = arrangePlanes(
    [
      { width: 200, height: 200 },
      { width: 200, height: 2 },
      { width: 200, height: 2 },
    ],
    { width: 300, height: 300 },
  );
  for (const { left, top, width, height } of thin.cells) {
    assert.ok(width >= 40 && height >= 40);
    assert.ok(left >= 0 && top >= 0 && left + width <= 300.01 && top + height <= 300.01);
  }
  assert.deepEqual(arrangePlanes([{ width: 50, height: 50 }], { width: 100, height: 122 }).cells, [
    { left: 0, top: 0, width: 100, height: 122 },
  ]);
});
