import type { Triple } from '../../volume/scalar-volume.js';
import type { ViewAxes } from '../camera/camera.js';
import { dot } from '../camera/stand.js';

/** CSS pixels from the middle of a pane, to the right and down. */
export type Point = readonly [x: number, y: number];

/** What a mark tells of, or what it lies on; what draws it gives each its colour. */
export type Ink = 'true' | 'naive' | 'quiet' | 'surface';

/** Widths are CSS pixels, opacities run from 0 to 1. */
export interface Stroke {
  ink: Ink;
  width: number;
  opacity: number;
  isDashed?: true;
}

/** Of a line: CSS pixels drawn and left out. */
export const dashes = [6, 4] as const;

export interface Line extends Stroke {
  kind: 'line';
  from: Point;
  to: Point;
}

/** An area, filled and with a line around it. */
export interface Area extends Stroke {
  kind: 'area';
  corners: readonly Point[];
  fillOpacity: number;
}

/** A text on a plate: it may lie over the specimen. Its writing runs from left to right. */
export interface Label {
  kind: 'label';
  ink: Ink;
  text: string;
  /** The middle of its left edge; `null` where it stands in the corner in which reading begins. */
  at: Point | null;
}

/** What is drawn over a pane, as data: later shapes lie over earlier ones, and labels over all. */
export type Shape = Line | Area | Label;

/** How a pane looks at what it shows. */
export interface PaneView {
  axes: ViewAxes;
  /** CSS pixels for one unit of a box. */
  pixelsPerUnit: number;
  /** CSS pixels. */
  width: number;
  height: number;
}

/** Where a point of the stack, from its middle, is seen in a pane. */
export function project(point: Triple, { axes, pixelsPerUnit }: PaneView): Point {
  return [dot(point, axes.right) * pixelsPerUnit, -dot(point, axes.up) * pixelsPerUnit];
}
