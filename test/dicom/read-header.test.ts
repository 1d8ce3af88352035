import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import {
  explicitBigEndian,
  explicitLittleEndian,
  implicitLittleEndian,
  writeDicom,
} from '../../demo/sample/dicom-writer.js';
import type { DicomDataset } from '../../demo/sample/dicom-writer.js';
import { DicomError } from '../../src/dicom/dicom-error.js';
import { readHeader } from '../../src/dicom/read-header.js';
import { realSeries, seriesFiles, skipLoudly } from '../support/real-series.js';
import { BytesFile, fileOnDisk } from './bytes-file.js';

const ctImage = '1.2.840.10008.5.1.4.1.1.2';
const enhancedMr = '1.2.840.10008.5.1.4.1.1.4.1';

const slice: DicomDataset = {
  SOPClassUID: ctImage,
  SOPInstanceUID: '2.25.11',
  Modality: 'CT',
  SeriesDescription: 'Ammonite',
  SliceThickness: '19.000',
  SpacingBetweenSlices: '',
  ImagePositionPatient: '-1.50\\2\\3.250 ',
  PixelSpacing: '2.5\\0.75',
  SamplesPerPixel: 1,
  PhotometricInterpretation: 'MONOCHROME2',
  Rows: 3,
  Columns: 5,
  BitsAllocated: 16,
  BitsStored: 12,
  HighBit: 11,
  PixelRepresentation: 0,
  RescaleSlope: '2',
  RescaleIntercept: '-1024',
  PixelData: Uint16Array.from({ length: 15 }, (_, index) => index),
};

const enhanced: DicomDataset = {
  SOPClassUID: enhancedMr,
  SOPInstanceUID: '2.25.12',
  NumberOfFrames: '2',
  Rows: 2,
  Columns: 2,
  BitsAllocated: 8,
  SpacingBetweenSlices: '4.4',
  SharedFunctionalGroupsSequence: [
    {
      PixelMeasuresSequence: [{ PixelSpacing: '0.5\\0.6', SliceThickness: '3.0' }],
      PlaneOrientationSequence: [{ ImageOrientationPatient: '1\\0\\0\\0\\1\\0' }],
    },
  ],
  PerFrameFunctionalGroupsSequence: [7.25, 14.5].map((z, index) => ({
    PlanePositionSequence: [{ ImagePositionPatient: `0\\0\\${z}` }],
    FrameContentSequence: [{ StackID: 'A', InStackPositionNumber: index + 1, TemporalPositionIndex: 3 }],
    PixelValueTransformationSequence: [{ RescaleSlope: String(index + 2), RescaleIntercept: '5' }],
    ...(index === 1 ? { PixelMeasuresSequence: [{ PixelSpacing: '0.5\\0.6', SliceThickness: '3.5' }] } : {}),
    '2005140F SQ': [{ ImagePositionPatient: '9\\9\\9', SliceThickness: '99' }],
  })),
  PixelData: new Uint8Array(8),
};

async function refusal(bytes: Uint8Array, name?: string): Promise<DicomError> {
  const error = await readHeader(new BytesFile(bytes, name)).then(
    () => assert.fail('the header was read'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof DicomError, String(error));
  assert.ok(error.message.includes(name ?? 'IM0001.dcm'), error.message);
  return error;
}

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

describe('readHeader of several frames', () => {
  for (const undefinedLength of [false, true]) {
    for (const transferSyntaxUID of [explicitLittleEndian, implicitLittleEndian, explicitBigEndian]) {
      it(`resolves functional groups: ${transferSyntaxUID}, delimiters ${undefinedLength}`, async () => {
        const bytes = writeDicom(enhanced, { undefinedLength, transferSyntaxUID });
        const { facts, pixels } = await readHeader(new BytesFile(bytes));
        assert.deepEqual(
          facts.map((one) => one.frame),
          [1, 2],
        );
        assert.deepEqual(
          facts.map((one) => one.ImagePositionPatient),
          ['0\\0\\7.25', '0\\0\\14.5'],
        );
        assert.deepEqual(
          facts.map((one) => one.SliceThickness),
          ['3.0', '3.5'],
        );
        assert.deepEqual(
          facts.map((one) => one.InStackPositionNumber),
          [1, 2],
        );
        assert.deepEqual(
          facts.map((one) => one.PixelMeasuresSliceThickness),
          ['3.0', '3.5'],
        );
        for (const one of facts) {
          assert.equal(one.PixelSpacing, '0.5\\0.6');
          assert.equal(one.ImageOrientationPatient, '1\\0\\0\\0\\1\\0');
          assert.equal(one.StackID, 'A');
          assert.equal(one.TemporalPositionIndex, 3);
          assert.equal(one.SpacingBetweenSlices, '4.4');
          assert.equal(one.TopLevelSpacingBetweenSlices, '4.4');
          assert.equal(one.TopLevelSliceThickness, undefined);
          assert.equal(one.AcquisitionContextFirst, undefined);
          assert.equal(one.UndefinedLengthGroups, undefinedLength ? '1' : undefined);
          assert.equal(one.PixelMeasuresSpacingBetweenSlices, undefined);
        }
        assert.deepEqual(pixels.rescale, [
          { slope: 2, intercept: 5 },
          { slope: 3, intercept: 5 },
        ]);
      });
    }
  }

  it('says whether an acquisition context comes before the functional groups', async () => {
    const bytes = writeDicom({ ...enhanced, AcquisitionContextSequence: [] });
    assert.equal((await readHeader(new BytesFile(bytes))).facts[0]?.AcquisitionContextFirst, '1');
  });

  it('takes position and orientation of nuclear medicine from the first detector', async () => {
    const bytes = writeDicom({
      ...slice,
      ImagePositionPatient: undefined,
      NumberOfFrames: '1',
      DetectorInformationSequence: [
        { ImagePositionPatient: '1\\2\\3', ImageOrientationPatient: '1\\0\\0\\0\\1\\0' },
        { ImagePositionPatient: '7\\8\\9' },
      ],
    });
    const [facts] = (await readHeader(new BytesFile(bytes))).facts;
    assert.equal(facts?.ImagePositionPatient, '1\\2\\3');
    assert.equal(facts?.ImageOrientationPatient, '1\\0\\0\\0\\1\\0');
  });

  it('gives every frame of a dose grid its offsets and scale', async () => {
    const offsets = { GridFrameOffsetVector: '0\\2.5\\5', DoseGridScaling: '0.001', NumberOfFrames: '3' };
    const bytes = writeDicom({ ...slice, ...offsets, RescaleSlope: undefined, RescaleIntercept: undefined });
    const { facts, pixels } = await readHeader(new BytesFile(bytes));
    assert.deepEqual(
      facts.map((one) => one.GridFrameOffsetVector),
      Array(3).fill('0\\2.5\\5'),
    );
    assert.deepEqual(pixels.rescale[2], { slope: 0.001, intercept: 0 });
  });

  it('counts the tiles of a Siemens mosaic', async () => {
    const mosaic = { ...slice, ImageType: 'ORIGINAL\\PRIMARY\\M\\ND\\MOSAIC', '0019100A US': 36 };
    assert.equal((await readHeader(new BytesFile(writeDicom(mosaic)))).facts[0]?.MosaicImageCount, 36);
    const bytes = { ...mosaic, '0019100A US': undefined, '0019100A OB': Uint8Array.of(36, 0) };
    assert.equal((await readHeader(new BytesFile(writeDicom(bytes)))).facts[0]?.MosaicImageCount, 36);
    const plain = { ...slice, '0019100A US': 36 };
    assert.equal((await readHeader(new BytesFile(writeDicom(plain)))).facts[0]?.MosaicImageCount, undefined);
  });

  it('refuses a number of frames that no scanner writes', async () => {
    const error = await refusal(writeDicom({ ...slice, NumberOfFrames: '2000000000' }));
    assert.equal(error.code, 'TOO_LARGE');
    assert.match(error.message, /2000000000/);
  });
});

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
