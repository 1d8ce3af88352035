import type { Size } from '../engine/engine.js';
import { chooseScaleBar, LONGEST_SHARE } from '../marks/scale-bar.js';
import type { DrawnPlace, PlaceStyle } from './drawn-place.js';
import { tintGhost } from './ghost.js';

/** A part of the page, CSS pixels from the corner of its place. */
interface Spot extends Size {
  left: number;
  top: number;
}

/**
 * Places as they stand on the page, enlarged to another size: pictures, lines over them, and texts. For what is drawn
 * there by itself, without a GPU.
 * @param unitsPerPixel the size of a CSS pixel of the page
 */
export function copyPlaces(
  places: readonly HTMLElement[],
  readings: readonly (readonly number[])[],
  unitsPerPixel: number | null,
  size: Size,
  style: PlaceStyle,
): DrawnPlace[] {
  return places.map((place, index) => {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(size.width * style.ratio);
    canvas.height = Math.round(size.height * style.ratio);
    const context = canvas.getContext('2d');
    if (context) copyPlace(context, place, size, style);
    const scale = fit(place.getBoundingClientRect(), size);
    const longest = style.hasScale ? size.width * LONGEST_SHARE : 0;
    const bar = chooseScaleBar(unitsPerPixel && unitsPerPixel / scale, longest);
    return { readings: readings[index] ?? [], canvas, bar };
  });
}

function fit(room: Size, { width, height }: Size): number {
  return Math.min(width / room.width, height / room.height);
}

function copyPlace(
  context: CanvasRenderingContext2D,
  place: HTMLElement,
  { width, height }: Size,
  { ratio, inks }: PlaceStyle,
): void {
  const room = place.getBoundingClientRect();
  if (room.width === 0 || room.height === 0) return;
  const scale = fit(room, { width, height });
  context.scale(ratio, ratio);
  context.translate((width - room.width * scale) / 2, (height - room.height * scale) / 2);
  context.scale(scale, scale);
  const spotOf = (element: Element): Spot => {
    const { left, top, width: wide, height: high } = element.getBoundingClientRect();
    return { left: left - room.left, top: top - room.top, width: wide, height: high };
  };
  for (const layer of place.querySelectorAll<HTMLElement>('.layer')) {
    if (!layer.checkVisibility()) continue;
    context.save();
    clip(context, layer, room);
    for (const picture of layer.querySelectorAll('canvas')) copyPicture(context, picture, spotOf(picture));
    for (const line of layer.querySelectorAll('line')) copyLine(context, line, room);
    for (const text of layer.querySelectorAll<HTMLElement>('span, p'))
      if (text.childElementCount === 0) copyText(context, text, spotOf(text), inks.plate);
    context.restore();
  }
}

/** As `layout-styles.ts` cuts what lies on one side of a line. */
function clip(context: CanvasRenderingContext2D, layer: HTMLElement, { width, height }: Size): void {
  const sides = /^inset\((.*)\)$/.exec(getComputedStyle(layer).clipPath)?.[1]?.match(/-?[\d.]+(%|px)?/g);
  if (sides?.length !== 4) return;
  const [top = 0, right = 0, bottom = 0, left = 0] = sides.map((side, at) => {
    const room = at % 2 === 0 ? height : width;
    return side.endsWith('%') ? (Number.parseFloat(side) * room) / 100 : Number.parseFloat(side);
  });
  context.beginPath();
  context.rect(left, top, width - left - right, height - top - bottom);
  context.clip();
}

function copyPicture(
  context: CanvasRenderingContext2D,
  picture: HTMLCanvasElement,
  { left, top, width, height }: Spot,
): void {
  if (picture.width === 0 || picture.height === 0) return;
  const { opacity, filter } = getComputedStyle(picture);
  context.globalAlpha = Number(opacity);
  context.drawImage(filter === 'none' ? picture : tinted(picture), left, top, width, height);
  context.globalAlpha = 1;
}

function tinted(picture: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = picture.width;
  copy.height = picture.height;
  const context = copy.getContext('2d');
  context?.drawImage(picture, 0, 0);
  const pixels = context?.getImageData(0, 0, copy.width, copy.height);
  if (pixels) {
    tintGhost(pixels.data);
    context?.putImageData(pixels, 0, 0);
  }
  return copy;
}

function copyLine(context: CanvasRenderingContext2D, line: SVGLineElement, room: DOMRect): void {
  const matrix = line.getScreenCTM();
  if (!matrix || !line.checkVisibility()) return;
  const style = getComputedStyle(line);
  context.beginPath();
  for (const at of [0, line.getTotalLength()]) {
    const { x, y } = line.getPointAtLength(at).matrixTransform(matrix);
    context.lineTo(x - room.left, y - room.top);
  }
  context.globalAlpha = Number(style.opacity) * Number(style.strokeOpacity);
  context.strokeStyle = style.stroke;
  context.lineWidth = Number.parseFloat(style.strokeWidth) || 1;
  context.setLineDash((style.strokeDasharray.match(/[\d.]+/g) ?? []).map(Number));
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function copyText(
  context: CanvasRenderingContext2D,
  text: HTMLElement,
  { left, top, width, height }: Spot,
  plate: string,
): void {
  const told = text.textContent.trim();
  if (!told || width <= 2 || !text.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    return;
  const style = getComputedStyle(text);
  if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') {
    context.fillStyle = plate;
    context.fillRect(left, top, width, height);
  }
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(told, left + Number.parseFloat(style.paddingLeft), top + height / 2);
}
