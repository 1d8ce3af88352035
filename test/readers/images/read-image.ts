import { readImageHeader } from '../../../src/readers/images/read-image-header.js';
import { readPage } from '../../../src/readers/images/read-page.js';
import { BytesFile } from '../dicom/bytes-file.js';

/** What an image in memory says of itself. */
export async function headerOf(bytes: Uint8Array, name = 'slice.tif') {
  const file = new BytesFile(bytes, name);
  const header = await readImageHeader(file);
  if (!header) throw new Error(`${name} was not recognised`);
  return { ...header, file, first: header.facts[0]! };
}

/** The samples of a page of an image in memory, pages counted from 1. */
export async function samplesOf(bytes: Uint8Array, page = 1, name = 'slice.tif') {
  const { pixels, file } = await headerOf(bytes, name);
  return readPage(file, pixels[page - 1]!);
}
