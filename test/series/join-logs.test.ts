import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinLogs } from '../../src/series/join-logs.js';
import { openStacks } from '../../src/infer/infer-spacing.js';
import { judgeStack } from '../../src/infer/infer-stack.js';
import type { HeaderFacts, Stack } from '../../src/model/report.js';
import type { ScannerLog } from '../../src/model/scanner-log.js';
import { logOf } from '../infer/scanner-log.js';
import { evenly, makeSeries } from '../infer/make-series.js';

/** Ten slices without any length, in one folder. */
function slicesIn(folder: string, series = '1'): HeaderFacts[] {
  const headers = makeSeries({
    at: evenly(10, 1),
    facts: { PixelSpacing: '', SeriesInstanceUID: `1.2.${series}` },
    each: () => ({ ImagePositionPatient: undefined, ImageOrientationPatient: undefined }),
  });
  return headers.map((facts, at) => ({ ...facts, file: `${folder}specimen_rec${String(1000 + at)}.dcm` }));
}

/** The stacks among headers, judged beside the logs that joined them. */
function judged(headers: readonly HeaderFacts[], logs: readonly ScannerLog[]) {
  const { stacks, setAside } = joinLogs(openStacks(headers), logs);
  return { stacks: stacks.map(judgeStack), setAside };
}

const z = (stack: Stack | undefined) => stack?.report.spacing.z;
const log = (file: string, voxel: number, more = {}) => logOf(voxel, { file, ...more });

describe('a log joins the stack that it lies nearest to', () => {
  const alone = slicesIn('scan/rec/');
  const cases: [title: string, logs: [file: string, voxel: number][], expected: number][] = [
    ['in the same folder', [['scan/rec/specimen_rec.log', 0.01]], 0.01],
    ['in the folder above', [['scan/specimen.log', 0.01]], 0.01],
    ['in a folder beside', [['scan/logs/specimen.log', 0.01]], 0.01],
    ['in a folder below', [['scan/rec/info/specimen.log', 0.01]], 0.01],
    [
      'the nearest first',
      [
        ['specimen_rec.log', 0.01],
        ['scan/a.log', 0.02],
        ['scan/rec/z.log', 0.03],
      ],
      0.03,
    ],
    [
      'the one named like the slices',
      [
        ['scan/rec/other_rec.log', 0.01],
        ['scan/rec/Specimen_rec.log', 0.02],
      ],
      0.02,
    ],
  ];
  for (const [title, logs, expected] of cases) {
    test(title, () => {
      const { stacks } = judged(
        alone,
        logs.map(([file, voxel]) => log(file, voxel)),
      );
      assert.equal(z(stacks[0]), expected);
    });
  }

  test('none is chosen for a letter, or a digit, that its name has in common with the slices’', () => {
    // The slices are called specimen_rec1000 and so on.
    for (const other of ['spine_rec.log', 'specimens_rec.log', 's.log']) {
      const { stacks } = judged(alone, [log(`scan/rec/${other}`, 0.01), log('scan/rec/femur_rec.log', 0.02)]);
      const { spacing, findings } = stacks[0]!.report;
      assert.deepEqual(spacing, { x: null, y: null, z: null }, other);
      assert.ok(findings.some(({ code }) => code === 'LOGS_DISAGREE'));
    }
    const { stacks } = judged(alone, [
      log('scan/rec/specimen_rec100.log', 0.01),
      log('scan/rec/specimen.log', 0.02),
    ]);
    assert.equal(z(stacks[0]), 0.01);
  });

  test('the reconstruction’s before the acquisition’s', () => {
    const spacing = { x: 0.02, y: 0.02, z: null };
    const { stacks, setAside } = judged(alone, [
      log('scan/rec/a.pca', 0.02, { spacing, format: 'GE phoenix' }),
      log('scan/rec/b.pcr', 0.02, { format: 'GE phoenix' }),
    ]);
    assert.equal(stacks[0]?.report.evidence.z.file, 'scan/rec/b.pcr');
    assert.deepEqual(setAside, [
      {
        file: 'scan/rec/a.pca',
        code: 'LOG',
        severity: 'info',
        data: { format: 'GE phoenix', kind: 'log', spacing, isUsed: false },
      },
      {
        file: 'scan/rec/b.pcr',
        code: 'LOG',
        severity: 'info',
        data: {
          format: 'GE phoenix',
          kind: 'log',
          spacing: { x: 0.02, y: 0.02, z: 0.02 },
          isUsed: true,
        },
      },
    ]);
  });

  test('each of two stacks has its own; a third without one has none of theirs', () => {
    const facts = [slicesIn('a/rec/', '1'), slicesIn('b/rec/', '2'), slicesIn('c/rec/', '3')].flat();
    const { stacks } = judged(facts, [log('a/a.log', 0.01), log('b/logs/b.log', 0.02)]);
    const byFolder = new Map(stacks.map((stack) => [stack.frames[0]?.facts.file.slice(0, 1), z(stack)]));
    assert.deepEqual(Object.fromEntries(byFolder), { a: 0.01, b: 0.02, c: null });
  });

  test('one above all of them is everyone’s', () => {
    const facts = [slicesIn('a/', '1'), slicesIn('b/', '2')].flat();
    const { stacks } = judged(facts, [log('scan.log', 0.01)]);
    assert.deepEqual(stacks.map(z), [0.01, 0.01]);
  });

  test('projections are told by a log that lies with the slices, and come last', () => {
    const inFolder = (folder: string, columns: number, count: number) =>
      Array.from({ length: count }, (_, at) => ({
        file: `${folder}/s${String(at).padStart(4, '0')}.dcm`,
        frame: 1,
        SeriesInstanceUID: `1.2.${String(columns)}`,
        Rows: columns,
        Columns: columns,
      }));
    const facts = [...inFolder('raw', 100, 47), ...inFolder('rec', 64, 20)];
    const { stacks } = judged(facts, [
      log('rec/scan_rec.log', 0.01, {
        dimensions: { columns: 64, rows: 64, slices: 20 },
        projections: { columns: 100, rows: 100, count: 47 },
      }),
    ]);
    assert.deepEqual(stacks.map(z), [0.01, null]);
    const [first, last] = stacks.map(({ report }) => report.findings.map(({ code }) => code));
    assert.ok(!first?.includes('PROJECTIONS'));
    assert.ok(last?.includes('PROJECTIONS'));
  });

  test('alone, it tells of its voxels', () => {
    const { stacks, setAside } = judged([], [log('scan.log', 0.04)]);
    const spacing = { x: 0.04, y: 0.04, z: 0.04 };
    assert.deepEqual(stacks, []);
    assert.deepEqual(setAside, [
      {
        file: 'scan.log',
        code: 'LOG',
        severity: 'info',
        data: { format: 'Bruker SkyScan', kind: 'log', spacing, reason: 'alone' },
      },
    ]);
    const volume = judged([], [log('C1.ISQ', 0.0123, { format: 'Scanco', kind: 'volume' })]);
    assert.deepEqual(volume.setAside[0]?.data, {
      format: 'Scanco',
      kind: 'volume',
      spacing: { x: 0.0123, y: 0.0123, z: 0.0123 },
      reason: 'alone',
    });
  });

  test('the stacks that were given keep their own witnesses', () => {
    const opened = openStacks(alone);
    const counts = opened.map(({ hearings }) => hearings.length);
    const joined = joinLogs(opened, [log('scan/rec/specimen_rec.log', 0.01)]).stacks;
    assert.deepEqual(
      opened.map(({ hearings }) => hearings.length),
      counts,
    );
    assert.deepEqual(
      joined.map(({ hearings }) => hearings.length - 1),
      counts,
    );
  });
});
