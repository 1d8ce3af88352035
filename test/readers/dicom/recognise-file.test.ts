import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeDicom } from '../../../demo/sample/dicom-writer.js';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { BytesFile } from './bytes-file.js';
import { refusal, slice } from './plain-slice.js';
import { keyOf, type Severity } from '../../../src/model/problem/problem.js';
import type { RefusalData } from '../../../src/model/problem/refusals.js';

describe('readHeader of what is no slice', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const report = writeDicom({ SOPClassUID: '1.2.840.10008.5.1.4.1.1.88.11', SOPInstanceUID: '2.25.3' });
  const binary = Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 256);
  const dicomdir = writeDicom({ SOPClassUID: '1.2.840.10008.1.3.10' });
  const withoutRows = writeDicom({ ...slice, Rows: undefined });
  const cases: [what: string, Uint8Array, file: string, Severity, keyof RefusalData, data?: object][] = [
    ['no bytes', new Uint8Array(0), 'IM0042.dcm', 'warn', 'EMPTY:file'],
    ['a PNG named as a slice', png, 'IM0043.dcm', 'warn', 'NOT_AN_IMAGE:kind', { kind: 'png' }],
    ['a PNG named as one', png, 'preview.png', 'info', 'JUNK:kind', { kind: 'png' }],
    ['text', Buffer.from('scanned on Monday\n'), 'notes.txt', 'info', 'JUNK:kind', { kind: 'text' }],
    ['a thumbnail cache', binary, 'a/Thumbs.db', 'info', 'JUNK:kind', { kind: 'windows-thumbnails' }],
    ['a second one', binary, 'Thumbs.db (2)', 'info', 'JUNK:kind', { kind: 'windows-thumbnails' }],
    ['a second slice of its name', binary, 'IM9.dcm (12)', 'warn', 'NOT_AN_IMAGE:not-dicom', { size: 600 }],
    ['a folder setting', binary, '.DS_Store', 'info', 'JUNK:kind', { kind: 'macos-folder' }],
    ['a table of contents', dicomdir, 'DICOMDIR', 'info', 'JUNK:kind', { kind: 'dicomdir' }],
    ['a DICOMDIR of another name', dicomdir, 'x', 'info', 'JUNK:kind', { kind: 'dicomdir' }],
    ['a structured report', report, 'sr.dcm', 'info', 'NOT_AN_IMAGE:object', { object: 'structured-report' }],
    ['bytes of no kind', binary, 'IM9', 'warn', 'NOT_AN_IMAGE:not-dicom', { size: 600 }],
    ['bytes of no kind, named as others', binary, 'a.xyz', 'info', 'JUNK:not-dicom'],
    [
      'a header cut off',
      writeDicom(slice).subarray(0, 380),
      'IM1.dcm',
      'warn',
      'TRUNCATED:header',
      { size: 380 },
    ],
    ['a header without rows', withoutRows, 'r.dcm', 'warn', 'TRUNCATED:header', { size: withoutRows.length }],
  ];
  for (const [what, bytes, file, severity, key, data] of cases) {
    it(`names ${what}`, async () => {
      const { problem } = await refusal(bytes, file);
      assert.equal(keyOf(problem), key);
      assert.equal(problem.severity, severity);
      const { reason, ...told } = problem.data;
      assert.equal(reason, key.split(':')[1]);
      assert.deepEqual(told, { file, ...data });
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
