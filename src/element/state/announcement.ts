import type { Finding, SpacingReport } from '../../model/report.js';
import type { Wait } from '../../model/readable.js';
import type { Words } from '../../words/words.js';
import { captionNaive, captionTrue, sayCaption, type Supplier } from './caption.js';
import type { Comparison } from './comparison.js';
import type { Failure } from './failure.js';

export interface AnnouncementView {
  /** A wait that lasts. */
  pause: Wait | null;
  refusal: Failure | null;
  noPicture: Failure | null;
  report: SpacingReport | null;
  supplier: Supplier;
  comparison: Comparison | null;
  words: Words;
}

/**
 * What a screen reader is told: a refusal, or what a decision rests on: the numbers, where Z came from, how the naive
 * reading differs, the gravest of the warnings, and which slices are missing.
 */
export function announce({
  pause,
  refusal,
  noPicture,
  report,
  supplier,
  comparison,
  words,
}: AnnouncementView): string {
  if (refusal) return words.describe(refusal.problem);
  if (pause?.reason === 'offline') return words.say('progress.offline');
  if (pause) return words.say('progress.since', pause);
  if (!report) return '';
  const { numbers, provenance } = sayCaption(captionTrue(report, supplier, null, false), words);
  if (report.provisional) return words.say('announce.provisional', { numbers });
  const sentences = [words.say('announce.true', { numbers, provenance })];
  if (comparison?.kind === 'reading') {
    const naive = sayCaption(captionNaive(report, comparison, comparison.rule), words);
    sentences.push(words.say('announce.naive', { provenance: naive.provenance }));
  }
  const [first, ...others] = listWarnings(report);
  if (first)
    sentences.push(words.say('announce.warnings', { count: others.length + 1, first: first.message }));
  const holes = others.find(({ code }) => code === 'MISSING_SLICES');
  if (holes) sentences.push(holes.message);
  if (noPicture && noPicture.problem.code !== first?.code) sentences.push(words.describe(noPicture.problem));
  return words.formats.sentences(sentences);
}

/** Errors, then warnings. */
function listWarnings({ findings }: SpacingReport): Finding[] {
  return (['error', 'warn'] as const).flatMap((grave) =>
    findings.filter(({ severity }) => severity === grave),
  );
}
