import { availableParallelism } from 'node:os';
import type { FileProblem, Problem, Spacing, Stack, StackReport } from '../../model/report.js';
import { whyNoVolume } from '../../model/why-no-volume.js';
import { openDeposit, type OpenedDeposit } from '../../series/open-deposit.js';
import { averageHere } from '../levels/frame-averager.js';
import { writeArchive } from '../format/write-archive.js';
import { makeFull } from '../make-full.js';
import { makePack, type MadePack } from '../make-pack.js';
import { isPackable } from '../packable.js';
import type { ShownLevel } from '../poster/draw-poster.js';
import { digestSource } from './digest-source.js';
import { gzipInThread } from './gzip.js';
import { canStartWorkers, startPackWorkers, type PackWorkers } from './pack-workers.js';
import type { OutputFile } from './output-file.js';
import { ownVersion } from './own-version.js';
import { SpoolFolder } from './spool-folder.js';

export interface PackRequest {
  /** A folder, a ZIP or a file. */
  path: string;
  /** What the volume is called in it. */
  name: string;
  edge: number;
  bits: 8 | 16;
  /** Every voxel as it is stored, whatever `edge` and `bits` say. */
  full: boolean;
  /** The spacing that a person knows. */
  supplied: Spacing | null;
  /** Worker threads that it may start; as many as there are cores unless told, none for 1. */
  threads?: number;
  /** Told of the finest level of a preview while it is in memory. */
  onFinest?: (level: ShownLevel) => void;
  /** Called with the number of files whose header was read, then with that of slices. */
  onFile?: (done: number) => void;
  onSlice?: (done: number, total: number) => void;
}

/** What became of a deposit that was to be packed. */
export type PackedDeposit = {
  /** How many stacks it holds. */
  stacks: number;
  /** One per stack, the best first. */
  reports: StackReport[];
  /** Why files take no part in any. */
  setAside: FileProblem[];
} & (
  | { kind: 'packed'; stack: Stack; made: MadePack; bytes: number }
  /** It holds no stack at all. */
  | { kind: 'no-stack' }
  /** Its images are no slices of one body; `finding` says so. */
  | { kind: 'no-volume'; stack: Stack; finding: Problem | null }
  /** It is a pyramid already. */
  | { kind: 'is-zarr' }
  | { kind: 'none-read'; problems: FileProblem[] }
);

/**
 * Writes the preview pack of the best stack of a deposit.
 * @throws {OutputError} where it cannot be written
 */
export async function packDeposit(request: PackRequest, output: OutputFile): Promise<PackedDeposit> {
  const { path, edge, bits, full, supplied, onFile, onSlice, onFinest } = request;
  const { stacks, open, setAside } = await openDeposit(path, { supplied, ...(onFile && { onFile }) });
  const found = { stacks: stacks.length, reports: stacks.map(({ report }) => report), setAside };
  const stack = stacks.find(({ report }) => whyNoVolume(report) === null);
  const [first] = stacks;
  if (!stack) {
    if (!first) return { ...found, kind: 'no-stack' };
    return { ...found, kind: 'no-volume', stack: first, finding: whyNoVolume(first.report) };
  }
  if (isPackable(stack, open) === 'is-zarr') return { ...found, kind: 'is-zarr' };
  const tools = { open, ...startTools(stack, open, request.threads) };
  const spool = full ? new SpoolFolder(output.aside) : null;
  try {
    const options = {
      name: request.name,
      version: ownVersion(),
      made: new Date(),
      source: await digestSource(
        path,
        new Set(stack.frames.flatMap(({ facts }) => [facts.file, open(facts).file.name])),
      ),
      onProgress: onSlice,
    };
    const made = spool
      ? await makeFull(stack, { ...tools, spool: spool.open }, options)
      : await makePack(stack, tools, { ...options, edge, bits, onFinest });
    const { problems, shown } = made;
    if (shown === 0) return { ...found, kind: 'none-read', problems };
    const bytes = await output.write(writeArchive(made.files, made.pack.made));
    return { ...found, kind: 'packed', stack, made, bytes };
  } finally {
    spool?.remove();
    await tools.averager.stop();
  }
}

/** Samples from which on starting workers pays, which takes as long as averaging a third of them. */
const worthWorkers = 10 ** 8;
/** Packed samples take as long as so many plain ones. */
const perPacked = 6;

/** Workers on all cores for a large stack, none for a small one. */
function startTools(
  { report, frames }: Stack,
  open: OpenedDeposit['open'],
  threads = availableParallelism(),
): PackWorkers {
  const { columns, rows } = report.dimensions;
  const [first] = frames;
  const pixels = first && open(first.facts).pixels;
  const isPlain = pixels !== undefined && 'encapsulated' in pixels && !pixels.encapsulated;
  const samples = frames.length * columns * rows * (isPlain ? 1 : perPacked);
  const isSmall = samples < worthWorkers || threads < 2;
  if (isSmall || !canStartWorkers()) return { averager: averageHere(), gzip: gzipInThread };
  return startPackWorkers(threads, columns * rows * bytesInFlight);
}

/** Of a sample, as it is stored and averaged. */
const bytesInFlight = 4;
