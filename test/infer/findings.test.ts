import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareFindings, finding, note, severityOf, stray } from '../../src/infer/findings.js';
import { inferReports } from '../../src/infer/infer-spacing.js';
import type { FindingData, StrayData } from '../../src/model/problem/findings.js';
import { keyOf, type Problem } from '../../src/model/problem/problem.js';
import { sampleFindings, sampleStrays } from '../words/sample-findings.js';
import { evenly, makeSeries } from './make-series.js';

describe('findings', () => {
  test('codes are what a host can switch on', () => {
    const keys = Object.keys(sampleFindings) as (keyof FindingData)[];
    assert.ok(keys.length > 50);
    for (const key of keys) {
      const problem = finding(key, sampleFindings[key]);
      assert.match(problem.code, /^[A-Z][A-Z_]+$/);
      assert.equal(keyOf(problem), key);
      assert.equal(problem.severity, severityOf(problem.code));
    }
  });

  test('a finding holds its code, how grave it is, and its data as they are', () => {
    const data = sampleFindings.MISSING_SLICES;
    assert.deepEqual(finding('MISSING_SLICES', data), { code: 'MISSING_SLICES', severity: 'warn', data });
    assert.equal(finding('SINGLE_IMAGE', sampleFindings.SINGLE_IMAGE).severity, 'error');
    assert.equal(finding('SBS_ABSENT', { z: 0.7 }).severity, 'info');
    assert.equal(finding('MISSING_SLICES', data, 'error').severity, 'error');
  });

  test('the reason that tells two sentences of one code apart is among the data', () => {
    const noted: { findings: Problem[] } = { findings: [] };
    note(noted, 'IMPLAUSIBLE_EXTENT:pixel', { value: 35 });
    assert.deepEqual(noted.findings, [
      { code: 'IMPLAUSIBLE_EXTENT', severity: 'warn', data: { value: 35, reason: 'pixel' } },
    ]);
  });

  test('the gravest comes first, then the order of the lists', () => {
    const told = [
      finding('SBS_ABSENT', { z: 1 }),
      finding('SHEAR', sampleFindings.SHEAR),
      finding('NO_IPP', sampleFindings.NO_IPP),
      finding('LOOKS_LIKE_DEFAULT', {}, 'info'),
      finding('INDEX_POSITIONS', { stated: 2 }),
    ];
    assert.deepEqual(
      told.sort(compareFindings).map(({ code }) => code),
      ['INDEX_POSITIONS', 'NO_IPP', 'SHEAR', 'LOOKS_LIKE_DEFAULT', 'SBS_ABSENT'],
    );
  });

  test('the gravest of a report comes first', () => {
    const [report] = inferReports(
      makeSeries({
        at: [0, 1, 2, 9, 10, 17, 17.5],
        facts: { SpacingBetweenSlices: '0', PixelSpacing: '.5' },
      }),
    );
    const rank = { error: 0, warn: 1, info: 2 };
    const ranks = report?.findings.map(({ severity }) => rank[severity]) ?? [];
    assert.ok(ranks.length > 2);
    assert.deepEqual(ranks, [...ranks].sort());
  });

  test('a clean series has no warning', () => {
    const [report] = inferReports(
      makeSeries({
        at: evenly(120, 0.7),
        decimals: 4,
        facts: {
          SliceThickness: '0.7',
          SpacingBetweenSlices: '0.7',
          PatientPosition: 'HFS',
          GantryDetectorTilt: '0',
        },
      }),
    );
    assert.equal(report?.evidence.z.confidence, 'measured-high');
    assert.deepEqual(
      report.findings.map(({ code }) => code),
      ['SBS_AGREES'],
    );
  });
});

describe('files set aside', () => {
  test('are warned of where an image of the stack may be lost with them', () => {
    const keys = Object.keys(sampleStrays) as (keyof StrayData)[];
    const grave = keys.filter((key) => stray('a.dcm', key, sampleStrays[key]).severity !== 'info');
    assert.deepEqual(grave, ['NO_POSITION', 'DUPLICATE_POSITION:file', 'MOSAIC']);
    for (const key of keys) {
      const problem = stray('a.dcm', key, sampleStrays[key]);
      assert.match(problem.code, /^[A-Z][A-Z_]+$/);
      assert.equal(keyOf(problem), key);
      assert.equal(problem.file, 'a.dcm');
    }
  });
});
