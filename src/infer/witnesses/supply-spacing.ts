import { replaceSpacing } from '../readings/replace-spacing.js';
import type { AxisEvidence, Spacing, SpacingReport } from '../../model/report.js';

/** `"x y z"` in mm, with `-` for an axis that stays unknown. Anything else is `null`. */
export function parseSuppliedSpacing(text: string): Spacing | null {
  const parts = text.trim().split(/[\s,]+/);
  const values = parts.map((part) => (part === '-' ? null : Number(part)));
  if (values.length !== 3 || values.some((value) => value !== null && !(value > 0 && value < Infinity))) {
    return null;
  }
  const [x, y, z] = values as [number | null, number | null, number | null];
  return { x, y, z };
}

/** The report as a page's `spacing` attribute changes it; text that is no spacing changes nothing. */
export function supplyAttribute(report: SpacingReport, text: string | null): SpacingReport {
  const supplied = text === null ? null : parseSuppliedSpacing(text);
  return supplied ? supplySpacing(report, supplied) : report;
}

/**
 * The report as it stands when a person supplies the spacing: each axis takes the value given, what the files
 * said otherwise moves to `outvoted`, extents and stretches follow, and findings that asked for it are gone. A value
 * that is the files' own keeps their evidence, unless that had waited for a person's word.
 */
export function supplySpacing(report: SpacingReport, spacing: Spacing): SpacingReport {
  return {
    ...report,
    ...replaceSpacing(report, spacing),
    findings: report.findings.filter(({ code }) => !isAnswered(code, spacing)),
    evidence: {
      x: outvote(report.evidence.x, report.spacing.x, spacing.x),
      y: outvote(report.evidence.y, report.spacing.y, spacing.y),
      z: outvote(report.evidence.z, report.spacing.z, spacing.z),
    },
  };
}

/** Whether a finding asked for what is now told. */
function isAnswered(code: string, { x, y, z }: Spacing): boolean {
  if (code === 'NO_PIXEL_SPACING') return x !== null && y !== null;
  return code === 'NO_IPP' && z !== null;
}

function outvote(evidence: AxisEvidence, found: number | null, supplied: number | null): AxisEvidence {
  const waited = evidence.confidence === 'blocked' || evidence.confidence === 'suggested';
  if (found === supplied && !waited) return evidence;
  const isLost = found !== null && found !== supplied;
  const lost = isLost && evidence.source ? [{ source: evidence.source, value: found }] : [];
  return {
    source: supplied === null ? null : 'supplied',
    confidence: supplied === null ? 'none' : 'declared',
    outvoted: [...lost, ...evidence.outvoted],
    suggestions: evidence.suggestions,
  };
}
