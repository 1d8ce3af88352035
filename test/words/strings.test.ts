import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceStrings, sayChoiceCount } from '../../src/words/strings-choices.js';
import { say, sayOr, strings } from '../../src/words/strings.js';

test('values are filled in, and an unknown name stays visible', () => {
  assert.equal(say('table.grid', { columns: 1, rows: 2, slices: 3 }), '1 × 2 × 3 voxels');
  assert.match(say('table.grid'), /\{columns\}/);
});

test('one file, two files, no files', () => {
  assert.equal(sayChoiceCount('findings.aside', 1), '1 file set aside');
  assert.equal(sayChoiceCount('findings.aside', 2), '2 files set aside');
  assert.equal(sayChoiceCount('findings.aside', 0), '0 files set aside');
});

test('a name without words of its own is shown as it is', () => {
  assert.equal(sayOr('source', 'image-position'), 'Image Position (Patient)');
  assert.equal(sayOr('source', 'some-later-source'), 'some later source');
});

test('no sentence blames or begs the reader', () => {
  for (const text of Object.values({ ...strings, ...choiceStrings }))
    assert.doesNotMatch(text, /invalid|error occurred|please/i);
});
