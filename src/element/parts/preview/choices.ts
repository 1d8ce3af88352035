import { html, nothing } from 'lit';
import type { SpacingReport, Stack } from '../../../model/report.js';
import type { Words } from '../../../words/words.js';
import type { ChoicesHost, ChoicesShown } from '../../state/choices-host.js';
import { FocusController } from '../../controllers/focus-controller.js';
import type { LoadController } from '../../controllers/load-controller.js';
import { PhaseChooser } from '../phases/phase-chooser.js';
import type { PreviewState } from '../../state/preview-state.js';
import { SpacingEntry } from '../entry/spacing-entry.js';
import { StackChooser } from '../stacks/stack-chooser.js';
import { choicesStyles } from './styles-choices.js';
import { renderCloser, renderReduction } from '../legend/template-closer.js';
import { renderFindings } from '../findings/template-findings.js';
import { renderLegend } from '../legend/template-legend.js';
import { renderReadings } from '../table/template-readings.js';

/**
 * What follows the final numbers: remarks, other readings, and what a person can choose. Fetched with the first final
 * report, not before. Keeps apart what the page and what a person supplied.
 */
export class Choices {
  readonly #host: ChoicesHost;
  readonly #load: LoadController;
  readonly #entry: SpacingEntry;
  readonly #stacks = new StackChooser((stack) => this.#chooseStack(stack));
  readonly #phases: PhaseChooser;
  /** What a person supplied, and what stood there before. */
  #typed: { text: string | null; before: string | null } | null = null;
  #typedFor = new WeakMap<Stack, string | null>();

  constructor(host: ChoicesHost, load: LoadController) {
    this.#host = host;
    this.#load = load;
    const requestUpdate = () => host.requestUpdate();
    this.#entry = new SpacingEntry({ supply: (text) => this.#supply(text), requestUpdate });
    this.#phases = new PhaseChooser((phase) => void load.choosePhase(phase), requestUpdate);
    new FocusController(host);
    const { renderRoot } = host;
    const { styleSheet } = choicesStyles;
    if (renderRoot instanceof ShadowRoot && styleSheet) renderRoot.adoptedStyleSheets.push(styleSheet);
  }

  render(
    { found, reduced, loaded, noPicture }: PreviewState,
    report: SpacingReport | null,
    words: Words,
  ): ChoicesShown | null {
    const { chosen } = this.#load;
    if (!chosen || !found || !report || report.provisional) return null;
    const { series, stack, phase, region, failure, whole } = chosen;
    const isPictured = this.#host.wantsPicture && !noPicture;
    const isSupplied = report.spacing !== found.spacing;
    const supplied = isSupplied ? (this.#isTyped() ? 'person' : 'page') : null;
    return {
      remarks: html`${renderLegend(report, words)} ${renderReduction(report, reduced, failure, words)}`,
      closer:
        isPictured && reduced && whole?.isEven
          ? renderCloser(region !== null, words, (isCloser) => this.#look(isCloser))
          : nothing,
      which: html`
        ${isPictured ? this.#phases.render({ report, phase, words }) : nothing}
        ${this.#stacks.render({ series, chosen: stack, loaded, words })}
      `,
      readings: renderReadings(report, words),
      findings: renderFindings(report, words),
      entry: this.#entry.render({ found, report, supplied, words }),
    };
  }

  /** Lets go of what a person supplied for the stack that goes. */
  forget(): void {
    if (this.#isTyped()) this.#host.spacing = this.#typed?.before ?? null;
    this.#typed = null;
  }

  /** Lets go of the series. */
  release(): void {
    this.#stacks.forget();
  }

  #look(isCloser: boolean): void {
    void this.#load.chooseRegion(isCloser ? this.#load.inView : null);
  }

  #isTyped(): boolean {
    return this.#typed !== null && this.#typed.text === this.#host.spacing;
  }

  #supply(text: string | null): void {
    const before = this.#isTyped() ? (this.#typed?.before ?? null) : this.#host.spacing;
    this.#typed = { text, before };
    this.#host.spacing = text;
    this.#host.spacingSupplied();
  }

  /** What was supplied for a stack waits for it to be chosen again. */
  #chooseStack(stack: Stack): void {
    const left = this.#load.chosen?.stack;
    if (left && this.#typed && this.#isTyped()) this.#typedFor.set(left, this.#typed.text);
    this.forget();
    const text = this.#typedFor.get(stack);
    if (text !== undefined) {
      this.#typed = { text, before: this.#host.spacing };
      this.#host.spacing = text;
    }
    void this.#load.choose(stack);
  }
}
