import type { InferredStacks } from '../spacing/image-stacks.js';
import { inferStacks } from '../spacing/infer-spacing.js';
import type { HeaderFacts } from '../spacing/report.js';

/**
 * The stacks of everything that was read, DICOM files and pictures, the best first, and the files that belong to
 * none of them. What judges pictures is fetched where there are any.
 */
export async function inferContents(facts: readonly HeaderFacts[]): Promise<InferredStacks> {
  const pictures = facts.filter((one) => one['ImageFormat'] !== undefined);
  const stacks = inferStacks(facts.filter((one) => one['ImageFormat'] === undefined));
  if (pictures.length === 0) return { stacks, setAside: [] };
  const { joinPictures } = await import('../spacing/image-stacks.js');
  return joinPictures(pictures, stacks);
}
