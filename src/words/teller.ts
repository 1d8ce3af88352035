import { keyOf, type Problem } from '../model/problem/problem.js';
import type { StackReport } from '../model/report.js';
import type { Sentence } from './dictionary.js';
import { makeLegible } from './legible.js';
import type { NumberFormats } from './number-formats.js';

/** What is said of problems, by their keys. */
export type ProblemWords = Readonly<Record<string, Sentence<never, never>>>;

/** Says problems in one language: all that the inference alone needs of it. */
export class Teller<Style extends NumberFormats = NumberFormats> {
  readonly formats: Style;
  protected readonly problems: ProblemWords;

  constructor(formats: Style, problems: ProblemWords) {
    this.formats = formats;
    this.problems = problems;
  }

  /** The same words where a report is told: with the digits that its evidence supports. */
  about(report: StackReport): Teller<Style> {
    return new Teller(this.formats.about(report), this.problems);
  }

  /** The sentence of a problem. One that this version does not know, as of a later one, is told by its code. */
  describe(problem: Problem): string {
    const { code, data } = problem;
    return this.fillIn(this.find(problem) ?? this.problems[code] ?? code, makeLegible(data));
  }

  /** The sentence of a problem's code and reason. */
  protected find(problem: Problem): Sentence<never, never> | undefined {
    return this.problems[keyOf(problem)];
  }

  protected fillIn(sentence: Sentence<never, never>, data: unknown): string {
    return typeof sentence === 'string' ? sentence : sentence(data as never, this.formats as never);
  }
}
