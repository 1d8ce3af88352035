import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { evidenceOf } from '../../../src/infer/witnesses/evidence.js';
import { rankFit, tellAlike, type FitKind } from '../../../src/infer/witnesses/fit-log.js';
import { hearLog, hearLogs } from '../../../src/infer/witnesses/hear-log.js';
import { Judgement } from '../../../src/infer/witnesses/judgement.js';
import type { Axis, AxisEvidence, Spacing } from '../../../src/model/report.js';
import type { ScannerLog } from '../../../src/model/scanner-log.js';
import { logOf } from '../scanner-log.js';

const file = 'scan_rec.log';
const nothing: Spacing = { x: null, y: null, z: null };
const cube = (edge: number): Spacing => ({ x: edge, y: edge, z: edge });

interface Known {
  spacing?: Spacing;
  z?: AxisEvidence;
  stack?: object;
  change?: (judgement: Judgement) => void;
}

/** A stack of 30 slices of 60 × 40 pixels, of which so much is known. */
function open({ spacing = nothing, z, stack = {}, change }: Known = {}): Judgement {
  const judgement = new Judgement({
    dimensions: { columns: 60, rows: 40, slices: 30 },
    regularity: null,
    geometry: { origin: null, normal: null },
    ...stack,
  } as never);
  for (const axis of ['x', 'y', 'z'] as const) {
    const declared = evidenceOf(spacing[axis] === null ? null : 'pixel-spacing');
    judgement.take(axis, spacing[axis], axis === 'z' && z ? structuredClone(z) : declared);
  }
  change?.(judgement);
  return judgement;
}
const sized = (columns: number, rows: number, slices: number): Partial<ScannerLog> => ({
  dimensions: { columns, rows, slices },
});
const offered = ({ evidence }: Judgement, axis: Axis) =>
  evidence[axis].suggestions.map(({ source, value }) => [source, value]);
const outvoted = ({ evidence }: Judgement, axis: Axis) =>
  evidence[axis].outvoted.map(({ source, value }) => [source, value]);
const toldBy = (judgement: Judgement) => judgement.told.map(({ code, data }) => ({ code, ...data }));
const codesOf = (judgement: Judgement) => judgement.told.map(({ code }) => code);
const dataOf = (judgement: Judgement, code: string) => judgement.told.find((one) => one.code === code)?.data;

function hear(log: Partial<ScannerLog>, known: Known = {}, files: readonly string[] = []): Judgement {
  const judgement = open(known);
  hearLog(logOf(0.04, log), files)(judgement);
  return judgement;
}

describe('a log beside slices that say nothing of their size', () => {
  test('gives its voxel to as many, and to a part of them that is told', () => {
    const whole = hear(sized(60, 40, 30));
    assert.deepEqual([whole.spacing, codesOf(whole)], [cube(0.04), ['LOG_SUPPLIES']]);
    assert.deepEqual(dataOf(whole, 'LOG_SUPPLIES')?.['axes'], ['x', 'y', 'z']);
    const part = hear(sized(60, 40, 50));
    assert.deepEqual(part.spacing, cube(0.04));
    assert.deepEqual(dataOf(part, 'MISSING_ENDS'), { tag: null, log: file, expected: 50, found: 30 });
    const untold = hear({});
    assert.deepEqual([untold.spacing, codesOf(untold)], [cube(0.04), ['LOG_SUPPLIES']]);
  });

  test('gives X and Y where the count of slices leaves two readings of Z, the likelier first', () => {
    const uncounted = hear(sized(60, 40, 60));
    assert.deepEqual(uncounted.spacing, { x: 0.04, y: 0.04, z: null });
    assert.deepEqual(offered(uncounted, 'z'), [
      ['log-file', 0.08],
      ['log-file', 0.04],
    ]);
    assert.deepEqual(toldBy(uncounted)[0], {
      code: 'LOG_DOES_NOT_FIT',
      file,
      log: [60, 40, 60],
      images: [60, 40, 30],
    });
    const files = Array.from({ length: 30 }, (_, i) => `s${2 * i + 2}.tif`);
    const every = hear(sized(60, 40, 60), {}, files);
    assert.deepEqual(
      [every.spacing, offered(every, 'z')],
      [{ x: 0.04, y: 0.04, z: null }, [['log-file', 0.08]]],
    );
    assert.deepEqual(dataOf(every, 'EVERY_NTH'), { file, step: 2, expected: 60, found: 30 });
  });

  test('only offers what joined voxels are, and nothing where no size fits', () => {
    const scaled = hear(sized(120, 80, 60));
    assert.deepEqual(scaled.spacing, nothing);
    for (const axis of ['x', 'y', 'z'] as const)
      assert.deepEqual(offered(scaled, axis), [['log-file', 0.08]]);
    const sizes = { log: [120, 80, 60], images: [60, 40, 30] };
    assert.deepEqual(toldBy(scaled), [
      { code: 'LOG_SCALED', file, factor: 2, stated: 0.04, used: 0.08, ...sizes },
    ]);
    const other = hear(sized(77, 33, 10));
    assert.deepEqual([other.spacing, offered(other, 'x')], [nothing, []]);
    assert.deepEqual(codesOf(other), ['LOG_DOES_NOT_FIT']);
  });

  test('says nothing where it tells no X, or no stack is to be', () => {
    const noX = hear({ ...sized(60, 40, 30), spacing: { x: null, y: 0.04, z: 0.04 } });
    assert.deepEqual([noX.spacing, offered(noX, 'z')], [nothing, [['log-file', 0.04]]]);
    const noY = hear({ spacing: { x: 0.04, y: null, z: 0.04 } });
    assert.deepEqual(noY.spacing, nothing);
    const films = hear({}, { change: (one) => (one.isNoStack = true) });
    assert.deepEqual([films.spacing.z, offered(films, 'z')], [null, []]);
    const single = hear({}, { stack: { dimensions: { columns: 60, rows: 40, slices: 1 } } });
    assert.deepEqual([single.spacing, offered(single, 'z')], [{ x: 0.04, y: 0.04, z: null }, []]);
    const varying = hear({}, { stack: { regularity: 'variable' } });
    assert.deepEqual([varying.spacing.z, offered(varying, 'z')], [null, []]);
    const two = hear({}, { stack: { dimensions: { columns: 60, rows: 40, slices: 2 } } });
    assert.equal(two.spacing.z, 0.04);
  });

  test('offers the cube once where it tells no Z, and X and Y are its', () => {
    const flat = { spacing: { x: 0.04, y: 0.04, z: null } };
    assert.deepEqual(offered(hear(flat), 'z'), [['isotropic', 0.04]]);
    const known = hear(flat, {
      change: (one) => {
        one.offer('z', 'isotropic', 0.05);
      },
    });
    assert.deepEqual(offered(known, 'z'), [['isotropic', 0.05]]);
    const tagged = hear(flat, {
      change: (one) => {
        one.offer('z', 'tiff-tags', 0.05);
      },
    });
    assert.deepEqual(offered(tagged, 'z')[0], ['isotropic', 0.04]);
    const apart = hear(flat, { spacing: { x: 0.3, y: 0.3, z: null } });
    assert.deepEqual(offered(apart, 'z'), []);
  });

  test('outvotes suggestions of another voxel, and stands with its file and its digits', () => {
    const { evidence } = hear(sized(60, 40, 30), {
      change: (one) => {
        one.suggest('x', 'tiff-tags', 0.05);
        one.suggest('x', 'imagej', 0.0401);
      },
    });
    assert.deepEqual(evidence.x, {
      ...evidenceOf('log-file'),
      outvoted: [{ source: 'tiff-tags', value: 0.05 }],
      file,
      precision: 5e-7,
    });
  });

  test('leaves a tag where that says the same as what is offered', () => {
    const tag = (value: number): Known => ({
      change: (one) => {
        one.suggest('z', 'tiff-tags', value);
      },
    });
    assert.deepEqual(offered(hear(sized(120, 80, 60), tag(0.0801)), 'z'), [['tiff-tags', 0.0801]]);
    assert.deepEqual(offered(hear(sized(60, 40, 60), tag(0.04)), 'z'), [
      ['tiff-tags', 0.04],
      ['log-file', 0.08],
    ]);
    assert.deepEqual(offered(hear(sized(120, 80, 60), tag(0.05)), 'z'), [
      ['log-file', 0.08],
      ['tiff-tags', 0.05],
    ]);
  });

  test('of projections names them, and asks nothing more', () => {
    const images = hear({ ...sized(77, 33, 10), projections: { columns: 60, rows: 40, count: 31 } });
    assert.deepEqual(toldBy(images), [
      { code: 'PROJECTIONS', file, columns: 60, rows: 40, images: 30, count: 31 },
    ]);
    assert.deepEqual(
      [images.spacing, images.isNoStack, [...images.answered]],
      [nothing, true, ['x', 'y', 'z']],
    );
  });
});

describe('a log beside slices that know their size', () => {
  const measured = evidenceOf('image-position', 'measured');

  test('bears it out, each length by itself', () => {
    const both = { spacing: { x: 0.04, y: 0.04, z: 0.08 } };
    const agreeing = hear(both, { ...both, z: measured });
    assert.deepEqual(
      agreeing.told.map(({ severity, data }) => [severity, data['axes'], data['stated']]),
      [
        ['info', ['x', 'y'], 0.04],
        ['info', ['z'], 0.08],
      ],
    );
    assert.equal(agreeing.evidence.z.confidence, 'measured-high');
    const declared = hear(both, { ...both, z: evidenceOf('spacing-between-slices') });
    assert.equal(declared.evidence.z.confidence, 'declared');
    // Within 1 %, or what its digits leave open.
    const used = (x: number, precision: number) =>
      codesOf(
        hear({ precision: { x: precision, y: precision, z: precision } }, { spacing: { x, y: x, z: null } }),
      ).includes('LOG_AGREES');
    assert.deepEqual(
      [used(0.0404, 0), used(0.0406, 0), used(0.0406, 0.001), used(0.0411, 0.001)],
      [true, false, true, false],
    );
  });

  test('tells only what is missing', () => {
    const known: Known = { spacing: cube(0.04), z: measured };
    const codes = (log: Partial<ScannerLog>, more: Partial<Known> = {}) =>
      codesOf(hear(log, { ...known, ...more })).filter((code) => code !== 'LOG_AGREES');
    assert.deepEqual(codes(sized(60, 40, 60)), ['MISSING_ENDS']);
    assert.deepEqual(codes(sized(60, 40, 50)), ['MISSING_ENDS']);
    assert.deepEqual(codes(sized(60, 40, 30)), []);
    assert.deepEqual(codes(sized(77, 33, 90)), []);
    assert.deepEqual(codes(sized(60, 40, 50), { change: (one) => (one.lacksEnds = true) }), []);
    // A stack that is none asks for no Z.
    const film: Known = { spacing: { x: 0.04, y: 0.04, z: null }, change: (one) => (one.isNoStack = true) };
    assert.deepEqual(codes(sized(60, 40, 60), film), ['MISSING_ENDS']);
    assert.deepEqual(codes(sized(60, 40, 60), { spacing: { x: 0.04, y: 0.04, z: null } }), [
      'LOG_DOES_NOT_FIT',
    ]);
  });

  test('contradicts it: what is used stays, and is trusted less', () => {
    const against = hear({}, { spacing: { x: 0.05, y: 0.05, z: 0.07 }, z: measured });
    assert.deepEqual(toldBy(against)[0], {
      code: 'LOG_DISAGREES',
      file,
      axes: ['x', 'y', 'z'],
      stated: [0.04, 0.04, 0.04],
      used: [0.05, 0.05, 0.07],
      source: null,
    });
    assert.deepEqual(
      [outvoted(against, 'x'), against.evidence.z.confidence],
      [[['log-file', 0.04]], 'measured-low'],
    );
    const plane = hear({}, { spacing: { x: 0.05, y: 0.05, z: 0.04 }, z: measured });
    assert.deepEqual(dataOf(plane, 'LOG_DISAGREES')?.['source'], 'pixel-spacing');
    assert.equal(plane.evidence.z.confidence, 'measured-high');
    const declared = hear({}, { spacing: cube(0.05) });
    assert.equal(declared.evidence.z.confidence, 'declared');
    // Of X and Y, both.
    const half = hear({}, { spacing: { x: 0.04, y: 0.05, z: null } });
    assert.deepEqual(dataOf(half, 'LOG_DISAGREES')?.['axes'], ['x', 'y']);
    // Of one that looks like a default, it is offered.
    const ones = hear({}, { spacing: cube(1), change: (one) => (one.looksLikeDefault = true) });
    assert.deepEqual([outvoted(ones, 'x'), offered(ones, 'x')], [[], [['log-file', 0.04]]]);
  });

  test('says nothing beside X or Y alone', () => {
    for (const spacing of [
      { ...nothing, x: 0.05 },
      { ...nothing, y: 0.05 },
    ]) {
      const one = hear({}, { spacing });
      assert.deepEqual([one.spacing, codesOf(one), outvoted(one, 'x')], [spacing, [], []]);
    }
  });

  test('is that of finer voxels, twice, four times, or as the sizes tell', () => {
    const joined = hear({}, { spacing: cube(0.08), z: measured });
    assert.deepEqual(toldBy(joined), [{ code: 'LOG_BINNING', file, stated: 0.04, used: 0.08, factor: 2 }]);
    assert.deepEqual(
      [outvoted(joined, 'x'), outvoted(joined, 'z')],
      [[['log-file', 0.04]], [['log-file', 0.04]]],
    );
    const uneven = hear({}, { spacing: { x: 0.08, y: 0.08, z: 0.1 } });
    assert.deepEqual(dataOf(uneven, 'LOG_DISAGREES')?.['axes'], ['z']);
    const thrice = hear(sized(180, 120, 90), { spacing: cube(0.12), z: measured });
    assert.deepEqual(codesOf(thrice), ['LOG_SCALED']);
    assert.deepEqual(outvoted(thrice, 'z'), [['log-file', 0.04]]);
    assert.deepEqual(codesOf(hear({}, { spacing: cube(0.12) })), ['LOG_DISAGREES']);
  });

  test('is in another unit than all of it, or than its positions', () => {
    const all = hear({}, { spacing: cube(40), z: measured });
    assert.deepEqual(codesOf(all), ['UNIT_SLIP_ALL']);
    assert.deepEqual(offered(all, 'z'), [['unit-corrected', 0.04]]);
    const oblong = hear({}, { spacing: { x: 40, y: 60, z: 40 } });
    assert.deepEqual(codesOf(oblong), ['LOG_DISAGREES']);

    const at = (z: number) => ({ geometry: { origin: [3, 4, z], normal: [0, 0, 1] } });
    const positions = (z: number, stack: object, evidence: AxisEvidence = measured, edge = 0.04) => {
      const judgement = open({ spacing: { x: edge, y: edge, z }, z: evidence, stack });
      hearLog(logOf(edge), [])(judgement);
      return judgement;
    };
    const slipped = positions(40, at(5));
    assert.deepEqual(dataOf(slipped, 'UNIT_SLIP_AXIS'), { measured: 40, stated: 0.04, factor: 1000 });
    assert.deepEqual(
      [slipped.evidence.z.confidence, offered(slipped, 'z')],
      ['blocked', [['unit-corrected', 0.04]]],
    );
    const disagrees = (...given: Parameters<typeof positions>) =>
      codesOf(positions(...given)).includes('LOG_DISAGREES');
    assert.equal(disagrees(40, at(5)), false);
    assert.equal(disagrees(40, at(5), evidenceOf('image-position', 'measured-high')), true);
    assert.equal(disagrees(40, at(5), evidenceOf('spacing-between-slices')), true);
    assert.equal(disagrees(40, at(5), evidenceOf('image-position-volume', 'measured')), false);
    assert.equal(disagrees(40, { geometry: { origin: null, normal: [0, 0, 1] } }), true);
    assert.equal(disagrees(40, { geometry: { origin: [0, 0, 5], normal: null } }), true);
    // 30 slices from 0 on, from −29 to 0, or from −30 to −1 count themselves.
    for (const first of [0, 1, -29, -30])
      assert.deepEqual(dataOf(positions(1, at(first), measured, 0.035), 'INDEX_POSITIONS'), {
        stated: 0.035,
      });
    for (const first of [7.5, -28, -31]) assert.equal(disagrees(1, at(first), measured, 0.035), true);
    // What is blocked already is told once.
    assert.equal(disagrees(40, at(5), evidenceOf('image-position', 'blocked')), false);
  });
});

describe('several logs of which nothing tells whose the stack is', () => {
  const named = (name: string, voxel: number) => logOf(voxel, { file: name });
  const size = { columns: 60, rows: 40, slices: 30 };
  const hearAll = (logs: readonly ScannerLog[], known: Known = {}) => {
    const judgement = open(known);
    hearLogs(logs, [], size)(judgement);
    return judgement;
  };
  const [a, b] = [named('a.log', 0.04), named('b.log', 0.05)];

  test('are one where they tell of one voxel', () => {
    const alike = hearAll([a, named('b.log', 0.0401)]);
    assert.deepEqual([alike.spacing, alike.evidence.x.file], [cube(0.04), 'a.log']);
    assert.deepEqual(hearAll([]).told, []);
  });

  test('are all offered and none used where they do not', () => {
    const both = hearAll([a, b]);
    assert.deepEqual(both.spacing, nothing);
    for (const axis of ['x', 'y', 'z'] as const)
      assert.deepEqual(offered(both, axis), [
        ['log-file', 0.04],
        ['log-file', 0.05],
      ]);
    const logs = [
      { file: 'a.log', spacing: cube(0.04) },
      { file: 'b.log', spacing: cube(0.05) },
    ];
    assert.deepEqual(toldBy(both), [{ code: 'LOGS_DISAGREE', logs }]);
    const withoutZ: Known[] = [
      { spacing: { ...nothing, z: 0.3 } },
      { stack: { regularity: 'uniform' } },
      { change: (one) => (one.isNoStack = true) },
    ];
    for (const known of withoutZ) assert.deepEqual(offered(hearAll([a, b], known), 'z'), []);
  });

  test('are told apart by what the files say: that which agrees counts, else the first', () => {
    const agreeing = hearAll([a, b], { spacing: { x: 0.05, y: 0.05, z: null } });
    assert.deepEqual([agreeing.spacing.z, agreeing.evidence.z.file], [0.05, 'b.log']);
    const neither = hearAll([a, b], { spacing: { x: 0.07, y: 0.07, z: null } });
    assert.equal(dataOf(neither, 'LOG_DISAGREES')?.['file'], 'a.log');
    const half = hearAll([a, b], { spacing: { x: 0.05, y: 0.07, z: null } });
    assert.equal(dataOf(half, 'LOG_DISAGREES')?.['file'], 'a.log');
  });

  test('are named beside image files', () => {
    const imageFiles = { formats: ['TIFF'], suggested: nothing, by: null };
    const pictures = hearAll([a, b], { change: (one) => (one.imageFiles = imageFiles) });
    assert.deepEqual(pictures.imageFiles, { ...imageFiles, log: 'a.log' });
  });

  test('are alike within 1 %, in what both tell', () => {
    const alike = (...spacing: Spacing[]) => {
      const [one, other] = spacing.map((given) => logOf(1, { spacing: given }));
      return tellAlike(one!, other!);
    };
    assert.equal(alike(cube(1), cube(1.01)), true);
    assert.equal(alike(cube(1), { x: 1, y: 1, z: 1.02 }), false);
    assert.equal(alike(cube(1), { x: 1, y: 1, z: null }), true);
    assert.equal(alike({ x: null, y: 1, z: 1 }, cube(1)), true);
    assert.equal(alike({ x: null, y: 1, z: 1 }, { x: 1, y: 2, z: 1 }), false);
  });

  test('are preferred by how the size of the stack stands to theirs', () => {
    const kinds: FitKind[] = ['whole', 'part', 'every-nth', 'uncounted', 'scaled', 'untold', 'none'];
    assert.deepEqual(
      kinds.map((kind) => rankFit({ kind } as never)),
      [0, 1, 1, 1, 2, 3, 4],
    );
  });
});
