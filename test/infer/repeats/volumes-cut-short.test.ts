import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import { makeSeries } from '../make-series.js';

type Facts = Record<string, string>;

/** Volumes of slices 3 mm apart, each with its count of slices; `tell`: facts of a slice by volume and number. */
function inferVolumes(counts: readonly number[], tell: (volume: number, number: number) => Facts) {
  const slices = counts.flatMap((count, volume) => Array.from({ length: count }, (_, i) => ({ volume, i })));
  const [report, ...others] = inferReports(
    makeSeries({
      at: slices.map(({ i }) => 3 * i),
      facts: { Modality: 'MR' },
      each: (number) => tell(slices[number]?.volume ?? 0, number),
    }),
  );
  assert.ok(report && others.length === 0);
  const told = report.findings.find(({ code }) => code === 'FOUR_D')?.data;
  const { spacing, phases, duplicates } = report;
  return { z: spacing.z, phases, duplicates, tag: told?.['tag'], complete: told?.['complete'] };
}

describe('volumes of which the last was broken off', () => {
  test('are two where time tells them apart, though few places have both', () => {
    const timed = inferVolumes([20, 4], (volume) => ({ TriggerTime: String(100 * volume) }));
    assert.deepEqual(timed, { z: 3, phases: 2, duplicates: 0, tag: 'TriggerTime', complete: false });
    const numbered = inferVolumes([20, 9], (volume) => ({ AcquisitionNumber: String(volume + 1) }));
    assert.deepEqual(numbered, {
      z: 3,
      phases: 2,
      duplicates: 0,
      tag: 'AcquisitionNumber',
      complete: false,
    });
  });

  test('are no two where a few second images print what the first do, or there are but two', () => {
    assert.equal(inferVolumes([20, 9], () => ({})).duplicates, 9);
    assert.equal(
      inferVolumes([20, 2], (volume) => ({ AcquisitionNumber: String(volume + 1) })).duplicates,
      2,
    );
  });

  test('are as many as begin, where every slice has a time of its own', () => {
    const found = inferVolumes([20, 20, 20, 6], (_, number) => ({
      AcquisitionTime: String(100000 + number),
    }));
    assert.deepEqual([found.phases, found.duplicates, found.complete], [4, 0, false]);
  });
});
