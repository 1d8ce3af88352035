import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseLook, keepColors, type Look } from '../../../src/view/rays/look.js';
import type { LookName } from '../../../src/view/rays/look-names.js';
import { countValues } from '../../../src/volume/block/count-values.js';
import type { ScalarVolume, Triple } from '../../../src/volume/scalar-volume.js';

const edge = 40;
const middle = (edge - 1) / 2;
const hounsfield = { low: -1024, high: 1526 };
/** The sample of a value in Hounsfield units. */
const at = (value: number) => Math.round((value - hounsfield.low) / 10);

function volumeOf(
  valueAt: (distance: number, x: number) => number,
  window: ScalarVolume['window'] = { low: 0, high: 255 },
): ScalarVolume {
  const dimensions: Triple = [edge, edge, edge];
  const data = new Uint8Array(edge ** 3).map((_, voxel) => {
    const [x, y, z] = [voxel % edge, Math.floor(voxel / edge) % edge, Math.floor(voxel / edge ** 2)];
    return valueAt(Math.hypot(x - middle, y - middle, z - middle), x);
  });
  return {
    ...{ data, dimensions, window },
    sourceDimensions: dimensions,
    lean: [0, 0],
    histogram: countValues(data),
  };
}

const ball = (value: number, air = 0) => volumeOf((distance) => (distance < 15 ? value : air));
const ballOf = (value: number) => volumeOf((distance) => (distance < 15 ? at(value) : at(-1000)), hounsfield);
const nested = volumeOf((distance) => (distance < 16 ? 240 - 12 * Math.floor(distance / 3) : 0));
const onPaper = volumeOf((distance) => (distance < 15 ? 90 : 250));
const rockWithPores = volumeOf((distance, x) => (distance < 4 ? 60 : 200 + ((x * 37) % 40)));

const cases: [what: string, volume: ScalarVolume, modality: string, name: LookName][] = [
  ['a dense thing in air, whatever made the pictures', ball(200), '', 'shell'],
  ['micro-CT without Hounsfield units', ball(200), 'CT', 'shell'],
  ['CT of bone, 700 HU', ballOf(700), 'CT', 'shell'],
  ['CT of an organ, 60 HU', ballOf(60), 'CT', 'tissue'],
  ['CT of stone, where a window ends at 1526 HU', ballOf(1500), 'CT', 'shell'],
  ['signal of protons', ball(200), 'MR', 'mr'],
  ['signal of a tracer', ball(200), 'PT', 'mr'],
  ['six shells of one value each', nested, '', 'shell'],
  ['the same as CT: those are amounts', nested, 'CT', 'shell'],
  ['a mask that says it is one', ball(1), 'SEG', 'labels'],
  ['a dark thing on paper', onPaper, '', 'inverted'],
  ['rock that fills the scan, with a pore', rockWithPores, '', 'shell'],
];

describe('the look that fits', () => {
  for (const [what, volume, modality, name] of cases) {
    it(`${what}: ${name}`, () => {
      assert.equal(chooseLook(volume, { modality, asked: null }).name, name);
    });
  }

  it('is not what is shown where a person asks for another', () => {
    assert.equal(chooseLook(ball(200), { modality: 'MR', asked: 'rock' }).name, 'rock');
  });

  it('finds a dark thing as far from its ground as a bright one: 90 on 250 is 165 on 5', () => {
    const dark = chooseLook(onPaper, { modality: '', asked: null });
    const bright = chooseLook(ball(165, 5), { modality: '', asked: null });
    assert.equal(dark.surface, bright.surface);
    assert.equal(Math.round(dark.surface * 255), 85);
  });

  it('takes every label for something to see: the least is 180, and the surface half of that', () => {
    const { surface } = chooseLook(nested, { modality: 'SEG', asked: null });
    assert.equal(surface * 255, 90);
  });

  it('shows bone in flesh as such, and the flesh where that is asked for: 40 air, 110 flesh, 230 bone', () => {
    const volume = volumeOf((distance) => (distance < 8 ? 230 : distance < 17 ? 110 : 40));
    assert.notEqual(chooseLook(volume, { modality: '', asked: 'shell' }).core, null);
    assert.equal(chooseLook(volume, { modality: '', asked: 'tissue' }).core, null);
  });
});

describe('the colours of a sketch', () => {
  const before: Look = { name: 'shell', surface: 0.3, core: null, bright: 0.8 };

  it('are those of the finer picture, where that differs little', () => {
    assert.deepEqual(keepColors({ ...before, surface: 0.32, bright: 0.85 }, before), {
      ...before,
      surface: 0.32,
    });
  });

  it('are not where it is another', () => {
    for (const found of [
      { ...before, bright: 0.95 },
      { ...before, name: 'rock' as const, bright: 0.82 },
      { ...before, core: 0.6, bright: 0.82 },
    ]) {
      assert.equal(keepColors(found, before), found);
    }
  });
});
