import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FileProblem, Spacing } from '../../src/model/report.js';
import { inspectDeposits, type Deposit } from '../../src/series/inspect-deposits.js';
import { writeTiff } from '../readers/images/tiff/write-tiff.js';
import { DepositFolders } from '../support/deposit-folders.js';

const folders = new DepositFolders();
const at = (...parts: string[]) => folders.at(...parts);

before(async () => {
  folders.writeStack();
  folders.writeStack('copy');
  folders.writeBlind();
  folders.writeNothing();
  await folders.writeStackZip();
  await folders.writeScanned();
});

after(() => folders.remove());

async function inspect(paths: string[], supplied: Spacing | null = null): Promise<Deposit[]> {
  const deposits: Deposit[] = [];
  for await (const deposit of inspectDeposits(paths, { supplied })) deposits.push(deposit);
  return deposits;
}

async function inspectOne(path: string, supplied: Spacing | null = null): Promise<Deposit> {
  const [deposit] = await inspect([path], supplied);
  assert.ok(deposit);
  return deposit;
}

const graded = ({ file, code, severity }: FileProblem) => [file, code, severity];

describe('inspectDeposits', () => {
  it('searches a folder downwards, once even where a link leads back', async () => {
    const { reports, setAside } = await inspectOne(at('stack'));
    assert.equal(reports.length, 1);
    assert.equal(reports[0]?.series.files, 6);
    assert.deepEqual(reports[0]?.spacing, { x: 0.75, y: 2.5, z: 7.25 });
    assert.deepEqual(setAside.map(graded), [
      ['empty.dcm', 'EMPTY', 'warn'],
      ['notes.txt', 'JUNK', 'info'],
    ]);
  });

  it('reads a ZIP and a single file', async () => {
    const zip = await inspectOne(at('stack.zip'));
    assert.deepEqual(zip.reports[0]?.spacing, { x: 0.75, y: 2.5, z: 7.25 });
    const file = await inspectOne(at('stack/0.dcm'));
    assert.deepEqual([file.reports[0]?.spacing.x, file.reports[0]?.spacing.z], [0.75, null]);
  });

  it('takes each path for itself: a copy is as it is without the other', async () => {
    const paths = [at('stack'), at('copy'), at('stack.zip'), at('scanned'), at('nothing')];
    const together = await inspect(paths);
    const alone = await Promise.all(paths.map((path) => inspectOne(path)));
    assert.deepEqual(together, alone);
    const [first, copy] = together;
    assert.deepEqual(copy, { ...first, path: at('copy') });
    assert.equal(copy.reports[0]?.duplicates, 0);
    const strays = together.map(({ setAside }) => setAside.map(({ file }) => file));
    assert.deepEqual(strays, [
      ['empty.dcm', 'notes.txt'],
      ['empty.dcm', 'notes.txt'],
      [],
      ['notes.log', 'specimen_rec.log'],
      ['readme.txt'],
    ]);
  });

  it('opens a deposit only when the one before is taken', async () => {
    const read: number[] = [];
    const deposits = inspectDeposits([at('stack'), at('copy')], { onFile: (done) => read.push(done) });
    await deposits.next();
    assert.deepEqual(read, [1, 2, 3, 4, 5, 6, 7, 8]);
    await deposits.next();
    assert.deepEqual(read.slice(8), [1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('goes on after a path that is not there', async () => {
    const [absent, stack] = await inspect([at('absent'), at('stack')]);
    assert.deepEqual([absent?.reports, absent?.setAside[0]?.code], [[], 'NOT_FOUND']);
    assert.equal(stack?.reports.length, 1);
  });

  it('stacks pictures, reads their headers only, and asks for their spacing', async () => {
    // A packing that cannot be undone: pixels are not looked at.
    const page = { columns: 8, rows: 4, compression: 34712, blocks: [new Uint8Array(9)] };
    for (const number of [1, 2, 10, 11, 12]) folders.write(`pictures/s${number}.tif`, writeTiff([page]));
    folders.write('pictures/s9.tif', writeTiff([page]).subarray(0, 12));
    const { reports, setAside } = await inspectOne(at('pictures'));
    const [report] = reports;
    assert.deepEqual(report?.dimensions, { columns: 8, rows: 4, slices: 5 });
    assert.deepEqual(report.spacing, { x: null, y: null, z: null });
    assert.deepEqual(setAside.map(graded), [['s9.tif', 'TRUNCATED', 'warn']]);
    const told = await inspectOne(at('pictures'), { x: 0.02, y: 0.02, z: 0.04 });
    assert.deepEqual(told.reports[0]?.extent, { x: 0.16, y: 0.08, z: 0.2 });
  });

  it('takes a spacing that a person supplies, and keeps what it replaces', async () => {
    const { reports } = await inspectOne(at('stack'), { x: 1, y: 2, z: 14.5 });
    assert.deepEqual(reports[0]?.spacing, { x: 1, y: 2, z: 14.5 });
    assert.deepEqual(reports[0]?.extent, { x: 8, y: 8, z: 87 });
    assert.equal(reports[0]?.evidence.z.source, 'supplied');
    assert.deepEqual(reports[0]?.evidence.z.outvoted[0], { source: 'image-position', value: 7.25 });
    const thickness = reports[0]?.naive.find(({ rule }) => rule === 'thickness');
    assert.ok(Math.abs((thickness?.stretch.z ?? 0) - 19 / 14.5) < 1e-9);
  });

  it('finds the scanner’s log beside the slices, in a folder and in a ZIP', async () => {
    const { reports, setAside, logs } = await inspectOne(at('scanned'));
    assert.deepEqual(reports[0]?.spacing, { x: 0.04, y: 0.04, z: 0.04 });
    assert.equal(reports[0].evidence.z.file, 'specimen_rec.log');
    assert.deepEqual(setAside.map(graded), [
      ['notes.log', 'JUNK', 'info'],
      ['specimen_rec.log', 'LOG', 'info'],
    ]);
    assert.equal(logs.length, 1);
    const zip = await inspectOne(at('scanned.zip'));
    assert.equal(zip.reports[0]?.spacing.z, 0.0997554883361);
    assert.equal(zip.reports[0].evidence.x.file, 'specimen.pcr');
  });
});
