import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainLength } from '../../src/model/explain-length.js';

/** The explanations as text: axes, factor, and how far off it may be. */
function explain(along: [number, number, number], known: number, doubt = 0.2): string[] {
  const explained = explainLength(along, known, doubt);
  if (explained.kind === 'agrees') return ['agrees'];
  return explained.explanations.map(({ axes, factor }) => `${axes.join('')} ${factor.toFixed(3)}`);
}

describe('a length that is known', () => {
  it('agrees within the error of pointing', () => {
    assert.deepEqual(explain([12, 16, 0], 20.15), ['agrees']);
    assert.notDeepEqual(explain([12, 16, 0], 20.25), ['agrees']);
  });

  it('along one axis is explained by that axis alone', () => {
    assert.deepEqual(explain([0, 0, 20], 40), ['z 2.000']);
    assert.deepEqual(explain([20, 0.1, 0], 30), ['x 1.500']);
    assert.deepEqual(explain([0, 20, 0.1], 10), ['y 0.500']);
  });

  it('across a slice may be X, Y or both, the least change first', () => {
    // 3-4-5: to make 20 mm 22, both take 1.1; Y alone sqrt(22² − 12²) ÷ 16; X alone sqrt(22² − 16²) ÷ 12.
    assert.deepEqual(explain([12, 16, 0], 22), ['xy 1.100', 'y 1.152', 'x 1.258']);
  });

  it('across slices may be Z, or what lies in them', () => {
    // 6-8-10: to make 10 mm 15, Z takes sqrt(225 − 36) ÷ 8 and X sqrt(225 − 64) ÷ 6.
    assert.deepEqual(explain([6, 0, 8], 15), ['z 1.718', 'x 2.115']);
  });

  it('is no matter of an axis that the line hardly runs along', () => {
    // Z takes sqrt(900 − 4) ÷ 20; X would have to be 11 times as large.
    assert.deepEqual(explain([2, 0, 20], 30), ['z 1.497']);
  });

  it('that is shorter than the line is without an axis has nothing to do with that', () => {
    // 15 mm lie along Y alone: neither X nor Z can make 10 mm of it.
    assert.deepEqual(explain([4, 15, 3], 10), ['xy 0.614', 'y 0.577']);
  });

  it('is explained by nothing where all that could is known too badly', () => {
    assert.deepEqual(explain([1, 1, 1], 3, 0.9), []);
  });

  it('gives each factor with what it may be off', () => {
    // f = 2 of a line along Z: half of the error of its length, by that length.
    const explained = explainLength([0, 0, 20], 40, 0.4);
    assert.ok(explained.kind === 'differs');
    assert.ok(Math.abs((explained.explanations[0]?.doubt ?? 0) - 0.4 / 20) < 1e-9);
  });
});
