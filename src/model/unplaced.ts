import type { StackReport } from './report.js';

/**
 * Places without a slice whose slice is there all the same: only its position cannot be read. Those that are lost are
 * told by a finding of their own, and of a preview pack all are, whichever they were.
 */
export function countUnplaced({ geometry, findings }: StackReport): number {
  if (findings.some(({ code }) => code === 'ZARR_PACKED_EMPTY')) return 0;
  const lost = findings.find(({ code }) => code === 'MISSING_SLICES')?.data['missing'];
  return geometry.missing.length - (typeof lost === 'number' ? lost : 0);
}
