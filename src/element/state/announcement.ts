import { captionNaive, captionTrue } from './caption.js';
import type { Comparison } from './comparison.js';
import type { PreviewState } from './preview-state.js';
import { say } from '../../words/strings.js';

/** What a screen reader is told: a refusal, or the numbers, where Z came from and how the naive reading differs. */
export function announce(
  { report, refusal, noPicture }: PreviewState,
  comparison: Comparison | null,
): string {
  if (refusal) return refusal.message;
  if (!report) return '';
  const truth = captionTrue(report);
  if (report.provisional) return say('announce.provisional', { numbers: truth.numbers });
  const sentences = [say('announce.true', { numbers: truth.numbers, provenance: truth.provenance })];
  if (comparison?.kind === 'reading') {
    sentences.push(say('announce.naive', { provenance: captionNaive(report, comparison).provenance }));
  }
  if (noPicture) sentences.push(noPicture.message);
  return sentences.join(' ');
}
