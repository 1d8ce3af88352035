import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports, openStacks } from '../../../src/infer/infer-spacing.js';
import { judgeStack } from '../../../src/infer/infer-stack.js';
import { evidenceOf } from '../../../src/infer/witnesses/evidence.js';
import { judge, type Hearing, type Judgement } from '../../../src/infer/witnesses/judgement.js';
import type { StackReport } from '../../../src/model/report.js';
import { evenly, makeSeries } from '../make-series.js';

const headers = makeSeries({ at: evenly(20, 0.7), facts: { SpacingBetweenSlices: '0.7' } });

function reportOf(): StackReport {
  const [report] = inferReports(headers);
  assert.ok(report);
  return report;
}

/** The report after more witnesses. */
function heard(...hear: Hearing[]): StackReport {
  const [stack] = openStacks(headers);
  assert.ok(stack);
  return judge({ ...stack, hearings: [...stack.hearings, ...hear] });
}

describe('a judgement', () => {
  test('takes a value with its evidence, and leaves the other axes alone', () => {
    const before = reportOf();
    const { spacing, evidence } = heard((judgement) => {
      judgement.take('z', 0.8, evidenceOf('supplied'));
    });
    assert.deepEqual(spacing, { ...before.spacing, z: 0.8 });
    assert.deepEqual(evidence, { ...before.evidence, z: evidenceOf('supplied') });
  });

  test('keeps what is used where a value is outvoted or offered', () => {
    const { spacing, evidence } = heard((judgement) => {
      judgement.outvote('z', 'slice-thickness', 1.4);
      judgement.offer('x', 'isotropic', 0.7);
      judgement.offer('x', 'log-file', 0.04);
    });
    assert.deepEqual(spacing, reportOf().spacing);
    assert.deepEqual(evidence.z.outvoted, [{ source: 'slice-thickness', value: 1.4 }]);
    assert.equal(evidence.z.confidence, 'measured-high');
    assert.deepEqual(evidence.x.suggestions, [
      { source: 'log-file', value: 0.04 },
      { source: 'isotropic', value: 0.7 },
    ]);
    assert.equal(evidence.x.confidence, 'suggested');
  });

  test('hears nothing in an unknown value', () => {
    const nothing: Hearing = (judgement) => {
      judgement.outvote('z', 'slice-thickness', null);
      judgement.offer('z', 'isotropic', null);
    };
    assert.deepEqual(heard(nothing), reportOf());
  });

  test('hears its witnesses in turn, each beside what came before', () => {
    const order: (number | null)[] = [];
    const takes =
      (value: number): Hearing =>
      (judgement: Judgement) => {
        order.push(judgement.spacing.z);
        judgement.take('z', value, evidenceOf('supplied'));
      };
    assert.equal(heard(takes(1), takes(2)).spacing.z, 2);
    assert.deepEqual(order, [0.7, 1]);
  });

  test('puts findings in order once all were heard', () => {
    const { findings } = heard((judgement) => {
      judgement.tell('INDEX_POSITIONS', { stated: 0.7 });
      judgement.tell('FOUR_D:image-file', { locations: 20, phases: 2 });
      judgement.tell('SHEAR', { degrees: 2, perSlice: 0.1, z: 0.7, step: 0.71, tag: null }, 'info');
    });
    assert.deepEqual(
      findings.map(({ code, severity }) => [code, severity]),
      [
        ['INDEX_POSITIONS', 'error'],
        ['FOUR_D', 'warn'],
        ['SHEAR', 'info'],
        ['SBS_AGREES', 'info'],
      ],
    );
  });

  test('of one stack leaves another of the same files as it is', () => {
    const before = reportOf();
    const [one] = openStacks(headers);
    const [other] = openStacks(headers);
    assert.ok(one && other);
    judgeStack({ ...one, hearings: [...one.hearings, ({ evidence }) => void (evidence.z.slices = 0)] });
    assert.deepEqual(judgeStack(other).report, before);
  });
});
