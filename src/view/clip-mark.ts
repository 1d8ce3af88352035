import { stretchOf, type HalfSize, type ViewAxes } from './camera.js';

/** An arrow that says how much larger the naive box is, where it is too large to show. */
export class ClipMark {
  readonly #element: HTMLDivElement;

  constructor(host: HTMLElement) {
    this.#element = document.createElement('div');
    this.#element.classList.add('clip-mark');
    this.#element.hidden = true;
    host.append(this.#element);
  }

  /** @param boxes what is clipped; `null` hides the mark */
  draw(boxes: { trueBox: HalfSize; naiveBox: HalfSize } | null, axes: ViewAxes) {
    this.#element.hidden = !boxes;
    if (!boxes) return;
    const factor = stretchOf(boxes.trueBox, boxes.naiveBox);
    const ratios = boxes.trueBox.map((half, axis) => (boxes.naiveBox[axis] ?? 0) / half);
    const axis = ratios.indexOf(Math.max(...ratios));
    const across = Math.abs(axes.right[axis] ?? 0);
    const along = Math.abs(axes.up[axis] ?? 0);
    this.#element.textContent = `${across > along ? '↔' : '↕'} ${factor.toPrecision(3)}×`;
  }

  dispose() {
    this.#element.remove();
  }
}
