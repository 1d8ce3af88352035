import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describe as describeFinding, findingCodes } from '../../src/infer/findings.js';
import { inferReports } from '../../src/infer/infer-spacing.js';
import { logFindingCodes } from '../../src/infer/witnesses/log-findings.js';
import { evenly, makeSeries } from './make-series.js';

describe('findings', () => {
  test('codes are what a host can switch on', () => {
    const codes = [...findingCodes(), ...logFindingCodes()];
    assert.ok(codes.length > 50);
    assert.equal(new Set(codes.map(({ code }) => code)).size, codes.length);
    for (const { code, severity } of codes) {
      assert.match(code, /^[A-Z][A-Z_]+$/);
      assert.ok(['info', 'warn', 'error'].includes(severity), code);
    }
  });

  test('a sentence holds the numbers, the file and what to do', () => {
    const places = [{ after: 'IM0012.dcm', gap: 1.4, lost: 1 }];
    const facts = {
      missing: 1,
      slices: 39,
      places,
      evidence: 'lost',
      mean: 0.718421,
      z: 0.7,
      ambiguous: false,
    } as const;
    const { code, severity, message, data } = describeFinding('MISSING_SLICES', { ...facts, places });
    assert.equal(code, 'MISSING_SLICES');
    assert.equal(severity, 'warn');
    assert.match(message, /1 of 40 slices/);
    assert.match(message, /IM0012\.dcm/);
    assert.match(message, /1\.4 mm/);
    assert.match(message, /0\.718421 mm/);
    assert.match(message, /add the files/);
    assert.deepEqual(data, facts);
  });

  test('small lengths are told in micrometres', () => {
    assert.match(describeFinding('SBS_ABSENT', { z: 0.03528 }).message, /35\.28 µm/);
    assert.match(describeFinding('SBS_ABSENT', { z: 0.7 }).message, /0\.7 mm/);
  });

  test('the gravest comes first', () => {
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
