import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recogniseFrames } from '../../../src/infer/frames/kinds-of-frames.js';
import { checkCases, type Case } from '../check-case.js';
import { asMultiFrame, evenly, makeSeries, without } from '../make-series.js';

const nuclear = '1.2.840.10008.5.1.4.1.1.20';
const recon = { Modality: 'NM', ImageType: 'ORIGINAL\\PRIMARY\\RECON TOMO\\EMISSION' };
const counted = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

/** Frames of one file that all give its one position. */
const inOneFile = (n: number, facts: Record<string, string | number>) =>
  asMultiFrame(makeSeries({ at: evenly(n, 0), facts }), { SOPClassUID: String(facts['SOPClassUID'] ?? '') });

const unplaced = (n: number, facts: Record<string, string>, each: (i: number) => Record<string, string>) =>
  without(makeSeries({ at: evenly(n, 0), facts, each }), 'ImagePositionPatient', 'ImageOrientationPatient');

const atOnePlace = (
  n: number,
  each: (i: number) => Record<string, string>,
  facts: Record<string, string> = {},
) => makeSeries({ at: evenly(n, 0), facts: { Modality: 'MR', SpacingBetweenSlices: '3', ...facts }, each });

describe('what a header says of its frames', () => {
  const kindOf = (facts: Record<string, string | number>) =>
    recogniseFrames({ file: 'a.dcm', frame: 1, ...facts });
  const storage = '1.2.840.10008.5.1.4.1.1.';

  test('nuclear medicine tells slices by the third value of Image Type alone (PS3.3 C.8.4.9.1.1)', () => {
    const told = (third: string) =>
      kindOf({ Modality: 'NM', ImageType: `ORIGINAL\\PRIMARY\\${third}\\EMISSION` });
    assert.deepEqual(['RECON TOMO', 'RECON GATED TOMO'].map(told), ['slices', 'slices']);
    assert.deepEqual(['TOMO', 'GATED TOMO'].map(told), ['projections', 'projections']);
    assert.deepEqual(['STATIC', 'DYNAMIC', 'GATED', 'WHOLE BODY'].map(told), Array(4).fill('planes'));
    assert.equal(told('OTHER'), 'moving');
    assert.deepEqual(['RECON_TOMO', 'RECON - TOMO', ' RECON  TOMO '].map(told), Array(3).fill('slices'));
    for (const third of ['XRECON TOMO', 'RECON TOMO 2', 'ATOMO', 'TOMOS', 'QUASISTATIC', 'STATICS', ''])
      assert.equal(told(third), 'moving', third);
  });

  test('the vectors of nuclear frames tell it where Image Type does not (PS3.3 C.8.4.8)', () => {
    const told = (facts: Record<string, string>) => kindOf({ Modality: 'NM', NumberOfFrames: '4', ...facts });
    assert.equal(told({ SliceVector: '1\\2\\3\\4' }), 'slices');
    assert.equal(told({ FrameIncrementPointer: '00540010\\00540050' }), 'projections');
    assert.equal(told({ FrameIncrementPointer: '00540010\\00540020' }), 'moving');
  });

  test('images through a body are views by their storage class (PS3.4 B.5)', () => {
    const views =
      '1 1.1 1.1.1 1.2 1.2.1 1.3 1.3.1 12.1 12.1.1 12.2 12.2.1 12.3 13.1.4 13.1.5 481.1 481.23 481.24 ';
    const photographs = '77.1.1 77.1.1.1 77.1.2 77.1.2.1 77.1.4 77.1.4.1 77.1.5.1 77.1.5.2';
    for (const known of (views + photographs).split(' '))
      assert.equal(kindOf({ SOPClassUID: storage + known }), 'views', known);
    for (const known of ['2', '4', '7', '7.3', '13.1.1', '13.1.3', '128', '481.2', '66.4', '77.1.5.4'])
      assert.equal(kindOf({ SOPClassUID: storage + known, Modality: 'DX' }), 'open', known);
    assert.equal(kindOf({ Modality: 'RTIMAGE' }), 'views');
    assert.equal(kindOf({ Modality: 'CT', ImageType: 'ORIGINAL\\PRIMARY\\LOCALIZER' }), 'views');
  });

  test('the modality tells views and films where the storage class is not known', () => {
    const kinds = (kind: string, ...modalities: string[]) => {
      for (const Modality of modalities) assert.equal(kindOf({ Modality }), kind, Modality);
    };
    kinds('views', 'CR', 'DX', 'MG', 'IO', 'PX', 'XA', 'RF', 'RTIMAGE', 'ES', 'XC', 'GM', 'OP');
    kinds('moving', 'US', 'IVUS', 'BDUS', 'NM');
    kinds('open', 'CT', 'MR', 'PT', 'XCR', 'CRX', 'DXX', 'XUS', 'USX', '');
    for (const known of ['3', '3.1', '6', '6.1'])
      assert.equal(kindOf({ SOPClassUID: storage + known }), 'moving');
    for (const known of ['6.2', '36', '3.11', '61', '120', '201', '15', '50'])
      assert.equal(kindOf({ SOPClassUID: storage + known }), 'open');
    for (const known of ['20', '5']) assert.equal(kindOf({ SOPClassUID: storage + known }), 'moving');
    assert.equal(kindOf({ SOPClassUID: `9${storage}1`, Modality: 'CT' }), 'open');
  });

  test('Image Type tells projections, and every other word is none', () => {
    const typed = (word: string) => kindOf({ ImageType: `ORIGINAL\\PRIMARY\\${word}` });
    for (const word of ['PROJ', 'TOMO_PROJ', 'TOMO PROJECTION', 'PROJECTIONS', 'TOMOPROJ', 'projection'])
      assert.equal(typed(word), 'projections', word);
    for (const word of ['PROJECTION IMAGE', 'XPROJ', 'PROJECT', 'PROJECTIONSX'])
      assert.equal(typed(word), 'open', word);
    assert.equal(kindOf({ Modality: 'MR', ImageType: 'ORIGINAL\\PRIMARY\\LOCALIZER' }), 'open');
    assert.equal(kindOf({ ImageType: 'PROJECTION\\PRIMARY' }), 'projections');
  });

  test('Frame Increment Pointer tells films and projections', () => {
    const pointing = (tag: string, more = {}) =>
      kindOf({ NumberOfFrames: '9', FrameIncrementPointer: tag, ...more });
    assert.equal(pointing('00181063'), 'film');
    assert.equal(pointing('(0018,1065)'), 'film');
    assert.equal(pointing('FrameTime'), 'film');
    assert.equal(pointing('00540010\\00540050'), 'projections');
    assert.equal(pointing('00182005', { SliceLocationVector: '0\\1\\2', FrameTime: '40' }), 'slices');
    assert.equal(pointing('00182001', { FrameTime: '40' }), 'open');
    assert.equal(kindOf({ NumberOfFrames: '9', FrameTime: '40' }), 'film');
    assert.equal(kindOf({ FrameTime: '40' }), 'open');
    for (const tag of ['00182003', '00182004', '00540010\\00182003', 'AngularViewVector'])
      assert.equal(pointing(tag), 'projections', tag);
    for (const [vector, kind] of [
      ['0\\5', 'film'],
      ['0\\0', 'open'],
    ] as const)
      assert.equal(kindOf({ NumberOfFrames: '9', FrameTimeVector: vector }), kind);
    assert.equal(kindOf({ NumberOfFrames: '9', FrameTime: '0' }), 'open');
    for (const vector of ['SliceVector', 'GridFrameOffsetVector']) {
      assert.equal(kindOf({ [vector]: '1\\2' }), 'slices');
      assert.equal(kindOf({ [vector]: '1\\1' }), 'open');
    }
    assert.equal(kindOf({ DimensionOrganizationType: '3D_TEMPORAL' }), 'slices');
    assert.equal(kindOf({ DimensionOrganizationType: 'TILED_3D' }), 'open');
    assert.equal(kindOf({ SeriesType: 'WHOLE BODY\\REPROJECTION' }), 'projections');
  });
});

const noSlices: Case[] = [
  {
    case: 'C1',
    title: 'projections of nuclear medicine have no Z, whatever Spacing Between Slices says',
    source: 'PS3.3 C.8.4.9.1.1',
    headers: inOneFile(60, {
      Modality: 'NM',
      SOPClassUID: nuclear,
      ImageType: 'ORIGINAL\\PRIMARY\\TOMO\\EMISSION',
      SpacingBetweenSlices: '4.8',
    }),
    z: null,
    confidence: 'none',
    finds: ['NOT_A_VOLUME'],
    also: ({ findings }) => assert.equal(findings[0]?.severity, 'error'),
  },
  {
    case: 'C2',
    title: 'planes at two stations are no stack of two',
    source: 'PS3.3 C.8.4.9.1.1',
    headers: makeSeries({
      at: [0, 400],
      facts: { Modality: 'NM', ImageType: 'ORIGINAL\\PRIMARY\\STATIC\\EMISSION' },
    }),
    z: null,
    finds: ['NOT_A_VOLUME'],
    spares: ['TWO_POSITIONS'],
  },
  {
    case: 'C3',
    title: 'X-ray tomosynthesis whose Slice Location advances is a stack after all',
    source: 'GE VolumeRAD',
    headers: unplaced(20, { Modality: 'DX', SOPClassUID: '1.2.840.10008.5.1.4.1.1.1.1' }, (i) => ({
      SliceLocation: String(4 * i),
    })),
    z: null,
    suggests: { axis: 'z', value: 4 },
    spares: ['NOT_A_VOLUME'],
  },
  {
    case: 'C4',
    title: 'a film by Frame Increment Pointer',
    source: 'PS3.3 C.7.6.6',
    headers: inOneFile(24, { FrameIncrementPointer: '00181063', FrameTime: '40', SpacingBetweenSlices: '2' }),
    z: null,
    finds: ['CINE_NOT_VOLUME'],
  },
  {
    case: 'C5',
    title: 'as many temporal positions as frames are a film',
    source: 'PS3.3 C.8.3.1, Temporal Position Identifier',
    headers: atOnePlace(12, (i) => ({ TemporalPositionIdentifier: String(i + 1) })),
    z: null,
    finds: ['CINE_NOT_VOLUME'],
  },
];

const doubtful: Case[] = [
  {
    case: 'C6',
    title: 'one real place under two Sequence Names is not declared a stack',
    source: 'jonclayden/divest',
    headers: atOnePlace(2, (i) => ({ SequenceName: `ep_b2000#${i + 1}` })),
    z: null,
    confidence: 'blocked',
    suggests: { axis: 'z', value: 3 },
    finds: ['FILM_OR_STACK'],
    spares: ['CINE_NOT_VOLUME', 'ALL_POSITIONS_IDENTICAL'],
  },
  {
    case: 'C7',
    title: 'nor under many acquisition times, which every 2-D MR has',
    source: 'dcm2niix on slice timing',
    headers: atOnePlace(20, (i) => ({ AcquisitionTime: `1000${10 + i}` })),
    z: null,
    confidence: 'blocked',
    finds: ['FILM_OR_STACK'],
    spares: ['CINE_NOT_VOLUME'],
  },
  {
    case: 'C8',
    title: 'nothing but zeros is no place, and the times of a stack vary',
    source: 'the guide on Avizo',
    headers: makeSeries({
      at: evenly(20, 0),
      origin: [0, 0, 0],
      facts: { Modality: 'MR', SpacingBetweenSlices: '3' },
      each: (i) => ({ AcquisitionTime: `1000${10 + i}` }),
    }),
    z: 3,
    confidence: 'declared',
    finds: ['ALL_POSITIONS_IDENTICAL'],
  },
  {
    case: 'C9',
    title: 'one real place of which nothing varies is declared as before',
    source: 'alembic template_dicom.py',
    headers: atOnePlace(20, () => ({})),
    z: 3,
    confidence: 'declared',
    finds: ['ALL_POSITIONS_IDENTICAL'],
  },
  {
    case: 'C10',
    title: 'ultrasound frames without times and places may be either',
    source: 'PS3.3 A.7',
    headers: without(
      inOneFile(40, { Modality: 'US', SOPClassUID: '1.2.840.10008.5.1.4.1.1.3.1' }),
      'ImagePositionPatient',
      'ImageOrientationPatient',
    ),
    z: null,
    finds: ['FILM_OR_STACK'],
  },
];

const slices: Case[] = [
  {
    case: 'C11',
    title: 'a reconstruction has one position by design and is not scolded',
    source: 'PS3.3 C.8.4.15',
    headers: inOneFile(24, {
      ...recon,
      SOPClassUID: nuclear,
      SliceVector: counted(24).join('\\'),
      SpacingBetweenSlices: '4.8',
    }),
    z: 4.8,
    confidence: 'declared',
    slices: 24,
    spares: ['warn'],
  },
  {
    case: 'C12',
    title: 'two energy windows of twelve slices are two volumes',
    source: 'PS3.3 C.8.4.8',
    headers: inOneFile(24, {
      ...recon,
      SOPClassUID: nuclear,
      SpacingBetweenSlices: '4.8',
      SliceVector: [...counted(12), ...counted(12)].join('\\'),
      EnergyWindowVector: [...Array<number>(12).fill(1), ...Array<number>(12).fill(2)].join('\\'),
    }),
    z: 4.8,
    slices: 12,
    phases: 2,
    finds: ['FOUR_D'],
    also: ({ findings }) =>
      assert.equal(findings.find(({ code }) => code === 'FOUR_D')?.data['tag'], 'EnergyWindowVector'),
  },
  {
    case: 'C13',
    title: 'the same where no vector counts the slices',
    source: 'PS3.3 C.8.4.8',
    headers: inOneFile(24, {
      ...recon,
      SOPClassUID: nuclear,
      SpacingBetweenSlices: '4.8',
      TimeSlotVector: [...Array<number>(12).fill(1), ...Array<number>(12).fill(2)].join('\\'),
    }),
    z: 4.8,
    slices: 12,
    phases: 2,
  },
  {
    case: 'C14',
    title: 'reconstructions of two beds are two stacks, not two slices',
    source: 'PS3.3 C.8.4.10: one position for each detector of a file',
    headers: [0, 1].flatMap((bed) =>
      inOneFile(24, { ...recon, SOPClassUID: nuclear, SpacingBetweenSlices: '4.8' }).map((header) => ({
        ...header,
        file: `bed${bed}.dcm`,
        SOPInstanceUID: `1.2.${bed}`,
        ImagePositionPatient: `0\\0\\${bed * 400}`,
      })),
    ),
    z: 4.8,
    reports: 2,
    slices: 24,
    spares: ['TWO_POSITIONS'],
  },
  {
    case: 'C15',
    title: 'Slice Location Vector is offered before Slice Thickness',
    source: 'PS3.3 C.8.6.4',
    headers: without(
      inOneFile(24, {
        Modality: 'OT',
        FrameIncrementPointer: '00182005',
        SliceLocationVector: evenly(24, 0.25).join('\\'),
        SliceThickness: '0.5',
      }),
      'ImagePositionPatient',
      'ImageOrientationPatient',
    ),
    z: null,
    also: ({ evidence }) =>
      assert.deepEqual(evidence.z.suggestions[0], { source: 'slice-location', value: 0.25 }),
  },
];

checkCases(noSlices);
checkCases(doubtful);
checkCases(slices);
