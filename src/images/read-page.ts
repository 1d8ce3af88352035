import type { ImageFile } from './image-file.js';
import type { BmpPage } from './bmp-header.js';
import type { JpegPage } from './jpeg-header.js';
import type { PageSamples } from './page.js';
import type { PngPage } from './png-header.js';
import type { TiffPage } from './tiff-page.js';

/** Where the samples of one page lie and how they are stored. */
export type ImagePage = TiffPage | PngPage | JpegPage | BmpPage;

/**
 * The samples of one page, decoded by what its format needs, which is fetched when it is first met.
 * @throws {ImageError}; what `file.read` throws passes through
 */
export async function readPage(file: ImageFile, page: ImagePage, signal?: AbortSignal): Promise<PageSamples> {
  switch (page.format) {
    case 'tiff':
      return (await import('./read-tiff.js')).readTiffPage(file, page, signal);
    case 'png':
      return (await import('./read-png.js')).readPng(file, signal);
    case 'jpeg':
      return (await import('./read-jpeg.js')).readJpeg(file, page, signal);
    case 'bmp':
      return (await import('./read-bmp.js')).readBmp(file, page, signal);
  }
}
