import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Stack } from '../spacing/report.js';
import type * as ChoicesModule from './choices.js';
import type { LoadController } from './load-controller.js';
import type { PreviewState } from './preview-state.js';

export interface ChoicesHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly isConnected: boolean;
  readonly wantsPicture: boolean;
  /** `"x y z"` in mm, by the page or a person. */
  spacing: string | null;
  /** A person's word on the spacing is told to the page. */
  spacingSupplied(): void;
}

/** What the marks mean, what of the series is shown, other readings, remarks, another spacing: each where there is something to say. */
export type ChoicesShown = Record<
  'legend' | 'which' | 'readings' | 'findings' | 'entry',
  TemplateResult | typeof nothing
>;

const noChoices: ChoicesShown = {
  legend: nothing,
  which: nothing,
  readings: nothing,
  findings: nothing,
  entry: nothing,
};

/**
 * Fetches what follows the final numbers as soon as they are in, and keeps apart what the page and what
 * a person supplied.
 */
export class ChoicesController implements ReactiveController {
  readonly #host: ChoicesHost;
  readonly #load: LoadController;
  #module: typeof ChoicesModule | null = null;
  #choices: ChoicesModule.Choices | null = null;
  #fetching: Promise<void> | null = null;
  /** What a person supplied, and what stood there before. */
  #typed: { text: string | null; before: string | null } | null = null;
  #typedFor = new WeakMap<Stack, string | null>();

  constructor(host: ChoicesHost, load: LoadController) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  /** Settles when what was asked for can be shown. */
  get ready(): Promise<void> {
    return this.#fetching ?? Promise.resolve();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#choices?.forget();
    });
  }

  fetch(): void {
    this.#fetching ??= this.#fetch();
  }

  /** Lets go of what a person supplied for the stack that goes. */
  forget(): void {
    if (this.#isTyped()) this.#host.spacing = this.#typed?.before ?? null;
    this.#typed = null;
  }

  render({ found, report, loaded }: PreviewState): ChoicesShown {
    const { chosen } = this.#load;
    if (!this.#module || !this.#choices || !chosen || !found || !report || report.provisional)
      return noChoices;
    const isSupplied = report.spacing !== found.spacing;
    const supplied = isSupplied ? (this.#isTyped() ? 'person' : 'page') : null;
    const view = { found, report, supplied, chosen, loaded, pictured: this.#host.wantsPicture } as const;
    return {
      legend: this.#module.renderLegend(report),
      which: this.#choices.renderWhich(view),
      readings: this.#module.renderReadings(report),
      findings: this.#module.renderFindings(report),
      entry: this.#choices.renderEntry(view),
    };
  }

  #isTyped(): boolean {
    return this.#typed !== null && this.#typed.text === this.#host.spacing;
  }

  /** Where it cannot be fetched the numbers stand alone, and the next final report tries again. */
  async #fetch(): Promise<void> {
    try {
      this.#module = await import('./choices.js');
    } catch {
      this.#fetching = null;
      return;
    }
    const { Choices, choicesStyles } = this.#module;
    const { renderRoot } = this.#host;
    const { styleSheet } = choicesStyles;
    if (renderRoot instanceof ShadowRoot && styleSheet) renderRoot.adoptedStyleSheets.push(styleSheet);
    this.#choices = new Choices({
      supply: (text) => this.#supply(text),
      chooseStack: (stack) => this.#chooseStack(stack),
      choosePhase: (phase) => void this.#load.choosePhase(phase),
      requestUpdate: () => this.#host.requestUpdate(),
    });
    this.#host.requestUpdate();
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
