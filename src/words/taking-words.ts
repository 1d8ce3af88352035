import type { taking as english } from './en/taking.js';
import type { Language } from './formats.js';
import { loadPartWords, type PartFiles, type PartWords } from './part-words.js';

/** Says what is said where a person takes something away. */
export type TakingWords = PartWords<typeof english>;

const files: PartFiles<typeof english> = {
  en: async () => (await import('./en/taking.js')).taking,
  de: async () => (await import('./de/taking.js')).taking,
  fr: async () => (await import('./fr/taking.js')).taking,
  es: async () => (await import('./es/taking.js')).taking,
  pt: async () => (await import('./pt/taking.js')).taking,
  'zh-Hans': async () => (await import('./zh-Hans/taking.js')).taking,
};

/** See {@link loadPartWords}. */
export const loadTakingWords = (language: Language): Promise<TakingWords> => loadPartWords(files, language);
