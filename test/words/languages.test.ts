import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage, loadWords, withoutWords } from '../../src/words/languages.js';
import { line } from '../../src/words/words.js';

test('a tag finds the nearest language there is', () => {
  const cases: [tag: string | null, language: string][] = [
    ['en', 'en'],
    ['en-GB', 'en'],
    ['de-CH', 'de'],
    ['DE', 'de'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['pt-BR', 'pt'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-TW', 'en'],
    ['zh-Hant-CN', 'en'],
    ['den', 'en'],
    ['ar', 'en'],
    ['', 'en'],
    [null, 'en'],
  ];
  for (const [tag, language] of cases) assert.equal(chooseLanguage(tag), language, String(tag));
});

test('the words of a language say problems, and the interface, for one repository', async () => {
  const words = await loadWords('en', 'morphosource');
  assert.equal(words.formats.host, 'morphosource');
  assert.equal(words.say('findings.count', { count: 1 }), '1 note');
  assert.equal(words.tell(line('entry.apply')), 'Apply');
  const problem = { code: 'SBS_ABSENT', severity: 'info', data: { z: null } } as const;
  assert.match(words.describe(problem), /MorphoSource/);
  assert.doesNotMatch((await loadWords('en')).describe(problem), /MorphoSource/);
});

test('a problem of a later version is told by its code, and without words only numbers are said', async () => {
  const later = { code: 'LATER', severity: 'warn', data: {} } as const;
  assert.equal((await loadWords('en')).describe(later), 'LATER');
  const words = withoutWords();
  assert.equal(words.describe(later), '');
  assert.equal(words.say('entry.apply'), '');
  assert.equal(words.formats.count(3), '3');
});
