import type { PropertyDeclarations } from 'lit';
import { WORDLESS } from '../../words/languages.js';
import { Adoptable } from '../adoptable.js';
import type { Shown } from '../parts/shown.js';
import type { FormActs, FormParts } from './form-parts.js';

/**
 * A `LitElement` that takes part in a form as the browser's own fields do; what that needs is fetched where it is asked for.
 *
 * @attr {string} data-x - id of the page's own field for X, in the tree the element stands in
 * @attr {string} data-y - the same for Y
 * @attr {string} data-z - the same for Z
 * @attr {string} data-unit - id of the field for their unit; without one they are in mm
 *
 * @csspart form - what goes into a form, and the press that confirms it
 */
export abstract class FormMember extends Adoptable {
  /** Forms take it for one of their fields. */
  static readonly formAssociated: boolean = true;

  static override properties: PropertyDeclarations = {
    name: { reflect: true, useDefault: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    // By these a page names fields of its own.
    'data-x': {},
    'data-y': {},
    'data-z': {},
    'data-unit': {},
  };

  static {
    for (const name of ['form', 'labels', 'validity', 'validationMessage', 'willValidate'] as const) {
      Object.defineProperty(this.prototype, name, {
        get(this: FormMember) {
          return this.internals[name];
        },
      });
    }
  }

  /** The form it belongs to. */
  declare readonly form: HTMLFormElement | null;

  /** What names it in the page. */
  declare readonly labels: NodeList;

  /** As the browser's own fields have it. */
  declare readonly validity: ValidityState;

  /** Why the form cannot be sent, in the language of the page. */
  declare readonly validationMessage: string;

  /** Whether it can keep its form from being sent. */
  declare readonly willValidate: boolean;

  /** Under which the form sends X, Y, Z and their unit; nothing is sent without it. */
  name = '';

  /** The form waits until a person has confirmed the spacing. */
  required = false;

  /** Nothing can be dropped or changed, and nothing is sent. */
  disabled = false;

  /** @internal */
  protected readonly internals: ElementInternals = this.attachInternals();
  /** @internal By its own attribute, or by a `fieldset` around it. */
  protected isDisabled = false;
  /** @internal Settles when what the form needs is there. */
  protected formReady: Promise<void> | undefined;
  #parts: FormParts | null = null;
  #restored: unknown = null;

  /** Whether the form can be sent as far as this element goes. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** The same, and a person is told why not. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** @internal */
  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabled = isDisabled;
    this.requestUpdate();
  }

  /** @internal What a person had said before the page was left, as it was given to the browser. */
  formStateRestoreCallback(state: unknown): void {
    this.#restored = state;
    this.requestUpdate();
  }

  /** @internal */
  protected showForm(shown: Shown, acts: FormActs): void {
    if (this.#parts) {
      this.#parts.show(shown, this.isDisabled, this.#restored);
      return;
    }
    this.internals.setValidity({ customError: this.required }, WORDLESS);
    const { x, y, z } = this.dataset;
    if (this.name || this.required || this.isDisabled || x || y || z) this.formReady ??= this.#fetch(acts);
  }

  /** Where it cannot be fetched nothing is sent, and the next change tries again. */
  async #fetch(acts: FormActs): Promise<void> {
    try {
      const { fetchFormParts } = await import('../parts/later.js');
      const { FormParts: Fetched } = await fetchFormParts();
      const parts = new Fetched(this, this.internals, acts);
      await parts.speak();
      this.#parts = parts;
      this.requestUpdate();
    } catch {
      this.formReady = undefined;
    }
  }
}
