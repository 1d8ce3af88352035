import { html, nothing, type TemplateResult } from 'lit';
import type { Finding, SetAside, SpacingReport } from '../../../model/report.js';
import { mayPass } from '../../state/failure.js';
import { drawMark } from '../toolbar/icons.js';
import { makeLegible } from '../../../words/legible.js';
import type { Words } from '../../../words/words.js';
import { sortFindings } from './sort-findings.js';

export interface FindingsView {
  report: SpacingReport;
  words: Words;
  /** Nothing more is on its way. */
  isOver: boolean;
}

/** What was noticed, gravest first, and the files that take no part: both folded, one line each until opened. */
export function renderFindings({ report, words, isOver }: FindingsView, goOn: () => void): TemplateResult {
  const { findings, setAside } = report;
  const missing = isOver ? setAside.filter(mayPass) : [];
  return html`${renderMissing(missing, words, goOn)} ${renderNotes(findings, words)}
  ${renderAside(setAside, words)}`;
}

/** Files that may still be had, why the first of them was not, and a way to ask for them again. */
function renderMissing(
  [first, ...others]: readonly SetAside[],
  words: Words,
  goOn: () => void,
): TemplateResult | typeof nothing {
  if (!first) return nothing;
  const told = words.say('missing.told', { count: others.length + 1 });
  return html`
    <div class="missing" role="status">
      <p>${drawMark('warn')} ${words.formats.sentences([told, first.message])}</p>
      <button part="button" type="button" @click=${goOn}>${words.say('missing.again')}</button>
    </div>
  `;
}

function renderNotes(findings: readonly Finding[], words: Words): TemplateResult {
  const [worst, ...rest] = sortFindings(findings);
  if (!worst) return html`<p class="quiet">${words.say('findings.none')}</p>`;
  return html`
    <details class="notes">
      <summary>
        ${drawMark(worst.severity)}
        <span class="severity ${worst.severity}">${words.say(`severity.${worst.severity}`)}</span>
        <span class="first">${worst.message}</span>
        <span class="count">${words.say('findings.count', { count: findings.length })}</span>
      </summary>
      <ul>
        ${[worst, ...rest].map(
          ({ severity, message, code }) => html`
            <li data-code=${code}>
              ${drawMark(severity)}
              <p><span class="severity ${severity}">${words.say(`severity.${severity}`)}</span> ${message}</p>
            </li>
          `,
        )}
      </ul>
    </details>
  `;
}

function renderAside(setAside: readonly SetAside[], words: Words): TemplateResult | typeof nothing {
  if (setAside.length === 0) return nothing;
  const logs = setAside.filter(({ code }) => code === 'LOG').length;
  const others = setAside.length - logs;
  const counts = [
    ...(logs > 0 ? [words.say('findings.logs', { count: logs })] : []),
    ...(others > 0 ? [words.say('findings.aside', { count: others })] : []),
  ];
  return html`
    <details class="aside">
      <summary><span class="count">${words.formats.phrases(counts)}</span></summary>
      <ul>
        ${setAside.map(
          ({ file, severity, message, code }) => html`
            <li data-code=${code}>
              ${drawMark(severity)}
              <p><span class="file">${makeLegible(file)}</span> ${afterName(makeLegible(file), message)}</p>
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
