import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { explicitBigEndian, implicitLittleEndian, writeDicom } from '../../../demo/sample/dicom-writer.js';
import type { DicomDataset } from '../../../demo/sample/dicom-writer.js';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { realSeries, seriesFiles, skipLoudly } from '../../support/real-series.js';
import { BytesFile, fileOnDisk } from './bytes-file.js';
import { slice } from './plain-slice.js';

const writings: [string, Uint8Array][] = [
  ['explicit little endian', writeDicom(slice)],
  ['implicit little endian', writeDicom(slice, { transferSyntaxUID: implicitLittleEndian })],
  ['explicit big endian', writeDicom(slice, { transferSyntaxUID: explicitBigEndian })],
  ['sequences with delimiters', writeDicom(slice, { undefinedLength: true })],
  ['no preamble, implicit', writeDicom(slice, { partTen: false, transferSyntaxUID: implicitLittleEndian })],
  ['no preamble, explicit', writeDicom(slice, { partTen: false })],
  ['no preamble, big endian', writeDicom(slice, { partTen: false, transferSyntaxUID: explicitBigEndian })],
  ['meta information at once', writeDicom(slice).subarray(132)],
  ['deflated', deflate(slice)],
  ['deflated and padded to an even length', Buffer.concat([deflate(slice), Uint8Array.of(0)])],
];

/** PS3.5 A.5: the data set in explicit little endian, deflated behind plain file meta information. */
function deflate(dataset: DicomDataset): Uint8Array {
  const named = writeDicom(dataset, { transferSyntaxUID: '1.2.840.10008.1.2.1.99' });
  const bare = writeDicom(dataset, { partTen: false });
  const meta = named.subarray(0, named.length - bare.length);
  return Buffer.concat([meta, deflateRawSync(bare)]);
}

describe('readHeader of one slice', () => {
  for (const [name, bytes] of writings) {
    it(`keeps values as printed: ${name}`, async () => {
      const { facts, pixels } = await readHeader(new BytesFile(bytes));
      assert.equal(facts.length, 1);
      const [one] = facts;
      assert.equal(one?.file, 'IM0001.dcm');
      assert.equal(one?.frame, 1);
      assert.equal(one?.SliceThickness, '19.000');
      assert.equal(one?.TopLevelSliceThickness, '19.000');
      assert.equal(one?.SpacingBetweenSlices, '');
      assert.equal(one?.ImagePositionPatient, '-1.50\\2\\3.250');
      assert.equal(one?.PixelSpacing, '2.5\\0.75');
      assert.equal(one?.Rows, 3);
      assert.equal('SliceLocation' in (one ?? {}), false);
      assert.deepEqual(pixels.rescale, [{ slope: 2, intercept: -1024 }]);
      assert.deepEqual([pixels.rows, pixels.columns, pixels.bitsStored, pixels.highBit], [3, 5, 12, 11]);
      assert.equal(pixels.length, 30);
    });
  }

  it('reads one chunk of an uncompressed file and none of its pixels', async () => {
    const pixels = new Uint16Array(512 * 512);
    const file = new BytesFile(writeDicom({ ...slice, Rows: 512, Columns: 512, PixelData: pixels }));
    const header = await readHeader(file);
    assert.deepEqual(file.reads, [[0, 8192]]);
    assert.equal(header.pixels.offset, file.size - pixels.byteLength);
  });

  it('steps over a long private value without reading it', async () => {
    const file = new BytesFile(
      writeDicom({ ...slice, '00190010 LO': 'MINE', '00191001 OB': new Uint8Array(1e6) }),
    );
    const { facts } = await readHeader(file);
    assert.equal(facts[0]?.PixelSpacing, '2.5\\0.75');
    assert.ok(file.reads.reduce((sum, [start, end]) => sum + end - start, 0) < 20_000);
  });

  it('believes the bytes where the meta information names another encoding', async () => {
    const bytes = writeDicom(slice, { transferSyntaxUID: implicitLittleEndian });
    const text = Buffer.from(bytes).toString('latin1').replace('1.2.840.10008.1.2\0', '1.2.840.10008.1.3\0');
    const { facts } = await readHeader(new BytesFile(Buffer.from(text, 'latin1')));
    assert.equal(facts[0]?.PixelSpacing, '2.5\\0.75');
  });

  for (const [charset, label, bytes] of [
    ['ISO_IR 192', 'é', [0xc3, 0xa9]],
    ['ISO_IR 100', 'é', [0xe9, 0x20]],
    ['', 'é', [0xe9, 0x20]],
    ['ISO_IR 144', 'щ', [0xe9, 0x20]],
    ['ISO 2022 IR 100', 'é', [0xe9, 0x20]],
  ] as const) {
    it(`reads text as ${charset || 'Latin-1 by default'}`, async () => {
      const dataset = { ...slice, SpecificCharacterSet: charset, SeriesDescription: Uint8Array.from(bytes) };
      const { facts } = await readHeader(new BytesFile(writeDicom(dataset)));
      assert.equal(facts[0]?.SeriesDescription, label);
    });
  }

  it('passes on what reading the file throws', async () => {
    const stop = new Error('the disk is gone');
    const file = { name: 'a.dcm', size: 9, read: () => Promise.reject(stop) };
    await assert.rejects(readHeader(file), stop);
  });

  it('stops when aborted', async () => {
    const signal = AbortSignal.abort();
    await assert.rejects(readHeader(new BytesFile(writeDicom(slice)), signal), { name: 'AbortError' });
  });
});

describe('readHeader of real series', () => {
  const counted = [
    'ct-tilt-pos',
    'm-deflate',
    'm-enhanced-ct-overlap',
    'm-jpegls',
    'mr-7t-rect-40',
    'mr-classic-xa30-sag',
    'mr-enh-philips-b0',
    'mr-enh-siemens-4d',
    'mr-mosaic',
  ];
  for (const name of counted) {
    it(`agrees with pydicom on ${name}`, async (test) => {
      const oracle = realSeries()?.oracles[name];
      if (!oracle) {
        skipLoudly(test);
        return;
      }
      const headers = await Promise.all(seriesFiles(name).map((path) => readHeader(fileOnDisk(path))));
      const facts = headers.flatMap((header) => header.facts);
      assert.equal(facts.length, oracle.summary.frames);
      for (const one of facts) {
        const [y, x] = String(one.PixelSpacing).split('\\').map(Number);
        assert.ok(Math.abs((x ?? 0) / oracle.summary.x - 1) < 1e-4, `x ${x} against ${oracle.summary.x}`);
        assert.ok(Math.abs((y ?? 0) / oracle.summary.y - 1) < 1e-4, `y ${y} against ${oracle.summary.y}`);
        const [thickness] = oracle.summary.thickness;
        if (thickness !== undefined) assert.ok(Math.abs(Number(one.SliceThickness) - thickness) < 1e-4);
        const [between] = oracle.summary.sbs;
        if (between !== undefined) assert.ok(Math.abs(Number(one.SpacingBetweenSlices) - between) < 1e-4);
      }
    });
  }

  it('counts 36 tiles in the mosaic', async (test) => {
    if (!realSeries()) {
      skipLoudly(test);
      return;
    }
    const [path = ''] = seriesFiles('mr-mosaic');
    assert.equal((await readHeader(fileOnDisk(path))).facts[0]?.MosaicImageCount, 36);
  });
});
