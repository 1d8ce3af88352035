import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explicitBigEndian, implicitLittleEndian, writeDicom } from '../../../../demo/sample/dicom-writer.js';
import type { DicomDataset, WriteOptions } from '../../../../demo/sample/dicom-writer.js';
import { readHeader } from '../../../../src/readers/dicom/read-header.js';
import { BytesFile } from '../bytes-file.js';
import { slice } from '../plain-slice.js';

/** A region of an ultrasound image (PS3.3 C.8.5.5), 0.02 × 0.025 cm a pixel. */
const region = (other: DicomDataset = {}): DicomDataset => ({
  '00186012 US': 1,
  '00186024 US': 3,
  '00186026 US': 3,
  '0018602C FD': 0.02,
  '0018602E FD': 0.025,
  ...other,
});

async function read(regions: readonly DicomDataset[], options: WriteOptions = {}) {
  const file = new BytesFile(writeDicom({ ...slice, '00186011 SQ': regions }, options));
  return (await readHeader(file)).facts[0]?.['UltrasoundRegionSpacing'];
}

describe('Sequence of Ultrasound Regions', () => {
  it('gives Y and X in mm, in every syntax', async () => {
    for (const transferSyntaxUID of [undefined, implicitLittleEndian, explicitBigEndian])
      for (const undefinedLength of [false, true])
        assert.equal(
          await read([region()], { undefinedLength, ...(transferSyntaxUID && { transferSyntaxUID }) }),
          '0.25\\0.2',
        );
  });

  it('passes over spectra and signs', async () => {
    const spectrum = region({ '00186012 US': 3, '00186024 US': 4, '0018602C FD': 0.01 });
    assert.equal(await read([region(), spectrum, region({ '0018602E FD': -0.025 })]), '0.25\\0.2');
  });

  it('gives none where pictures differ, in another unit, without a size, or of a spectrum alone', async () => {
    assert.equal(await read([region(), region({ '0018602C FD': 0.03 })]), undefined);
    assert.equal(await read([region({ '00186024 US': 4 })]), undefined);
    assert.equal(await read([region({ '0018602C FD': 0 })]), undefined);
    assert.equal(await read([region({ '0018602E FD': undefined })]), undefined);
    assert.equal(await read([region({ '00186012 US': 3 })]), undefined);
    assert.equal(await read([]), undefined);
  });
});
