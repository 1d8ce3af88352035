import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { test } from 'node:test';
import { chooseByItself } from '../../../src/element/state/auto-reading.js';
import { chooseComparison, disagrees, drawTrue } from '../../../src/element/state/comparison.js';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import { measureReading } from '../../../src/model/measure-reading.js';
import type { NaiveRuleName, Spacing, StackReport } from '../../../src/model/report.js';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { fileOnDisk } from '../../readers/dicom/bytes-file.js';
import { realSeries, seriesFiles, seriesFolder, skipLoudly } from '../../support/real-series.js';
import { evidence, reportOf, reportWithSpacing } from '../hand-written-report.js';

const chosen = (report: StackReport) => chooseByItself(report, drawTrue(report).z)?.rule ?? null;

/** The report with these readings; what a rule leaves out is as it is in truth, 0.5 × 0.5 × 0.7. */
function withReadings(
  readings: Partial<Record<NaiveRuleName, Partial<Spacing>>>,
  report: StackReport = reportOf(),
): StackReport {
  const naive = Object.entries(readings).map(([rule, spacing]) =>
    measureReading(rule as NaiveRuleName, { ...report.spacing, ...spacing }, report),
  );
  return { ...report, naive };
}

const finding = (code: string) => ({ code, severity: 'info' as const, data: {}, message: '' });

test('Slice Thickness goes first wherever it is not Z, however far others are off', () => {
  assert.equal(chosen(withReadings({ thickness: { z: 0.71 }, mean: { z: 7 } })), 'thickness');
  assert.equal(chosen(withReadings({ thickness: { z: 0.7 }, mean: { z: 7 } })), 'mean');
});

test('else the tool that differs most, be it too long, too short or turned', () => {
  const readings = { 'imagej-sequence': { z: 1.4 }, mean: { z: 0.3 }, 'first-gap': { z: 0.75 } };
  assert.equal(chosen(withReadings(readings)), 'mean');
  assert.equal(chosen(withReadings({ ...readings, swapped: { x: 0.1, y: 2 } })), 'swapped');
});

test('of readings that differ alike a folder goes before one file', () => {
  const readings = { 'imagej-single': { z: 1.4 }, 'imagej-sequence': { z: 1.4 }, mean: { z: 1.4 } };
  assert.equal(chosen(withReadings(readings)), 'imagej-sequence');
});

test('the slips of a person are never chosen', () => {
  const slips = { micrometres: { x: 0.0005, y: 0.0005, z: 0.0007 }, ones: { x: 1, y: 1, z: 1 } };
  assert.equal(chosen(withReadings(slips)), null);
});

test('Z is taken for X by tools only where neither tag of the slices tells it', () => {
  const isotropic = { isotropic: { z: 0.5 } };
  assert.equal(chosen(withReadings(isotropic)), null);
  const bare = reportOf({ findings: [finding('SBS_ABSENT')] });
  assert.equal(chosen(withReadings(isotropic, bare)), 'isotropic');
  assert.equal(chosen(withReadings({ ...isotropic, thickness: { z: 0.7 } }, bare)), null);
});

test('1 × 1 × 1 is what tools make of files that know nothing of their pixels', () => {
  const log = evidence('log-file', 'declared');
  const pictures = reportOf({ evidence: { x: log, y: log, z: log } });
  assert.equal(chosen(withReadings({ ones: { x: 1, y: 1, z: 1 } }, pictures)), 'ones');
  const told = { ...log, outvoted: [{ source: 'tiff-tags' as const, value: 0.4 }] };
  const tagged = reportOf({ evidence: { x: told, y: told, z: told } });
  assert.equal(chosen(withReadings({ ones: { x: 1, y: 1, z: 1 } }, tagged)), null);
});

test('a stack that leans differs by as much as straightening it would shear it', () => {
  // tan 14° / 2 = 0.125: a stretch of 1.13, less than twice and more than 1.1 times.
  const leaning = reportOf({ findings: [finding('SHEAR')] });
  const tilted = { ...leaning, geometry: { ...leaning.geometry, tiltDegrees: 14 } };
  assert.equal(chosen(withReadings({ 'no-shear': {}, mean: { z: 0.77 } }, tilted)), 'no-shear');
  assert.equal(chosen(withReadings({ 'no-shear': {}, mean: { z: 1.4 } }, tilted)), 'mean');
  assert.equal(chosen(withReadings({ 'no-shear': {} }, reportOf())), null);
});

test('where Z is unknown a reading differs from what stands for it', () => {
  const unknown = reportWithSpacing({ x: 0.5, y: 0.5, z: null });
  assert.equal(chosen(withReadings({ thickness: { z: 1.4 } }, unknown)), 'thickness');
  assert.equal(chosen(withReadings({ thickness: { z: 0.5 } }, unknown)), null);
});

test('where all agree nothing is drawn, and it is said why', () => {
  const report = withReadings({ thickness: { z: 0.7 }, mean: { z: 0.7001 }, 'imagej-single': { z: 0 } });
  const comparison = chooseComparison(report, 'auto');
  assert.deepEqual(comparison, { kind: 'none', rule: 'auto', reason: 'agree', others: [] });
  assert.equal(disagrees(comparison), false);
});

/** By hand from what the other tools answered of each series. */
const choices: Record<string, NaiveRuleName | null> = {
  'ct-head-phantom-5mm': null,
  'ct-abdomen-275': null,
  'mr-classic-xa30-sag': null,
  'mr-sag-gap': 'thickness',
  'm-ct-overlap-140': 'thickness',
  'ct-tilt-pos': 'thickness',
  // 36 of 40 slices, each as far from the next as in truth.
  'm-missing-slices': 'first-gap',
  'm-duplicate-slice': 'imagej-sequence',
  'm-sbs-wrong': 'imagej-single',
  'm-rect-pixels': 'swapped',
  'mr-hitachi-double-oblique-4': 'imagej-sequence',
  'mr-enh-philips-b0': 'mean',
  'm-industrial-ct-empty-thickness': 'isotropic',
};

const series = realSeries();
for (const [name, rule] of Object.entries(choices)) {
  test(`of ${name} ${rule ?? 'nothing'} is shown`, async (context) => {
    if (!series?.oracles[name]) {
      skipLoudly(context);
      return;
    }
    const read = seriesFiles(name).map(async (path) => {
      const header = await readHeader(fileOnDisk(path)).catch(() => null);
      const file = relative(seriesFolder(name), path);
      return (header?.facts ?? []).map((facts) => ({ ...facts, file }));
    });
    const [report] = inferReports((await Promise.all(read)).flat());
    assert.ok(report);
    assert.equal(chosen(report), rule);
  });
}
