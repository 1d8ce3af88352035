import type { OpenedStacks } from '../infer/image-files/image-stacks.js';
import { openStacks } from '../infer/infer-spacing.js';
import { judgeStack, type JudgedStack } from '../infer/infer-stack.js';
import type { DeclaredVolume } from '../model/declared-volume.js';
import type { FileProblem, HeaderFacts } from '../model/report.js';
import type { ScannerLog } from '../model/scanner-log.js';

export interface InferredStacks {
  /** The best first. */
  stacks: JudgedStack[];
  /** Files that belong to none of them. */
  setAside: FileProblem[];
}

/**
 * The stacks of everything that was read, DICOM and image files, the best first, each judged beside its scanner's
 * log, and the files that belong to none of them. What knows of image files, logs and volumes that declare their scale is
 * fetched where there are any.
 * @param count of the files of which these are a sample
 */
export async function inferContents(
  facts: readonly HeaderFacts[],
  logs: readonly ScannerLog[],
  count?: number,
  volumes: readonly DeclaredVolume[] = [],
): Promise<InferredStacks> {
  const opened = await addVolumes(await openContents(facts), volumes);
  const { stacks, setAside } = await callLogs(opened, logs, count);
  return { stacks: stacks.map(judgeStack), setAside };
}

async function openContents(facts: readonly HeaderFacts[]): Promise<OpenedStacks> {
  const imageFiles = facts.filter((one) => one['ImageFormat'] !== undefined);
  const stacks = openStacks(facts.filter((one) => one['ImageFormat'] === undefined));
  if (imageFiles.length === 0) return { stacks, setAside: [] };
  const { joinImageFiles } = await import('../infer/image-files/image-stacks.js');
  return joinImageFiles(imageFiles, stacks, openStacks);
}

async function addVolumes(opened: OpenedStacks, volumes: readonly DeclaredVolume[]): Promise<OpenedStacks> {
  if (volumes.length === 0) return opened;
  const { openVolume } = await import('../infer/volumes/open-volume.js');
  return { ...opened, stacks: [...volumes.map(openVolume), ...opened.stacks] };
}

async function callLogs(
  opened: OpenedStacks,
  logs: readonly ScannerLog[],
  count?: number,
): Promise<OpenedStacks> {
  if (logs.length === 0) return opened;
  const { joinLogs } = await import('./join-logs.js');
  const { stacks, setAside } = joinLogs(opened.stacks, logs, count);
  return { stacks, setAside: [...opened.setAside, ...setAside] };
}
