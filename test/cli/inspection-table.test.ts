import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { columnsOf } from '../../src/cli/display-width.js';
import { printDeposit } from '../../src/cli/inspection-table.js';
import { measureReading } from '../../src/model/measure-reading.js';
import type { FileProblem, Problem } from '../../src/model/report.js';
import type { Deposit } from '../../src/series/inspect-deposits.js';
import { loadSpeech, type Speech } from '../../src/words/command-words.js';
import { reportOf } from '../element/hand-written-report.js';

const labelColumns = 14;
let speech: Speech;

before(async () => {
  speech = await loadSpeech('en');
});

function print(changes: Partial<Deposit>): string[] {
  const deposit = { path: 'here', reports: [], setAside: [], logs: [], ...changes };
  return printDeposit(deposit, speech, true).split('\n');
}

const text = (file: string): FileProblem => ({
  file,
  code: 'JUNK',
  severity: 'info',
  data: { reason: 'kind', file, kind: 'text' },
});

describe('printDeposit', () => {
  it('gives each finding a row of its own, marked by how grave it is', () => {
    const findings: Problem[] = [
      { code: 'LOOKS_LIKE_DEFAULT', severity: 'warn', data: {} },
      { code: 'INSTANCE_STEP', severity: 'info', data: { step: 2 } },
    ];
    const lines = print({ reports: [{ ...reportOf(), findings }] });
    const told = lines.map((line) => line.slice(labelColumns));
    assert.ok(lines.some((line) => line.startsWith(speech.command.labels.findings)));
    assert.ok(told.some((line) => line.startsWith('! ')));
    assert.ok(told.some((line) => line.startsWith('· ')));
    assert.ok(!told.includes(speech.command.noProblems));
  });

  it('says that there are no problems', () => {
    const { command } = speech;
    const rows = print({ reports: [reportOf()] });
    assert.ok(rows.includes(command.labels.findings.padEnd(labelColumns) + command.noProblems));
  });

  it('writes lengths with the digits that their evidence supports, the same in every row', () => {
    const { x, y, z } = reportOf().evidence;
    const spacing = { x: 0.5, y: 0.5, z: 0.0321456789 };
    const report = reportOf({ spacing, evidence: { x, y, z: { ...z, precision: 5e-7 } } });
    const findings: Problem[] = [{ code: 'SBS_ABSENT', severity: 'info', data: { z: spacing.z } }];
    const lines = print({ reports: [{ ...report, findings }] });
    assert.equal(lines.filter((line) => line.includes('0.0321457')).length, 2);
    assert.ok(!lines.some((line) => line.includes('0.03214568')));
  });

  it('judges other readings by the whole length where runs of slices lie apart', () => {
    // 28 mm of slices and 7 mm more between the two runs: 40 × 0.7 is a fifth too short.
    const { geometry } = reportOf();
    const zones = [
      { from: 0, to: 19, gap: 0.7 },
      { from: 19, to: 20, gap: 7.7 },
      { from: 20, to: 39, gap: 0.7 },
    ];
    const report = reportOf({
      regularity: 'variable',
      geometry: { ...geometry, zones },
      extent: { x: 200, y: 150, z: 35 },
    });
    const naive = [measureReading('first-gap', report.spacing, report)];
    const name = speech.command.tool({ rule: 'first-gap', leans: false }) ?? '';
    const told = print({ reports: [{ ...report, naive }] }).find((line) => line.includes(name));
    assert.match(told?.replaceAll('\u202f', ' ') ?? '', /20 % too short, over the whole stack$/);
  });

  it('does not say of ITK that it has the same Z where slices lean: it takes the step of the table', () => {
    const report = reportOf();
    const naive = [measureReading('mean', report.spacing, report)];
    const lean: Problem = { code: 'SHEAR', severity: 'warn', data: { degrees: 14, z: 0.7, step: 0.72 } };
    const lines = (findings: Problem[]) => print({ reports: [{ ...report, naive, findings }] }).join('\n');
    assert.match(lines([]), /ITK/);
    assert.doesNotMatch(lines([lean]), /ITK/);
    assert.match(lines([lean]), /Cornerstone3D/);
  });

  it('keeps every line within the terminal, however long a name is', () => {
    const description = '层'.repeat(200);
    const { series } = reportOf();
    const lines = print({
      reports: [reportOf({ series: { ...series, description } })],
      setAside: [text(`${'x'.repeat(300)}.txt`)],
    });
    assert.ok(lines.every((line) => columnsOf(line) <= 100));
  });

  it('puts files that were set aside for one reason into one sentence, warnings first', () => {
    const empty: FileProblem = {
      file: 'c.dcm',
      code: 'EMPTY',
      severity: 'warn',
      data: { reason: 'file', file: 'c.dcm' },
    };
    const lines = print({ setAside: [text('a.txt'), text('b.txt'), empty] });
    const marked = lines.filter((line) => /^ {2}[!·✗] /.test(line)).map((line) => line.slice(2, 9));
    assert.deepEqual(marked, ['! c.dcm', '· a.txt']);
    assert.ok(!lines.join('\n').includes('b.txt'));
  });

  it('says that nothing was found', () => {
    assert.deepEqual(print({}), [speech.command.nothing]);
  });
});
