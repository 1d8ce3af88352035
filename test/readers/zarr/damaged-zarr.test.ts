import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProblemError, keyOf } from '../../../src/model/problem/problem.js';
import type { Readable } from '../../../src/model/readable.js';
import { BytesFile } from '../dicom/bytes-file.js';
import { asFolder, asPack, buildStack, readGiven } from '../../support/read-zarr.js';
import type { BuiltVolume } from '../../../src/volume/volume.js';
import { makeZarr, zipStored, type ZarrFiles, type ZarrShape } from '../../support/zarr-files.js';

const block: ZarrShape = {
  size: [20, 24, 40],
  scale: [0.05, 0.06, 0.08],
  levels: 2,
  valueAt: (x, y, z) => x + 2 * y + 3 * z,
};

/** Why a drop is refused. */
async function refusalOf(given: readonly Readable[]): Promise<string> {
  try {
    await readGiven(given);
  } catch (error) {
    assert.ok(error instanceof ProblemError, String(error));
    return keyOf(error.problem);
  }
  throw new Error('it was not refused');
}

/** The same image with another description at a path. */
const described = (path: string, json: unknown, shape = block) =>
  makeZarr({ ...shape, change: (own, at) => (at === path ? json : own) });

/** The same with one value of a description changed. */
const changed = (path: string, key: string, value: unknown, shape = block) =>
  makeZarr({ ...shape, change: (own, at) => (at === path ? { ...own, [key]: value } : own) });

const image = (multiscales: unknown) => ({
  zarr_format: 3,
  node_type: 'group',
  attributes: { ome: { version: '0.5', multiscales } },
});

describe('a damaged OME-Zarr is refused with one sentence', () => {
  const cases: [what: string, given: () => Readable[], key: string][] = [
    ['no JSON', () => asFolder(described('zarr.json', '{"zarr_format": 3,')), 'NOT_AN_IMAGE:zarr-json'],
    ['a list', () => asFolder(described('zarr.json', '[1]')), 'NOT_AN_IMAGE:zarr-json'],
    [
      'a hundred thousand brackets',
      () => asFolder(described('zarr.json', '['.repeat(1e5))),
      'NOT_AN_IMAGE:zarr-json',
    ],
    [
      'no image',
      () => asFolder(described('zarr.json', { zarr_format: 3, node_type: 'group' })),
      'NOT_AN_IMAGE:zarr-no-image',
    ],
    ['no multiscales', () => asFolder(described('zarr.json', image([]))), 'NOT_AN_IMAGE:zarr-no-level'],
    [
      'no levels',
      () => asFolder(described('zarr.json', image([{ axes: ['y', 'x'], datasets: [] }]))),
      'NOT_AN_IMAGE:zarr-no-level',
    ],
    [
      'a level that is its own group',
      () => asFolder(described('zarr.json', image([{ axes: ['z', 'y', 'x'], datasets: [{ path: '.' }] }]))),
      'NOT_AN_IMAGE:zarr-array',
    ],
    [
      'a level above',
      () =>
        asFolder(described('zarr.json', image([{ axes: ['z', 'y', 'x'], datasets: [{ path: '../a' }] }]))),
      'NOT_AN_IMAGE:zarr-no-level',
    ],
    [
      'one axis of space',
      () => asFolder(described('zarr.json', image([{ axes: ['c', 'x'], datasets: [{ path: 's0' }] }]))),
      'NOT_AN_IMAGE:zarr-axes',
    ],
    [
      'a level that is not there',
      () => asFolder(new Map([...makeZarr(block)].filter(([path]) => !path.startsWith('s0')))),
      'NOT_AN_IMAGE:zarr-array',
    ],
    [
      'half a slice',
      () => asFolder(changed('s0/zarr.json', 'shape', [40, 24.5, 20])),
      'NOT_AN_IMAGE:zarr-array',
    ],
    ['no slices', () => asFolder(changed('s0/zarr.json', 'shape', [0, 24, 20])), 'NOT_AN_IMAGE:zarr-array'],
    [
      'a shape in words',
      () => asFolder(changed('s0/zarr.json', 'shape', 'forty')),
      'NOT_AN_IMAGE:zarr-array',
    ],
    [
      'two axes of three',
      () => asFolder(changed('s0/zarr.json', 'shape', [24, 20])),
      'NOT_AN_IMAGE:zarr-array',
    ],
    [
      'chunks of nothing',
      () => asFolder(changed('s0/zarr.json', 'chunk_grid', { name: 'regular' })),
      'NOT_AN_IMAGE:zarr-array',
    ],
    ['10^9 slices', () => asFolder(changed('s0/zarr.json', 'shape', [1e9, 24, 20])), 'TOO_LARGE:frames'],
    [
      'a chunk of a terabyte',
      () =>
        asFolder(changed('s0/zarr.json', 'chunk_grid', { configuration: { chunk_shape: [1e4, 1e4, 1e4] } })),
      'TOO_LARGE:zarr-chunk',
    ],
    [
      'a ZIP of 30 bytes',
      () => [new BytesFile(zipStored(makeZarr(block)).slice(0, 30), 'block.ozx')],
      'TRUNCATED:zip',
    ],
    ['a ZIP that is none', () => [new BytesFile(new Uint8Array(1000), 'block.ozx')], 'TRUNCATED:zip'],
    ['an empty file', () => [new BytesFile(new Uint8Array(0), 'block.ozx')], 'EMPTY:zip'],
  ];
  for (const [what, given, key] of cases) {
    it(what, async () => {
      assert.equal(await refusalOf(given()), key);
    });
  }
});

describe('what is damaged of an OME-Zarr costs itself alone', () => {
  it('a coarser level without sense: the finest is drawn, and it is told', async () => {
    const series = await readGiven(asFolder(changed('s1/zarr.json', 'shape', [20, 12.5, 10])));
    const [{ report }] = series.stacks;
    assert.deepEqual(report.spacing, { x: 0.05, y: 0.06, z: 0.08 });
    assert.deepEqual(report.setAside.map(keyOf), ['NOT_AN_IMAGE:zarr-array']);
    assert.equal((await buildStack(series)).volume.data[3], 3);
  });

  for (const [what, change] of [
    ['a codec nobody knows', { codecs: [{ name: 'bytes' }, { name: 'jpegxl' }] }],
    ['complex numbers', { data_type: 'complex64' }],
  ] as const) {
    it(`${what}: the numbers are told, and why there is no picture`, async () => {
      const files = makeZarr({
        ...block,
        levels: 1,
        change: (own, at) => (at === 's0/zarr.json' ? { ...own, ...change } : own),
      });
      const series = await readGiven(asFolder(files));
      assert.equal(series.stacks[0].report.spacing.z, 0.08);
      const { shown, setAside } = await buildStack(series);
      assert.equal(shown, 0);
      assert.deepEqual(
        setAside.map(({ code }) => code),
        ['UNSUPPORTED_SYNTAX'],
      );
    });
  }

  it('chunks that cannot be unpacked: the others are drawn', async () => {
    const files = makeZarr({ ...block, levels: 1, gzip: true });
    files.set('s0/c/0/0/0', new Uint8Array([1, 2, 3]));
    const { volume, setAside, shown } = await buildStack(await readGiven(asFolder(files)));
    assert.equal(shown, 40);
    assert.deepEqual(setAside.map(keyOf), ['TRUNCATED:zarr-chunk']);
    assert.deepEqual([setAside[0]?.data['damaged'], setAside[0]?.data['chunks']], [1, 12]);
    assert.equal(volume.data[0], 0);
    assert.equal(volume.data[17 + 20 * (2 + 24 * 31)], 17 + 4 + 93);
  });

  it('chunks that unpack to more than they may are not held', async () => {
    const { gzipSync } = await import('fflate');
    const files = makeZarr({ ...block, levels: 1, gzip: true });
    files.set('s0/c/0/0/0', new Uint8Array(gzipSync(new Uint8Array(2 ** 24))));
    const { setAside } = await buildStack(await readGiven(asFolder(files)));
    assert.deepEqual(setAside.map(keyOf), ['TRUNCATED:zarr-chunk']);
  });

  it('chunks that are not there hold the fill value; without any there is no picture', async () => {
    const files = makeZarr({ ...block, levels: 1 });
    files.delete('s0/c/0/0/0');
    const some = await buildStack(await readGiven(asFolder(files)));
    assert.deepEqual([some.shown, some.setAside], [40, []]);
    for (const path of [...files.keys()]) if (path.startsWith('s0/c')) files.delete(path);
    const none = await buildStack(await readGiven(asFolder(files)));
    assert.equal(none.shown, 0);
    assert.deepEqual(none.setAside.map(keyOf), ['TRUNCATED:zarr-empty']);
  });

  it('10^9 chunks are not read', async () => {
    const files = makeZarr({
      ...block,
      levels: 1,
      size: [2, 2, 2],
      change: (own, at) =>
        at === 's0/zarr.json'
          ? {
              ...own,
              shape: [1000, 1000, 1000],
              chunk_grid: { name: 'regular', configuration: { chunk_shape: [1, 1, 1] } },
            }
          : own,
    });
    const { shown, setAside } = await buildStack(await readGiven(asFolder(files)), 0, 0, 64);
    assert.equal(shown, 0);
    assert.deepEqual(setAside.map(keyOf), ['TOO_LARGE:zarr-chunks']);
  });

  it('a ZIP that is cut off: what came before is drawn', async () => {
    const files = makeZarr({ ...block, levels: 1, gzip: true });
    const whole = zipStored(files);
    const cut = new BytesFile(whole.slice(0, Math.floor(whole.length * 0.7)), 'block.ozx');
    const series = await readGiven([cut]);
    assert.equal(series.stacks[0].report.spacing.z, 0.08);
    const { volume, shown } = await buildStack(series);
    assert.ok(shown > 0);
    assert.equal(volume.data[3], 3);
  });
});

/** 64 × 64 × 64 samples in four shards of each level, whose values rise along X: a coarser level tells nearly the same. */
const rising: ZarrShape = {
  size: [64, 64, 64],
  levels: 2,
  shard: 2,
  gzip: true,
  valueAt: (x) => 10 + 3 * x,
};

describe('what is lost of a level is taken from a coarser one', () => {
  const told = ['TRUNCATED:zarr-coarser'];
  const whole = async (files: ZarrFiles) => buildStack(await readGiven(asFolder(files)));
  const half = () => new Map([...makeZarr(rising)]);

  /** Values along a row of the middle slice, at every fourth voxel: at most one step of a coarser level off. */
  function expectRising({ volume }: BuiltVolume, y: number): void {
    assert.deepEqual(volume.dimensions, [64, 64, 64]);
    for (let x = 0; x < 64; x += 4) {
      const value = volume.data[x + 64 * (y + 64 * 40)] ?? 0;
      assert.ok(Math.abs(value - (10 + 3 * x)) <= 3, `${String(value)} at ${String(x)}`);
    }
  }

  it('all files of the finest level', async () => {
    const files = half();
    for (const path of files.keys()) if (path.startsWith('s0/c/')) files.delete(path);
    const built = await whole(files);
    assert.deepEqual([built.shown, built.setAside.map(keyOf)], [64, told]);
    expectRising(built, 10);
  });

  const spoil = (files: ZarrFiles, path: string, change: (bytes: Uint8Array<ArrayBuffer>) => void) => {
    const bytes = files.get(path)?.slice();
    assert.ok(bytes);
    change(bytes);
    files.set(path, bytes);
  };
  const faults: [what: string, damage: (files: ZarrFiles) => void][] = [
    [
      'a chunk with other bytes than it had',
      (files) => spoil(files, 's0/c/0/0/0', (bytes) => bytes.fill(7, 20, 60)),
    ],
    ['a shard that is cut off', (files) => files.set('s0/c/0/0/0', files.get('s0/c/0/0/0')!.slice(0, 300))],
    ['a shard of no bytes', (files) => files.set('s0/c/0/0/0', new Uint8Array(0))],
    [
      'an index whose sum is another',
      (files) =>
        spoil(files, 's0/c/0/0/0', (bytes) => bytes.set([(bytes.at(-30) ?? 0) ^ 1], bytes.length - 30)),
    ],
  ];
  for (const [what, damage] of faults) {
    it(what, async () => {
      const files = half();
      damage(files);
      const built = await whole(files);
      assert.deepEqual([built.shown, built.setAside.map(keyOf)], [64, told]);
      expectRising(built, 10);
      expectRising(built, 50);
    });
  }

  it('and nothing is told where nothing is lost', async () => {
    assert.deepEqual((await whole(half())).setAside, []);
  });

  it('where the coarser one is lost as well, the rest is drawn and what is empty is told', async () => {
    const files = half();
    spoil(files, 's0/c/0/0/0', (bytes) => bytes.fill(7, 20, 60));
    for (const path of files.keys()) if (path.startsWith('s1/c/')) files.delete(path);
    const built = await whole(files);
    assert.deepEqual(built.setAside.map(keyOf), ['TRUNCATED:zarr-chunk']);
    expectRising(built, 50);
  });
});

describe('a preview pack by ranges', () => {
  it('its numbers and its coarsest level take one read, the directory none', async () => {
    const [file] = asPack(makeZarr({ ...block, size: [64, 64, 300], gzip: true, shard: 2, levels: 3 }));
    assert.ok(file instanceof BytesFile);
    const series = await readGiven([file]);
    assert.equal(file.reads.length, 1);
    const { stacks } = series;
    const { openFrames } = await import('../../../src/volume/volume.js');
    const source = await openFrames(stacks[0], (facts) => series.open(facts));
    const coarsest = source.levels.at(-1);
    assert.ok(coarsest);
    const [slice] = coarsest.slices;
    assert.ok(slice);
    const target = {
      slices: [{ slice, plane: 0, at: [0, 0] as const }],
      columns: 16,
      rows: 16,
      data: new Float32Array(256),
      window: null,
      goesOn: false,
    };
    for await (const read of source.readBox(coarsest, { from: [0, 0, 0], to: [64, 64, 300] }, target))
      assert.ok(read.isFilled);
    assert.equal(target.data[1], 4);
    assert.equal(file.reads.length, 1);
  });
});
