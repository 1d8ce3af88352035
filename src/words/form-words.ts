import type { Translated } from './dictionary.js';
import type { form as english } from './en/form.js';
import type { Formats, Language } from './formats.js';
import { showUnseen } from './legible.js';

/** What is said where the element takes part in a form, in one language; English is the measure of the others. */
export type FormLines = Translated<typeof english>;

export type FormKey = keyof FormLines;

/** What the sentence under a key is made of. */
type DataOf<Key extends FormKey> = (typeof english)[Key] extends (
  data: infer Data,
  formats: Formats,
) => string
  ? [data: Data]
  : [];

/** One file a language, fetched by pages with a form alone. */
const files: Record<Language, () => Promise<{ form: FormLines }>> = {
  en: () => import('./en/form.js'),
  de: () => import('./de/form.js'),
  fr: () => import('./fr/form.js'),
  es: () => import('./es/form.js'),
  pt: () => import('./pt/form.js'),
  'zh-Hans': () => import('./zh-Hans/form.js'),
};

/** Says what a form needs. */
export class FormWords {
  readonly #lines: FormLines;

  constructor(lines: FormLines) {
    this.#lines = lines;
  }

  /** The sentence under `key`, with lengths as `formats` writes them. */
  say<Key extends FormKey>(key: Key, formats: Formats, ...[data]: DataOf<Key>): string {
    const sentence = this.#lines[key] as string | ((data: unknown, formats: Formats) => string);
    return showUnseen(typeof sentence === 'string' ? sentence : sentence(data, formats));
  }
}

/**
 * English ones where those of the language cannot be fetched.
 * @throws {TypeError} where those cannot be fetched either
 */
export async function loadFormWords(language: Language): Promise<FormWords> {
  const { form } = await files[language]().catch(() => files.en());
  return new FormWords(form);
}
