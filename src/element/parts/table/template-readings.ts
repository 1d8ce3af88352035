import { html, nothing, type TemplateResult } from 'lit';
import type { NaiveReading, SpacingReport } from '../../../model/report.js';
import { formatSpacing } from '../../state/caption.js';
import { findDistortion, hasMillimetres, isSame } from '../../state/comparison.js';
import { formatFactor } from '../../../words/numbers.js';
import { sayChoice } from '../../../words/strings-choices.js';
import { say } from '../../../words/strings.js';

/** What other readings would show; nothing where nothing can be compared. */
export function renderReadings(report: SpacingReport): TemplateResult | typeof nothing {
  if (!hasMillimetres(report)) return nothing;
  const readings = report.naive.filter(({ spacing }) => spacing.z !== null);
  if (readings.length === 0) return nothing;
  return html`
    <table class="readings">
      <caption>
        ${sayChoice('table.naive')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${sayChoice('table.rule')}</th>
          <th scope="col">${say('table.spacing')}</th>
          <th scope="col">${sayChoice('table.stretch')}</th>
        </tr>
      </thead>
      <tbody>
        ${readings.map((reading) => renderReading(report, reading))}
      </tbody>
    </table>
  `;
}

function renderReading(report: SpacingReport, { rule, spacing, stretch }: NaiveReading): TemplateResult {
  const distortion = findDistortion(stretch);
  const differs = distortion !== null && !isSame(distortion.factor);
  return html`
    <tr class=${differs ? 'differs' : 'same'}>
      <th scope="row">${say(`rule.${rule}`)}</th>
      <td class="number" data-label=${say('table.spacing')}>${formatSpacing(report, spacing, false)}</td>
      <td class="number" data-label=${sayChoice('table.stretch')}>
        ${stretch.z === null ? say('caption.unknown') : formatFactor(stretch.z)}
      </td>
    </tr>
  `;
}
