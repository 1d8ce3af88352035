import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports, inferStacks } from '../../src/infer/infer-spacing.js';
import type { Stack } from '../../src/model/report.js';
import { asMultiFrame, evenly, makeSeries, without } from './make-series.js';

function one(stacks: Stack[]): Stack {
  assert.equal(stacks.length, 1);
  return stacks[0]!;
}

describe('stacks and the places of their frames', () => {
  test('no header, no stack', () => {
    assert.deepEqual(inferStacks([]), []);
    assert.deepEqual(inferReports([]), []);
  });

  test('frames come in the order of their positions, holes leave their numbers unused', () => {
    const headers = makeSeries({ at: [7.5, 0, 2.5, 10] });
    const { report, frames } = one(inferStacks(headers));
    assert.deepEqual(
      frames.map(({ facts, index, offset, shift, phase }) => [facts.file, index, offset, ...shift, phase]),
      [
        ['IM0002.dcm', 0, 0, 0, 0, 0],
        ['IM0003.dcm', 1, 2.5, 0, 0, 0],
        ['IM0001.dcm', 3, 7.5, 0, 0, 0],
        ['IM0004.dcm', 4, 10, 0, 0, 0],
      ],
    );
    assert.deepEqual(report.geometry.missing, [2]);
    assert.deepEqual(report.geometry.origin, [-87.3, -61.7, 12.4]);
    assert.equal(report.extent.z, 12.5);
  });

  test('a tilted stack tells how far each slice is moved in its plane, in pixels', () => {
    const headers = makeSeries({ at: evenly(20, 4), lean: [0, 1.4, 0], facts: { PixelSpacing: '.7\\.35' } });
    const { report, frames } = one(inferStacks(headers));
    assert.equal(report.spacing.z, 4);
    assert.ok(Math.abs((report.geometry.stepLength ?? 0) - Math.hypot(4, 1.4)) < 1e-4);
    // 1.4 mm over rows of 0.7 mm: two pixels a slice.
    assert.ok(Math.abs((frames[3]?.shift[1] ?? 0) - 6) < 1e-6);
    assert.equal(frames[3]?.shift[0], 0);
  });

  test('time points follow one another, volume by volume', () => {
    const headers = makeSeries({
      at: [0, 0, 2, 2, 4, 4],
      each: (i) => ({ EchoTime: i % 2 ? '2.5' : '10' }),
    });
    const { report, frames } = one(inferStacks(headers));
    assert.equal(report.phases, 2);
    assert.deepEqual(
      frames.map(({ facts, index, phase }) => [facts['EchoTime'], index, phase]),
      [
        ['2.5', 0, 0],
        ['2.5', 1, 0],
        ['2.5', 2, 0],
        ['10', 0, 1],
        ['10', 1, 1],
        ['10', 2, 1],
      ],
    );
  });

  test('a signed nuclear spacing turns the stack', () => {
    const headers = asMultiFrame(
      without(
        makeSeries({ at: evenly(3, 1), facts: { Modality: 'NM', SpacingBetweenSlices: '-4.4' } }),
        'ImagePositionPatient',
      ),
    );
    const { frames } = one(inferStacks(headers));
    assert.deepEqual(
      frames.map(({ facts }) => facts.frame),
      [3, 2, 1],
    );
  });

  test('a gated nuclear volume has slices and time slots', () => {
    const headers = asMultiFrame(
      without(
        makeSeries({
          at: evenly(6, 1),
          facts: { Modality: 'NM', SpacingBetweenSlices: '4', SliceVector: '1\\2\\3\\1\\2\\3' },
        }),
        'ImagePositionPatient',
      ),
    );
    const { report } = one(inferStacks(headers));
    assert.equal(report.dimensions.slices, 3);
    assert.equal(report.phases, 2);
  });

  test('a Siemens mosaic is named, measured by its tags and not stacked', () => {
    const headers = makeSeries({
      at: evenly(6, 0),
      facts: {
        Modality: 'MR',
        ImageType: 'ORIGINAL\\PRIMARY\\M\\ND\\MOSAIC',
        MosaicImageCount: 36,
        SpacingBetweenSlices: '3.6',
        SliceThickness: '3',
        Rows: 384,
        Columns: 384,
      },
    });
    const { report } = one(inferStacks(headers));
    assert.deepEqual(report.dimensions, { columns: 64, rows: 64, slices: 36 });
    assert.equal(report.spacing.z, 3.6);
    assert.equal(report.regularity, null);
    assert.equal(report.findings[0]?.code, 'TILED_OR_MOSAIC');
    assert.equal(report.setAside[0]?.code, 'MOSAIC');
  });

  test('images side by side in one plane are tiles', () => {
    const headers = [0, 60, 120].flatMap((x) => makeSeries({ at: [0, 1, 2], origin: [x, 0, 0.5] }));
    const { report } = one(
      inferStacks(headers.map((facts, i) => ({ ...facts, file: `t${i}`, SOPInstanceUID: `9.${i}` }))),
    );
    assert.equal(report.spacing.z, null);
    assert.equal(report.findings[0]?.code, 'TILED_OR_MOSAIC');
  });

  test('scouts and pictures stand aside with their reasons', () => {
    const scan = makeSeries({ at: evenly(24, 1) });
    const scout = makeSeries({
      at: [0],
      row: [0, 1, 0],
      column: [0, 0, -1],
      facts: { SeriesInstanceUID: '1.2.826.0.71', ImageType: 'ORIGINAL\\PRIMARY\\LOCALIZER' },
    }).map((facts) => ({ ...facts, file: 'scout.dcm' }));
    const dose = without(
      makeSeries({
        at: [0, 0],
        facts: {
          SeriesInstanceUID: '1.2.826.0.72',
          SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
          SamplesPerPixel: 3,
        },
      }),
      'ImagePositionPatient',
    ).map((facts, i) => ({ ...facts, file: `dose${i}.dcm` }));
    const { report } = one(inferStacks([...dose, ...scout, ...scan]));
    assert.equal(report.series.files, 24);
    assert.deepEqual(report.setAside.map(({ file, code }) => [file, code]).sort(), [
      ['dose0.dcm', 'SECONDARY_IMAGE'],
      ['dose1.dcm', 'SECONDARY_IMAGE'],
      ['scout.dcm', 'LOCALIZER'],
    ]);
    assert.ok(report.findings.some(({ code }) => code === 'LOCALIZER_DROPPED'));
    assert.ok(!report.findings.some(({ code }) => code === 'MIXED_SERIES'));
  });

  // rordenlab/dcm2niix#894
  test('scouts of three planes with nothing beside them are three stacks, and told as such', () => {
    const planes = [
      { row: [1, 0, 0], column: [0, 1, 0] },
      { row: [0, 1, 0], column: [0, 0, -1] },
      { row: [1, 0, 0], column: [0, 0, -1] },
    ];
    const facts = { ImageType: 'ORIGINAL\\PRIMARY\\LOCALIZER', Modality: 'MR', SOPClassUID: '' };
    const headers = planes.flatMap((plane, i) =>
      makeSeries({ at: evenly(5, 7), ...plane, facts }).map((one, k) => ({ ...one, file: `p${i}s${k}` })),
    );
    const reports = inferStacks(headers).map(({ report }) => report);
    assert.deepEqual(
      reports.map(({ spacing }) => spacing.z),
      [7, 7, 7],
    );
    assert.ok(reports[0]?.findings.some(({ code }) => code === 'MIXED_ORIENTATION'));
  });

  test('three planes of one series are three stacks, axial first', () => {
    const planes = [
      { row: [1, 0, 0], column: [0, 0, -1] },
      { row: [0, 1, 0], column: [0, 0, -1] },
      { row: [1, 0, 0], column: [0, 1, 0] },
    ];
    const headers = planes.flatMap((plane, i) =>
      makeSeries({ at: evenly(7, 15), ...plane }).map((facts, k) => ({
        ...facts,
        file: `p${i}s${k}`,
        SOPInstanceUID: `8.${i}.${k}`,
      })),
    );
    const reports = inferReports(headers);
    assert.equal(reports.length, 3);
    assert.deepEqual(reports[0]?.geometry.normal, [0, 0, 1]);
    assert.deepEqual(
      reports.map(({ spacing }) => spacing.z),
      [15, 15, 15],
    );
  });

  test('a frame of reference of its own in every file does not split a stack', () => {
    const headers = makeSeries({
      at: evenly(30, 1),
      each: (i) => ({ FrameOfReferenceUID: `1.2.826.5.${i}` }),
    });
    const { report } = one(inferStacks(headers));
    assert.equal(report.dimensions.slices, 30);
    assert.ok(
      report.findings.some(
        ({ code, severity }) => code === 'MIXED_FRAME_OF_REFERENCE' && severity === 'info',
      ),
    );
  });

  test('an anonymiser’s single UID makes no copies of different slices', () => {
    const headers = makeSeries({ at: evenly(30, 1), facts: { SOPInstanceUID: '1.2.3' } });
    const { report } = one(inferStacks(headers));
    assert.equal(report.dimensions.slices, 30);
    assert.equal(report.duplicates, 0);
  });

  test('without orientation the line of positions is the axis', () => {
    const headers = without(makeSeries({ at: evenly(20, 0.7) }), 'ImageOrientationPatient');
    const { report } = one(inferStacks(headers));
    assert.equal(report.spacing.z, 0.7);
    assert.equal(report.evidence.z.confidence, 'measured-low');
    assert.equal(report.geometry.row, null);
    assert.ok(report.findings.some(({ code }) => code === 'ASSUMED_NORMAL'));
  });

  test('an orientation that is none is not used', () => {
    const headers = makeSeries({
      at: evenly(20, 0.7),
      facts: { ImageOrientationPatient: '1\\0\\0\\1\\0\\0' },
    });
    const { report } = one(inferStacks(headers));
    assert.equal(report.spacing.z, 0.7);
    assert.deepEqual(
      report.findings.filter(({ severity }) => severity === 'warn').map(({ code }) => code),
      ['BAD_IOP', 'ASSUMED_NORMAL'],
    );
  });

  test('a few images without position stand aside', () => {
    const headers = makeSeries({
      at: evenly(20, 0.7),
      each: (i) => (i === 19 ? { ImagePositionPatient: '' } : {}),
    });
    const { report } = one(inferStacks(headers));
    assert.equal(report.spacing.z, 0.7);
    assert.equal(report.dimensions.slices, 19);
    assert.deepEqual(
      report.setAside.map(({ file, code }) => [file, code]),
      [['IM0020.dcm', 'NO_POSITION']],
    );
  });

  test('fewer images than the header speaks of', () => {
    const headers = makeSeries({ at: evenly(20, 1), facts: { ImagesInAcquisition: '176' } });
    const { report } = one(inferStacks(headers));
    const finding = report.findings.find(({ code }) => code === 'MISSING_ENDS');
    assert.deepEqual(finding?.data, { expected: 176, found: 20, tag: 'Images in Acquisition' });
  });

  test('every k-th slice exported', () => {
    const headers = makeSeries({ at: evenly(20, 3), each: (i) => ({ InstanceNumber: String(5 * i + 1) }) });
    const { report } = one(inferStacks(headers));
    assert.equal(report.findings.find(({ code }) => code === 'INSTANCE_STEP')?.data['step'], 5);
  });
});
