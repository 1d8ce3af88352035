import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { leaveOut } from '../../../src/infer/group/set-aside.js';
import type { FileProblem } from '../../../src/model/report.js';

describe('files set aside', () => {
  test('each file is named once, in order, with one reason', () => {
    const setAside: FileProblem[] = [];
    const left = leaveOut({ setAside }, 'DUPLICATE_FILE:file', ['b', 'a', 'b'], { kept: 'c' });
    assert.deepEqual(left, ['a', 'b']);
    const data = { kept: 'c', reason: 'file' };
    assert.deepEqual(setAside, [
      { file: 'a', code: 'DUPLICATE_FILE', severity: 'info', data },
      { file: 'b', code: 'DUPLICATE_FILE', severity: 'info', data },
    ]);
  });

  test('a lost image is a warning, and its slices are counted', () => {
    const setAside: FileProblem[] = [];
    leaveOut({ setAside }, 'MOSAIC', ['m.dcm'], { tiles: 36 });
    assert.deepEqual(setAside, [{ file: 'm.dcm', code: 'MOSAIC', severity: 'warn', data: { tiles: 36 } }]);
  });

  test('one more reason is told after those before', () => {
    const setAside: FileProblem[] = [];
    leaveOut({ setAside }, 'LOCALIZER', ['scout.dcm'], {});
    leaveOut({ setAside }, 'NO_POSITION', ['a.dcm'], {});
    assert.deepEqual(
      setAside.map(({ file, code }) => [file, code]),
      [
        ['scout.dcm', 'LOCALIZER'],
        ['a.dcm', 'NO_POSITION'],
      ],
    );
  });
});
