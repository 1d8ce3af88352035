import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutPlane, findPlane, type Axis } from '../../../src/view/slices/cut-plane.js';
import { Proportions } from '../../../src/view/slices/proportions.js';
import type { DrawnSpacing } from '../../../src/view/stage/picture.js';
import type { ScalarVolume, Triple } from '../../../src/volume/scalar-volume.js';
import { makePhantom, valueAt } from './asymmetric-phantom.js';

function cut(volume: ScalarVolume, spacing: DrawnSpacing, normal: Axis, place: Triple) {
  const proportions = new Proportions(volume, spacing);
  const plane = findPlane(volume, proportions, normal, place);
  assert.notEqual(plane, null);
  const made = cutPlane(volume, proportions, normal, plane ?? 0);
  const rows = Array.from({ length: made.rows }, (_, row) => [
    ...made.values.subarray(row * made.columns, (row + 1) * made.columns),
  ]);
  return { ...made, values: rows };
}

const grid = (rows: number, columns: number, value: (row: number, column: number) => number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => value(row, column)),
  );

test('each plane holds the voxels that lie in it, in their places', () => {
  const volume = makePhantom([5, 4, 3]);
  const spacing = { x: 0.5, y: 2, z: 3 };
  const place: Triple = [3.4, 1.9, 2.1];
  const xy = cut(volume, spacing, 2, place);
  assert.deepEqual(
    xy.values,
    grid(4, 5, (y, x) => valueAt(x, y, 2)),
  );
  assert.deepEqual(
    [xy.from, xy.to],
    [
      [0, 0],
      [2.5, 8],
    ],
  );
  const xz = cut(volume, spacing, 1, place);
  assert.deepEqual(
    xz.values,
    grid(3, 5, (z, x) => valueAt(x, 1, z)),
  );
  assert.deepEqual([xz.across, xz.along, xz.to], [0, 2, [2.5, 9]]);
  const yz = cut(volume, spacing, 0, place);
  assert.deepEqual(
    yz.values,
    grid(3, 4, (z, y) => valueAt(3, y, z)),
  );
  assert.deepEqual([yz.across, yz.along, yz.to], [1, 2, [8, 9]]);
});

test('where a tool counts files, holes take no room', () => {
  const missing = [2, 3, 5];
  const volume = makePhantom([3, 2, 7], { missing });
  const truth = { x: 1, y: 1, z: 2 };
  const naive = { x: 1, y: 1, z: 4, without: missing };
  const place: Triple = [1.5, 0.5, 4.5];
  assert.deepEqual(
    cut(volume, truth, 1, place).values,
    grid(7, 3, (z, x) => (missing.includes(z) ? 0 : valueAt(x, 0, z))),
  );
  const closed = cut(volume, naive, 1, place);
  const there = [0, 1, 4, 6];
  assert.deepEqual(
    closed.values,
    grid(4, 3, (row, x) => valueAt(x, 0, there[row] ?? 0)),
  );
  assert.deepEqual(closed.to, [3, 16]);
  // In a hole there is a black slice, and where it is closed the one behind it.
  assert.deepEqual(
    cut(volume, truth, 2, [1, 1, 2.5]).values,
    grid(2, 3, () => 0),
  );
  assert.deepEqual(
    cut(volume, naive, 2, [1, 1, 2.5]).values,
    grid(2, 3, (y, x) => valueAt(x, y, 4)),
  );
});

test('the same place of the stack stays the same in every reading, and comes back from each', () => {
  const volume = makePhantom([6, 5, 7], { missing: [2, 3], lean: [1 / 3, -0.2] });
  const readings: DrawnSpacing[] = [
    { x: 1, y: 1, z: 2 },
    { x: 2, y: 0.5, z: 5 },
    { x: 1, y: 1, z: 4, without: [2, 3] },
    { x: 1, y: 1, z: 2, isStraight: true },
    { x: 1, y: 1, z: 4, isStraight: true, without: [2, 3] },
  ];
  for (const spacing of readings) {
    const proportions = new Proportions(volume, spacing);
    for (const place of [
      [0.5, 0.5, 0.5],
      [4.25, 3.5, 1.75],
      [2, 4.9, 4.5],
      [5.5, 0.25, 6.75],
    ] as Triple[]) {
      const back = proportions.toStack(proportions.fromStack(place));
      back.forEach((at, axis) =>
        assert.ok(Math.abs(at - (place[axis] ?? 0)) < 1e-9, JSON.stringify({ spacing, place, back })),
      );
    }
  }
  const [low, high] = [3, 4].map(
    (z) => new Proportions(volume, readings[2] ?? readings[0]!).fromStack([0, 0, z])[2],
  );
  assert.deepEqual([low, high], [8, 8], 'both ends of a hole lie at its seam');
});

test('a stack that leans is straightened slice by slice, in every plane', () => {
  // Slices are 6 wide in a block of 10, each two pixels further right than the one below; Y is as it is.
  const own = (x: number, y: number, z: number) => (x < 0 || x > 5 ? 0 : 10 + 30 * x + 5 * y + z);
  const leaning = makePhantom([10, 2, 3], { value: (x, y, z) => own(x - 2 * z, y, z), lean: [6 / 10, 0] });
  const straight = { x: 1, y: 1, z: 1, isStraight: true as const };
  // In the middle of the height nothing is moved: there a slice begins at 2.
  const xz = cut(leaning, straight, 1, [5, 1.5, 1.5]);
  assert.deepEqual(
    xz.values,
    grid(3, 10, (z, x) => own(x - 2, 1, z)),
  );
  const yz = cut(leaning, straight, 0, [4.5 + 2, 0.5, 2.5]);
  assert.deepEqual(
    yz.values,
    grid(3, 2, (z, y) => own(2, y, z)),
    'the column 4 of the straight stack',
  );
  const xy = cut(leaning, straight, 2, [5, 0.5, 0.5]);
  assert.deepEqual(
    xy.values,
    grid(2, 10, (y, x) => own(x - 2, y, 0)),
  );
});

test('a region lies where it lies in the whole, and a reduced one as well', () => {
  const region = { from: [2, 1, 4] as Triple, to: [6, 3, 8] as Triple };
  const volume = makePhantom([4, 2, 2], { region, sourceDimensions: [10, 10, 10] });
  const spacing = { x: 1, y: 1, z: 3 };
  const xz = cut(volume, spacing, 1, [2.5, 2.5, 5]);
  assert.deepEqual(
    [xz.from, xz.to],
    [
      [2, 12],
      [6, 24],
    ],
  );
  assert.deepEqual(
    xz.values,
    grid(2, 4, (z, x) => valueAt(x, 1, z)),
  );
  assert.equal(findPlane(volume, new Proportions(volume, spacing), 1, [2.5, 5, 5]), null);
});
