import type { Bounds } from '../camera/region-in-view.js';
import type { Ink, Label, PaneView, Point, Shape } from '../marks/drawing.js';
import { drawOutline } from '../marks/outline.js';
import { chooseEdge, type AxisIndex, type SeenEdge } from './box-edges.js';
import { chooseSteps } from './choose-step.js';

/** What is written beside the ticks. */
export interface TickWords {
  /** A bare number of mm. */
  number(millimetres: number): string;
  /** The last number along an axis, with what tells the axis and the unit. */
  last(axis: AxisIndex, millimetres: number): string;
}

/** A box whose edges are ticked. */
export interface TickedBox {
  /** In mm of its reading. */
  box: Bounds;
  ink: Ink & ('true' | 'naive');
  /** Those whose length is known. */
  axes: readonly AxisIndex[];
  /** Whether its ticks stand on the other side, because those of another box are where they would be. */
  isOpposite: boolean;
}

/** CSS pixels: of the ticks, and from them to their numbers. */
const longTick = 7;
const shortTick = 4;
const besideTick = 3;
const closestTicks = 4;
/** About the size of a number, CSS pixels, its plate counted in, and what it keeps from the next. */
const letterWidth = 7;
const letterHeight = 15;
const plate = 6;
const apart = 10;
/** At most so many numbers along an axis. */
const mostNumbers = 6;
/** What numbers keep from the edges of a pane, CSS pixels: above lies the toolbar. */
const fromTop = 48;
const fromEdge = 2;

/** A box with ticks in mm along three of its edges, numbered from where each axis starts. */
export function drawTicks(ticked: TickedBox, view: PaneView, words: TickWords): Shape[] {
  const { box, ink, axes, isOpposite } = ticked;
  const isDashed = ink === 'naive' && { isDashed: true as const };
  const wires = drawOutline(box, view, '').map((wire) => ({ ...wire, ink, ...isDashed }));
  const labels: Label[] = [];
  const ticks = axes.flatMap((axis) => {
    const edge = chooseEdge(axis, box, view, isOpposite);
    return edge ? tickEdge(edge, box.high[axis] - box.low[axis], ink, view, words, labels) : [];
  });
  return [...wires, ...ticks, ...labels];
}

/** Adds numbers to `labels` where they meet none of those that are there. */
function tickEdge(
  { axis, from, to, outward }: SeenEdge,
  length: number,
  ink: TickedBox['ink'],
  view: PaneView,
  words: TickWords,
  labels: Label[],
): Shape[] {
  const pixels = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const perUnit = pixels / length;
  const widest = sizeOf(words.number(chooseSteps(length).step));
  const [across, up] = [Math.abs(to[0] - from[0]) / pixels, Math.abs(to[1] - from[1]) / pixels];
  // As far apart as two boxes of text have to be along the edge, whichever way they part sooner.
  const room = Math.min(
    (widest[0] + apart) / Math.max(across, 1e-6),
    (widest[1] + apart) / Math.max(up, 1e-6),
  );
  const { step, parts } = chooseSteps(Math.max(room / perUnit, length / mostNumbers));
  const hasParts = (perUnit * step) / parts >= closestTicks;
  const at = (millimetres: number): Point => {
    const share = millimetres / length;
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  };
  const beside = ([x, y]: Point, far: number): Point => [x + outward[0] * far, y + outward[1] * far];
  const last = Math.floor(length / step + 1e-6);
  const count = hasParts ? Math.floor((length * parts) / step + 1e-6) : last;
  const each = hasParts ? step / parts : step;
  const ticks = Array.from({ length: count + 1 }, (_, index): Shape => {
    const start = at(index * each);
    const isLong = !hasParts || index % parts === 0;
    const end = beside(start, isLong ? longTick : shortTick);
    return { kind: 'line', ink, width: isLong ? 1.5 : 1, opacity: 1, from: start, to: end };
  });
  // The last of those that are seen tells the axis and the unit.
  let isNamed = false;
  for (let index = last; index > 0; index--) {
    const millimetres = Number((index * step).toPrecision(12));
    const text = isNamed ? words.number(millimetres) : words.last(axis, millimetres);
    const [width, height] = sizeOf(text);
    const far = longTick + besideTick + (Math.abs(outward[0]) * width + Math.abs(outward[1]) * height) / 2;
    // Within the box where there is no room outside of it.
    const label = [far, -far + longTick]
      .map((way): Label => {
        const [x, y] = beside(at(millimetres), way);
        return { kind: 'label', ink, text, at: [x - width / 2, y] };
      })
      .find((one) => isWithin(one, view) && !labels.some((other) => meets(one, other)));
    if (label) labels.push(label);
    isNamed ||= label !== undefined;
  }
  return ticks;
}

function sizeOf(text: string): readonly [width: number, height: number] {
  return [text.length * letterWidth + plate, letterHeight];
}

function isWithin({ at, text }: Label, { width, height }: PaneView): boolean {
  const [x, y] = at ?? [0, 0];
  const isAcross = x >= fromEdge - width / 2 && x + sizeOf(text)[0] <= width / 2 - fromEdge;
  return isAcross && y >= fromTop - height / 2 && y <= height / 2 - letterHeight;
}

function meets(one: Label, other: Label): boolean {
  const [[x1, y1], [x2, y2]] = [one.at ?? [0, 0], other.at ?? [0, 0]];
  const isBeside = x1 + sizeOf(one.text)[0] < x2 || x2 + sizeOf(other.text)[0] < x1;
  return !isBeside && Math.abs(y1 - y2) < letterHeight;
}
