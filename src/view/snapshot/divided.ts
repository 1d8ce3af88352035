import type { Size } from '../engine/engine.js';
import type { Inks } from './inks.js';

/** What lies on one side of a line across a place. */
export interface Side {
  isBefore: boolean;
  /** What of the place lies before the line, 0 to 100. */
  share: number;
  /** What comes first stands on the right. */
  isMirrored: boolean;
}

const lineWidth = 2;

/** Nothing is drawn beyond that side until the context is restored. */
export function clipToSide(context: CanvasRenderingContext2D, side: Side, { width, height }: Size): void {
  const line = findLine(side, width);
  context.beginPath();
  if (side.isBefore === side.isMirrored) context.rect(line, 0, width - line, height);
  else context.rect(0, 0, line, height);
  context.clip();
}

/** The line, as the page has it: solid towards the true reading, dashed towards the other. */
export function drawDivider(
  context: CanvasRenderingContext2D,
  side: Side,
  { width, height }: Size,
  inks: Inks,
): void {
  const line = findLine(side, width);
  const way = side.isMirrored ? -1 : 1;
  context.fillStyle = inks.surface;
  context.fillRect(line - 2 * lineWidth, 0, 4 * lineWidth, height);
  context.lineWidth = lineWidth;
  const strokes = [
    { ink: inks.true, at: line - (way * lineWidth) / 2, dash: [] },
    { ink: inks.naive, at: line + (way * lineWidth) / 2, dash: [6, 4] },
  ];
  for (const { ink, at, dash } of strokes) {
    context.strokeStyle = ink;
    context.setLineDash(dash);
    context.beginPath();
    context.moveTo(at, 0);
    context.lineTo(at, height);
    context.stroke();
  }
  context.setLineDash([]);
}

function findLine({ share, isMirrored }: Side, width: number): number {
  return (width * (isMirrored ? 100 - share : share)) / 100;
}
