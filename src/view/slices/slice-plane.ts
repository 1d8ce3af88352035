import type { Size } from '../engine/engine.js';
import type { Triple } from '../../volume/scalar-volume.js';
import { headHeight } from './arrange-planes.js';
import type { Cut } from './cut-plane.js';
import type { Direction, PlaneView } from './planes.js';
import { PlaneMarks, type PlaneMarking } from './plane-marks.js';

/** What is told of a plane to those who do not see it. */
export interface PlaneTold {
  name: string;
  text: string;
  now: number;
  count: number;
}

/** A line of samples: the axis along which it runs, where it begins, and how long each is, in the unit of the reading. */
interface Line {
  axis: number;
  from: number;
  step: number;
}

/** One plane of one reading: an element that can be pressed, dragged in and moved by keys, with its picture and marks. */
export class SlicePlane {
  readonly element = document.createElement('div');
  readonly #canvas = document.createElement('canvas');
  readonly #marks: PlaneMarks;
  /** The plane as it is cut, in the greys of the window. */
  readonly #picture = document.createElement('canvas');
  #view: PlaneView | null = null;
  #painted: { cut: Cut; greys: Uint8ClampedArray } | null = null;

  constructor(host: HTMLElement, name: string) {
    const { element } = this;
    element.classList.add('plane');
    element.dataset['plane'] = name;
    element.setAttribute('role', 'slider');
    element.setAttribute('aria-orientation', 'vertical');
    element.setAttribute('aria-valuemin', '1');
    this.#canvas.classList.add('surface');
    element.append(this.#canvas);
    this.#marks = new PlaneMarks(element);
    host.append(element);
  }

  get view(): PlaneView | null {
    return this.#view;
  }

  /** CSS pixels of the room in which the picture is. */
  static roomIn({ width, height }: Size): Size {
    return { width, height: Math.max(1, height - headHeight) };
  }

  tell({ name, text, now, count }: PlaneTold): void {
    const { element } = this;
    element.setAttribute('aria-label', name);
    element.setAttribute('aria-valuetext', text);
    element.setAttribute('aria-valuemax', String(count));
    element.setAttribute('aria-valuenow', String(now));
    element.title = text;
  }

  /** @param cut `null` where there is nothing to draw */
  draw(view: PlaneView, cut: Cut | null, greys: Uint8ClampedArray, marking: PlaneMarking): void {
    this.#view = view;
    const { cell } = view;
    const { style } = this.element;
    style.left = `${cell.left}px`;
    style.top = `${cell.top + headHeight}px`;
    const room = SlicePlane.roomIn(cell);
    style.width = `${room.width}px`;
    style.height = `${room.height}px`;
    this.#paint(cut, greys);
    this.#drawPicture(view, room, cut);
    this.#marks.draw(marking, view, room);
  }

  /** The place of the reading under a point of the element, CSS pixels from its upper left corner. */
  placeAt(x: number, y: number, point: Triple): Triple {
    if (!this.#view) return point;
    const { plane, cell, middle, unitsPerPixel } = this.#view;
    const room = SlicePlane.roomIn(cell);
    const place: Triple = [...point];
    const move = ({ axis, sign }: Direction, pixels: number) =>
      (place[axis] = middle[axis] + sign * pixels * unitsPerPixel);
    move(plane.right, x - room.width / 2);
    move(plane.down, y - room.height / 2);
    return place;
  }

  dispose(): void {
    this.element.remove();
  }

  #paint(cut: Cut | null, greys: Uint8ClampedArray): void {
    const before = this.#painted;
    if (!cut || (before?.cut === cut && before.greys === greys)) return;
    this.#painted = { cut, greys };
    const image = new ImageData(cut.columns, cut.rows);
    const pixels = new Uint32Array(image.data.buffer);
    const colors = Uint32Array.from(greys, (grey) => (0xff000000 | (grey * 0x010101)) >>> 0);
    cut.values.forEach((sample, at) => (pixels[at] = colors[sample] ?? 0));
    this.#picture.width = cut.columns;
    this.#picture.height = cut.rows;
    this.#picture.getContext('2d')?.putImageData(image, 0, 0);
  }

  /** Scaled from what is cut to what is seen: turned and mirrored as the plane is held. */
  #drawPicture({ plane, middle, unitsPerPixel }: PlaneView, room: Size, cut: Cut | null): void {
    const ratio = devicePixelRatio || 1;
    const [width, height] = [Math.round(room.width * ratio), Math.round(room.height * ratio)];
    const canvas = this.#canvas;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    if (!cut) return;
    const pixelsPerUnit = ratio / unitsPerPixel;
    const columns: Line = {
      axis: cut.across,
      from: cut.from[0],
      step: (cut.to[0] - cut.from[0]) / cut.columns,
    };
    const rows: Line = { axis: cut.along, from: cut.from[1], step: (cut.to[1] - cut.from[1]) / cut.rows };
    // How far a column, and a row, of what is cut moves along a direction of the screen, and where the first begins.
    const run = ({ axis, sign }: Direction, length: number) => {
      const step = (line: Line) => (line.axis === axis ? sign * line.step * pixelsPerUnit : 0);
      const { from } = columns.axis === axis ? columns : rows;
      return [step(columns), step(rows), length / 2 + sign * (from - middle[axis]) * pixelsPerUnit] as const;
    };
    const [a, c, e] = run(plane.right, width);
    const [b, d, f] = run(plane.down, height);
    context.setTransform(a, b, c, d, e, f);
    context.imageSmoothingEnabled = true;
    // Finer than this a voxel would be blended with those beyond its neighbours.
    context.imageSmoothingQuality = 'medium';
    context.drawImage(this.#picture, 0, 0);
  }
}
