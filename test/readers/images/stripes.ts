import { expect } from '@esm-bundle/chai';
import { readImageHeader } from '../../../src/readers/images/read-image-header.js';
import { readPage } from '../../../src/readers/images/read-page.js';
import { BlobFile } from '../../../src/sources/local/blob-file.js';

export const columns = 32;
export const rows = 16;

/** Upright stripes of brightness, each eight pixels wide as JPEG's blocks are, so that coding loses little. */
export const stripes = [20, 90, 160, 250];

/** The stripes as the browser itself encodes them; in colour, their middle is that of green, 0.587 of white. */
export async function encodeStripes(type: string, colour = false): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(columns, rows);
  const context = canvas.getContext('2d')!;
  stripes.forEach((value, index) => {
    context.fillStyle = colour ? `rgb(0 ${value} 0)` : `rgb(${value} ${value} ${value})`;
    context.fillRect(index * 8, 0, 8, rows);
  });
  const blob = await canvas.convertToBlob({ type, quality: 1 });
  return new Uint8Array(await blob.arrayBuffer());
}

/** The middle of each stripe, read as a dropped file is. */
export async function readStripes(bytes: Uint8Array<ArrayBuffer>, name: string) {
  const file = new BlobFile(name, new File([bytes], name));
  const header = await readImageHeader(file);
  const samples = await readPage(file, header!.pixels[0]!);
  expect([samples.columns, samples.rows]).to.deep.equal([columns, rows]);
  return { middles: stripes.map((_, index) => samples.data[5 * columns + index * 8 + 4]!) };
}

export function expectNear(found: readonly number[], wanted: readonly number[]) {
  wanted.forEach((value, index) => expect(found[index]).to.be.closeTo(value, 3));
}
