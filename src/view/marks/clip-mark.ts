import { largestStretchShown, stretchOf, type HalfSize, type ViewAxes } from '../camera/camera.js';

/** An arrow that says how much larger the naive box is, where it is too large to show. */
export class ClipMark {
  readonly #element: HTMLDivElement;

  constructor(host: HTMLElement) {
    this.#element = document.createElement('div');
    this.#element.classList.add('clip-mark');
    this.#element.hidden = true;
    host.append(this.#element);
  }

  /** Shows the mark where the naive box is clipped. */
  draw(trueBox: HalfSize | null, naiveBox: HalfSize | null, axes: ViewAxes) {
    const factor = trueBox && naiveBox ? stretchOf(trueBox, naiveBox) : 1;
    this.#element.hidden = factor <= largestStretchShown;
    if (!trueBox || !naiveBox || this.#element.hidden) return;
    const ratios = trueBox.map((half, axis) => (naiveBox[axis] ?? 0) / half);
    const axis = ratios.indexOf(Math.max(...ratios));
    const across = Math.abs(axes.right[axis] ?? 0);
    const along = Math.abs(axes.up[axis] ?? 0);
    this.#element.textContent = `${across > along ? '↔' : '↕'} ${factor.toPrecision(3)}×`;
  }

  dispose() {
    this.#element.remove();
  }
}
