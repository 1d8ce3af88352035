import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArguments } from '../../src/cli/arguments.js';

describe('parseArguments', () => {
  const understood: [words: string[], ask: object][] = [
    [['inspect', 'a'], { paths: ['a'], json: false, supplied: null }],
    [['inspect', '--json', 'a', 'b.zip'], { paths: ['a', 'b.zip'], json: true, supplied: null }],
    [
      ['inspect', 'a', '--spacing', '0.7 0.8 2.5'],
      { paths: ['a'], json: false, supplied: { x: 0.7, y: 0.8, z: 2.5 } },
    ],
    [
      ['inspect', '--spacing=0.7 0.8 -', 'a'],
      { paths: ['a'], json: false, supplied: { x: 0.7, y: 0.8, z: null } },
    ],
    [['inspect', '--', '--json'], { paths: ['--json'], json: false, supplied: null }],
  ];
  for (const [words, ask] of understood) {
    it(`understands ${words.join(' ')}`, () => assert.deepEqual(parseArguments(words), { ask }));
  }

  for (const words of [[], ['--help'], ['inspect', '-h'], ['help']]) {
    it(`offers help for ${words.join(' ') || 'nothing'}`, () => {
      assert.deepEqual(parseArguments(words), { help: true });
    });
  }

  const mistaken: [words: string[], says: RegExp][] = [
    [['look', 'a'], /"inspect", found "look"/],
    [['inspect'], /found none/],
    [['inspect', 'a', '--jsn'], /found "--jsn"/],
    [['inspect', 'a', '--spacing', '1 2'], /three lengths.*found "1 2"/],
    [['inspect', 'a', '--spacing', '1 0 2'], /found "1 0 2"/],
    [['inspect', 'a', '--spacing', '1 -2 2'], /found "1 -2 2"/],
    [['inspect', 'a', '--spacing'], /found ""/],
  ];
  for (const [words, says] of mistaken) {
    it(`says what is wrong with ${words.join(' ')}`, () => {
      const parsed = parseArguments(words);
      assert.match('mistake' in parsed ? parsed.mistake : '', says);
    });
  }
});
