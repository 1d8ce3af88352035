import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  explicitBigEndian,
  explicitLittleEndian,
  implicitLittleEndian,
  writeDicom,
} from '../../../demo/sample/dicom-writer.js';
import type { DicomDataset } from '../../../demo/sample/dicom-writer.js';
import { mutateBytes, seededRandom } from './mutate-bytes.js';
import { readForged } from './read-forged.js';

const slice: DicomDataset = {
  SpecificCharacterSet: 'ISO_IR 192',
  ImageType: 'ORIGINAL\\PRIMARY\\MOSAIC',
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.4',
  SOPInstanceUID: '2.25.11',
  SliceThickness: '19.000',
  ImagePositionPatient: '-1.50\\2\\3.250',
  ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
  PixelSpacing: '2.5\\0.75',
  SamplesPerPixel: 1,
  PhotometricInterpretation: 'MONOCHROME2',
  Rows: 3,
  Columns: 5,
  BitsAllocated: 16,
  BitsStored: 12,
  HighBit: 11,
  PixelRepresentation: 1,
  RescaleSlope: '2',
  '00190010 LO': 'SIEMENS MR HEADER',
  '0019100A US': 36,
  PixelData: new Uint16Array(15),
};

const enhanced: DicomDataset = {
  ...slice,
  NumberOfFrames: '3',
  SharedFunctionalGroupsSequence: [{ PixelMeasuresSequence: [{ PixelSpacing: '0.5\\0.6' }] }],
  PerFrameFunctionalGroupsSequence: [0, 1, 2].map((z) => ({
    PlanePositionSequence: [{ ImagePositionPatient: `0\\0\\${z}` }],
    FrameContentSequence: [{ StackID: 'A', InStackPositionNumber: z }],
  })),
  PixelData: new Uint16Array(45),
};

const seeds: [name: string, bytes: Uint8Array][] = [slice, enhanced].flatMap((dataset, index) =>
  [explicitLittleEndian, implicitLittleEndian, explicitBigEndian].flatMap((transferSyntaxUID) =>
    [true, false].map((undefinedLength): [string, Uint8Array] => [
      `${index === 0 ? 'a slice' : 'three frames'} in ${transferSyntaxUID}${undefinedLength ? ' with delimiters' : ''}`,
      writeDicom(dataset, { transferSyntaxUID, undefinedLength, partTen: !undefinedLength || index === 1 }),
    ]),
  ),
);

describe('readHeader and readSamples of damaged files', () => {
  for (const [name, bytes] of seeds) {
    it(`read or refuse every one of 1500 made from ${name}`, async () => {
      const random = seededRandom(bytes.length);
      const answers = new Set<string>();
      for (let count = 0; count < 1500; count++) answers.add(await readForged(mutateBytes(bytes, random)));
      assert.ok(answers.has('read') && answers.size > 2, [...answers].join(', '));
    });
  }

  it('read or refuse what nests deeper than any stack', async () => {
    const open = [0x08, 0x00, 0x40, 0x11, 0x53, 0x51, 0, 0, 0xff, 0xff, 0xff, 0xff];
    const item = [0xfe, 0xff, 0, 0xe0, 0xff, 0xff, 0xff, 0xff];
    const deep = Uint8Array.from({ length: 2_000_000 }, (_, at) => [...open, ...item][at % 20] ?? 0);
    const head = writeDicom({ SOPClassUID: '1.2.840.10008.5.1.4.1.1.2' });
    assert.equal(await readForged(Uint8Array.from([...head, ...deep])), 'TRUNCATED');
  });

  it('refuse a megabyte of zeros behind a preamble', async () => {
    const bytes = new Uint8Array(1e6);
    bytes.set([0x44, 0x49, 0x43, 0x4d], 128);
    assert.match(await readForged(bytes), /NOT_AN_IMAGE|TRUNCATED/);
  });
});
