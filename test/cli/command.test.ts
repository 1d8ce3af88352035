import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Inspection } from '../../src/cli/inspection.js';
import { columnsOf } from '../../src/cli/display-width.js';
import { skyScanOf } from '../readers/logs/sample-logs.js';
import { writeZip } from '../sources/zip/write-zip.js';
import { DepositFolders, writeSlice } from '../support/deposit-folders.js';
import { realSeries, seriesFolder, skipLoudly } from '../support/real-series.js';

const main = resolve(fileURLToPath(import.meta.url), '../../../src/cli/main.ts');
const folders = new DepositFolders();
const at = (...parts: string[]) => folders.at(...parts);

/** What a terminal would obey, or show nothing of. */
const obeyed = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const hostile = '\x1b[31mred\x9b2J\u202e\t\n\r\u200e\u2028\u2066\u200b';

before(async () => {
  folders.writeStack();
  folders.writeStack('copy');
  folders.writeBlind();
  folders.writeNothing();
  await folders.writeScanned();
  for (let index = 0; index < 3; index++) {
    const more = {
      SpecificCharacterSet: 'ISO_IR 192',
      SeriesDescription: `a${hostile}`,
      PixelSpacing: `0.5\x1b[2J\\0.5`,
    };
    folders.write(`hostile/${hostile}${index}.dcm`, writeSlice(index * 2 ** index, 4, more));
  }
  folders.write(`hostile/${hostile}.txt`, 'scanned on Monday\n');
  const members = [
    { name: `${hostile}.txt`, bytes: new TextEncoder().encode('x'), level: 0 },
    { name: `${hostile}/0.dcm`, bytes: writeSlice(0, 5, { SeriesDescription: 'a\x1b[2J' }), level: 0 },
  ];
  folders.write('hostile.zip', await writeZip(members));
  folders.write('hostile_rec.log', skyScanOf(8, 4, 3).replace('Pixel Size (um)=', 'Pixel Size (um)=\x1b[2J'));
});

after(() => folders.remove());

function run(...words: string[]) {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', main, ...words], { encoding: 'utf8' });
  const said = ran.stdout + ran.stderr;
  assert.doesNotMatch(said, /\n\s+at .*:\d+:\d+/);
  assert.doesNotMatch(said, obeyed);
  return ran;
}

const read = (text: string) => JSON.parse(text) as Inspection;

describe('the command', () => {
  it('prints one JSON object and nothing else', () => {
    const { stdout, status, stderr } = run('inspect', at('stack'), '--json');
    const inspection = read(stdout);
    assert.deepEqual(Object.keys(inspection), ['schema', 'reports', 'setAside']);
    assert.equal(inspection.schema, 'spacing-preview/inspection@1');
    assert.equal(inspection.reports[0]?.schema, 'spacing-preview/report@1');
    assert.ok(inspection.reports[0].findings.every(({ message }) => message.length > 0));
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('tells of each deposit what it tells of it alone', () => {
    const paths = [at('stack'), at('copy'), at('nothing')];
    const { stdout, status } = run('inspect', ...paths, '--json');
    const together = read(stdout);
    const alone = paths.map((path) => read(run('inspect', path, '--json').stdout));
    assert.deepEqual(
      together.reports,
      alone.flatMap(({ reports }) => reports),
    );
    assert.deepEqual(
      together.setAside,
      alone.flatMap(({ setAside }) => setAside),
    );
    assert.deepEqual(
      together.setAside.map(({ deposit, file, code }) => [deposit, file, code]),
      [
        [at('stack'), 'empty.dcm', 'EMPTY'],
        [at('stack'), 'notes.txt', 'JUNK'],
        [at('copy'), 'empty.dcm', 'EMPTY'],
        [at('copy'), 'notes.txt', 'JUNK'],
        [at('nothing'), 'readme.txt', 'JUNK'],
      ],
    );
    assert.deepEqual(Object.keys(together.setAside[0] ?? {}).sort(), [
      'code',
      'data',
      'deposit',
      'file',
      'message',
      'severity',
    ]);
    assert.equal(status, 2);
  });

  it('prints a deposit on each line, with --jsonl', () => {
    const paths = [at('stack'), at('blind')];
    const { stdout, status, stderr } = run('inspect', '--jsonl', ...paths);
    const lines = stdout.trimEnd().split('\n').map(read);
    assert.deepEqual(
      lines,
      paths.map((path) => read(run('inspect', path, '--json').stdout)),
    );
    assert.deepEqual([status, stderr], [1, '']);
  });

  const statuses: [paths: string[], status: number][] = [
    [['stack'], 0],
    [['scanned'], 0],
    [['scanned/specimen_rec.log'], 0],
    [['blind'], 1],
    [['nothing'], 2],
    [['absent'], 2],
    [['stack', 'scanned/specimen_rec.log'], 0],
    [['blind', 'stack'], 1],
    [['absent', 'stack'], 2],
    [['stack', 'nothing', 'blind'], 2],
  ];
  for (const [paths, expected] of statuses) {
    it(`ends with ${expected} after ${paths.join(' and ')}`, () => {
      const { status } = run('inspect', ...paths.map((path) => at(path)));
      assert.equal(status, expected);
    });
  }

  it('prints a table that fits, under the path where there are several', () => {
    const alone = run('inspect', at('stack'));
    assert.equal(alone.status, 0);
    assert.ok(alone.stdout.split('\n').every((line) => columnsOf(line) <= 100));
    assert.match(alone.stdout, /Ammonite[^]*0\.75 × 2\.5 × 7\.25\u202fmm/);
    assert.match(alone.stdout, /notes\.txt/);
    const { stdout } = run('inspect', at('stack'), at('scanned'));
    assert.ok(stdout.startsWith(`${at('stack')}\n═`));
    assert.ok(stdout.includes(`\n\n${at('scanned')}\n═`));
    assert.ok(stdout.includes(alone.stdout.trimEnd()));
  });

  it('prints what a log says by itself', () => {
    const path = at('scanned/specimen_rec.log');
    const { stdout } = run('inspect', path);
    assert.match(stdout, /^specimen_rec\.log[^]*\n─+\n/);
    assert.match(stdout, /0\.04 × 0\.04 × 0\.04\u202fmm/);
    assert.match(stdout, /8 × 4 × 3/);
    assert.match(stdout, /\[Reconstruction\] Pixel Size \(um\)=40\.00000/);
    const json = read(run('inspect', path, '--json').stdout);
    assert.deepEqual(json.reports, []);
    assert.deepEqual(json.setAside[0]?.data['spacing'], { x: 0.04, y: 0.04, z: 0.04 });
  });

  it('answers with JSON where there is nothing to read', () => {
    const { reports, setAside } = read(run('inspect', at('absent'), '--json').stdout);
    assert.deepEqual([reports, setAside[0]?.code, setAside[0]?.deposit], [[], 'NOT_FOUND', at('absent')]);
  });

  it('answers with status 2, and its usage where that helps', () => {
    const misread = run('inspect', '--jsn');
    assert.deepEqual([misread.status, misread.stdout], [2, '']);
    assert.match(misread.stderr, /--jsn[^]*\n\n.*spacing-preview inspect PATH/);
    for (const words of [
      ['--lang', 'tlh'],
      ['--lang', hostile],
      ['--spacing', '1 2'],
    ]) {
      const { status, stdout, stderr } = run('inspect', at('stack'), ...words);
      assert.deepEqual([status, stdout], [2, '']);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    }
  });

  it('lets no name reach the terminal as a command', () => {
    const { stdout } = run('inspect', at('hostile'));
    assert.ok(stdout.includes('\\u001b[31mred'));
    const json = run('inspect', at('hostile'), '--json').stdout;
    const { reports, setAside } = read(json);
    assert.equal(reports[0]?.series.description, `a${hostile}`.trimEnd());
    assert.equal(setAside[0]?.file, `${hostile}.txt`);
    for (const given of ['hostile.zip', 'hostile_rec.log', hostile])
      for (const form of ['--json', '--jsonl', '--lang=fr']) run('inspect', at(given), form);
    run(hostile);
    run('inspect', `--${hostile}`);
  });

  it('lists the five strays in a real folder', (test) => {
    if (!realSeries()) {
      skipLoudly(test);
      return;
    }
    const { stdout, status } = run('inspect', seriesFolder('m-junk-in-folder'), '--json');
    const { reports, setAside } = read(stdout);
    assert.equal(status, 0);
    assert.equal(reports[0]?.series.files, 40);
    assert.deepEqual(
      setAside.map(({ file, code }) => `${file} ${code}`),
      [
        'IM0041.dcm TRUNCATED',
        'IM0042.dcm EMPTY',
        'IM0043.dcm NOT_AN_IMAGE',
        'Thumbs.db JUNK',
        'notes.txt JUNK',
      ],
    );
  });
});
