import type { Spacing } from '../model/report.js';
import { parseSpacing } from '../model/spacing.js';
import { findCommandLanguage } from '../words/command-words.js';
import type { CommandWords } from '../words/en/command.js';
import type { Language } from '../words/formats.js';

/** `jsonl`: one object on one line for each path. */
export type Output = 'table' | 'json' | 'jsonl';

export interface InspectArguments {
  paths: string[];
  output: Output;
  supplied: Spacing | null;
}

/** What was not understood: the key of its sentence, and the word that was found, `''` where there was none. */
export interface Mistake {
  key: keyof CommandWords['mistakes'];
  found: string;
}

/** What was asked for, in which language to answer, and what was not understood. */
export type ParsedArguments = { language: Language } & (
  { ask: InspectArguments } | { help: true } | { mistake: Mistake }
);

/** Options that are followed by a value, after a blank or an equals sign. */
const valued = /^(--spacing|--lang)(?:=(.*))?$/s;

/** Understands the words behind the command's name; what stands before a mistake counts. */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const [command, ...rest] = words;
  if (command === undefined || isHelp(command) || command === 'help') return { help: true, language: 'en' };
  if (command !== 'inspect') return { mistake: { key: 'command', found: command }, language: 'en' };
  return new Parsing(rest).parse();
}

class Parsing {
  readonly #queue: string[];
  readonly #paths: string[] = [];
  readonly #outputs = new Set<Output>();
  #supplied: Spacing | null = null;
  #language: Language = 'en';

  constructor(words: readonly string[]) {
    this.#queue = [...words];
  }

  parse(): ParsedArguments {
    for (let word = this.#queue.shift(); word !== undefined; word = this.#queue.shift()) {
      if (isHelp(word)) return { help: true, language: this.#language };
      const mistake = this.#take(word);
      if (mistake) return this.#refuse(mistake);
    }
    const [output = 'table', other] = this.#outputs;
    if (other) return this.#refuse({ key: 'outputs', found: other });
    if (this.#paths.length === 0) return this.#refuse({ key: 'path', found: '' });
    return { ask: { paths: this.#paths, output, supplied: this.#supplied }, language: this.#language };
  }

  #take(word: string): Mistake | null {
    const [, option, value] = valued.exec(word) ?? [];
    if (option !== undefined) return this.#takeValue(option, value ?? this.#queue.shift() ?? '');
    if (word === '--json') this.#outputs.add('json');
    else if (word === '--jsonl') this.#outputs.add('jsonl');
    else if (word === '--') this.#paths.push(...this.#queue.splice(0));
    else if (word.startsWith('-') && word !== '-') return { key: 'option', found: word };
    else this.#paths.push(word);
    return null;
  }

  #takeValue(option: string, found: string): Mistake | null {
    if (option === '--lang') {
      const language = findCommandLanguage(found);
      this.#language = language ?? this.#language;
      return language ? null : { key: 'language', found };
    }
    this.#supplied = parseSpacing(found);
    return this.#supplied ? null : { key: 'spacing', found };
  }

  #refuse(mistake: Mistake): ParsedArguments {
    return { mistake, language: this.#language };
  }
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}
