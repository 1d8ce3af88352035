import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLook } from '../../../src/view/rays/look.js';
import { countValues } from '../../../src/volume/block/count-values.js';
import type { ScalarVolume } from '../../../src/volume/scalar-volume.js';

const edge = 48;

/** A cube of 48³ voxels whose values depend on the distance from its centre, in voxels. */
function volumeOf(valueAt: (distance: number, x: number) => number): ScalarVolume {
  const data = new Uint8Array(edge ** 3);
  const middle = (edge - 1) / 2;
  data.forEach((_, voxel) => {
    const x = voxel % edge;
    const y = Math.floor(voxel / edge) % edge;
    const z = Math.floor(voxel / edge ** 2);
    data[voxel] = valueAt(Math.hypot(x - middle, y - middle, z - middle), x);
  });
  const dimensions: [number, number, number] = [edge, edge, edge];
  return {
    data,
    dimensions,
    sourceDimensions: dimensions,
    lean: [0, 0],
    window: { low: 0, high: 255 },
    histogram: countValues(data),
  };
}

test('one kind of specimen in air: the surface lies half-way, and there is no core', () => {
  const { surface, core } = chooseLook(volumeOf((distance) => (distance < 18 ? 210 : 10)));
  assert.ok(Math.abs(surface * 255 - 110) < 1, String(surface * 255));
  assert.equal(core, null);
});

test('bone in flesh is a core: 40 air, 110 flesh, 230 bone', () => {
  const { surface, core } = chooseLook(
    volumeOf((distance) => (distance < 9 ? 230 : distance < 20 ? 110 : 40)),
  );
  assert.ok(surface * 255 > 40 && surface * 255 < 110, String(surface * 255));
  assert.ok(core !== null && core * 255 > 110 && core * 255 < 230, String(core));
});

test('a dense ball beside a soft one is no core: it lies in air', () => {
  const { core } = chooseLook(
    volumeOf((distance, x) => (distance > 20 || Math.abs(x - 23.5) < 4 ? 10 : x < 23.5 ? 110 : 230)),
  );
  assert.equal(core, null);
});
