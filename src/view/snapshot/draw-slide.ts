import type { Size } from '../engine/engine.js';
import type { DrawnPlace, PlaceStyle } from './drawn-place.js';
import type { Inks } from './inks.js';
import { planSlide } from './plan-slide.js';
import type { Rect, SlidePlan, SlideText } from './slide.js';
import { Typesetter } from './text.js';

/** What a slide is made of. */
export interface Slide {
  /** Pixels. */
  width: number;
  height: number;
  text: SlideText;
  /** Places of the layout; 0 where the numbers stand alone. */
  places: number;
  /** Draws what is shown in them at another size. */
  drawPlaces(size: Size, style: PlaceStyle): Promise<readonly DrawnPlace[]>;
  inks: SlideInks;
  /** A list of families, as CSS has it. */
  font: string;
  language: string;
  /** The page runs from right to left. */
  isMirrored: boolean;
  /** How the length of a scale bar is written; `null` where nothing has a length in mm. */
  formatBar: ((millimetres: number) => string) | null;
}

export interface SlideInks extends Inks {
  /** What the page is painted on, where the surface lets it through. */
  beneath: string;
  /** What cannot be shown. */
  refused: string;
}

/** Text has its own size on a slide so large, CSS pixels; on a larger one it grows with it. */
const design = [960, 540] as const;
/** On a smaller one it shrinks, down to this share. */
const smallestText = 0.75;
/** A lower frame shows nothing. */
const lowestFrame = 24;
const bar = { edge: 12, thick: 3, size: 13 };

/** Draws both readings with their marks, labels and scale bars, and what is to be known of them, as one picture. */
export async function drawSlide(slide: Slide): Promise<HTMLCanvasElement> {
  const { inks, font, language } = slide;
  const canvas = document.createElement('canvas');
  canvas.width = slide.width;
  canvas.height = slide.height;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const ratio = chooseRatio(slide);
  for (const ink of [inks.beneath, inks.surface]) {
    context.fillStyle = ink;
    context.fillRect(0, 0, slide.width, slide.height);
  }
  context.scale(ratio, ratio);
  const setter = new Typesetter(context, font, language);
  const size = { width: slide.width / ratio, height: slide.height / ratio };
  const plan = planSlide(size, slide.text, slide.places, setter, slide.isMirrored);
  const frames = plan.frames.map((frame) => snap(frame, ratio));
  const [frame] = frames;
  if (frame && frame.height >= lowestFrame) {
    const style = { inks, font, ratio, isMirrored: slide.isMirrored, hasScale: slide.formatBar !== null };
    const places = await slide.drawPlaces(frame, style);
    places.forEach((place, index) => {
      const at = frames[index];
      if (at) drawFrame(context, place, at, slide);
    });
  }
  write(context, plan, setter, inks);
  return canvas;
}

/** Device pixels to a CSS pixel. */
function chooseRatio({ width, height }: Slide): number {
  const [long, short] = design;
  const [wide, tall] = width < height ? [short, long] : [long, short];
  return Math.max(smallestText, Math.min(width / wide, height / tall));
}

/** On whole pixels of the picture. */
function snap({ x, y, width, height }: Rect, ratio: number): Rect {
  const round = (length: number) => Math.round(length * ratio) / ratio;
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

function drawFrame(
  context: CanvasRenderingContext2D,
  { canvas, readings, bar: scaleBar }: DrawnPlace,
  { x, y, width, height }: Rect,
  { inks, formatBar, font }: Slide,
): void {
  drawGround(context, { x, y, width, height }, inks.ground);
  context.drawImage(canvas, x, y, width, height);
  if (!scaleBar || !formatBar) return;
  const isNaive = readings[0] !== 0;
  const ink = isNaive ? inks.naive : inks.true;
  const text = formatBar(scaleBar.millimetres);
  context.font = `400 ${bar.size}px ${font}`;
  const room = Math.max(scaleBar.pixels, context.measureText(text).width);
  const top = y + height - bar.edge - bar.thick - bar.size - 5;
  context.fillStyle = inks.plate;
  context.fillRect(x + bar.edge - 3, top - 3, room + 6, bar.thick + bar.size + 10);
  context.strokeStyle = ink;
  context.lineWidth = bar.thick;
  context.setLineDash(isNaive ? [2 * bar.thick, bar.thick] : []);
  context.beginPath();
  context.moveTo(x + bar.edge, top + bar.thick / 2);
  context.lineTo(x + bar.edge + scaleBar.pixels, top + bar.thick / 2);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = ink;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(text, x + bar.edge, top + bar.thick + 4);
}

/** As the page has it (`styles-panes.ts`): from the middle of the light to the rim. */
function drawGround(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  [middle, rim]: Inks['ground'],
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.translate(x + 0.32 * width, y + 0.18 * height);
  context.scale(1.2 * width, 1.1 * height);
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1);
  gradient.addColorStop(0, middle);
  gradient.addColorStop(1, rim);
  context.fillStyle = gradient;
  context.fillRect(-1, -1, 3, 3);
  context.restore();
}

function write(
  context: CanvasRenderingContext2D,
  { runs, rules }: SlidePlan,
  setter: Typesetter,
  inks: SlideInks,
): void {
  for (const { x, y, width, ink } of rules) {
    context.strokeStyle = inks[ink];
    context.lineWidth = 2;
    context.setLineDash(ink === 'naive' ? [6, 4] : []);
    context.beginPath();
    context.moveTo(x, y + 1);
    context.lineTo(x + width, y + 1);
    context.stroke();
  }
  context.setLineDash([]);
  for (const { text, style, ink, x, y } of runs) setter.write(text, style, inks[ink], x, y);
}
