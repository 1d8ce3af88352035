import type { ChartData, ChartReading } from './chart-data.js';

/** Colours as a canvas takes them. */
export interface ChartInks {
  surface: string;
  text: string;
  quiet: string;
  true: string;
  naive: string;
  hairline: string;
}

export interface ChartLook {
  /** CSS pixels. */
  width: number;
  inks: ChartInks;
  font: string;
  /** The slice that is told, by its place in the list, and the time point. */
  chosen: { slice: number; timePoint: number } | null;
  formatLength(millimetres: number): string;
  nameReading(reading: ChartReading): string;
}

/** CSS pixels. */
export const chartHeight = 176;
const side = 10;
const rows = { top: 10, height: 46 };
const bars = { top: 70, bottom: 150 };
const axis = { top: 156, size: 11 };
/** A bar is no higher than so many of the median. */
const highest = 3.4;
/** Ticks closer than this are drawn as one area. */
const leastApart = 2;

/** Where a position lies across the chart, CSS pixels. */
export function placeAt({ slices }: ChartData, width: number, position: number): number {
  const first = slices[0]?.position ?? 0;
  const span = (slices.at(-1)?.position ?? 0) - first || 1;
  return side + ((position - first) / span) * (width - 2 * side);
}

/** The slice nearest to a place across the chart. */
export function sliceAt(data: ChartData, width: number, x: number): number {
  const { slices } = data;
  let [low, high] = [0, slices.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const between = ((slices[middle]?.position ?? 0) + (slices[middle + 1]?.position ?? 0)) / 2;
    if (placeAt(data, width, between) < x) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low);
}

/** The time point whose row a height is in. */
export function timePointAt({ timePoints }: ChartData, y: number): number {
  const share = (y - rows.top) / rows.height;
  return Math.min(timePoints - 1, Math.max(0, Math.floor(share * timePoints)));
}

/** Slices as ticks, a row for each time point; below them each gap as a bar against the median, and other readings. */
export function drawChart(context: CanvasRenderingContext2D, data: ChartData, look: ChartLook): void {
  context.clearRect(0, 0, look.width, chartHeight);
  drawTicks(context, data, look);
  drawGaps(context, data, look);
  drawLevels(context, data, look);
  drawAxis(context, data, look);
  drawChosen(context, data, look);
}

function drawTicks(context: CanvasRenderingContext2D, data: ChartData, { width, inks }: ChartLook): void {
  const { slices, timePoints } = data;
  const tall = rows.height / timePoints;
  const height = Math.max(0.5, tall - (tall > 3 ? 1.5 : 0));
  const isDense = (width - 2 * side) / Math.max(1, slices.length) < leastApart;
  context.fillStyle = inks.true;
  for (let timePoint = 0; timePoint < timePoints; timePoint++) {
    const y = rows.top + timePoint * tall;
    let drawnTo = -Infinity;
    for (const { position, frames } of slices) {
      const x = Math.round(placeAt(data, width, position));
      if (!frames[timePoint] || x <= drawnTo) continue;
      context.fillRect(x, y, 1, height);
      drawnTo = isDense ? x : -Infinity;
    }
  }
  // Two files at one position: the tick is double.
  context.fillStyle = inks.naive;
  for (const { position, copies } of slices) {
    if (copies.length > 0)
      context.fillRect(Math.round(placeAt(data, width, position)) + 2, rows.top, 2, rows.height);
  }
}

/** Bars, one beside the other; where they are too thin to tell apart, the highest of each pixel. */
function drawGaps(context: CanvasRenderingContext2D, data: ChartData, { width, inks }: ChartLook): void {
  const { slices, gaps } = data;
  const isDense = (width - 2 * side) / Math.max(1, gaps.length) < leastApart;
  let column = { x: -1, height: 0 };
  gaps.forEach(({ length, missing, isOdd }, at) => {
    const from = placeAt(data, width, slices[at]?.position ?? 0);
    const to = placeAt(data, width, slices[at + 1]?.position ?? 0);
    const height = heightOf(length, data);
    if (missing > 0) {
      hatch(context, from, to, height, inks.naive);
      return;
    }
    const x = Math.floor(from);
    if (isDense && x === column.x && height <= column.height) return;
    column = { x, height };
    context.fillStyle = isOdd ? inks.naive : inks.true;
    context.globalAlpha = 0.45;
    context.fillRect(
      isDense ? x : from + 0.5,
      bars.bottom - height,
      isDense ? 1 : Math.max(1, to - from - 1),
      height,
    );
    context.globalAlpha = 1;
  });
}

function heightOf(length: number, { median }: ChartData): number {
  return (Math.min(highest, length / median) / highest) * (bars.bottom - bars.top);
}

function hatch(
  context: CanvasRenderingContext2D,
  from: number,
  to: number,
  height: number,
  ink: string,
): void {
  const [left, wide] = [from + 0.5, Math.max(2, to - from - 1)];
  const top = bars.bottom - height;
  context.save();
  context.beginPath();
  context.rect(left, top, wide, height);
  context.clip();
  context.strokeStyle = ink;
  context.lineWidth = 1;
  context.beginPath();
  for (let x = left - height; x < left + wide; x += 4) {
    context.moveTo(x, bars.bottom);
    context.lineTo(x + height, top);
  }
  context.stroke();
  context.restore();
  context.strokeStyle = ink;
  context.strokeRect(left + 0.5, top + 0.5, Math.max(1, wide - 1), Math.max(1, height - 1));
}

/** The median as a solid line, other readings as dashed ones, each with its name where there is room for it. */
function drawLevels(context: CanvasRenderingContext2D, data: ChartData, look: ChartLook): void {
  const { inks, width, font, formatLength, nameReading } = look;
  const levels = [
    { z: data.median, ink: inks.true, dash: [], text: formatLength(data.median) },
    ...data.readings.map((reading) => ({
      z: reading.z,
      ink: inks.naive,
      dash: [5, 4],
      text: `${nameReading(reading)}, ${formatLength(reading.z)}`,
    })),
  ];
  const taken: number[] = [];
  context.font = `${axis.size}px ${font}`;
  context.textBaseline = 'bottom';
  context.textAlign = 'right';
  for (const { z, ink, dash, text } of levels) {
    const y = Math.round(bars.bottom - heightOf(z, data)) + 0.5;
    context.strokeStyle = ink;
    context.lineWidth = 1;
    context.setLineDash(dash);
    context.beginPath();
    context.moveTo(side, y);
    context.lineTo(width - side, y);
    context.stroke();
    context.setLineDash([]);
    if (taken.some((other) => Math.abs(other - y) < axis.size + 3)) continue;
    taken.push(y);
    const room = context.measureText(text).width;
    if (room > width - 2 * side) continue;
    context.globalAlpha = 0.85;
    context.fillStyle = inks.surface;
    context.fillRect(width - side - room - 4, y - axis.size - 4, room + 4, axis.size + 3);
    context.globalAlpha = 1;
    context.fillStyle = ink;
    context.fillText(text, width - side - 2, y - 1);
  }
}

function drawAxis(context: CanvasRenderingContext2D, { slices }: ChartData, look: ChartLook): void {
  const { inks, width, font, formatLength } = look;
  context.fillStyle = inks.hairline;
  context.fillRect(side, bars.bottom, width - 2 * side, 1);
  context.font = `${axis.size}px ${font}`;
  context.textBaseline = 'top';
  context.fillStyle = inks.quiet;
  const first = slices[0]?.position ?? 0;
  const span = (slices.at(-1)?.position ?? 0) - first;
  for (const [share, align] of [
    [0, 'left'],
    [0.5, 'center'],
    [1, 'right'],
  ] as const) {
    context.textAlign = align;
    const text = formatLength(Number((share * span).toPrecision(4)));
    context.fillText(text, side + share * (width - 2 * side), axis.top);
  }
}

function drawChosen(
  context: CanvasRenderingContext2D,
  data: ChartData,
  { chosen, width, inks }: ChartLook,
): void {
  const slice = chosen && data.slices[chosen.slice];
  if (!slice) return;
  const x = Math.round(placeAt(data, width, slice.position));
  const tall = rows.height / data.timePoints;
  context.fillStyle = inks.text;
  context.fillRect(x - 0.5, rows.top - 6, 2, bars.bottom - rows.top + 6);
  context.beginPath();
  context.moveTo(x + 0.5, rows.top - 2);
  context.lineTo(x - 4.5, rows.top - 9);
  context.lineTo(x + 5.5, rows.top - 9);
  context.fill();
  if (data.timePoints < 2) return;
  context.fillRect(x - 2.5, rows.top + chosen.timePoint * tall, 6, Math.max(2, tall - 1));
}
