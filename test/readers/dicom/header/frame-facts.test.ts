import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  explicitBigEndian,
  explicitLittleEndian,
  implicitLittleEndian,
  writeDicom,
} from '../../../../demo/sample/dicom-writer.js';
import type { DicomDataset } from '../../../../demo/sample/dicom-writer.js';
import { readHeader } from '../../../../src/readers/dicom/read-header.js';
import { BytesFile } from '../bytes-file.js';
import { refusal, slice } from '../plain-slice.js';
import { asRefused } from '../../../support/refused.js';

const enhanced: DicomDataset = {
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.4.1',
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

  it('counts the tiles of a mosaic, whatever Image Type has become', async () => {
    // Every tile has a pixel at least: seven each way.
    const large = { Rows: 7, Columns: 7, PixelData: new Uint16Array(49) };
    const tilesOf = async (more: DicomDataset) =>
      (await readHeader(new BytesFile(writeDicom({ ...slice, ...large, ...more })))).facts[0]
        ?.MosaicImageCount;
    const named = { ImageType: 'ORIGINAL\\PRIMARY\\M\\ND\\MOSAIC' };
    assert.equal(await tilesOf({ ...named, '0019100A US': 36 }), 36);
    assert.equal(await tilesOf({ ...named, '0019100A OB': Uint8Array.of(36, 0) }), 36);
    assert.equal(await tilesOf({ '0019100A US': 36 }), 36);
    assert.equal(await tilesOf({ '0019100A OB': Uint8Array.of(0x31, 0) }), 49);
    assert.equal(await tilesOf({ '00650010 LO': 'Image Private Header', '00651050 DS': '20' }), 20);
    assert.equal(await tilesOf({ '00651050 DS': '9' }), 9);
    assert.equal(await tilesOf({ '0019100A US': 1 }), undefined);
  });

  it('leaves a private number to the maker who reserved its group', async () => {
    const other = { '00190010 LO': 'GEMS_ACQU_01', '0019100A US': 36 };
    assert.equal(
      (await readHeader(new BytesFile(writeDicom({ ...slice, ...other })))).facts[0]?.MosaicImageCount,
      undefined,
    );
  });

  it('finds Image Type Text at the top and in private groups of enhanced files', async () => {
    const textOf = async (more: DicomDataset) =>
      (await readHeader(new BytesFile(writeDicom(more)))).facts[0]?.ImageTypeText;
    const mosaic = 'ORIGINAL\\PRIMARY\\M\\ND\\MOSAIC';
    assert.equal(await textOf({ ...slice, '00211175 CS': mosaic }), mosaic);
    const within = { '002111FE SQ': [{ '00211175 CS': mosaic }] };
    assert.equal(await textOf({ ...enhanced, PerFrameFunctionalGroupsSequence: [within, within] }), mosaic);
    assert.equal(await textOf(slice), undefined);
  });

  it('reads which attributes Frame Increment Pointer names, in any byte order', async () => {
    const pointer = { '00280009 AT': [0x00181063, 0x00540010] };
    for (const syntax of [explicitLittleEndian, implicitLittleEndian, explicitBigEndian]) {
      const bytes = writeDicom({ ...slice, ...pointer }, { transferSyntaxUID: syntax });
      assert.equal(
        (await readHeader(new BytesFile(bytes))).facts[0]?.FrameIncrementPointer,
        '00181063\\00540010',
        syntax,
      );
    }
  });

  it('reads how many images a place has, whether the file spells types or not', async () => {
    const counts = {
      '00181090 IS': '20',
      '00200105 IS': '10',
      '00540061 US': 2,
      '00540071 US': 8,
      '00540101 US': 31,
    };
    for (const syntax of [explicitLittleEndian, implicitLittleEndian, explicitBigEndian]) {
      const bytes = writeDicom({ ...slice, ...counts }, { transferSyntaxUID: syntax });
      const [facts] = (await readHeader(new BytesFile(bytes))).facts;
      assert.deepEqual(
        [
          facts?.CardiacNumberOfImages,
          facts?.NumberOfTemporalPositions,
          facts?.NumberOfRRIntervals,
          facts?.NumberOfTimeSlots,
          facts?.NumberOfTimeSlices,
        ].map(Number),
        [20, 10, 2, 8, 31],
        syntax,
      );
    }
  });

  it('refuses a number of frames that no scanner writes', async () => {
    const error = await refusal(writeDicom({ ...slice, NumberOfFrames: '2000000000' }));
    asRefused(error, 'TOO_LARGE:frames', { frames: 2e9, most: 200_000 });
  });
});
