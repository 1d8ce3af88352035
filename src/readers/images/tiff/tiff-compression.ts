import type { SampleArray } from '../../../model/samples.js';
import type { Bytes, Readable } from '../../../model/readable.js';
import { decodeJpeg } from '../jpeg/decode-jpeg.js';
import type { TiffPage } from './tiff-page.js';
import { bytesOfBlock, readBlock, type BlockShape } from './tiff-samples.js';
import { unpackBits, unpackDeflate, unpackLzw } from './unpack-bytes.js';

/** The samples of a block, and how many of them each pixel has. */
export interface UnpackedBlock {
  values: SampleArray;
  samples: number;
}

type Unpack = (packed: Uint8Array<ArrayBuffer>, length: number) => Uint8Array<ArrayBuffer>;

const unpackers: Record<number, Unpack> = {
  1: (packed) => packed,
  5: unpackLzw,
  8: unpackDeflate,
  32773: unpackBits,
  32946: unpackDeflate,
};

const jpeg = 7;

/** Compressions (tag 259) that are met but not read, by the names that are the same in every language. */
const others: Record<number, string> = {
  2: 'CCITT',
  3: 'CCITT T.4',
  4: 'CCITT T.6',
  6: 'JPEG (TIFF 6.0)',
  33003: 'JPEG 2000',
  33004: 'JPEG 2000',
  33005: 'JPEG 2000',
  34661: 'JBIG',
  34712: 'JPEG 2000',
  34887: 'LERC',
  34892: 'JPEG (DNG)',
  34925: 'LZMA',
  34934: 'JPEG XR',
  50000: 'Zstandard',
  50001: 'WebP',
  50002: 'JPEG XL',
};

/** Whether blocks compressed like this can be unpacked. */
export function canUnpack(compression: number): boolean {
  return compression in unpackers || compression === jpeg;
}

/** What a compression that cannot be unpacked is called; `null` for one that is not known. */
export function nameCompression(compression: number): string | null {
  return others[compression] ?? null;
}

/** Whether blocks are images of their own, whose colours are turned to grey as they are unpacked. */
export const holdsPictures = ({ compression }: TiffPage): boolean => compression === jpeg;

/**
 * Unpacks one strip or tile of `file`.
 * @throws {ProblemError} UNSUPPORTED_SYNTAX where its decoder cannot start
 * @throws {Error} where its bytes are damaged or end before
 */
export async function unpackBlock(
  file: Readable,
  packed: Bytes,
  shape: BlockShape,
  page: TiffPage,
  jpegTables: Bytes,
): Promise<UnpackedBlock> {
  const unpack = unpackers[page.compression];
  if (unpack) {
    const bytes = unpack(packed, bytesOfBlock(shape, page));
    return { values: readBlock(bytes, shape, page), samples: shape.samples };
  }
  const { columns, rows } = shape;
  const { samplesPerPixel } = page;
  const parts = joinTables(jpegTables, packed, page);
  const image = await decodeJpeg(file, parts, { columns, rows, samplesPerPixel });
  if (image.columns !== columns || image.rows < rows) throw new RangeError('a block of another size');
  return { values: image.data, samples: 1 };
}

const rgb = 2;
/** An Adobe marker that says: three channels, not turned into luminance and colour (Adobe Technical Note 5116). */
const plainColours: readonly number[] = [
  0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 0,
];

/** A block as a JPEG file of its own: the tables that all blocks share stand before it (TIFF Technical Note 2). */
function joinTables(tables: Bytes, packed: Bytes, { colour }: TiffPage): Bytes[] {
  const marker = colour === rgb ? plainColours : [];
  const shared = tables.subarray(2, Math.max(2, tables.length - 2));
  const head = Uint8Array.from([0xff, 0xd8, ...marker]);
  return [head, shared, packed.subarray(2)];
}
