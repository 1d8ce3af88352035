import { html, nothing, type TemplateResult } from 'lit';
import { drawMark } from '../parts/toolbar/icons.js';

export interface ToldRemark {
  text: string;
  isWarning: boolean;
}

export interface FormView {
  title: string;
  /** What is to be said of the page's own fields. */
  remarks: readonly ToldRemark[];
  /** What the form would send, and what it waits for. */
  told: string;
  /** What the button says; `null` where there is nothing to confirm. */
  button: string | null;
  press(): void;
}

/** The last thing below the numbers: what goes into the form, and the press by which a person stands for it. */
export function renderForm({ title, remarks, told, button, press }: FormView): TemplateResult {
  return html`
    <section part="form" class="for-form" aria-label=${title} tabindex="-1">
      <div class="on-fields" role="status" aria-live="polite">
        ${remarks.map(
          ({ text, isWarning }) => html`<p>${drawMark(isWarning ? 'warn' : 'info')} <span>${text}</span></p>`,
        )}
      </div>
      <div class="sends" ?hidden=${!told && button === null}>
        <p>${told}</p>
        ${
          button === null
            ? nothing
            : html`<button part="button" class="main" type="button" @click=${press}>${button}</button>`
        }
      </div>
    </section>
  `;
}
