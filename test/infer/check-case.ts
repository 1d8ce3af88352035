import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inferReports } from '../../src/infer/infer-spacing.js';
import type { FindingData } from '../../src/model/problem/findings.js';
import type {
  Confidence,
  HeaderFacts,
  NaiveRuleName,
  Regularity,
  StackReport,
} from '../../src/model/report.js';

/** A code without its reason. */
type CodeOf<Key> = Key extends `${infer Code}:${string}` ? Code : Key;
type FindingCode = CodeOf<keyof FindingData>;

/** One row of a table of cases: what goes in, what must come out, and who says so. */
export interface Case {
  case: number | string;
  title: string;
  source: string;
  headers: HeaderFacts[];
  x?: number | null;
  y?: number | null;
  z: number | null;
  confidence?: Confidence;
  regularity?: Regularity | null;
  missing?: number;
  duplicates?: number;
  phases?: number;
  slices?: number;
  reports?: number;
  step?: number;
  tilt?: number;
  finds?: FindingCode[];
  /** Codes that must not be found; `'warn'` stands for every warning and error. */
  spares?: (FindingCode | 'warn')[];
  /** Values offered for one axis. */
  suggests?: { axis: 'x' | 'y' | 'z'; value: number };
  naive?: Partial<Record<NaiveRuleName, number | null>>;
  also?: (report: StackReport, all: StackReport[]) => void;
}

export function checkCases(cases: readonly Case[]): void {
  for (const one of cases) {
    test(`case ${one.case}: ${one.title} (${one.source})`, () => {
      const reports = inferReports(one.headers);
      const report = reports[0];
      assert.ok(report, 'no report');
      checkCase(one, report, reports);
    });
  }
}

function checkCase(one: Case, report: StackReport, all: StackReport[]): void {
  const { spacing, evidence, geometry } = report;
  const codes = report.findings.map(({ code }) => code);
  if (one.x !== undefined) assertNear(spacing.x, one.x, 'x');
  if (one.y !== undefined) assertNear(spacing.y, one.y, 'y');
  assertNear(spacing.z, one.z, 'z');
  if (one.confidence !== undefined) assert.equal(evidence.z.confidence, one.confidence);
  if (one.regularity !== undefined) assert.equal(report.regularity, one.regularity);
  if (one.missing !== undefined) assert.equal(geometry.missing.length, one.missing, 'missing slices');
  if (one.duplicates !== undefined) assert.equal(report.duplicates, one.duplicates, 'duplicates');
  if (one.phases !== undefined) assert.equal(report.phases, one.phases, 'phases');
  if (one.slices !== undefined) assert.equal(report.dimensions.slices, one.slices, 'slices');
  if (one.reports !== undefined) assert.equal(all.length, one.reports, 'reports');
  if (one.step !== undefined) assertNear(geometry.stepLength, one.step, 'step length');
  if (one.tilt !== undefined)
    assert.ok(Math.abs((geometry.tiltDegrees ?? 0) - one.tilt) < 0.05, `${geometry.tiltDegrees}°`);
  for (const code of one.finds ?? [])
    assert.ok(codes.includes(code), `${code} is not among ${codes.join(' ')}`);
  for (const code of one.spares ?? []) {
    if (code !== 'warn') assert.ok(!codes.includes(code), `${code} should not be found`);
    else
      assert.deepEqual(
        report.findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
        [],
      );
  }
  if (one.suggests !== undefined) {
    const { axis, value } = one.suggests;
    const offered = evidence[axis].suggestions.map((suggestion) => suggestion.value);
    assert.ok(
      offered.some((offer) => Math.abs(offer - value) <= 1e-4 * value),
      `${value} is not among ${offered.join(' ')}`,
    );
  }
  for (const [rule, value] of Object.entries(one.naive ?? {})) {
    const reading = report.naive.find((naive) => naive.rule === rule);
    assertNear(reading?.spacing.z ?? null, value, rule);
  }
  one.also?.(report, all);
}

/** Within 0.05 %, or both unknown. */
export function assertNear(found: number | null, expected: number | null, what: string): void {
  if (expected === null || found === null) {
    assert.equal(found, expected, what);
    return;
  }
  assert.ok(
    Math.abs(found - expected) <= 5e-4 * Math.abs(expected),
    `${what}: expected ${expected}, found ${found}`,
  );
}
