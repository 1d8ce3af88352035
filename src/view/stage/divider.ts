/** Hundredths of the place for a press of an arrow, and of a Page key. */
const smallStep = 2;
const largeStep = 20;

/** Which way a key moves the line: in hundredths, or to an end. */
const steps = new Map<string, number>([
  ['ArrowLeft', -smallStep],
  ['ArrowDown', -smallStep],
  ['ArrowRight', smallStep],
  ['ArrowUp', smallStep],
  ['PageDown', -largeStep],
  ['PageUp', largeStep],
  ['Home', -100],
  ['End', 100],
]);

/** In a page that runs from right to left the line does as the arrow shows. */
const mirrored = new Set(['ArrowLeft', 'ArrowRight']);

/**
 * A line across a place, which a person drags or moves by keys: a slider from 0 to 100, the share of the place before
 * it. The share travels as the custom property `--_share` of the place, by which its layers are clipped.
 */
export class Divider {
  readonly #place: HTMLElement;
  readonly #element = document.createElement('div');
  #share = 50;
  /** CSS pixels from the line to where it was taken hold of; `null` while nobody holds it. */
  #grip: number | null = null;

  /** @param place a positioned element */
  constructor(place: HTMLElement, share: number) {
    this.#place = place;
    const element = this.#element;
    element.classList.add('divider');
    element.setAttribute('part', 'divider');
    element.setAttribute('role', 'slider');
    element.setAttribute('aria-orientation', 'horizontal');
    element.setAttribute('aria-valuemin', '0');
    element.setAttribute('aria-valuemax', '100');
    element.tabIndex = 0;
    element.addEventListener('pointerdown', (event) => this.#take(event));
    element.addEventListener('pointermove', (event) => this.#drag(event));
    element.addEventListener('pointerup', () => (this.#grip = null));
    element.addEventListener('pointercancel', () => (this.#grip = null));
    element.addEventListener('keydown', (event) => this.#press(event));
    // Twice on the line is not twice on the picture.
    element.addEventListener('dblclick', (event) => event.stopPropagation());
    const knob = document.createElement('span');
    knob.classList.add('knob');
    element.append(knob);
    this.#share = share;
    this.isShown = false;
    place.append(element);
  }

  /** The share of the place before the line, 0 to 100. */
  get share(): number {
    return this.#share;
  }

  set label(label: string) {
    this.#element.setAttribute('aria-label', label);
  }

  /** Where there is nothing behind it there is no line, and what lies before it has the whole place. */
  set isShown(isShown: boolean) {
    this.#element.hidden = !isShown;
    if (isShown) this.#move(this.#share);
    else this.#place.style.removeProperty('--_share');
  }

  dispose(): void {
    this.isShown = false;
    this.#element.remove();
  }

  /** The picture under the line does not turn with it. */
  #take(event: PointerEvent): void {
    event.stopPropagation();
    if (event.button !== 0) return;
    const { left, width } = this.#element.getBoundingClientRect();
    this.#grip = event.clientX - (left + width / 2);
    this.#element.setPointerCapture(event.pointerId);
  }

  #drag(event: PointerEvent): void {
    // Where a menu or a move in the page swallowed the end of it.
    if (event.buttons === 0) this.#grip = null;
    if (this.#grip === null) return;
    event.stopPropagation();
    const { left, right, width } = this.#place.getBoundingClientRect();
    const at = event.clientX - this.#grip;
    this.#move(((this.#isMirrored ? right - at : at - left) / (width || 1)) * 100);
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps.get(event.key);
    if (step === undefined) return;
    event.preventDefault();
    this.#move(this.#share + (this.#isMirrored && mirrored.has(event.key) ? -step : step));
  }

  get #isMirrored(): boolean {
    return getComputedStyle(this.#place).direction === 'rtl';
  }

  #move(share: number): void {
    this.#share = Math.min(100, Math.max(0, share));
    this.#place.style.setProperty('--_share', `${this.#share.toFixed(2)}%`);
    this.#element.setAttribute('aria-valuenow', String(Math.round(this.#share)));
  }
}
