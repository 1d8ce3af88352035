import { html, nothing, type TemplateResult } from 'lit';
import type { NaiveRuleName, SpacingReport } from '../../../model/report.js';
import { captionNaive, captionTrue, isZRule, type Caption } from '../../state/caption.js';
import type { Comparison, ComparisonRule } from '../../state/comparison.js';
import { formatLength } from '../../../words/numbers.js';
import type { ScaleBar } from '../../../view/marks/scale-bar.js';
import { say } from '../../../words/strings.js';

export interface PanesView {
  report: SpacingReport | null;
  comparison: Comparison | null;
  /** The rule the right pane follows, known before there is anything to compare. */
  rule: ComparisonRule;
  alt: string;
  /** There is a picture to turn. */
  drawn: boolean;
  scaleBar: ScaleBar | null;
  /** What is remarked of the picture. */
  remarks: TemplateResult | typeof nothing;
  chooseRule(rule: NaiveRuleName): void;
}

type Side = 'true' | 'naive';

function captionUnread(title: string): Caption {
  return { title, factor: null, numbers: '', provenance: '', size: '' };
}

/** Both panes with their labels; what is drawn inside a pane belongs to the stage. */
export function renderPanes(view: PanesView): TemplateResult {
  const { report, comparison } = view;
  const truth = report ? captionTrue(report) : captionUnread(say('pane.true'));
  const naive =
    report && comparison ? captionNaive(report, comparison) : captionUnread(say(`rule.${view.rule}`));
  return html`
    ${renderSide('true', truth, view, say('pane.true.label', nameParts(view, truth)))}
    ${renderSide('naive', naive, view, say('pane.naive.label', nameParts(view, naive)))}
  `;
}

function renderSide(side: Side, caption: Caption, view: PanesView, label: string): TemplateResult {
  return html`
    <figure class="side ${side}">
      <div class="frame">
        <div
          part="pane pane-${side}"
          class="pane"
          id=${side}
          role="application"
          tabindex=${view.drawn ? 0 : -1}
          aria-roledescription=${say('pane.role')}
          aria-label=${label}
          aria-describedby="keys"
        ></div>
        ${side === 'naive' ? renderAbsence(view) : nothing} ${renderScaleBar(view.scaleBar)}
        ${side === 'true' ? html`<div class="remarks">${view.remarks}</div>` : nothing}
      </div>
      ${renderCaption(side, caption, view.report)}
    </figure>
  `;
}

function renderCaption(side: Side, caption: Caption, report: SpacingReport | null): TemplateResult {
  return html`
    <figcaption part="caption" class="caption">
      <div class="title">
        <span class="name">${caption.title || '\u00a0'}</span>
        <span class="provisional" ?hidden=${!report?.provisional}>${say('caption.provisional')}</span>
        <span class="factor">${caption.factor}</span>
      </div>
      <p class="numbers ${report ? '' : 'unread'}">
        ${report ? hatchUnknown(caption.numbers) : say('caption.unread')}
      </p>
      <p class="provenance">${caption.provenance}</p>
      <p class="size">${caption.size}</p>
      <slot name="caption-${side}"></slot>
    </figcaption>
  `;
}

/** An unknown axis is hatched, so that its question mark is not read as a slip. */
function hatchUnknown(numbers: string): (string | TemplateResult)[] {
  return numbers
    .split(/(?=\?)|(?<=\?)/)
    .map((text) => (text === '?' ? html`<span class="unknown">${text}</span>` : text));
}

function renderScaleBar(bar: ScaleBar | null): TemplateResult {
  return html`
    <div part="scale-bar" class="scale-bar" ?hidden=${!bar}>
      <span class="bar"></span><span class="length">${bar ? formatLength(bar.millimetres) : nothing}</span>
    </div>
  `;
}

/** Why the right pane is empty, and which other wrong readings could stand there. */
function renderAbsence({ comparison, chooseRule }: PanesView): TemplateResult | typeof nothing {
  if (comparison?.kind !== 'none') return nothing;
  return html`
    <div class="absent">
      <p>${explainAbsence(comparison)}</p>
      ${comparison.others.map(
        ({ rule, spacing }) => html`
          <button part="button" class="choice" type="button" @click=${() => chooseRule(rule)}>
            ${say(`rule.${rule}`)}
            ${spacing.z !== null && isZRule(rule) ? html`<span>${formatLength(spacing.z)}</span>` : nothing}
          </button>
        `,
      )}
    </div>
  `;
}

function explainAbsence({ rule, reason, others }: Comparison & { kind: 'none' }): string {
  if (reason !== 'no-value') return say(`naive.none.${reason}`);
  const sentence =
    rule === 'thickness'
      ? say('naive.none.thickness')
      : say('naive.none.other', { rule: say(`rule.${rule}`) });
  return `${sentence} ${say(others.length > 0 ? 'naive.others' : 'naive.no-others')}`;
}

function nameParts(view: PanesView, caption: Caption) {
  return { alt: view.alt || say('specimen'), numbers: caption.numbers, rule: caption.title };
}
