import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captionNaive, captionTrue, listSpacing, sayCaption } from '../../../src/element/state/caption.js';
import { chooseComparison } from '../../../src/element/state/comparison.js';
import type { StackReport } from '../../../src/model/report.js';
import { measureReading } from '../../../src/model/measure-reading.js';
import { loadWords } from '../../../src/words/languages.js';
import { evidence, readingOf, reportOf, reportWithSpacing, thickness } from '../hand-written-report.js';

const words = await loadWords('en');

function naiveOf(report: StackReport, naive = 'thickness') {
  const comparison = chooseComparison(report, naive);
  return captionNaive(report, comparison, comparison.rule);
}

test('the true label: the numbers, where Z came from, the size', () => {
  const caption = captionTrue(reportOf());
  assert.deepEqual(caption.numbers, [0.5, 0.5, 0.7]);
  assert.deepEqual(caption.provenance, { key: 'z.image-position', data: { slices: 40, degrees: null } });
  assert.deepEqual(caption.size, { key: 'caption.box', data: { box: [200, 150, 28] } });
  assert.equal(caption.factor, null);
});

test('the naive label: the factor, the reading and the size it would give', () => {
  const caption = naiveOf(reportOf());
  assert.equal(caption.title?.key, 'rule.thickness');
  assert.equal(caption.factor, 1.4 / 0.7);
  assert.deepEqual(caption.numbers, [0.5, 0.5, 1.4]);
  assert.deepEqual(caption.provenance, {
    key: 'naive.z.differs',
    data: { rule: 'thickness', z: 1.4, factor: 2, along: 'z', isTrue: true },
  });
  assert.deepEqual(caption.size, { key: 'caption.naive-box', data: { box: [200, 150, 56] } });
});

test('a thickness that is right', () => {
  const same = naiveOf(reportOf({ naive: [thickness(0.7)] }));
  assert.deepEqual(same.provenance, { key: 'naive.z.same', data: { rule: 'thickness', z: 0.7 } });
  assert.equal(same.factor, 1);
});

test('a label says its lengths with the digits that are known', () => {
  const spacing = { x: 0.05, y: 0.05, z: 0.0800001 };
  const report = reportWithSpacing(spacing);
  const plain = (text: string) => text.replaceAll('\u202f', ' ');
  const said = sayCaption(captionTrue(report), words.about(report));
  assert.equal(plain(said.numbers), '0.05 × 0.05 × 0.08 mm (50 × 50 × 80 µm)');
  assert.equal(plain(said.size), 'Scanned box 20 × 15 × 3.2 mm');
  assert.equal(sayCaption(naiveOf(reportOf()), words).factor, '2 times');
});

test('Z unknown: no number, no Z extent, and what it is drawn with', () => {
  const report = reportWithSpacing(
    { x: 0.5, y: 0.5, z: null },
    { naive: [{ ...thickness(1.4), stretch: { x: 1, y: 1, z: null } }] },
  );
  const caption = captionTrue(report);
  assert.deepEqual(caption.numbers, [0.5, 0.5, null]);
  assert.equal(caption.provenance?.key, 'z.unknown');
  const said = sayCaption(caption, words);
  assert.match(said.provenance, /don’t record the slice spacing\. Drawn as if Z equalled X\.$/);
  const undrawn = sayCaption(captionTrue(report, null, null, false), words);
  assert.equal(undrawn.title, 'Z unknown');
  assert.match(undrawn.provenance, /don’t record the slice spacing$/);
  assert.deepEqual(caption.size, { key: 'caption.box.no-depth', data: { box: [200, 150], slices: 40 } });
  const left = evidence(null, 'none', { outvoted: [{ source: 'image-position', value: 0.7 }] });
  const open = captionTrue({ ...report, evidence: { ...report.evidence, z: left } });
  assert.equal(open.provenance?.key, 'z.left');
  const naive = naiveOf(report);
  assert.equal(naive.factor, null);
  assert.deepEqual(naive.provenance, { key: 'naive.z', data: { rule: 'thickness', z: 1.4 } });
});

test('a stack whose gap varies says between what', () => {
  const report = reportWithSpacing(
    { x: 0.5, y: 0.5, z: null },
    {
      regularity: 'variable',
      geometry: {
        ...reportOf().geometry,
        zones: [
          { from: 0, to: 29, gap: 2.5 },
          { from: 29, to: 39, gap: 7.5 },
        ],
      },
    },
  );
  const { numbers, provenance, size } = captionTrue(report);
  assert.deepEqual(numbers, [0.5, 0.5, [2.5, 7.5]]);
  assert.deepEqual(listSpacing(report), numbers);
  assert.equal(provenance?.key, 'z.placed');
  assert.deepEqual(size, { key: 'caption.box.uneven', data: { box: [200, 150], slices: 40, span: 147.5 } });
});

test('a stack that leans says by how much, and what becomes of it where that is ignored', () => {
  const { geometry } = reportOf();
  const leaning = reportOf({
    geometry: { ...geometry, tiltDegrees: 16.4567 },
    findings: [{ code: 'SHEAR', severity: 'warn', message: '', data: {} }],
    naive: [readingOf('no-shear', reportOf().spacing, { x: 1, y: 1, z: 1 })],
  });
  assert.deepEqual(captionTrue(leaning).provenance?.data, { slices: 40, degrees: 16.4567 });
  const naive = naiveOf(leaning, 'no-shear');
  assert.deepEqual(naive.provenance, { key: 'naive.straightened', data: { degrees: 16.4567 } });
  assert.equal(naive.factor, null);
});

test('a specimen cut off at both ends of the box is as long as the box, be the doubt what it may', () => {
  // 15 slices 2.5 mm apart: 37.5 mm, which in steps of 2.5 mm would read 38.
  const report = reportWithSpacing(
    { x: 0.5, y: 0.5, z: 2.5 },
    { dimensions: { columns: 32, rows: 32, slices: 15 }, extent: { x: 16, y: 16, z: 37.5 } },
  );
  const whole = captionTrue(report, null, { samples: [25, 28, 15], doubt: [1, 1, 1], threshold: 415 });
  const said = sayCaption(whole, words);
  assert.match(said.size.replace(/\s/g, ' '), /Specimen about 12\.5 × 14 × 37\.5 mm/);
  const shorter = captionTrue(report, null, { samples: [25, 28, 11], doubt: [1, 1, 1], threshold: 415 });
  assert.match(sayCaption(shorter, words).size.replace(/\s/g, ' '), /Specimen about 12\.5 × 14 × 28 mm/);
});

test('one image has no Z, and nothing to compare', () => {
  const one = reportWithSpacing(
    { x: 0.5, y: 0.25, z: null },
    { dimensions: { columns: 400, rows: 300, slices: 1 } },
  );
  const { numbers, provenance, size } = captionTrue(one);
  assert.deepEqual(numbers, [0.5, 0.25]);
  assert.equal(provenance?.key, 'z.one');
  assert.deepEqual(size, { key: 'caption.box', data: { box: [200, 75] } });
  assert.equal(naiveOf(one).numbers, null);
});

test('without X or Y nothing is told in millimetres', () => {
  const report = reportWithSpacing({ x: null, y: null, z: 0.7 });
  const caption = captionTrue(report);
  assert.deepEqual(caption.numbers, {
    key: 'caption.pixels',
    data: { columns: 400, rows: 300, slices: 40 },
  });
  assert.equal(caption.provenance?.key, 'caption.no-in-plane');
  assert.equal(caption.size, null);
  const naive = naiveOf(report);
  assert.deepEqual([naive.numbers, naive.size, naive.factor], [null, null, null]);
});

test('the heading “True” stands only over what is measured or declared', () => {
  const headed = (report: StackReport, supplier: Parameters<typeof captionTrue>[1] = null) =>
    captionTrue(report, supplier).title?.key ?? null;
  const from = (source: Parameters<typeof evidence>[0], axis: 'x' | 'z' = 'z') =>
    reportOf({ evidence: { ...reportOf().evidence, [axis]: evidence(source, 'declared') } });
  for (const source of ['image-position', 'spacing-between-slices', 'tiff-tags'] as const)
    assert.equal(headed(from(source)), 'pane.true', source);
  for (const axis of ['x', 'z'] as const) {
    assert.equal(headed(from('supplied', axis), 'person'), 'pane.entered', axis);
    assert.equal(headed(from('supplied', axis), 'page'), 'pane.page', axis);
    assert.equal(headed(from('log-file', axis)), 'pane.log', axis);
  }
  const unknown = reportWithSpacing({ x: 0.5, y: 0.5, z: null });
  assert.equal(headed(unknown), 'caption.cubes');
  assert.equal(headed({ ...unknown, provisional: true }), null);
  assert.equal(headed(reportWithSpacing({ x: null, y: null, z: null })), 'caption.cubes');
  assert.equal(headed(reportWithSpacing({ x: null, y: null, z: 0.7 })), 'pane.pixels');
  assert.equal(headed({ ...unknown, dimensions: { columns: 400, rows: 300, slices: 1 } }), 'pane.flat');
  assert.equal(captionTrue(null).title, null);
  assert.equal(captionTrue(from('supplied'), 'page').provenance?.key, 'z.page');
});

test('beside what nobody calls true nothing is called its true length', () => {
  const entered = reportOf({ evidence: { ...reportOf().evidence, z: evidence('supplied', 'declared') } });
  const data = naiveOf(entered).provenance?.data as { isTrue: boolean } | undefined;
  assert.equal(data?.isTrue, false);
});

test('where slices are missing the factor is of the whole length, and what is misplaced is told', () => {
  // 36 files of 40 slices 0.7 mm apart, 28 mm: at 0.7 mm they come to 25.2 mm, a tenth too short.
  const report = withHoles(0.7);
  const naive = naiveOf(report);
  assert.equal(naive.factor, 0.9);
  assert.deepEqual(naive.closed, { missing: 4, slices: 36, misplaced: 29 });
  assert.deepEqual(naive.size, { key: 'caption.naive-box', data: { box: [200, 150, 25.2] } });
  const said = sayCaption(naive, words).provenance.replaceAll('\u202f', ' ');
  assert.equal(
    said,
    'Z = Slice Thickness, 0.7 mm: 10 % too short, over the whole stack. 4 missing slices are closed up, so 29 of 36 slices are out of place',
  );
  // 36 slices of 7 / 9 mm are as long as 40 of 0.7: nothing is longer, and still most slices lie elsewhere.
  assert.equal(naiveOf(withHoles(7 / 9)).provenance?.key, 'naive.z.whole');
  const free = naiveOf(report, '0.5 0.5 1.4');
  assert.equal(free.factor, 1.8);
  assert.deepEqual(free.size, { key: 'caption.naive-box', data: { box: [200, 150, 50.4] } });
});

test('where runs of slices lie apart the factor is of the whole length', () => {
  // Two runs of 20 slices 0.7 mm apart, 7.7 mm between them: 19 × 0.7 + 7.7 + 19 × 0.7 + 0.7 = 35 mm, not 28.
  const { geometry } = reportOf();
  const zones = [
    { from: 0, to: 19, gap: 0.7 },
    { from: 19, to: 20, gap: 7.7 },
    { from: 20, to: 39, gap: 0.7 },
  ];
  const apart = { regularity: 'variable', geometry: { ...geometry, zones } } as const;
  const report = reportOf({ ...apart, extent: { x: 200, y: 150, z: 35 } });
  const readAs = (z: number) =>
    naiveOf({ ...report, naive: [measureReading('thickness', { x: 0.5, y: 0.5, z }, report)] });
  const closed = readAs(0.7);
  assert.equal(closed.factor, 0.8);
  assert.deepEqual(closed.provenance, {
    key: 'naive.z.differs',
    data: { rule: 'thickness', z: 0.7, factor: 0.8, along: 'whole', isTrue: true },
  });
  // 40 slices of 35 / 40 mm.
  assert.deepEqual(readAs(0.875).provenance, {
    key: 'naive.z.whole',
    data: { rule: 'thickness', z: 0.875 },
  });
});

/** Four of 40 slices are missing, the first of them the eighth. */
function withHoles(z: number): StackReport {
  const report = reportOf();
  const holed = { ...report, geometry: { ...report.geometry, missing: [7, 19, 20, 31] } };
  return { ...holed, naive: [measureReading('thickness', { x: 0.5, y: 0.5, z }, holed)] };
}

test('every other source of Z is named', () => {
  const withSource = (
    source: Parameters<typeof evidence>[0],
    confidence: Parameters<typeof evidence>[1],
    more = {},
  ) =>
    captionTrue(reportOf({ evidence: { ...reportOf().evidence, z: evidence(source, confidence, more) } }))
      .provenance;
  assert.equal(withSource('spacing-between-slices', 'declared')?.key, 'z.spacing-between-slices');
  assert.equal(withSource('grid-frame-offset-vector', 'declared')?.key, 'z.grid-frame-offset-vector');
  assert.equal(withSource('supplied', 'declared')?.key, 'z.supplied');
  assert.deepEqual(withSource('log-file', 'declared', { file: 'logs/a.log' }), {
    key: 'z.log-file',
    data: { file: 'a.log' },
  });
  assert.deepEqual(withSource('image-position', 'blocked'), {
    key: 'z.blocked',
    data: { source: 'image-position' },
  });
});

test('rules that change more than Z are told by the axis that differs most', () => {
  const swapped = readingOf('swapped', { x: 0.25, y: 0.5, z: 0.7 }, { x: 0.5, y: 2.5, z: 1 });
  const shrunk = readingOf(
    'micrometres',
    { x: 0.0005, y: 0.0005, z: 0.0007 },
    { x: 0.001, y: 0.001, z: 0.001 },
  );
  const report = reportOf({ naive: [swapped, shrunk] });
  assert.deepEqual(naiveOf(report, 'swapped').provenance, {
    key: 'naive.differs',
    data: { factor: 2.5, along: 'y', isTrue: true },
  });
  assert.deepEqual(naiveOf(report, 'micrometres').provenance, {
    key: 'naive.differs',
    data: { factor: 0.001, along: 'everywhere', isTrue: true },
  });
});
