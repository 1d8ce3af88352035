import { html, nothing, type TemplateResult } from 'lit';
import type { Finding, SetAside, Severity, SpacingReport } from '../spacing/report.js';
import { drawMark } from './icons.js';
import { say, sayCount } from './strings.js';

const gravity: Record<Severity, number> = { error: 0, warn: 1, info: 2 };

/** What was noticed, gravest first, and the files that take no part: both folded, one line each until opened. */
export function renderFindings(report: SpacingReport | null): TemplateResult {
  return html`
    <div part="findings" class="findings" ?hidden=${!report}>
      ${report && !report.provisional ? html`${renderNotes(report.findings)} ${renderAside(report.setAside)}` : nothing}
    </div>
  `;
}

/** Findings with the gravest first; among equals, the one that explains why the panes differ. */
function sortFindings(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity, code }: Finding) => gravity[severity] - (code === 'THICKNESS_DIFFERS' ? 0.5 : 0);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

function renderNotes(findings: readonly Finding[]): TemplateResult {
  const [worst, ...rest] = sortFindings(findings);
  if (!worst) return html`<p class="quiet">${say('findings.none')}</p>`;
  return html`
    <details class="notes">
      <summary>
        ${drawMark(worst.severity)}
        <span class="severity ${worst.severity}">${say(`severity.${worst.severity}`)}</span>
        <span class="first">${worst.message}</span>
        <span class="count">${sayCount('findings', findings.length)}</span>
      </summary>
      <ul>
        ${[worst, ...rest].map(
          ({ severity, message, code }) => html`
            <li data-code=${code}>
              ${drawMark(severity)}
              <p><span class="severity ${severity}">${say(`severity.${severity}`)}</span> ${message}</p>
            </li>
          `,
        )}
      </ul>
    </details>
  `;
}

function renderAside(setAside: readonly SetAside[]): TemplateResult | typeof nothing {
  if (setAside.length === 0) return nothing;
  const logs = setAside.filter(({ code }) => code === 'LOG').length;
  const others = setAside.length - logs;
  const counts = [
    ...(logs > 0 ? [sayCount('findings.logs', logs)] : []),
    ...(others > 0 ? [sayCount('findings.aside', others)] : []),
  ];
  return html`
    <details class="aside">
      <summary><span class="count">${counts.join(', ')}</span></summary>
      <ul>
        ${setAside.map(
          ({ file, severity, message, code }) => html`
            <li data-code=${code}>
              ${drawMark(severity)}
              <p><span class="file">${file}</span> ${afterName(file, message)}</p>
            </li>
          `,
        )}
      </ul>
    </details>
  `;
}

/** Sentences that begin with the file's name are told behind it. */
function afterName(file: string, message: string): string {
  return message.startsWith(`${file} `) ? message.slice(file.length + 1) : message;
}
