import { WORDLESS } from '../../words/languages.js';
import type { FormActs, FormHost, FormParts } from '../form/form-parts.js';
import type { Shown } from '../parts/shown.js';

/** By which a page names fields of its own: ids in the tree the element stands in. */
export const boundAttributes = ['data-x', 'data-y', 'data-z', 'data-unit'];

/** Takes part in a form. What that needs is fetched by pages that ask for it alone. */
export class FormController {
  readonly #host: FormHost;
  readonly #internals: ElementInternals;
  #parts: FormParts | null = null;
  #fetching: Promise<void> | undefined;
  #isDisabled = false;
  #restored: unknown = null;

  constructor(host: FormHost, internals: ElementInternals) {
    this.#host = host;
    this.#internals = internals;
  }

  /** By its own attribute, or by a `fieldset` around it. */
  get isDisabled(): boolean {
    return this.#isDisabled;
  }

  /** Settles when what was asked for can be shown. */
  get ready(): Promise<void> | undefined {
    return this.#fetching;
  }

  disable(isDisabled: boolean): void {
    this.#isDisabled = isDisabled;
    this.#host.requestUpdate();
  }

  /** @param state what a person had said before the page was left, as it was given to the browser */
  restore(state: unknown): void {
    this.#restored = state;
    this.#host.requestUpdate();
  }

  show(shown: Shown, acts: FormActs): void {
    if (this.#parts) {
      this.#parts.show(shown, this.#isDisabled, this.#restored);
      return;
    }
    const { name, required } = this.#host;
    this.#internals.setValidity({ customError: required }, WORDLESS);
    const isBound = boundAttributes.some((attribute) => this.#host.hasAttribute(attribute));
    if (name || required || this.#isDisabled || isBound) {
      this.#fetching ??= this.#fetch(acts);
    }
  }

  /** Where it cannot be fetched nothing is sent, and the next change tries again. */
  async #fetch(acts: FormActs): Promise<void> {
    try {
      const { fetchFormParts } = await import('../parts/later.js');
      const { FormParts: Fetched } = await fetchFormParts();
      const parts = new Fetched(this.#host, this.#internals, acts);
      await parts.speak();
      this.#parts = parts;
      this.#host.requestUpdate();
    } catch {
      this.#fetching = undefined;
    }
  }
}
