import { readBmpHeader } from './bmp-header.js';
import { ImageError } from './image-error.js';
import { HeaderReader, type ImageFile } from './image-file.js';
import type { ImagePage } from './read-page.js';
import { readJpegHeader } from './jpeg-header.js';
import type { ImageHeader } from './page.js';
import { readPngHeader } from './png-header.js';
import { longestMagic, recogniseImage, type ImageFormat } from './recognise-image.js';
import { readTiffHeader } from './tiff-page.js';

const readers: Record<ImageFormat, (reader: HeaderReader) => Promise<ImageHeader<ImagePage>>> = {
  tiff: readTiffHeader,
  png: readPngHeader,
  jpeg: readJpegHeader,
  bmp: readBmpHeader,
};

/**
 * Reads what an image says of its pages, and none of their samples. Its first bytes tell the format, not its name.
 * @returns `null` for a file that is no TIFF, PNG, JPEG or BMP
 * @throws {ImageError} EMPTY, NOT_AN_IMAGE, TRUNCATED or TOO_LARGE, in a sentence for the person who gave the file;
 * what `file.read` throws passes through
 */
export async function readImageHeader(
  file: ImageFile,
  signal?: AbortSignal,
): Promise<ImageHeader<ImagePage> | null> {
  const reader = new HeaderReader(file, signal);
  const head = await reader.bytes(0, longestMagic);
  if (head.length === 0) throw isEmpty(file.name);
  const format = recogniseImage(head);
  return format && readers[format](reader);
}

function isEmpty(name: string): ImageError {
  const message = `${name} is empty (0 bytes). Copy it again from where it came; until then its slice is missing.`;
  return new ImageError('EMPTY', message);
}
