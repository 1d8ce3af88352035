import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import type { StackReport } from '../../../src/model/report.js';
import { evenly, makeSeries, without, type SeriesShape } from '../make-series.js';

const infer = (shape: SeriesShape): StackReport => inferReports(makeSeries(shape))[0]!;
const codesOf = ({ findings }: StackReport) =>
  findings.map(({ code }) => code).filter((code) => code.startsWith('S'));
const dataOf = ({ findings }: StackReport, code: string) => findings.find((one) => one.code === code)?.data;

describe('Spacing Between Slices beside positions', () => {
  /** What is told of a tag beside slices 2 mm apart. */
  const beside = (stated: string, more: SeriesShape['facts'] = {}) =>
    infer({ at: evenly(20, 2), facts: { SpacingBetweenSlices: stated, ...more } });
  const told = (stated: string, more: SeriesShape['facts'] = {}) => codesOf(beside(stated, more));

  test('agrees within a hundredth, or within half of its last digit', () => {
    assert.deepEqual(told('2.019'), ['SBS_AGREES']);
    assert.deepEqual(told('2.021'), ['SBS_CONTRADICTS']);
    assert.deepEqual(told('1.981'), ['SBS_AGREES']);
    assert.deepEqual(told('1.979'), ['SBS_CONTRADICTS']);
    const printed = (z: number, stated: string) =>
      codesOf(infer({ at: evenly(20, z), facts: { SpacingBetweenSlices: stated } }))[0];
    assert.deepEqual([printed(2.549, '2.5'), printed(2.551, '2.5')], ['SBS_AGREES', 'SBS_CONTRADICTS']);
    assert.deepEqual([printed(25.4, '25'), printed(25.6, '25')], ['SBS_AGREES', 'SBS_CONTRADICTS']);
    // Half a digit of 4 or less is more than a tenth: it tells nothing.
    assert.deepEqual([printed(5.4, '5'), printed(4.6, '4')], ['SBS_AGREES', 'SBS_CONTRADICTS']);
    const { evidence } = beside('2');
    assert.deepEqual([evidence.z.confidence, evidence.z.outvoted], ['measured-high', []]);
  });

  test('is the gap where Slice Thickness added to it is Z', () => {
    const gap = beside('0.5', { SliceThickness: '1.5' });
    assert.deepEqual(dataOf(gap, 'SBS_IS_GAP'), { stated: 0.5, z: 2, thickness: 1.5 });
    assert.deepEqual(gap.evidence.z.confidence, 'measured');
    assert.ok(
      gap.evidence.z.outvoted.some(
        ({ source, value }) => source === 'spacing-between-slices' && value === 0.5,
      ),
    );
  });

  test('is two to eight times Z where slices were left out or interpolated, and else contradicts', () => {
    const factors = [2, 3, 8, 9, 16, 2.5, 1 / 2, 1 / 8, 1 / 9, 2.019, 2.021];
    const expected = [true, true, true, false, false, false, true, true, false, true, false];
    assert.deepEqual(
      factors.map((factor) => told(String(2 * factor))[0] === 'SUBSAMPLED_OR_INTERPOLATED'),
      expected,
    );
    assert.deepEqual(dataOf(beside('6'), 'SUBSAMPLED_OR_INTERPOLATED'), { stated: 6, z: 2, factor: 3 });
    const contradicted = beside('2.5');
    assert.deepEqual(dataOf(contradicted, 'SBS_CONTRADICTS'), {
      stated: 2.5,
      z: 2,
      factor: 1.25,
      truncated: false,
    });
    assert.equal(contradicted.evidence.z.confidence, 'measured-low');
    const cut = infer({ at: evenly(20, 2.5), facts: { SpacingBetweenSlices: '2' } });
    assert.equal(dataOf(cut, 'SBS_CONTRADICTS')?.['truncated'], true);
  });

  test('is absent, and said to be', () => {
    assert.deepEqual(dataOf(infer({ at: evenly(20, 2) }), 'SBS_ABSENT'), { z: 2 });
  });

  test('contradicts nothing that coarse positions leave open, up to a tenth of Z', () => {
    // Four slices in whole millimetres tell 1 mm to within ½ × Σ|k| ÷ Σk² = 0.4 mm.
    const coarse = (stated: string) =>
      codesOf(
        infer({ at: evenly(4, 1), origin: [0, 0, 0], decimals: 0, facts: { SpacingBetweenSlices: stated } }),
      );
    assert.deepEqual(coarse('1.099'), ['SBS_AGREES']);
    assert.deepEqual(coarse('1.101'), ['SBS_CONTRADICTS']);
  });
});

describe('Slice Thickness beside positions', () => {
  const beside = (thickness: string) => infer({ at: evenly(20, 2), facts: { SliceThickness: thickness } });

  test('differs by more than a hundredth: overlap or gap', () => {
    assert.equal(dataOf(beside('2.019'), 'THICKNESS_DIFFERS'), undefined);
    assert.deepEqual(dataOf(beside('5'), 'THICKNESS_DIFFERS'), {
      thickness: 5,
      z: 2,
      factor: 2.5,
      kind: 'overlap',
    });
    assert.deepEqual(dataOf(beside('1'), 'THICKNESS_DIFFERS'), {
      thickness: 1,
      z: 2,
      factor: 0.5,
      kind: 'gap',
    });
    assert.deepEqual(beside('5').evidence.z.outvoted, [{ source: 'slice-thickness', value: 5 }]);
  });
});

test('Slice Location that advances with Z, or a grid of three dimensions, bears Z out', () => {
  const confidence = (step: number, facts: Record<string, string> = {}) =>
    infer({ at: evenly(20, 2), facts, each: (i) => ({ SliceLocation: String(100 + step * i) }) }).evidence.z
      .confidence;
  assert.deepEqual(
    [2, 2.019, 2.021].map((step) => confidence(step)),
    ['measured-high', 'measured-high', 'measured'],
  );
  assert.equal(confidence(3, { DimensionOrganizationType: '3D' }), 'measured-high');
});

describe('without positions', () => {
  const offered = (facts: Record<string, string | number>, each: SeriesShape['each'] = () => ({})) => {
    const headers = makeSeries({ at: evenly(9, 1), facts, each });
    const [report] = inferReports(without(headers, 'ImagePositionPatient', 'ImageOrientationPatient'));
    return report?.evidence.z;
  };
  const sources = (facts: Record<string, string | number>) =>
    offered(facts)?.suggestions.map(({ source, value }) => [source, value]);

  test('a cube is offered where pixels are square, below 0.2 mm, grey and nobody’s', () => {
    const micro = { PixelSpacing: '0.199\\0.199' };
    assert.deepEqual(sources(micro), [['isotropic', 0.199]]);
    assert.deepEqual(sources({ PixelSpacing: '0.2\\0.2' }), []);
    assert.deepEqual(sources({ PixelSpacing: '0.1\\0.11' }), []);
    assert.deepEqual(sources({ ...micro, SamplesPerPixel: 3 }), []);
    assert.deepEqual(sources({ ...micro, BodyPartExamined: 'HEAD' }), []);
  });

  test('Slice Location is offered before Slice Thickness, and that before a cube', () => {
    const all = offered({ PixelSpacing: '0.1\\0.1', SliceThickness: '0.3' }, (i) => ({
      SliceLocation: String(i * 0.5),
    }));
    assert.deepEqual(
      all?.suggestions.map(({ source, value }) => [source, value]),
      [
        ['slice-location', 0.5],
        ['slice-thickness', 0.3],
        ['isotropic', 0.1],
      ],
    );
    assert.equal(all.confidence, 'suggested');
  });

  test('few positions among many frames without are offered, where three or more lie evenly', () => {
    const partly = (at: readonly number[]) => {
      const headers = makeSeries({
        at: [...at, ...evenly(9, 1)],
        facts: { PixelSpacing: '0.7\\0.7' },
        each: (i) => (i < at.length ? {} : { ImagePositionPatient: undefined }),
      });
      const [report] = inferReports(headers);
      return report?.evidence.z.suggestions.map(({ source, value }) => [source, value]);
    };
    assert.deepEqual(partly([0, 2, 4, 6]), [['image-position', 2]]);
    assert.deepEqual(partly([4, 0, 2, 2]), [['image-position', 2]]);
    assert.deepEqual(partly([0, 2]), []);
    assert.deepEqual(partly([0, 2, 2]), []);
    assert.deepEqual(partly([0, 2, 7]), []);
  });

  test('what disagrees with a stated Z is outvoted, beyond a hundredth', () => {
    const outvoted = (location: number, thickness: number) =>
      offered({ SpacingBetweenSlices: '2', SliceThickness: String(thickness) }, (i) => ({
        SliceLocation: String(i * location),
      }))?.outvoted.map(({ source }) => source);
    assert.deepEqual(outvoted(2.019, 2.019), []);
    assert.deepEqual(outvoted(2.021, 2.021), ['slice-thickness', 'slice-location']);
  });
});

describe('positions in damaged headers', () => {
  const cut = { HeaderDamage: 'cut' };

  test('block Z beside a tag that contradicts them, which is neither told nor outvoted', () => {
    const damaged = (stated: string) =>
      infer({ at: evenly(20, 2), facts: { ...cut, SpacingBetweenSlices: stated } });
    const against = damaged('5');
    assert.deepEqual([against.spacing.z, against.evidence.z.confidence], [2, 'blocked']);
    assert.deepEqual(against.evidence.z.suggestions, [{ source: 'spacing-between-slices', value: 5 }]);
    assert.deepEqual([against.evidence.z.outvoted, codesOf(against)], [[], []]);
    const agreeing = damaged('2');
    assert.deepEqual([agreeing.evidence.z.confidence, codesOf(agreeing)], ['measured-low', ['SBS_AGREES']]);
    const silent = infer({ at: evenly(20, 2), facts: cut });
    assert.deepEqual([silent.spacing.z, silent.evidence.z.confidence], [2, 'measured-low']);
  });

  test('that are lost leave a stated Z open, unless the few that are left say the same', () => {
    const lost = (gap: number, damage: string, placed = 3) =>
      infer({
        at: evenly(10, gap),
        facts: { SpacingBetweenSlices: '3' },
        each: (i) => (i < placed ? {} : { ImagePositionPatient: undefined, HeaderDamage: damage }),
      }).evidence.z;
    const stated = { source: 'spacing-between-slices', value: 3 };
    const partly = (value: number) => ({ source: 'image-position', value });
    const open = lost(2.5, 'cut');
    assert.deepEqual(
      [open.source, open.confidence, open.suggestions],
      [null, 'blocked', [stated, partly(2.5)]],
    );
    const none = lost(2.5, 'cut', 2);
    assert.deepEqual([none.source, none.confidence, none.suggestions], [null, 'blocked', [stated]]);
    const confirmed = lost(3, 'cut');
    assert.deepEqual([confirmed.source, confirmed.suggestions], ['spacing-between-slices', [partly(3)]]);
    // Without damage a tag that most state is declared.
    const whole = lost(2.5, '');
    assert.deepEqual([whole.source, whole.confidence], ['spacing-between-slices', 'declared']);
    assert.deepEqual(whole.suggestions, [partly(2.5)]);
  });
});

test('Spacing Between Slices of a tilted stack may be the step of the table', () => {
  // 4 mm along the normal, 3 mm across it: 5 mm along the table.
  const tilted = infer({ at: evenly(20, 4), lean: [0, 3, 0], facts: { SpacingBetweenSlices: '5' } });
  assert.deepEqual(dataOf(tilted, 'SBS_IS_TABLE_STEP'), { stated: 5, z: 4 });
  assert.deepEqual(
    [tilted.spacing.z, tilted.evidence.z.outvoted],
    [4, [{ source: 'spacing-between-slices', value: 5 }]],
  );
  assert.equal(dataOf(tilted, 'SBS_CONTRADICTS'), undefined);
});

test('a dose says nothing of Spacing Between Slices, having its grid', () => {
  const dose = infer({
    at: evenly(4, 0),
    facts: { Modality: 'RTDOSE', GridFrameOffsetVector: '0\\2\\4\\6', NumberOfFrames: '4' },
    each: (i) => ({ InstanceNumber: String(i) }),
  });
  assert.equal(dataOf(dose, 'SBS_ABSENT'), undefined);
});

test('a stated Z that Slice Location contradicts is told with both', () => {
  const conflict = without(
    makeSeries({
      at: evenly(20, 0),
      facts: { SpacingBetweenSlices: '3' },
      each: (i) => ({ SliceLocation: String(2.5 * i) }),
    }),
    'ImagePositionPatient',
  );
  assert.deepEqual(dataOf(inferReports(conflict)[0]!, 'DECLARED_CONFLICT'), { stated: 3, location: 2.5 });
});
