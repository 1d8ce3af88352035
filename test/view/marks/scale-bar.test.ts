import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseScaleBar } from '../../../src/view/marks/scale-bar.js';

test('a bar is the longest of 1, 2 or 5 times a power of ten that fits', () => {
  // [mm per pixel, most pixels, mm of the bar, pixels of the bar]
  const cases: [number, number, number, number][] = [
    [1, 100, 100, 100],
    [1, 99, 50, 50],
    [0.5, 90, 20, 40],
    [0.025, 120, 2, 80],
    [0.0001, 60, 0.005, 50],
    [40, 60, 2000, 50],
  ];
  for (const [scale, longest, millimetres, pixels] of cases) {
    const bar = chooseScaleBar(scale, longest);
    assert.equal(bar?.millimetres, millimetres);
    assert.ok(Math.abs(bar.pixels - pixels) < 1e-9, `${bar.pixels} pixels`);
  }
});

test('without a physical scale there is no bar', () => {
  assert.equal(chooseScaleBar(null, 100), null);
  assert.equal(chooseScaleBar(0, 100), null);
  assert.equal(chooseScaleBar(1, 0), null);
});
