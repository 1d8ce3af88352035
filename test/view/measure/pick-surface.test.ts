import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewAxes } from '../../../src/view/camera/camera.js';
import { dot } from '../../../src/view/camera/stand.js';
import { lengthIn } from '../../../src/view/measure/length-in.js';
import { pickSurface, toGrid, type Cast } from '../../../src/view/measure/pick-surface.js';
import type { DrawnSpacing } from '../../../src/view/stage/picture.js';
import type { ScalarVolume, Triple } from '../../../src/volume/scalar-volume.js';

/** A ball of 40 mm across in a box of 60 mm, its edge as blurred as a scanner's. */
const radius = 20;
const spacing: DrawnSpacing = { x: 0.5, y: 0.5, z: 1.25 };
const counts: Triple = [120, 120, 48];

function makeBall(isThere: (slice: number) => boolean = () => true): ScalarVolume {
  const [columns, rows, slices] = counts;
  const data = new Uint8Array(columns * rows * slices);
  for (let at = 0; at < data.length; at++) {
    const [x, y, z] = [at % columns, Math.floor(at / columns) % rows, Math.floor(at / columns / rows)];
    const distance = Math.hypot((x + 0.5) * 0.5 - 30, (y + 0.5) * 0.5 - 30, (z + 0.5) * 1.25 - 30);
    data[at] = isThere(z) ? Math.round(Math.min(200, Math.max(0, 100 + 100 * (radius - distance)))) : 0;
  }
  const histogram = new Uint32Array(256);
  return {
    ...{ data, dimensions: counts, sourceDimensions: counts, lean: [0, 0], histogram },
    window: { low: 0, high: 255 },
  };
}

function castOf(volume: ScalarVolume, { x, y, z, without = [] }: DrawnSpacing): Cast {
  const samples: Triple = [counts[0], counts[1], counts[2] - without.length];
  const high: Triple = [(x * samples[0]) / 2, (y * samples[1]) / 2, (z * samples[2]) / 2];
  const low: Triple = [-high[0], -high[1], -high[2]];
  return { volume, threshold: 100, box: { low, high }, without, isStraight: false };
}

const angles = [
  [0, 0],
  [32, 20],
  [-75, 10],
  [120, -35],
  [180, 0],
  [45, 80],
  [10, -90],
  [-150, 50],
  [90, 0],
  [60, 30],
] as const;

describe('two points on the surface of a ball', () => {
  const volume = makeBall();
  const naive: DrawnSpacing = { ...spacing, z: 2.5 };

  for (const [azimuth, elevation] of angles) {
    it(`are as far apart as arithmetic has it, under both readings, seen from ${azimuth}°, ${elevation}°`, () => {
      const axes = viewAxes({ azimuth, elevation, zoom: 1 });
      const view = { axes, pixelsPerUnit: 4, width: 400, height: 400 };
      const cast = castOf(volume, spacing);
      // 12 mm to either side of the middle, of which the surface is seen 16 mm before it: 24 mm apart.
      const ends = [-12, 12].map((right) => pickSurface(cast, view, [right * 4, 0])) as [Triple, Triple];
      const length = lengthIn(spacing, ends, volume);
      assert.ok(Math.abs(length - 24) < 0.24, `${length}`);
      const { right } = axes;
      const wrong = 24 * Math.hypot(right[0], right[1], 2 * right[2]);
      const told = lengthIn(naive, ends, volume);
      assert.ok(Math.abs(told - wrong) < 0.01 * wrong, `${told} for ${wrong}`);
    });

    it(`are the same two where the wrong reading is pointed at, seen from ${azimuth}°, ${elevation}°`, () => {
      const axes = viewAxes({ azimuth, elevation, zoom: 1 });
      const view = { axes, pixelsPerUnit: 4, width: 400, height: 400 };
      // The nearest point of the longer ball in the middle of the pane, as of an ellipsoid of 20, 20 and 40 mm.
      const place = pickSurface(castOf(volume, naive), view, [0, 0]);
      assert.ok(place);
      const t = axes.toViewer;
      const depth = 1 / Math.hypot(t[0] / 20, t[1] / 20, t[2] / 40);
      const found = dot([place[0] * 0.5 - 30, place[1] * 0.5 - 30, place[2] * 2.5 - 60], t);
      assert.ok(Math.abs(found - depth) < 0.01 * depth, `${found} for ${depth}`);
    });
  }
});

describe('a point of a pane', () => {
  const axes = viewAxes({ azimuth: 0, elevation: 0, zoom: 1 });
  const view = { axes, pixelsPerUnit: 4, width: 400, height: 400 };

  it('beside the specimen, or beside the stack, is on no surface', () => {
    const cast = castOf(makeBall(), spacing);
    assert.equal(pickSurface(cast, view, [23 * 4, 0]), null);
    assert.equal(pickSurface(cast, view, [40 * 4, 0]), null);
  });

  it('is up where the page has it up', () => {
    const place = pickSurface(castOf(makeBall(), spacing), view, [0, -10 * 4]);
    assert.ok(Math.abs((place?.[2] ?? 0) * 1.25 - 40) < 0.2);
  });

  it('of a stack whose holes are closed is a place in the grid beyond them', () => {
    const without = [10, 11, 30];
    const volume = makeBall((slice) => !without.includes(slice));
    const cast = castOf(volume, { ...spacing, without });
    assert.deepEqual(toGrid(cast, [1, 2, 9.5]), [1, 2, 9.5]);
    assert.deepEqual(toGrid(cast, [1, 2, 10.5]), [1, 2, 12.5]);
    assert.deepEqual(toGrid(cast, [1, 2, 28.5]), [1, 2, 31.5]);
    // From slice 5 to slice 40 of the grid, 3 of them missing: 32 of 35 gaps are left.
    const ends: [Triple, Triple] = [
      [0, 0, 5.5],
      [0, 0, 40.5],
    ];
    assert.equal(lengthIn({ ...spacing, without }, ends, volume), 32 * 1.25);
    assert.equal(lengthIn(spacing, ends, volume), 35 * 1.25);
  });
});
