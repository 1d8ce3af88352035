import { html, nothing, type TemplateResult } from 'lit';
import type { NaiveRuleName, StackReport } from '../../../model/report.js';
import { adoptAround } from '../../../view/stage/own-sheets.js';
import {
  loadReadingsWords,
  type EnglishReadings,
  type ReadingsWords,
} from '../../../words/readings-words.js';
import type { Line, Words } from '../../../words/words.js';
import type { Comparison } from '../../state/comparison.js';
import { chooseRule } from '../../state/comparison.js';
import { findImageJWarning, listReadings, readEntry } from '../../state/list-readings.js';
import { canMorph } from '../../state/morph.js';
import { remember } from '../../state/remember.js';
import type { PanesActs } from '../panes/template-panes.js';
import { renderMenu } from '../menu/template-menu.js';
import { SpokenPart } from '../spoken-part.js';
import { drawStrokes } from '../toolbar/icons.js';
import { MorphSlider } from './morph-slider.js';
import { readingActsStyles } from './styles-reading-acts.js';
import { renderReadingList } from './template-reading-list.js';
import { isNamed } from '../../node-kinds.js';

export interface ReadingActsView {
  report: StackReport;
  /** What stands in the right pane when it has gone all the way. */
  comparison: Comparison | null;
  /** What the page or a person asked for. */
  naive: string;
  /** How far the right pane has gone from true to wrong, 0 to 1. */
  morph: number;
  /** There is a picture that can be moved. */
  drawn: boolean;
  words: Words;
}

export interface ReadingActsActs extends PanesActs {
  /** How far the right pane goes from true to wrong, 0 to 1. */
  morph(share: number): void;
}

/** What a person can do with the wrong reading: choose another, or move to it from the true one. */
export class ReadingActs extends SpokenPart<ReadingActsView, EnglishReadings> {
  readonly #acts: ReadingActsActs;
  readonly #slider: MorphSlider;
  readonly #list = remember(listReadings);
  #entered = '';
  /** Why nothing came of it: a line of its own where three lengths were read. */
  #problem: Line | 'no-lengths' | null = null;

  constructor(host: { readonly renderRoot: HTMLElement | DocumentFragment }, acts: ReadingActsActs) {
    super('reading-acts', loadReadingsWords);
    this.#acts = acts;
    this.#slider = new MorphSlider((share) => this.#acts.morph(share));
    adoptAround(host.renderRoot, readingActsStyles.cssText);
  }

  override show(root: ParentNode, view: ReadingActsView | null): void {
    const isOther = view?.naive !== this.view?.naive || view?.report !== this.view?.report;
    if (isOther) this.#slider.stop();
    super.show(root, view);
  }

  protected override tell(view: ReadingActsView, lines: ReadingsWords): TemplateResult {
    const { report, comparison, morph, drawn, words } = view;
    const isMorphed = drawn && canMorph(comparison, report);
    return html`
      <div class="choosing" @toggle=${seeSheet}>
        ${renderMenu({
          icon: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            ${drawStrokes('M3.5 6 8 10.5 12.5 6')}
          </svg>`,
          label: lines.say('readings.menu', words.formats),
          content: this.#renderContent(view, lines),
        })}
      </div>
      ${isMorphed ? this.#slider.render({ share: morph, words, lines }) : nothing}
    `;
  }

  #renderContent(view: ReadingActsView, lines: ReadingsWords): TemplateResult {
    const { report, comparison, naive, words } = view;
    const say = (key: 'readings.entry' | 'readings.entry.show') => lines.say(key, words.formats);
    const warning = findImageJWarning(report);
    const problem = this.#problem && this.#tellProblem(this.#problem, words, lines);
    const list = { readings: this.#list(report), asked: chooseRule(naive), comparison, words, lines };
    return html`
      ${renderReadingList(list, (rule: NaiveRuleName | 'auto') => this.#choose(rule))}
      ${warning ? html`<p class="quiet">${lines.say('readings.imagej', words.formats, warning)}</p>` : nothing}
      <div class="entered" @keydown=${this.#onKey}>
        <label for="reading-entry">${say('readings.entry')}</label>
        <input
          id="reading-entry"
          autocomplete="off"
          spellcheck="false"
          .value=${this.#entered}
          aria-invalid=${problem === null ? 'false' : 'true'}
          aria-describedby=${problem === null ? nothing : 'reading-problem'}
          @input=${this.#onInput}
        />
        <button part="button" type="button" @click=${this.#enter}>${say('readings.entry.show')}</button>
        ${problem === null ? nothing : html`<p class="problem" id="reading-problem">${problem}</p>`}
      </div>
    `;
  }

  #tellProblem(problem: Line | 'no-lengths', words: Words, lines: ReadingsWords): string {
    return problem === 'no-lengths'
      ? lines.say('readings.entry.problem', words.formats)
      : words.tell(problem);
  }

  #choose(naive: string): void {
    this.#slider.stop();
    this.#acts.chooseReading(naive);
  }

  readonly #onInput = ({ target }: Event) => {
    if (isNamed(target, 'input')) this.#entered = target.value;
    this.#problem = null;
    this.redraw();
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isNamed(event.target, 'input')) return;
    event.preventDefault();
    this.#enter();
  };

  readonly #enter = () => {
    const { view } = this;
    if (!view) return;
    const entered = readEntry(this.#entered);
    if (typeof entered === 'string') {
      this.#problem = null;
      this.#choose(entered);
    } else {
      this.#problem = entered ? entered.problem : 'no-lengths';
    }
    this.redraw();
  };
}

/** The sheet opens below the picture, where a window may end: what of it lies beyond comes into view. */
const seeSheet = {
  capture: true,
  handleEvent({ target }: Event) {
    if (!isNamed(target, 'details') || !target.open) return;
    target.querySelector('.sheet')?.scrollIntoView({ block: 'nearest' });
  },
};
