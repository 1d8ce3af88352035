import type { Problem } from './model/problem/problem.js';
import { Formats, type LengthStyle } from './words/formats.js';
import { chooseLanguage, loadWords } from './words/languages.js';

export type { FileProblem, Problem, Severity } from './model/problem/problem.js';
export type { Language, LengthStyle } from './words/formats.js';

/**
 * The sentence of a finding or of a file set aside, by its code and data.
 * @param lang a BCP 47 tag; English where there are no words for it
 * @param host the repository the page belongs to, for advice that is true only there: `morphosource`
 */
export async function describe(finding: Problem, lang = 'en', host: string | null = null): Promise<string> {
  const words = await loadWords(chooseLanguage(lang), host);
  return words.describe(finding);
}

/**
 * A length as every sentence writes it: millimetres first, and micrometres behind them below 0.1 mm.
 * @param lang a BCP 47 tag
 */
export function formatLength(millimetres: number, lang = 'en', style: LengthStyle = {}): string {
  return new Formats(chooseLanguage(lang)).length(millimetres, style);
}
