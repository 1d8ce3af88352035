import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fitLog, type Fit } from '../../../src/infer/witnesses/fit-log.js';
import type { ScannerLog } from '../../../src/model/scanner-log.js';
import { logOf } from '../scanner-log.js';

type Counts = readonly [columns: number, rows: number, slices: number];

const sized = ([columns, rows, slices]: Counts) => ({ columns, rows, slices });

/** A log of 372 × 216 × 472 voxels whose sides all differ, and whose slices are numbered from 301. */
const log = logOf(0.013, {
  spacing: { x: 0.013, y: 0.014, z: 0.015 },
  dimensions: sized([372, 216, 472]),
  sections: { first: 301, last: 772, step: 1 },
});
const { sections, ...unnumbered } = log;

/** Names that count from `first`, every `step`. */
const named = (count: number, first = 0, step = 1) =>
  Array.from({ length: count }, (_, at) => `CT2024_rec${String(first + at * step).padStart(8, '0')}.tif`);

function fit(counts: Counts, files: readonly string[] = [], told: ScannerLog = log): Fit {
  return fitLog(told, sized(counts), files);
}
const zOf = ({ factors }: Fit) => factors.z;

describe('the size of a stack beside the one a log tells of', () => {
  test('is the same, in any order of axes, whose spacing then follows', () => {
    assert.equal(fit([372, 216, 472]).kind, 'whole');
    const turned: [Counts, number[]][] = [
      [
        [216, 372, 472],
        [0.014, 0.013, 0.015],
      ],
      [
        [372, 472, 216],
        [0.013, 0.015, 0.014],
      ],
      [
        [472, 216, 372],
        [0.015, 0.014, 0.013],
      ],
      [
        [216, 472, 372],
        [0.014, 0.015, 0.013],
      ],
    ];
    for (const [counts, spacing] of turned) {
      const { kind, log: read } = fit(counts);
      assert.equal(kind, 'whole');
      assert.deepEqual([read.spacing.x, read.spacing.y, read.spacing.z], spacing);
    }
  });

  test('is that of a part where the names run on within its sections', () => {
    assert.equal(fit([372, 216, 236], named(236, 301)).kind, 'part');
    assert.equal(fit([372, 216, 236], named(236, 400)).kind, 'part');
    assert.equal(fit([372, 472, 100], named(100, 30), unnumbered).kind, 'part');
  });

  test('is that of every n-th slice where the names skip', () => {
    const second = fit([372, 216, 236], named(236, 301, 2));
    assert.deepEqual([second.kind, zOf(second)], ['every-nth', [2]]);
    const third = fit([372, 216, 158], named(158, 0, 3), unnumbered);
    assert.deepEqual([third.kind, zOf(third)], ['every-nth', [3]]);
    const ofPart = fit([372, 216, 50], named(50, 401, 4));
    assert.deepEqual([ofPart.kind, zOf(ofPart)], ['every-nth', [4]]);
  });

  test('is a whole one where a log itself numbers every second section', () => {
    const stepped = { ...log, dimensions: sized([372, 216, 236]), sections: { ...sections, step: 2 } };
    const told = stepped as ScannerLog;
    assert.equal(fit([372, 216, 236], named(236, 301, 2), told).kind, 'whole');
    assert.equal(fit([372, 216, 100], named(100, 301, 2), told).kind, 'part');
  });

  test('cannot be told where slices were numbered anew and their count divides the other', () => {
    for (const files of [named(236), named(236, 1), []]) {
      const half = fit([372, 216, 236], files);
      assert.deepEqual([half.kind, zOf(half)], ['uncounted', [2, 1]]);
    }
    const third = fit([372, 216, 157], named(157));
    assert.deepEqual([third.kind, zOf(third)], ['uncounted', [3, 1]]);
  });

  test('is that of a part where no n-th slice gives the count', () => {
    assert.equal(fit([372, 216, 300], named(300)).kind, 'part');
    assert.equal(fit([372, 216, 471]).kind, 'part');
  });

  test('does not take names that count in tens for every tenth slice', () => {
    assert.equal(fit([372, 216, 300], named(300, 10, 10)).kind, 'part');
  });

  test('is not the log’s where there are more slices', () => {
    const more = fit([372, 216, 500], named(500));
    assert.deepEqual([more.kind, zOf(more)], ['uncounted', [1]]);
    const twice = fit([372, 216, 944], named(944));
    assert.deepEqual([twice.kind, zOf(twice)], ['uncounted', [0.5, 1]]);
  });

  for (const [factor, counts] of [
    [2, [186, 108, 236]],
    [3, [124, 72, 157]],
    [5, [75, 44, 95]],
    [8, [46, 27, 59]],
    [0.5, [744, 432, 944]],
  ] as const)
    test(`is smaller ${factor} times`, () => {
      const scaled = fit(counts, named(counts[2]));
      assert.deepEqual([scaled.kind, scaled.factors], ['scaled', { x: [factor], y: [factor], z: [factor] }]);
    });

  test('is smaller by no whole number, and sliced along another axis', () => {
    const scaled = fit([248, 144, 315]);
    assert.equal(scaled.kind, 'scaled');
    assert.ok(Math.abs((scaled.factors.x[0] ?? 0) - 1.5) < 0.01);
    const turned = fit([124, 157, 72]);
    assert.deepEqual([turned.kind, turned.factors.x, turned.log.spacing.y], ['scaled', [3], 0.015]);
  });

  test('is none of these: a crop, whose voxel may stand', () => {
    const once = { x: [1], y: [1], z: [1] };
    const crop = fit([300, 150, 300], named(300, 400));
    assert.deepEqual([crop.kind, crop.factors], ['none', once]);
    const trimmed = fit([370, 214, 470], named(470, 302));
    assert.deepEqual([trimmed.kind, trimmed.factors], ['none', once]);
    const skipped = fit([300, 150, 100], named(100, 301, 2));
    assert.deepEqual(zOf(skipped), [2]);
  });

  test('is none of these: made smaller in the plane alone', () => {
    const plane = fit([186, 108, 472], named(472, 301));
    assert.deepEqual([plane.kind, plane.factors], ['none', { x: [2], y: [2], z: [1] }]);
    const cut = fit([186, 108, 300], named(300));
    assert.deepEqual([cut.factors.x, cut.factors.z], [[2], []]);
  });

  test('is none of these: of another scan, of which nothing is offered', () => {
    assert.deepEqual(fit([500, 500, 100], named(100)).factors, { x: [], y: [], z: [] });
  });

  test('is counted by the numbers of the sections alone where the log tells no size', () => {
    const told = { ...log, dimensions: null };
    const second = fit([10, 10, 236], named(236, 301, 2), told);
    assert.deepEqual([second.kind, zOf(second)], ['every-nth', [2]]);
    assert.equal(fit([10, 10, 236], named(236, 301), told).kind, 'part');
    assert.equal(fit([10, 10, 472], named(472), told).kind, 'untold');
    assert.equal(fit([10, 10, 236], named(236, 301, 2), { ...unnumbered, dimensions: null }).kind, 'untold');
  });

  test('is not known where the log tells none', () => {
    assert.equal(fit([372, 216, 472], [], { ...log, dimensions: null }).kind, 'untold');
  });
});

describe('images of the size of projections', () => {
  const projections = { columns: 1536, rows: 972, count: 1104 };

  test('are projections where the volume has another size', () => {
    const told = { ...log, projections };
    assert.equal(fit([1536, 972, 200], named(200), told).kind, 'projections');
    assert.equal(fit([1536, 972, 1104], named(1104), told).kind, 'projections');
    assert.equal(fit([1536, 971, 200], named(200), told).kind, 'none');
    assert.equal(fit([1536, 972, 1200], named(1200), told).kind, 'none');
  });

  test('are so by their number alone where the volume’s size is not told, or may be the same', () => {
    const told = { ...unnumbered, dimensions: null, projections };
    assert.equal(fit([1536, 972, 1105], named(1105), told).kind, 'projections');
    assert.equal(fit([1536, 972, 900], named(900), told).kind, 'untold');
    const cube = { ...told, dimensions: sized([1536, 972, 1500]) };
    assert.equal(fit([1536, 972, 1104], named(1104), cube).kind, 'projections');
    assert.equal(fit([1536, 972, 1500], named(1500), cube).kind, 'whole');
    assert.equal(fit([1536, 972, 1400], named(1400), cube).kind, 'part');
  });

  test('are counted to within two', () => {
    const told = { ...unnumbered, dimensions: null, projections };
    const kinds = [1101, 1102, 1106, 1107].map((count) => fit([1536, 972, count], named(count), told).kind);
    assert.deepEqual(kinds, ['untold', 'projections', 'projections', 'untold']);
  });
});

describe('the bounds of a fit', () => {
  const slices = (count: number) => fit([372, 216, count], named(count));

  test('every tenth slice is the fewest that anyone keeps', () => {
    // 472 ÷ 10 is 47 up to the last slice, 472 ÷ 11 is 43.
    assert.deepEqual([slices(47).kind, zOf(slices(47))], ['uncounted', [10, 1]]);
    assert.equal(slices(43).kind, 'part');
  });

  test('a twentieth less is trimmed, and more is made smaller', () => {
    const cube = { ...unnumbered, dimensions: sized([1000, 1000, 1000]) };
    const side = (length: number) => fit([length, length, length], [], cube).kind;
    // 1000 ÷ 952 is 1.0504, a pixel more or less left open.
    assert.deepEqual([951, 952, 1051, 1054].map(side), ['scaled', 'none', 'none', 'scaled']);
  });

  test('sides are smaller by one factor, to a pixel', () => {
    const kind = (counts: Counts) => fit(counts).kind;
    assert.deepEqual([kind([186, 108, 235]), kind([186, 108, 233])], ['scaled', 'none']);
    assert.deepEqual([kind([186, 109, 236]), kind([186, 110, 236])], ['scaled', 'none']);
  });
});
