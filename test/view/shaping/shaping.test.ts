import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closeHoles } from '../../../src/view/rays/closed-holes.js';
import { cutAt } from '../../../src/view/shaping/cutting.js';
import { shareOf, withThreshold } from '../../../src/view/shaping/shaping.js';
import type { Look } from '../../../src/view/rays/look.js';
import type { SampleBox, ScalarVolume } from '../../../src/volume/scalar-volume.js';

const look: Look = { name: 'shell', surface: 0.3, core: 0.6, bright: 0.9 };

function makeVolume(more: Partial<ScalarVolume> = {}): ScalarVolume {
  return {
    ...{ data: new Uint8Array(0), dimensions: [10, 10, 10], sourceDimensions: [20, 20, 10], lean: [0, 0] },
    ...{ histogram: new Uint32Array(256), window: { low: -1000, high: 1550 }, ...more },
  };
}

describe('a threshold', () => {
  it('is a share of the window, also where bright is stored as dark', () => {
    // 275 HU lies half-way from −1000 to 1550.
    assert.equal(shareOf(275, makeVolume(), look), 0.5);
    assert.equal(shareOf(-362.5, makeVolume(), look), 0.25);
    assert.equal(shareOf(-362.5, makeVolume({ isInverted: true }), look), 0.75);
    assert.equal(shareOf(-362.5, makeVolume(), { ...look, name: 'inverted' }), 0.75);
    assert.equal(shareOf(9999, makeVolume(), look), 1);
  });

  it('leaves no core within what is seen, and nothing as it is where there is none', () => {
    assert.deepEqual(withThreshold(look, makeVolume(), 275), { ...look, surface: 0.5, core: null });
    assert.equal(withThreshold(look, makeVolume(), null), look);
  });
});

describe('a cut', () => {
  const cutting = cutAt({ low: [0, 0.5, 0.2], high: [0.75, 1, 0.8] });

  it('lies in the voxels that are drawn where it lies in the stack', () => {
    // Voxels 5 to 10 of 10 along X: 0.75 of the stack is half-way between.
    const box: SampleBox = { from: [5, 0, 0], to: [10, 10, 10] };
    assert.deepEqual(cutting.placeIn(makeVolume(), box, null), [
      [0, 0.5, 0.2],
      [0.5, 1, 0.8],
    ]);
  });

  it('goes through the same slices where holes are closed', () => {
    const volume = makeVolume();
    const all: SampleBox = { from: [0, 0, 0], to: [10, 10, 10] };
    // Slices 4 and 5 of ten are missing: 0.2 is slice 2 of eight, 0.8 is slice 8, the sixth of eight.
    const [low, high] = cutting.placeIn(volume, all, closeHoles(volume, all, [4, 5]));
    assert.ok(Math.abs(low[2] - 2 / 8) < 1e-6 && Math.abs(high[2] - 6 / 8) < 1e-6, `${low[2]}, ${high[2]}`);
    // A cut in the hole lies at its seam.
    const [seam] = cutAt({ low: [0, 0, 0.5], high: [1, 1, 1] }).placeIn(
      volume,
      all,
      closeHoles(volume, all, [4, 5]),
    );
    assert.ok(Math.abs(seam[2] - 4 / 8) < 1e-6, `${seam[2]}`);
  });
});
