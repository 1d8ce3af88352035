import type { StackFindings } from '../model/problem/findings.js';
import type { VolumeFindings, VolumeRefusals } from '../model/problem/findings-volumes.js';
import type { FileProblem, Problem, ProblemData } from '../model/problem/problem.js';
import type { StackReport } from '../model/report.js';
import type { ProblemSentences, Sentence, Translated } from './dictionary.js';
import type { english } from './en/interface.js';
import { Formats, type Language } from './formats.js';
import { makeLegible, showUnseen } from './legible.js';
import { Teller, type ProblemWords } from './teller.js';

/** Every sentence of the interface in one language; English is the measure of the others. */
export type InterfaceWords = Translated<typeof english>;

/** The problems whose sentences are fetched with the interface: those of any DICOM series, and that nothing can be fetched. */
type CommonKey = keyof StackFindings | 'NETWORK:offline';

/** Those of volumes that declare their scale: OME-Zarr. */
type VolumeKey = keyof (VolumeFindings & VolumeRefusals);

export type SeldomProblems = ProblemSentences<Exclude<keyof ProblemData, CommonKey | VolumeKey>>;
export type VolumeProblems = ProblemSentences<VolumeKey>;
/** Those of plain samples with a header. */
export type RawProblems = ProblemSentences<
  Extract<VolumeKey, `${string}raw${string}` | `RAW${string}` | 'NOT_AN_IMAGE:unread'>
>;

/** All that is said in one language. */
export interface Dictionary {
  readonly problems: ProblemSentences<CommonKey>;
  readonly lines: InterfaceWords;
  /** What is said of pictures and logs, and of files set aside: fetched where there is such a thing to say. */
  readonly fetchSeldom: () => Promise<SeldomProblems>;
  /** What is said of OME-Zarr: fetched where one is met. */
  readonly fetchVolumes: () => Promise<VolumeProblems>;
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

/** Says problems, and the lines of the interface, in one language. */
export class Words extends Teller<Formats> {
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
    super(typeof formats === 'string' ? new Formats(formats) : formats, problems);
    this.#lines = lines;
    this.#isWhole = isWhole;
  }

  /** Whether a problem can be told; where none are missing all can, if only by their code. */
  knows(problem: Problem): boolean {
    return this.#isWhole || this.find(problem) !== undefined;
  }

  override about(report: StackReport): Words {
    return new Words(this.formats.about(report), this.problems, this.#lines, this.#isWhole);
  }

  /** As {@link Teller.describe}; where one file speaks for many, its sentence follows. */
  override describe(problem: Problem): string {
    if (!this.knows(problem)) return '';
    const told = super.describe(problem);
    const { first } = problem.data;
    return isFileProblem(first) ? this.formats.sentences([told, this.describeFile(first)]) : told;
  }

  /** The same of a file, whose name stands before a sentence that does not name it. */
  describeFile(problem: FileProblem): string {
    const told = this.describe(problem);
    const isNamed = problem.data['file'] === problem.file;
    return isNamed ? told : this.formats.labelled(makeLegible(problem.file), told);
  }

  /** The sentence of the interface under `key`. */
  say<Key extends LineKey>(key: Key, ...data: DataAsked<Key>): string {
    return this.tell({ key, data: data[0] } as Line);
  }

  /** The sentence of a line. */
  tell({ key, data }: Line): string {
    return showUnseen(this.fillIn(this.#lines[key] ?? '', data));
  }
}

function isFileProblem(data: unknown): data is FileProblem {
  return typeof data === 'object' && data !== null && 'file' in data && 'code' in data && 'data' in data;
}
