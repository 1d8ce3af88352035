import type { form as english } from './en/form.js';
import type { Language } from './formats.js';
import { loadPartWords, type PartFiles, type PartWords } from './part-words.js';

/** Says what a form needs. */
export type FormWords = PartWords<typeof english>;

const files: PartFiles<typeof english> = {
  en: async () => (await import('./en/form.js')).form,
  de: async () => (await import('./de/form.js')).form,
  fr: async () => (await import('./fr/form.js')).form,
  es: async () => (await import('./es/form.js')).form,
  pt: async () => (await import('./pt/form.js')).form,
  'zh-Hans': async () => (await import('./zh-Hans/form.js')).form,
};

/** What is said where the element takes part in a form; see {@link loadPartWords}. */
export const loadFormWords = (language: Language): Promise<FormWords> => loadPartWords(files, language);
