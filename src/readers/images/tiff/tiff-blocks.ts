import type { HeaderReader } from '../header-reader.js';
import { readNumbers } from './tiff-directory.js';
import type { TiffPage } from './tiff-page.js';
import { bytesOfBlock, type BlockShape } from './tiff-samples.js';

/** A strip or tile: where its bytes lie in the file, and its pixels in the page. */
export interface Block {
  start: number;
  end: number;
  /** The channel it belongs to, where each has blocks of its own. */
  plane: number;
  column: number;
  row: number;
  shape: BlockShape;
}

const uncompressed = 1;
/** Blocks nearer to one another than this are read at once, up to the longest read. */
const nearBytes = 65_536;
const longestRead = 2 ** 26;
/** Blocks may share bytes, as empty ones do; more of them than this many times the file lie on one another. */
const mostTimes = 4;

interface PageBlocks {
  blocks: Block[];
  /** Whether the file says of every block where it lies. */
  isWhole: boolean;
}

/** The blocks of the first `planes` channels, strips that follow one another as one. */
export async function locateBlocks(
  reader: HeaderReader,
  page: TiffPage,
  planes: number,
): Promise<PageBlocks> {
  const across = Math.ceil(page.columns / page.blockColumns);
  const perPlane = across * Math.ceil(page.rows / page.blockRows);
  const samples = page.planar ? 1 : page.samplesPerPixel;
  const blocks: Block[] = [];
  const wanted = planes * perPlane;
  const offsets = await readNumbers(reader, page.offsets, page.bigEndian, wanted);
  const counts = await readNumbers(reader, page.byteCounts ?? undefined, page.bigEndian, wanted);
  const { size } = reader.file;
  let room = longestRead + mostTimes * (size ?? Infinity);
  for (let index = 0; index < Math.min(wanted, offsets.length) && room > 0; index++) {
    const place = index % perPlane;
    const row = Math.floor(place / across) * page.blockRows;
    const rows = page.isTiled ? page.blockRows : Math.min(page.blockRows, page.rows - row);
    const shape = { columns: page.blockColumns, rows, samples };
    const whole = bytesOfBlock(shape, page);
    const stated = page.skip > 0 ? whole : (counts[index] ?? whole);
    const length = page.compression === uncompressed ? Math.min(stated, whole) : stated;
    // A block without bytes is one that the writer left out, since it is all 0.
    const start = offsets[index] ?? 0;
    if (start === 0 || length === 0) continue;
    room -= Math.min(length, size ?? length);
    const block: Block = {
      start: start + page.skip,
      end: start + page.skip + length,
      plane: Math.floor(index / perPlane),
      column: (place % across) * page.blockColumns,
      row,
      shape,
    };
    const before = blocks.at(-1);
    if (before && page.compression === uncompressed && follows(block, before, page)) {
      before.end = block.end;
      before.shape = { ...before.shape, rows: before.shape.rows + rows };
    } else blocks.push(block);
  }
  return { blocks, isWhole: offsets.length >= wanted && room > 0 };
}

/** Whether a block continues the one before it both in the file and in the page, at full width. */
function follows(block: Block, before: Block, page: TiffPage): boolean {
  const whole = before.end - before.start === bytesOfBlock(before.shape, page);
  return (
    whole &&
    block.start === before.end &&
    block.plane === before.plane &&
    block.row === before.row + before.shape.rows &&
    block.shape.columns === page.columns
  );
}

/** Blocks that are read at once. */
interface Run {
  start: number;
  end: number;
  blocks: Block[];
}

/** Blocks in the order of the file, those that lie near one another together. */
export function joinNear(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks.toSorted((a, b) => a.start - b.start)) {
    const run = runs.at(-1);
    if (run && block.start - run.end <= nearBytes && block.end - run.start <= longestRead) {
      run.blocks.push(block);
      run.end = Math.max(run.end, block.end);
    } else runs.push({ start: block.start, end: block.end, blocks: [block] });
  }
  return runs;
}
