import { html, nothing, type TemplateResult } from 'lit';
import type { NaiveReading, StackReport } from '../../../model/report.js';
import type { Words } from '../../../words/words.js';
import { findStretch, isUneven } from '../../../model/measure-reading.js';
import { renderLengths } from '../panes/template-lengths.js';
import { listLengths } from '../../state/caption.js';
import { hasMillimetres } from '../../state/comparison.js';
import { findDistortion, isIdle, isSame, type Distortion } from '../../state/distortion.js';

export interface ReadingsView {
  report: StackReport;
  words: Words;
}

/** What other readings would show; nothing where nothing can be compared. */
export function renderReadings({ report, words }: ReadingsView): TemplateResult | typeof nothing {
  if (!hasMillimetres(report)) return nothing;
  const readings = report.naive.filter((one) => one.spacing.z !== null && !isIdle(one, report));
  if (readings.length === 0) return nothing;
  return html`
    <table class="readings">
      <caption>
        ${words.say('table.naive')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.say('table.rule')}</th>
          <th scope="col">${words.say('table.spacing')}</th>
          <th scope="col">${words.say(nameStretch(report))}</th>
        </tr>
      </thead>
      <tbody>
        ${readings.map((reading) => renderReading(report, reading, words))}
      </tbody>
    </table>
  `;
}

function renderReading(report: StackReport, reading: NaiveReading, words: Words): TemplateResult {
  const { rule, spacing } = reading;
  const { isWhole, stretch } = findStretch(reading, report);
  const distortion = findDistortion(stretch);
  const differs = distortion !== null && (isWhole || !isSame(distortion.factor));
  return html`
    <tr class=${differs ? 'differs' : 'same'}>
      <th scope="row">${words.say(`rule.${rule}`)}</th>
      <td class="number">${renderLengths(words.formats.lengths(listLengths(report, spacing)))}</td>
      <td class="number">${renderStretch(distortion, words)}</td>
    </tr>
  `;
}

/** As the label tells it; where another axis than the named one is stretched most, that one is told with it. */
function renderStretch(distortion: Distortion | null, words: Words): TemplateResult {
  if (distortion === null) return html`${words.say('caption.unknown')}`;
  const { axis, factor } = distortion;
  const isOther = (axis === 'x' || axis === 'y') && !isSame(factor);
  const hint = isOther
    ? html` <span class="hint">${axis.toUpperCase()} ${words.say(`axis.${axis}.hint`)}</span>`
    : nothing;
  return html`${words.formats.times(Math.abs(factor))}${hint}`;
}

/** Where slices are missing, or lie apart, the whole length is compared. */
function nameStretch(report: StackReport): 'table.stretch' | 'table.stretch.whole' {
  return report.geometry.missing.length > 0 || isUneven(report) ? 'table.stretch.whole' : 'table.stretch';
}
