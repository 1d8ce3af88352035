import type { Triple } from '../volume/scalar-volume.js';
import type { HalfSize, ViewAxes } from './camera.js';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The twelve edges of a box as pairs of corners; a corner is three bits, one per axis. */
const edges: readonly (readonly [number, number])[] = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((corner) =>
  [1, 2, 4].filter((bit) => (corner & bit) === 0).map((bit) => [corner, corner | bit] as const),
);

/** Draws the wire box of one reading over a pane, in CSS pixels from its centre. */
export class Outline {
  readonly element: SVGSVGElement;
  readonly #front: SVGPathElement;
  readonly #back: SVGPathElement;

  constructor(part: string) {
    this.element = document.createElementNS(svgNamespace, 'svg');
    this.element.setAttribute('aria-hidden', 'true');
    this.element.classList.add('outline', part);
    this.#back = this.#addPath('back');
    this.#front = this.#addPath('front');
  }

  /** @param pixelsPerUnit CSS pixels for one unit of `halfSize` */
  draw(halfSize: HalfSize | null, axes: ViewAxes, pixelsPerUnit: number, width: number, height: number) {
    this.element.setAttribute('viewBox', `${-width / 2} ${-height / 2} ${width} ${height}`);
    if (!halfSize) {
      this.#front.setAttribute('d', '');
      this.#back.setAttribute('d', '');
      return;
    }
    const corners = projectCorners(halfSize, axes, pixelsPerUnit);
    const hidden = farthestCorner(halfSize, axes);
    const path = (isBack: boolean) =>
      edges
        .filter(([a, b]) => (a === hidden || b === hidden) === isBack)
        .map(([a, b]) => `M${corners[a]}L${corners[b]}`)
        .join('');
    this.#front.setAttribute('d', path(false));
    this.#back.setAttribute('d', path(true));
  }

  #addPath(name: string): SVGPathElement {
    const path = document.createElementNS(svgNamespace, 'path');
    path.classList.add(name);
    this.element.append(path);
    return path;
  }
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cornerOf(halfSize: HalfSize, corner: number): Triple {
  const sign = (bit: number) => (corner & bit ? 1 : -1);
  return [sign(1) * halfSize[0], sign(2) * halfSize[1], sign(4) * halfSize[2]];
}

function projectCorners(halfSize: HalfSize, axes: ViewAxes, pixelsPerUnit: number): string[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => {
    const at = cornerOf(halfSize, corner);
    const x = dot(at, axes.right) * pixelsPerUnit;
    const y = -dot(at, axes.up) * pixelsPerUnit;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
}

function farthestCorner(halfSize: HalfSize, axes: ViewAxes): number {
  const depths = [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => dot(cornerOf(halfSize, corner), axes.toViewer));
  return depths.indexOf(Math.min(...depths));
}
