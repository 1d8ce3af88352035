import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StackReport } from '../../src/model/report.js';
import { commandLanguages, loadSpeech } from '../../src/words/command-words.js';
import { PartWords } from '../../src/words/part-words.js';
import { loadWords } from '../../src/words/languages.js';
import type { Line } from '../../src/words/words.js';
import { printDeposit } from '../../src/cli/inspection-table.js';
import { reportOf } from '../element/hand-written-report.js';
import { sampleFindings, sampleStrays } from './sample-findings.js';
import { partSamples, readParts } from './part-lines.js';
import { interfaceSamples } from './sample-interface.js';
import { refusalSamples } from './sample-refusals.js';

/**
 * What a terminal obeys, turns text about (UAX 9), or shows nothing of: ESC, C0 and C1, marks, embeddings and isolates
 * of direction, zero width, separators of lines, a soft hyphen, a filler, a tag character and half a pair.
 */
const hostile = [
  'a\x1b[2J\x07\t\n\r\x00\x7f\x9b',
  '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
  '\u200b\u200c\u200d\u2060\ufeff\u00ad\u2028\u2029\u115f\u3164\u{e0041}',
  '\ud800',
  'z',
].join('');
const isSeen = (text: string) =>
  Array.from(text).every((sign) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u3164]/u.test(sign));
const broken = /undefined|NaN|Infinity|null|\[object/;

/** Strings that choose among sentences: what no file says. Everything else is a text from outside. */
const closed = new Set(
  'what kind reason by evidence order source rule axis axes along right expected object severity code regularity'.split(
    ' ',
  ),
);

/** The data with each text from outside made hostile, and each number none where `numbers` says so. */
function spoil(data: unknown, text: string, numbers?: number, name = ''): unknown {
  if (typeof data === 'string') return closed.has(name) ? data : text;
  if (typeof data === 'number') return numbers ?? data;
  if (Array.isArray(data)) return data.map((one: unknown) => spoil(one, text, numbers, name));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, spoil(value, text, numbers, key)]),
  );
}

const problems: [key: string, data: object][] = [
  ...Object.entries<object>({ ...sampleFindings, ...sampleStrays }),
  ...Object.entries<readonly object[]>(refusalSamples).flatMap(([key, given]) =>
    given.map((data): [string, object] => [key, data]),
  ),
];
const lines = Object.entries<readonly unknown[]>(interfaceSamples).flatMap(([key, given]) =>
  given.map((data) => ({ key, data })),
);

for (const language of commandLanguages) {
  describe(`what is said of hostile texts, in ${language}`, () => {
    it('is seen, of every problem', async () => {
      const words = await loadWords(language);
      for (const [key, data] of problems) {
        const [code = key, reason] = key.split(':');
        const spoilt = { ...(spoil(data, hostile) as object), ...(reason === undefined ? {} : { reason }) };
        const problem = { code, severity: 'warn' as const, data: spoilt, file: hostile };
        for (const text of [words.describe(problem), words.describeFile(problem)]) {
          assert.ok(isSeen(text), `${key}: ${text}`);
          assert.doesNotMatch(text, broken, key);
        }
      }
    });

    it('is seen, in every line of the interface and of its parts', async () => {
      const words = await loadWords(language);
      for (const { key, data } of lines) {
        const text = words.tell({ key, data: spoil(data, hostile) } as Line);
        assert.ok(isSeen(text), `${key}: ${text}`);
        assert.doesNotMatch(text, broken, key);
      }
      for (const [part, said] of Object.entries(await readParts(language))) {
        const samples = Object.entries<readonly unknown[]>(partSamples[part as keyof typeof partSamples]);
        const own = new PartWords<unknown>(said);
        const say = own.say.bind(own) as (key: string, formats: unknown, data: unknown) => string;
        for (const [key, given] of samples)
          for (const data of given) {
            const text = say(key, words.formats, spoil(data, hostile));
            assert.ok(isSeen(text), `${key}: ${text}`);
          }
      }
    });

    it('is a question mark of a number that is none', async () => {
      const words = await loadWords(language);
      for (const number of [NaN, Infinity, -Infinity]) {
        for (const key of ['number', 'count', 'factor', 'degrees', 'percent', 'length', 'bytes'] as const)
          assert.match(words.formats[key](number), /^-?\?/, key);
      }
    });

    it('is seen, in every heading and row of the command', async () => {
      const speech = await loadSpeech(language);
      const report = spoil(reportOf({ naive: [] }), hostile) as StackReport;
      const { evidence } = reportOf();
      const logged = { ...evidence.z, source: 'log-file' as const, file: hostile };
      const shown = {
        ...report,
        evidence: { x: logged, y: logged, z: logged },
        regularity: 'uniform' as const,
      };
      const setAside = problems
        .filter(([, data]) => 'file' in data)
        .map(([key, data]) => {
          const [code = key, reason] = key.split(':');
          return {
            code,
            severity: 'warn' as const,
            data: { ...(spoil(data, hostile) as object), reason },
            file: hostile,
          };
        });
      const told = printDeposit({ path: hostile, reports: [shown], setAside, logs: [] }, speech, false);
      for (const line of told.split('\n')) assert.ok(isSeen(line), line);
      assert.match(told, /a\\u001b\[2J/);
    });
  });
}
