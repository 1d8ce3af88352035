import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { dictionary as german } from '../../src/words/de/index.js';
import { dictionary } from '../../src/words/en/index.js';
import { dictionary as spanish } from '../../src/words/es/index.js';
import { dictionary as french } from '../../src/words/fr/index.js';
import { dictionary as portuguese } from '../../src/words/pt/index.js';
import { dictionary as chinese } from '../../src/words/zh-Hans/index.js';
import type { Language } from '../../src/words/formats.js';
import type { Dictionary } from '../../src/words/words.js';
import { readParts } from './part-lines.js';
import { speakAll, type AllWords, type Spoken } from './speak-all.js';

const english = await join('en', dictionary);
const languages: readonly (readonly [Language, AllWords])[] = [
  ['en', english],
  ['de', await join('de', german)],
  ['fr', await join('fr', french)],
  ['es', await join('es', spanish)],
  ['pt', await join('pt', portuguese)],
  ['zh-Hans', await join('zh-Hans', chinese)],
];

async function join(
  language: Language,
  { problems, lines, fetchSeldom, fetchVolumes }: Dictionary,
): Promise<AllWords> {
  const parts = await readParts(language);
  return { problems: { ...problems, ...(await fetchSeldom()), ...(await fetchVolumes()) }, lines, parts };
}

const snapshotOf = (language: string) =>
  fileURLToPath(new URL(`./sentences/${language}.txt`, import.meta.url));

/** One line for each sentence, with the spaces that a reader cannot tell from ordinary ones shown as such. */
function write(spoken: readonly Spoken[]): string {
  const lines = spoken.map(({ key, text }) => `${key}\t${text.replaceAll('\u202f', ' ')}\n`);
  return lines.sort().join('');
}

for (const [language, words] of languages) {
  const spoken = speakAll(language, words);

  test(`${language}: every sentence reads as it was last read aloud (NEW_SENTENCES=1 takes them as they are)`, () => {
    const path = snapshotOf(language);
    if (process.env['NEW_SENTENCES']) writeFileSync(path, write(spoken));
    assert.equal(write(spoken), readFileSync(path, 'utf8'));
  });

  test(`${language}: nothing of the machine shows, and nobody is blamed or begged`, () => {
    for (const { key, text } of [...spoken, ...speakAll(language, words, 'morphosource')]) {
      assert.doesNotMatch(text, /undefined|NaN|null|\[object|\{\w+\}|Infinity/, key);
      assert.doesNotMatch(text, /please|invalid|error occurred/i, key);
      assert.doesNotMatch(text, / {2}|^\s|\s$| [.,;](\s|$)/, key);
      assert.notEqual(text, '', key);
    }
  });

  test(`${language}: there is a sentence for all that English says, of the same data`, () => {
    const keys = ({ problems, lines, parts }: AllWords) =>
      [problems, lines, ...Object.values(parts)].map((said) => Object.keys(said).sort());
    assert.deepEqual(keys(words), keys(english));
    const theirs = usedData(spoken);
    for (const [key, names] of usedData(speakAll('en', english)))
      assert.deepEqual(theirs.get(key), names, key);
  });

  test(`${language}: a count has every form that the language has for it`, () => {
    const plural = new Intl.PluralRules(language);
    const wanted = new Set([...Array(1001).keys()].map((count) => plural.select(count)));
    for (const { key, forms } of spoken) {
      for (const given of forms) {
        for (const form of wanted) assert.ok(given.includes(form), `${key} lacks “${form}”`);
      }
    }
  });
}

/** The data that the sentences of each key look at, whatever the sample. */
function usedData(spoken: readonly Spoken[]): Map<string, string[]> {
  const used = new Map<string, Set<string>>();
  for (const one of spoken) used.set(one.key, new Set([...(used.get(one.key) ?? []), ...one.used]));
  return new Map([...used].map(([key, names]) => [key, [...names].sort()]));
}
