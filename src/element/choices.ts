import { type TemplateResult } from 'lit';
import { SpacingEntry, type SpacingEntryActs, type SpacingEntryView } from './spacing-entry.js';

export type ChoicesView = SpacingEntryView;
export type ChoicesActs = SpacingEntryActs;

export { choicesStyles } from './styles-choices.js';

/** What a person can choose once the numbers stand. Fetched with the first final report, not before. */
export class Choices {
  readonly #entry: SpacingEntry;

  constructor(acts: ChoicesActs) {
    this.#entry = new SpacingEntry(acts);
  }

  /** Under the numbers. */
  renderEntry(view: ChoicesView): TemplateResult {
    return this.#entry.render(view);
  }
}
