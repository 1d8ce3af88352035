import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe, it } from 'node:test';
import { decodeFrame } from '../../src/dicom/decode.js';
import { findFrame } from '../../src/dicom/frame-fragments.js';
import { readHeader } from '../../src/dicom/read-header.js';
import { readSamples } from '../../src/dicom/read-samples.js';
import { realSeries, seriesFiles, skipLoudly } from '../support/real-series.js';
import { fileOnDisk } from './bytes-file.js';

/** In Node the codecs read their WASM from disk, where the page fetches it from beside the chunk. */
const wasmBasePath = dirname(
  createRequire(import.meta.url).resolve('@cornerstonejs/codec-charls/decodewasm'),
);

describe('decodeFrame', () => {
  for (const [compressed, plain] of [
    ['m-jpegls', 'm-control-ct'],
    ['m-rle', 'm-control-ct'],
    ['mr-jpegls-4', 'mr-rle-4'],
  ] as const) {
    it(`unpacks ${compressed} to the samples of ${plain}`, async (test) => {
      if (!realSeries()) return skipLoudly(test);
      const paths = seriesFiles(compressed);
      const others = seriesFiles(plain);
      for (const index of [0, paths.length - 1]) {
        const unpacked = await unpack(paths[index] ?? '');
        const file = fileOnDisk(others[index] ?? '');
        const { pixels } = await readHeader(file);
        const expected = (await readSamples(file, pixels, 1)).data;
        assert.equal(unpacked.constructor, expected.constructor);
        assert.deepEqual(unpacked, expected);
      }
    });
  }
});

async function unpack(path: string) {
  const file = fileOnDisk(path);
  const { pixels } = await readHeader(file);
  return (await decodeFrame(await findFrame(file, pixels, 0), pixels, { wasmBasePath })).samples;
}
