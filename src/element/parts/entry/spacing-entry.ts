import { html, nothing, type TemplateResult } from 'lit';
import type { Spacing, SpacingReport } from '../../../model/report.js';
import { chooseUnit, type LengthUnit } from '../../../words/numbers.js';
import { sayChoice } from '../../../words/strings-choices.js';
import { say } from '../../../words/strings.js';
import {
  axes,
  listSuggestions,
  readTyped,
  tellDifferences,
  writeField,
  writeSpacing,
  type Axis,
} from '../../state/typed-spacing.js';

export interface SpacingEntryView {
  /** What the files say. */
  found: SpacingReport;
  /** What is shown: the same, or with the spacing supplied. */
  report: SpacingReport;
  /** Who supplied a spacing. */
  supplied: 'person' | 'page' | null;
}

interface SpacingEntryActs {
  supply(text: string | null): void;
  requestUpdate(): void;
}

/** Three fields in which a person enters the spacing, what they change, and what the files suggest instead. */
export class SpacingEntry {
  readonly #acts: SpacingEntryActs;
  #view: SpacingEntryView | null = null;
  #drafts: Partial<Record<Axis, string>> = {};
  #problems: Partial<Record<Axis, string>> = {};
  #unit: LengthUnit | null = null;

  constructor(acts: SpacingEntryActs) {
    this.#acts = acts;
  }

  render(view: SpacingEntryView): TemplateResult {
    if (view.report.spacing !== this.#view?.report.spacing) this.#clear();
    if (view.found !== this.#view?.found) this.#unit = null;
    this.#view = view;
    const isUnknown = axes.some((axis) => view.found.spacing[axis] === null);
    return html`
      <section part="spacing-entry" class="by-hand" aria-label=${sayChoice('entry.group')}>
        ${this.#renderSupplied(view)} ${this.#renderSuggestions(view)}
        <details ?open=${isUnknown}>
          <summary><span class="count">${sayChoice('entry.title')}</span></summary>
          <div class="fields" role="group" aria-label=${sayChoice('entry.title')} @keydown=${this.#onKeyDown}>
            ${axes.map((axis) => this.#renderField(view, axis))} ${this.#renderUnit(view)}
            <button part="button" type="button" @click=${this.#apply}>${sayChoice('entry.apply')}</button>
          </div>
          <p class="quiet" id="entry-hint">${sayChoice('entry.hint')}</p>
        </details>
      </section>
    `;
  }

  #renderSupplied({ found, report, supplied }: SpacingEntryView): TemplateResult | typeof nothing {
    if (!supplied) return nothing;
    const differences = tellDifferences(found, report, supplied);
    return html`
      <div class="supplied">
        <div>
          ${(differences.length > 0 ? differences : [sayChoice('differs.not')]).map((text) => html`<p>${text}</p>`)}
        </div>
        <button part="button" type="button" @click=${() => this.#acts.supply(null)}>
          ${sayChoice('differs.undo')}
        </button>
      </div>
    `;
  }

  #renderSuggestions({ found, report }: SpacingEntryView): TemplateResult | typeof nothing {
    const suggestions = listSuggestions(found, report);
    if (suggestions.length === 0) return nothing;
    return html`
      <div class="suggestions">
        ${suggestions.map(
          ({ words, spacing }) => html`
            <button part="button" type="button" @click=${() => this.#acts.supply(writeSpacing(spacing))}>
              ${words}
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
        <label for="entry-${axis}">${say(`axis.${axis}`)}</label>
        <input
          id="entry-${axis}"
          data-axis=${axis}
          inputmode="decimal"
          autocomplete="off"
          spellcheck="false"
          .value=${this.#drafts[axis] ?? this.#write(view.report, axis)}
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${problem ? `problem-${axis}` : 'entry-hint'}
          @input=${this.#onInput}
        />
        ${problem ? html`<p class="problem" id="problem-${axis}">${problem}</p>` : nothing}
      </div>
    `;
  }

  #renderUnit({ report }: SpacingEntryView): TemplateResult {
    const chosen = this.#unitOf(report);
    return html`
      <select aria-label=${sayChoice('entry.unit')} @change=${this.#onUnit}>
        ${(['mm', 'µm'] as const).map(
          (unit) => html`<option value=${unit} .selected=${unit === chosen}>${unit}</option>`,
        )}
      </select>
    `;
  }

  /** The unit of the captions, until a person takes the other. */
  #unitOf({ spacing: { x, y, z } }: SpacingReport): LengthUnit {
    return this.#unit ?? chooseUnit([x, y, z]);
  }

  #write(report: SpacingReport, axis: Axis): string {
    return writeField(report.spacing[axis], this.#unitOf(report), report.evidence[axis]);
  }

  readonly #onInput = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const axis = target.dataset['axis'] as Axis;
    this.#drafts = { ...this.#drafts, [axis]: target.value };
    this.#problems = { ...this.#problems, [axis]: undefined };
    this.#acts.requestUpdate();
  };

  readonly #onUnit = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) this.#unit = target.value as LengthUnit;
    this.#acts.requestUpdate();
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    if (event.key === 'Enter') this.#apply(event);
    if (event.key !== 'Escape') return;
    this.#clear();
    this.#acts.requestUpdate();
  };

  /** Fields that nobody touched keep every digit of what they show; the first that is no length takes the focus. */
  readonly #apply = (event: Event) => {
    if (!this.#view) return;
    const { report } = this.#view;
    const spacing: Spacing = { ...report.spacing };
    this.#problems = {};
    for (const axis of axes) {
      const draft = this.#drafts[axis];
      if (draft === undefined || draft === this.#write(report, axis)) continue;
      const typed = readTyped(draft, this.#unitOf(report));
      if ('problem' in typed) this.#problems[axis] = typed.problem;
      else spacing[axis] = typed.value;
    }
    const wrong = axes.find((axis) => this.#problems[axis]);
    const { currentTarget } = event;
    if (!wrong) {
      this.#clear();
      this.#acts.supply(writeSpacing(spacing));
    } else if (currentTarget instanceof Element) {
      const root = currentTarget.getRootNode() as ParentNode;
      root.querySelector<HTMLInputElement>(`#entry-${wrong}`)?.focus();
    }
    this.#acts.requestUpdate();
  };

  #clear(): void {
    this.#drafts = {};
    this.#problems = {};
  }
}
