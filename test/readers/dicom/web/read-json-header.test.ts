import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DicomJson } from '../../../../src/readers/dicom/web/encode-json.js';
import { readJsonHeader } from '../../../../src/readers/dicom/web/read-json-header.js';
import { asRefused } from '../../../support/refused.js';
import { BytesFile } from '../bytes-file.js';

/** As PS3.18 annex F prints it; a server may write decimal strings as numbers or as strings. */
const slice: DicomJson = {
  '00080005': { vr: 'CS', Value: ['ISO_IR 100'] },
  '00080016': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.1.1.2'] },
  '00080018': { vr: 'UI', Value: ['2.25.11'] },
  '00080060': { vr: 'CS', Value: ['CT'] },
  '0008103E': { vr: 'LO', Value: ['Schädel'] },
  '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Ammonite^One', Ideographic: '菊石' }] },
  '00180050': { vr: 'DS', Value: [19.5] },
  '00180088': { vr: 'DS' },
  '00200013': { vr: 'IS', Value: [7] },
  '00200032': { vr: 'DS', Value: [-1.5, 2, 3.25] },
  '00280002': { vr: 'US', Value: [1] },
  '00280004': { vr: 'CS', Value: ['MONOCHROME2'] },
  '00280010': { vr: 'US', Value: [3] },
  '00280011': { vr: 'US', Value: [5] },
  '00280030': { vr: 'DS', Value: ['2.50', '0.750'] },
  '00280100': { vr: 'US', Value: [16] },
  '00280101': { vr: 'US', Value: [12] },
  '00280102': { vr: 'US', Value: [11] },
  '00280103': { vr: 'US', Value: [0] },
  '00281052': { vr: 'DS', Value: [-1024] },
  '00281053': { vr: 'DS', Value: [2] },
  '00091001': { vr: 'UN', InlineBinary: 'z0x9c8v7' },
  '7FE00010': { vr: 'OW', BulkDataURI: 'https://pacs.example/bulk/1' },
};

const groups = (z: number, index: number): DicomJson => ({
  '00209113': { vr: 'SQ', Value: [{ '00200032': { vr: 'DS', Value: [0, 0, z] } }] },
  '00289145': { vr: 'SQ', Value: [{ '00281053': { vr: 'DS', Value: [index + 2] } }] },
});

const enhanced: DicomJson = {
  ...slice,
  '00280008': { vr: 'IS', Value: [2] },
  '00189089': { vr: 'FD', Value: [0.25, 0.5, 0.75] },
  '52009229': {
    vr: 'SQ',
    Value: [{ '00289110': { vr: 'SQ', Value: [{ '00280030': { vr: 'DS', Value: [0.5, 0.25] } }] } }],
  },
  '52009230': { vr: 'SQ', Value: [7.25, 14.5].map(groups) },
};

/** The image as a server tells of it. */
const told = (json: DicomJson) => new BytesFile(Buffer.from(JSON.stringify(json)), 'instances/7');

describe('readJsonHeader', () => {
  it('tells facts as a file prints them', async () => {
    const { facts, pixels } = await readJsonHeader(told(slice));
    assert.deepEqual(facts, [
      {
        file: 'instances/7',
        frame: 1,
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
        SOPInstanceUID: '2.25.11',
        Modality: 'CT',
        SeriesDescription: 'Schädel',
        PatientName: 'Ammonite^One',
        SliceThickness: '19.5',
        TopLevelSliceThickness: '19.5',
        SpacingBetweenSlices: '',
        TopLevelSpacingBetweenSlices: '',
        InstanceNumber: '7',
        ImagePositionPatient: '-1.5\\2\\3.25',
        SamplesPerPixel: 1,
        Rows: 3,
        Columns: 5,
        PixelSpacing: '2.50\\0.750',
      },
    ]);
    assert.deepEqual([pixels.rows, pixels.columns, pixels.bitsStored, pixels.highBit], [3, 5, 12, 11]);
    assert.deepEqual(pixels.rescale, [{ slope: 2, intercept: -1024 }]);
    assert.equal(pixels.kind, 'integer');
  });

  it('resolves functional groups per frame', async () => {
    const { facts, pixels } = await readJsonHeader(told(enhanced));
    assert.deepEqual(
      facts.map((one) => [one.frame, one['ImagePositionPatient'], one['PixelSpacing']]),
      [
        [1, '0\\0\\7.25', '0.5\\0.25'],
        [2, '0\\0\\14.5', '0.5\\0.25'],
      ],
    );
    assert.deepEqual(facts[0]?.['DiffusionGradientOrientation'], [0.25, 0.5, 0.75]);
    assert.deepEqual(
      pixels.rescale.map(({ slope }) => slope),
      [2, 3],
    );
  });

  it('knows real numbers by the attribute that holds them', async () => {
    const float = { ...slice, '7FE00010': undefined, '7FE00008': { vr: 'OF', BulkDataURI: 'bulk/2' } };
    assert.equal((await readJsonHeader(told(float))).pixels.kind, 'float');
  });

  it('leaves out what cannot be understood', async () => {
    const odd: DicomJson = {
      ...slice,
      'not a tag': { vr: 'LO', Value: ['x'] },
      '00200052': { vr: 'ui?', Value: ['2.25.1'] },
      '00201041': { vr: 'DS', Value: [null] },
      '00281201': { vr: 'OW', InlineBinary: '***' },
      '00081140': { vr: 'SQ', Value: [null, 7] },
    };
    const [facts] = (await readJsonHeader(told(odd))).facts;
    assert.equal(facts?.['SliceLocation'], '');
    assert.equal(facts['FrameOfReferenceUID'], undefined);
    assert.equal(facts['PixelSpacing'], '2.50\\0.750');
  });

  it('refuses what is no image', async () => {
    const report = { ...slice, '00080016': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.1.1.88.11'] } };
    const error = await readJsonHeader(told(report)).catch((thrown: unknown) => thrown);
    asRefused(error, 'NOT_AN_IMAGE:object', { file: 'instances/7', object: 'structured-report' });
  });
});
