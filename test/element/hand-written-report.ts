import type { AxisEvidence, NaiveReading, Spacing, SpacingReport } from '../../src/model/report.js';

export function evidence(
  source: AxisEvidence['source'],
  confidence: AxisEvidence['confidence'],
  more: Partial<AxisEvidence> = {},
): AxisEvidence {
  return { source, confidence, outvoted: [], suggestions: [], ...more };
}

/** A wrong reading that takes `z` millimetres for Z, of a series 0.5 × 0.5 × 0.7. */
export function thickness(z: number): NaiveReading {
  return readingOf('thickness', { x: 0.5, y: 0.5, z }, { x: 1, y: 1, z: z / 0.7 });
}

/** A wrong reading of the series below: its 40 slices at another spacing. */
export function readingOf(rule: NaiveReading['rule'], spacing: Spacing, stretch: Spacing): NaiveReading {
  const { x, y, z } = spacing;
  const times = (count: number, gap: number | null) => gap && count * gap;
  const extent = { x: times(400, x), y: times(300, y), z: times(40, z) };
  return { rule, spacing, slices: 40, extent, stretch, extentStretch: stretch };
}

/** 400 × 300 pixels of 0.5 mm, 40 slices 0.7 mm apart, Slice Thickness 1.4 mm. */
export function reportOf(more: Partial<SpacingReport> = {}): SpacingReport {
  return {
    schema: 'spacing-preview/report@1',
    provisional: false,
    series: { uid: '1.2.3', description: '', modality: 'CT', files: 40, frames: 40 },
    dimensions: { columns: 400, rows: 300, slices: 40 },
    spacing: { x: 0.5, y: 0.5, z: 0.7 },
    extent: { x: 200, y: 150, z: 28 },
    regularity: 'uniform',
    duplicates: 0,
    phases: 1,
    evidence: {
      x: evidence('pixel-spacing', 'declared'),
      y: evidence('pixel-spacing', 'declared'),
      z: evidence('image-position', 'measured', { slices: 40, precision: 1e-6 }),
    },
    geometry: {
      origin: [0, 0, 0],
      row: [1, 0, 0],
      column: [0, 1, 0],
      normal: [0, 0, 1],
      stepLength: 0.7,
      tiltDegrees: 0,
      missing: [],
      zones: [],
    },
    naive: [thickness(1.4)],
    findings: [],
    setAside: [],
    ...more,
  };
}

/** The same series with another spacing, none of it supported by a source where `null`. */
export function reportWithSpacing(spacing: Spacing, more: Partial<SpacingReport> = {}): SpacingReport {
  const report = reportOf();
  const times = (count: number, gap: number | null) => (gap === null ? null : count * gap);
  const none = evidence(null, 'none');
  return {
    ...report,
    spacing,
    extent: { x: times(400, spacing.x), y: times(300, spacing.y), z: times(40, spacing.z) },
    evidence: {
      x: spacing.x === null ? none : report.evidence.x,
      y: spacing.y === null ? none : report.evidence.y,
      z: spacing.z === null ? none : report.evidence.z,
    },
    ...more,
  };
}
