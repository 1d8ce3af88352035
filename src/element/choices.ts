import { html, type TemplateResult } from 'lit';
import type { Stack } from '../spacing/report.js';
import type { Chosen } from './load-controller.js';
import { PhaseChooser } from './phase-chooser.js';
import { SpacingEntry, type SpacingEntryView } from './spacing-entry.js';
import { StackChooser } from './stack-chooser.js';

export { renderFindings } from './template-findings.js';
export { renderLegend } from './template-legend.js';
export { renderReadings } from './template-readings.js';
export { choicesStyles } from './styles-choices.js';

export interface ChoicesView extends SpacingEntryView {
  chosen: Readonly<Chosen>;
  /** What was chosen is shown. */
  loaded: boolean;
  /** There is, or will be, a picture. */
  pictured: boolean;
}

export interface ChoicesActs {
  /** A person's word: `"x y z"` in mm, or `null` to go back to the files. */
  supply(text: string | null): void;
  chooseStack(stack: Stack): void;
  choosePhase(phase: number): void;
  /** Something typed or held wants to be drawn. */
  requestUpdate(): void;
}

/**
 * What follows the final numbers: remarks, other readings, and what a person can choose. Fetched with the first
 * final report, not before.
 */
export class Choices {
  readonly #entry: SpacingEntry;
  readonly #stacks: StackChooser;
  readonly #phases: PhaseChooser;

  constructor(acts: ChoicesActs) {
    this.#entry = new SpacingEntry(acts);
    this.#stacks = new StackChooser((stack) => acts.chooseStack(stack));
    this.#phases = new PhaseChooser(
      (phase) => acts.choosePhase(phase),
      () => acts.requestUpdate(),
    );
  }

  /** Between the picture and the numbers: what of the series is shown. */
  renderWhich({ chosen, report, loaded, pictured }: ChoicesView): TemplateResult {
    const { series, stack, phase } = chosen;
    return html`
      ${pictured ? this.#phases.render({ report, phase }) : ''}
      ${this.#stacks.render({ series, chosen: stack, loaded })}
    `;
  }

  /** Under the numbers: another spacing. */
  renderEntry(view: ChoicesView): TemplateResult {
    return this.#entry.render(view);
  }

  /** Lets go of the series. */
  forget(): void {
    this.#stacks.forget();
  }
}
