import { html, nothing, type TemplateResult } from 'lit';
import type { Axis, AxisEvidence, OtherValue, StackReport } from '../../../model/report.js';
import { measureUnevenDepth } from '../../../model/uneven-depth.js';
import type { Words } from '../../../words/words.js';
import { baseOf, explainZ, rangeOfGaps } from '../../state/caption.js';
import { hasMillimetres } from '../../state/comparison.js';

const TELLING_DOUBT = 1e-4;

export interface TableView {
  report: StackReport | null;
  isShown: boolean;
  words: Words;
}

/** The numbers with where each came from, and what was outvoted; room for what other readings would show. */
export function renderTable({ report, isShown, words }: TableView): TemplateResult {
  return html`
    <div part="table" class="table" ?hidden=${!isShown}>
      <table>
        <caption>
          ${words.say('table.caption')}&ensp;<span class="grid"
            >${
              report
                ? words.say('table.grid', { ...report.dimensions, regularity: report.regularity })
                : nothing
            }</span
          >
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.say('table.axis')}</th>
            <th scope="col">${words.say('table.spacing')}</th>
            <th scope="col">${words.say('table.extent')}</th>
            <th scope="col">${words.say('table.source')}</th>
          </tr>
        </thead>
        <tbody>
          ${(['x', 'y', 'z'] as const).map((axis) => renderAxis(axis, report, words))}
        </tbody>
      </table>
      <div class="part" data-part="readings"></div>
    </div>
  `;
}

function renderAxis(axis: Axis, report: StackReport | null, words: Words): TemplateResult {
  const extent = report ? describeExtent(report, axis, words) : '';
  return html`
    <tr class="axis ${axis}">
      <th scope="row">${axis.toUpperCase()} <span class="hint">${words.say(`axis.${axis}.hint`)}</span></th>
      <td class="number">${report ? describeSpacing(report, axis, words) : words.say('table.unread')}</td>
      <td class="number" data-label=${extent ? words.say('table.extent') : nothing}>${extent}</td>
      <td>${report ? renderEvidence(report, axis, words) : nothing}</td>
    </tr>
  `;
}

function describeSpacing(report: StackReport, axis: Axis, words: Words): string {
  const value = report.spacing[axis];
  if (value !== null && hasMillimetres(report)) return words.formats.length(value);
  const isVarying = axis === 'z' && hasMillimetres(report) && measureUnevenDepth(report) !== null;
  return isVarying
    ? words.say('table.varies', { length: rangeOfGaps(report) })
    : words.say('caption.unknown');
}

function describeExtent(report: StackReport, axis: Axis, words: Words): string {
  const size = report.extent[axis];
  return size === null || !hasMillimetres(report) ? '' : words.formats.size([size]);
}

function renderEvidence(report: StackReport, axis: Axis, words: Words): TemplateResult {
  const { source, details, others } = tellEvidence(report, axis, words);
  return html`
    <p class="source">${source}</p>
    <p class="details">${words.formats.phrases(details)}</p>
    ${others.map((other) => html`<p class="other">${other}</p>`)}
  `;
}

/** An axis as a line of text tells it: its spacing, and where that comes from. */
export function tellAxis(
  report: StackReport,
  axis: Axis,
  words: Words,
): { spacing: string; details: string[] } {
  const { source, details, others } = tellEvidence(report, axis, words);
  return { spacing: describeSpacing(report, axis, words), details: [source, ...details, ...others] };
}

function tellEvidence(
  report: StackReport,
  axis: Axis,
  words: Words,
): { source: string; details: string[]; others: string[] } {
  const evidence = report.evidence[axis];
  const millimetres = hasMillimetres(report);
  const { source, slices, confidence, outvoted, suggestions } = evidence;
  const others = (key: 'table.outvoted' | 'table.suggested', values: readonly OtherValue[]) =>
    values.map((other) => words.say(key, other));
  return {
    source: axis === 'z' && source === null ? words.tell(explainZ(report)) : describeSource(evidence, words),
    details: [
      ...(source === 'supplied' ? [] : [words.say(`confidence.${confidence}`)]),
      ...(slices === undefined ? [] : [words.say('table.slices', { slices })]),
      ...(millimetres ? describePrecision(evidence, report.spacing[axis], words) : []),
    ],
    others: millimetres
      ? [...others('table.outvoted', outvoted), ...others('table.suggested', suggestions)]
      : [],
  };
}

function describeSource({ source, file }: AxisEvidence, words: Words): string {
  return words.say('source', { source, file: file === undefined ? null : baseOf(file) });
}

/** A log's printed digits are told only where they leave a doubt: they are not how well the voxel was measured. */
function describePrecision(
  { source, precision }: AxisEvidence,
  value: number | null,
  words: Words,
): string[] {
  if (!precision || (source === 'log-file' && precision < TELLING_DOUBT * (value ?? 0))) return [];
  return [words.say('table.precision', { precision })];
}
