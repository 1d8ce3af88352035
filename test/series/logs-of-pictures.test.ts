import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { supplySpacing } from '../../src/infer/supply-spacing.js';
import type { HeaderFacts, StackReport } from '../../src/model/report.js';
import type { ScannerLog } from '../../src/model/scanner-log.js';
import { inferContents } from '../../src/series/infer-contents.js';
import { logOf } from '../infer/scanner-log.js';

const file = 'scan_rec.log';
/** 13 µm voxels, 372 × 216 × 472, numbered from 301. */
const log = logOf(0.013, {
  file,
  dimensions: { columns: 372, rows: 216, slices: 472 },
  sections: { first: 301, last: 772, step: 1 },
});

interface Pictures {
  columns: number;
  rows: number;
  count: number;
  first?: number;
  step?: number;
  name?: string;
  tags?: string;
}

/** Numbered pictures of one size. */
function pictures({ columns, rows, count, first = 0, step = 1, name = 'scan_rec', tags }: Pictures) {
  return Array.from({ length: count }, (_, at): HeaderFacts => ({
    file: `${name}${String(first + at * step).padStart(8, '0')}.tif`,
    frame: 1,
    NumberOfFrames: 1,
    Rows: rows,
    Columns: columns,
    SamplesPerPixel: 1,
    BitsAllocated: 8,
    PhotometricInterpretation: 'MONOCHROME2',
    ImageFormat: 'TIFF',
    ...(tags !== undefined && { SuggestedSpacing: tags, SuggestedBy: 'tiff-tags' }),
  }));
}

async function judged(given: Pictures, ...logs: ScannerLog[]) {
  const { stacks, setAside } = await inferContents(pictures(given), logs);
  const [stack] = stacks;
  assert.ok(stack);
  const { report } = stack;
  return { stack, setAside, ...tell(report) };
}

function tell(report: StackReport) {
  const { spacing, evidence, findings } = report;
  const values = (axis: 'x' | 'y' | 'z') => evidence[axis].suggestions.map(({ value }) => value);
  return {
    spacing,
    evidence,
    codes: findings.map(({ code }) => code),
    severityOf: (wanted: string) => findings.find(({ code }) => code === wanted)?.severity,
    dataOf: (wanted: string) => findings.find(({ code }) => code === wanted)?.data,
    offers: { x: values('x'), y: values('y'), z: values('z') },
  };
}

const unknown = { x: null, y: null, z: null };
const whole = { columns: 372, rows: 216, count: 472, first: 301 };
const reduced = { columns: 124, rows: 72, count: 157 };

describe('a log beside pictures', () => {
  test('of the size that it tells of supplies all, and asks for nothing more', async () => {
    const { spacing, codes } = await judged(whole, log);
    assert.deepEqual(spacing, { x: 0.013, y: 0.013, z: 0.013 });
    assert.deepEqual(codes, ['NO_IPP', 'LOG_SUPPLIES']);
  });

  test('that were reduced is offered times the factor, and claimed nowhere', async () => {
    const { spacing, codes, dataOf, severityOf, offers } = await judged(reduced, log);
    assert.deepEqual(spacing, unknown);
    assert.deepEqual(offers, { x: [0.039], y: [0.039], z: [0.039] });
    assert.equal(severityOf('LOG_SCALED'), 'warn');
    assert.deepEqual(dataOf('LOG_SCALED'), {
      file,
      factor: 3,
      stated: 0.013,
      used: 0.039,
      log: [372, 216, 472],
      images: [124, 72, 157],
    });
    assert.ok(codes.includes('NO_PIXEL_SPACING'));
    assert.ok(!codes.includes('LOG_BINNING') && !codes.includes('LOG_SUPPLIES'));
  });

  test('of which every second was kept gives X and Y, and offers twice its Z', async () => {
    const { spacing, dataOf, offers } = await judged({ ...whole, count: 236, step: 2 }, log);
    assert.deepEqual(spacing, { x: 0.013, y: 0.013, z: null });
    assert.deepEqual(offers.z, [0.026]);
    assert.deepEqual(dataOf('EVERY_NTH'), { file, step: 2, expected: 472, found: 236 });
  });

  test('of which a run was kept gives Z, and tells what is missing', async () => {
    const { spacing, dataOf } = await judged({ ...whole, count: 236 }, log);
    assert.equal(spacing.z, 0.013);
    assert.deepEqual(dataOf('MISSING_ENDS'), { tag: null, log: file, expected: 472, found: 236 });
  });

  test('of which half was kept and numbered anew offers both readings of Z', async () => {
    const { spacing, dataOf, offers, codes } = await judged({ ...whole, count: 236, first: 0 }, log);
    assert.deepEqual(spacing, { x: 0.013, y: 0.013, z: null });
    assert.deepEqual(offers.z, [0.026, 0.013]);
    assert.deepEqual(dataOf('LOG_DOES_NOT_FIT'), { file, log: [372, 216, 472], images: [372, 216, 236] });
    assert.ok(!codes.includes('MISSING_ENDS'));
  });

  test('that were cropped is only offered', async () => {
    const { spacing, codes, offers } = await judged({ columns: 300, rows: 150, count: 300, first: 400 }, log);
    assert.deepEqual(spacing, unknown);
    assert.deepEqual(offers, { x: [0.013], y: [0.013], z: [0.013] });
    assert.ok(codes.includes('LOG_DOES_NOT_FIT'));
  });

  test('whose tags are right by the size has them offered first, and is told', async () => {
    const tagged = { ...reduced, tags: '0.039\\0.039\\0.039' };
    const { spacing, evidence, dataOf } = await judged(tagged, log);
    assert.deepEqual(spacing, unknown);
    for (const axis of ['x', 'y', 'z'] as const)
      assert.deepEqual(evidence[axis].suggestions, [{ source: 'tiff-tags', value: 0.039 }]);
    assert.deepEqual(dataOf('TAGS_CONTRADICT_LOG'), {
      file,
      by: 'tiff-tags',
      axes: ['x', 'y', 'z'],
      tags: [0.039, 0.039, 0.039],
      stated: [0.013, 0.013, 0.013],
      right: 'tags',
    });
  });

  test('that has the right size outvotes tags that say otherwise, and not in silence', async () => {
    const { spacing, evidence, dataOf, severityOf } = await judged({ ...whole, tags: '0.02\\0.02\\' }, log);
    assert.deepEqual(spacing, { x: 0.013, y: 0.013, z: 0.013 });
    assert.deepEqual(evidence.x.outvoted, [{ source: 'tiff-tags', value: 0.02 }]);
    assert.equal(severityOf('TAGS_CONTRADICT_LOG'), 'warn');
    assert.deepEqual(dataOf('TAGS_CONTRADICT_LOG')?.['axes'], ['x', 'y']);
    assert.equal(dataOf('TAGS_CONTRADICT_LOG')?.['right'], 'log');
    const same = await judged({ ...whole, tags: '0.01301\\0.01301\\' }, log);
    assert.equal(same.dataOf('TAGS_CONTRADICT_LOG'), undefined);
  });

  test('that counts projections of their size says so, and nothing is asked of them', async () => {
    const told = { ...log, projections: { columns: 1536, rows: 972, count: 1104 } };
    const { spacing, codes, severityOf, offers } = await judged(
      { columns: 1536, rows: 972, count: 200 },
      told,
    );
    assert.deepEqual(spacing, unknown);
    assert.deepEqual(codes, ['PROJECTIONS']);
    assert.equal(severityOf('PROJECTIONS'), 'error');
    assert.deepEqual(offers, { x: [], y: [], z: [] });
  });

  test('whose voxel was calibrated differs from its detector’s by a remark', async () => {
    const detector = { pixel: 0.1, sourceToObject: 27, sourceToDetector: 200, voxel: 0.0135, agrees: false };
    const { dataOf, severityOf } = await judged(whole, { ...log, detector });
    assert.equal(severityOf('LOG_SUPPLIES'), 'info');
    assert.equal(dataOf('LOG_SUPPLIES')?.['calibrated'], true);
    const other = await judged(whole, { ...log, detector: { ...detector, voxel: 0.026 } });
    assert.equal(other.dataOf('LOG_SUPPLIES')?.['calibrated'], undefined);
  });

  test('gives way to a person, who is not asked again', async () => {
    const { stack } = await judged(reduced, log);
    const spacing = { x: 0.039, y: 0.039, z: 0.039 };
    const said = tell(supplySpacing(stack, { by: 'person', spacing }));
    assert.deepEqual(said.spacing, spacing);
    assert.deepEqual(said.codes, ['LOG_SCALED']);
  });
});

describe('several logs beside pictures', () => {
  const other = logOf(0.026, {
    file: 'a_rec.log',
    dimensions: { columns: 736, rows: 404, slices: 824 },
  });

  test('count by the size that they tell of, whatever their names', async () => {
    const { spacing, setAside } = await judged(whole, other, log);
    assert.equal(spacing.z, 0.013);
    const used = setAside.map(({ file: name, data }) => [name, data['isUsed']]);
    assert.deepEqual(used, [
      ['a_rec.log', false],
      [file, true],
    ]);
    const larger = await judged({ columns: 736, rows: 404, count: 824 }, log, other);
    assert.equal(larger.spacing.z, 0.026);
  });

  const projected = (name: string, voxel: number) =>
    logOf(voxel, { file: name, spacing: { x: voxel, y: voxel, z: null } });
  const given = { columns: 160, rows: 120, count: 150, name: 'AMB-1 ' };

  test('that disagree are all offered, and none is used', async () => {
    const logs = [projected('AMB-1 head.pca', 0.02), projected('AMB-1 body.pca', 0.04)];
    const { spacing, offers, dataOf, severityOf } = await judged(given, ...logs);
    assert.deepEqual(spacing, unknown);
    assert.deepEqual(offers, { x: [0.04, 0.02], y: [0.04, 0.02], z: [] });
    assert.equal(severityOf('LOGS_DISAGREE'), 'warn');
    assert.deepEqual(dataOf('LOGS_DISAGREE')?.['logs'], [
      { file: 'AMB-1 body.pca', spacing: { x: 0.04, y: 0.04, z: null } },
      { file: 'AMB-1 head.pca', spacing: { x: 0.02, y: 0.02, z: null } },
    ]);
  });

  test('of one voxel do not disagree, and a name like the slices’ decides', async () => {
    const same = await judged(given, projected('AMB-1 head.pca', 0.02), projected('AMB-1 body.pca', 0.02));
    assert.equal(same.spacing.x, 0.02);
    const named = await judged(
      { ...given, name: 'scan 1 ' },
      projected('scan 10.pca', 0.02),
      projected('scan 1.pca', 0.04),
    );
    assert.equal(named.spacing.x, 0.04);
  });

  test('do not let one without a size speak for one whose size does not fit', async () => {
    const acquisition = projected('scan_rec.pca', 0.013);
    const { spacing, codes } = await judged({ columns: 300, rows: 150, count: 300 }, acquisition, log);
    assert.deepEqual(spacing, unknown);
    assert.ok(codes.includes('LOG_DOES_NOT_FIT'));
  });
});

test('of a few pictures, the log is compared with as many as there will be', async () => {
  const all = pictures(whole);
  const few = [0, 1, 235, 236, 470, 471].flatMap((at) => all[at] ?? []);
  const stacks = [...(await inferContents(few, [log], 472)).stacks];
  assert.equal(stacks[0]?.report.spacing.z, 0.013);
});

test('a log that lies beside and does not fit is not asked for again', async () => {
  const size = { columns: 500, rows: 500, count: 100 };
  const without = await judged(size);
  assert.equal(without.dataOf('NO_PIXEL_SPACING')?.['log'], undefined);
  const beside = await judged(size, log);
  assert.equal(beside.dataOf('NO_PIXEL_SPACING')?.['log'], file);
  assert.equal(beside.dataOf('NO_IPP')?.['log'], file);
});
