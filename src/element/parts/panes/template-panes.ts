import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../../model/report.js';
import { listPlaces, type LayoutName } from '../../../view/stage/layouts.js';
import type { SeenSpecimen } from '../../../view/rays/measure-specimen.js';
import type { Words } from '../../../words/words.js';
import { renderLengths } from './template-lengths.js';
import {
  captionNaive,
  captionTrue,
  isZRule,
  sayCaption,
  type SaidCaption,
  type Supplier,
} from '../../state/caption.js';
import { readingNames, type AskedRule, type Comparison, type ReadingName } from '../../state/comparison.js';

export interface PanesView {
  layout: LayoutName;
  report: StackReport | null;
  comparison: Comparison | null;
  /** The rule the right pane follows, known before there is anything to compare. */
  rule: AskedRule;
  alt: string;
  /** There is a picture to turn. */
  drawn: boolean;
  /** It is one of planes, each of which is moved by itself. */
  isSliced: boolean;
  /** There can be none. */
  isPictureless: boolean;
  /** Length of the scale bars, mm; `null` where there is no scale to show. */
  barLength: number | null;
  /** Who gave a spacing that is not the files' own. */
  supplier: Supplier;
  /** The specimen in the picture, once it is measured. */
  seen: SeenSpecimen | null;
  words: Words;
}

export interface PanesActs {
  /** Shows the reading of a rule, or a spacing in mm, in the right pane. */
  chooseReading(naive: string): void;
}

/** A reading as the panes tell of it. */
interface Told {
  name: ReadingName;
  caption: SaidCaption;
  /** What will be told of the reading at the end of its way, whose room is kept. */
  end: string | null;
  /** What it is called for those who do not see it. */
  label: string;
}

/**
 * A figure for each place of the layout, with the labels of the readings in it; what is drawn inside a pane belongs to
 * the stage. The keys are told once, by the first.
 */
export function renderPanes(view: PanesView, acts: PanesActs): TemplateResult[] {
  const { report, comparison, rule, words } = view;
  const alt = view.alt || null;
  const shown = captionTrue(report, view.supplier, view.seen, !view.isPictureless);
  const truth = sayCaption(shown, words);
  const naive = sayCaption(captionNaive(report, comparison, rule), words);
  const { numbers, title } = naive;
  const way = comparison?.kind === 'reading' ? comparison.way : undefined;
  const end = way ? sayCaption(captionNaive(report, way.end, rule), words).provenance : null;
  const label = shown.title?.key === 'pane.true' ? 'pane.true.label' : 'pane.naive.label';
  const rest = { alt, numbers: truth.numbers, rule: truth.title || words.say('caption.provisional') };
  const told: Record<ReadingName, Omit<Told, 'name'>> = {
    true: { caption: truth, end: null, label: words.say(label, rest) },
    naive: { caption: naive, end, label: words.say('pane.naive.label', { alt, numbers, rule: title }) },
  };
  return listPlaces(view.layout).map((readings, place) => {
    const names = readings.flatMap((reading) => readingNames[reading] ?? []);
    return renderPlace(
      place,
      names.map((name) => ({ name, ...told[name] })),
      view,
      acts,
    );
  });
}

/** Where nothing is to be compared, a frame of its own tells so, and in a shared one the label. */
function renderPlace(place: number, told: readonly Told[], view: PanesView, acts: PanesActs): TemplateResult {
  const names = told.map(({ name }) => name);
  const absence = names.includes('naive') ? renderAbsence(view, acts) : nothing;
  const isShared = names.length > 1;
  const isTurned = view.drawn && !view.isSliced;
  return html`
    <figure class="side ${names[0]}">
      <div class="frame">
        <div
          part="pane ${names.map((name) => `pane-${name}`).join(' ')}"
          class="pane"
          id=${names[0]}
          data-place=${place}
          role=${isTurned ? 'application' : view.drawn ? 'group' : nothing}
          tabindex=${isTurned ? 0 : -1}
          aria-roledescription=${isTurned ? view.words.say('pane.role') : nothing}
          aria-label=${view.drawn ? view.words.formats.sentences(told.map((one) => one.label)) : nothing}
          aria-describedby=${isTurned && place === 0 ? 'keys' : nothing}
        ></div>
        ${isShared ? nothing : absence} ${renderScaleBar(view)} ${place === 0 ? renderPlaces() : nothing}
      </div>
      <figcaption>${told.map((one) => renderCaption(one, view))} ${isShared ? absence : nothing}</figcaption>
    </figure>
  `;
}

/** Where later parts stand over the first pane. */
function renderPlaces(): TemplateResult {
  return html`
    <div class="remarks" data-part="remarks"></div>
    <div class="part" data-part="cube"></div>
    <div class="part" data-part="hint"></div>
  `;
}

function renderCaption({ name: side, caption, end }: Told, { report, words }: PanesView): TemplateResult {
  return html`
    <div part="caption" class="caption ${side}">
      <div class="title">
        <span class="name">${caption.title || '\u00a0'}</span>
        <span class="provisional" ?hidden=${!report?.provisional}>${words.say('caption.provisional')}</span>
        <span class="factor">${caption.factor}</span>
      </div>
      <p class="numbers ${report ? '' : 'unread'}">
        ${report ? renderLengths(caption.numbers) : words.say('caption.unread')}
      </p>
      <p class="provenance">
        ${end === null ? nothing : html`<span class="end" aria-hidden="true">${end}</span>`}<span
          >${caption.provenance}</span
        >
      </p>
      <p class="size">${caption.size}</p>
      <div class="acts">
        ${side === 'naive' ? html`<div class="part" data-part="reading-acts"></div>` : nothing}
      </div>
      <slot name="caption-${side}"></slot>
    </div>
  `;
}

function renderScaleBar({ barLength, words }: PanesView): TemplateResult {
  return html`
    <div part="scale-bar" class="scale-bar" ?hidden=${barLength === null}>
      <span class="bar"></span
      ><span class="length">${barLength === null ? nothing : words.formats.length(barLength)}</span>
    </div>
  `;
}

/** Why the right pane is empty, and which other wrong readings could stand there. */
function renderAbsence(
  { comparison, words }: PanesView,
  { chooseReading }: PanesActs,
): TemplateResult | typeof nothing {
  if (comparison?.kind !== 'none') return nothing;
  return html`
    <div class="absent">
      <p>${explainAbsence(comparison, words)}</p>
      ${comparison.others.map(
        ({ rule, spacing }) => html`
          <button part="button" class="choice" type="button" @click=${() => chooseReading(rule)}>
            ${words.say(`rule.${rule}`)}
            ${spacing.z !== null && isZRule(rule) ? html`<span>${words.formats.length(spacing.z)}</span>` : nothing}
          </button>
        `,
      )}
    </div>
  `;
}

function explainAbsence({ rule, reason, others }: Comparison & { kind: 'none' }, words: Words): string {
  if (reason !== 'no-value') return words.say(`naive.none.${reason}`);
  const isOffered = others.length > 0;
  return rule === 'thickness'
    ? words.say('naive.none.thickness', { isOffered })
    : words.say('naive.none.rule', { rule: words.say(`rule.${rule}`), isOffered });
}
