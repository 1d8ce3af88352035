import { inferReports } from './infer/infer-spacing.js';
import type { HeaderFacts, SpacingReport } from './model/report.js';
import { findings } from './words/en/problems/findings.js';
import { headerFindings } from './words/en/problems/headers.js';
import { kinds } from './words/en/problems/kinds.js';
import { positions } from './words/en/problems/positions.js';
import { strays } from './words/en/problems/strays.js';
import { NumberFormats } from './words/number-formats.js';
import { tellReport } from './words/tell-report.js';
import { Teller } from './words/teller.js';

export type * from './model/report.js';

const english = new Teller(new NumberFormats('en'), {
  ...findings,
  ...positions,
  ...headerFindings,
  ...kinds,
  ...strays,
});

/**
 * Voxel spacing of every stack among `headers`, the best first: X, Y and Z in mm with the evidence for each, what is
 * missing or doubtful, and what other programs would show. Sentences are English; codes and data say the same for
 * other languages.
 *
 * Pure and independent of the order of `headers`; O(n log n). Never throws: what is malformed counts as absent and
 * becomes a finding. An unknown spacing is `null`.
 * @param headers one record per frame
 */
export function inferSpacing(headers: readonly HeaderFacts[]): SpacingReport[] {
  return inferReports(headers).map((report) => tellReport(report, english));
}
