import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports } from '../../../../src/infer/infer-spacing.js';
import { fitGrid } from '../../../../src/infer/measure/grid/grid-fit.js';
import type { HeaderFacts } from '../../../../src/model/report.js';
import { evenly, makeSeries } from '../../make-series.js';

const fine = 1e-6;

/** Positions from gaps. */
const following = (gaps: readonly number[]): number[] =>
  gaps.reduce((at, gap) => [...at, (at.at(-1) ?? 0) + gap], [0]);

const repeat = (n: number, ...gaps: number[]): number[] => Array.from({ length: n }, () => gaps).flat();

const fit = (gaps: readonly number[], rounding = fine) => fitGrid(following(gaps), rounding, []);

const codesOf = (headers: readonly HeaderFacts[]): string[] =>
  (inferReports(headers)[0]?.findings ?? []).map(({ code }) => code);

describe('a stack', () => {
  test('is uniform while its gaps are within 1 % (highdicom), and jitters beyond', () => {
    const oneOff = (gap: number) => [...repeat(10, 1), gap, ...repeat(10, 1)];
    assert.equal(fit(oneOff(1.0099)).regularity, 'uniform');
    assert.equal(fit(oneOff(1.0101)).regularity, 'jitter');
    assert.equal(fit(oneOff(0.9899)).regularity, 'jitter');
  });

  test('jitters while its gaps are within 25 %, and varies beyond', () => {
    const swinging = (by: number) => repeat(10, 1 - by, 1 + by);
    assert.equal(fit(swinging(0.249)).regularity, 'jitter');
    const { regularity, spacing } = fit(swinging(0.251));
    assert.deepEqual([regularity, spacing], ['variable', null]);
  });

  test('has a slice off the grid where that is more than 5 % (dicom2nifti) off, and nothing else is', () => {
    const off = (by: number) => fit([...repeat(10, 1), 1 + by, 1 - by, ...repeat(10, 1)]);
    assert.deepEqual([off(0.049).regularity, off(0.049).outliers], ['jitter', []]);
    const { regularity, spacing, outliers } = off(0.051);
    assert.deepEqual([regularity, spacing?.toFixed(6)], ['variable', '1.000000']);
    assert.deepEqual(
      outliers.map(({ at, off: by }) => [at, by.toFixed(6)]),
      [[11, '0.051000']],
    );
  });

  test('has one slice off the grid, or one in twenty', () => {
    const stray = [1.4, 0.6];
    const between = repeat(8, 1);
    const two = (n: number) => fit([...between, ...stray, ...repeat(n, 1), ...stray, ...between]);
    // 39 and 40 slices.
    assert.deepEqual(two(18).outliers, []);
    assert.equal(two(19).outliers.length, 2);
    assert.equal(two(19).missing, 0);
    // Three of a grid are not enough to name the fourth.
    assert.deepEqual(fit([1, 1, 1.5]).outliers, []);
    assert.deepEqual(
      fit([1, 1, 1, 1.5]).outliers.map(({ at }) => at),
      [4],
    );
  });

  test('names a slice off the grid beside those that are lost', () => {
    const { outliers, missing, spacing } = fit([
      ...repeat(10, 1),
      2,
      ...repeat(10, 1),
      1.4,
      0.6,
      ...repeat(10, 1),
    ]);
    assert.deepEqual([outliers.length, missing, spacing?.toFixed(6)], [1, 1, '1.000000']);
  });

  test('has holes of whole multiples within rounding, and else runs apart', () => {
    const holed = (gap: number, rounding: number) => fit([...repeat(20, 1), gap, ...repeat(20, 1)], rounding);
    assert.equal(holed(30, fine).regularity, 'missing');
    assert.equal(holed(30, fine).missing, 29);
    const apart = holed(30.001, fine);
    assert.deepEqual([apart.regularity, apart.spacing], ['variable', 1]);
    assert.deepEqual(apart.runs, [
      { from: 0, to: 20 },
      { from: 21, to: 41 },
    ]);
    // Printed to a hundredth, the same hole is whole.
    assert.equal(holed(30.001, 0.01).regularity, 'missing');
  });

  test('has no holes over which a quarter of a step is uncertain', () => {
    // The step is known to twice 0.1/√(12·84) by two runs of eight slices.
    const holed = (m: number) => fit([...repeat(7, 1), m, ...repeat(7, 1)], 0.1).regularity;
    assert.equal(holed(39.01), 'missing');
    assert.equal(holed(41.01), 'variable');
    // To the last digit a multiple: nothing was rounded.
    assert.equal(holed(41), 'missing');
    // Binary fractions add up to a thousand-millionth, no more.
    assert.deepEqual([holed(41 + 7e-10), holed(41 + 1.5e-9)], ['missing', 'variable']);
  });

  test('bends Z by no hole that is only known roughly', () => {
    // 0.1 of rounding, 20 slices lost: the runs alone tell Z, to half the rounding × Σ|k| ÷ Σk².
    const rough = fit([...repeat(9, 1), 20.05, ...repeat(9, 1)], 0.1);
    assert.deepEqual([rough.regularity, rough.spacing?.toFixed(9)], ['missing', '1.000000000']);
    assert.ok(Math.abs(rough.precision - 0.05 * (25 / 82.5)) < 1e-9);
  });

  test('takes Z from beside a hole that is known to no fiftieth of the step', () => {
    // Two runs of ten: half the rounding × 2·25 ÷ 2·82.5 beside the hole, × 110 ÷ 770 over it.
    const share = (rounding: number) =>
      fit([...repeat(9, 1), 2, ...repeat(9, 1)], rounding).precision / rounding;
    // Rounding and twice what the step is uncertain are 1.304 times the rounding: 0.02 at 0.01534.
    assert.ok(Math.abs(share(0.0152) - 55 / 770) < 1e-9);
    assert.ok(Math.abs(share(0.0155) - 25 / 165) < 1e-9);
  });

  test('has runs of one Z where these differ by no more than their rounding, or a ten-thousandth', () => {
    const runs = (z: number) => fit([...repeat(20, 1), 30.5, ...repeat(20, z)]).spacing;
    assert.ok(Math.abs((runs(1.0001) ?? 0) - 1.00005) < 1e-9);
    assert.equal(runs(1.0005), null);
  });

  test('has runs only where two thirds of its slices lie in runs of three or more', () => {
    const pairs = repeat(4, 5.5, 1);
    assert.equal(fit([...repeat(18, 1), ...pairs]).spacing, 1);
    assert.equal(fit([...repeat(12, 1), ...pairs]).spacing, null);
  });

  test('is no stack with holes that would be a hundred times as long', () => {
    const apart = (gap: number) => fit([...repeat(9, 1), gap, ...repeat(9, 1)]).regularity;
    // Twenty slices on 1999 places, and on 2001.
    assert.equal(apart(1980), 'missing');
    assert.equal(apart(1982), 'variable');
  });

  test('has one zone of gaps that follow one another within 5 % (dicom2nifti)', () => {
    const zones = (gap: number) => fit([...repeat(10, 1), ...repeat(5, 1.8), ...repeat(5, gap)]).zones.length;
    assert.equal(zones(1.88), 2);
    assert.equal(zones(1.9), 3);
  });
});

describe('what is told of a stack', () => {
  const tilted = (degrees: number, pixel: string) => {
    const radians = (degrees * Math.PI) / 180;
    return makeSeries({
      at: evenly(10, 2),
      lean: [0, 2 * Math.tan(radians), 0],
      // Nine decimals along each axis, so that no lean is lost in rounding.
      origin: [0.123456789, 0.123456789, 0.123456789],
      decimals: 9,
      facts: { PixelSpacing: `${pixel}\\${pixel}` },
    });
  };

  test('is a lean of more than half a degree, or by more than a pixel in all', () => {
    assert.ok(!codesOf(tilted(0.49, '5')).includes('SHEAR'));
    assert.ok(codesOf(tilted(0.51, '5')).includes('SHEAR'));
    // Nine steps of 2 mm at 0.1° drift by 0.0314 mm.
    assert.ok(!codesOf(tilted(0.1, '0.032')).includes('SHEAR'));
    assert.ok(codesOf(tilted(0.1, '0.031')).includes('SHEAR'));
  });

  test('is a tilt tag more than half a degree from the positions', () => {
    const tagged = (tag: string) =>
      codesOf(makeSeries({ at: evenly(10, 2), facts: { GantryDetectorTilt: tag } }));
    assert.ok(!tagged('0.49').includes('TILT_TAG_DISAGREES'));
    assert.ok(tagged('0.51').includes('TILT_TAG_DISAGREES'));
  });

  test('is rounding that moves gaps by more than 1 %', () => {
    const printed = (step: number) =>
      codesOf(makeSeries({ at: evenly(30, step), decimals: 2, origin: [0, 0, 0] })).includes('QUANTISED');
    assert.ok(printed(0.485));
    assert.ok(!printed(0.515));
  });

  test('is a jitter of more than 5 % as a warning', () => {
    const severity = (by: number) =>
      inferReports(makeSeries({ at: following(repeat(10, 1 - by, 1 + by)) }))[0]?.findings.find(
        ({ code }) => code === 'JITTER',
      )?.severity;
    assert.equal(severity(0.048), 'info');
    assert.equal(severity(0.054), 'warn');
  });
});
