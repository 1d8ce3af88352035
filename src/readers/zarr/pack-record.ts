import type { PackRecord } from '../../model/declared-volume.js';
import type { Axis } from '../../model/spacing.js';
import { mostSlices } from '../../model/limits.js';
import { fieldsOf, listOf, numberOf, textOf } from './json-fields.js';
import { readPackedStack } from './packed-stack.js';
import type { ZarrVolume } from './zarr-volume.js';

const axes: readonly Axis[] = ['x', 'y', 'z'];
const schema = 'spacing-preview/report@1';

const each = <Value>(read: (axis: Axis) => Value): Record<Axis, Value> =>
  Object.fromEntries(axes.map((axis) => [axis, read(axis)])) as Record<Axis, Value>;

/** What a preview pack tells of how it was made, in its attribute `spacing-preview`; `null` where it is none. */
export function readPackRecord(attributes: Record<string, unknown>): PackRecord | null {
  const pack = fieldsOf(attributes['spacing-preview']);
  const report = fieldsOf(pack['report']);
  if (report['schema'] !== schema) return null;
  const [spacing, extent, evidence] = ['spacing', 'extent', 'evidence'].map((key) => fieldsOf(report[key]));
  const [series, source, changes] = [report['series'], pack['source'], pack['changes']].map(fieldsOf);
  return {
    packed: /^\d{4}-\d\d-\d\d/.exec(textOf(pack['made']) ?? '')?.[0] ?? null,
    files: countOf(source?.['files']) ?? countOf(series?.['files']),
    modality: textOf(series?.['modality']) ?? '',
    description: textOf(series?.['description']) ?? '',
    spacing: each((axis) => lengthOf(spacing?.[axis])),
    extent: each((axis) => lengthOf(extent?.[axis])),
    sources: each((axis) => textOf(fieldsOf(evidence?.[axis])['source'])),
    empty: listOf(changes?.['empty'], mostSlices).length,
    isSheared: changes?.['sheared'] === true,
    stack: readPackedStack(report),
  };
}

/** How a pack's stored values become those of the series, for it may hold them in 8 bits. */
export function readValues(
  attributes: Record<string, unknown>,
): Pick<ZarrVolume, 'slope' | 'intercept' | 'isInverted'> {
  const values = fieldsOf(fieldsOf(attributes['spacing-preview'])['values']);
  const slope = numberOf(values['slope']);
  return {
    slope: slope === null || slope === 0 ? 1 : slope,
    intercept: numberOf(values['intercept']) ?? 0,
    isInverted: values['inverted'] === true,
  };
}

const lengthOf = (json: unknown): number | null => {
  const length = numberOf(json);
  return length !== null && length > 0 ? length : null;
};

function countOf(json: unknown): number | null {
  const count = numberOf(json);
  return count !== null && Number.isSafeInteger(count) && count > 0 ? count : null;
}
