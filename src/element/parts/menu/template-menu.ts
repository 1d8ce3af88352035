import { html, type TemplateResult } from 'lit';
import { isElement } from '../../node-kinds.js';

export interface MenuView {
  /** Drawn on the button, beside the words where there is room. */
  icon: TemplateResult;
  label: string;
  /** What is chosen or done in it: buttons, fields. */
  content: unknown;
}

/**
 * A button of the toolbar that opens a sheet of choices. A press on `[data-closes]` in the sheet closes it, as do Escape and
 * a press elsewhere.
 */
export function renderMenu({ icon, label, content }: MenuView): TemplateResult {
  return html`
    <details class="menu" @toggle=${onToggle} @pointerdown=${onPress} @keydown=${onKey} @click=${onChoice}>
      <summary part="button" title=${label} aria-label=${label}>
        ${icon}<span class="words">${label}</span>
      </summary>
      <div class="sheet" role="group" aria-label=${label}>${content}</div>
    </details>
  `;
}

const stopListening = new WeakMap<EventTarget, AbortController>();
/** The last press within each. */
const presses = new WeakMap<EventTarget, Event>();

function onPress(event: Event): void {
  if (event.currentTarget) presses.set(event.currentTarget, event);
}

/** While it is open a press anywhere else closes it. */
function onToggle(event: Event): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  stopListening.get(menu)?.abort();
  if (!menu.open) return;
  const listening = new AbortController();
  stopListening.set(menu, listening);
  menu.ownerDocument.addEventListener(
    'pointerdown',
    // In a closed shadow root the path of the event does not tell: whether the press comes by here does.
    (press) =>
      setTimeout(() => {
        if (presses.get(menu) !== press) menu.open = false;
      }),
    { signal: listening.signal, capture: true },
  );
}

function onKey(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !menu.open) return;
  event.preventDefault();
  event.stopPropagation();
  close(menu);
}

function onChoice(event: Event): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (isElement(event.target) && event.target.closest('[data-closes]')) close(menu);
}

/** Whoever chose by key goes on from the button. */
function close(menu: HTMLDetailsElement): void {
  menu.open = false;
  menu.querySelector('summary')?.focus();
}
