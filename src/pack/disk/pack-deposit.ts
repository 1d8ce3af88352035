import type { FileProblem, Problem, Spacing, Stack } from '../../model/report.js';
import { openDeposit } from '../../series/open-deposit.js';
import { averageHere } from '../levels/frame-averager.js';
import { writeArchive } from '../format/write-archive.js';
import { makePack, type MadePack } from '../make-pack.js';
import { digestSource } from './digest-source.js';
import { gzipInThread } from './gzip.js';
import type { OutputFile } from './output-file.js';
import { ownVersion } from './own-version.js';

export interface PackRequest {
  /** A folder, a ZIP or a file. */
  path: string;
  /** What the volume is called in it. */
  name: string;
  edge: number;
  bits: 8 | 16;
  /** The spacing that a person knows. */
  supplied: Spacing | null;
  /** Called with the number of files whose header was read, then with that of slices. */
  onFile?: (done: number) => void;
  onSlice?: (done: number, total: number) => void;
}

/** What became of a deposit that was to be packed. */
export type PackedDeposit = {
  /** How many stacks it holds. */
  stacks: number;
  /** Why files take no part in any. */
  setAside: FileProblem[];
} & (
  | { kind: 'packed'; stack: Stack; made: MadePack; bytes: number }
  /** It holds no stack at all. */
  | { kind: 'no-stack' }
  /** Its images are no slices of one body; `finding` says so. */
  | { kind: 'no-volume'; stack: Stack; finding: Problem | null }
  | { kind: 'none-read'; problems: FileProblem[] }
);

/** Findings that say that the images are no slices of one body. */
const notVolumes = new Set(['TILED_OR_MOSAIC', 'CINE_NOT_VOLUME', 'NOT_A_VOLUME', 'PROJECTIONS']);

/**
 * Writes the preview pack of the best stack of a deposit.
 * @throws {OutputError} where it cannot be written
 */
export async function packDeposit(request: PackRequest, output: OutputFile): Promise<PackedDeposit> {
  const { path, edge, bits, supplied, onFile, onSlice } = request;
  const { stacks, open, setAside } = await openDeposit(path, { supplied, ...(onFile && { onFile }) });
  const found = { stacks: stacks.length, setAside };
  const stack = stacks.find((one) => whyNoVolume(one) === null);
  const [first] = stacks;
  if (!stack) {
    if (!first) return { ...found, kind: 'no-stack' };
    return { ...found, kind: 'no-volume', stack: first, finding: whyNoVolume(first) };
  }
  const averager = averageHere();
  try {
    const made = await makePack(
      stack,
      { open, averager, gzip: gzipInThread },
      {
        name: request.name,
        edge,
        bits,
        version: ownVersion(),
        made: new Date(),
        source: await digestSource(path, new Set(stack.frames.map(({ facts }) => facts.file))),
        onProgress: onSlice,
      },
    );
    const { problems, shown } = made;
    if (shown === 0) return { ...found, kind: 'none-read', problems };
    const bytes = await output.write(writeArchive(made.files, made.pack.made));
    return { ...found, kind: 'packed', stack, made, bytes };
  } finally {
    await averager.stop();
  }
}

function whyNoVolume({ report }: Stack): Problem | null {
  return report.findings.find(({ code }) => notVolumes.has(code)) ?? null;
}
