import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewAxes } from '../../../src/view/camera/camera.js';
import { dot } from '../../../src/view/camera/stand.js';
import { angleIn, lengthIn } from '../../../src/view/measure/length-in.js';
import { locate, pickSurface, type Cast } from '../../../src/view/measure/pick-surface.js';
import { Proportions } from '../../../src/view/slices/proportions.js';
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

function castOf(volume: ScalarVolume, spacing: DrawnSpacing): Cast {
  const reading = new Proportions(volume, spacing);
  const high = reading.size.map((size) => size / 2) as Triple;
  const low: Triple = [-high[0], -high[1], -high[2]];
  return { volume, reading, box: { low, high }, threshold: 100, flip: 0, isPassed: null };
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
      const length = lengthIn(new Proportions(volume, spacing), ends);
      assert.ok(Math.abs(length - 24) < 0.24, `${length}`);
      const { right } = axes;
      const wrong = 24 * Math.hypot(right[0], right[1], 2 * right[2]);
      const told = lengthIn(new Proportions(volume, naive), ends);
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

  it('of a specimen that is dark on a light ground is on the dark', () => {
    const volume = makeBall();
    const dark = { ...volume, data: volume.data.map((value) => value ^ 255) };
    const bright = pickSurface(castOf(volume, spacing), view, [0, 0]);
    assert.deepEqual(pickSurface({ ...castOf(dark, spacing), flip: 255 }, view, [0, 0]), bright);
  });

  it('passes what lies under the specimen', () => {
    // The near half of the ball is none of it: what is seen then lies beyond the middle, at row 60.
    const cast = { ...castOf(makeBall(), spacing), isPassed: (_: number, y: number) => y < 60 };
    const place = pickSurface(cast, view, [0, 0]);
    assert.ok(Math.abs((place?.[1] ?? 0) - 60) < 0.6, String(place));
  });

  it('of a part of the stack, and of one that is drawn with fewer voxels, is in samples of the stack', () => {
    const volume = makeBall();
    const rows = 60;
    const part = {
      ...volume,
      data: volume.data.filter((_, at) => Math.floor(at / counts[0]) % counts[1] < rows),
      dimensions: [counts[0], rows, counts[2]] satisfies Triple,
      region: { from: [0, 0, 0] satisfies Triple, to: [counts[0], rows, counts[2]] satisfies Triple },
    };
    const whole = pickSurface(castOf(volume, spacing), view, [0, 0]);
    assert.deepEqual(pickSurface(castOf(part, spacing), view, [0, 0]), whole);
    const even = volume.data.filter((_, at) => at % 2 === 0 && Math.floor(at / counts[0]) % 2 === 0);
    const half = { ...volume, data: even, dimensions: [60, 60, 48] satisfies Triple };
    const coarse = pickSurface(castOf(half, spacing), view, [0, 0]);
    assert.ok(Math.abs((coarse?.[1] ?? 0) - (whole?.[1] ?? NaN)) <= 1, `${String(coarse)} ${String(whole)}`);
  });

  it('is seen again where it was pointed at', () => {
    const cast = castOf(makeBall(), { ...spacing, z: 2.5 });
    const turned = { ...view, axes: viewAxes({ azimuth: 32, elevation: 20, zoom: 1 }) };
    const place = pickSurface(cast, turned, [31, -17]);
    assert.ok(place);
    const [x, y] = locate(cast, turned, place);
    assert.ok(Math.abs(x - 31) < 1e-6 && Math.abs(y + 17) < 1e-6);
  });

  it('of a stack whose holes are closed is a place in the grid beyond them', () => {
    const without = [10, 11, 30];
    const volume = makeBall((slice) => !without.includes(slice));
    const closed = new Proportions(volume, { ...spacing, without });
    // From slice 5 to slice 40 of the grid, 3 of them missing: 32 of 35 gaps are left.
    const ends: [Triple, Triple] = [
      [0, 0, 5.5],
      [0, 0, 40.5],
    ];
    assert.equal(lengthIn(closed, ends), 32 * 1.25);
    assert.equal(lengthIn(new Proportions(volume, spacing), ends), 35 * 1.25);
    // The ball's lower pole is at slice 8 of the grid, its upper one at 40, of which three are left out.
    const below = { ...view, axes: viewAxes({ azimuth: 0, elevation: -90, zoom: 1 }) };
    const above = { ...view, axes: viewAxes({ azimuth: 0, elevation: 90, zoom: 1 }) };
    const cast = castOf(volume, { ...spacing, without });
    const poles = [below, above].map((seen) => pickSurface(cast, seen, [0, 0])?.[2] ?? NaN);
    assert.ok(Math.abs((poles[0] ?? NaN) - 8) < 0.3 && Math.abs((poles[1] ?? NaN) - 40) < 0.3, String(poles));
  });

  it('beside a hole that is closed is where both its sides have the surface', () => {
    const without = [23, 24];
    const cast = castOf(
      makeBall((slice) => !without.includes(slice)),
      { ...spacing, without },
    );
    // In the middle of the pane lies the seam; the ball reaches 20 mm out there, less what a chord of 1.25 mm is short of.
    const place = pickSurface(cast, view, [0, 0]);
    assert.ok(Math.abs(30 - (place?.[1] ?? 0) * 0.5 - 20) < 0.2, String(place));
  });
});

describe('an angle', () => {
  const stack = { sourceDimensions: counts, lean: [0, 0] as const };
  const places: [Triple, Triple, Triple] = [
    [30, 10, 10],
    [10, 10, 10],
    [10, 10, 18],
  ];

  it('is that of each reading', () => {
    // 10 mm along X and 10 mm along Z, at a right angle in any reading of Z.
    assert.equal(angleIn(new Proportions(stack, spacing), places), 90);
    const slanted: [Triple, Triple, Triple] = [places[0], places[1], [30, 10, 18]];
    // 10 mm across and 10 mm up are 45 degrees; with twice the spacing the rise is 20 mm: atan 2.
    const angleWith = (z: number) => angleIn(new Proportions(stack, { ...spacing, z }), slanted) ?? NaN;
    assert.ok(Math.abs(angleWith(1.25) - 45) < 1e-9);
    assert.ok(Math.abs(angleWith(2.5) - 63.435) < 1e-3);
  });

  it('is none where two of its places are one', () => {
    assert.equal(angleIn(new Proportions(stack, spacing), [places[0], places[0], places[2]]), null);
  });
});
