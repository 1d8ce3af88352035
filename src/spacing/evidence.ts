import type { AxisEvidence, Confidence, EvidenceSource } from './report.js';

/** Evidence for one axis, with nothing outvoted and nothing suggested as yet. */
export function evidenceOf(
  source: EvidenceSource | null,
  confidence: Confidence = source ? 'declared' : 'none',
): AxisEvidence {
  return { source, confidence, precision: null, outvoted: [], suggestions: [] };
}
