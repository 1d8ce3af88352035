import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
        data: { packed: '2026-11-30', files: 1000, isMeasured: true },
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
