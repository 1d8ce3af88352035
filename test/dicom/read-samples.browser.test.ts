import { expect } from '@esm-bundle/chai';
import { readHeader } from '../../src/dicom/read-header.js';
import { readSamples } from '../../src/dicom/read-samples.js';
import { BlobFile } from '../../src/sources/blob-file.js';
import { servedFiles, servedOracles } from '../support/served-series.js';

/** The samples of one slice and what its header says of it, read as a dropped file is. */
async function readSlice(series: string, index: number) {
  const files = await servedFiles(series);
  const file = files[index];
  if (!file) throw new Error(`${series} has no file ${index}`);
  const source = new BlobFile(file.name, file);
  const { pixels } = await readHeader(source);
  return readSamples(source, pixels, 1);
}

describe('samples of real series, in a page', () => {
  for (const [altered, plain] of [
    ['m-deflate', 'm-control-ct'],
    ['m-rle', 'm-control-ct'],
    ['m-jpegls', 'm-control-ct'],
    ['mr-jpegls-4', 'mr-rle-4'],
  ] as const) {
    it(`are those of ${plain} in ${altered}`, async function () {
      const oracles = await servedOracles();
      if (!oracles) return this.skip();
      for (const index of [0, 3]) {
        const samples = await readSlice(altered, index);
        const expected = await readSlice(plain, index);
        expect(samples.data.constructor).to.equal(expected.data.constructor);
        expect(samples.data).to.deep.equal(expected.data);
      }
    });
  }
});
