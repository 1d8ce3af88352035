import { dashes, type Area, type Label, type Line, type PaneView, type Shape } from '../marks/drawing.js';
import type { Inks } from './inks.js';

/** CSS pixels, as on the page (`styles-marks.ts`). */
const fontSize = 12;
const besideText = 3;
const corner = { across: 12, down: 12, padding: 8 };

/** How shapes are put on a canvas. */
export interface MarkStyle {
  inks: Inks;
  font: string;
  /** Whether a label without a place stands on the right. */
  isRight: boolean;
}

/**
 * Draws the shapes of one pane: areas, lines, then labels.
 * @param context whose origin is the upper left corner of the pane, in CSS pixels
 */
export function drawMarks(
  context: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  view: PaneView,
  style: MarkStyle,
): void {
  const [areas, lines, labels] = sortShapes(shapes);
  context.save();
  context.beginPath();
  context.rect(0, 0, view.width, view.height);
  context.clip();
  context.save();
  context.translate(view.width / 2, view.height / 2);
  for (const area of areas) drawArea(context, area, style.inks);
  for (const line of lines) drawLine(context, line, style.inks);
  context.restore();
  for (const label of labels) drawLabel(context, label, view, style);
  context.restore();
}

function sortShapes(shapes: readonly Shape[]): [Area[], Line[], Label[]] {
  return [
    shapes.filter((shape) => shape.kind === 'area'),
    shapes.filter((shape) => shape.kind === 'line'),
    shapes.filter((shape) => shape.kind === 'label'),
  ];
}

function drawArea(context: CanvasRenderingContext2D, area: Area, inks: Inks): void {
  const { corners, ink, fillOpacity, opacity, width } = area;
  context.beginPath();
  for (const [x, y] of corners) context.lineTo(x, y);
  context.closePath();
  context.globalAlpha = fillOpacity;
  context.fillStyle = inks[ink];
  context.fill();
  context.globalAlpha = opacity;
  context.strokeStyle = inks[ink];
  context.lineWidth = width;
  context.stroke();
  context.globalAlpha = 1;
}

function drawLine(context: CanvasRenderingContext2D, line: Line, inks: Inks): void {
  context.beginPath();
  context.moveTo(...line.from);
  context.lineTo(...line.to);
  context.globalAlpha = line.opacity;
  context.strokeStyle = inks[line.ink];
  context.lineWidth = line.width;
  context.setLineDash(line.isDashed ? [...dashes] : []);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** On a plate; one without a place in the corner, larger. */
function drawLabel(
  context: CanvasRenderingContext2D,
  { text, at, ink }: Label,
  { width, height }: PaneView,
  { inks, font, isRight }: MarkStyle,
): void {
  context.font = at ? `${fontSize}px ${font}` : `600 ${fontSize + 3}px ${font}`;
  const room = context.measureText(text).width;
  const padding = at ? besideText : corner.padding;
  const tall = at ? fontSize * 1.4 : fontSize * 2;
  const left = at
    ? width / 2 + at[0] - besideText
    : isRight
      ? width - corner.across - room - 2 * padding
      : corner.across;
  const top = at ? height / 2 + at[1] - tall / 2 : corner.down;
  context.fillStyle = at ? inks.plate : inks.surface;
  context.fillRect(left, top, room + 2 * padding, tall);
  context.fillStyle = inks[ink];
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(text, left + padding, top + tall / 2);
}
