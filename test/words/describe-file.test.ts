import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileProblem } from '../../src/model/problem/problem.js';
import { Words } from '../../src/words/words.js';
import { findings } from '../../src/words/en/problems/findings.js';
import { strays } from '../../src/words/en/problems/strays.js';
import { refusals } from '../../src/words/en/problems/refusals.js';

const words = new Words('en', { ...findings, ...strays, ...refusals });
const scout: FileProblem = { file: 'IM1', code: 'LOCALIZER', severity: 'info', data: {} };
const empty: FileProblem = {
  file: 'IM2',
  code: 'EMPTY',
  severity: 'warn',
  data: { reason: 'file', file: 'IM2' },
};

test('a file is named once: by its sentence, or before it', () => {
  assert.equal(words.describeFile(scout), `IM1: ${words.describe(scout)}`);
  assert.equal(words.describeFile(empty), words.describe(empty));
  assert.match(words.describe(empty), /^IM2 /);
});

test('the sentence of a drop is the same under each code, and followed by that of the file that speaks for all', () => {
  const say = (code: string, first: FileProblem) =>
    words.describe({ code, severity: 'warn', data: { reason: 'none-readable', count: 2, first } });
  const [drop = ''] = say('EMPTY', empty).split(words.describe(empty));
  assert.match(drop, /\b2 files\b/);
  assert.equal(say('NOT_AN_IMAGE', scout), drop + words.describeFile(scout));
});
