import { html, nothing, type TemplateResult } from 'lit';
import type { NaiveRuleName, SpacingReport } from '../../../model/report.js';
import type { Words } from '../../../words/words.js';
import { announce } from '../../state/announcement.js';
import type { ChoicesShown } from '../../state/choices-host.js';
import type { Comparison, ComparisonRule } from '../../state/comparison.js';
import { isLoading, type PreviewState } from '../../state/preview-state.js';
import type { ScaleBar } from '../../../view/marks/scale-bar.js';
import { renderCover } from '../cover/template-cover.js';
import { renderPanes } from '../panes/template-panes.js';
import { renderProgress } from '../progress/template-progress.js';
import { renderTable } from '../table/template-table.js';
import { renderToolbar, type View } from '../toolbar/template-toolbar.js';

/** What is on show. */
export interface Preview {
  state: PreviewState;
  /** In the language of `words`. */
  report: SpacingReport | null;
  words: Words;
  comparison: Comparison | null;
  rule: ComparisonRule;
  view: View;
  alt: string;
  poster: string;
  scaleBar: ScaleBar | null;
  /** Something is held over the element. */
  dragging: boolean;
  /** A person may choose what is shown. */
  choosable: boolean;
  fullscreen: 'offered' | 'on' | 'impossible';
  choices: ChoicesShown;
}

/** What a person can ask for. */
export interface PreviewActs {
  chooseRule(rule: NaiveRuleName): void;
  chooseView(view: View): void;
  chooseOthers(): void;
  pick(kind: 'folder' | 'files'): void;
  retry(): void;
  drawAgain(): void;
  resetCamera(): void;
  toggleFullscreen(): void;
}

/** The same skeleton in every state, so that nothing jumps. */
export function renderPreview(preview: Preview, acts: PreviewActs): TemplateResult {
  const { state, report, words, comparison, rule, view, alt, poster, dragging, choosable, choices } = preview;
  const { drawn } = state;
  const isTable = view === 'table';
  const scaleBar = drawn ? preview.scaleBar : null;
  const showsTable = isTable ? report !== null || isLoading(state) : state.noPicture !== null;
  return html`
    <div part="base" class="base ${dragging ? 'dragging' : ''}">
      <div part="panes" class="panes" data-view=${view}>
        ${renderPanes({
          ...{ report, words, comparison, rule, alt, drawn, scaleBar },
          remarks: drawn ? choices.remarks : nothing,
          ...acts,
        })}
        ${renderCover({ state, words, poster, dragging, choosable, ...acts })} ${renderProgress(state, words)}
        ${renderToolbar({
          view,
          shown: report !== null || isLoading(state),
          drawn: drawn && !isTable,
          choosable: choosable && state.phase !== 'empty',
          fullscreen: preview.fullscreen,
          words,
          closer: choices.closer,
          ...acts,
        })}
      </div>
      ${choices.which} ${renderTable(report, showsTable, choices.readings, words)}
      <div part="findings" class="findings" ?hidden=${!report}>${choices.findings}</div>
      ${choices.entry}
      <p class="heard" id="keys">${words.say('pane.keys')}</p>
      <div part="status" class="heard" role="status" aria-live="polite">
        ${announce(state, report, comparison, words)}
      </div>
    </div>
  `;
}
