import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { SpacingReport } from '../spacing/report.js';
import type { Choices, ChoicesView } from './choices.js';

export interface ChoicesHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** `"x y z"` in mm, by the page or a person. */
  spacing: string | null;
  /** A person's word on the spacing is told to the page. */
  spacingSupplied(): void;
}

export type ChoicesShown = Record<'entry', TemplateResult | typeof nothing>;

/** Fetches what lets a person choose as soon as there is something to choose, and keeps apart what the page and what a person supplied. */
export class ChoicesController implements ReactiveController {
  readonly #host: ChoicesHost;
  #choices: Choices | null = null;
  #fetching: Promise<void> | null = null;
  /** What a person supplied, and what stood there before. */
  #typed: { text: string | null; before: string | null } | null = null;

  constructor(host: ChoicesHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Settles when what was asked for can be shown. */
  get ready(): Promise<void> {
    return this.#fetching ?? Promise.resolve();
  }

  hostConnected(): void {
    if (this.#choices) this.#host.requestUpdate();
  }

  fetch(): void {
    this.#fetching ??= this.#fetch();
  }

  /** Lets go of what a person supplied for the series that goes. */
  forget(): void {
    if (this.#isTyped()) this.#host.spacing = this.#typed?.before ?? null;
    this.#typed = null;
  }

  render(found: SpacingReport | null, report: SpacingReport | null): ChoicesShown {
    if (!this.#choices || !found || !report || report.provisional) return { entry: nothing };
    const supplied = this.#host.spacing === null ? null : this.#isTyped() ? 'person' : 'page';
    const view: ChoicesView = { found, report, supplied };
    return { entry: this.#choices.renderEntry(view) };
  }

  #isTyped(): boolean {
    return this.#typed !== null && this.#typed.text === this.#host.spacing;
  }

  async #fetch(): Promise<void> {
    const { Choices, choicesStyles } = await import('./choices.js');
    const { renderRoot } = this.#host;
    const { styleSheet } = choicesStyles;
    if (renderRoot instanceof ShadowRoot && styleSheet) renderRoot.adoptedStyleSheets.push(styleSheet);
    this.#choices = new Choices({
      supply: (text) => this.#supply(text),
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
}
