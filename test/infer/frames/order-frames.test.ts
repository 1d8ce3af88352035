import assert from 'node:assert/strict';
import { checkCases, type Case } from '../check-case.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { asMultiFrame, evenly, makeSeries, without } from '../make-series.js';

const unplaced = (
  n: number,
  each: (i: number) => Record<string, string>,
  facts: Record<string, string> = {},
) =>
  without(
    makeSeries({ at: evenly(n, 0), facts: { Modality: 'MR', SpacingBetweenSlices: '3.3', ...facts }, each }),
    'ImagePositionPatient',
    'ImageOrientationPatient',
  );

const cases: Case[] = [
  {
    case: 'O1',
    title: 'ten Slice Locations at three times are ten slices',
    source: 'fedorov/MultiVolumeImporter#14, #16',
    headers: unplaced(30, (i) => ({
      SliceLocation: (3.3 * (i % 10)).toFixed(1),
      TemporalPositionIdentifier: String(Math.floor(i / 10) + 1),
    })),
    z: 3.3,
    slices: 10,
    phases: 3,
    finds: ['FOUR_D', 'NO_IPP'],
  },
  {
    case: 'O2',
    title: 'temporal positions alone tell as much',
    source: 'PS3.3 C.8.3.1',
    headers: unplaced(30, (i) => ({ TemporalPositionIdentifier: String(Math.floor(i / 10) + 1) })),
    z: 3.3,
    slices: 10,
    phases: 3,
    finds: ['FOUR_D'],
  },
  {
    case: 'O3',
    title: 'Slice Location gives the order where instance numbers follow an interleaved acquisition',
    source: 'imageio#347; fo-dicom#1175',
    headers: unplaced(20, (i) => ({ SliceLocation: (3.3 * ((i * 2) % 20) + (i < 10 ? 0 : 3.3)).toFixed(1) })),
    z: 3.3,
    slices: 20,
    phases: 1,
    spares: ['FOUR_D', 'DECLARED_CONFLICT'],
  },
  {
    case: 'O4',
    title: 'one Slice Location told twice makes no second volume',
    source: 'PS3.3 C.7.6.2.1.2: Slice Location is not to be relied on',
    headers: unplaced(20, (i) => ({ SliceLocation: (3.3 * Math.min(i, 18)).toFixed(1) })),
    z: 3.3,
    slices: 20,
    phases: 1,
    spares: ['FOUR_D'],
  },
  {
    case: 'O5',
    title: 'three files of twelve frames are twelve slices at three times',
    source: 'PS3.3 C.8.6.2 on Secondary Capture',
    headers: [1, 2, 3].flatMap((time) =>
      asMultiFrame(
        unplaced(12, () => ({})),
        {
          SOPInstanceUID: `1.2.${time}`,
          InstanceNumber: String(time),
          TemporalPositionIdentifier: String(time),
        },
      ).map((header) => ({ ...header, file: `t${time}.dcm` })),
    ),
    z: 3.3,
    slices: 12,
    phases: 3,
    finds: ['FOUR_D'],
  },
  {
    case: 'O6',
    title: 'parts of a concatenation continue one another',
    source: 'PS3.3 C.7.6.16.2.2.4',
    headers: [0, 1].flatMap((part) =>
      asMultiFrame(
        unplaced(12, () => ({})),
        { SOPInstanceUID: `1.2.${part}`, ConcatenationFrameOffsetNumber: part * 12 },
      ).map((header) => ({ ...header, file: `p${part}.dcm` })),
    ),
    z: 3.3,
    slices: 24,
    phases: 1,
  },
  {
    case: 'O7',
    title: 'doses of two beams in two files are two volumes of one grid',
    source: 'PS3.3 C.8.8.3.2',
    headers: [1, 2].flatMap((beam) =>
      asMultiFrame(
        makeSeries({
          at: evenly(4, 0),
          facts: { Modality: 'RTDOSE', GridFrameOffsetVector: '0\\2.5\\5\\7.5' },
        }),
        {
          SOPClassUID: '1.2.840.10008.5.1.4.1.1.481.2',
          SOPInstanceUID: `1.2.${beam}`,
          InstanceNumber: String(beam),
        },
      ).map((header) => ({ ...header, file: `beam${beam}.dcm` })),
    ),
    z: 2.5,
    slices: 4,
    phases: 2,
    finds: ['FOUR_D'],
    spares: ['ALL_POSITIONS_IDENTICAL'],
    also: (_, all) => assert.equal(all.length, 1),
  },
  {
    case: 'O8',
    title: 'slices that share a time in pairs are no volumes of two',
    source: 'simultaneous multi-slice EPI',
    headers: unplaced(20, (i) => ({ AcquisitionTime: `1000${10 + (i % 10)}` })),
    z: 3.3,
    slices: 20,
    phases: 1,
  },
  {
    case: 'O9',
    title: 'a last time point cut short makes no more slices',
    source: 'aborted fMRI',
    headers: [12, 12, 7].flatMap((n, time) =>
      asMultiFrame(
        unplaced(n, () => ({})),
        { SOPInstanceUID: `1.2.${time}`, TemporalPositionIdentifier: String(time + 1) },
      ).map((header) => ({ ...header, file: `t${time}.dcm` })),
    ),
    z: 3.3,
    slices: 12,
    phases: 3,
    also: ({ findings }) =>
      assert.equal(findings.find(({ code }) => code === 'FOUR_D')?.data['complete'], false),
  },
  {
    case: 'O10',
    title: 'a film for each Slice Location is a stack of as many',
    source: 'cardiac cine, one file a slice',
    headers: [0, 8, 16, 24, 32].flatMap((location) =>
      asMultiFrame(
        unplaced(10, () => ({})),
        {
          SOPInstanceUID: `1.2.${location}`,
          SliceLocation: String(location),
          FrameTime: '40',
          FrameIncrementPointer: '00181063',
          SpacingBetweenSlices: '8',
        },
      ).map((header) => ({ ...header, file: `at${location}.dcm` })),
    ),
    z: 8,
    slices: 5,
    phases: 10,
    finds: ['FOUR_D'],
    spares: ['CINE_NOT_VOLUME'],
  },
  {
    case: 'O20',
    title: 'a film of every slice in a file of its own, with positions',
    source: 'PS3.3 C.7.6.5; five places 8 mm apart',
    headers: filmsAt(5, 8),
    z: 8,
    slices: 5,
    phases: 10,
    duplicates: 0,
    finds: ['FOUR_D'],
    spares: ['DUPLICATE_POSITION', 'CINE_NOT_VOLUME'],
    also: ({ findings }) => {
      const { data } = findings.find(({ code }) => code === 'FOUR_D') ?? {};
      assert.deepEqual(data, { locations: 5, phases: 10, tag: 'FrameTime', complete: true });
    },
  },
  {
    case: 'O21',
    title: 'of which the last is cut short',
    source: 'PS3.3 C.7.6.5; 49 frames at five places',
    headers: filmsAt(5, 8).slice(0, 49),
    z: 8,
    slices: 5,
    phases: 10,
    duplicates: 0,
    finds: ['FOUR_D'],
    spares: ['DUPLICATE_POSITION'],
  },
  {
    case: 'O22',
    title: 'volumes that follow one another are as far apart as their slices reach',
    source: '10 slices of 2.5 mm are 25 mm',
    headers: filmsAt(3, 25)
      .map((header) =>
        without([header], 'FrameTime', 'FrameIncrementPointer').map((one) => ({
          ...one,
          SpacingBetweenSlices: '2.5',
        })),
      )
      .flat(),
    z: 2.5,
    slices: 10,
    reports: 3,
    spares: ['DUPLICATE_POSITION', 'SBS_CONTRADICTS'],
  },
  {
    case: 'O23',
    title: 'what only the order of frames tells apart is not said of the instance number',
    source: 'PS3.3 C.8.4.8.1: slices 1 to 10, eight times, in one file',
    headers: asMultiFrame(makeSeries({ at: evenly(80, 0) }), {
      Modality: 'NM',
      ImageType: 'ORIGINAL\\PRIMARY\\RECON GATED TOMO\\EMISSION',
      SpacingBetweenSlices: '4',
      SliceVector: Array.from({ length: 80 }, (_, i) => 1 + (i % 10)).join('\\'),
    }),
    z: 4,
    slices: 10,
    phases: 8,
    finds: ['FOUR_D'],
    also: ({ findings }) =>
      assert.equal(findings.find(({ code }) => code === 'FOUR_D')?.data['tag'], 'FrameNumber'),
  },
  {
    case: 'O24',
    title: 'Slice Locations with a hole still tell how far apart slices lie',
    source: 'PS3.3 C.7.6.2.1.2; 3 mm but for one slice that is lost',
    headers: without(
      unplaced(19, (i) => ({ SliceLocation: String(3 * (i > 8 ? i + 1 : i)) })),
      'SpacingBetweenSlices',
    ),
    z: null,
    suggests: { axis: 'z', value: 3 },
  },
];

checkCases(cases);

/** Films of ten frames in a file each, `gap` mm apart. */
function filmsAt(places: number, gap: number): HeaderFacts[] {
  return evenly(places, gap).flatMap((at, file) =>
    asMultiFrame(makeSeries({ at: Array.from({ length: 10 }, () => at), facts: { Modality: 'MR' } }), {
      SOPInstanceUID: `1.2.8.${file}`,
      FrameIncrementPointer: '00181063',
      FrameTime: '40',
    }).map((header) => ({ ...header, SOPClassUID: '1.2.3', file: `at${file}.dcm` })),
  );
}
