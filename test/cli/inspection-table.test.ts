import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Inspection } from '../../src/cli/inspect.js';
import { printInspection } from '../../src/cli/inspection-table.js';
import type { AxisEvidence, SpacingReport } from '../../src/model/report.js';

const evidence: AxisEvidence = {
  source: 'pixel-spacing',
  confidence: 'declared',
  outvoted: [],
  suggestions: [],
};

const report: SpacingReport = {
  schema: 'spacing-preview/report@1',
  provisional: false,
  series: { uid: '2.25.1', description: 'Ammonite', modality: 'CT', files: 1, frames: 4 },
  dimensions: { columns: 8, rows: 4, slices: 4 },
  spacing: { x: 0.05, y: 0.05, z: null },
  extent: { x: 0.4, y: 0.2, z: null },
  regularity: null,
  duplicates: 0,
  phases: 1,
  evidence: {
    x: evidence,
    y: evidence,
    z: {
      source: null,
      confidence: 'none',
      outvoted: [],
      suggestions: [{ source: 'slice-thickness', value: 0.2 }],
    },
  },
  geometry: {
    origin: null,
    row: null,
    column: null,
    normal: null,
    stepLength: null,
    tiltDegrees: null,
    missing: [],
    zones: [],
  },
  naive: [
    { rule: 'thickness', spacing: { x: 0.05, y: 0.05, z: 0.2 }, stretch: { x: 1, y: 1, z: null } },
    { rule: 'imagej-single', spacing: { x: 0.05, y: 0.05, z: null }, stretch: { x: 1, y: 1, z: null } },
  ],
  findings: [{ code: 'NO_IPP', severity: 'warn', message: 'No image says where it lies.', data: {} }],
  setAside: [],
};

function print(changes: Partial<Inspection>): string[] {
  return printInspection({
    schema: 'spacing-preview/inspection@1',
    reports: [],
    setAside: [],
    ...changes,
  }).split('\n');
}

describe('printInspection', () => {
  it('says what is unknown, what could be confirmed, and micrometres', () => {
    const lines = print({ reports: [report] });
    assert.ok(lines.includes('X × Y × Z     0.05 × 0.05 × ? mm (50 × 50 × ? µm)'));
    assert.ok(lines.includes('Z from        nothing in the files; to confirm: slice thickness 0.2'));
    assert.ok(lines.includes('Findings      ! No image says where it lies.'));
    assert.ok(lines.includes('Others show   Slice Thickness taken as Z  Z 0.2, which nothing supports'));
    assert.ok(lines.includes('              ImageJ, one file opened     no Z'));
  });

  it('gives long sentences room without breaking words', () => {
    const message = 'slices that lean '.repeat(20).trim();
    const [finding] = report.findings;
    const findings = finding ? [{ ...finding, message }] : [];
    const lines = print({ reports: [{ ...report, findings }] });
    assert.ok(lines.every((line) => line.length <= 100));
    const told = lines.filter((line) => line.includes('lean')).map((line) => line.slice(14).trim());
    assert.equal(told.join(' '), `! ${message}`);
  });

  it('puts files that were set aside for one reason into one sentence, warnings first', () => {
    const text = (file: string) => ({
      file,
      code: 'JUNK',
      severity: 'info' as const,
      message: `${file} is a text file.`,
    });
    const empty = { file: 'c.dcm', code: 'EMPTY', severity: 'warn' as const, message: 'c.dcm is empty.' };
    const lines = print({ setAside: [text('a.txt'), text('b.txt'), empty] });
    assert.deepEqual(lines.slice(-3), [
      'Set aside: 3 files',
      '  ! c.dcm is empty.',
      '  · a.txt (and 1 file likewise) is a text file.',
    ]);
  });

  it('says that nothing was found', () => {
    assert.deepEqual(print({}), ['No image stack was found.']);
  });
});
