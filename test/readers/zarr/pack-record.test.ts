import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countUnplaced } from '../../../src/model/unplaced.js';
import { asPack, buildStack, readGiven, reportOf } from '../../support/read-zarr.js';
import { makeZarr, type ZarrShape } from '../../support/zarr-files.js';

/** What a pack of 20 × 24 × 40 voxels tells of the stack it was made from. Lengths in mm. */
const beside = {
  'spacing-preview': {
    schema: 'spacing-preview/pack@1',
    version: '0.1.0',
    made: '2026-11-30T12:00:00.000Z',
    full: false,
    changes: { resampled: false, sheared: false, empty: [] },
    values: { slope: 2, intercept: -10, window: { min: 0, max: 255, start: 0, end: 255 }, inverted: false },
    source: { files: 1000, bytes: 1, named: [], sha256: null },
    report: {
      schema: 'spacing-preview/report@1',
      series: { uid: '1.2', description: 'Ammonite', modality: 'CT', files: 999, frames: 1000 },
      spacing: { x: 0.005, y: 0.006, z: 0.0032 },
      extent: { x: 1, y: 1.44, z: 3.2 },
      evidence: {
        x: { source: 'pixel-spacing' },
        y: { source: 'pixel-spacing' },
        z: { source: 'image-position' },
      },
    },
  },
};

const pack: ZarrShape = { size: [20, 24, 40], scale: [0.05, 0.06, 0.08], beside, valueAt: (x) => 10 + x };

describe('a preview pack', () => {
  it('is shown as what it is, with its own scale as the source', async () => {
    const report = await reportOf(asPack(makeZarr(pack)));
    assert.equal(report.series.modality, 'CT');
    assert.equal(report.evidence.z.source, 'ome-zarr');
    const told = report.findings.filter(({ code }) => code.startsWith('ZARR'));
    assert.deepEqual(told, [
      {
        code: 'ZARR_PACKED',
        severity: 'info',
        data: { packed: '2026-11-30', files: 1000, isMeasured: true, voxel: null },
      },
    ]);
  });

  it('tells of slices that it lacks, and doubts nothing that was doubted before', async () => {
    const changes = { resampled: false, sheared: false, empty: [7, 19] };
    const own = { 'spacing-preview': { ...beside['spacing-preview'], changes } };
    const ones: ZarrShape = { ...pack, size: [1, 2, 3], scale: [1, 1, 1], beside: own };
    const report = await reportOf(asPack(makeZarr(ones)));
    const told = report.findings.find(({ code }) => code === 'ZARR_PACKED_EMPTY');
    assert.deepEqual([told?.severity, told?.data], ['warn', { empty: 2 }]);
    assert.ok(!report.findings.some(({ code }) => code === 'LOOKS_LIKE_DEFAULT'));
  });

  it('whose scale was changed since is told', async () => {
    const report = await reportOf(asPack(makeZarr({ ...pack, scale: [0.05, 0.06, 0.16] })));
    const told = report.findings.find(({ code }) => code === 'ZARR_REWRITTEN');
    assert.equal(told?.severity, 'warn');
    assert.deepEqual(told?.data, { axes: ['z'], was: [3.2], is: [6.4] });
  });

  it('whose shape was changed since is told, unless by less than a voxel', async () => {
    const cropped = await reportOf(asPack(makeZarr({ ...pack, size: [15, 24, 40] })));
    assert.deepEqual(cropped.findings.find(({ code }) => code === 'ZARR_REWRITTEN')?.data['is'], [0.75]);
    const rounded = await reportOf(asPack(makeZarr({ ...pack, size: [19, 24, 40] })));
    assert.ok(!rounded.findings.some(({ code }) => code === 'ZARR_REWRITTEN'));
  });

  it('holds the values of the series, not those that it stores', async () => {
    const { volume } = await buildStack(await readGiven(asPack(makeZarr(pack))));
    assert.deepEqual([...volume.data.slice(0, 3)], [10, 12, 14]);
  });

  it('of which the smallest values are the brightest is drawn so', async () => {
    const values = { slope: 1, intercept: 0, inverted: true };
    const own = { 'spacing-preview': { ...beside['spacing-preview'], values } };
    const { volume } = await buildStack(await readGiven(asPack(makeZarr({ ...pack, beside: own }))));
    assert.deepEqual([...volume.data.slice(0, 3)], [245, 244, 243]);
  });

  it('that says nothing that makes sense of itself is read as any other', async () => {
    const own = {
      'spacing-preview': {
        report: { schema: 'spacing-preview/report@1', extent: 'long', series: [] },
        values: 7,
      },
    };
    const report = await reportOf(asPack(makeZarr({ ...pack, beside: own })));
    assert.deepEqual(report.spacing, { x: 0.05, y: 0.06, z: 0.08 });
  });
});

/** The report of the stack of 40 × 48 × 100 samples that the pack above was made from, of which slices 10 to 12 are missing. */
const whole = {
  schema: 'spacing-preview/report@1',
  series: { uid: '1.2', description: 'Ammonite', modality: 'CT', files: 97, frames: 97 },
  dimensions: { columns: 40, rows: 48, slices: 100 },
  spacing: { x: 0.025, y: 0.03, z: 0.032 },
  extent: { x: 1, y: 1.44, z: 3.2 },
  regularity: 'missing',
  duplicates: 0,
  evidence: {
    x: { source: 'pixel-spacing', confidence: 'declared' },
    y: { source: 'pixel-spacing', confidence: 'declared' },
    z: { source: 'image-position', confidence: 'measured', slices: 97, precision: 1e-6 },
  },
  geometry: {
    origin: [0, 0, 0],
    row: [0, 1, 0],
    column: [0, 0, -1],
    normal: [9, 9, 9],
    stepLength: 0.032,
    tiltDegrees: 0,
    missing: [10, 11, 12],
    zones: [],
  },
  naive: [{ rule: 'thickness', spacing: { x: 0.025, y: 0.03, z: 0.064 } }, { rule: 'unheard of' }],
};

const asMadeFrom = (report: object, changes: object = {}): ZarrShape => {
  const own = beside['spacing-preview'];
  const told = { ...own, report, changes: { ...own.changes, ...changes } };
  return { ...pack, beside: { 'spacing-preview': told } };
};

describe('a preview pack that tells of the stack it was made from', () => {
  it('has the numbers, holes, directions and wrong readings of that, and names its own voxels', async () => {
    const report = await reportOf(asPack(makeZarr(asMadeFrom(whole))));
    assert.deepEqual(report.dimensions, { columns: 40, rows: 48, slices: 100 });
    assert.deepEqual(report.spacing, { x: 0.025, y: 0.03, z: 0.032 });
    assert.deepEqual(report.extent, { x: 1, y: 1.44, z: 3.2 });
    assert.deepEqual(report.geometry.missing, [10, 11, 12]);
    const { source, slices } = report.evidence.z;
    assert.deepEqual([source, slices], ['image-position', 97]);
    // The third direction is square to the two others, whatever the file says.
    assert.deepEqual(report.geometry.normal, [-1, 0, 0]);
    // 97 slices at 0.064 mm against 100 at 0.032.
    const [reading, ...others] = report.naive;
    assert.deepEqual(
      [reading?.rule, reading?.stretch.z, reading?.slices, others.length],
      ['thickness', 2, 97, 0],
    );
    assert.equal(reading?.extentStretch.z, 1.94);
    const told = report.findings.find(({ code }) => code === 'ZARR_PACKED');
    assert.deepEqual(told?.data['voxel'], [0.05, 0.06, 0.08]);
    const lacking = report.findings.find(({ code }) => code === 'ZARR_PACKED_EMPTY');
    assert.equal(lacking?.data['empty'], 3);
    assert.equal(countUnplaced(report), 0);
  });

  it('is drawn with the voxels that it has, at the extents of the whole', async () => {
    const { volume, isFinest } = await buildStack(await readGiven(asPack(makeZarr(asMadeFrom(whole)))));
    assert.deepEqual(volume.dimensions, [20, 24, 40]);
    assert.deepEqual(volume.sourceDimensions, [40, 48, 100]);
    assert.deepEqual([...volume.data.slice(0, 3)], [10, 12, 14]);
    assert.equal(isFinest, true);
  });

  it('whose slices lay unevenly is as deep as they were', async () => {
    const zones = [
      { from: 0, to: 10, gap: 0.1 },
      { from: 10, to: 20, gap: 0.2 },
    ];
    // (1 + 2) mm between the outer slices and half a gap beyond each: 3.15 mm, in 40 planes.
    const uneven = {
      ...whole,
      dimensions: { ...whole.dimensions, slices: 21 },
      spacing: { ...whole.spacing, z: null },
      extent: { ...whole.extent, z: null },
      regularity: 'variable',
      geometry: { ...whole.geometry, missing: [], zones },
    };
    const shape = { ...asMadeFrom(uneven, { resampled: true }), scale: [0.05, 0.06, 3.15 / 40] } as ZarrShape;
    const files = asPack(makeZarr({ ...shape, valueAt: (_x, _y, z) => (z < 20 ? 50 : 100) }));
    const report = await reportOf(files);
    assert.deepEqual([report.spacing.z, report.regularity], [null, 'variable']);
    const { volume } = await buildStack(await readGiven(files));
    const [columns, rows, planes] = volume.dimensions;
    const values = Array.from({ length: planes }, (_, plane) => volume.data[plane * columns * rows] ?? 0);
    const half = values.findIndex((value) => value > (values[0] ?? 0));
    assert.ok(Math.abs(half / planes - 0.5) < 1 / planes, `${String(half)} of ${String(planes)}`);
  });

  it('whose slices leaned has grown by that', async () => {
    const narrow = {
      ...whole,
      dimensions: { ...whole.dimensions, columns: 34 },
      extent: { ...whole.extent, x: 0.85 },
    };
    const naive = [...whole.naive, { rule: 'no-shear', spacing: whole.spacing }];
    const report = await reportOf(asPack(makeZarr(asMadeFrom({ ...narrow, naive }, { sheared: true }))));
    assert.deepEqual([report.dimensions.columns, report.extent.x], [40, 1]);
    assert.deepEqual(
      report.naive.map(({ rule }) => rule),
      ['thickness'],
    );
  });

  const damaged: [what: string, report: object][] = [
    ['sizes that are none', { ...whole, dimensions: { columns: '40', rows: 48, slices: 100 } }],
    ['slices missing that are not there', { ...whole, geometry: { ...whole.geometry, missing: [100] } }],
    ['gaps that are none', { ...whole, geometry: { ...whole.geometry, zones: [{ from: 0, to: 9 }] } }],
    ['another size than it has', { ...whole, extent: { ...whole.extent, z: 5 } }],
    ['an axis unknown that it has a length for', { ...whole, spacing: { ...whole.spacing, z: null } }],
  ];
  for (const [what, report] of damaged) {
    it(`is read as any other where that tells of ${what}`, async () => {
      const { spacing, dimensions } = await reportOf(asPack(makeZarr(asMadeFrom(report))));
      assert.deepEqual(spacing, { x: 0.05, y: 0.06, z: 0.08 });
      assert.equal(dimensions.slices, 40);
    });
  }
});
