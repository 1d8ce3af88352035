import type { FileProblem, SetAside, SpacingReport, StackReport } from '../model/report.js';
import type { Teller } from './teller.js';

/** The report with its sentences in the language of `spoken`, lengths with the digits that its evidence supports. */
export function tellReport(report: StackReport, spoken: Teller): SpacingReport {
  const words = spoken.about(report);
  return {
    ...report,
    findings: report.findings.map((problem) => ({ ...problem, message: words.describe(problem) })),
    setAside: report.setAside.map((stray) => tellStray(stray, words)),
  };
}

/** A file that takes no part, with the sentence that says why in the language of `words`. */
export function tellStray(stray: FileProblem, words: Teller): SetAside {
  return { ...stray, message: words.describe(stray) };
}
