import type { ProblemData } from '../model/problem.js';
import type { Formats } from './formats.js';

/** What is said of some data: a sentence as it stands, or one made of the data in the reader's formats. */
export type Sentence<Data> = string | ((data: Data, formats: Formats) => string);

/** A sentence for every key of a table of data. */
export type Sentences<Table> = { readonly [Key in keyof Table]: Sentence<Table[Key]> };

/** Sentences for some of the problems. */
export type ProblemSentences<Key extends keyof ProblemData> = Sentences<Pick<ProblemData, Key>>;

/** The same keys with the same data in another language. */
export type Translated<English> = {
  readonly [Key in keyof English]: English[Key] extends (data: infer Data, formats: Formats) => string
    ? Sentence<Data>
    : string;
};
