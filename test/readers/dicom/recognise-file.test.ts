import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeDicom } from '../../../demo/sample/dicom-writer.js';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { BytesFile } from './bytes-file.js';
import { refusal, slice } from './plain-slice.js';

describe('readHeader of what is no slice', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const report = writeDicom({ SOPClassUID: '1.2.840.10008.5.1.4.1.1.88.11', SOPInstanceUID: '2.25.3' });
  const binary = Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 256);
  const cases: [what: string, Uint8Array, name: string, code: string, severity: string, says: RegExp][] = [
    ['no bytes', new Uint8Array(0), 'IM0042.dcm', 'EMPTY', 'warn', /0 bytes/],
    ['a PNG named as a slice', png, 'IM0043.dcm', 'NOT_AN_IMAGE', 'warn', /PNG picture/],
    ['a PNG named as one', png, 'preview.png', 'JUNK', 'info', /PNG picture/],
    ['text', Buffer.from('scanned on Monday\n'), 'notes.txt', 'JUNK', 'info', /text file/],
    ['a thumbnail cache', binary, 'a/Thumbs.db', 'JUNK', 'info', /thumbnail cache/],
    ['a second thumbnail cache', binary, 'Thumbs.db (2)', 'JUNK', 'info', /thumbnail cache/],
    ['a second slice of its name', binary, 'IM9.dcm (12)', 'NOT_AN_IMAGE', 'warn', /DICM/],
    ['a folder setting', binary, '.DS_Store', 'JUNK', 'info', /macOS/],
    [
      'a table of contents',
      writeDicom({ SOPClassUID: '1.2.840.10008.1.3.10' }),
      'DICOMDIR',
      'JUNK',
      'info',
      /DICOMDIR/,
    ],
    [
      'a DICOMDIR of another name',
      writeDicom({ SOPClassUID: '1.2.840.10008.1.3.10' }),
      'x',
      'JUNK',
      'info',
      /DICOMDIR/,
    ],
    ['a structured report', report, 'sr.dcm', 'NOT_AN_IMAGE', 'info', /structured report/],
    ['bytes of no kind', binary, 'IM9', 'NOT_AN_IMAGE', 'warn', /DICM/],
    ['a header cut off', writeDicom(slice).subarray(0, 380), 'IM0041.dcm', 'TRUNCATED', 'warn', /380 bytes/],
    [
      'a header without rows',
      writeDicom({ ...slice, Rows: undefined }),
      'r.dcm',
      'TRUNCATED',
      'warn',
      /rows/,
    ],
  ];
  for (const [what, bytes, name, code, severity, says] of cases) {
    it(`names ${what}`, async () => {
      const error = await refusal(bytes, name);
      assert.deepEqual([error.code, error.severity], [code, severity]);
      assert.match(error.message, says);
    });
  }

  it('keeps the facts of a file that ends before or within its pixels', async () => {
    const bytes = writeDicom(slice);
    const within = await readHeader(new BytesFile(bytes.subarray(0, bytes.length - 20)));
    assert.equal(within.facts[0]?.PixelSpacing, '2.5\\0.75');
    const before = await readHeader(new BytesFile(writeDicom({ ...slice, PixelData: undefined })));
    assert.equal(before.facts[0]?.PixelSpacing, '2.5\\0.75');
    assert.equal(before.pixels.offset, null);
  });
});
