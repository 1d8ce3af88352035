import type { slices as english } from './en/slices.js';
import type { Language } from './formats.js';
import { loadPartWords, type PartFiles, type PartWords } from './part-words.js';

const files: PartFiles<typeof english> = {
  en: async () => (await import('./en/slices.js')).slices,
  de: async () => (await import('./de/slices.js')).slices,
  fr: async () => (await import('./fr/slices.js')).slices,
  es: async () => (await import('./es/slices.js')).slices,
  pt: async () => (await import('./pt/slices.js')).slices,
  'zh-Hans': async () => (await import('./zh-Hans/slices.js')).slices,
};

/** What is said where a stack is shown in slices; see {@link loadPartWords}. */
export const loadSliceWords = (language: Language): Promise<PartWords<typeof english>> =>
  loadPartWords(files, language);
