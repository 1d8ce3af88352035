import { unitFor } from '../../../words/field-lengths.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Axis, Spacing, StackReport } from '../../../model/report.js';
import type { LengthUnit } from '../../../words/formats.js';
import type { Line, Words } from '../../../words/words.js';
import { Part } from '../part.js';
import { axes, listSuggestions, readTyped, tellDifferences, writeField } from '../../state/typed-spacing.js';
import { isElement, isNamed } from '../../node-kinds.js';

export interface SpacingEntryView {
  /** What the files say. */
  found: StackReport;
  /** What is shown: the same, or with the spacing supplied. */
  report: StackReport;
  /** Who supplied a spacing. */
  supplied: 'person' | 'page' | null;
  /** They tell of both reports. */
  words: Words;
}

/** Takes what a person confirms; `null` is that the files are right. */
type Supply = (spacing: Spacing | null) => void;

/** Three fields in which a person enters the spacing, what they change, and what the files suggest instead. */
export class SpacingEntry extends Part<SpacingEntryView> {
  readonly #supply: Supply;
  #drafts: Partial<Record<Axis, string>> = {};
  #problems: Partial<Record<Axis, Line>> = {};
  #unit: LengthUnit | null = null;

  constructor(supply: Supply) {
    super('entry');
    this.#supply = supply;
  }

  override show(root: ParentNode, view: SpacingEntryView | null): void {
    const before = this.view;
    const hasOther = axes.some((axis) => view?.report.spacing[axis] !== before?.report.spacing[axis]);
    if (hasOther) this.#clear();
    if (view?.found.spacing !== before?.found.spacing) this.#unit = null;
    super.show(root, view);
  }

  protected override draw(view: SpacingEntryView): TemplateResult {
    const { words } = view;
    const isUnknown = axes.some((axis) => view.found.spacing[axis] === null);
    return html`
      <section part="spacing-entry" class="by-hand" aria-label=${words.say('entry.group')}>
        ${this.#renderSupplied(view)} ${this.#renderSuggestions(view)}
        <details ?open=${isUnknown}>
          <summary><span class="count">${words.say('entry.title')}</span></summary>
          <div class="fields" role="group" aria-label=${words.say('entry.title')} @keydown=${this.#onKeyDown}>
            ${axes.map((axis) => this.#renderField(view, axis))} ${this.#renderUnit(view)}
            <button part="button" type="button" @click=${this.#apply}>${words.say('entry.apply')}</button>
          </div>
          <p class="quiet" id="entry-hint">${words.say('entry.hint')}</p>
        </details>
      </section>
    `;
  }

  #renderSupplied({ found, report, supplied, words }: SpacingEntryView): TemplateResult | typeof nothing {
    if (!supplied) return nothing;
    const differences = tellDifferences(found, report, supplied).map((told) => words.tell(told));
    return html`
      <div class="supplied">
        <div>
          ${(differences.length > 0 ? differences : [words.say('supplied.same')]).map((text) => html`<p>${text}</p>`)}
        </div>
        <button part="button" type="button" @click=${() => this.#supply(null)}>
          ${words.say('supplied.undo')}
        </button>
      </div>
    `;
  }

  #renderSuggestions({ found, report, words }: SpacingEntryView): TemplateResult | typeof nothing {
    const suggestions = listSuggestions(found, report);
    if (suggestions.length === 0) return nothing;
    return html`
      <div class="suggestions">
        ${suggestions.map(
          ({ line, spacing }) => html`
            <button part="button" type="button" @click=${() => this.#supply(spacing)}>
              ${words.tell(line)}
            </button>
          `,
        )}
      </div>
    `;
  }

  #renderField(view: SpacingEntryView, axis: Axis): TemplateResult {
    const problem = this.#problems[axis];
    return html`
      <div class="field ${problem ? 'wrong' : ''}">
        <label for="entry-${axis}">${axis.toUpperCase()}</label>
        <input
          id="entry-${axis}"
          data-axis=${axis}
          inputmode="decimal"
          autocomplete="off"
          spellcheck="false"
          .value=${this.#drafts[axis] ?? this.#write(view, axis)}
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${problem ? `problem-${axis}` : 'entry-hint'}
          @input=${this.#onInput}
        />
        ${problem ? html`<p class="problem" id="problem-${axis}">${view.words.tell(problem)}</p>` : nothing}
      </div>
    `;
  }

  #renderUnit(view: SpacingEntryView): TemplateResult {
    const chosen = this.#unitOf(view);
    return html`
      <select aria-label=${view.words.say('entry.unit')} @change=${this.#onUnit}>
        ${(['mm', 'µm'] as const).map(
          (unit) => html`<option value=${unit} .selected=${unit === chosen}>${unit}</option>`,
        )}
      </select>
    `;
  }

  /** The unit of the captions, until a person takes the other. */
  #unitOf({ report }: SpacingEntryView): LengthUnit {
    return this.#unit ?? unitFor(report.spacing);
  }

  #write(view: SpacingEntryView, axis: Axis): string {
    return writeField(view.report.spacing[axis], this.#unitOf(view), view.words.formats);
  }

  readonly #onInput = ({ target }: Event) => {
    if (!isNamed(target, 'input')) return;
    const axis = target.dataset['axis'] as Axis;
    this.#drafts = { ...this.#drafts, [axis]: target.value };
    this.#problems = { ...this.#problems, [axis]: undefined };
    this.redraw();
  };

  readonly #onUnit = ({ target }: Event) => {
    if (isNamed(target, 'select')) this.#unit = target.value as LengthUnit;
    this.redraw();
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (!isNamed(event.target, 'input')) return;
    if (event.key === 'Enter') this.#apply(event);
    if (event.key !== 'Escape') return;
    this.#clear();
    this.redraw();
  };

  /** Fields that nobody touched keep every digit of what they show; the first that is no length takes the focus. */
  readonly #apply = (event: Event) => {
    const { view } = this;
    if (!view) return;
    const spacing: Spacing = { ...view.report.spacing };
    this.#problems = {};
    for (const axis of axes) {
      const draft = this.#drafts[axis];
      if (draft === undefined || draft === this.#write(view, axis)) continue;
      const typed = readTyped(draft, this.#unitOf(view));
      if ('problem' in typed) this.#problems[axis] = typed.problem;
      else spacing[axis] = typed.value;
    }
    const wrong = axes.find((axis) => this.#problems[axis]);
    const { currentTarget } = event;
    if (!wrong) {
      this.#clear();
      this.#supply(spacing);
    } else if (isElement(currentTarget)) {
      const root = currentTarget.getRootNode() as ParentNode;
      root.querySelector<HTMLInputElement>(`#entry-${wrong}`)?.focus();
    }
    this.redraw();
  };

  #clear(): void {
    this.#drafts = {};
    this.#problems = {};
  }
}
