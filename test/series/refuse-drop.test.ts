import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FileProblem, Severity } from '../../src/model/report.js';
import { refuseDrop, refuseUnstacked } from '../../src/series/refuse-drop.js';

const problem = (file: string, code: string, severity: Severity): FileProblem => ({
  file,
  code,
  severity,
  data: {},
});

const text = problem('notes.txt', 'JUNK', 'info');
const log = problem('scan.log', 'LOG', 'info');
const cut = problem('a.dcm', 'TRUNCATED', 'warn');
const empty = problem('b.dcm', 'EMPTY', 'warn');

describe('the refusal of a drop', () => {
  const cases: [title: string, setAside: FileProblem[], code: string, first: FileProblem][] = [
    ['the first warning speaks for all', [text, cut, empty], 'TRUNCATED', cut],
    ['else the first file', [log, text], 'NOT_AN_IMAGE', log],
    ['what is no slice is no image, even alone', [text], 'NOT_AN_IMAGE', text],
  ];
  for (const [title, setAside, code, first] of cases) {
    it(title, () => {
      const refused = refuseDrop(setAside).problem;
      assert.deepEqual([refused.code, refused.severity], [code, 'warn']);
      assert.deepEqual(refused.data, { count: setAside.length, first, reason: 'none-readable' });
    });
  }

  it('is the file’s own problem where it came alone', () => {
    assert.deepEqual(refuseDrop([empty]).problem, empty);
  });

  it('says that nothing was found, or that images form no stack', () => {
    assert.deepEqual(refuseDrop([]).problem, { code: 'EMPTY', severity: 'warn', data: { reason: 'drop' } });
    assert.deepEqual(refuseUnstacked(3).problem.data, { count: 3, reason: 'no-stack' });
  });
});
