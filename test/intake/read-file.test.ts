import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeDicom } from '../../demo/sample/dicom-writer.js';
import { readFile } from '../../src/intake/read-file.js';
import { BytesFile } from '../dicom/bytes-file.js';

const slice = {
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
  PixelSpacing: '2.5\\0.75',
  SamplesPerPixel: 1,
  PhotometricInterpretation: 'MONOCHROME2',
  Rows: 4,
  Columns: 8,
  BitsAllocated: 16,
  BitsStored: 16,
  HighBit: 15,
  PixelRepresentation: 0,
  PixelData: new Uint16Array(32),
};

describe('readFile', () => {
  it('knows a DICOM file, whatever it is called', async () => {
    const content = await readFile(new BytesFile(writeDicom(slice), 'scan.log'));
    assert.equal(content.kind, 'dicom');
    assert.equal(content.facts[0]?.['PixelSpacing'], '2.5\\0.75');
    assert.deepEqual([content.pixels.columns, content.pixels.rows], [8, 4]);
  });

  it('refuses what it knows no kind for', async () => {
    const text = new BytesFile(Buffer.from('scanned on Monday\n'), 'notes.txt');
    await assert.rejects(readFile(text), { code: 'JUNK', message: /notes\.txt is a text file/ });
  });
});
