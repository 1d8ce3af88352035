import type { Translated } from './dictionary.js';
import type { Formats, Language } from './formats.js';
import { showUnseen } from './legible.js';

/** What the sentence under a key is made of. */
type DataOf<Sentence> = Sentence extends (data: infer Data, formats: Formats) => string ? [data: Data] : [];

/** One file a language, fetched where the part of the element that speaks them is there. English is the measure of the others. */
export type PartFiles<English> = Record<Language, () => Promise<Translated<English>>>;

/** Says what one part of the element needs, in one language. */
export class PartWords<English> {
  readonly #lines: Translated<English>;

  constructor(lines: Translated<English>) {
    this.#lines = lines;
  }

  /** The sentence under `key`, with lengths as `formats` writes them. */
  say<Key extends keyof English>(key: Key, formats: Formats, ...[data]: DataOf<English[Key]>): string {
    const sentence = this.#lines[key] as string | ((data: unknown, formats: Formats) => string);
    return showUnseen(typeof sentence === 'string' ? sentence : sentence(data, formats));
  }
}

/**
 * English ones where those of the language cannot be fetched.
 * @throws {TypeError} where those cannot be fetched either
 */
export async function loadPartWords<English>(
  files: PartFiles<English>,
  language: Language,
): Promise<PartWords<English>> {
  return new PartWords(await files[language]().catch(() => files.en()));
}
