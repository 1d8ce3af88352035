import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { SetAside } from '../../../src/model/report.js';
import { leaveOut, setAsideCodes } from '../../../src/infer/group/set-aside.js';

/** Where the codes are declared that readers and drawing raise. */
const raisers = [
  'sources/source-file.ts',
  'readers/dicom/dicom-error.ts',
  'readers/images/image-error.ts',
  'view/engine/engine.ts',
];

describe('files set aside', () => {
  test('each file is named once, in order, with one sentence', () => {
    const setAside: SetAside[] = [];
    assert.deepEqual(leaveOut({ setAside }, 'DUPLICATE_FILE', ['b', 'a', 'b'], { kept: 'c' }), ['a', 'b']);
    assert.deepEqual(setAside, [
      { file: 'a', code: 'DUPLICATE_FILE', severity: 'info', message: 'The same image as c.' },
      { file: 'b', code: 'DUPLICATE_FILE', severity: 'info', message: 'The same image as c.' },
    ]);
  });

  test('a lost image is a warning, and its slices are counted', () => {
    const setAside: SetAside[] = [];
    leaveOut({ setAside }, 'MOSAIC', ['m.dcm'], { tiles: 36 });
    const [mosaic] = setAside;
    assert.equal(mosaic?.severity, 'warn');
    assert.match(mosaic.message, /36 slices/);
  });

  test('one list holds every code, those of the readers and of drawing too', () => {
    const known = setAsideCodes();
    for (const file of raisers) {
      const text = readFileSync(new URL(`../../../src/${file}`, import.meta.url), 'utf8');
      const union = /(?:ErrorCode =|readonly code:)([^;]+);/.exec(text)?.[1] ?? '';
      const codes = union.match(/[A-Z_]{4,}/g) ?? [];
      assert.ok(codes.length > 1, `no codes in ${file}`);
      for (const code of codes) assert.ok(code in known, `${code} of ${file} is not listed`);
    }
    for (const [code, severity] of Object.entries(known))
      assert.ok(['info', 'warn', 'error'].includes(severity), code);
  });
});
