import type { Problem } from './model/problem/problem.js';
import { Formats, type LengthStyle } from './words/formats.js';
import { chooseLanguage, loadWords } from './words/languages.js';

export type { FileProblem, Problem, Severity } from './model/problem/problem.js';
export type { Language, LengthStyle } from './words/formats.js';

/**
 * The sentence of a finding or of a file set aside, by its code and data; the code alone where the data are not its own.
 * @param lang a BCP 47 tag; English where there are no words for it
 * @param host the repository the page belongs to, for advice that is true only there: `morphosource`
 */
export async function describe(finding: Problem, lang = 'en', host: string | null = null): Promise<string> {
  const words = await loadWords(chooseLanguage(lang), host);
  try {
    return words.describe(finding);
  } catch {
    // Data that are not those of its code, as another version may have written them.
    return finding.code;
  }
}

/**
 * A length as every sentence writes it: millimetres first, and micrometres behind them below 0.1 mm.
 * @param millimetres anything but a finite number is a question mark
 * @param lang a BCP 47 tag
 */
export function formatLength(millimetres: number, lang = 'en', style: LengthStyle = {}): string {
  const length = Number.isFinite(millimetres) ? millimetres : null;
  return new Formats(chooseLanguage(lang)).lengths([length], [style]);
}
