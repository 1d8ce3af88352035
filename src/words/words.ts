import type { StackFindings, StackStrays } from '../model/findings.js';
import { keyOf, type FileProblem, type Problem, type ProblemData } from '../model/problem.js';
import type { StackReport } from '../model/report.js';
import type { ProblemSentences, Sentence, Translated } from './dictionary.js';
import type { english } from './en/interface.js';
import { Formats, type Language } from './formats.js';
import { makeLegible } from './legible.js';

/** Every sentence of the interface in one language; English is the measure of the others. */
export type InterfaceWords = Translated<typeof english>;

/** The problems whose sentences are fetched with the interface: those of any DICOM series. */
type CommonKey = keyof (StackFindings & StackStrays);

export type RestOfProblems = ProblemSentences<Exclude<keyof ProblemData, CommonKey>>;

/** All that is said in one language. */
export interface Dictionary {
  readonly problems: ProblemSentences<CommonKey>;
  readonly lines: InterfaceWords;
  /** What is said of pictures and logs, and of what cannot be read: fetched where there is such a thing to say. */
  readonly fetchRest: () => Promise<RestOfProblems>;
}

export type LineKey = keyof InterfaceWords;

/** What the sentence under a key is made of; `undefined` where it stands as it is. */
export type DataOf<Key extends LineKey> = (typeof english)[Key] extends (
  data: infer Data,
  formats: Formats,
) => string
  ? Data
  : undefined;

type DataAsked<Key extends LineKey> = DataOf<Key> extends undefined ? [] : [data: DataOf<Key>];

/** Something to say, as a key and data: what draws or tells it says it in the language that is then chosen. */
export type Line = { [Key in LineKey]: { key: Key; data: DataOf<Key> } }[LineKey];

/** Makes a line of the interface. */
export function line<Key extends LineKey>(key: Key, ...data: DataAsked<Key>): Line {
  return { key, data: data[0] } as Line;
}

/** What is said of problems, by their keys; an inference alone brings fewer sentences than the element. */
export type ProblemWords = Readonly<Record<string, Sentence<never>>>;

/** Says problems, and the lines of the interface, in one language. */
export class Words {
  readonly formats: Formats;
  readonly #problems: Readonly<Record<string, Sentence<never>>>;
  readonly #lines: Readonly<Record<string, Sentence<never>>>;
  readonly #isWhole: boolean;

  /**
   * @param lines the words of the interface, where it speaks as well; without them its lines stay empty
   * @param isWhole whether no more sentences of problems are to be had; else what is not known stays empty
   */
  constructor(
    formats: Formats | Language,
    problems: ProblemWords,
    lines: Partial<InterfaceWords> = {},
    isWhole = true,
  ) {
    this.formats = typeof formats === 'string' ? new Formats(formats) : formats;
    this.#problems = problems;
    this.#lines = lines;
    this.#isWhole = isWhole;
  }

  /** Words that make do with the sentences there are. */
  get whole(): Words {
    return new Words(this.formats, this.#problems, this.#lines);
  }

  /** Whether a problem can be told; where none are missing all can, if only by their code. */
  knows(problem: Problem): boolean {
    return this.#isWhole || this.#find(problem) !== undefined;
  }

  /** The same words where a report is told: with the digits that its evidence supports. */
  about(report: StackReport): Words {
    return new Words(this.formats.about(report), this.#problems, this.#lines, this.#isWhole);
  }

  /**
   * The sentence of a problem. One that this version does not know, as of a later one, is told by its code. Where one
   * file speaks for many, its sentence follows.
   */
  describe(problem: Problem): string {
    if (!this.knows(problem)) return '';
    const { code, data } = problem;
    const told = this.#fillIn(this.#find(problem) ?? this.#problems[code] ?? code, makeLegible(data));
    const { first } = data;
    return isFileProblem(first) ? `${told} ${this.describeFile(first)}` : told;
  }

  /** The same of a file, whose name stands before a sentence that does not name it. */
  describeFile(problem: FileProblem): string {
    const told = this.describe(problem);
    const isNamed = problem.data['file'] === problem.file;
    return isNamed ? told : this.formats.labelled(makeLegible(problem.file), told);
  }

  /** The sentence of the interface under `key`. */
  say<Key extends LineKey>(key: Key, ...data: DataAsked<Key>): string {
    return this.#fillIn(this.#lines[key] ?? '', data[0]);
  }

  /** The sentence of a line. */
  tell({ key, data }: Line): string {
    return this.#fillIn(this.#lines[key] ?? '', data);
  }

  /** The sentence of a problem's code and reason, or of its reason whatever the code. */
  #find(problem: Problem): Sentence<never> | undefined {
    return this.#problems[keyOf(problem)] ?? this.#problems[`*:${String(problem.data['reason'])}`];
  }

  #fillIn(sentence: Sentence<never>, data: unknown): string {
    return typeof sentence === 'string' ? sentence : sentence(data as never, this.formats);
  }
}

function isFileProblem(data: unknown): data is FileProblem {
  return typeof data === 'object' && data !== null && 'file' in data && 'code' in data && 'data' in data;
}
