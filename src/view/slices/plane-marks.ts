import type { Triple } from '../../volume/scalar-volume.js';
import { toPatient, type PatientAxes } from '../camera/stand.js';
import type { Size } from '../engine/engine.js';
import { nameDirection } from '../marks/letters.js';
import type { Direction, PlaneView } from './planes.js';

const svgNamespace = 'http://www.w3.org/2000/svg';
/** CSS pixels below which letters would cover the picture. */
const leastForLetters = 72;
/** A plane that is longer by less than this is not seen to be longer. */
const leastStretch = 1.005;
const bandWidth = 4;
/** From the shared point to where its lines begin. */
const open = 6;
/** Of the label, CSS pixels. */
const lineHeight = 20;

/** A length of the box along an axis, in the unit of the reading: its beginning and end. */
export interface Span {
  from: number;
  to: number;
}

/** What lies over the picture of a plane. */
export interface PlaneMarking {
  /** The shared point, in the reading. */
  point: Triple;
  /** The box of the reading, from 0. */
  size: Triple;
  /** The box of the first reading, as far as it lies elsewhere: where it begins and ends along each axis. */
  outline: { from: Triple; to: Triple } | null;
  /** Missing slices, or zones of another gap, along Z. */
  bands: readonly Span[];
  patient: PatientAxes | null;
  /** What stands over the plane. */
  label: string;
  formatFactor: (factor: number) => string;
}

/** Lines, letters and the label over one plane. */
export class PlaneMarks {
  readonly #picture = document.createElementNS(svgNamespace, 'svg');
  readonly #label = document.createElement('span');
  readonly #factor = document.createElement('span');
  /** To the right, to the left, above and below. */
  readonly #letters = Array.from({ length: 4 }, () => {
    const element = document.createElement('span');
    element.className = 'letter';
    return element;
  });

  constructor(plane: HTMLElement) {
    this.#picture.setAttribute('aria-hidden', 'true');
    this.#label.className = 'plane-label';
    this.#factor.className = 'beyond';
    const spans = [this.#label, this.#factor, ...this.#letters];
    for (const span of spans) span.setAttribute('aria-hidden', 'true');
    plane.append(this.#picture, ...spans);
  }

  draw(marking: PlaneMarking, view: PlaneView, room: Size): void {
    const { plane } = view;
    const across = (place: number) => placeOn(plane.right, place, view, room.width);
    const down = (place: number) => placeOn(plane.down, place, view, room.height);
    const box = clipBox(marking, view, room, across, down);
    const lines = [
      ...drawCross(marking, view, box, across, down),
      ...drawOutline(marking, view, across, down),
      ...drawBands(marking, view, across, down),
    ];
    this.#picture.setAttribute('viewBox', `0 0 ${room.width} ${room.height}`);
    this.#picture.replaceChildren(...lines);
    setText(this.#label, marking.label);
    setText(this.#factor, tellFactor(marking, view, room));
    this.#drawLetters(marking.patient, view, box);
    const { style } = this.#label;
    style.left = `${Math.min(box.left, room.width / 2)}px`;
    style.top = `${box.top - lineHeight}px`;
    style.maxWidth = `${room.width - Math.min(box.left, room.width / 2)}px`;
  }

  /** Within the picture, at its edges. */
  #drawLetters(patient: PatientAxes | null, { plane }: PlaneView, box: Box): void {
    const { left, top, right, bottom } = box;
    const isRoomy = Math.min(right - left, bottom - top) >= leastForLetters;
    const [across, down] = [(left + right) / 2, (top + bottom) / 2];
    const places = [
      { way: wayOf(plane.right, 1), x: right, y: down, moved: '-100% -120%' },
      { way: wayOf(plane.right, -1), x: left, y: down, moved: '0 -120%' },
      { way: wayOf(plane.down, -1), x: across, y: top, moved: '20% 0' },
      { way: wayOf(plane.down, 1), x: across, y: bottom, moved: '20% -100%' },
    ];
    this.#letters.forEach((letter, side) => {
      const place = places[side];
      const isShown = place && patient && isRoomy;
      setText(letter, isShown ? nameDirection(toPatient(place.way, patient)) : '');
      if (!isShown) return;
      letter.style.left = `${place.x}px`;
      letter.style.top = `${place.y}px`;
      letter.style.translate = place.moved;
    });
  }
}

/** The part of the stack's box that is seen, CSS pixels. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function clipBox({ size }: PlaneMarking, { plane }: PlaneView, room: Size, across: At, down: At): Box {
  const ends = (at: At, length: number, most: number) => {
    const [one, other] = [at(0), at(length)];
    return [Math.max(0, Math.min(one, other)), Math.min(most, Math.max(one, other))] as const;
  };
  const [left, right] = ends(across, size[plane.right.axis], room.width);
  const [top, bottom] = ends(down, size[plane.down.axis], room.height);
  return { left, top, right: Math.max(left, right), bottom: Math.max(top, bottom) };
}

/** Through the shared point, open where they meet: what lies there is seen. */
function drawCross(
  { point }: PlaneMarking,
  { plane }: PlaneView,
  { left, top, right, bottom }: Box,
  across: At,
  down: At,
): SVGLineElement[] {
  const x = across(point[plane.right.axis]);
  const y = down(point[plane.down.axis]);
  return [
    ...(y - open > top ? [drawLine('cross', x, top, x, y - open)] : []),
    ...(y + open < bottom ? [drawLine('cross', x, y + open, x, bottom)] : []),
    ...(x - open > left ? [drawLine('cross', left, y, x - open, y)] : []),
    ...(x + open < right ? [drawLine('cross', x + open, y, right, y)] : []),
  ];
}

/** CSS pixels at which a place of the reading is seen. */
type At = (place: number) => number;

function placeOn(
  { axis, sign }: Direction,
  place: number,
  { middle, unitsPerPixel }: PlaneView,
  length: number,
): number {
  return length / 2 + (sign * (place - middle[axis])) / unitsPerPixel;
}

function drawOutline(
  { outline }: PlaneMarking,
  { plane }: PlaneView,
  across: At,
  down: At,
): SVGLineElement[] {
  if (!outline) return [];
  const [left, right] = [across(outline.from[plane.right.axis]), across(outline.to[plane.right.axis])];
  const [top, bottom] = [down(outline.from[plane.down.axis]), down(outline.to[plane.down.axis])];
  return [
    drawLine('truth', left, top, right, top),
    drawLine('truth', right, top, right, bottom),
    drawLine('truth', right, bottom, left, bottom),
    drawLine('truth', left, bottom, left, top),
  ];
}

/** Beside the planes that show how far apart slices lie. */
function drawBands(
  { bands, size }: PlaneMarking,
  { plane }: PlaneView,
  across: At,
  down: At,
): SVGLineElement[] {
  if (plane.normal === 2) return [];
  const isUpright = plane.down.axis === 2;
  const other = isUpright ? plane.right.axis : plane.down.axis;
  const ends = [0, size[other]].map(isUpright ? across : down);
  const edge = Math.max(...ends) + bandWidth / 2;
  return bands.map(({ from, to }) =>
    isUpright
      ? drawLine('band', edge, down(from), edge, down(to))
      : drawLine('band', across(from), edge, across(to), edge),
  );
}

/** How many times longer the box is than that of the first reading, where it reaches beyond the cell. */
function tellFactor(
  { outline, size, formatFactor }: PlaneMarking,
  { plane, unitsPerPixel }: PlaneView,
  room: Size,
): string {
  if (!outline) return '';
  const beyond = [
    { axis: plane.down.axis, length: room.height, sign: '↕' },
    { axis: plane.right.axis, length: room.width, sign: '↔' },
  ].flatMap(({ axis, length, sign }) => {
    const factor = size[axis] / (outline.to[axis] - outline.from[axis]);
    return factor > leastStretch && size[axis] / unitsPerPixel > length + 1 ? [{ factor, sign }] : [];
  });
  const [most] = beyond.sort((one, other) => other.factor - one.factor);
  return most ? `${most.sign} ${formatFactor(most.factor)}×` : '';
}

function wayOf({ axis, sign }: Direction, factor: 1 | -1): Triple {
  const way: Triple = [0, 0, 0];
  way[axis] = sign * factor;
  return way;
}

function drawLine(kind: string, x1: number, y1: number, x2: number, y2: number): SVGLineElement {
  const line = document.createElementNS(svgNamespace, 'line');
  line.setAttribute('class', kind);
  for (const [name, value] of Object.entries({ x1, y1, x2, y2 })) line.setAttribute(name, value.toFixed(1));
  return line;
}

function setText(element: HTMLElement, text: string): void {
  element.hidden = text === '';
  if (element.textContent !== text) element.textContent = text;
}
