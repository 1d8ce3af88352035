import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PlaneMixer } from '../../../src/pack/levels/plane-mixer.js';
import { shareEvenly, shareUnevenly, type PlaneShare } from '../../../src/pack/levels/share-depth.js';

/** The planes that slices of one voxel each come to. */
function mix(values: number[], shares: PlaneShare[][], planes: number): number[] {
  const mixed: number[] = [];
  const mixer = new PlaneMixer(1, planes, (plane, [value = NaN]) => (mixed[plane] = value));
  values.forEach((value, slice) => mixer.add(Float32Array.of(value), shares[slice] ?? []));
  mixer.end();
  return mixed;
}

describe('slices of an even stack', () => {
  it('are a plane each where there are as many', () => {
    assert.deepEqual(mix([1, 2, 4], shareEvenly([0, 1, 2], 3, 3), 3), [1, 2, 4]);
  });

  it('are averaged over a plane by how much of it they cover', () => {
    // Two planes of 1.5 slices.
    assert.deepEqual(mix([0, 3, 6], shareEvenly([0, 1, 2], 3, 2), 2), [1, 5]);
  });

  it('leave a plane empty where they are missing, and count alone where others are', () => {
    assert.deepEqual(mix([1, 9], shareEvenly([0, 3], 4, 4), 4), [1, NaN, NaN, 9]);
    assert.deepEqual(mix([1, 5, 9], shareEvenly([0, 1, 3], 4, 2), 2), [3, 9]);
  });
});

describe('slices of an uneven stack', () => {
  const share = (depths: number[], planes: number, reach = Infinity, lead = 0) =>
    shareUnevenly({ depths, planes, reach, lead });

  it('change evenly from one to the next, and stay as they are beyond the outer ones', () => {
    // From 10 at 0.5 to 30 at 2.5: 10 to 15 over the rest of the first plane, 20 over the second, 25 to 30.
    const planes = mix([10, 30], share([0.5, 2.5], 3), 3);
    assert.deepEqual(planes, [0.5 * 10 + 0.5 * 12.5, 20, 0.5 * 27.5 + 0.5 * 30]);
  });

  it('know nothing of what lies far from both', () => {
    assert.deepEqual(mix([10, 30], share([0.5, 5.5], 6, 3, 0.5), 6), [10, NaN, NaN, NaN, NaN, 30]);
  });

  it('have shares that come to 1 in every plane', () => {
    const total = new Array<number>(7).fill(0);
    for (const shares of share([0.3, 1.9, 2, 5.6, 6.1], 7))
      for (const one of shares) total[one.plane] = (total[one.plane] ?? 0) + one.share;
    assert.deepEqual(
      total.map((sum) => sum.toFixed(9)),
      total.map(() => '1.000000000'),
    );
  });
});
