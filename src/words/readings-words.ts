import type { readings as english } from './en/readings.js';
import type { Language } from './formats.js';
import { loadPartWords, type PartFiles, type PartWords } from './part-words.js';

/** What is measured for the others. */
export type EnglishReadings = typeof english;

/** Says who reads files wrongly, and what that costs. */
export type ReadingsWords = PartWords<EnglishReadings>;

const files: PartFiles<EnglishReadings> = {
  en: async () => (await import('./en/readings.js')).readings,
  de: async () => (await import('./de/readings.js')).readings,
  fr: async () => (await import('./fr/readings.js')).readings,
  es: async () => (await import('./es/readings.js')).readings,
  pt: async () => (await import('./pt/readings.js')).readings,
  'zh-Hans': async () => (await import('./zh-Hans/readings.js')).readings,
};

/** What is said in the menu of wrong readings; see {@link loadPartWords}. */
export const loadReadingsWords = (language: Language): Promise<ReadingsWords> =>
  loadPartWords(files, language);
