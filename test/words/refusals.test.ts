import { dictionary } from '../../src/words/en/index.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sentence } from '../../src/words/dictionary.js';
import { refusals } from '../../src/words/en/problems/refusals.js';
import { volumes } from '../../src/words/en/volumes.js';
import { Formats } from '../../src/words/formats.js';
import { refusalSamples } from './sample-refusals.js';

const formats = new Formats('en');
const sentences: Readonly<Record<string, Sentence<never>>> = {
  ...refusals,
  ...volumes,
  ...dictionary.problems,
};
const samples: Readonly<Record<string, readonly object[]>> = refusalSamples;

function say(key: string, data: object): string {
  const sentence = sentences[key] ?? '';
  return typeof sentence === 'string' ? sentence : sentence(data as never, formats);
}

describe('what is said of a refusal', () => {
  for (const [key, given] of Object.entries(samples)) {
    it(`is whole sentences of typical data, about the file that is named first: ${key}`, () => {
      for (const data of given) {
        const text = say(key, data);
        assert.match(text, /^\S.*[^\s.]\.$/);
        assert.doesNotMatch(text, /undefined|NaN|null|\[object|Infinity| {2}|\.\./, text);
        const { file } = data as { file?: string };
        if (file !== undefined && key !== 'UNEXPECTED') assert.ok(text.startsWith(`${file} `), text);
      }
    });
  }

  it('has two numbers of bytes differ where they do', () => {
    const data = { file: 'a.dcm', frame: 1, frames: 1, expected: 524_288, found: 524_280 };
    assert.match(say('TRUNCATED:pixels', data), /only 524,280 bytes of the 524,288 bytes of pixels/);
  });
});
