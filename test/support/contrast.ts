/** Red, green, blue from 0 to 255, and how much of what lies below is covered, 0 to 1. */
type Colour = readonly [number, number, number, number];

/** Something that has to be told apart from what it stands on. */
export interface Seen {
  /** What it is, for whom it is not told apart. */
  name: string;
  /** WCAG 2.2 contrast with the worst of what it stands on. */
  ratio: number;
  /** What WCAG 2.2 asks of it. */
  least: number;
}

/** Text and lines, WCAG 2.2 success criteria 1.4.3 and 1.4.11. */
const forText = 4.5;
const forLargeText = 3;
const forLines = 3;
/** Of text that counts as large, CSS pixels. */
const largeText = 24;

/** The relative luminance of a colour of sRGB, as WCAG 2.2 defines it. */
function luminanceOf([red, green, blue]: Colour): number {
  const linear = (value: number) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast ratio of two opaque colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(a: Colour, b: Colour): number {
  const [light, dark] = [luminanceOf(a), luminanceOf(b)].sort((left, right) => right - left) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

const readings = new Map<string, Colour>();
const page = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** A colour as a style sheet writes it, in sRGB. */
export function readColour(written: string): Colour {
  const known = readings.get(written);
  if (known) return known;
  if (!page) throw new Error('there is no canvas to read colours with');
  page.clearRect(0, 0, 1, 1);
  page.fillStyle = written;
  page.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = page.getImageData(0, 0, 1, 1).data;
  const colour = [red, green, blue, alpha / 255] as const;
  readings.set(written, colour);
  return colour;
}

function lay([red, green, blue, alpha]: Colour, below: Colour): Colour {
  const mix = (over: number, under: number) => alpha * over + (1 - alpha) * under;
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

/** Every text that `root` shows, its icons, and the edges of its fields. */
export function lookAtTexts(root: ShadowRoot): Seen[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Seen[] = [];
  while (walker.nextNode()) {
    const { parentElement: element, textContent } = walker.currentNode;
    const words = (textContent ?? '').replace(/\s+/g, ' ').trim();
    if (!words || !element || element.matches('style, option') || !isSeen(element)) continue;
    texts.push(lookAtText(element, words));
  }
  for (const field of root.querySelectorAll<HTMLInputElement>('.field input, .fields select')) {
    if (!isSeen(field)) continue;
    texts.push(lookAtText(field, `the field ${field.id}`));
    texts.push(lookAtLine(`the edge of ${field.id}`, getComputedStyle(field).borderTopColor, around(field)));
  }
  for (const icon of root.querySelectorAll<SVGElement>('svg.icon, svg.mark')) {
    if (isSeen(icon))
      texts.push(lookAtLine(`the ${icon.classList.value}`, getComputedStyle(icon).stroke, icon));
  }
  return texts;
}

/** The lines of the pictures, on the ground: the true outline, the bars, and the marks along the slices. */
export function lookAtLines(root: ShadowRoot): Seen[] {
  const lines = [...root.querySelectorAll<SVGLineElement>('.outline line')].map((line) => {
    const { stroke, strokeOpacity } = getComputedStyle(line);
    const frame = line.closest('.frame');
    return lookAtLine('an edge of the outline', stroke, frame, Number(strokeOpacity));
  });
  const bars = [...root.querySelectorAll('.bar')].filter(isSeen).map((bar) => {
    return lookAtLine('a scale bar', getComputedStyle(bar).borderTopColor, bar);
  });
  const marks = [...root.querySelectorAll<SVGLineElement>('.slice-marks line')].map((line) => {
    return lookAtLine('a mark along the slices', getComputedStyle(line).stroke, line.closest('.frame'));
  });
  return [...lines, ...bars, ...marks];
}

/** The line around what has the focus, on what surrounds it; around a pane it lies on the ground, not on the picture. */
export function lookAtRing(held: Element): Seen {
  const ringed = held.querySelector(':scope > .knob') ?? held.closest('.card') ?? held;
  const { outlineColor, outlineStyle, outlineOffset } = getComputedStyle(ringed);
  const colour = outlineStyle === 'none' ? 'transparent' : outlineColor;
  const isWithin = parseFloat(outlineOffset) < 0;
  const ground = held.matches('.pane') ? held.closest('.frame') : isWithin ? ringed : around(ringed);
  return lookAtLine(`the ring around ${held.id || held.className || held.textContent}`, colour, ground);
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const isIdle = element.closest('.heard, [aria-disabled="true"]') !== null;
  return !isIdle && width * height > 0 && element.checkVisibility({ visibilityProperty: true });
}

function lookAtText(element: Element, name: string): Seen {
  const { color, fontSize } = getComputedStyle(element);
  const least = parseFloat(fontSize) >= largeText ? forLargeText : forText;
  return { name, ratio: worstOf(color, element), least };
}

function lookAtLine(name: string, colour: string, ground: Element | null, opacity = 1): Seen {
  return { name, ratio: worstOf(colour, ground, opacity), least: forLines };
}

function worstOf(written: string, ground: Element | null, opacity = 1): number {
  const [red, green, blue, alpha] = readColour(written);
  const colour = [red, green, blue, alpha * opacity * opacityOf(ground)] as const;
  return Math.min(...groundsOf(ground).map((below) => contrastOf(lay(colour, below), below)));
}

/** What holds an element, out of its shadow tree too. */
function around(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function opacityOf(element: Element | null): number {
  return element ? Number(getComputedStyle(element).opacity) * opacityOf(around(element)) : 1;
}

/**
 * Every colour that may show behind what stands in `element`: the page, each background laid over it, of a gradient
 * each of its stops, and of a picture each of its pixels in that place.
 */
function groundsOf(element: Element | null, place = element): Colour[] {
  if (!element) return [readColour(canvasColour())];
  const frames = element.matches('.progress') ? element.parentElement?.querySelectorAll('.frame') : null;
  const below = (frames ? [...frames] : [around(element)]).flatMap((lower) => groundsOf(lower, place));
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  const plain = below.map((colour) => lay(readColour(backgroundColor), colour));
  const stops = (backgroundImage.match(/(?:rgba?|color|oklab|oklch)\([^()]*\)/g) ?? []).map(readColour);
  const grounds =
    stops.length > 0 ? plain.flatMap((colour) => stops.map((stop) => lay(stop, colour))) : plain;
  const pixels = element.matches('.frame') ? pixelsIn(element, place) : [];
  return [...grounds, ...grounds.flatMap((colour) => pixels.map((pixel) => lay(pixel, colour)))];
}

function canvasColour(): string {
  const probe = document.createElement('span');
  probe.style.color = 'Canvas';
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** The pixels of the picture in `frame` that lie under `place`, every colour once, to the nearest sixteenth. */
function pixelsIn(frame: Element, place: Element | null): Colour[] {
  const canvas = frame.querySelector('canvas');
  const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : null;
  if (!canvas || !context || !place || place === frame) return [];
  const outer = canvas.getBoundingClientRect();
  const inner = place.getBoundingClientRect();
  const scale = canvas.width / outer.width;
  const within = (length: number, most: number) => Math.min(Math.max(length * scale, 0), most);
  const left = Math.floor(within(inner.left - outer.left, canvas.width));
  const top = Math.floor(within(inner.top - outer.top, canvas.height));
  const right = Math.ceil(within(inner.right - outer.left, canvas.width));
  const bottom = Math.ceil(within(inner.bottom - outer.top, canvas.height));
  if (right <= left || bottom <= top) return [];
  // Never beyond the canvas: there, some Chromiums answer with what they drew before instead of with nothing.
  const { data } = context.getImageData(left, top, right - left, bottom - top);
  const colours = new Map<number, Colour>();
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
    if (alpha > 0)
      colours.set((red >> 4) * 256 + (green >> 4) * 16 + (blue >> 4), [red, green, blue, alpha / 255]);
  }
  return [...colours.values()];
}
