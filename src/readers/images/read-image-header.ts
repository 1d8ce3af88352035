import { readBmpHeader } from './bmp/bmp-header.js';
import { refusal } from '../../model/problem/problem.js';
import { HeaderReader } from './header-reader.js';
import type { Readable } from '../../model/readable.js';
import type { ImagePage } from './read-page.js';
import { readJpegHeader } from './jpeg/jpeg-header.js';
import { requireRoom, type ImageHeader } from './page.js';
import { readPngHeader } from './png/png-header.js';
import { longestMagic, recogniseImage, type ImageFormat } from './recognise-image.js';
import { readTiffHeader } from './tiff/tiff-page.js';

const readers: Record<ImageFormat, (reader: HeaderReader) => Promise<ImageHeader<ImagePage>>> = {
  tiff: readTiffHeader,
  png: readPngHeader,
  jpeg: readJpegHeader,
  bmp: readBmpHeader,
};

/**
 * Reads what an image says of its pages, and none of their samples. Its first bytes tell the format, not its name.
 * @returns `null` for a file that is no TIFF, PNG, JPEG or BMP
 * @throws {ProblemError} EMPTY, NOT_AN_IMAGE, TRUNCATED or TOO_LARGE; what `file.read` throws passes through
 */
export async function readImageHeader(
  file: Readable,
  signal?: AbortSignal,
): Promise<ImageHeader<ImagePage> | null> {
  const reader = new HeaderReader(file, signal);
  const head = await reader.bytes(0, longestMagic);
  if (head.length === 0) throw refusal('EMPTY:file', { file: file.name });
  const format = recogniseImage(head);
  const header = format && (await readers[format](reader));
  // One page of many costs nobody the others.
  const [only, another] = header?.pixels ?? [];
  if (only && !another) requireRoom(file, only);
  return header;
}
