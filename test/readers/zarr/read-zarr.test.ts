import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StackReport } from '../../../src/model/report.js';
import { asFolder, asPack, buildStack, readGiven, reportOf } from '../../support/read-zarr.js';
import { makeZarr, type ZarrShape } from '../../support/zarr-files.js';

/** A block whose values tell where they lie. */
const block: ZarrShape = {
  size: [20, 24, 40],
  scale: [50, 60, 80],
  unit: 'micrometer',
  levels: 2,
  valueAt: (x, y, z) => x + 2 * y + 3 * z,
};

const spacing = { x: 0.05, y: 0.06, z: 0.08 };
const sourcesOf = ({ evidence }: StackReport) => Object.values(evidence).map(({ source }) => source);
const parsed = (text: string): unknown => JSON.parse(text);
const codesOf = ({ findings }: StackReport) => findings.map(({ code, severity }) => `${code} ${severity}`);

describe('an OME-Zarr', () => {
  const kinds: [name: string, shape: ZarrShape][] = [
    ['0.5, plain', block],
    ['0.5, gzip', { ...block, gzip: true }],
    ['0.5, sharded', { ...block, shard: 2, gzip: true }],
    ['0.4, plain', { ...block, version: '0.4' }],
    ['0.4, gzip', { ...block, version: '0.4', gzip: true }],
    ['0.4, 16 bits', { ...block, version: '0.4', type: 'uint16' }],
    ['0.5, x y z', { ...block, axes: 'xyz' }],
    ['0.5, y z x in shards', { ...block, axes: 'yzx', shard: 2 }],
    ['0.4, t c z y x', { ...block, version: '0.4', axes: 'tczyx' }],
  ];
  for (const [name, shape] of kinds) {
    for (const [way, give] of [
      ['folder', asFolder],
      ['ZIP', asPack],
    ] as const) {
      it(`${name}, as a ${way}: tells its scale, and every voxel stands in its place`, async () => {
        const series = await readGiven(give(makeZarr(shape)));
        const [{ report }] = series.stacks;
        assert.equal(series.stacks.length, 1);
        assert.deepEqual(report.dimensions, { columns: 20, rows: 24, slices: 40 });
        assert.deepEqual(report.spacing, spacing);
        assert.deepEqual(report.extent, { x: 1, y: 1.44, z: 3.2 });
        assert.deepEqual(sourcesOf(report), ['ome-zarr', 'ome-zarr', 'ome-zarr']);
        assert.equal(report.evidence.z.confidence, 'declared');
        const { volume, setAside } = await buildStack(series);
        assert.deepEqual(volume.dimensions, [20, 24, 40]);
        assert.deepEqual(setAside, []);
        for (const [x, y, z] of [
          [0, 0, 0],
          [19, 23, 39],
          [17, 2, 31],
        ] as const)
          assert.equal(volume.data[x + 20 * (y + 24 * z)], x + 2 * y + 3 * z, [x, y, z].join());
      });
    }
  }

  it('is averaged down to what fits, from the level that is enough', async () => {
    const series = await readGiven(
      asPack(makeZarr({ ...block, scale: [50, 50, 50], valueAt: (x) => (x >> 1) * 10 })),
    );
    const { volume } = await buildStack(series, 0, 0, 14);
    const [columns] = volume.dimensions;
    assert.ok(columns <= 10, String(columns));
    assert.ok((volume.data[0] ?? 255) < (volume.data[columns - 1] ?? 0));
  });
});

describe('the scale of an OME-Zarr', () => {
  const units: [unit: string, millimetres: number][] = [
    ['millimeter', 1],
    ['micrometer', 1e-3],
    ['nanometer', 1e-6],
    ['angstrom', 1e-7],
    ['centimeter', 10],
    ['meter', 1e3],
    ['inch', 25.4],
    ['foot', 304.8],
    ['µm', 1e-3],
  ];
  for (const [unit, millimetres] of units) {
    it(`is converted from ${unit}`, async () => {
      const report = await reportOf(asFolder(makeZarr({ ...block, scale: [2, 2, 5], unit })));
      const expected = { x: 2 * millimetres, y: 2 * millimetres, z: 5 * millimetres };
      for (const axis of ['x', 'y', 'z'] as const)
        assert.ok(Math.abs((report.spacing[axis] ?? 0) / expected[axis] - 1) < 1e-9, axis);
    });
  }

  it('without a unit is no length: the axis stays unknown, and it is said', async () => {
    const report = await reportOf(asFolder(makeZarr({ ...block, unit: null })));
    assert.deepEqual(report.spacing, { x: null, y: null, z: null });
    const [told] = report.findings;
    assert.equal(told?.code, 'ZARR_NO_UNIT');
    assert.deepEqual(told.data, { axes: ['x', 'y', 'z'], scale: [50, 60, 80], unit: null });
  });

  it('without a unit along Z alone leaves X and Y known', async () => {
    const withoutZ = makeZarr({
      ...block,
      change: (json, path) =>
        path === 'zarr.json'
          ? parsed(
              JSON.stringify(json).replace(
                '"name":"z","type":"space","unit":"micrometer"',
                '"name":"z","type":"space"',
              ),
            )
          : json,
    });
    const report = await reportOf(asFolder(withoutZ));
    assert.deepEqual(report.spacing, { ...spacing, z: null });
    assert.ok(codesOf(report).includes('ZARR_NO_UNIT warn'));
  });

  it('in a unit that is no length is named', async () => {
    const report = await reportOf(asFolder(makeZarr({ ...block, unit: 'pixel' })));
    assert.equal(report.findings[0]?.data['unit'], 'pixel');
    assert.equal(report.spacing.x, null);
  });

  it('of the group multiplies those of the levels', async () => {
    const files = makeZarr({
      ...block,
      change: (json, path) => {
        if (path !== 'zarr.json') return json;
        const text = JSON.stringify(json).replace(
          '"datasets":',
          '"coordinateTransformations":[{"type":"scale","scale":[2,1,0.5]}],"datasets":',
        );
        return parsed(text);
      },
    });
    assert.deepEqual((await reportOf(asFolder(files))).spacing, { x: 0.025, y: 0.06, z: 0.16 });
  });

  it('that is absent, or 0, is no length', async () => {
    const absent = await reportOf(asFolder(makeZarr({ ...block, scale: null })));
    assert.deepEqual(absent.spacing, { x: null, y: null, z: null });
    assert.ok(codesOf(absent).includes('ZARR_NO_SCALE error'));
    const flat = await reportOf(asFolder(makeZarr({ ...block, scale: [50, 60, 0] })));
    assert.deepEqual(flat.spacing, { ...spacing, z: null });
  });

  it('of 1 everywhere is doubted', async () => {
    const ones: ZarrShape = { ...block, scale: [1, 1, 1] };
    assert.ok(codesOf(await reportOf(asFolder(makeZarr(ones)))).includes('LOOKS_LIKE_DEFAULT warn'));
    const inMillimetres = await reportOf(asFolder(makeZarr({ ...ones, unit: 'millimeter' })));
    assert.equal(codesOf(inMillimetres).filter((code) => code.startsWith('LOOKS')).length, 1);
  });

  it('that tells another reduction of a level than its size is told', async () => {
    const files = makeZarr({
      ...block,
      change: (json, path) =>
        path === 'zarr.json'
          ? parsed(JSON.stringify(json).replace('"scale":[160,120,100]', '"scale":[640,120,100]'))
          : json,
    });
    const told = (await reportOf(asFolder(files))).findings.find(({ code }) => code === 'ZARR_LEVELS');
    assert.deepEqual(told?.data, { level: 1, axis: 'z', byScale: 8, bySize: 2, levels: 1 });
  });

  it('is misread by tools that drop it, take the list for X, Y, Z, or ignore the unit', async () => {
    const { naive } = await reportOf(asFolder(makeZarr(block)));
    const made = Object.fromEntries(naive.map(({ rule, spacing: { x, y, z } }) => [rule, [x, y, z]]));
    assert.deepEqual(made, {
      isotropic: [0.05, 0.06, 0.05],
      ones: [1, 1, 1],
      reversed: [0.08, 0.06, 0.05],
      millimetres: [50, 60, 80],
    });
  });
});

describe('channels and time points', () => {
  const many: ZarrShape = {
    ...block,
    axes: 'tczyx',
    channels: 2,
    timePoints: 3,
    valueAt: (x, _y, _z, c, t) => x + 50 * c + 70 * t,
    size: [8, 8, 10],
  };

  it('are stacks, and phases of each', async () => {
    const series = await readGiven(asFolder(makeZarr(many)));
    assert.deepEqual(
      series.stacks.map(({ report, frames }) => [report.series.description, report.phases, frames.length]),
      [
        ['block · c 0', 3, 30],
        ['block · c 1', 3, 30],
      ],
    );
    const first = await buildStack(series, 0, 0);
    const other = await buildStack(series, 1, 2);
    assert.equal(first.volume.data[3], 3);
    assert.equal(other.volume.data[3], 3 + 50 + 140);
  });
});
