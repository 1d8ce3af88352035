import type { KindFindings, KindStrays } from '../model/problem/findings-kinds.js';
import type { ProblemData } from '../model/problem/problem.js';
import type { StackFindings, StackStrays } from '../model/problem/findings.js';
import type { PositionFindings, PositionStrays } from '../model/problem/findings-positions.js';
import type { Formats } from './formats.js';
import type { NumberFormats } from './number-formats.js';

/** What is said of some data: a sentence as it stands, or one made of the data in the reader's formats. */
export type Sentence<Data, Style = Formats> = string | ((data: Data, formats: Style) => string);

/** Sentences for some of the problems; those of a stack are said by the inference alone, too, with fewer formats. */
export type ProblemSentences<Key extends keyof ProblemData> = {
  readonly [One in Key]: Sentence<
    ProblemData[One],
    One extends keyof (StackFindings &
      StackStrays &
      PositionFindings &
      PositionStrays &
      KindFindings &
      KindStrays)
      ? NumberFormats
      : Formats
  >;
};

/** The same keys with the same data in another language. */
export type Translated<English> = {
  readonly [Key in keyof English]: English[Key] extends (data: infer Data, formats: Formats) => string
    ? Sentence<Data>
    : string;
};
