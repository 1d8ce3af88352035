import { keyOf, type Problem } from '../model/problem.js';
import type { Sentence } from './dictionary.js';
import { Formats, type Language } from './formats.js';

/** Says problems in one language. */
export class Words {
  readonly formats: Formats;
  readonly #problems: Readonly<Record<string, Sentence<never>>>;

  constructor(language: Language, problems: Readonly<Record<string, Sentence<never>>>) {
    this.formats = new Formats(language);
    this.#problems = problems;
  }

  /** The sentence of a problem. One that this version does not know, as of a later one, is told by its code. */
  describe(problem: Problem): string {
    const sentence = this.#problems[keyOf(problem)] ?? this.#problems[problem.code] ?? problem.code;
    return typeof sentence === 'string' ? sentence : sentence(problem.data as never, this.formats);
  }
}
