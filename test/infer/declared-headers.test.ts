import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inferReports } from '../../src/infer/infer-spacing.js';
import type { HeaderFacts, StackReport } from '../../src/model/report.js';
import { countUnplaced } from '../../src/model/unplaced.js';
import { evenly, makeSeries } from './make-series.js';

type More = Record<string, HeaderFacts[string]>;

/** One multi-frame file, of which `each` tells a frame's own facts. */
function makeFrames(
  count: number,
  each: (i: number) => More,
  shared: More = {},
  file = 'MF.dcm',
): HeaderFacts[] {
  return Array.from({ length: count }, (_, i) => ({
    file,
    frame: i + 1,
    SOPInstanceUID: `2.25.${file.length}`,
    SeriesInstanceUID: '2.25.7',
    Rows: 64,
    Columns: 64,
    NumberOfFrames: String(count),
    ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
    PixelSpacing: '0.8\\0.8',
    ...shared,
    ...each(i),
  }));
}

const at = (z: number): More => ({ ImagePositionPatient: `0\\0\\${z}` });
const only = (headers: HeaderFacts[]): StackReport => {
  const reports = inferReports(headers);
  assert.equal(reports.length, 1);
  return reports[0]!;
};
const find = ({ findings }: StackReport, code: string) => findings.find((one) => one.code === code);
const codesOf = ({ findings }: StackReport) => findings.map(({ code }) => code);

describe('segmentations', () => {
  const seg = { Modality: 'SEG', SOPClassUID: '1.2.840.10008.5.1.4.1.1.66.4' };
  const marked = [0, 3, 12, 15, 27, 30, 45, 48];

  for (const [name, sbs] of [
    ['', undefined],
    [' of its Spacing Between Slices', '3'],
  ] as const) {
    it(`lie on a grid${name}, of which empty places are not missing`, () => {
      const report = only(
        makeFrames(8, (i) => at(marked[i]!), sbs ? { ...seg, SpacingBetweenSlices: sbs } : seg),
      );
      assert.deepEqual([report.spacing.z, report.dimensions.slices, report.regularity], [3, 17, 'uniform']);
      assert.deepEqual(report.geometry.missing, []);
      assert.deepEqual(find(report, 'SPARSE_SEGMENTATION')?.data, { frames: 8, slices: 17 });
      assert.ok(!codesOf(report).includes('MISSING_SLICES'));
    });
  }

  it('that mark every third slice of their grid lie on that grid', () => {
    const report = only(makeFrames(6, (i) => at(9 * i), { ...seg, SpacingBetweenSlices: '3' }));
    assert.deepEqual([report.spacing.z, report.dimensions.slices], [3, 16]);
  });

  it('believe their positions where Spacing Between Slices is no grid of theirs', () => {
    const report = only(makeFrames(12, (i) => at(6 * i), { ...seg, SpacingBetweenSlices: '5' }));
    assert.equal(report.spacing.z, 6);
    assert.ok(codesOf(report).includes('SBS_CONTRADICTS'));
  });

  it('that share only some places are volumes of one segment each, with nothing to remove', () => {
    // Segment 1 on slices 0 to 5, segment 2 on slices 4 to 9.
    const report = only(
      makeFrames(12, (i) => ({ ...at(i < 6 ? i : i - 2), ReferencedSegmentNumber: i < 6 ? 1 : 2 }), seg),
    );
    assert.deepEqual([report.phases, report.duplicates, report.spacing.z], [2, 0, 1]);
    assert.equal(find(report, 'FOUR_D')?.severity, 'info');
    assert.ok(!codesOf(report).includes('DUPLICATE_POSITION'));
  });

  it('in a file for each segment are volumes too', () => {
    const files = ['a.dcm', 'bb.dcm', 'ccc.dcm'].flatMap((file) =>
      makeFrames(5, (i) => ({ ...at(2 * i), ReferencedSegmentNumber: 1 }), seg, file),
    );
    const report = only(files);
    assert.deepEqual([report.phases, report.duplicates, report.spacing.z], [3, 0, 2]);
  });

  it('of other objects stay a stack with a hole', () => {
    const report = only(makeFrames(20, (i) => at(i < 10 ? i : i + 3), { Modality: 'CT' }));
    assert.deepEqual(report.geometry.missing, [10, 11, 12]);
  });
});

describe('frames of one file at the same places', () => {
  const dimensions: [string, (volume: number, slice: number) => More][] = [
    ['Frame Reference DateTime', (volume) => ({ FrameReferenceDateTime: `2020010110000${volume}` })],
    [
      'Complex Image Component',
      (volume) => ({ ComplexImageComponent: ['MAGNITUDE', 'PHASE', 'REAL'][volume]! }),
    ],
    ['Frame Type', (volume) => ({ FrameType: `ORIGINAL\\PRIMARY\\${['M', 'P', 'R'][volume]!}` })],
    ['a dimension index', (volume, slice) => ({ DimensionIndexValues: [1, slice + 1, volume + 1] })],
    ['nothing but their number', () => ({})],
  ];
  for (const [name, tell] of dimensions) {
    it(`are volumes by ${name}`, () => {
      const report = only(
        makeFrames(36, (i) => ({ ...at(3 * (i % 12)), ...tell(Math.floor(i / 12), i % 12) })),
      );
      assert.deepEqual([report.phases, report.duplicates, report.dimensions.slices], [3, 0, 12]);
      assert.equal(report.spacing.z, 3);
      assert.ok(!codesOf(report).includes('DUPLICATE_POSITION'));
    });
  }

  it('are second images where places have unequal counts and nothing tells them apart', () => {
    const report = only(makeFrames(14, (i) => at(3 * (i % 12))));
    assert.deepEqual([report.phases, report.duplicates], [1, 2]);
  });
});

describe('Stack IDs', () => {
  it('that no two places share are ignored, time points of a place included', () => {
    const report = only(
      makeFrames(24, (i) => ({
        ...at(1.1 * (i % 12)),
        StackID: String(i % 12),
        TemporalPositionIndex: 1 + Math.floor(i / 12),
      })),
    );
    assert.deepEqual([report.spacing.z, report.phases], [1.1, 2]);
    assert.deepEqual(find(report, 'STACK_ID_IGNORED')?.data, { stacks: 12, positions: 12 });
  });

  it('that places share tell stacks apart', () => {
    const reports = inferReports(makeFrames(24, (i) => ({ ...at(i), StackID: String(Math.floor(i / 8)) })));
    assert.deepEqual(
      reports.map(({ spacing }) => spacing.z),
      [1, 1, 1],
    );
    assert.ok(!reports.some((report) => codesOf(report).includes('STACK_ID_IGNORED')));
  });
});

describe('Image Position (Volume)', () => {
  const volume = (z: number): More => ({
    ImageOrientationPatient: '',
    ImagePositionVolume: [1.5, 0, z],
    ImageOrientationVolume: [1, 0, 0, 0, 1, 0],
  });

  it('measures Z in the coordinates of the volume (PS3.3 C.8.24.3)', () => {
    const report = only(makeFrames(24, (i) => volume(i * 0.4), { Modality: 'US' }));
    assert.equal(report.spacing.z, 0.4);
    assert.deepEqual(
      [report.evidence.z.source, report.evidence.z.confidence],
      ['image-position-volume', 'measured'],
    );
    assert.ok(!codesOf(report).includes('CINE_NOT_VOLUME'));
  });

  it('gives way to Image Position (Patient)', () => {
    const report = only(
      makeFrames(24, (i) => ({
        ...volume(i * 0.4),
        ...at(i * 0.5),
        ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
      })),
    );
    assert.deepEqual([report.spacing.z, report.evidence.z.source], [0.5, 'image-position']);
  });
});

describe('Grid Frame Offset Vector', () => {
  const dose = (offsets: readonly number[]) => ({
    ...at(100),
    Modality: 'RTDOSE',
    GridFrameOffsetVector: offsets.join('\\'),
  });

  it('of another length than the frames is told, and its step offered', () => {
    const report = only(makeFrames(20, () => ({}), dose(evenly(21, 2.5))));
    assert.deepEqual([report.spacing.z, report.evidence.z.confidence], [null, 'suggested']);
    assert.deepEqual(report.evidence.z.suggestions, [{ source: 'grid-frame-offset-vector', value: 2.5 }]);
    assert.deepEqual(find(report, 'GFOV_LENGTH')?.data, { stated: 21, frames: 20, step: 2.5 });
    assert.ok(!codesOf(report).includes('ALL_POSITIONS_IDENTICAL'));
  });

  it('of several doses in one series places each of them', () => {
    const doses = ['a.dcm', 'bb.dcm'].flatMap((file) =>
      makeFrames(20, () => ({}), dose(evenly(20, 2.5)), file),
    );
    const report = only(doses);
    assert.deepEqual([report.spacing.z, report.dimensions.slices], [2.5, 20]);
    assert.ok(!codesOf(report).includes('GFOV_LENGTH'));
  });

  it('that runs down without a position of the first plane still tells Z, and no place', () => {
    const report = only(makeFrames(5, () => ({}), { ...dose(evenly(5, -3)), ImagePositionPatient: '' }));
    assert.deepEqual([report.spacing.z, report.geometry.origin], [3, null]);
  });

  it('that is uneven has no Z', () => {
    const report = only(makeFrames(5, () => ({}), dose([0, 2.5, 5, 10, 15])));
    assert.deepEqual([report.spacing.z, report.regularity], [null, 'variable']);
  });
});

describe('Spacing Between Slices without positions', () => {
  const files = (values: readonly (string | undefined)[]): HeaderFacts[] =>
    values.map((value, i) => ({
      file: `IM${String(i + 1).padStart(3, '0')}.dcm`,
      frame: 1,
      SeriesInstanceUID: '2.25.7',
      InstanceNumber: String(i + 1),
      SOPInstanceUID: `2.25.${i}`,
      Rows: 64,
      Columns: 64,
      PixelSpacing: '0.5\\0.5',
      ...(value === undefined ? {} : { SpacingBetweenSlices: value }),
    }));
  const of = (count: number, value?: string) => Array.from({ length: count }, () => value);

  it('is offered where it varies, every value, the commonest first', () => {
    const report = only(files([...of(8, '5'), ...of(10, '2.5')]));
    assert.deepEqual([report.spacing.z, report.evidence.z.confidence], [null, 'suggested']);
    assert.deepEqual(
      report.evidence.z.suggestions.map(({ value }) => value),
      [2.5, 5],
    );
    assert.deepEqual(find(report, 'SBS_VARIES')?.data, { values: [2.5, 5], frames: 18, without: 0 });
  });

  it('is offered three times at most, and told whole', () => {
    const report = only(
      files([...of(8, '5'), ...of(10, '2.5'), ...of(4, '7'), ...of(3, '9'), ...of(2, '2')]),
    );
    assert.deepEqual(
      report.evidence.z.suggestions.map(({ value }) => value),
      [2.5, 5, 7],
    );
    assert.deepEqual(find(report, 'SBS_VARIES')?.data['values'], [2.5, 5, 7, 9, 2]);
  });

  it('is declared where half of the files have it', () => {
    assert.equal(only(files([...of(9, '2.5'), ...of(9)])).spacing.z, 2.5);
    assert.equal(only(files([...of(8, '2.5'), ...of(9)])).spacing.z, null);
  });

  it('is offered where few files have it', () => {
    const report = only(files([...of(3, '2.5'), ...of(15)]));
    assert.equal(report.spacing.z, null);
    assert.deepEqual(report.evidence.z.suggestions, [{ source: 'spacing-between-slices', value: 2.5 }]);
    assert.deepEqual(find(report, 'SBS_VARIES')?.data, { values: [2.5], frames: 18, without: 15 });
  });

  it('is declared where most files have it, however many digits they print', () => {
    const report = only(files([...of(10, '2.5'), ...of(4, '2.500'), ...of(4)]));
    assert.equal(report.spacing.z, 2.5);
    assert.ok(!codesOf(report).includes('SBS_VARIES'));
  });
});

describe('a slice whose position nobody can read', () => {
  const gone = { ImagePositionPatient: undefined };
  const whole = makeSeries({ at: evenly(20, 0.7) });
  const without = (...places: number[]) =>
    makeSeries({ at: evenly(20, 0.7), each: (i) => (places.includes(i) ? gone : {}) });
  const drop = (headers: HeaderFacts[], ...places: number[]) => headers.filter((_, i) => !places.includes(i));
  const holesOf = (report: StackReport) => find(report, 'MISSING_SLICES')?.data['missing'] ?? 0;

  it('is there, and not missing: one damaged frame of a file', () => {
    const frames = makeFrames(20, (i) => (i === 7 ? { HeaderDamage: 'unreadable' } : at(i * 0.7)));
    const report = only(frames);
    assert.deepEqual(report.geometry.missing, [7]);
    assert.ok(codesOf(report).includes('HEADER_BROKEN'));
    assert.equal(holesOf(report), 0);
    assert.equal(countUnplaced(report), 1);
  });

  it('is there by its instance number among others, however those run', () => {
    assert.equal(holesOf(only(without(7, 8))), 0);
    assert.equal(holesOf(only(without(3, 15))), 0);
    const backwards = without(7).map((facts, i) => ({ ...facts, InstanceNumber: String(40 - i) }));
    assert.equal(holesOf(only(backwards)), 0);
  });

  it('does not stand for one that is lost', () => {
    const report = only(drop(without(7), 13));
    assert.equal(holesOf(report), 1);
    assert.equal(countUnplaced(report), 1);
    const places = find(report, 'MISSING_SLICES')?.data['places'] as { after: string }[];
    assert.deepEqual(
      places.map(({ after }) => after),
      ['IM0013.dcm'],
    );
    assert.equal(holesOf(only(drop(without(7), 8))), 1);
    assert.equal(holesOf(only(drop(whole, 7))), 1);
  });
});
