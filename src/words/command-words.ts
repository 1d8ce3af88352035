import type { CommandWords } from './en/command.js';
import type { Language } from './formats.js';
import { chooseLanguage, loadWords } from './languages.js';
import type { Words } from './words.js';

/** All that the command says in one language. */
export interface Speech {
  readonly words: Words;
  readonly command: CommandWords;
}

/** One file a language. */
const files: Record<Language, () => Promise<{ command: CommandWords }>> = {
  en: () => import('./en/command.js'),
  de: () => import('./de/command.js'),
  fr: () => import('./fr/command.js'),
  es: () => import('./es/command.js'),
  pt: () => import('./pt/command.js'),
  'zh-Hans': () => import('./zh-Hans/command.js'),
};

/** The languages that the command speaks, as BCP 47 has them. */
export const commandLanguages = Object.keys(files) as Language[];

/** The language that a BCP 47 tag asks for; `null` where the command does not speak it. */
export function findCommandLanguage(tag: string): Language | null {
  const language = chooseLanguage(tag);
  const isMeant = language !== 'en' || /^en(-|$)/i.test(tag);
  return isMeant && commandLanguages.includes(language) ? language : null;
}

/** What the command says in one of its languages. */
export async function loadSpeech(language: Language): Promise<Speech> {
  const [words, { command }] = await Promise.all([loadWords(language), files[language]()]);
  return { words, command };
}
