import type { evidence as english } from './en/evidence.js';
import type { Language } from './formats.js';
import { loadPartWords, type PartFiles, type PartWords } from './part-words.js';

/** Says what the chart of positions along Z needs. */
export type EvidenceWords = PartWords<typeof english>;

const files: PartFiles<typeof english> = {
  en: async () => (await import('./en/evidence.js')).evidence,
  de: async () => (await import('./de/evidence.js')).evidence,
  fr: async () => (await import('./fr/evidence.js')).evidence,
  es: async () => (await import('./es/evidence.js')).evidence,
  pt: async () => (await import('./pt/evidence.js')).evidence,
  'zh-Hans': async () => (await import('./zh-Hans/evidence.js')).evidence,
};

/** See {@link loadPartWords}. */
export const loadEvidenceWords = (language: Language): Promise<EvidenceWords> =>
  loadPartWords(files, language);
