import { expect } from '@esm-bundle/chai';
import { writeDicom } from '../../../demo/sample/dicom-writer.js';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { readSamples } from '../../../src/readers/dicom/read-samples.js';
import { BlobFile } from '../../../src/sources/local/blob-file.js';
import { encodeServed } from '../../support/served-encoder.js';
import { servedFiles, servedOracles } from '../../support/served-series.js';
import { frameOf, pictures } from './plain-pictures.js';

const jpeg2000Lossless = '1.2.840.10008.1.2.4.90';

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

describe('samples of JPEG 2000, in a page', () => {
  it('are unpacked without a word on the console', async () => {
    const said: unknown[] = [];
    const { log } = console;
    console.log = (...words: unknown[]) => said.push(words);
    try {
      const dataset = pictures['16 bits'] ?? {};
      const fragment = await encodeServed(jpeg2000Lossless, frameOf(dataset));
      const packed = { ...dataset, PixelData: { fragments: [fragment] } };
      const written = writeDicom(packed, { transferSyntaxUID: jpeg2000Lossless });
      const file = new BlobFile('packed.dcm', new Blob([written]));
      const { data } = await readSamples(file, (await readHeader(file)).pixels, 1);
      expect(data).to.deep.equal(dataset['PixelData']);
    } finally {
      console.log = log;
    }
    expect(said).to.deep.equal([]);
  });
});
