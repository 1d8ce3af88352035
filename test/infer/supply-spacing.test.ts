import assert from 'node:assert/strict';
import { test } from 'node:test';
import { supplySpacing } from '../../src/infer/supply-spacing.js';
import type { NaiveReading, NaiveRuleName, Spacing, StackReport } from '../../src/model/report.js';
import { evidence, readingOf, reportOf, reportWithSpacing } from '../element/hand-written-report.js';
import { judgedOf } from './judged-by-hand.js';

/** The report once a person has entered a spacing. */
const supplied = (report: StackReport, spacing: Spacing) =>
  supplySpacing(judgedOf(report), { by: 'person', spacing });

test('what is supplied outvotes the files; extents and stretches follow', () => {
  const report = supplied(reportOf(), { x: 0.5, y: 0.25, z: 2.8 });
  assert.deepEqual(report.spacing, { x: 0.5, y: 0.25, z: 2.8 });
  assert.deepEqual(report.extent, { x: 200, y: 75, z: 112 });
  assert.equal(report.evidence.z.source, 'supplied');
  assert.deepEqual(report.evidence.z.outvoted, [{ source: 'image-position', value: 0.7 }]);
  assert.equal(report.naive[0]?.stretch.z, 0.5);
  assert.equal(report.naive[0]?.stretch.y, 2);
});

test('the report that was given stays as it is, and a word that says nothing changes nothing', () => {
  const given = reportWithSpacing({ x: 0.5, y: 0.5, z: null });
  const before = structuredClone(given);
  supplied(given, { x: 0.25, y: 0.25, z: 2 });
  assert.deepEqual(given, before);
  assert.equal(supplySpacing(judgedOf(given), null), given);
});

test('a word of the page counts as a person’s does', () => {
  const spacing = { x: 0.5, y: 0.25, z: 2.8 };
  assert.deepEqual(
    supplySpacing(judgedOf(reportOf()), { by: 'page', spacing }),
    supplied(reportOf(), spacing),
  );
});

test('a value that is the files’ own keeps their evidence, unless that waited for a person', () => {
  const same = supplied(reportOf(), { x: 0.5, y: 0.5, z: 2.8 });
  assert.equal(same.evidence.x.source, 'pixel-spacing');
  assert.deepEqual(same.evidence.x.outvoted, []);
  const z = evidence('image-position', 'blocked', { suggestions: [{ source: 'unit-corrected', value: 7 }] });
  const blocked = reportOf({ evidence: { ...reportOf().evidence, z } });
  const confirmed = supplied(blocked, { x: 0.5, y: 0.5, z: 0.7 });
  assert.equal(confirmed.evidence.z.source, 'supplied');
  assert.deepEqual(confirmed.evidence.z.outvoted, []);
});

test('where the files are silent on X and Y, wrong readings take what was supplied and are wrong in Z alone', () => {
  const silent = { x: null, y: null };
  const reading = (rule: NaiveRuleName, z: number | null): NaiveReading =>
    readingOf(rule, { ...silent, z }, { ...silent, z: null });
  const naive = [reading('thickness', 1.5), reading('mean', null), reading('isotropic', null)];
  const found = reportWithSpacing({ ...silent, z: 0.75 }, { naive });
  const { naive: readings } = supplied(found, { x: 0.25, y: 0.5, z: 0.75 });
  assert.deepEqual(readings[0]?.spacing, { x: 0.25, y: 0.5, z: 1.5 });
  assert.deepEqual(readings[0]?.stretch, { x: 1, y: 1, z: 2 });
  assert.deepEqual(readings[0]?.extent, { x: 100, y: 150, z: 60 });
  assert.deepEqual(readings[0]?.extentStretch, { x: 1, y: 1, z: 2 });
  assert.deepEqual(readings[1]?.spacing, { x: 0.25, y: 0.5, z: null });
  assert.deepEqual(readings[2]?.spacing, { x: 0.25, y: 0.5, z: 0.25 });
});
