import type { SampleArray, StoredSamples } from '../../../model/samples.js';
import { ProblemError, refusal } from '../../../model/problem/problem.js';
import { endsEarly } from '../ends-early.js';
import { HeaderReader, holdWhole } from '../header-reader.js';
import type { Readable } from '../../../model/readable.js';
import { luminance } from '../page.js';
import { joinNear, locateBlocks, type Block } from './tiff-blocks.js';
import {
  canUnpack,
  holdsPictures,
  nameCompression,
  unpackBlock,
  type UnpackedBlock,
} from './tiff-compression.js';
import { readNumbers } from './tiff-directory.js';
import type { TiffPage } from './tiff-page.js';
import { isReadable, makeSamples } from './tiff-samples.js';

const rgb = 2;
const palette = 3;
const yCbCr = 6;
/** Of all channels, which are held at once. */
const mostBytes = 2 ** 31;
/** Three times a colour for each value of 16 bits (TIFF 6.0, section 5). */
const longestMap = 3 * 2 ** 16;
/** Tables of a JPEG: eight of each kind, some kB (ITU-T T.81, B.2.4). */
const longestTables = 2 ** 16;
const readableColours: readonly number[] = [0, 1, rgb, palette];

/**
 * The samples of one page as one channel: strips and tiles put together, colours as brightness.
 * @throws {ProblemError} UNSUPPORTED_SYNTAX; TRUNCATED and NOT_AN_IMAGE with what could be read as `partial`
 */
export async function readTiffPage(
  source: Readable,
  page: TiffPage,
  signal?: AbortSignal,
): Promise<StoredSamples> {
  requireReadable(source, page);
  // What holds little else than this page is read at once.
  const file = await holdWhole(source, 2 * bytesOfPage(page), signal);
  const reader = new HeaderReader(file, signal);
  const { jpegTables: tables, rows, columns } = page;
  const jpegTables = tables
    ? await reader.bytes(tables.at, Math.min(tables.count, longestTables))
    : new Uint8Array(0);
  const colourMap = await readNumbers(reader, page.colourMap ?? undefined, page.bigEndian, longestMap);
  const planes = Array.from({ length: hasPlanes(page) ? 3 : 1 }, () => makeSamples(page, rows * columns));
  const { blocks, isWhole } = await locateBlocks(reader, page, planes.length);

  let isShort = !isWhole;
  let placed = 0;
  let damage: unknown = null;
  for await (const { block, packed } of readBlocks(file, blocks, signal)) {
    const isCut = packed.length < block.end - block.start;
    isShort ||= isCut;
    if (packed.length === 0) continue;
    try {
      placeBlock(await unpackBlock(file, packed, block.shape, page, jpegTables), block, page, planes);
      placed += 1;
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      if (!isCut) damage ??= error;
    }
  }
  if (!isShort && damage === null) return toGrey(planes, page, colourMap);
  const partial = placed > 0 ? toGrey(planes, page, colourMap) : null;
  if (isShort) throw endsEarly(file.name, partial);
  const data = { file: file.name, isPartial: partial !== null };
  throw refusal('NOT_AN_IMAGE:damaged-pixels', data, { partial: partial ?? undefined, cause: damage });
}

/** The bytes of each block, neighbours read at once; fewer than stated where the file ends before. */
async function* readBlocks(file: Readable, blocks: readonly Block[], signal: AbortSignal | undefined) {
  for (const { start, end, blocks: near } of joinNear(blocks)) {
    const bytes = await file.read(start, end, signal);
    for (const block of near) yield { block, packed: bytes.subarray(block.start - start, block.end - start) };
  }
}

const bytesOfPage = ({ rows, columns, samplesPerPixel, bitsPerSample }: TiffPage): number =>
  (rows * columns * samplesPerPixel * bitsPerSample) / 8;

/** Whether the three colours lie in blocks of their own. */
const hasPlanes = ({ planar, colour }: TiffPage): boolean => planar && colour === rgb;

function requireReadable({ name: file }: Readable, page: TiffPage): void {
  const { rows, columns, bitsPerSample: bits, colour, compression } = page;
  const bytes = rows * columns * (bits > 32 ? 8 : bits / 8) * (hasPlanes(page) ? 3 : 1);
  if (bytes > mostBytes) throw refusal('TOO_LARGE:pixels', { file, rows, columns, most: mostBytes });
  if (!canUnpack(compression)) {
    const data = { file, compression, name: nameCompression(compression) };
    throw refusal('UNSUPPORTED_SYNTAX:tiff-compression', data);
  }
  if (!(readableColours.includes(colour) || (colour === yCbCr && holdsPictures(page))))
    throw refusal('UNSUPPORTED_SYNTAX:tiff-colours', { file, photometric: colour });
  if (!isReadable(page) || (holdsPictures(page) && bits !== 8))
    throw refusal('UNSUPPORTED_SYNTAX:tiff-bits', { file, bits });
}

/** Copies the part of a block that lies within the page, its colours as brightness. */
function placeBlock(
  { values, samples }: UnpackedBlock,
  { plane, column, row, shape }: Block,
  page: TiffPage,
  planes: readonly SampleArray[],
): void {
  const target = planes[plane];
  const width = Math.min(shape.columns, page.columns - column);
  const height = Math.min(shape.rows, page.rows - row);
  if (samples === 1 && target?.length === values.length && shape.columns === page.columns) {
    target.set(values);
    return;
  }
  const isColour = page.colour === rgb && samples >= 3;
  const isFloat = page.sampleFormat === 'float';
  for (let y = 0; y < height && target; y++) {
    let from = y * shape.columns * samples;
    const start = (row + y) * page.columns + column;
    for (let x = 0; x < width; x++, from += samples) {
      const first = values[from] ?? 0;
      target[start + x] = isColour ? brightness(first, values[from + 1], values[from + 2], isFloat) : first;
    }
  }
}

function brightness(red = 0, green = 0, blue = 0, isFloat: boolean): number {
  const value = luminance(red, green, blue);
  return isFloat ? value : Math.round(value);
}

function toGrey(planes: readonly SampleArray[], page: TiffPage, colourMap: readonly number[]): StoredSamples {
  const { rows, columns, colour, sampleFormat } = page;
  const [data = new Uint8Array(0), green, blue] = planes;
  if (green && blue) {
    const isFloat = sampleFormat === 'float';
    for (let at = 0; at < data.length; at++) data[at] = brightness(data[at], green[at], blue[at], isFloat);
  }
  // Infinities are no measurement, and would stretch the window over everything.
  if (sampleFormat === 'float')
    for (let at = 0; at < data.length; at++) if (!Number.isFinite(data[at])) data[at] = NaN;
  if (colour === palette && colourMap.length > 0) return { data: lookUp(data, colourMap), rows, columns };
  return { data, rows, columns };
}

/** The brightness of each index, 0 to 255; a map holds all reds, then all greens, then all blues, of 16 bits. */
function lookUp(indices: SampleArray, map: readonly number[]): Uint8Array<ArrayBuffer> {
  const entries = map.length / 3;
  // Some writers fill the map with 8 bits.
  const scale = map.some((value) => value > 255) ? 257 : 1;
  const table = Array.from({ length: entries }, (_, at) =>
    Math.round(luminance(map[at] ?? 0, map[at + entries] ?? 0, map[at + 2 * entries] ?? 0) / scale),
  );
  return Uint8Array.from(indices, (index) => table[index] ?? 0);
}
