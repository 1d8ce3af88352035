import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeDicom } from '../../demo/sample/dicom-writer.js';
import { readFile } from '../../src/readers/read-file.js';
import { BytesFile } from './dicom/bytes-file.js';
import { writeTiff } from './images/tiff/write-tiff.js';
import { textFile } from './logs/log-file.js';
import { nikon } from './logs/sample-logs.js';
import { refused } from '../support/refused.js';

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
    assert.ok(content.kind === 'dicom');
    assert.equal(content.facts[0]?.['PixelSpacing'], '2.5\\0.75');
    assert.deepEqual([content.pixels.columns, content.pixels.rows], [8, 4]);
  });

  it('knows a scanner’s log by its name and by what it holds', async () => {
    const content = await readFile(textFile('scan/specimen.xtekct', nikon));
    assert.ok(content.kind === 'log');
    assert.equal(content.log.file, 'scan/specimen.xtekct');
    assert.equal(content.log.spacing.z, 0.02350855);
    await assert.rejects(readFile(textFile('broken.xtekct', 'nothing')), { code: 'LOG_UNREADABLE' });
  });

  it('knows the pages of a picture, and says where they break off', async () => {
    const page = { columns: 8, rows: 4, blocks: [new Uint8Array(32)] };
    const whole = writeTiff([page, page]);
    const content = await readFile(new BytesFile(whole, 'a/scan.tif'));
    assert.ok(content.kind === 'image');
    assert.deepEqual([content.facts.length, content.pixels.length, content.cut], [2, 2, null]);
    const cut = await readFile(new BytesFile(whole.subarray(0, -60), 'a/scan.tif'));
    assert.ok(cut.kind === 'image');
    assert.equal(cut.facts.length, 1);
    assert.deepEqual(cut.cut, {
      file: 'a/scan.tif',
      code: 'TRUNCATED',
      severity: 'warn',
      data: { reason: 'last-page', file: 'a/scan.tif', pages: 1 },
    });
  });

  it('knows the second picture of one name', async () => {
    const bytes = writeTiff([{ columns: 8, rows: 4, blocks: [new Uint8Array(32)] }]);
    assert.equal((await readFile(new BytesFile(bytes, 'default.tif (2)'))).kind, 'image');
  });

  it('takes a DICOM file for one though it is named like a picture', async () => {
    const content = await readFile(new BytesFile(writeDicom(slice), 'slice.png'));
    assert.equal(content.kind, 'dicom');
  });

  it('asks a slice for no byte more than its header takes', async () => {
    const file = new BytesFile(writeDicom(slice));
    await readFile(file);
    assert.equal(file.reads.length, 1);
  });

  it('refuses what it knows no kind for', async () => {
    await assert.rejects(
      readFile(textFile('notes.txt', 'scanned on Monday\n')),
      refused('JUNK:kind', { file: 'notes.txt', kind: 'text' }),
    );
  });
});
