import { fileProblemOf } from '../model/problem/problem.js';
import type { FileProblem, HeaderFacts, Stack } from '../model/report.js';
import { findFiles } from '../sources/disk/find-files.js';
import { DepositHeaders } from './deposit-headers.js';
import { indexFrames, type OpenedFrame, type OpenedImage } from './index-frames.js';
import { listFiles, type InspectOptions } from './inspect-deposits.js';
import { supplySpacing } from '../infer/supply-spacing.js';

/** What was found below one path, with its samples at hand. */
export interface OpenedDeposit {
  /** The best first. */
  stacks: Stack[];
  /** Where the samples of a frame lie. */
  open: (facts: HeaderFacts) => OpenedFrame;
  /** Why files cannot be read, or belong to no stack. */
  setAside: FileProblem[];
}

/** Reads the header of every file below a path, and keeps where their samples lie. Runs in node alone. */
export async function openDeposit(
  path: string,
  { supplied, onFile }: InspectOptions = {},
): Promise<OpenedDeposit> {
  const images: OpenedImage[] = [];
  const headers = new DepositHeaders({
    onRead: (done) => onFile?.(done),
    onImage: (place, file, content) => (images[place] = { file, content }),
  });
  try {
    await headers.read(listFiles(findFiles(path)));
    const { stacks, setAside: strays } = await headers.infer();
    const word = supplied ? ({ by: 'person', spacing: supplied } as const) : null;
    return {
      stacks: stacks.map((stack) => ({ report: supplySpacing(stack, word), frames: stack.frames })),
      open: indexFrames(images),
      setAside: [...headers.setAside, ...strays],
    };
  } catch (error) {
    return { stacks: [], open: indexFrames([]), setAside: [fileProblemOf(path, error)] };
  }
}
