import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPack } from '../pack/open-pack.js';
import { DepositFolders, writeSlice } from '../support/deposit-folders.js';
import { skipLoudly } from '../support/real-series.js';

const main = resolve(fileURLToPath(import.meta.url), '../../../src/cli/main.ts');
const folders = new DepositFolders();
const at = (...parts: string[]) => folders.at(...parts);

const [columns, rows] = [72, 20];

/** A slice whose samples tell where they are. */
function writePlane(index: number, more: object = {}): Uint8Array<ArrayBuffer> {
  const PixelData = Uint16Array.from({ length: columns * rows }, (_, pixel) => 1000 * index + pixel);
  return writeSlice(index, 1, { Columns: columns, Rows: rows, PixelData, ...more });
}

before(() => {
  for (let index = 0; index < 3; index++) folders.write(`planes/${index}.dcm`, writePlane(index));
  folders.write('planes/notes.txt', 'scanned on Monday\n');
  const unplaced = { ImagePositionPatient: undefined, ImageOrientationPatient: undefined };
  for (let index = 0; index < 3; index++) folders.write(`blind/${index}.dcm`, writePlane(index, unplaced));
  for (const index of [0, 1, 3]) folders.write(`holed/${index}.dcm`, writePlane(index));
  for (let index = 0; index < 3; index++)
    folders.write(`bare/${index}.dcm`, writePlane(index, { PixelData: undefined }));
  folders.writeNothing();
  mkdirSync(at('out'));
});

after(() => folders.remove());

function run(...words: string[]) {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', main, ...words], { encoding: 'utf8' });
  assert.doesNotMatch(ran.stdout + ran.stderr, /\n\s+at .*:\d+:\d+/);
  return ran;
}

const left = () => readdirSync(at('out')).sort();

describe('the command pack', () => {
  it('writes what other readers of Zarr read, and says what it wrote', async () => {
    const out = at('out', 'planes.ozx');
    const { stdout, stderr, status } = run('pack', at('planes'), '--out', out, '--bits', '16');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(
      stdout.replaceAll(/\s+/g, ' '),
      /^Wrote planes\.ozx [^]*72 × 20 × 3 voxels[^]*0\.75 × 2\.5 × 7\.25 mm/,
    );
    const { names, levels, axes, attributes } = await openPack(out);
    assert.deepEqual(names, ['zarr.json', '0/zarr.json', '1/zarr.json', '1/c/0/0/0', '0/c/0/0/0']);
    assert.deepEqual(
      axes.map(({ name, unit }) => [name, unit]),
      ['z', 'y', 'x'].map((axis) => [axis, 'millimeter']),
    );
    const [finest, coarser] = levels;
    assert.deepEqual(
      [finest?.shape, coarser?.shape],
      [
        [3, rows, columns],
        [3, rows, columns / 2],
      ],
    );
    assert.deepEqual(
      finest?.values,
      [0, 1, 2].flatMap((z) => Array.from({ length: columns * rows }, (_, pixel) => 1000 * z + pixel)),
    );
    // Only the shortest edge of a voxel is doubled; of two neighbours the mean is rounded up.
    assert.deepEqual(coarser?.values.slice(0, 3), [1, 3, 5]);
    assert.deepEqual(
      [finest?.scale, finest?.translation],
      [
        [7.25, 2.5, 0.75],
        [0, 0, 0],
      ],
    );
    assert.deepEqual(
      [coarser?.scale, coarser?.translation],
      [
        [7.25, 2.5, 1.5],
        [0, 0, 0.375],
      ],
    );
    const own = attributes['spacing-preview'] as {
      report: { spacing: object; findings: object[] };
      source: { files: number; named: object[]; sha256: string };
    };
    assert.deepEqual(own.report.spacing, { x: 0.75, y: 2.5, z: 7.25 });
    assert.ok(own.report.findings.every((finding) => !('message' in finding)));
    assert.equal(own.source.files, 3);
  });

  it('writes every voxel as it is stored, with --full, and leaves nothing aside', async () => {
    const out = at('out', 'every-voxel.ozx');
    const { stderr } = run('pack', at('holed'), '--out', out, '--full');
    assert.match(stderr, /twice the room/);
    const { levels, names, attributes } = await openPack(out);
    assert.deepEqual(names.slice(0, 5), [
      'zarr.json',
      '0/zarr.json',
      '1/zarr.json',
      '1/c/0/0/0',
      '0/c/0/0/0',
    ]);
    const [finest] = levels;
    const planes = [0, 1, 3].map((z) => finest?.values.slice(z * columns * rows, (z + 1) * columns * rows));
    assert.deepEqual(
      planes,
      [0, 1, 3].map((z) => Array.from({ length: columns * rows }, (_, pixel) => 1000 * z + pixel)),
    );
    assert.equal((attributes['spacing-preview'] as { full: boolean }).full, true);
    assert.ok(!left().some((name) => name.startsWith('.')), left().join());
  });

  it('names a digest that sha256sum comes to', async (test) => {
    const sums = spawnSync('sh', ['-c', 'sha256sum *.dcm | sha256sum'], {
      cwd: at('planes'),
      encoding: 'utf8',
    });
    if (sums.status !== 0) {
      skipLoudly(test, 'no sha256sum on this machine');
      return;
    }
    const out = at('out', 'digest.ozx');
    run('pack', at('planes'), '--out', out);
    const { attributes } = await openPack(out);
    const { source } = attributes['spacing-preview'] as { source: { sha256: string } };
    assert.equal(source.sha256, sums.stdout.split(' ')[0]);
  });

  it('states no unit of an axis that is unknown, counts its voxels, and tells so by its exit status', async () => {
    const out = at('out', 'blind.ozx');
    const { stdout, status } = run('pack', at('blind'), '--out', out);
    assert.equal(status, 1);
    assert.match(stdout, /Z is unknown/);
    const { axes, levels } = await openPack(out);
    assert.deepEqual(
      axes.map(({ unit }) => unit),
      [undefined, 'millimeter', 'millimeter'],
    );
    assert.deepEqual(levels[0]?.scale, [1, 2.5, 0.75]);
  });

  it('takes the word of a person, as “inspect” does', async () => {
    const out = at('out', 'told.ozx');
    const { status } = run('pack', at('blind'), '--out', out, '--spacing', '0.75 2.5 4');
    assert.equal(status, 0);
    const { levels } = await openPack(out);
    assert.deepEqual(levels[0]?.scale, [4, 2.5, 0.75]);
  });

  it('leaves a missing slice dark', async () => {
    const out = at('out', 'holed.ozx');
    run('pack', at('holed'), '--out', out, '--bits', '16');
    const { levels } = await openPack(out);
    const [finest] = levels;
    assert.deepEqual(finest?.shape, [4, rows, columns]);
    const hole = new Set(finest?.values.slice(2 * columns * rows, 3 * columns * rows));
    assert.equal(hole.size, 1);
    assert.ok(
      [...hole].every((value) => value < 100),
      String([...hole]),
    );
  });

  const refused: [what: string, words: () => string[], said: RegExp][] = [
    ['no stack', () => [at('nothing'), '--out', at('out', 'x.ozx')], /No image stack[^]*readme\.txt/],
    ['no path', () => [at('absent'), '--out', at('out', 'x.ozx')], /absent/],
    [
      'slices without pixels',
      () => [at('bare'), '--out', at('out', 'x.ozx')],
      /None of the slices[^]*0\.dcm/,
    ],
    ['no folder', () => [at('planes'), '--out', at('out', 'no', 'x.ozx')], /no folder for .*x\.ozx/],
    ['a folder in its place', () => [at('planes'), '--out', at('out')], /is there already/],
    ['no file to write', () => [at('planes')], /--out specimen\.ozx/],
    ['two paths', () => [at('planes'), at('blind'), '--out', at('out', 'x.ozx')], /by itself/],
    ['an edge that is none', () => [at('planes'), '--out', 'x', '--edge', '12.5'], /64 to 1024[^]*“12\.5”/],
    ['bits that are none', () => [at('planes'), '--out', 'x', '--bits', '12'], /8 or 16[^]*“12”/],
  ];
  for (const [what, words, said] of refused) {
    it(`says in a sentence why nothing was written: ${what}`, () => {
      const before = left();
      const { status, stdout, stderr } = run('pack', ...words());
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, said);
      assert.deepEqual(left(), before);
    });
  }

  it('leaves a file alone that is there already', () => {
    writeFileSync(at('out', 'mine.ozx'), 'mine');
    const { status, stderr } = run('pack', at('planes'), '--out', at('out', 'mine.ozx'));
    assert.equal(status, 2);
    assert.match(stderr, /mine\.ozx is there already/);
    assert.equal(readFileSync(at('out', 'mine.ozx'), 'utf8'), 'mine');
  });

  it('says that it may not write in a folder', (test) => {
    mkdirSync(at('locked'));
    chmodSync(at('locked'), 0o500);
    if (process.getuid?.() === 0) {
      skipLoudly(test, 'root may write everywhere');
      return;
    }
    const { status, stderr } = run('pack', at('planes'), '--out', at('locked', 'x.ozx'));
    assert.equal(status, 2);
    assert.match(stderr, /doesn’t permit/);
  });

  it('says that the disk is full, and leaves nothing', (test) => {
    if (!existsSync('/dev/full')) {
      skipLoudly(test, 'no /dev/full on this machine');
      return;
    }
    const words = [main, 'pack', at('planes'), '--out', at('out', 'full.ozx')];
    // Files may not grow beyond one block: the write fails as on a full disk.
    const limited = `ulimit -f 1; trap '' XFSZ; exec "$@"`;
    const ran = spawnSync('bash', ['-c', limited, 'bash', process.execPath, '--import', 'tsx', ...words], {
      encoding: 'utf8',
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    });
    assert.equal(ran.status, 2);
    assert.match(ran.stderr, /no room for .*full\.ozx/);
    assert.ok(!left().some((name) => name.includes('full')));
  });

  it('leaves nothing behind when a signal ends it', async () => {
    for (let index = 0; index < 400; index++)
      folders.write(
        `many/${index}.dcm`,
        writePlane(index % 60, {
          SOPInstanceUID: `2.25.9.${index}`,
          InstanceNumber: index,
          ImagePositionPatient: `0\\0\\${index}`,
        }),
      );
    const words = ['--import', 'tsx', main, 'pack', at('many'), '--out', at('out', 'many.ozx')];
    const ran = spawn(process.execPath, words, { stdio: 'ignore' });
    const isBegun = () => left().some((name) => name.endsWith('.part'));
    const ended = new Promise<string | null>((done) => ran.once('exit', (_, signal) => done(signal)));
    while (!isBegun() && ran.exitCode === null) await new Promise((done) => setTimeout(done, 5));
    ran.kill('SIGINT');
    assert.equal(await ended, 'SIGINT');
    assert.ok(!left().some((name) => name.includes('many')), left().join());
  });
});
