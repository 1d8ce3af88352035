import type { pack as english } from './en/pack.js';
import type { Language } from './formats.js';
import { loadPartWords, type PartFiles, type PartWords } from './part-words.js';

/** Says what is said where a preview pack is made. */
export type PackWords = PartWords<typeof english>;

/** What of the command's words was not understood where a pack was asked for. */
export type PackMistake = Extract<keyof typeof english, `mistake.${string}`>;

const files: PartFiles<typeof english> = {
  en: async () => (await import('./en/pack.js')).pack,
  de: async () => (await import('./de/pack.js')).pack,
  fr: async () => (await import('./fr/pack.js')).pack,
  es: async () => (await import('./es/pack.js')).pack,
  pt: async () => (await import('./pt/pack.js')).pack,
  'zh-Hans': async () => (await import('./zh-Hans/pack.js')).pack,
};

/** See {@link loadPartWords}. */
export const loadPackWords = (language: Language): Promise<PackWords> => loadPartWords(files, language);
