import type { SlicePlane } from './slice-plane.js';

/** CSS pixels that a finger moves before it is known where it goes. */
const slop = 8;
const zoomPerWheelPixel = 0.002;
/** CSS pixels of a wheel to a slice. */
const wheelPerSlice = 40;

/** What a hand asks of the planes. Pixels are CSS pixels, of a plane from its upper left corner. */
export interface HandHandler {
  /** Whether a plain drag changes the greys. */
  readonly isGreying: boolean;
  planeOf(target: EventTarget | null): SlicePlane | null;
  point(plane: SlicePlane, x: number, y: number): void;
  /** To the right is wider, up is brighter. */
  grey(across: number, up: number): void;
  pan(plane: SlicePlane, across: number, down: number): void;
  zoom(plane: SlicePlane, factor: number, x: number, y: number): void;
  step(plane: SlicePlane, slices: number): void;
  reset(): void;
}

type Act = 'point' | 'grey' | 'pan' | 'unknown';

interface Held {
  plane: SlicePlane;
  x: number;
  y: number;
  /** Where it came down. */
  from: readonly [x: number, y: number];
  act: Act;
}

/**
 * A press or drag moves the shared point; with Shift or the right button it changes the greys, with Ctrl or the middle
 * button it moves the picture. Two fingers, or Ctrl and the wheel, zoom; two fingers move the picture, too. The wheel
 * goes through slices where the place has the focus. A finger that goes up or down first scrolls the page.
 */
export function listenToHand(place: HTMLElement, handler: HandHandler, signal: AbortSignal): void {
  const held = new Map<number, Held>();
  let wheeled = 0;

  const onDown = (event: PointerEvent) => {
    const plane = handler.planeOf(event.target);
    if (!plane || event.button > 2) return;
    // The middle button would scroll the page.
    if (event.button === 1) event.preventDefault();
    const act = held.size > 0 ? 'unknown' : chooseAct(event, handler.isGreying);
    held.set(event.pointerId, {
      ...{ plane, act, x: event.clientX, y: event.clientY },
      from: [event.clientX, event.clientY],
    });
    // What a script makes up cannot be captured.
    if (event.isTrusted) plane.element.setPointerCapture(event.pointerId);
    if (act === 'point' && event.pointerType === 'mouse') handler.point(plane, ...within(plane, event));
  };

  const onMove = (event: PointerEvent) => {
    const pointer = held.get(event.pointerId);
    if (!pointer) return;
    // Where a menu or a move in the page swallowed the end of it.
    if (event.buttons === 0) {
      held.delete(event.pointerId);
      return;
    }
    const { plane } = pointer;
    const [across, down] = [event.clientX - pointer.x, event.clientY - pointer.y];
    const before = spreadOf(held);
    Object.assign(pointer, { x: event.clientX, y: event.clientY });
    if (held.size > 1) {
      // Each finger does half of it.
      handler.pan(plane, across / held.size, down / held.size);
      const { x, y } = middleOf(held);
      if (before > 0)
        handler.zoom(plane, spreadOf(held) / before, ...within(plane, { clientX: x, clientY: y }));
      return;
    }
    if (pointer.act === 'unknown' && isOffSlop(pointer)) pointer.act = handler.isGreying ? 'grey' : 'point';
    if (pointer.act === 'point') handler.point(plane, ...within(plane, event));
    else if (pointer.act === 'grey') handler.grey(across, -down);
    else if (pointer.act === 'pan') handler.pan(plane, across, down);
  };

  const onUp = (event: PointerEvent) => {
    const pointer = held.get(event.pointerId);
    const isTap = pointer?.act === 'unknown' && held.size === 1 && !handler.isGreying && !isOffSlop(pointer);
    if (isTap) handler.point(pointer.plane, ...within(pointer.plane, event));
    held.delete(event.pointerId);
    // What two fingers have left alone neither points nor greys by how it is lifted.
    for (const [id, other] of held) held.set(id, { ...other, act: 'pan' });
  };

  const onWheel = (event: WheelEvent) => {
    const plane = handler.planeOf(event.target);
    if (!plane) return;
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      handler.zoom(plane, Math.exp(-pixels * zoomPerWheelPixel), ...within(plane, event));
      return;
    }
    if (!hasFocus(place)) return;
    event.preventDefault();
    wheeled += pixels;
    const slices = Math.trunc(wheeled / wheelPerSlice);
    wheeled -= slices * wheelPerSlice;
    // A notch of a mouse's wheel is one slice, however many pixels its browser makes of it.
    if (slices !== 0) handler.step(plane, Math.abs(pixels) >= wheelPerSlice ? Math.sign(slices) : slices);
    if (Math.abs(pixels) >= wheelPerSlice) wheeled = 0;
  };

  place.addEventListener('pointerdown', onDown, { signal });
  place.addEventListener('pointermove', onMove, { signal });
  place.addEventListener('pointerup', onUp, { signal });
  place.addEventListener('pointercancel', (event) => held.delete(event.pointerId), { signal });
  place.addEventListener('wheel', onWheel, { signal, passive: false });
  place.addEventListener(
    'contextmenu',
    (event) => {
      if (handler.planeOf(event.target)) event.preventDefault();
    },
    { signal },
  );
  place.addEventListener(
    'dblclick',
    (event) => {
      if (handler.planeOf(event.target)) handler.reset();
    },
    { signal },
  );
  listenToTrackpad(place, handler, signal);
}

/** Safari's own event of two fingers on a trackpad; of those on a screen it tells pointers as well. */
function listenToTrackpad(place: HTMLElement, handler: HandHandler, signal: AbortSignal): void {
  let before = 1;
  const onGesture = (event: Event & { scale?: number; clientX?: number; clientY?: number }) => {
    event.preventDefault();
    const plane = handler.planeOf(event.target);
    const { type, scale = 1, clientX = 0, clientY = 0 } = event;
    if (type === 'gesturechange' && plane && scale > 0) {
      handler.zoom(plane, scale / before, ...within(plane, { clientX, clientY }));
    }
    before = type === 'gesturechange' ? scale : 1;
  };
  const isTouched = matchMedia('(pointer: coarse)').matches;
  for (const type of isTouched ? [] : ['gesturestart', 'gesturechange', 'gestureend']) {
    place.addEventListener(type, onGesture, { signal, passive: false });
  }
}

function chooseAct(
  { button, shiftKey, ctrlKey, metaKey, pointerType }: PointerEvent,
  isGreying: boolean,
): Act {
  if (button === 1 || ctrlKey || metaKey) return 'pan';
  if (button === 2 || shiftKey) return 'grey';
  if (isGreying) return 'grey';
  return pointerType === 'mouse' ? 'point' : 'unknown';
}

function within(
  { element }: SlicePlane,
  { clientX, clientY }: { clientX: number; clientY: number },
): [number, number] {
  const { left, top } = element.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

function isOffSlop({ x, y, from }: Held): boolean {
  return Math.hypot(x - from[0], y - from[1]) >= slop;
}

function spreadOf(held: ReadonlyMap<number, Held>): number {
  const [one, other] = [...held.values()];
  return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
}

function middleOf(held: ReadonlyMap<number, Held>): { x: number; y: number } {
  const fingers = [...held.values()];
  const mean = (value: (finger: Held) => number) =>
    fingers.reduce((sum, finger) => sum + value(finger), 0) / fingers.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

/** Safari matches `:focus` in the window alone that is the foremost. */
function hasFocus(place: HTMLElement): boolean {
  const { activeElement } = place.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && place.contains(activeElement);
}
