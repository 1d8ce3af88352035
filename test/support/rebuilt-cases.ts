import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Axis, StackReport } from '../../src/model/report.js';
import type { Deposit } from '../../src/series/inspect-deposits.js';
import { realSeries } from './real-series.js';

/** What is right of a series that was rebuilt from a public report, or from a module of the standard. Lengths in mm. */
export interface Expected extends Partial<Record<`${Axis}_or_null`, number | null>> {
  x: number | null;
  y: number | null;
  z: number | null;
  /** Share of Z by which an answer may be off; 0.005 unless given. */
  tol?: number;
  /** Any of these is right for Z. */
  z_any?: (number | null)[];
  /** Z may stand only as blocked, suggested or unknown. */
  z_null_or_blocked?: boolean;
  slices?: number;
  phases?: number;
  duplicates?: number;
  /** How many reports the whole answer has. */
  reports?: number;
  /** Findings that must be told, of which one must, and that must not. */
  codes?: string[];
  codes_any?: string[];
  not_codes?: string[];
  x_suggests?: number;
  y_suggests?: number;
  z_suggests?: number;
  x_not_suggests?: number;
  y_not_suggests?: number;
  z_not_suggests?: number;
  x_suggests_any?: boolean;
  y_suggests_any?: boolean;
  z_suggests_any?: boolean;
  why: string;
  source: string;
}

export interface RebuiltCase {
  name: string;
  /** The letter of its kind. */
  kind: string;
  folder: string;
  expected: Expected;
}

/** Kinds of fault, and what the names of their cases begin with. */
export const kinds: readonly (readonly [kind: string, what: string, names: RegExp])[] = [
  ['A', 'positions printed more coarsely than the gap', /^coarse/],
  ['B', 'mosaics and tiles', /mosaic|vframe|image_sm/],
  ['C', 'frames that are no slices', /^(?:nm-|multi|no-ipp|sc-|bto|dx-|opt-|ipp-|real-divest)/],
  ['D', 'functional groups', /^(?:enhanced|emr|eus|xa3d|epet-pixel)/],
  ['E', 'a hole that is no whole multiple', /^hole/],
  ['F', 'identity above content', /^(?:pydicom|each-slice|real-panimg)/],
  ['G', 'grid frame offset vectors', /^rtdose/],
  ['H', 'two scans in one series', /^(?:ct-two|average|two-thick|last-gap|one-slice-off)/],
  ['I', 'segmentations and other dimensions', /^(?:seg-|real-highdicom-seg-overlap|epet-dynamic)/],
  ['K', 'scanners’ logs and image files', /^(?:log|imagej)-/],
  ['J', 'small slips', /(?:)/],
];

/** Every rebuilt case on this machine; none where the real series lack them. */
export function rebuiltCases(): RebuiltCase[] {
  const folder = join(realSeries()?.root ?? '', 'cases');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'expect.json')))
    .sort()
    .map((name) => ({
      name,
      kind: kinds.find(([, , names]) => names.test(name))?.[0] ?? '',
      folder: join(folder, name, 'series'),
      expected: JSON.parse(readFileSync(join(folder, name, 'expect.json'), 'utf8')) as Expected,
    }));
}

const axes = ['x', 'y', 'z'] as const;
const unsure = new Set(['blocked', 'suggested', 'none']);

/** What is wrong of the report that comes nearest to what was expected; nothing where it is right. */
export function compareCase({ reports }: Deposit, expected: Expected): string[] {
  const [nearest = ['no report']] = reports
    .map((report) => compareReport(report, expected, reports.length))
    .sort((a, b) => a.length - b.length);
  return nearest;
}

function compareReport(report: StackReport, expected: Expected, count: number): string[] {
  const { dimensions, phases, duplicates, findings } = report;
  const codes = new Set(findings.map(({ code }) => code));
  const { slices } = dimensions;
  const counts = { slices, phases, duplicates, reports: count };
  const { codes: must = [], codes_any: oneOf = [], not_codes: mustNot = [] } = expected;
  return [
    ...axes.flatMap((axis) => [
      ...compareValue(report, expected, axis),
      ...compareOffers(report, expected, axis),
    ]),
    ...(Object.keys(counts) as (keyof typeof counts)[])
      .filter((name) => expected[name] !== undefined && expected[name] !== counts[name])
      .map((name) => `${name} ${counts[name]}`),
    ...(oneOf.length > 0 && !oneOf.some((code) => codes.has(code))
      ? [`tells none of ${oneOf.join(', ')}`]
      : []),
    ...must.filter((code) => !codes.has(code)).map((code) => `lacks ${code}`),
    ...mustNot.filter((code) => codes.has(code)).map((code) => `tells ${code}`),
  ];
}

function compareValue({ spacing, evidence }: StackReport, expected: Expected, axis: Axis): string[] {
  const found = spacing[axis];
  const isUnsure = axis === 'z' && unsure.has(evidence.z.confidence);
  const other = expected[`${axis}_or_null`];
  const tolerance = (axis === 'z' ? expected.tol : undefined) ?? 0.005;
  const right = axis === 'z' ? (expected.z_any ?? [other ?? expected.z]) : [other ?? expected[axis]];
  const isRight =
    right.some((value) => isClose(found, value, tolerance)) ||
    (other !== undefined && found === null) ||
    (axis === 'z' && expected.z_null_or_blocked === true && (found === null || isUnsure));
  return isRight ? [] : [`${axis} ${found}`];
}

function compareOffers({ spacing, evidence }: StackReport, expected: Expected, axis: Axis): string[] {
  const offers = evidence[axis].suggestions.map(({ value }) => value);
  const wanted = expected[`${axis}_suggests`];
  const unwanted = expected[`${axis}_not_suggests`];
  const isOffered = (value: number) => offers.some((offer) => isClose(offer, value, 0.01));
  const lacks = wanted !== undefined && !isOffered(wanted) && !isClose(spacing[axis], wanted, 0.01);
  const isTooMuch = unwanted !== undefined && isOffered(unwanted);
  const isEmpty = expected[`${axis}_suggests_any`] === true && offers.length === 0;
  return lacks || isTooMuch || isEmpty ? [`${axis} offers [${offers.join(', ')}]`] : [];
}

function isClose(found: number | null, expected: number | null, share: number): boolean {
  if (found === null || expected === null) return found === expected;
  return Math.abs(found - expected) <= share * Math.abs(expected);
}
