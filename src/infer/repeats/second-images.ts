import type { Frame, FrameGroup } from '../group/group-frames.js';
import { note } from '../findings.js';
import { textOf } from '../read-facts.js';
import { leaveOutTwins, type Twins } from './copies.js';

/**
 * Tells of images left out because another lies in the same place: they repeat it, unless their pixels were compared
 * and are others, or most places have more than one and nothing says what they are.
 * @param pairs those left out, and what was kept
 * @param repeated the images of each place that has several
 * @param isRule most places have several, and no attribute tells them apart
 */
export function tellSecondImages(
  group: FrameGroup,
  pairs: readonly Twins[],
  repeated: readonly (readonly Frame[])[],
  isRule: boolean,
): void {
  leaveOutTwins(group, 'DUPLICATE_POSITION:file', pairs);
  if (pairs.length === 0) return;
  const told = { duplicates: pairs.length, pairs };
  const pictures = comparePictures(repeated);
  if (pictures === 'same' || (pictures === 'unknown' && !isRule)) note(group, 'DUPLICATE_POSITION', told);
  else note(group, 'DUPLICATE_POSITION:untold', { ...told, areDifferent: pictures === 'different' });
}

/** Whether images of one place show the same, as far as pixels were compared. */
function comparePictures(
  repeated: readonly (readonly Frame[])[],
): 'same' | 'different' | 'mixed' | 'unknown' {
  const digests = repeated.map((frames) => frames.map(({ facts }) => textOf(facts, 'PixelDigest')));
  const compared = digests.filter((here) => !here.includes(''));
  if (compared.length === 0) return 'unknown';
  const counts = compared.map((here) => new Set(here).size);
  if (counts.every((count) => count === 1)) return 'same';
  return counts.every((count, i) => count === compared[i]?.length) ? 'different' : 'mixed';
}
