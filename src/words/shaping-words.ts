import type { shaping as english } from './en/shaping.js';
import type { Language } from './formats.js';
import { loadPartWords, type PartFiles, type PartWords } from './part-words.js';

/** Says from which value on, and which part of a stack is drawn. */
export type ShapingWords = PartWords<typeof english>;

const files: PartFiles<typeof english> = {
  en: async () => (await import('./en/shaping.js')).shaping,
  de: async () => (await import('./de/shaping.js')).shaping,
  fr: async () => (await import('./fr/shaping.js')).shaping,
  es: async () => (await import('./es/shaping.js')).shaping,
  pt: async () => (await import('./pt/shaping.js')).shaping,
  'zh-Hans': async () => (await import('./zh-Hans/shaping.js')).shaping,
};

/** What is said below a picture that is shaped; see {@link loadPartWords}. */
export const loadShapingWords = (language: Language): Promise<ShapingWords> => loadPartWords(files, language);
