import { formatLength } from '../../words/format.js';
import type { SpacingReport } from '../../model/report.js';
import { measureUnevenDepth } from '../../model/uneven-depth.js';
import type { Triple } from '../../volume/scalar-volume.js';
import type { HalfSize, ViewAxes } from '../camera/camera.js';

/** Part of a stack's depth: 0 at the lower face, 1 at the upper one. */
export interface Band {
  from: number;
  to: number;
  /** The gap of a zone; nothing for slices that are missing. */
  label: string | null;
}

/** A bracket stands this far off the box, and is this wide, CSS pixels. */
const bracketGap = 8;
const bracketWidth = 7;
/** Brackets along a shorter edge than this tell nothing. */
const shortestEdge = 24;
/** A label stands this far off its bracket, on a plate this wide, CSS pixels: it may lie over the specimen. */
const labelGap = 3;
const plateWidth = 6;
/** A zone lower than a line of text is not labelled. */
const lineHeight = 14;

/** The runs of missing slices of a stack, or the zones of one whose gaps vary. */
export function findBands(report: SpacingReport): Band[] {
  const { missing, zones } = report.geometry;
  const uneven = measureUnevenDepth(report);
  if (uneven) {
    let at = uneven.lead / uneven.depth;
    return zones.map(({ from, to, gap }) => {
      const start = at;
      at += ((to - from) * gap) / uneven.depth;
      return { from: start, to: at, label: formatLength(gap) };
    });
  }
  const { slices } = report.dimensions;
  const bands: Band[] = [];
  for (const index of missing) {
    const last = bands.at(-1);
    if (last && Math.abs(last.to - index / slices) < 1e-9) last.to = (index + 1) / slices;
    else bands.push({ from: index / slices, to: (index + 1) / slices, label: null });
  }
  return bands;
}

/**
 * Marks along the side of the true box where slices are missing, as slabs, and where the gap is another, as brackets.
 * Drawn by the processor, in the text colour of its canvas, zones in its outline colour on its text stroke’s.
 */
export class SliceMarks {
  readonly element: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  bands: readonly Band[] = [];

  constructor(host: HTMLElement) {
    this.element = document.createElement('canvas');
    this.element.setAttribute('aria-hidden', 'true');
    this.element.classList.add('slice-marks');
    this.element.hidden = true;
    this.#context = this.element.getContext('2d', { willReadFrequently: true });
    host.append(this.element);
  }

  /** @param pixelsPerUnit CSS pixels for one unit of `halfSize` */
  draw(halfSize: HalfSize | null, axes: ViewAxes, pixelsPerUnit: number, width: number, height: number) {
    this.element.hidden = !halfSize || this.bands.length === 0;
    const context = this.#context;
    if (this.element.hidden || !halfSize || !context) return;
    const ratio = devicePixelRatio || 1;
    this.element.width = Math.round(width * ratio);
    this.element.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, (width * ratio) / 2, (height * ratio) / 2);
    const { color, outlineColor, webkitTextStrokeColor, fontFamily } = getComputedStyle(this.element);
    context.font = `12px ${fontFamily}`;
    context.textBaseline = 'middle';
    context.direction = 'ltr';
    const plate = webkitTextStrokeColor;
    const at = (x: number, y: number, share: number) =>
      project([x * halfSize[0], y * halfSize[1], (2 * share - 1) * halfSize[2]], axes, pixelsPerUnit);
    for (const band of this.bands) {
      context.fillStyle = context.strokeStyle = band.label === null ? color : outlineColor;
      if (band.label === null) fillSlab(context, at, band);
      drawBracket(context, at, band, { axes, left: -width / 2, plate });
    }
  }

  dispose() {
    this.element.remove();
  }
}

type Point = readonly [number, number];
type Place = (x: number, y: number, share: number) => Point;

const corners: readonly Point[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

function project(point: Triple, { right, up }: ViewAxes, scale: number): Point {
  const dot = (a: Triple) => a[0] * point[0] + a[1] * point[1] + a[2] * point[2];
  return [dot(right) * scale, -dot(up) * scale];
}

/** The four sides of the slab that a missing slice would fill, faintly. */
function fillSlab(context: CanvasRenderingContext2D, at: Place, { from, to }: Band): void {
  corners.forEach(([x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [0, 0];
    context.beginPath();
    context.moveTo(...at(x, y, from));
    context.lineTo(...at(nextX, nextY, from));
    context.lineTo(...at(nextX, nextY, to));
    context.lineTo(...at(x, y, to));
    context.closePath();
    context.globalAlpha = 0.1;
    context.fill();
    context.globalAlpha = 0.3;
    context.lineWidth = 0.75;
    context.stroke();
  });
}

/** A bracket beside the leftmost upright edge, within the pane; where nothing stands upright there is none. */
function drawBracket(
  context: CanvasRenderingContext2D,
  at: Place,
  { from, to, label }: Band,
  { axes: { up }, left, plate }: { axes: ViewAxes; left: number; plate: string },
): void {
  const [x, y] = corners.reduce((left, next) => (at(...next, 0.5)[0] < at(...left, 0.5)[0] ? next : left));
  const [foot, head] = [at(x, y, 0), at(x, y, 1)];
  if (Math.hypot(head[0] - foot[0], head[1] - foot[1]) < shortestEdge || Math.abs(up[2]) < 0.1) return;
  const [low, high] = [at(x, y, from), at(x, y, to)];
  const far = Math.max(low[0] - bracketGap - bracketWidth, left + bracketGap);
  const near = far + bracketWidth;
  context.globalAlpha = 1;
  if (label === null) {
    context.fillRect(far, Math.min(low[1], high[1]), bracketWidth, Math.max(2, Math.abs(high[1] - low[1])));
    return;
  }
  context.lineWidth = 1.25;
  context.beginPath();
  context.moveTo(near, low[1]);
  context.lineTo(far, low[1]);
  context.lineTo(far, high[1]);
  context.lineTo(near, high[1]);
  context.stroke();
  if (Math.abs(high[1] - low[1]) < lineHeight) return;
  const middle = (low[1] + high[1]) / 2;
  context.strokeStyle = plate;
  context.lineWidth = plateWidth;
  context.lineJoin = 'round';
  context.strokeText(label, near + labelGap, middle);
  context.fillText(label, near + labelGap, middle);
}
