import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { boundAttributes, FormController } from '../controllers/form-controller.js';

/** A `LitElement` that takes part in a form as the browser's own fields do. */
export abstract class FormMember extends LitElement {
  static readonly formAssociated: boolean = true;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...boundAttributes];
  }

  /** Under which the form sends X, Y, Z and their unit; nothing is sent without it. */
  @property({ reflect: true, useDefault: true }) name = '';

  /** The form waits until a person has confirmed the spacing. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Nothing can be dropped or changed, and nothing is sent. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** @internal */
  protected readonly internals: ElementInternals = this.attachInternals();
  /** @internal */
  protected readonly forms: FormController = new FormController(this, this.internals);

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** What names it in the page. */
  get labels(): NodeList {
    return this.internals.labels;
  }

  /** As the browser's own fields have it. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** Why the form cannot be sent, in the language of the page. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** Whether it can keep its form from being sent. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** Whether the form can be sent as far as this element goes. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** The same, and a person is told why not. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (boundAttributes.includes(name)) this.requestUpdate();
  }

  /** @internal */
  formAssociatedCallback(): void {
    this.requestUpdate();
  }

  /** @internal */
  formDisabledCallback(isDisabled: boolean): void {
    this.forms.disable(isDisabled);
  }

  /** @internal */
  formStateRestoreCallback(state: unknown): void {
    this.forms.restore(state);
  }
}
