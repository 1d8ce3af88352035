import { html, nothing, type TemplateResult } from 'lit';
import type { AxisEvidence, OtherValue, SpacingReport } from '../../../model/report.js';
import { baseOf, describeUnknownZ, explainZ, formatExtent } from '../../state/caption.js';
import { hasMillimetres } from '../../state/comparison.js';
import { formatCount, formatLength } from '../../../words/numbers.js';
import { nameSource, say, sayCount, sayOr } from '../../../words/strings.js';

type Axis = 'x' | 'y' | 'z';

const TELLING_DOUBT = 1e-4;

/**
 * The numbers with where each came from, and what was outvoted.
 * @param readings what other readings would show, once it is known
 */
export function renderTable(
  report: SpacingReport | null,
  shown: boolean,
  readings: TemplateResult | typeof nothing,
): TemplateResult {
  return html`
    <div part="table" class="table" ?hidden=${!shown}>
      <table>
        <caption>
          ${say('table.caption')}
          <span class="grid">${report ? describeGrid(report) : nothing}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">${say('table.axis')}</th>
            <th scope="col">${say('table.spacing')}</th>
            <th scope="col">${say('table.extent')}</th>
            <th scope="col">${say('table.source')}</th>
          </tr>
        </thead>
        <tbody>
          ${(['x', 'y', 'z'] as const).map((axis) => renderAxis(axis, report))}
        </tbody>
      </table>
      ${readings}
    </div>
  `;
}

function renderAxis(axis: Axis, report: SpacingReport | null): TemplateResult {
  return html`
    <tr class="axis ${axis}">
      <th scope="row">${say(`axis.${axis}`)} <span class="hint">${say(`axis.${axis}.hint`)}</span></th>
      <td class="number" data-label=${say('table.spacing')}>
        ${report ? describeSpacing(report, axis) : say('table.unread')}
      </td>
      <td class="number" data-label=${say('table.extent')}>
        ${report ? describeExtent(report, axis) : nothing}
      </td>
      <td data-label=${say('table.source')}>${report ? renderEvidence(report, axis) : nothing}</td>
    </tr>
  `;
}

function describeSpacing(report: SpacingReport, axis: Axis): string {
  const value = report.spacing[axis];
  if (!hasMillimetres(report)) return say('caption.unknown');
  if (value === null) return axis === 'z' ? describeUnknownZ(report) : say('caption.unknown');
  return formatLength(value, { precision: report.evidence[axis].precision ?? null });
}

function describeExtent(report: SpacingReport, axis: Axis): string {
  const size = report.extent[axis];
  return size === null || !hasMillimetres(report) ? '' : formatExtent({ x: size, y: null, z: null });
}

function renderEvidence(report: SpacingReport, axis: Axis): TemplateResult {
  const evidence = report.evidence[axis];
  const millimetres = hasMillimetres(report);
  const source = axis === 'z' && evidence.source === null ? explainZ(report) : describeSource(evidence);
  const details = [
    ...(evidence.source === 'supplied' ? [] : [say(`confidence.${evidence.confidence}`)]),
    ...(evidence.slices === undefined ? [] : [sayCount('table.slices', evidence.slices)]),
    ...(millimetres ? describePrecision(evidence, report.spacing[axis]) : []),
  ];
  return html`
    <p class="source">${source}</p>
    <p class="details">${details.join(', ')}</p>
    ${
      millimetres
        ? html`${renderOthers('table.outvoted', evidence.outvoted)}
          ${renderOthers('table.suggested', evidence.suggestions)}`
        : nothing
    }
  `;
}

function describeSource({ source, file }: AxisEvidence): string {
  const name = sayOr('source', source ?? 'none');
  return file === undefined ? name : say('table.file', { source: name, file: baseOf(file) });
}

/** A log's printed digits are told only where they leave a doubt: they are not how well the voxel was measured. */
function describePrecision({ source, precision }: AxisEvidence, value: number | null): string[] {
  if (!precision || (source === 'log-file' && precision < TELLING_DOUBT * (value ?? 0))) return [];
  return [say('table.precision', { value: formatLength(precision, { digits: 1 }) })];
}

function renderOthers(key: 'table.outvoted' | 'table.suggested', others: readonly OtherValue[]) {
  return others.map(
    ({ source, value }) => html`
      <p class="other">${say(key, { source: nameSource(source), value: formatLength(value) })}</p>
    `,
  );
}

function describeGrid({ dimensions, regularity }: SpacingReport): string {
  const grid = say('table.grid', {
    columns: formatCount(dimensions.columns),
    rows: formatCount(dimensions.rows),
    slices: formatCount(dimensions.slices),
  });
  return regularity ? `${grid}, ${say(`table.regularity.${regularity}`)}` : grid;
}
