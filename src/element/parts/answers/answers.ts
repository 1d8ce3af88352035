import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../../model/report.js';
import { adoptAround } from '../../../view/stage/own-sheets.js';
import {
  loadReadingsWords,
  type EnglishReadings,
  type ReadingsWords,
} from '../../../words/readings-words.js';
import type { Words } from '../../../words/words.js';
import { findImageJWarning } from '../../state/list-readings.js';
import { SpokenPart } from '../spoken-part.js';
import { answersStyles } from './styles-answers.js';

export interface AnswersView {
  report: StackReport;
  words: Words;
}

/** What readers ask of these numbers, each question folded over its answer, with what these files say to it. */
export class Answers extends SpokenPart<AnswersView, EnglishReadings> {
  constructor(host: { readonly renderRoot: HTMLElement | DocumentFragment }) {
    super('answers', loadReadingsWords);
    adoptAround(host.renderRoot, answersStyles.cssText);
  }

  protected override tell({ report, words: { formats } }: AnswersView, lines: ReadingsWords): TemplateResult {
    const answer = (question: 'spacing' | 'thickness' | 'image' | 'log', here: string | null = null) =>
      renderAnswer(
        lines.say(`answers.${question}`, formats),
        formats.sentences([lines.say(`answers.${question}.told`, formats), ...(here === null ? [] : [here])]),
      );
    const lengths = findThickness(report);
    const warning = findImageJWarning(report);
    return html`
      <div class="answers">
        ${answer('spacing')}
        ${answer('thickness', lengths && lines.say('answers.thickness.here', formats, lengths))}
        ${answer('image')} ${answer('log')}
        ${
          warning
            ? renderAnswer(
                lines.say('answers.imagej', formats),
                lines.say('readings.imagej', formats, warning),
              )
            : nothing
        }
      </div>
    `;
  }
}

function renderAnswer(question: string, answer: string): TemplateResult {
  return html`
    <details>
      <summary><span class="count">${question}</span></summary>
      <p>${answer}</p>
    </details>
  `;
}

/** How thick slices are and how far apart, mm; `null` where either is not known. */
function findThickness({ spacing: { z }, naive }: StackReport): { z: number; thickness: number } | null {
  const thickness = naive.find(({ rule }) => rule === 'thickness')?.spacing.z ?? null;
  return z !== null && thickness !== null && thickness > 0 ? { z, thickness } : null;
}
