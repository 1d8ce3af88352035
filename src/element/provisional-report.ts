import type { SpacingReport } from '../spacing/report.js';

/** How far the slices of a sample may miss the number of files before its Z is not believed. */
const COUNT_TOLERANCE = 0.25;

/** Positions in a list of `count` files that stand for all: both ends and the middle, each with its neighbour. */
export function chooseSample(count: number): number[] {
  const middle = Math.floor(count / 2);
  const wanted = [0, count - 1, middle, 1, middle + 1, count - 2];
  return [...new Set(wanted)].filter((index) => index >= 0 && index < count);
}

/**
 * What a few files already tell: X, Y and the size of a slice, and Z where the sample's positions span as many
 * slices as there are files. Findings wait for the rest, since a sample is full of holes.
 */
export function describeSample(report: SpacingReport, fileCount: number): SpacingReport {
  const { slices } = report.dimensions;
  const believed =
    report.spacing.z !== null &&
    (report.evidence.z.source !== 'image-position' ||
      Math.abs(slices - fileCount) <= Math.max(1, COUNT_TOLERANCE * fileCount));
  const z = believed ? report.spacing.z : null;
  return {
    ...report,
    provisional: true,
    dimensions: { ...report.dimensions, slices: Math.max(slices, fileCount) },
    spacing: { ...report.spacing, z },
    extent: { ...report.extent, z: null },
    evidence: believed
      ? report.evidence
      : { ...report.evidence, z: { source: null, confidence: 'none', outvoted: [], suggestions: [] } },
    regularity: null,
    duplicates: 0,
    naive: report.naive.filter(({ rule }) => rule === 'thickness' && believed),
    findings: [],
    setAside: [],
  };
}
