/** A button that has drags and arrows change the greys, and says which values those show; for hands without a Shift key. */
export class GreyButton {
  readonly #element = document.createElement('button');
  readonly #text = document.createElement('span');
  #isPressed = false;

  /** @param onPress told whether it is pressed by now */
  constructor(place: HTMLElement, onPress: (isPressed: boolean) => void) {
    const element = this.#element;
    element.type = 'button';
    element.className = 'greys';
    element.setAttribute('part', 'button');
    element.setAttribute('aria-pressed', 'false');
    element.hidden = true;
    const sign = document.createElement('span');
    sign.className = 'sign';
    sign.setAttribute('aria-hidden', 'true');
    element.append(sign, this.#text);
    element.addEventListener('click', () => {
      this.#isPressed = !this.#isPressed;
      element.setAttribute('aria-pressed', String(this.#isPressed));
      onPress(this.#isPressed);
    });
    // Twice on the button is not twice on the picture.
    element.addEventListener('dblclick', (event) => event.stopPropagation());
    this.enter(place);
  }

  get isPressed(): boolean {
    return this.#isPressed;
  }

  /** Lies over all planes of a place. */
  enter(place: HTMLElement): void {
    place.append(this.#element);
  }

  tell({ text, hint }: { text: string; hint: string }): void {
    const element = this.#element;
    element.hidden = false;
    if (this.#text.textContent !== text) this.#text.textContent = text;
    element.title = hint;
    element.setAttribute('aria-label', `${text}. ${hint}`);
  }

  dispose(): void {
    this.#element.remove();
  }
}
