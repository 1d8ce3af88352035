import type { StoredSamples } from '../../model/samples.js';
import { refusal } from '../../model/problem/problem.js';
import type { Readable } from '../../model/readable.js';
import { requireRoom } from './page.js';
import type { BmpPage } from './bmp/bmp-header.js';
import type { JpegPage } from './jpeg/jpeg-header.js';
import type { PngPage } from './png/png-header.js';
import type { RawPage } from '../raw/raw-page.js';
import type { TiffPage } from './tiff/tiff-page.js';

/** Where the samples of one page lie and how they are stored. */
export type ImagePage = TiffPage | PngPage | JpegPage | BmpPage;

/** Pixels of a page that can be held at once. */
const mostPixels = 2 ** 29;

/**
 * The samples of one page, decoded by what its format needs, which is fetched when it is first met.
 * @throws {ProblemError}; what `file.read` throws passes through
 */
export async function readPage(
  file: Readable,
  page: ImagePage | RawPage,
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
    case 'raw':
      return (await import('../raw/read-raw-page.js')).readRawPage(file, page, signal);
    case 'bmp':
      return (await import('./bmp/read-bmp.js')).readBmp(file, page, signal);
  }
}

function requireHeld(source: Readable, { rows, columns }: ImagePage | RawPage): void {
  requireRoom(source, { rows, columns });
  const { name: file } = source;
  if (rows * columns <= mostPixels) return;
  throw refusal('TOO_LARGE:pixels', { file, rows, columns, most: mostPixels });
}
