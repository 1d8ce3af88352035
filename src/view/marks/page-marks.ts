import {
  dashes,
  type Area,
  type Label,
  type Line,
  type PaneView,
  type Shape,
  type Stroke,
} from './drawing.js';
import { marks, type Marked, type MarkName } from './marks.js';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Draws the marks of one pane over it, each in an element whose class is its name. */
export class PageMarks {
  readonly #layers: readonly (readonly [MarkName, MarkLayer])[];

  constructor(pane: HTMLElement, names: readonly MarkName[]) {
    this.#layers = names.map((name) => [name, new MarkLayer(pane, name)]);
  }

  draw(marked: Marked, view: PaneView): void {
    for (const [name, layer] of this.#layers) layer.draw(marks[name](marked, view), view);
  }

  dispose(): void {
    for (const [, layer] of this.#layers) layer.dispose();
  }
}

/**
 * Draws shapes as elements of the page: lines and areas as SVG, labels as text. Every line is an element of its own:
 * what paints the page fills a line as it fills any rectangle, and would first have to learn how to draw a path of several.
 * A class names the ink of each, which the page's styles give its colour.
 */
export class MarkLayer {
  readonly #element = document.createElement('div');
  readonly #picture = document.createElementNS(svgNamespace, 'svg');
  readonly #areas: SVGPolygonElement[] = [];
  readonly #lines: SVGLineElement[] = [];
  readonly #labels: HTMLSpanElement[] = [];

  constructor(pane: HTMLElement, name: string) {
    this.#element.classList.add(name);
    this.#element.setAttribute('aria-hidden', 'true');
    this.#element.hidden = true;
    pane.append(this.#element);
  }

  draw(shapes: readonly Shape[], { width, height }: Pick<PaneView, 'width' | 'height'>): void {
    this.#element.hidden = shapes.length === 0;
    if (this.#element.hidden) return;
    this.#picture.setAttribute('viewBox', `${-width / 2} ${-height / 2} ${width} ${height}`);
    const areas = shapes.filter((shape) => shape.kind === 'area');
    const lines = shapes.filter((shape) => shape.kind === 'line');
    const labels = shapes.filter((shape) => shape.kind === 'label');
    drawAll(this.#areas, areas, () => this.#add('polygon'), drawArea);
    drawAll(this.#lines, lines, () => this.#add('line'), drawLine);
    drawAll(this.#labels, labels, () => this.#addLabel(), drawLabel);
  }

  dispose(): void {
    this.#element.remove();
  }

  #add<Name extends 'line' | 'polygon'>(name: Name): SVGElementTagNameMap[Name] {
    if (!this.#picture.isConnected) this.#element.prepend(this.#picture);
    const element = document.createElementNS(svgNamespace, name);
    // Areas lie under lines, whichever came first.
    this.#picture.insertBefore(element, name === 'polygon' ? (this.#lines[0] ?? null) : null);
    return element;
  }

  #addLabel(): HTMLSpanElement {
    const label = document.createElement('span');
    this.#element.append(label);
    return label;
  }
}

/** Draws every shape with an element that is there already or is made, and takes away those that are left over. */
function drawAll<Drawn extends Element, Kind>(
  elements: Drawn[],
  shapes: readonly Kind[],
  make: () => Drawn,
  draw: (element: Drawn, shape: Kind) => void,
): void {
  for (const left of elements.splice(shapes.length)) left.remove();
  shapes.forEach((shape, index) => draw((elements[index] ??= make()), shape));
}

function drawLine(element: SVGLineElement, { from, to, ...stroke }: Line): void {
  const ends = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
  for (const [name, value] of Object.entries(ends)) element.setAttribute(name, value.toFixed(1));
  drawStroke(element, stroke);
}

function drawArea(element: SVGPolygonElement, { corners, fillOpacity, ...stroke }: Area): void {
  element.setAttribute('points', corners.map((corner) => corner.map((at) => at.toFixed(1)).join()).join(' '));
  element.setAttribute('fill-opacity', String(fillOpacity));
  drawStroke(element, stroke);
}

function drawStroke(element: SVGElement, { ink, width, opacity, isDashed }: Stroke): void {
  element.setAttribute('class', `ink-${ink}`);
  element.setAttribute('stroke-width', String(width));
  element.setAttribute('stroke-opacity', String(opacity));
  element.setAttribute('stroke-dasharray', isDashed ? dashes.join(' ') : 'none');
}

function drawLabel(element: HTMLSpanElement, { ink, text, at }: Label): void {
  element.className = `label ink-${ink}`;
  if (element.textContent !== text) element.textContent = text;
  if (!at) return;
  element.dir = 'ltr';
  // From the middle of the pane; measures travel by script, as hosts forbid style attributes.
  element.style.translate = `${at[0].toFixed(1)}px calc(${at[1].toFixed(1)}px - 50%)`;
}
