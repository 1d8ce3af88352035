import type { PackRecord } from '../../model/declared-volume.js';
import type { Axis } from '../../model/spacing.js';
import { fieldsOf, numberOf, textOf } from './json-fields.js';

const axes: readonly Axis[] = ['x', 'y', 'z'];
const schema = 'spacing-preview/report@1';

const each = <Value>(read: (axis: Axis) => Value): Record<Axis, Value> =>
  Object.fromEntries(axes.map((axis) => [axis, read(axis)])) as Record<Axis, Value>;

/** What a preview pack tells of how it was made, in its attribute `spacing-preview`; `null` where it is none. */
export function readPackRecord(attributes: Record<string, unknown>): PackRecord | null {
  const attribute = fieldsOf(attributes['spacing-preview']);
  const report = fieldsOf(attribute['report'] ?? attribute);
  if (report['schema'] !== schema) return null;
  const [spacing, extent, evidence] = ['spacing', 'extent', 'evidence'].map((key) => fieldsOf(report[key]));
  const [series, source, geometry] = [report['series'], attribute['source'], report['geometry']].map(
    fieldsOf,
  );
  const packed = ['packed', 'date', 'created']
    .map((key) => textOf(attribute[key]))
    .find((day) => day !== null);
  const tilt = numberOf(geometry?.['tiltDegrees']) ?? 0;
  return {
    packed: /^\d{4}-\d\d-\d\d/.exec(packed ?? '')?.[0] ?? null,
    files: countOf(source?.['files']) ?? countOf(attribute['files']) ?? countOf(series?.['files']),
    modality: textOf(series?.['modality']) ?? '',
    description: textOf(series?.['description']) ?? '',
    spacing: each((axis) => lengthOf(spacing?.[axis])),
    extent: each((axis) => lengthOf(extent?.[axis])),
    sources: each((axis) => textOf(fieldsOf(evidence?.[axis])['source'])),
    confidence: each((axis) => textOf(fieldsOf(evidence?.[axis])['confidence'])),
    isSheared: tilt > 0,
  };
}

/** How a pack's stored values become those of the series, for it may hold them in 8 bits. */
export function readRescale(attributes: Record<string, unknown>): { slope: number; intercept: number } {
  const attribute = fieldsOf(attributes['spacing-preview']);
  const told = fieldsOf(attribute['rescale'] ?? attribute['values'] ?? attribute);
  const slope = numberOf(told['slope']);
  return { slope: slope === null || slope === 0 ? 1 : slope, intercept: numberOf(told['intercept']) ?? 0 };
}

const lengthOf = (json: unknown): number | null => {
  const length = numberOf(json);
  return length !== null && length > 0 ? length : null;
};

/** A count, or how many a list has. */
function countOf(json: unknown): number | null {
  const count = Array.isArray(json) ? json.length : numberOf(json);
  return count !== null && Number.isSafeInteger(count) && count > 0 ? count : null;
}
