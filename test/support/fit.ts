/** Play for fractions of a CSS pixel. */
const SLACK = 1;
/** The plates under texts in a picture are wider than these by as much, CSS pixels. */
const PLATE = 3;

interface TextSeen {
  node: Text;
  words: string;
  element: Element;
  /** One for each line. */
  lines: Place[];
  /** What of them is not hidden by a box that scrolls or cuts. */
  shown: Place[];
  /** The boxes around it, inmost first. */
  around: readonly Box[];
}

interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
  width: number;
  height: number;
}

/** An element that may hide what it holds; asked once for all texts in it, as some browsers answer slowly. */
interface Box {
  edge: Place;
  overflowX: string;
  overflowY: string;
  /** Cuts by an ellipsis, or by a count of lines, or scrolls. */
  isMeant: boolean;
}

/**
 * What in `root` does not fit, `[]` where all does: boxes wider than their room, texts outside the element or cut by a
 * box, words broken within, and texts that lie over each other. An ellipsis, or lines cut by count, is meant.
 */
export function findMisfits(root: ShadowRoot): string[] {
  const room = root.host.getBoundingClientRect();
  const elements = [...root.querySelectorAll<HTMLElement>('*')].filter(isSeen);
  const texts = seeTexts(root);
  return [
    ...elements.filter(isOverfull).map((element) => `${nameOf(element)} holds more than its width`),
    ...elements
      .filter((element) => isBeyond(element.getBoundingClientRect(), room))
      .map((element) => `${nameOf(element)} sticks out`),
    ...texts
      .filter(({ shown }) => shown.some((line) => isBeyond(line, room)))
      .map((text) => tell(text, 'sticks out')),
    ...texts.filter(isCut).map((text) => tell(text, 'is cut')),
    ...texts.filter(isBroken).map((text) => tell(text, 'is broken within a word')),
    ...findOverlaps(texts),
  ];
}

function placeOf({ left, top, right, bottom, width, height }: DOMRect): Place {
  return { left, top, right, bottom, width, height };
}

function boxesAround(element: Element, known: Map<Element, readonly Box[]>): readonly Box[] {
  const found = known.get(element);
  if (found) return found;
  const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
  const isMeant = textOverflow === 'ellipsis' || webkitLineClamp !== 'none' || /auto|scroll/.test(overflowY);
  const box = { edge: placeOf(element.getBoundingClientRect()), overflowX, overflowY, isMeant };
  const { parentElement } = element;
  const boxes = [box, ...(parentElement ? boxesAround(parentElement, known) : [])];
  known.set(element, boxes);
  return boxes;
}

function seeTexts(root: ShadowRoot): TextSeen[] {
  const known = new Map<Element, readonly Box[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const seen: TextSeen[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const element = node.parentElement;
    const words = node.data.replace(/\s+/g, ' ').trim();
    if (!words || !element || element.closest('style, select') || !isSeen(element)) continue;
    const range = new Range();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()]
      .map(placeOf)
      .filter(({ width, height }) => width > 0 && height > 0);
    const around = boxesAround(element, known);
    seen.push({ node, words, element, lines, shown: clip(around, lines), around });
  }
  return seen;
}

/** Not what is only heard. */
function isSeen(element: Element): boolean {
  const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return element instanceof HTMLElement && isShown && !element.closest('.heard');
}

/** What of `lines` the boxes around them leave to be seen. */
function clip(around: readonly Box[], lines: readonly Place[]): Place[] {
  let shown = [...lines];
  for (const { overflowY, edge } of around) {
    if (overflowY === 'visible') continue;
    shown = shown.map((line) => {
      const [left, top] = [Math.max(line.left, edge.left), Math.max(line.top, edge.top)];
      const [right, bottom] = [Math.min(line.right, edge.right), Math.min(line.bottom, edge.bottom)];
      const [width, height] = [Math.max(0, right - left), Math.max(0, bottom - top)];
      return { left, top, right: left + width, bottom: top + height, width, height };
    });
  }
  return shown.filter(({ width, height }) => width > 0 && height > 0);
}

/** A box with more in it than its width, unless it tells so by an ellipsis. */
function isOverfull(element: HTMLElement): boolean {
  const { display, textOverflow } = getComputedStyle(element);
  if (display === 'inline' || display === 'contents' || textOverflow === 'ellipsis') return false;
  return element.clientWidth > 0 && element.scrollWidth > element.clientWidth + PLATE;
}

function isBeyond({ left, right, width }: Place, room: Place): boolean {
  return width > 0 && (left < room.left - SLACK || right > room.right + SLACK);
}

/** A line that a box around it hides in part, where that box neither scrolls nor cuts by design. */
function isCut({ around, lines }: TextSeen): boolean {
  for (const { edge, overflowX, overflowY, isMeant } of around) {
    if (isMeant) return false;
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const isWithin = (line: Place) =>
      !isBeyond(line, edge) && line.top >= edge.top - SLACK && line.bottom <= edge.bottom + SLACK;
    if (!lines.every(isWithin)) return true;
  }
  return false;
}

/** A word or a number, as in `2,5-mal`. */
const word = /[±\d][\d.,]*[-‑]?\p{L}*|\p{L}+/gu;

/** A word that goes on in the next line. Chinese breaks between any two signs. */
function isBroken({ node, element, lines }: TextSeen): boolean {
  if (lines.length < 2 || element.closest('.file')) return false;
  return [...node.data.matchAll(word)].some(({ 0: signs, index }) => {
    if (/\p{Script=Han}/u.test(signs)) return false;
    const range = new Range();
    range.setStart(node, index);
    range.setEnd(node, index + signs.length);
    const tops = [...range.getClientRects()].map(({ top }) => top);
    return Math.max(...tops) > Math.min(...tops) + SLACK;
  });
}

function findOverlaps(texts: readonly TextSeen[]): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => one.shown.some((line) => other.shown.some((next) => isOver(line, next))))
      .filter((other) => !isInPicture(one, other))
      .map((other) => `${tell(one, 'lies over')} ${tell(other, '')}`),
  );
}

/**
 * The toolbar lies over the picture, and over the numbers that are marked in it; what is opened in a menu lies over all.
 */
function isInPicture(one: TextSeen, other: TextSeen): boolean {
  const texts = [one.element, other.element];
  if (one.element.closest('.sheet') !== other.element.closest('.sheet')) return true;
  return texts.some((text) => text.closest('.toolbar')) && texts.some((text) => text.matches('.pane .label'));
}

/** Lines are higher than their signs: neighbours may touch. */
function isOver(one: Place, other: Place): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > SLACK && down > Math.min(one.height, other.height) / 4;
}

function tell({ element, words }: TextSeen, what: string): string {
  return `“${words.slice(0, 60)}” in ${nameOf(element)} ${what}`.trim();
}

function nameOf(element: Element): string {
  const names = [...element.classList].map((name) => `.${name}`).join('');
  return `${element.localName}${names}`;
}
