import type { measuring as english } from './en/measuring.js';
import type { Language } from './formats.js';
import { loadPartWords, type PartFiles, type PartWords } from './part-words.js';

/** Says what is said where a person measures in the picture. */
export type MeasuringWords = PartWords<typeof english>;

const files: PartFiles<typeof english> = {
  en: async () => (await import('./en/measuring.js')).measuring,
  de: async () => (await import('./de/measuring.js')).measuring,
  fr: async () => (await import('./fr/measuring.js')).measuring,
  es: async () => (await import('./es/measuring.js')).measuring,
  pt: async () => (await import('./pt/measuring.js')).measuring,
  'zh-Hans': async () => (await import('./zh-Hans/measuring.js')).measuring,
};

/** See {@link loadPartWords}. */
export const loadMeasuringWords = (language: Language): Promise<MeasuringWords> =>
  loadPartWords(files, language);
