import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captionNaive, captionTrue, describeUnknownZ } from '../../../src/element/state/caption.js';
import { chooseComparison } from '../../../src/element/state/comparison.js';
import type { NaiveReading, SpacingReport } from '../../../src/model/report.js';
import { evidence, reportOf, reportWithSpacing, thickness } from '../hand-written-report.js';

const plain = (text: string | null) => text?.replaceAll('\u202f', ' ') ?? null;

function naiveOf(report: SpacingReport, naive = 'thickness') {
  return captionNaive(report, chooseComparison(report, naive));
}

test('the true label: the numbers, where Z came from, the size', () => {
  const caption = captionTrue(reportOf());
  assert.equal(plain(caption.numbers), '0.5 × 0.5 × 0.7 mm');
  assert.equal(caption.provenance, 'Z measured from the positions of 40 slices');
  assert.equal(plain(caption.size), 'Specimen 200 × 150 × 28 mm');
  assert.equal(caption.factor, null);
});

test('the naive label: the factor, the reading and the size it would give', () => {
  const caption = naiveOf(reportOf());
  assert.equal(caption.factor, '2.00×');
  assert.equal(plain(caption.numbers), '0.5 × 0.5 × 1.4 mm');
  assert.equal(plain(caption.provenance), 'Z = Slice Thickness 1.4 mm: 2.00× too long along the slices');
  assert.equal(plain(caption.size), 'Would make it 200 × 150 × 56 mm');
});

test('a thickness that is too small, and one that is right', () => {
  const half = naiveOf(reportOf({ naive: [thickness(0.35)] }));
  assert.equal(plain(half.provenance), 'Z = Slice Thickness 0.35 mm: only 0.50× as long along the slices');
  const same = naiveOf(reportOf({ naive: [thickness(0.7)] }));
  assert.equal(plain(same.provenance), 'Z = Slice Thickness 0.7 mm: no difference here');
  assert.equal(same.factor, '1.00×');
});

test('micro-CT is told in micrometres, the naive side in the unit of the true one', () => {
  const spacing = { x: 0.05, y: 0.05, z: 0.08 };
  const naive: NaiveReading = {
    rule: 'thickness',
    spacing: { x: 0.05, y: 0.05, z: 0.2 },
    stretch: { x: 1, y: 1, z: 2.5 },
  };
  const report = reportWithSpacing(spacing, { naive: [naive] });
  assert.equal(plain(captionTrue(report).numbers), '50 × 50 × 80 µm');
  assert.equal(plain(naiveOf(report).numbers), '50 × 50 × 200 µm');
  assert.equal(plain(captionTrue(report).size), 'Specimen 20 × 15 × 3.2 mm');
});

test('Z unknown: no number, no Z extent, and what it is drawn with', () => {
  const report = reportWithSpacing(
    { x: 0.5, y: 0.5, z: null },
    { naive: [{ ...thickness(1.4), stretch: { x: 1, y: 1, z: null } }] },
  );
  const caption = captionTrue(report);
  assert.equal(plain(caption.numbers), '0.5 × 0.5 × ? mm');
  assert.match(caption.provenance, /Z is unknown.*drawn with Z = X/);
  assert.equal(plain(caption.size), 'Specimen 200 × 150 mm. Slices 40, depth unknown');
  const naive = naiveOf(report);
  assert.equal(naive.factor, null);
  assert.match(
    plain(naive.provenance) ?? '',
    /^Z = Slice Thickness 1\.4 mm: nothing in these files confirms it$/,
  );
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
  assert.equal(plain(numbers), '0.5 × 0.5 × varies 2.5 to 7.5 mm');
  assert.equal(provenance, 'Z varies: each slice is drawn where its position lies');
  assert.equal(plain(size), 'Specimen 200 × 150 mm. 40 slices, 147.5 mm from the first to the last');
  assert.equal(plain(describeUnknownZ(report)), 'varies 2.5 to 7.5 mm');
});

test('a stack that leans says by how much, and what becomes of it where that is ignored', () => {
  const { geometry } = reportOf();
  const leaning = reportOf({
    geometry: { ...geometry, tiltDegrees: 16.4567 },
    findings: [{ code: 'SHEAR', severity: 'warn', message: '', data: {} }],
    naive: [{ rule: 'no-shear', spacing: reportOf().spacing, stretch: { x: 1, y: 1, z: 1 } }],
  });
  assert.equal(
    captionTrue(leaning).provenance,
    'Z measured from the positions of 40 slices, which lean by 16.5°',
  );
  const naive = naiveOf(leaning, 'no-shear');
  assert.equal(naive.provenance, 'Tilt ignored: straightened by 16.5°');
  assert.equal(naive.factor, null);
});

test('one image has no Z, and nothing to compare', () => {
  const one = reportWithSpacing(
    { x: 0.5, y: 0.25, z: null },
    { dimensions: { columns: 400, rows: 300, slices: 1 } },
  );
  const { numbers, provenance, size } = captionTrue(one);
  assert.equal(plain(numbers), '0.5 × 0.25 mm');
  assert.equal(provenance, 'One image: there is no Z');
  assert.equal(plain(size), 'Specimen 200 × 75 mm');
  assert.equal(naiveOf(one).numbers, '');
});

test('without X or Y no millimetre is written anywhere', () => {
  const report = reportWithSpacing({ x: null, y: null, z: 0.7 });
  const caption = captionTrue(report);
  assert.equal(caption.numbers, '400 × 300 × 40 pixels');
  const naive = naiveOf(report);
  for (const text of [caption.numbers, caption.size, naive.numbers, naive.size, naive.factor]) {
    assert.doesNotMatch(text ?? '', /\d\s?(mm|µm)/);
  }
});

test('every other source of Z is named', () => {
  const withSource = (source: Parameters<typeof evidence>[0], confidence: Parameters<typeof evidence>[1]) =>
    captionTrue(
      reportOf({ evidence: { ...reportOf().evidence, z: evidence(source, confidence, { slices: 1 }) } }),
    ).provenance;
  assert.match(withSource('spacing-between-slices', 'declared'), /Spacing Between Slices/);
  assert.match(withSource('grid-frame-offset-vector', 'declared'), /Grid Frame Offset Vector/);
  assert.match(withSource('supplied', 'declared'), /supplied by a person/);
  assert.match(withSource('image-position', 'blocked'), /another reading stands against it/);
});

test('rules that change more than Z are told by name and by the axis that differs most', () => {
  const swapped: NaiveReading = {
    rule: 'swapped',
    spacing: { x: 0.25, y: 0.5, z: 0.7 },
    stretch: { x: 0.5, y: 2, z: 1 },
  };
  const shrunk: NaiveReading = {
    rule: 'micrometres',
    spacing: { x: 0.0005, y: 0.0005, z: 0.0007 },
    stretch: { x: 0.001, y: 0.001, z: 0.001 },
  };
  const report = reportOf({ naive: [swapped, shrunk] });
  assert.match(
    naiveOf(report, 'swapped').provenance,
    /^X and Y swapped: (2\.00× too long down the columns|only 0\.50× as long along the rows)$/,
  );
  assert.equal(
    naiveOf(report, 'micrometres').provenance,
    'Millimetres read as micrometres: only 0.001× as long in every direction',
  );
});
