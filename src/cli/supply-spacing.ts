import type { AxisEvidence, Spacing, SpacingReport } from '../spacing/report.js';

/**
 * The report as it stands when a person supplies the spacing: each axis takes the given value, what the files said
 * moves to `outvoted`, extents and stretches follow.
 */
export function supplySpacing(report: SpacingReport, supplied: Spacing): SpacingReport {
  const { columns, rows, slices } = report.dimensions;
  return {
    ...report,
    spacing: supplied,
    extent: {
      x: multiply(columns, supplied.x),
      y: multiply(rows, supplied.y),
      z: multiply(slices, supplied.z),
    },
    evidence: {
      x: outvote(report.evidence.x, report.spacing.x, supplied.x),
      y: outvote(report.evidence.y, report.spacing.y, supplied.y),
      z: outvote(report.evidence.z, report.spacing.z, supplied.z),
    },
    naive: report.naive.map((reading) => ({
      ...reading,
      stretch: {
        x: divide(reading.spacing.x, supplied.x),
        y: divide(reading.spacing.y, supplied.y),
        z: divide(reading.spacing.z, supplied.z),
      },
    })),
  };
}

function outvote(evidence: AxisEvidence, inferred: number | null, supplied: number | null): AxisEvidence {
  const lost = inferred !== null && evidence.source ? [{ source: evidence.source, value: inferred }] : [];
  return {
    source: supplied === null ? null : 'supplied',
    confidence: supplied === null ? 'none' : 'declared',
    outvoted: [...lost, ...evidence.outvoted],
    suggestions: evidence.suggestions,
  };
}

function multiply(count: number, length: number | null): number | null {
  return length === null ? null : count * length;
}

function divide(reading: number | null, truth: number | null): number | null {
  return reading === null || truth === null ? null : reading / truth;
}
