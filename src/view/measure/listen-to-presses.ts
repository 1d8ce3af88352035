import type { Point } from '../marks/drawing.js';
import type { MeasuredPane } from './measured-pane.js';
import { pointIn } from './ruler-ends.js';

/** What moves farther than this, CSS pixels, is a drag. */
const slop = 6;

/** What is asked where a picture is pressed. */
export interface PressHandler {
  /** The pane as it is by now. */
  paneOf(element: HTMLElement): MeasuredPane | null;
  /** Sets the next point to what is seen there. */
  press(pane: MeasuredPane, at: Point): void;
  /** A mouse that was pressed in a plane goes on to there, held down. */
  drag(pane: MeasuredPane, from: Point, to: Point): void;
}

/**
 * A press in a picture sets a point. A drag turns a picture of the whole as ever; in a plane, by mouse, it draws the line
 * from where it began. Until `signal` aborts.
 */
export function listenToPresses(element: HTMLElement, handler: PressHandler, signal: AbortSignal): void {
  let held: { id: number; from: readonly [x: number, y: number]; isDrag: boolean } | null = null;
  const page = element.ownerDocument;
  const within = ([x, y]: readonly [number, number]) => pointIn(element, x, y);

  const onDown = (event: PointerEvent) => {
    const pane = handler.paneOf(element);
    const isOther = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
    // Two fingers zoom.
    const isSecond = held !== null;
    held = null;
    if (!pane || isOther || isSecond) return;
    held = { id: event.pointerId, from: [event.clientX, event.clientY], isDrag: false };
    if (!pane.isFlat || event.pointerType !== 'mouse') return;
    // The planes stay as they are.
    event.stopPropagation();
    event.preventDefault();
  };

  const onMove = (event: PointerEvent) => {
    if (held?.id !== event.pointerId) return;
    const pane = handler.paneOf(element);
    const isFar = Math.hypot(event.clientX - held.from[0], event.clientY - held.from[1]) > slop;
    if (isFar && !(pane?.isFlat && event.pointerType === 'mouse')) held = null;
    else if (pane && (isFar || held.isDrag)) {
      held.isDrag = true;
      handler.drag(pane, within(held.from), within([event.clientX, event.clientY]));
    }
  };

  const onUp = (event: PointerEvent) => {
    if (held?.id !== event.pointerId) return;
    const { isDrag } = held;
    held = null;
    const pane = handler.paneOf(element);
    if (pane && !isDrag && event.type === 'pointerup')
      handler.press(pane, within([event.clientX, event.clientY]));
  };

  element.addEventListener('pointerdown', onDown, { signal });
  // The picture captures its pointers: they come by the page alone.
  page.addEventListener('pointermove', onMove, { signal, capture: true });
  page.addEventListener('pointerup', onUp, { signal, capture: true });
  page.addEventListener('pointercancel', onUp, { signal, capture: true });
  // Two points set quickly are no double-click, which would turn the picture back.
  element.addEventListener('dblclick', (event) => event.stopPropagation(), { signal });
}
