import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decode } from 'fast-png';
import { DepositFolders, writeSlice } from '../../support/deposit-folders.js';
import { skipLoudly } from '../../support/real-series.js';
import { openPack } from '../../pack/open-pack.js';

const main = resolve(fileURLToPath(import.meta.url), '../../../../src/cli/main.ts');
const folders = new DepositFolders();
const at = (...parts: string[]) => folders.at(...parts);
const [columns, rows] = [72, 20];

/** A slice whose samples tell where they are, from black to white. */
function writePlane(index: number, more: object = {}): Uint8Array<ArrayBuffer> {
  const PixelData = Uint16Array.from({ length: columns * rows }, (_, pixel) => 1000 * index + pixel);
  return writeSlice(index, 1, { Columns: columns, Rows: rows, PixelData, ...more });
}

interface Line {
  id: string;
  status: string;
  exit: number;
  folder: string;
  kept: boolean;
  reports: { spacing: object; findings: object[] }[];
  pack?: { name: string; bytes: number; sha256: string };
  poster?: { name: string };
  spacing: object | null;
  reason?: string;
  seconds: number;
}

function run(words: readonly string[], input?: string) {
  const args = ['--import', 'tsx', main, 'ingest', ...words];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', input });
  assert.doesNotMatch(stdout + stderr, /\n\s+at .*:\d+:\d+/);
  return { lines: readLines(stdout), stderr: stderr.replaceAll(/\s+/g, ' '), status };
}

const readLines = (text: string) =>
  text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]));

const statuses = (lines: readonly Line[]): Record<string, string> =>
  Object.fromEntries(lines.map(({ id, status, kept }) => [id, kept ? 'kept' : status] as const));

const leftovers = (out: string) => readdirSync(out).filter((name) => name.startsWith('.'));

before(async () => {
  for (let index = 0; index < 3; index++) folders.write(`archive/one/${index}.dcm`, writePlane(index));
  for (let index = 0; index < 4; index++) folders.write(`archive/two/${index}.dcm`, writePlane(index));
  await folders.writeStackZip();
  folders.write('archive/three.zip', readFileSync(at('stack.zip')));
  folders.write('archive/text/readme.txt', 'no slices here\n');
  folders.write('archive/readme.txt', 'an archive\n');
});

after(() => folders.remove());

describe('the command ingest', () => {
  it('makes report, pack and poster of each deposit of a folder, and says what became of each', async () => {
    const out = at('out-folder');
    const { lines, stderr, status } = run([at('archive'), '--out', out]);
    assert.deepEqual(statuses(lines), { one: 'done', two: 'done', 'three.zip': 'done', text: 'refused' });
    assert.equal(status, 2);
    assert.match(stderr, /Packs made: 3\. Nothing to pack: 1\. Unchanged and kept: 0\. Failed: 0\./);
    assert.match(stderr, /1 file beside the deposits is neither a folder nor a ZIP/);
    assert.deepEqual(leftovers(out), []);
    assert.deepEqual(readdirSync(at('out-folder/text')), ['report.json']);
    for (const line of lines.filter((one) => one.pack)) {
      assert.deepEqual(readdirSync(line.folder).sort(), ['poster.png', 'preview.ozx', 'report.json']);
      assert.equal(line.folder, `${out}/${line.id}`);
      const bytes = readFileSync(`${line.folder}/preview.ozx`);
      assert.equal(line.pack?.sha256, createHash('sha256').update(bytes).digest('hex'));
      assert.deepEqual(line.spacing, { x: 0.75, y: 2.5, z: 7.25 });
    }
    const { levels } = await openPack(at('out-folder/two/preview.ozx'));
    assert.deepEqual(levels[0]?.shape, [4, rows, columns]);
    const report = JSON.parse(readFileSync(at('out-folder/two/report.json'), 'utf8')) as {
      reports: { spacing: object }[];
      setAside: object[];
      schema: string;
    };
    assert.equal(report.schema, 'spacing-preview/inspection@1');
    assert.deepEqual(
      report.reports.map(({ spacing }) => spacing),
      [{ x: 0.75, y: 2.5, z: 7.25 }],
    );
  });

  it('draws the middle slices at one scale, which the poster tells', () => {
    const { width, height, resolution, data } = decode(readFileSync(at('out-folder/two/poster.png')));
    // 72 × 0.75 mm by 20 × 2.5 mm by 4 × 7.25 mm, of which the longest edge has 400 pixels.
    const [x, y, z] = [54, 50, 29].map((length) => Math.round((length * 400) / 54)) as [
      number,
      number,
      number,
    ];
    assert.deepEqual([width, height], [x + x + y + 2 * 4, Math.max(y, z)]);
    assert.deepEqual(resolution, { x: 7407, y: 7407, unit: 1 });
    assert.ok(data.some((grey) => grey > 200));
  });

  it('makes packs that other programs take for sound ZIPs', (test) => {
    const script =
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist()[0])';
    const { status, stdout } = spawnSync('python3', ['-c', script, at('out-folder/one/preview.ozx')], {
      encoding: 'utf8',
    });
    if (status === null) skipLoudly(test, 'no python3 on this machine');
    else assert.equal(stdout.trim(), 'None zarr.json');
  });

  it('keeps what is there, and makes again what has changed, was cut off or is asked for otherwise', () => {
    const out = at('out-folder');
    const before = statSync(at('out-folder/one/preview.ozx')).mtimeMs;
    const kept = { one: 'kept', two: 'kept', 'three.zip': 'kept', text: 'kept' };
    const second = run([at('archive'), '--out', out]);
    assert.deepEqual(statuses(second.lines), kept);
    assert.equal(second.status, 2);
    assert.equal(statSync(at('out-folder/one/preview.ozx')).mtimeMs, before);

    // As long as it was, and as old: the system knows all the same.
    const { atime, mtime } = statSync(at('archive/one/1.dcm'));
    folders.write('archive/one/1.dcm', writePlane(1, { PixelSpacing: '2.5\\0.85' }));
    utimesSync(at('archive/one/1.dcm'), atime, mtime);
    folders.write('archive/text/0.dcm', writePlane(0));
    writeFileSync(at('out-folder/two/preview.ozx'), 'cut off');
    const third = run([at('archive'), '--out', out]);
    assert.deepEqual(statuses(third.lines), { ...kept, one: 'done', two: 'done', text: 'done' });
    assert.ok(statSync(at('out-folder/two/preview.ozx')).size > 1000);

    rmSync(at('archive/text/0.dcm'));
    const fourth = run([at('archive'), '--out', out, '--bits', '16']);
    assert.deepEqual(statuses(fourth.lines), {
      one: 'done',
      two: 'done',
      'three.zip': 'done',
      text: 'refused',
    });
    assert.deepEqual(readdirSync(at('out-folder/text')), ['report.json']);
  });

  it('takes a list, with names and spacings of its own, and tells each line that is none', () => {
    const out = at('out-list');
    const list = [
      at('archive/one'),
      JSON.stringify({ id: 'ark:/123/x', source: at('archive/two'), spacing: '1 1 2' }),
      '',
      '{"id": "no source"}',
      JSON.stringify({ id: 'one', source: at('archive/two') }),
      JSON.stringify({ id: 'gone', source: at('archive/gone') }),
    ].join('\n');
    const { lines, status } = run(['-', '--out', out], list);
    assert.equal(status, 2);
    const of = (name: string) => lines.filter(({ id }) => id === name);
    assert.deepEqual(
      of('one')
        .map((line) => line.status)
        .sort(),
      ['done', 'failed'],
    );
    const [named] = of('ark:/123/x');
    assert.deepEqual(named?.spacing, { x: 1, y: 1, z: 2 });
    assert.equal(named?.folder, `${out}/ark%3A%2F123%2Fx`);
    assert.match(of('')[0]?.reason ?? '', /^Line 4 of the list names no deposit/);
    assert.deepEqual([of('gone')[0]?.status, of('gone')[0]?.exit], ['refused', 2]);
    assert.match(of('gone')[0]?.reason ?? '', /gone/);
    assert.deepEqual(
      named?.reports.map(({ spacing }) => spacing),
      [{ x: 1, y: 1, z: 2 }],
    );
    assert.ok((named?.seconds ?? 0) > 0);
    assert.ok(!('reason' in (named ?? {})) && !('pack' in (of('gone')[0] ?? {})));
  });

  it('says what it lacks before it begins', () => {
    assert.match(run([at('nowhere'), '--out', at('x')]).stderr, /There is no folder or list/);
    assert.match(run([at('archive')]).stderr, /after --out/);
    assert.match(
      run([at('archive'), '--out', at('x'), '--memory', '3']).stderr,
      /from 64 to .* after --memory/,
    );
    const none = run([at('archive/one'), '--out', at('x')]);
    assert.deepEqual([none.lines.length, none.status], [0, 2]);
    assert.match(none.stderr, /No deposits were found/);
    folders.write('file', '');
    const { stderr, status } = run([at('archive'), '--out', at('file')]);
    assert.equal(status, 2);
    assert.match(stderr, /can’t be written to/);
  });

  it('leaves nothing half done when it is stopped, and goes on from there', async () => {
    const deposits = 12;
    for (let deposit = 0; deposit < deposits; deposit++)
      for (let index = 0; index < 3; index++)
        folders.write(`many/${String(deposit).padStart(2, '0')}/${index}.dcm`, writePlane(index));
    const out = at('out-stopped');
    const child = spawn(process.execPath, ['--import', 'tsx', main, 'ingest', at('many'), '--out', out], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let told = '';
    child.stdout.on('data', (text: Buffer) => {
      told += text.toString();
      if (told.split('\n').length > 3) child.kill('SIGINT');
    });
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    assert.equal(signal, 'SIGINT');
    assert.deepEqual(leftovers(out), []);
    for (const name of readdirSync(out)) {
      const files = readdirSync(`${out}/${name}`);
      if (files.includes('report.json'))
        assert.deepEqual(files.sort(), ['poster.png', 'preview.ozx', 'report.json']);
    }
    const { lines, status } = run([at('many'), '--out', out]);
    assert.equal(status, 0);
    assert.equal(new Set(lines.map(({ id }) => id)).size, deposits);
    const before = new Set(readLines(told.slice(0, told.lastIndexOf('\n'))).map(({ id }) => id));
    assert.ok(before.size >= 3);
    for (const { id, kept } of lines) if (before.has(id)) assert.ok(kept, id);
  });

  it('takes away what a run left that was killed, and nothing of one that works', () => {
    const out = at('out-killed');
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    mkdirSync(out);
    const name = hostOf();
    mkdirSync(`${out}/.ingest-${name}-${String(pid)}-abc`);
    mkdirSync(`${out}/.ingest-${name}-${String(process.pid)}-abc`);
    mkdirSync(`${out}/.ingest-elsewhere-${String(pid)}-abc`);
    run([at('many'), '--out', out]);
    assert.deepEqual(
      leftovers(out),
      ['.ingest-elsewhere-' + String(pid) + '-abc', `.ingest-${name}-${String(process.pid)}-abc`].sort(),
    );
  });

  it('stops beginning when the disk is full, and has no half result there', (test) => {
    const small = at('small-disk');
    mkdirSync(small);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', small]);
    if (mounted.status !== 0) {
      skipLoudly(test, 'no small disk can be mounted');
      return;
    }
    try {
      const { lines, stderr, status } = run([at('many'), '--out', small, '--concurrency', '1']);
      assert.equal(status, 2);
      assert.match(stderr, /disk is full/);
      const failed = lines.filter((line) => line.status === 'failed');
      assert.equal(failed.length, 1);
      assert.match(failed[0]?.reason ?? '', /There is no room/);
      assert.ok(lines.length < 12);
      assert.deepEqual(leftovers(small), []);
      for (const { id, status: became } of lines)
        assert.equal(existsSync(`${small}/${id}/report.json`), became === 'done', id);
    } finally {
      spawnSync('umount', [small]);
    }
  });
});

function hostOf(): string {
  return spawnSync('hostname', { encoding: 'utf8' })
    .stdout.trim()
    .replace(/[^A-Za-z0-9]/g, '_');
}
