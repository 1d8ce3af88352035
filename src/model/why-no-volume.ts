import type { Problem } from './problem/problem.js';
import type { StackReport } from './report.js';

/** Findings that say that the images are no slices of one body. */
const notVolumes = new Set(['TILED_OR_MOSAIC', 'CINE_NOT_VOLUME', 'NOT_A_VOLUME', 'PROJECTIONS']);

/** Why the images of a stack are no slices of one body; `null` where they are. */
export function whyNoVolume({ findings }: StackReport): Problem | null {
  return findings.find(({ code }) => notVolumes.has(code)) ?? null;
}
