import type { StoredSamples } from '../../model/samples.js';
import { refusal } from '../../model/problem/problem.js';
import type { Readable } from '../../model/readable.js';
import type { BmpPage } from './bmp/bmp-header.js';
import type { JpegPage } from './jpeg/jpeg-header.js';
import type { PngPage } from './png/png-header.js';
import type { TiffPage } from './tiff/tiff-page.js';

/** Where the samples of one page lie and how they are stored. */
export type ImagePage = TiffPage | PngPage | JpegPage | BmpPage;

/** Pixels of a page that can be held at once. */
const mostPixels = 2 ** 29;
/** Pixels that a byte may stand for: eight of one bit, packed as tightly as LZW and deflate ever do. */
const mostPerByte = 8 * 4096;

/**
 * The samples of one page, decoded by what its format needs, which is fetched when it is first met.
 * @throws {ProblemError}; what `file.read` throws passes through
 */
export async function readPage(
  file: Readable,
  page: ImagePage,
  signal?: AbortSignal,
): Promise<StoredSamples> {
  requireHeld(file, page);
  switch (page.format) {
    case 'tiff':
      return (await import('./tiff/read-tiff.js')).readTiffPage(file, page, signal);
    case 'png':
      return (await import('./png/read-png.js')).readPng(file, signal);
    case 'jpeg':
      return (await import('./jpeg/read-jpeg.js')).readJpeg(file, page, signal);
    case 'bmp':
      return (await import('./bmp/read-bmp.js')).readBmp(file, page, signal);
  }
}

function requireHeld({ name: file, size }: Readable, { rows, columns }: ImagePage): void {
  if (size !== null && rows * columns > size * mostPerByte)
    throw refusal('NOT_AN_IMAGE:impossible-size', { file, rows, columns, size });
  if (rows * columns <= mostPixels) return;
  throw refusal('TOO_LARGE:pixels', { file, rows, columns, most: mostPixels });
}
