import type { Axis, NaiveRuleName, SpacingReport } from '../../model/report.js';
import { axes } from '../state/typed-spacing.js';
import { units, type UnitName } from './field-unit.js';

/** A length a person has typed. */
export interface Typed {
  millimetres: number;
  /** Half a step of the last digit typed, mm. */
  halfStep: number;
  /** The unit it was typed in, mm. */
  unit: number;
}

/** Which number of these files a wrong one is; `factor` tells only how many times the right one. */
export type KnownNumber =
  | { code: 'thickness' | 'reciprocal' | 'extent' | 'step' | 'rounded'; length: number }
  | { code: 'unit'; unit: UnitName }
  | { code: 'axis'; axis: Axis; length: number }
  | { code: 'source'; source: string; length: number }
  | { code: 'reading'; rule: NaiveRuleName; length: number }
  | { code: 'factor'; factor: number };

/** People type rounded numbers: one further off than this share is another number. */
const ROUNDED = 0.01;
const SAME = 1e-4;

/** Whether a person has typed this length (mm), rounded or not. */
export function isTyped(length: number, { millimetres, halfStep }: Typed): boolean {
  const off = Math.abs(length - millimetres);
  // Slack for binary fractions: 0.125 rounds to 0.13.
  return off <= SAME * length || (off <= halfStep * (1 + 1e-9) && off <= ROUNDED * length);
}

/**
 * What the number typed for an axis is, where it is not that axis's spacing: the likeliest mistake first, which is Slice
 * Thickness.
 * @returns `null` where nothing in the files has anything to do with it
 */
export function recognise(axis: Axis, typed: Typed, report: SpacingReport): KnownNumber | null {
  const truth = report.spacing[axis];
  const listed = listKnown(axis, report).find((known) => 'length' in known && isTyped(known.length, typed));
  if (listed?.code === 'thickness' || truth === null) return listed ?? null;
  const unit = findUnit(truth, typed);
  if (unit) return { code: 'unit', unit };
  if (listed) return listed;
  if (Math.abs(truth - typed.millimetres) <= typed.halfStep) return { code: 'rounded', length: truth };
  return { code: 'factor', factor: typed.millimetres / truth };
}

/** Numbers of the files that are often taken for the spacing along an axis. */
function listKnown(axis: Axis, report: SpacingReport): KnownNumber[] {
  const { spacing, extent, evidence, naive, geometry } = report;
  const { outvoted, suggestions } = evidence[axis];
  const truth = spacing[axis];
  const others = [...outvoted, ...suggestions].filter(({ source }) => source !== 'isotropic');
  const known = (length: number | null | undefined, made: (length: number) => KnownNumber) =>
    length ? [made(length)] : [];
  return [
    ...known(findThickness(report), (length) => ({ code: 'thickness', length })),
    ...axes
      .filter((other) => other !== axis && spacing[other] !== truth)
      .flatMap((other) => known(spacing[other], (length) => ({ code: 'axis', axis: other, length }))),
    ...others.flatMap(({ source, value }) => known(value, (length) => ({ code: 'source', source, length }))),
    ...known(axis === 'z' ? geometry.stepLength : null, (length) => ({ code: 'step', length })),
    ...naive.flatMap(({ rule, spacing: reading }) =>
      rule === 'ones' ? [] : known(reading[axis], (length) => ({ code: 'reading', rule, length })),
    ),
    ...known(truth && 1 / truth, (length) => ({ code: 'reciprocal', length })),
    ...known(extent[axis], (length) => ({ code: 'extent', length })),
  ].filter((one) => !('length' in one) || one.length !== truth);
}

/** Slice Thickness in mm, where the files name one. */
function findThickness({ naive, evidence: { z } }: SpacingReport): number | null {
  const reading = naive.find(({ rule }) => rule === 'thickness')?.spacing.z;
  const other = [...z.outvoted, ...z.suggestions].find(({ source }) => source === 'slice-thickness');
  return reading ?? other?.value ?? null;
}

/** Another unit, in which the number typed would be right. */
function findUnit(truth: number, { millimetres, halfStep, unit: taken }: Typed): UnitName | undefined {
  return (Object.keys(units) as UnitName[]).find((name) => {
    const factor = units[name] / taken;
    const meant = { millimetres: millimetres * factor, halfStep: halfStep * factor, unit: units[name] };
    return factor !== 1 && isTyped(truth, meant);
  });
}
