import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flatCamera, openingCamera } from '../../../src/view/camera/camera.js';
import { fitParallelScale } from '../../../src/view/camera/fit.js';
import { onItsSlices, type Stand } from '../../../src/view/camera/stand.js';
import type { Triple } from '../../../src/volume/scalar-volume.js';

/** Points all over a ball. */
const ball = Array.from({ length: 4000 }, (_, index): Triple => {
  const z = 1 - (2 * index + 1) / 4000;
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  const radius = Math.sqrt(1 - z * z);
  return [30 * radius * Math.cos(angle), 30 * radius * Math.sin(angle), 30 * z];
});

test('what is seen takes most of the pane at the opening', () => {
  // A ball looks the same from everywhere: 30 of half the height. The box about it, 30 × (cos 32° + sin 32°) across, fits.
  const square = fitParallelScale(ball, 1, openingCamera, onItsSlices);
  assert.ok(30 / square > 0.68 && 30 / square < 0.85, `${30 / square}`);
  // A pane half as wide as high is filled across.
  const narrow = fitParallelScale(ball, 0.5, openingCamera, onItsSlices);
  assert.ok(60 / narrow > 0.68 && 60 / narrow < 0.85, String(60 / narrow));
});

test('what is seen stays within the pane at every azimuth', () => {
  const beam: Triple[] = [
    [50, 0, 2],
    [-50, 0, -2],
    [0, 5, 2],
    [0, -5, -2],
  ];
  // Turned so that its length lies across: 50 of half the width.
  assert.ok(0.5 * fitParallelScale(beam, 0.5, openingCamera, onItsSlices) >= 50);
});

test('a stack that stands on its side is fitted as it stands', () => {
  const beam: Triple[] = [
    [50, 0, 0],
    [-50, 0, 0],
  ];
  const upright = { right: [0, 1, 0], away: [0, 0, 1], up: [1, 0, 0] } satisfies Stand;
  const scale = fitParallelScale(beam, 0.2, openingCamera, upright);
  // Its length is upright: 50 × cos 20° of half the height, and nothing across.
  assert.ok(Math.abs((50 * Math.cos(Math.PI / 9)) / scale - 0.84) < 0.001, `${scale}`);
});

test('one image fills the pane', () => {
  const image: Triple[] = [-1, 1].flatMap((x) => [-1, 1].map((y): Triple => [40 * x, 30 * y, 0]));
  const scale = fitParallelScale(image, 1, flatCamera, onItsSlices);
  assert.ok(scale >= 40 && scale < 42, `${scale}`);
});
