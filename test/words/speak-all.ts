import { Formats, type Language } from '../../src/words/formats.js';
import type { InterfaceWords } from '../../src/words/words.js';
import type { ProblemData } from '../../src/model/problem/problem.js';
import type { ProblemSentences, Sentence } from '../../src/words/dictionary.js';
import { sampleFindings, sampleStrays } from './sample-findings.js';
import { partSamples } from './part-lines.js';
import { interfaceSamples } from './sample-interface.js';
import { refusalSamples } from './sample-refusals.js';
import { findingVariants } from './sample-variants.js';

type Samples = Readonly<Record<string, readonly object[]>>;

/** The keys of sentences that are made of data, in need of a sample. */
export type MadeOfData<English> = {
  [Key in keyof English]: English[Key] extends string ? never : Key;
}[keyof English];

/** Every sentence of one language. */
export interface AllWords {
  problems: ProblemSentences<keyof ProblemData>;
  lines: InterfaceWords;
  /** What single parts of the element say, by their names. */
  parts: Readonly<Record<string, Readonly<Record<string, Sentence<never>>>>>;
}

/** One sentence with some typical data. */
export interface Spoken {
  key: string;
  text: string;
  /** What of its data it looks at. */
  used: ReadonlySet<string>;
  /** The forms it has for each count it tells. */
  forms: readonly (readonly string[])[];
}

/** Typical data of every problem. */
const problemSamples: Samples = {
  ...Object.fromEntries(
    Object.entries<object>({ ...sampleFindings, ...sampleStrays }).map(([key, data]) => [
      key,
      [data, ...((findingVariants as Samples)[key] ?? [])],
    ]),
  ),
  ...refusalSamples,
};

/** Formats that keep which forms they were given for a count. */
class WatchedFormats extends Formats {
  readonly forms: string[][] = [];

  override plural(count: number, forms: Parameters<Formats['plural']>[1]): string {
    this.forms.push(Object.keys(forms));
    return super.plural(count, forms);
  }
}

/** Every sentence of a language with typical data, and those that no data stand beside. */
export function speakAll(language: Language, { problems, lines, parts }: AllWords, host?: string): Spoken[] {
  return [
    ...speak(language, problems, problemSamples, host),
    ...speak(language, lines, interfaceSamples, host),
    ...Object.entries(parts).flatMap(([part, said]) =>
      speak(language, said, (partSamples as Readonly<Record<string, Samples>>)[part] ?? {}, host),
    ),
  ];
}

function speak(
  language: Language,
  sentences: Readonly<Record<string, Sentence<never>>>,
  samples: Samples,
  host: string | undefined,
): Spoken[] {
  return Object.entries(sentences).flatMap(([key, sentence]) => {
    if (typeof sentence === 'string') return [{ key, text: sentence, used: new Set<string>(), forms: [] }];
    const given = samples[key];
    if (!given) throw new Error(`there are no typical data for ${key}`);
    return given.map((data) => {
      const formats = new WatchedFormats(language, host ?? null);
      const used = new Set<string>();
      const watched = new Proxy(data, {
        get(target, name, receiver): unknown {
          used.add(String(name));
          return Reflect.get(target, name, receiver);
        },
      });
      return { key, text: sentence(watched as never, formats), used, forms: formats.forms };
    });
  });
}
