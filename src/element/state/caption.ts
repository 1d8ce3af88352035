import type { Spacing, SpacingReport } from '../../model/report.js';
import { measureUnevenDepth } from '../../model/uneven-depth.js';
import {
  findDistortion,
  hasMillimetres,
  isSame,
  leanOf,
  type Comparison,
  type ComparisonRule,
  type Distortion,
} from './comparison.js';
import { chooseUnit, formatFactor, formatLength, formatNumber, type LengthUnit } from '../../words/numbers.js';
import { say, sayCount, strings, type StringKey } from '../../words/strings.js';

/** The label under a pane: a title and three lines, each of which stands beside the same line of the other pane. */
export interface Caption {
  title: string;
  /** How many times too long, as the biggest thing of the label; `null` where nothing is compared. */
  factor: string | null;
  /** X × Y × Z. */
  numbers: string;
  /** Where Z came from, and on the naive side what it does to the specimen. */
  provenance: string;
  /** The size of the specimen. */
  size: string;
}

type Axis = 'x' | 'y' | 'z';

/** The label of the true pane. */
export function captionTrue(report: SpacingReport): Caption {
  const title = say('pane.true');
  if (!hasMillimetres(report)) return captionPixels(report, title);
  return {
    title,
    factor: null,
    numbers: formatSpacing(report, report.spacing, true),
    provenance: explainZ(report),
    size: describeSize(report),
  };
}

/** The label of the naive pane. */
export function captionNaive(report: SpacingReport, comparison: Comparison): Caption {
  const title = say(`rule.${comparison.rule}`);
  const nothing = { title, factor: null, numbers: '', provenance: '', size: '' };
  if (comparison.kind === 'none') return nothing;

  const distortion = findDistortion(comparison.stretch);
  return {
    title,
    factor: distortion && !comparison.straightened ? formatFactor(distortion.factor) : null,
    numbers: formatSpacing(report, comparison.spacing, false),
    provenance: judge(comparison, distortion),
    size: say('caption.naive-size', { size: formatExtent(extentOf(report, comparison.spacing)) }),
  };
}

/** `0.632 × 0.632 × 2.5 mm`; an unknown axis is a question mark. */
export function formatSpacing(report: SpacingReport, spacing: Spacing, isTrue: boolean): string {
  const unit = chooseUnit([report.spacing.x, report.spacing.y, report.spacing.z]);
  const number = (axis: Axis) => formatAxis(report, spacing[axis], axis, unit, isTrue);
  const inPlane = `${number('x')} × ${number('y')}`;
  if (spacing.z === null && report.dimensions.slices === 1) return `${inPlane}\u202f${unit}`;
  const isVarying = isTrue && spacing.z === null && measureUnevenDepth(report);
  return `${inPlane} × ${isVarying ? formatVaryingZ(report, unit) : number('z')}\u202f${unit}`;
}

/** Three sizes in one unit. Unknown ones are left to the caller. */
export function formatExtent(extent: Spacing): string {
  const known = [extent.x, extent.y, extent.z].filter((size) => size !== null);
  const unit = known.length > 0 && Math.max(...known) < 0.1 ? 'µm' : 'mm';
  return `${known.map((size) => formatNumber(size, unit, { digits: 4 })).join(' × ')}\u202f${unit}`;
}

/** Where Z came from, in one line. */
export function explainZ(report: SpacingReport): string {
  const { source, confidence, slices, file } = report.evidence.z;
  if (report.spacing.z === null && report.provisional) return say('z.later');
  if (report.spacing.z === null) return explainUnknownZ(report);
  if (source === null) return say('caption.unknown');
  const origin =
    source === 'image-position'
      ? sayCount('z.image-position', slices ?? report.dimensions.slices)
      : say(`z.${source}`, { file: baseOf(file ?? '') }).trimEnd();
  if (confidence === 'blocked') return say('z.blocked', { source: origin });
  const lean = source === 'image-position' ? leanOf(report) : 0;
  return lean ? say('z.leans', { source: origin, degrees: formatDegrees(lean) }) : origin;
}

function formatDegrees(degrees: number): string {
  return String(Number(degrees.toFixed(1)));
}

/** A file's name without its folders. */
export function baseOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function explainUnknownZ(report: SpacingReport): string {
  if (report.dimensions.slices === 1) return say('z.one');
  return say(measureUnevenDepth(report) ? 'z.placed' : 'z.unknown');
}

/** `varies 4 to 7`, where gaps vary; the unit is the reader's. */
function formatVaryingZ({ geometry }: SpacingReport, unit: LengthUnit): string {
  const gaps = geometry.zones.map(({ gap }) => gap);
  const write = (gap: number) => formatNumber(gap, unit, { digits: 4 });
  return say('z.varies', { least: write(Math.min(...gaps)), most: write(Math.max(...gaps)) });
}

/** Z as the table has it where it has no value. */
export function describeUnknownZ(report: SpacingReport): string {
  if (!measureUnevenDepth(report)) return say('caption.unknown');
  const unit = chooseUnit(report.geometry.zones.map(({ gap }) => gap));
  return `${formatVaryingZ(report, unit)}\u202f${unit}`;
}

function describeSize(report: SpacingReport): string {
  const size = say('caption.size', { size: formatExtent(report.extent) });
  const { slices: count } = report.dimensions;
  if (report.extent.z !== null || report.provisional || count === 1) return size;
  const uneven = measureUnevenDepth(report);
  if (uneven)
    return `${size}. ${say('caption.span', { count, span: formatLength(uneven.span, { digits: 4 }) })}`;
  return `${size}. ${say('caption.no-z-extent', { count: report.dimensions.slices })}`;
}

function captionPixels(report: SpacingReport, title: string): Caption {
  return {
    title,
    factor: null,
    numbers: say('caption.pixels', { ...report.dimensions }),
    provenance: say('caption.no-in-plane'),
    size: report.spacing.z === null ? say('caption.cubes') : '',
  };
}

function judge(comparison: Comparison & { kind: 'reading' }, distortion: Distortion | null): string {
  const { rule, spacing } = comparison;
  const reading =
    isZRule(rule) && spacing.z !== null
      ? say('caption.z', { source: say(`value.${rule}`), value: formatLength(spacing.z) })
      : say(`rule.${rule}`);
  const { straightened } = comparison;
  const judgement = straightened
    ? say('caption.straightened', { degrees: formatDegrees(straightened) })
    : judgeDistortion(distortion);
  return say('caption.reading', { reading, judgement });
}

function judgeDistortion(distortion: Distortion | null): string {
  if (!distortion) return say('caption.guess');
  if (isSame(distortion.factor)) return say('caption.same');
  const key = distortion.factor > 1 ? 'caption.too-long' : 'caption.too-short';
  const axis =
    distortion.axis === 'everywhere' ? say('caption.everywhere') : say(`caption.axis.${distortion.axis}`);
  return say(key, { factor: formatFactor(distortion.factor), axis });
}

/** Rules that change Z alone, so that their Z tells all of them. */
type ZRule = Extract<StringKey, `value.${string}`> extends `value.${infer Rule}` ? Rule : never;

/** Whether a reading is told by its Z, rather than by its name. */
export function isZRule(rule: ComparisonRule): rule is ZRule {
  return `value.${rule}` in strings;
}

function formatAxis(
  report: SpacingReport,
  value: number | null,
  axis: Axis,
  unit: LengthUnit,
  isTrue: boolean,
): string {
  if (value === null) return '?';
  const { precision } = report.evidence[axis];
  const isKnown = isTrue || value === report.spacing[axis];
  return formatNumber(value, unit, { precision: isKnown ? (precision ?? null) : null });
}

function extentOf({ dimensions }: SpacingReport, spacing: Spacing): Spacing {
  const times = (count: number, gap: number | null) => (gap === null ? null : count * gap);
  return {
    x: times(dimensions.columns, spacing.x),
    y: times(dimensions.rows, spacing.y),
    z: times(dimensions.slices, spacing.z),
  };
}
