import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseBudget } from '../../../src/volume/grid/choose-budget.js';

const MiB = 2 ** 20;

for (const [memory, isHandheld, budget] of [
  [8, false, 256],
  [4, true, 128],
  [2, true, 64],
  [0.25, true, 32],
  [undefined, false, 256],
  [undefined, true, 96],
] as const) {
  test(`a device of ${memory ?? 'untold'} GiB${isHandheld ? ' in the hand' : ''} keeps ${budget} MiB`, () => {
    assert.equal(chooseBudget(memory, isHandheld), budget * MiB);
  });
}
