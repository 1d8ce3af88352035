import type { ingest as english } from './en/ingest.js';
import type { Language } from './formats.js';
import { loadPartWords, type PartFiles, type PartWords } from './part-words.js';

/** Says what is said where the results of an archive are made. */
export type IngestWords = PartWords<typeof english>;

/** What of the command's words was not understood there. */
export type IngestMistake = Extract<keyof typeof english, `ingest.${string}`>;

const files: PartFiles<typeof english> = {
  en: async () => (await import('./en/ingest.js')).ingest,
  de: async () => (await import('./de/ingest.js')).ingest,
  fr: async () => (await import('./fr/ingest.js')).ingest,
  es: async () => (await import('./es/ingest.js')).ingest,
  pt: async () => (await import('./pt/ingest.js')).ingest,
  'zh-Hans': async () => (await import('./zh-Hans/ingest.js')).ingest,
};

/** See {@link loadPartWords}. */
export const loadIngestWords = (language: Language): Promise<IngestWords> => loadPartWords(files, language);
