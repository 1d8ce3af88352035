import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inspectDeposits } from '../../../src/series/inspect-deposits.js';
import { openDeposit } from '../../../src/series/open-deposit.js';
import { readFrame } from '../../../src/volume/frames/frame-task.js';

/**
 * One volume of 5 × 4 × 3 samples, x + 10 y + 100 z, at 0.5 × 0.6 × 2.5 mm, as it was written by nibabel 5.0.0
 * (`*.nii`, `*.nii.gz`, `*.hdr`), by ITK 5.4 (itk-wasm 1.6.1; `*.mha`, `*.mhd`, `itk*.nrrd`) and by teem 1.12 (`big.nhdr`,
 * `teem-gzip.nrrd`, `spacings.nrrd`). What is expected is what those programs read from them.
 */
const written = fileURLToPath(new URL('./written', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'raw-'));
after(() => rmSync(folder, { recursive: true }));

/** Copies files into a folder of their own. */
function give(names: readonly string[]): string {
  const place = mkdtempSync(join(folder, 'deposit-'));
  for (const name of names) copyFileSync(join(written, name), join(place, name));
  return place;
}

async function inspect(path: string) {
  for await (const deposit of inspectDeposits([path])) return deposit;
  throw new Error('no deposit');
}

/** Reports, what is told of them and of files. */
async function reportOf(path: string) {
  const { reports, setAside } = await inspect(path);
  const [report] = reports;
  assert.ok(report, setAside.map(({ code }) => code).join());
  assert.equal(reports.length, 1);
  return { report, codes: report.findings.map(({ code }) => code), setAside };
}

/** The values of a slice, as they are meant. */
async function slice(path: string, at: number): Promise<number[]> {
  const { stacks, open } = await openDeposit(path);
  const frame = stacks[0]?.frames[at];
  assert.ok(frame);
  const { file, pixels } = open(frame.facts);
  assert.ok(!('store' in pixels));
  const { value } = await readFrame(file, { pixels, frame: frame.facts.frame });
  assert.ok(value);
  const { slope, intercept } = pixels.rescale[0] ?? { slope: 1, intercept: 0 };
  return Array.from(value.data, (stored) => stored * slope + intercept);
}

const sliceOf = (z: number) =>
  Array.from({ length: 20 }, (_, at) => (at % 5) + 10 * Math.floor(at / 5) + 100 * z);

describe('volumes of plain samples', () => {
  const alike: [files: string[], field: string][] = [
    [['one.nii'], 'pixdim'],
    [['packed.nii.gz'], 'pixdim'],
    [['pair.hdr', 'pair.img'], 'pixdim'],
    [['old.hdr', 'old.img'], 'pixdim'],
    [['big.nii'], 'pixdim'],
    [['local.mha'], 'ElementSpacing'],
    [['apart.mhd', 'apart.raw'], 'ElementSpacing'],
    [['packed.mha'], 'ElementSpacing'],
    [['packed.mhd', 'packed.zraw'], 'ElementSpacing'],
    [['itk.nrrd'], 'space directions'],
    [['itk-packed.nrrd'], 'space directions'],
    [['teem-gzip.nrrd'], 'space directions'],
    [['big.nhdr', 'big.raw'], 'space directions'],
  ];
  for (const [files, field] of alike) {
    it(`reads ${files.join(' and ')}`, async () => {
      const place = give(files);
      const { report, setAside } = await reportOf(place);
      assert.deepEqual(setAside, []);
      assert.deepEqual(report.dimensions, { columns: 5, rows: 4, slices: 3 });
      assert.deepEqual(report.spacing, { x: 0.5, y: 0.6, z: 2.5 });
      assert.equal(report.evidence.z.source, 'raw-header');
      const told = report.findings.find(({ code }) => code === 'RAW_HEADER');
      assert.equal(told?.data['field'], field);
      for (const z of [0, 1, 2]) assert.deepEqual(await slice(place, z), sliceOf(z));
    });
  }

  it('takes micrometres where the header says so', async () => {
    const { report } = await reportOf(give(['two.nii']));
    assert.deepEqual(report.spacing, { x: 0.0005, y: 0.0006, z: 0.0025 });
  });

  it('knows nothing of lengths without a unit', async () => {
    for (const file of ['no-unit.nii', 'spacings.nrrd']) {
      const { report, codes } = await reportOf(give([file]));
      assert.deepEqual(report.spacing, { x: null, y: null, z: null });
      assert.ok(codes.includes('RAW_NO_UNIT'), codes.join());
      const told = report.findings.find(({ code }) => code === 'RAW_NO_UNIT');
      assert.deepEqual([told?.data['scale'], told?.severity], [[0.5, 0.6, 2.5], 'error']);
    }
  });

  it('says where custom stands in for a unit', async () => {
    const told = async (file: string) =>
      (await reportOf(give([file]))).report.findings.find(({ code }) => code === 'RAW_HEADER')?.data['unit'];
    assert.equal(await told('local.mha'), null);
    assert.equal(await told('itk.nrrd'), null);
    assert.equal(await told('one.nii'), 'mm');
  });

  it('gives values as they are meant', async () => {
    // It holds 2 v − 10 of each v under `scl_slope` 2 and `scl_inter` −10; nibabel reads 770, 774, …, 906.
    assert.deepEqual(
      await slice(give(['scaled.nii']), 2),
      sliceOf(2).map((value) => 4 * value - 30),
    );
  });

  it('shows colours as brightness', async () => {
    const place = give(['colours.nii']);
    // Green alone: 0.587 of it by ITU-R BT.601, in 32 bits.
    assert.deepEqual(
      await slice(place, 1),
      sliceOf(1).map((green) => Math.fround(0.587 * green)),
    );
    assert.ok((await reportOf(place)).codes.includes('COLOURS_AS_GREY'));
  });

  it('counts time points', async () => {
    const place = give(['time.nii']);
    const { report } = await reportOf(place);
    assert.deepEqual([report.dimensions.slices, report.phases], [3, 2]);
    assert.deepEqual(
      await slice(place, 3),
      sliceOf(0).map((value) => value + 1000),
    );
  });

  it('holds sform against pixdim', async () => {
    const { report } = await reportOf(give(['conflict.nii']));
    const told = report.findings.find(({ code }) => code === 'RAW_CONFLICT');
    assert.deepEqual(report.spacing, { x: 0.5, y: 0.6, z: 2.5 });
    assert.deepEqual([told?.data['axes'], told?.data['others'], told?.data['other']], [['z'], [3], 'sform']);
  });

  it('takes slices of a left hand from the last to the first', async () => {
    const place = give(['left.nii']);
    assert.deepEqual(await slice(place, 0), sliceOf(2));
    assert.deepEqual(await slice(give(['one.nii']), 0), sliceOf(0));
  });

  it('names the file whose samples are missing', async () => {
    const { reports, setAside } = await inspect(give(['apart.mhd']));
    assert.deepEqual(reports, []);
    assert.deepEqual(
      setAside.map(({ code, data }) => [code, data['data']]),
      [['NOT_AN_IMAGE', 'apart.raw']],
    );
  });

  it('never leaves the folder of a header', async () => {
    const place = give(['apart.raw']);
    const inner = mkdtempSync(join(place, 'inner-'));
    const header = readFileSync(join(written, 'apart.mhd'), 'latin1');
    writeFileSync(join(inner, 'trap.mhd'), header.replace('apart.raw', '../apart.raw'));
    const { reports, setAside } = await inspect(inner);
    assert.deepEqual(reports, []);
    assert.deepEqual(
      setAside.map(({ code }) => code),
      ['NOT_AN_IMAGE'],
    );
  });

  it('finds what a header of another system names, by its last part and whatever its case', async () => {
    const place = give(['apart.raw']);
    const header = readFileSync(join(written, 'apart.mhd'), 'latin1');
    writeFileSync(join(place, 'moved.mhd'), header.replace('apart.raw', 'D:\\scans\\APART.RAW'));
    const { report } = await reportOf(place);
    assert.deepEqual(report.spacing, { x: 0.5, y: 0.6, z: 2.5 });
  });

  it('shows the slices that a file cut off still has', async () => {
    const place = give(['apart.mhd', 'apart.raw']);
    truncateSync(join(place, 'apart.raw'), 100);
    const { report, setAside } = await reportOf(place);
    assert.equal(report.dimensions.slices, 2);
    assert.deepEqual(
      setAside.map(({ code, data }) => [code, data]),
      [['TRUNCATED', { file: 'apart.raw', reason: 'raw', expected: 120, found: 100, shown: 2, slices: 3 }]],
    );
    assert.deepEqual(await slice(place, 1), sliceOf(1));
  });

  it('tells of bytes that no header explains', async () => {
    const place = give(['apart.mhd', 'apart.raw']);
    writeFileSync(
      join(place, 'apart.raw'),
      Buffer.concat([readFileSync(join(place, 'apart.raw')), Buffer.alloc(9)]),
    );
    const { report } = await reportOf(place);
    assert.equal(report.findings.find(({ code }) => code === 'RAW_SURPLUS')?.data['surplus'], 9);
  });

  it('says of a header that is none what it lacks', async () => {
    const place = mkdtempSync(join(folder, 'deposit-'));
    writeFileSync(join(place, 'a.nii'), Buffer.alloc(400, 7));
    writeFileSync(join(place, 'b.mhd'), 'ObjectType = Tube\n');
    writeFileSync(join(place, 'c.nrrd'), 'NRRX');
    writeFileSync(join(place, 'd.mha'), '');
    const { setAside } = await inspect(place);
    assert.deepEqual(
      setAside.map(({ file, code, data }) => [file, code, data['entry']]),
      [
        ['a.nii', 'NOT_AN_IMAGE', 'sizeof_hdr'],
        ['b.mhd', 'NOT_AN_IMAGE', 'ElementDataFile'],
        ['c.nrrd', 'NOT_AN_IMAGE', 'NRRD0001 … NRRD0006'],
        ['d.mha', 'EMPTY', undefined],
      ],
    );
  });

  it('reads every one of them out of one folder, each once', async () => {
    const { reports, setAside } = await inspect(give(readdirSync(written)));
    const headers = readdirSync(written).filter((name) => !/\.(raw|zraw|img)$/.test(name));
    assert.equal(reports.length, headers.length);
    assert.deepEqual(setAside, []);
  });
});
