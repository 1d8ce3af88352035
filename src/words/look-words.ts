import type { looks as english } from './en/looks.js';
import type { Language } from './formats.js';
import { loadPartWords, type PartFiles, type PartWords } from './part-words.js';

/** Says how the specimen is shown, and what stands about the picture to turn it. */
export type LookWords = PartWords<typeof english>;

const files: PartFiles<typeof english> = {
  en: async () => (await import('./en/looks.js')).looks,
  de: async () => (await import('./de/looks.js')).looks,
  fr: async () => (await import('./fr/looks.js')).looks,
  es: async () => (await import('./es/looks.js')).looks,
  pt: async () => (await import('./pt/looks.js')).looks,
  'zh-Hans': async () => (await import('./zh-Hans/looks.js')).looks,
};

/** What is said beside a picture; see {@link loadPartWords}. */
export const loadLookWords = (language: Language): Promise<LookWords> => loadPartWords(files, language);
