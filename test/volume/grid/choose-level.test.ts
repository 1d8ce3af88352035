import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLevel } from '../../../src/volume/grid/choose-level.js';
import type { Level } from '../../../src/volume/levels/voxel-source.js';
import type { Triple } from '../../../src/volume/scalar-volume.js';

const levelOf = (...scale: Triple): Level => ({ scale, slices: [] });
const levels = [levelOf(1, 1, 1), levelOf(2, 2, 1), levelOf(4, 4, 2)] as const;

const cases: [ratio: Triple, chosen: number][] = [
  [[1, 1, 1], 0],
  [[1.9, 1.9, 1.9], 0],
  [[2, 2, 1], 1],
  [[4, 4, 1], 1],
  [[4.1, 4, 2], 2],
  [[100, 100, 100], 2],
];
for (const [ratio, chosen] of cases) {
  test(`level ${chosen} for ${ratio.join(' × ')} samples per voxel`, () => {
    assert.equal(chooseLevel({ levels }, ratio), levels[chosen]);
  });
}
