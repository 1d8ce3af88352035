import type { InferredStacks } from '../infer/group/image-stacks.js';
import { inferStacks } from '../infer/infer-spacing.js';
import type { HeaderFacts } from '../model/report.js';
import type { ScannerLog } from '../model/scanner-log.js';

/**
 * The stacks of everything that was read, DICOM files and pictures, the best first, each judged beside its scanner's
 * log, and the files that belong to none of them. What judges pictures and logs is fetched where there are any.
 */
export async function inferContents(
  facts: readonly HeaderFacts[],
  logs: readonly ScannerLog[],
): Promise<InferredStacks> {
  const inferred = await inferPictures(facts);
  if (logs.length === 0) return inferred;
  const { joinLogs } = await import('./join-logs.js');
  const joined = joinLogs(inferred.stacks, logs);
  return { stacks: joined.stacks, setAside: [...inferred.setAside, ...joined.setAside] };
}

async function inferPictures(facts: readonly HeaderFacts[]): Promise<InferredStacks> {
  const pictures = facts.filter((one) => one['ImageFormat'] !== undefined);
  const stacks = inferStacks(facts.filter((one) => one['ImageFormat'] === undefined));
  if (pictures.length === 0) return { stacks, setAside: [] };
  const { joinPictures } = await import('../infer/group/image-stacks.js');
  return joinPictures(pictures, stacks);
}
