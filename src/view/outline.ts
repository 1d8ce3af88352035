import type { Triple } from '../volume/scalar-volume.js';
import type { HalfSize, ViewAxes } from './camera.js';

/** The twelve edges of a box as pairs of corners; a corner is three bits, one per axis. */
const edges: readonly (readonly [number, number])[] = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((corner) =>
  [1, 2, 4].filter((bit) => (corner & bit) === 0).map((bit) => [corner, corner | bit] as const),
);

/** How strongly the edges before and behind the specimen are drawn. */
const alphas = { front: 0.75, back: 0.3 };
const lineWidth = 1.25;

/**
 * Draws the wire box of one reading over a pane, in the text colour of its canvas. The processor draws it: software
 * GPUs compile a program of their own for every kind of path, which takes them longer than the first picture.
 */
export class Outline {
  readonly element: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;

  constructor(part: string) {
    this.element = document.createElement('canvas');
    this.element.setAttribute('aria-hidden', 'true');
    this.element.classList.add('outline', part);
    this.element.hidden = true;
    this.#context = this.element.getContext('2d', { willReadFrequently: true });
  }

  /** @param pixelsPerUnit CSS pixels for one unit of `halfSize` */
  draw(halfSize: HalfSize | null, axes: ViewAxes, pixelsPerUnit: number, width: number, height: number) {
    this.element.hidden = !halfSize;
    if (!halfSize || !this.#context) return;
    const context = this.#context;
    const ratio = devicePixelRatio || 1;
    this.element.width = Math.round(width * ratio);
    this.element.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, (width * ratio) / 2, (height * ratio) / 2);
    context.strokeStyle = getComputedStyle(this.element).color;
    context.lineWidth = lineWidth;
    const corners = projectCorners(halfSize, axes, pixelsPerUnit);
    const hidden = farthestCorner(halfSize, axes);
    for (const [a, b] of edges) {
      const isBack = a === hidden || b === hidden;
      context.globalAlpha = isBack ? alphas.back : alphas.front;
      context.beginPath();
      context.moveTo(...(corners[a] ?? [0, 0]));
      context.lineTo(...(corners[b] ?? [0, 0]));
      context.stroke();
    }
  }
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cornerOf(halfSize: HalfSize, corner: number): Triple {
  const sign = (bit: number) => (corner & bit ? 1 : -1);
  return [sign(1) * halfSize[0], sign(2) * halfSize[1], sign(4) * halfSize[2]];
}

function projectCorners(halfSize: HalfSize, axes: ViewAxes, pixelsPerUnit: number): [number, number][] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => {
    const at = cornerOf(halfSize, corner);
    return [dot(at, axes.right) * pixelsPerUnit, -dot(at, axes.up) * pixelsPerUnit];
  });
}

function farthestCorner(halfSize: HalfSize, axes: ViewAxes): number {
  const depths = [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => dot(cornerOf(halfSize, corner), axes.toViewer));
  return depths.indexOf(Math.min(...depths));
}
