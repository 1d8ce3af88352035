import type { Triple } from '../../volume/scalar-volume.js';
import type { HalfSize, ViewAxes } from '../camera/camera.js';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The twelve edges of a box as pairs of corners; a corner is three bits, one per axis. */
const edges: readonly (readonly [number, number])[] = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((corner) =>
  [1, 2, 4].filter((bit) => (corner & bit) === 0).map((bit) => [corner, corner | bit] as const),
);

/**
 * Draws the wire box of one reading over a pane, in CSS pixels from its centre. Every edge is a line of its own: what
 * paints the page fills a line as it fills any rectangle, and would first have to learn how to draw a path of several.
 */
export class Outline {
  readonly #element: SVGSVGElement;
  readonly #lines: readonly SVGLineElement[];

  constructor(host: HTMLElement) {
    this.#element = document.createElementNS(svgNamespace, 'svg');
    this.#element.setAttribute('aria-hidden', 'true');
    this.#element.classList.add('outline');
    this.#lines = edges.map(() => document.createElementNS(svgNamespace, 'line'));
    this.#element.append(...this.#lines);
    host.append(this.#element);
  }

  /** @param pixelsPerUnit CSS pixels for one unit of `halfSize` */
  draw(halfSize: HalfSize | null, axes: ViewAxes, pixelsPerUnit: number, width: number, height: number) {
    this.#element.toggleAttribute('hidden', !halfSize);
    if (!halfSize) return;
    this.#element.setAttribute('viewBox', `${-width / 2} ${-height / 2} ${width} ${height}`);
    const corners = projectCorners(halfSize, axes, pixelsPerUnit);
    const farthest = farthestCorner(halfSize, axes);
    this.#lines.forEach((line, i) => {
      const [a, b] = edges[i] ?? [0, 0];
      const ends = [...(corners[a] ?? []), ...(corners[b] ?? [])];
      ['x1', 'y1', 'x2', 'y2'].forEach((name, j) => line.setAttribute(name, (ends[j] ?? 0).toFixed(1)));
      line.classList.toggle('back', a === farthest || b === farthest);
    });
  }

  dispose() {
    this.#element.remove();
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
