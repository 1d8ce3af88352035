import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeDicom } from '../../demo/sample/dicom-writer.js';
import { exitStatus, inspect } from '../../src/cli/inspect.js';
import type { Inspection } from '../../src/cli/inspect.js';
import { writeTiff } from '../readers/images/tiff/write-tiff.js';
import { geReconstruction, skyScanReconstruction } from '../readers/logs/sample-logs.js';
import { realSeries, seriesFolder, skipLoudly } from '../support/real-series.js';
import { writeZip } from '../sources/zip/write-zip.js';

const main = resolve(fileURLToPath(import.meta.url), '../../../src/cli/main.ts');
let folder: string;

/** Row spacing 2.5, column spacing 0.75, gap 7.25, thickness 19: no two can be confused. */
function slice(index: number, series = 1, more: object = {}): Uint8Array<ArrayBuffer> {
  return writeDicom({
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
    SOPInstanceUID: `2.25.${series}.${index}`,
    SeriesInstanceUID: `2.25.${series}`,
    SeriesDescription: 'Ammonite',
    Modality: 'CT',
    InstanceNumber: index,
    SliceThickness: '19',
    PixelSpacing: '2.5\\0.75',
    ImagePositionPatient: `0\\0\\${(index * 7.25).toFixed(2)}`,
    ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: 4,
    Columns: 8,
    BitsAllocated: 16,
    BitsStored: 16,
    HighBit: 15,
    PixelRepresentation: 0,
    PixelData: new Uint16Array(32),
    ...more,
  });
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inspect-'));
  mkdirSync(join(folder, 'stack/deep'), { recursive: true });
  for (let index = 0; index < 6; index++) {
    const place = index < 3 ? 'stack' : 'stack/deep';
    writeFileSync(join(folder, place, `${index}.dcm`), slice(index));
  }
  writeFileSync(join(folder, 'stack/notes.txt'), 'scanned on Monday\n');
  writeFileSync(join(folder, 'stack/empty.dcm'), '');
  symlinkSync(join(folder, 'stack'), join(folder, 'stack/deep/again'));

  const members = Array.from({ length: 6 }, (_, index) => ({
    name: `ct/${index}.dcm`,
    bytes: slice(index),
    level: 9,
  }));
  writeFileSync(join(folder, 'stack.zip'), await writeZip(members));
  mkdirSync(join(folder, 'blind'));
  for (let index = 0; index < 3; index++) {
    const bytes = slice(index, 2, { ImagePositionPatient: undefined, ImageOrientationPatient: undefined });
    writeFileSync(join(folder, `blind/${index}.dcm`), bytes);
  }
  mkdirSync(join(folder, 'scanned/rec'), { recursive: true });
  const scanned = Array.from({ length: 3 }, (_, index) => {
    const unplaced = { ImagePositionPatient: undefined, ImageOrientationPatient: undefined };
    return slice(index, 3, { ...unplaced, PixelSpacing: undefined, SliceThickness: undefined });
  });
  scanned.forEach((bytes, index) => writeFileSync(join(folder, `scanned/rec/${index}.dcm`), bytes));
  writeFileSync(join(folder, 'scanned/specimen_rec.log'), skyScanReconstruction);
  writeFileSync(join(folder, 'scanned/notes.log'), 'scanned on Monday\n');
  const zipped = scanned.map((bytes, index) => ({ name: `rec/${index}.dcm`, bytes, level: 9 }));
  const log = { name: 'specimen.pcr', bytes: new TextEncoder().encode(geReconstruction), level: 9 };
  writeFileSync(join(folder, 'scanned.zip'), await writeZip([...zipped, log]));
  mkdirSync(join(folder, 'nothing'));
  writeFileSync(join(folder, 'nothing/readme.txt'), 'no slices here\n');
});

after(() => rmSync(folder, { recursive: true }));

function run(...words: string[]) {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', main, ...words], { encoding: 'utf8' });
  assert.doesNotMatch(ran.stdout + ran.stderr, /\n\s+at .*:\d+:\d+/);
  return ran;
}

const at = (...parts: string[]) => join(folder, ...parts);

describe('inspect', () => {
  it('searches a folder downwards, once even where a link leads back', async () => {
    const { reports, setAside } = await inspect([at('stack')]);
    assert.equal(reports.length, 1);
    assert.equal(reports[0]?.series.files, 6);
    assert.deepEqual(reports[0]?.spacing, { x: 0.75, y: 2.5, z: 7.25 });
    assert.deepEqual(
      setAside.map(({ file, code, severity }) => [file, code, severity]),
      [
        ['empty.dcm', 'EMPTY', 'warn'],
        ['notes.txt', 'JUNK', 'info'],
      ],
    );
  });

  it('reads a ZIP and a single file', async () => {
    const zip = await inspect([at('stack.zip')]);
    assert.deepEqual(zip.reports[0]?.spacing, { x: 0.75, y: 2.5, z: 7.25 });
    const file = await inspect([at('stack/0.dcm')]);
    assert.deepEqual([file.reports[0]?.spacing.x, file.reports[0]?.spacing.z], [0.75, null]);
  });

  it('names files after the path they came by, where there are several', async () => {
    const { setAside } = await inspect([at('stack'), at('nothing')]);
    assert.deepEqual(
      setAside.map(({ file }) => file),
      [at('nothing/readme.txt'), at('stack/empty.dcm'), at('stack/notes.txt')],
    );
  });

  it('stacks pictures, reads their headers only, and asks for their spacing', async () => {
    const there = join(folder, 'pictures');
    mkdirSync(there);
    // A packing that cannot be undone: pixels are not looked at.
    const page = { columns: 8, rows: 4, compression: 34712, blocks: [new Uint8Array(9)] };
    for (const number of [1, 2, 10, 11, 12]) writeFileSync(join(there, `s${number}.tif`), writeTiff([page]));
    writeFileSync(join(there, 's9.tif'), writeTiff([page]).subarray(0, 12));
    const { reports, setAside } = await inspect([there]);
    const [report] = reports;
    assert.deepEqual(report?.dimensions, { columns: 8, rows: 4, slices: 5 });
    assert.deepEqual(report.spacing, { x: null, y: null, z: null });
    assert.deepEqual(
      setAside.map(({ file, code }) => [file.slice(-6), code]),
      [['s9.tif', 'TRUNCATED']],
    );
    assert.equal(exitStatus({ schema: 'spacing-preview/inspection@1', reports, setAside }), 1);
    const told = await inspect([there], { supplied: { x: 0.02, y: 0.02, z: 0.04 } });
    assert.deepEqual(told.reports[0]?.extent, { x: 0.16, y: 0.08, z: 0.2 });
    assert.equal(exitStatus(told), 0);
  });

  it('takes a spacing that a person supplies, and keeps what it replaces', async () => {
    const { reports } = await inspect([at('stack')], { supplied: { x: 1, y: 2, z: 14.5 } });
    assert.deepEqual(reports[0]?.spacing, { x: 1, y: 2, z: 14.5 });
    assert.deepEqual(reports[0]?.extent, { x: 8, y: 8, z: 87 });
    assert.equal(reports[0]?.evidence.z.source, 'supplied');
    assert.deepEqual(reports[0]?.evidence.z.outvoted[0], { source: 'image-position', value: 7.25 });
    const thickness = reports[0]?.naive.find(({ rule }) => rule === 'thickness');
    assert.ok(Math.abs((thickness?.stretch.z ?? 0) - 19 / 14.5) < 1e-9);
  });

  it('finds the scanner’s log beside the slices, in a folder and in a ZIP', async () => {
    const { reports, setAside, logs } = await inspect([at('scanned')]);
    assert.deepEqual(reports[0]?.spacing, { x: 0.04, y: 0.04, z: 0.04 });
    assert.equal(reports[0].evidence.z.file, 'specimen_rec.log');
    assert.deepEqual(
      setAside.map(({ file, code }) => [file, code]),
      [
        ['notes.log', 'JUNK'],
        ['specimen_rec.log', 'LOG'],
      ],
    );
    assert.equal(logs.length, 1);
    const zip = await inspect([at('scanned.zip')]);
    assert.equal(zip.reports[0]?.spacing.z, 0.0997554883361);
    assert.equal(zip.reports[0].evidence.x.file, 'specimen.pcr');
  });

  it('tells success, doubt and failure apart', async () => {
    assert.equal(exitStatus(await inspect([at('stack')])), 0);
    assert.equal(exitStatus(await inspect([at('blind')])), 1);
    assert.equal(exitStatus(await inspect([at('scanned')])), 0);
    assert.equal(exitStatus(await inspect([at('scanned/specimen_rec.log')])), 0);
    assert.equal(exitStatus(await inspect([at('nothing')])), 2);
    assert.equal(exitStatus(await inspect([at('stack'), at('absent')])), 2);
  });
});

describe('the command', () => {
  it('prints one JSON object and nothing else', () => {
    const { stdout, status, stderr } = run('inspect', at('stack'), '--json');
    const inspection = JSON.parse(stdout) as Inspection;
    assert.equal(inspection.schema, 'spacing-preview/inspection@1');
    assert.equal(inspection.reports[0]?.schema, 'spacing-preview/report@1');
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('prints a table that says what is so and why', () => {
    const { stdout, status } = run('inspect', at('stack'));
    assert.equal(status, 0);
    assert.match(stdout, /Ammonite .*6 files/);
    assert.match(stdout, /X × Y × Z +0\.75 × 2\.5 × 7\.25 mm/);
    assert.match(stdout, /Extent +6 × 10 × 43\.5 mm \(8 × 4 pixels, 6 slices\)/);
    assert.match(stdout, /Slice Thickness taken as Z +Z 19: 2\.62× too long along the slices/);
    assert.match(stdout, /notes\.txt is a text file/);
    assert.ok(stdout.split('\n').every((line) => line.length <= 100));
  });

  it('names the log that X, Y and Z came from', () => {
    const { stdout, status } = run('inspect', at('scanned'));
    assert.equal(status, 0);
    assert.match(stdout, /X × Y × Z +0\.04 × 0\.04 × 0\.04 mm \(40 × 40 × 40 µm\)/);
    assert.match(stdout, /Z from +specimen_rec\.log, as declared/);
    assert.match(stdout, /Logs: 1 file\n +· specimen_rec\.log: Bruker SkyScan log, read for the size/);
    assert.match(stdout, /Set aside: 1 file\n +· notes\.log is a text file/);
  });

  it('prints what a log says by itself', () => {
    const path = at('scanned/specimen_rec.log');
    const { stdout, status } = run('inspect', path);
    assert.equal(status, 0);
    assert.match(stdout, /^specimen_rec\.log {2}\(Bruker SkyScan log\)\n─+\n/);
    assert.match(stdout, /X × Y × Z +0\.04 × 0\.04 × 0\.04 mm/);
    assert.match(stdout, /Volume +3124 × 632 × 2768 voxels/);
    assert.match(stdout, /From +\[Reconstruction\] Pixel Size \(um\)=40\.00000/);
    assert.match(stdout, /Check +detector 0\.0748 × 151\.006 \/ 282\.376 = 0\.0400007 mm: agrees/);
    const json = JSON.parse(run('inspect', path, '--json').stdout) as Inspection;
    assert.deepEqual(Object.keys(json), ['schema', 'reports', 'setAside']);
    assert.match(json.setAside[0]?.message ?? '', /tells of voxels of 40 µm/);
  });

  it('answers with status 2 and JSON where there is nothing to read', () => {
    const { stdout, status } = run('inspect', at('absent'), '--json');
    const { reports, setAside } = JSON.parse(stdout) as Inspection;
    assert.equal(status, 2);
    assert.deepEqual([reports, setAside[0]?.code], [[], 'NOT_FOUND']);
  });

  it('answers with status 2 and its usage where it is misunderstood', () => {
    const { stdout, stderr, status } = run('inspect', '--jsn');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /found "--jsn"[^]*Usage:/);
  });

  it('lists the five strays in a real folder', (test) => {
    if (!realSeries()) {
      skipLoudly(test);
      return;
    }
    const { stdout, status } = run('inspect', seriesFolder('m-junk-in-folder'), '--json');
    const { reports, setAside } = JSON.parse(stdout) as Inspection;
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
