import type { Point } from '../marks/drawing.js';
import type { MeasuredPane } from './measured-pane.js';

/** CSS pixels that a press of an arrow key moves an end, and with Shift. */
const step = 1;
const longStep = 10;
/** Where nothing is seen an end goes on as far, CSS pixels, until there is something again. */
const farthest = 60;

const arrows = new Map<string, Point>([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

/** What is asked of the ends, which are counted from 0. */
export interface EndsHandler {
  /** What an end is called. */
  name(end: number): string;
  /** Moves an end to what is seen at a point of a pane. Whether anything is. */
  move(end: number, pane: MeasuredPane, at: Point): boolean;
}

/** The ends of a ruler in one pane: each is dragged, or moved by arrow keys. */
export class RulerEnds {
  readonly #handler: EndsHandler;
  #pane: MeasuredPane;
  readonly #buttons: HTMLButtonElement[] = [];
  /** Where each is seen. */
  #points: readonly (Point | null)[] = [];

  constructor(pane: MeasuredPane, handler: EndsHandler) {
    this.#pane = pane;
    this.#handler = handler;
  }

  /** @param isReached tells which of them the Tab key comes to */
  show(pane: MeasuredPane, points: readonly (Point | null)[], isReached: (end: number) => boolean): void {
    this.#pane = pane;
    this.#points = points;
    for (const left of this.#buttons.splice(points.length)) left.remove();
    for (const [end, point] of points.entries()) {
      const button = (this.#buttons[end] ??= this.#make(end));
      if (button.parentElement !== pane.element) pane.element.append(button);
      button.hidden = point === null;
      button.tabIndex = isReached(end) ? 0 : -1;
      const name = this.#handler.name(end);
      if (button.ariaLabel !== name) button.ariaLabel = name;
      // Measures travel by script, as hosts forbid style attributes.
      if (point) button.style.translate = `${point[0].toFixed(1)}px ${point[1].toFixed(1)}px`;
    }
  }

  focus(end: number): void {
    this.#buttons[end]?.focus({ preventScroll: true });
  }

  dispose(): void {
    for (const button of this.#buttons) button.remove();
  }

  #make(end: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ruler-end';
    button.classList.add(this.#pane.index === 0 ? 'ink-true' : 'ink-naive');
    /** From the pointer to the middle of the end. */
    let held: { id: number; off: Point } | null = null;
    button.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      // It neither turns the picture nor moves the point of the planes.
      event.stopPropagation();
      const point = this.#points[end];
      if (!point) return;
      const [x, y] = this.#within(event);
      held = { id: event.pointerId, off: [point[0] - x, point[1] - y] };
      if (event.isTrusted) button.setPointerCapture(event.pointerId);
    });
    button.addEventListener('pointermove', (event) => {
      if (held?.id !== event.pointerId) return;
      event.stopPropagation();
      const [x, y] = this.#within(event);
      this.#handler.move(end, this.#pane, [x + held.off[0], y + held.off[1]]);
    });
    for (const type of ['pointerup', 'pointercancel'] as const) {
      button.addEventListener(type, (event) => {
        if (held?.id === event.pointerId) held = null;
        event.stopPropagation();
      });
    }
    button.addEventListener('dblclick', (event) => event.stopPropagation());
    button.addEventListener('keydown', (event) => this.#press(event, end));
    return button;
  }

  #press(event: KeyboardEvent, end: number): void {
    const way = arrows.get(event.key);
    const point = this.#points[end];
    if (!way || !point || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const first = event.shiftKey ? longStep : step;
    for (let far = first; far <= first + farthest; far++) {
      if (this.#handler.move(end, this.#pane, [point[0] + way[0] * far, point[1] + way[1] * far])) return;
    }
  }

  #within({ clientX, clientY }: PointerEvent): Point {
    return pointIn(this.#pane.element, clientX, clientY);
  }
}

/** A place of the page, from the middle of an element. */
export function pointIn(element: HTMLElement, clientX: number, clientY: number): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [clientX - left - width / 2, clientY - top - height / 2];
}
