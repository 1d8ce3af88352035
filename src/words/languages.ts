import { Formats, type Language } from './formats.js';
import type { Problem } from '../model/problem/problem.js';
import { Words, type Dictionary } from './words.js';

export { chooseLanguage } from './choose-language.js';

/** One folder a language, fetched when it is first spoken. */
const folders: Record<Language, () => Promise<{ dictionary: Dictionary }>> = {
  en: () => import('./en/index.js'),
  de: () => import('./de/index.js'),
  fr: () => import('./fr/index.js'),
  es: () => import('./es/index.js'),
  pt: () => import('./pt/index.js'),
  'zh-Hans': () => import('./zh-Hans/index.js'),
};

const fetched = new Map<Language, Promise<Dictionary>>();

/** What is said where no words can be had. */
export const WORDLESS = 'The words of this preview could not be loaded. Reload the page to try again.';

/**
 * All words of a language, or English ones where those cannot be fetched.
 * @param toTell what is to be told: without it, whatever can be told
 * @param host the repository the page belongs to, for advice that is true only there: `morphosource`
 * @throws {TypeError} where English cannot be fetched either
 */
export function loadWords(
  language: Language,
  host: string | null = null,
  toTell: readonly Problem[] | null = null,
): Promise<Words> {
  return inEnglishElse(language, async (chosen) => {
    const { problems, lines, fetchSeldom, fetchVolumes } = await fetchOnce(chosen);
    const formats = new Formats(chosen, host);
    const most = { ...problems, ...(await fetchSeldom()) };
    const words = new Words(formats, most, lines, false);
    if (toTell?.every((problem) => words.knows(problem))) return words;
    return new Words(formats, { ...most, ...(await fetchVolumes()) }, lines);
  });
}

/** The same without what is seldom said; that stays empty (`Words.knows`). */
export function loadCommonWords(language: Language, host: string | null = null): Promise<Words> {
  return inEnglishElse(language, async (chosen) => {
    const { problems, lines } = await fetchOnce(chosen);
    return new Words(new Formats(chosen, host), problems, lines, false);
  });
}

/** Words that say numbers alone, until others are there. */
export function withoutWords(): Words {
  return new Words('en', {}, {}, false);
}

async function inEnglishElse(language: Language, load: (chosen: Language) => Promise<Words>): Promise<Words> {
  try {
    return await load(language);
  } catch (error) {
    if (language === 'en') throw error;
    return load('en');
  }
}

/** One request for all elements of a page; after a failed one the next asks again, where the browser lets it. */
function fetchOnce(language: Language): Promise<Dictionary> {
  const known = fetched.get(language);
  if (known) return known;
  const fetching = folders[language]().then(({ dictionary }) => dictionary);
  fetched.set(language, fetching);
  fetching.catch(() => fetched.delete(language));
  return fetching;
}
