import { mostSlices } from '../../../model/limits.js';
import { problemOf, refusal } from '../../../model/problem/problem.js';
import type { HeaderReader } from '../header-reader.js';
import { nameFacts, type ImageHeader, type PageShape, type SuggestedSpacing } from '../page.js';
import { readSliceNumbers } from './page-order.js';
import { readImageJPages, readTiffSpacing } from '../tags-spacing.js';
import { readNumbers, readText, walkDirectories, type Directory, type Field } from './tiff-directory.js';

/** Where the blocks of one page of a TIFF lie and how they are stored (TIFF 6.0). */
export interface TiffPage extends PageShape {
  format: 'tiff';
  bigEndian: boolean;
  /** Tag 259; 1: none. */
  compression: number;
  /** Tag 317; 1: none, 2: differences along a row, 3: the same of a float’s bytes. */
  predictor: number;
  samplesPerPixel: number;
  bitsPerSample: number;
  sampleFormat: 'unsigned' | 'signed' | 'float';
  /** Tag 262 as stored; 0: white is zero, 2: RGB, 3: palette, 6: YCbCr. */
  colour: number;
  /** Whether each channel has blocks of its own. */
  planar: boolean;
  /** Whether the first pixel of a byte is its lowest bit. */
  lowestBitFirst: boolean;
  isTiled: boolean;
  /** Columns and rows of a strip or tile. */
  blockColumns: number;
  blockRows: number;
  offsets: Field;
  byteCounts: Field | null;
  colourMap: Field | null;
  jpegTables: Field | null;
  /** Bytes behind the stated offset at which this page begins, in a stack under one directory. */
  skip: number;
}

const tags = {
  subfileType: 254,
  columns: 256,
  rows: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  description: 270,
  stripOffsets: 273,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  xResolution: 282,
  yResolution: 283,
  planarConfiguration: 284,
  resolutionUnit: 296,
  predictor: 317,
  colourMap: 320,
  tileColumns: 322,
  tileRows: 323,
  tileOffsets: 324,
  tileByteCounts: 325,
  sampleFormat: 339,
  jpegTables: 347,
} as const;

const wanted: ReadonlySet<number> = new Set(Object.values(tags));
/** Pages that are smaller copies of others, or masks (tag 254, bits 0 and 2). */
const isSecondary = 1 | 4;
const longestDescription = 65_536;
/** The most columns, rows, channels or bits of one that are believed. */
const mostOf = { pixels: 2 ** 24, samples: 4096, bits: 1024 };
/** Columns and rows of a tile that are believed besides those of its page, which may be smaller. */
const longestTile = 4096;

const photometrics: Record<number, string> = {
  0: 'MONOCHROME1',
  1: 'MONOCHROME2',
  2: 'RGB',
  3: 'PALETTE COLOR',
  5: 'CMYK',
  6: 'YBR_FULL',
};

/**
 * Reads the pages of a TIFF: dimensions, bits and where the samples lie, and what its tags suggest of spacing.
 * @throws {ProblemError} TRUNCATED or NOT_AN_IMAGE where no page can be used
 */
export async function readTiffHeader(reader: HeaderReader): Promise<ImageHeader<TiffPage>> {
  const { name } = reader.file;
  const { bigEndian, directories, broken } = await walkDirectories(reader, wanted);
  const [first] = directories;
  const description = first ? await readText(reader, first.get(tags.description), longestDescription) : '';
  const suggested = first ? await readSuggestion(reader, first, bigEndian, description) : null;

  const pages: TiffPage[] = [];
  for (const directory of directories) {
    const page = await readPage(reader, directory, bigEndian);
    if (page) pages.push(page);
  }
  const [only] = pages;
  if (!only) throw refusal('NOT_AN_IMAGE:no-usable-page', { file: name });
  if (directories.length === 1)
    for (const page of await repeatPage(reader, only, readImageJPages(description))) pages.push(page);
  const slices = readSliceNumbers(description, pages.length);
  return {
    facts: pages.map((page, index) => {
      const facts = nameFacts(name, index + 1, pages.length, {
        format: 'TIFF',
        rows: page.rows,
        columns: page.columns,
        samplesPerPixel: page.samplesPerPixel,
        bits: page.bitsPerSample,
        photometric: photometrics[page.colour] ?? 'OTHER',
        suggested,
      });
      return slices ? { ...facts, InStackPositionNumber: slices[index] } : facts;
    }),
    pixels: pages,
    warning: broken ? problemOf('TRUNCATED:last-page', { file: name, pages: pages.length }, 'warn') : null,
  };
}

async function readPage(
  reader: HeaderReader,
  directory: Directory,
  bigEndian: boolean,
): Promise<TiffPage | null> {
  const number = async (tag: number, otherwise: number) =>
    (await readNumbers(reader, directory.get(tag), bigEndian, 1))[0] ?? otherwise;
  const columns = await number(tags.columns, 0);
  const rows = await number(tags.rows, 0);
  const isTiled = directory.has(tags.tileOffsets);
  const offsets = directory.get(isTiled ? tags.tileOffsets : tags.stripOffsets);
  const isSlice = ((await number(tags.subfileType, 0)) & isSecondary) === 0;
  const isSized = isCount(columns, mostOf.pixels) && isCount(rows, mostOf.pixels);
  if (!offsets?.count || !isSized || !isSlice) return null;

  const samplesPerPixel = await number(tags.samplesPerPixel, 1);
  const blockColumns = isTiled ? await number(tags.tileColumns, columns) : columns;
  const blockRows = isTiled
    ? await number(tags.tileRows, rows)
    : Math.min(rows, await number(tags.rowsPerStrip, rows));
  const bitsPerSample = await number(tags.bitsPerSample, 1);
  const hasBlocks = isCount(blockColumns, columns + longestTile) && isCount(blockRows, rows + longestTile);
  const hasSamples = isCount(samplesPerPixel, mostOf.samples) && isCount(bitsPerSample, mostOf.bits);
  if (!hasBlocks || !hasSamples) return null;
  const colour = await number(tags.photometric, 1);
  const format = await number(tags.sampleFormat, 1);
  return {
    format: 'tiff',
    rows,
    columns,
    photometricInterpretation: colour === 0 ? 'MONOCHROME1' : 'MONOCHROME2',
    rescale: [],
    bigEndian,
    compression: await number(tags.compression, 1),
    predictor: await number(tags.predictor, 1),
    samplesPerPixel,
    bitsPerSample,
    sampleFormat: format === 2 ? 'signed' : format === 3 ? 'float' : 'unsigned',
    colour,
    planar: (await number(tags.planarConfiguration, 1)) === 2,
    lowestBitFirst: (await number(tags.fillOrder, 1)) === 2,
    isTiled,
    blockColumns,
    blockRows,
    offsets,
    byteCounts: directory.get(isTiled ? tags.tileByteCounts : tags.stripByteCounts) ?? null,
    colourMap: directory.get(tags.colourMap) ?? null,
    jpegTables: directory.get(tags.jpegTables) ?? null,
    skip: 0,
  };
}

const isCount = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= most;

async function readSuggestion(
  reader: HeaderReader,
  directory: Directory,
  bigEndian: boolean,
  description: string,
): Promise<SuggestedSpacing | null> {
  const number = async (tag: number) =>
    (await readNumbers(reader, directory.get(tag), bigEndian, 1))[0] ?? NaN;
  const x = await number(tags.xResolution);
  const y = await number(tags.yResolution);
  const unit = directory.has(tags.resolutionUnit) ? await number(tags.resolutionUnit) : 2;
  return readTiffSpacing({ x, y, unit, description });
}

/** The further pages of an ImageJ stack that follow the first one’s samples without directories of their own. */
async function repeatPage(reader: HeaderReader, page: TiffPage, count: number): Promise<TiffPage[]> {
  const bytes = page.rows * Math.ceil((page.columns * page.samplesPerPixel * page.bitsPerSample) / 8);
  const { size, name } = reader.file;
  if (count < 2 || size === null || page.compression !== 1 || page.offsets.count !== 1) return [];
  const [start = size] = await readNumbers(reader, page.offsets, page.bigEndian, 1);
  // The number of slices also stands in single pages that were saved out of a stack.
  const held = Math.min(count, Math.floor((size - start) / bytes));
  if (held > mostSlices) throw refusal('TOO_LARGE:pages', { file: name, most: mostSlices });
  return Array.from({ length: Math.max(0, held - 1) }, (_, index) => ({
    ...page,
    skip: (index + 1) * bytes,
  }));
}
