import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  clampCamera,
  fitParallelScale,
  stretchOf,
  viewAxes,
  type ViewAxes,
} from '../../../src/view/camera/camera.js';
import type { Triple } from '../../../src/volume/scalar-volume.js';

function rounded({ right, up, toViewer }: ViewAxes) {
  const round = (vector: Triple) => vector.map((component) => Math.round(component * 1000) / 1000 + 0);
  return { right: round(right), up: round(up), toViewer: round(toViewer) };
}

const looks = [
  { azimuth: 0, elevation: 0, right: [1, 0, 0], up: [0, 0, 1], toViewer: [0, -1, 0] },
  { azimuth: 90, elevation: 0, right: [0, 1, 0], up: [0, 0, 1], toViewer: [1, 0, 0] },
  { azimuth: 180, elevation: 0, right: [-1, 0, 0], up: [0, 0, 1], toViewer: [0, 1, 0] },
  { azimuth: 0, elevation: 90, right: [1, 0, 0], up: [0, 1, 0], toViewer: [0, 0, 1] },
];

for (const { azimuth, elevation, ...axes } of looks) {
  test(`${azimuth}°/${elevation}°: the axes of the screen in those of the stack`, () => {
    assert.deepEqual(rounded(viewAxes({ azimuth, elevation, zoom: 1 })), axes);
  });
}

test('azimuth wraps, elevation stops at the poles, zoom stays within reason', () => {
  assert.deepEqual(clampCamera({ azimuth: 190, elevation: 120, zoom: 1e6 }), {
    azimuth: -170,
    elevation: 90,
    zoom: 40,
  });
  assert.deepEqual(clampCamera({ azimuth: -540, elevation: -91, zoom: 0 }), {
    azimuth: -180,
    elevation: -90,
    zoom: 0.25,
  });
});

const box = (x: number, y: number, z: number) => ({
  halfSize: [x, y, z] as Triple,
  seenHalfSize: [x, y, z] as Triple,
});

test('the larger of two boxes is fitted while it is at most four times as large', () => {
  const truth = box(10, 10, 10);
  const alone = fitParallelScale(truth, [], 1);
  assert.ok(fitParallelScale(truth, [box(10, 10, 40)], 1) > 2 * alone);
  assert.equal(fitParallelScale(truth, [box(10, 10, 40.1)], 1), alone);
});

test('a box stays within the pane at every azimuth', () => {
  const scale = fitParallelScale(box(30, 40, 10), [], 0.5);
  // Half the diagonal of its base is 50, the pane half as wide as high.
  assert.ok(scale * 0.5 >= 50);
});

test('the stretch is that of the most stretched axis', () => {
  assert.equal(stretchOf([1, 2, 4], [1, 3, 2]), 1.5);
});
