import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clampCamera, viewAxes, type ViewAxes } from '../../../src/view/camera/camera.js';
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
