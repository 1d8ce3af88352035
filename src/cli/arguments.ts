import type { Spacing } from '../model/report.js';
import { parseSpacing } from '../model/spacing.js';
import { findCommandLanguage } from '../words/command-words.js';
import type { Language } from '../words/formats.js';
import { parseIngest, type IngestArguments } from './ingest/ingest-arguments.js';
import type { Mistake } from './mistake.js';
import { parsePack, type PackArguments } from './pack/pack-arguments.js';

/** `jsonl`: one object on one line for each path. */
export type Output = 'table' | 'json' | 'jsonl';

export interface InspectArguments {
  paths: string[];
  output: Output;
  supplied: Spacing | null;
}

/** What was asked for, in which language to answer, and what was not understood; help is needed where no command stands. */
export type ParsedArguments = { language: Language } & (
  | { ask: InspectArguments }
  | { pack: PackArguments }
  | { ingest: IngestArguments }
  | { help: 'asked' | 'needed' }
  | { mistake: Mistake }
);

/** Options that are followed by a value, after a blank or an equals sign. */
const valued = /^(--spacing|--lang)(?:=(.*))?$/s;

/** Understands the words behind the command's name, in the language that they ask for, wherever it is asked for. */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const { language, others, mistake } = takeLanguage(words);
  const [command] = others;
  const end = others.indexOf('--');
  if (command === 'help' || others.slice(0, end < 0 ? undefined : end).some(isHelp))
    return { help: 'asked', language };
  if (mistake) return { mistake, language };
  if (command === undefined) return { help: 'needed', language };
  if (command === 'pack') {
    const pack = parsePack(others.slice(1));
    return 'key' in pack ? { mistake: pack, language } : { pack, language };
  }
  if (command === 'ingest') {
    const ingest = parseIngest(others.slice(1));
    return 'key' in ingest ? { mistake: ingest, language } : { ingest, language };
  }
  if (command !== 'inspect') return { mistake: { key: 'command', found: command }, language };
  const understood = parseInspect(others.slice(1));
  return 'key' in understood ? { mistake: understood, language } : { ask: understood, language };
}

/** Takes `--lang` out before all else, because help and the mistakes before it are told in that language too. */
function takeLanguage(words: readonly string[]): {
  language: Language;
  others: string[];
  mistake: Mistake | null;
} {
  const queue = [...words];
  const others: string[] = [];
  let language: Language = 'en';
  let mistake: Mistake | null = null;
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const [, option, value] = valued.exec(word) ?? [];
    if (option === '--lang') {
      const found = value ?? queue.shift() ?? '';
      const known = findCommandLanguage(found);
      language = known ?? language;
      if (!known) mistake ??= { key: 'language', found };
    } else {
      others.push(word, ...(word === '--' ? queue.splice(0) : []));
    }
  }
  return { language, others, mistake };
}

function parseInspect(words: string[]): InspectArguments | Mistake {
  const paths: string[] = [];
  const outputs = new Set<Output>();
  let supplied: Spacing | null = null;
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [, option, value] = valued.exec(word) ?? [];
    if (option !== undefined) {
      const found = value ?? words.shift() ?? '';
      supplied = parseSpacing(found);
      if (!supplied) return { key: 'spacing', found };
    } else if (word === '--json') outputs.add('json');
    else if (word === '--jsonl') outputs.add('jsonl');
    else if (word === '--') paths.push(...words.splice(0));
    else if (word.startsWith('-') && word !== '-') return { key: 'option', found: word };
    else paths.push(word);
  }
  const [output = 'table', other] = outputs;
  if (other) return { key: 'outputs', found: other };
  if (paths.length === 0) return { key: 'path', found: '' };
  return { paths, output, supplied };
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}
