import type { AxisEvidence, Confidence, EvidenceSource } from '../../model/report.js';

/** Evidence for one axis, with nothing outvoted and nothing suggested as yet. */
export const evidenceOf = (
  source: EvidenceSource | null,
  confidence: Confidence = source ? 'declared' : 'none',
): AxisEvidence => ({ source, confidence, precision: null, outvoted: [], suggestions: [] });
