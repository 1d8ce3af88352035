import { openEach, openStacks } from '../infer/infer-spacing.js';
import { judgeStack, type JudgedStack, type OpenStack } from '../infer/infer-stack.js';
import type { DeclaredVolume } from '../model/declared-volume.js';
import type { FileProblem, HeaderFacts } from '../model/report.js';
import type { ScannerLog } from '../model/scanner-log.js';

export interface InferredStacks<Stacks extends Iterable<JudgedStack> = JudgedStack[]> {
  /** The best first. */
  stacks: Stacks;
  /** Files that belong to none of them. */
  setAside: FileProblem[];
}

/**
 * The stacks of everything that was read, DICOM and image files, the best first, each judged beside its scanner's
 * log when it is asked for, and the files that belong to none of them. What knows of image files, logs and volumes that
 * declare their scale is fetched where there are any.
 * @param count of the files of which these are a sample
 */
export async function inferContents(
  facts: readonly HeaderFacts[],
  logs: readonly ScannerLog[],
  count?: number,
  volumes: readonly DeclaredVolume[] = [],
): Promise<InferredStacks<Iterable<JudgedStack>>> {
  const opened = await addVolumes(await openContents(facts), volumes);
  const { stacks, setAside } = await callLogs(opened, logs, count);
  return { stacks: judgeEach(stacks), setAside };
}

function* judgeEach(stacks: Iterable<OpenStack>): Generator<JudgedStack, void> {
  for (const stack of stacks) yield judgeStack(stack);
}

interface Opened {
  stacks: Iterable<OpenStack>;
  setAside: FileProblem[];
}

async function openContents(facts: readonly HeaderFacts[]): Promise<Opened> {
  const imageFiles = facts.filter((one) => one['ImageFormat'] !== undefined);
  if (imageFiles.length === 0) return { stacks: openEach(facts), setAside: [] };
  const stacks = openStacks(facts.filter((one) => one['ImageFormat'] === undefined));
  const { joinImageFiles } = await import('../infer/image-files/image-stacks.js');
  return joinImageFiles(imageFiles, stacks, openStacks);
}

async function addVolumes(opened: Opened, volumes: readonly DeclaredVolume[]): Promise<Opened> {
  if (volumes.length === 0) return opened;
  const { openVolume } = await import('../infer/volumes/open-volume.js');
  return { ...opened, stacks: [...volumes.map(openVolume), ...opened.stacks] };
}

async function callLogs(opened: Opened, logs: readonly ScannerLog[], count?: number): Promise<Opened> {
  if (logs.length === 0) return opened;
  const { joinLogs } = await import('./join-logs.js');
  const { stacks, setAside } = joinLogs([...opened.stacks], logs, count);
  return { stacks, setAside: [...opened.setAside, ...setAside] };
}
