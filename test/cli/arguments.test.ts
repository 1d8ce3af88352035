import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArguments, type InspectArguments } from '../../src/cli/arguments.js';
import type { Mistake } from '../../src/cli/mistake.js';

const language = 'en';

describe('parseArguments', () => {
  const understood: [words: string[], ask: Partial<InspectArguments>][] = [
    [['inspect', 'a'], {}],
    [['inspect', '--json', 'a', 'b.zip'], { paths: ['a', 'b.zip'], output: 'json' }],
    [['inspect', '--jsonl', 'a'], { output: 'jsonl' }],
    [['inspect', 'a', '--spacing', '0.7 0.8 2.5'], { supplied: { x: 0.7, y: 0.8, z: 2.5 } }],
    [['inspect', '--spacing=0.7 0.8 -', 'a'], { supplied: { x: 0.7, y: 0.8, z: null } }],
    [['inspect', 'a', '--lang', 'en'], {}],
    [['inspect', '--lang=en-GB', 'a'], {}],
    [['inspect', '--', '--json'], { paths: ['--json'] }],
    [['inspect', '-'], { paths: ['-'] }],
  ];
  for (const [words, ask] of understood) {
    it(`understands ${words.join(' ')}`, () => {
      const usual = { paths: ['a'], output: 'table', supplied: null };
      assert.deepEqual(parseArguments(words), { ask: { ...usual, ...ask }, language });
    });
  }

  for (const words of [['--help'], ['inspect', '-h'], ['help'], ['look', '--help']]) {
    it(`offers help for ${words.join(' ')}`, () => {
      assert.deepEqual(parseArguments(words), { help: 'asked', language });
    });
  }

  it('knows that help is needed where no command stands', () => {
    assert.deepEqual(parseArguments([]), { help: 'needed', language });
    assert.deepEqual(parseArguments(['--lang', 'en']), { help: 'needed', language });
  });

  const inGerman: [words: string[], answer: 'help' | 'mistake' | 'ask'][] = [
    [['--lang', 'de'], 'help'],
    [['--help', '--lang', 'de'], 'help'],
    [['inspect', '--help', '--lang=de-AT'], 'help'],
    [['inspect', '--bogus', 'a', '--lang', 'de'], 'mistake'],
    [['look', '--lang', 'de'], 'mistake'],
    [['inspect', '--lang', 'de'], 'mistake'],
    [['inspect', '--lang', 'fr', 'a', '--lang', 'de'], 'ask'],
    [['--lang', 'de', 'inspect', 'a'], 'ask'],
  ];
  for (const [words, answer] of inGerman) {
    it(`answers ${words.join(' ')} in German`, () => {
      const parsed = parseArguments(words);
      assert.equal(parsed.language, 'de');
      assert.ok(answer in parsed);
    });
  }

  it('takes --lang behind -- for a path', () => {
    assert.deepEqual(parseArguments(['inspect', '--', '--lang', 'de']), {
      ask: { paths: ['--lang', 'de'], output: 'table', supplied: null },
      language,
    });
  });

  it('takes --help behind -- for a path', () => {
    assert.ok('ask' in parseArguments(['inspect', '--', '--help']));
  });

  const mistaken: [words: string[], key: Mistake['key'], found: string][] = [
    [['look', 'a'], 'command', 'look'],
    [['inspect'], 'path', ''],
    [['inspect', 'a', '--jsn'], 'option', '--jsn'],
    [['inspect', 'a', '--jsonlines'], 'option', '--jsonlines'],
    [['inspect', 'a', '--json', '--jsonl'], 'outputs', 'jsonl'],
    [['inspect', 'a', '--spacing', '1 2'], 'spacing', '1 2'],
    [['inspect', 'a', '--spacing', '1 0 2'], 'spacing', '1 0 2'],
    [['inspect', 'a', '--spacing', '1 -2 2'], 'spacing', '1 -2 2'],
    [['inspect', 'a', '--spacing'], 'spacing', ''],
    [['inspect', 'a', '--lang', 'tlh'], 'language', 'tlh'],
    [['inspect', 'a', '--lang='], 'language', ''],
    [['inspect', 'a', '--lang', 'english'], 'language', 'english'],
  ];
  for (const [words, key, found] of mistaken) {
    it(`knows what is wrong with ${words.join(' ')}`, () => {
      assert.deepEqual(parseArguments(words), { mistake: { key, found }, language });
    });
  }
});
