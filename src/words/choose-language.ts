import type { Language } from './number-formats.js';

const spoken: readonly Language[] = ['en', 'de', 'fr', 'es', 'pt'];
/** Where Chinese is written in traditional characters, unless a tag says otherwise. */
const traditional = new Set(['hant', 'tw', 'hk', 'mo']);

/** The language that comes nearest to a BCP 47 tag; English where none does. */
export function chooseLanguage(tag: string | null | undefined): Language {
  const [primary, ...others] = (tag ?? '').toLowerCase().split('-');
  if (primary === 'zh') {
    const isTraditional = !others.includes('hans') && others.some((part) => traditional.has(part));
    return isTraditional ? 'en' : 'zh-Hans';
  }
  return spoken.find((language) => language === primary) ?? 'en';
}
