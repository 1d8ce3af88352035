import type { Camera } from './camera.js';

const degreesPerPixel = 0.4;
const zoomPerWheelPixel = 0.002;
/** CSS pixels that a finger moves before it is known where it goes. */
const slop = 8;
/** A finger that the browser takes for scrolling after no more than this has turned nothing. */
const takenBack = 48;

/** What a person's hand asks of the camera. */
export interface GestureHandler {
  readonly camera: Camera;
  turnTo(camera: Camera): void;
  reset(): void;
}

interface Place {
  x: number;
  y: number;
}

/** A finger, a pen or a mouse that is held down. */
interface Held {
  at: Place;
  /** Where it came down, or was left alone by another finger. */
  from: Place;
  /** The camera then. */
  before: Camera;
  /** A mouse turns; a finger may be about to scroll the page, which is the browser's then. */
  does: 'turn' | 'scroll' | 'unknown';
}

/** Safari's own event of two fingers on a trackpad or a screen. */
interface SafariGestureEvent extends Event {
  /** How far apart the fingers are, against where they began. */
  readonly scale: number;
}

/**
 * Drag to turn, pinch or Ctrl/⌘ and wheel to zoom, double-click to reset, on one pane. A plain wheel and a
 * vertical swipe stay with the page: a finger turns, and tilts, once it has gone sideways.
 */
export function listenToGestures(pane: HTMLElement, handler: GestureHandler, signal: AbortSignal): void {
  const pointers = new Map<number, Held>();

  const spread = () => {
    const [a, b] = [...pointers.values()];
    return a && b ? distance(a.at, b.at) : 0;
  };

  const hold = (at: Place, type: string): Held => {
    return { at, from: at, before: { ...handler.camera }, does: type === 'mouse' ? 'turn' : 'unknown' };
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, hold(placeOf(event), event.pointerType));
    // What a script makes up cannot be captured.
    if (event.isTrusted) pane.setPointerCapture(event.pointerId);
  };

  /** What two fingers have left alone does not turn by how it is lifted. */
  const onPointerEnd = (event: PointerEvent) => {
    const wasPinch = pointers.size > 1;
    if (!pointers.delete(event.pointerId) || !wasPinch) return;
    for (const [id, { at }] of pointers) pointers.set(id, hold(at, event.pointerType));
  };

  const onPointerCancel = (event: PointerEvent) => {
    const held = pointers.get(event.pointerId);
    const isScroll = pointers.size === 1 && held && distance(held.at, held.from) <= takenBack;
    if (isScroll && held.does === 'turn' && event.pointerType !== 'mouse') handler.turnTo(held.before);
    onPointerEnd(event);
  };

  const onPointerMove = (event: PointerEvent) => {
    // Where a menu or a move in the page swallowed the end of it.
    if (event.buttons === 0) onPointerEnd(event);
    const held = pointers.get(event.pointerId);
    if (!held) return;
    const spreadBefore = spread();
    const { at: before } = held;
    held.at = placeOf(event);
    const { azimuth, elevation, zoom } = handler.camera;
    if (pointers.size >= 2) {
      handler.turnTo({ azimuth, elevation, zoom: zoom * (spread() / (spreadBefore || 1)) });
      return;
    }
    if (held.does === 'unknown') held.does = recognise(held);
    else if (held.does === 'turn') {
      handler.turnTo({
        azimuth: azimuth - (held.at.x - before.x) * degreesPerPixel,
        elevation: elevation + (held.at.y - before.y) * degreesPerPixel,
        zoom,
      });
    }
  };

  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const { azimuth, elevation, zoom } = handler.camera;
    handler.turnTo({
      azimuth,
      elevation,
      zoom: zoom * Math.exp(-event.deltaY * lines * zoomPerWheelPixel),
    });
  };

  /** Of fingers on a screen Safari tells both this and pointers, of those on a trackpad this alone. */
  let zoomBefore: number | null = null;
  const onGesture = (event: Event) => {
    event.preventDefault();
    const { camera } = handler;
    if (event.type === 'gesturestart') zoomBefore = pointers.size > 0 ? null : camera.zoom;
    const { scale } = event as SafariGestureEvent;
    const isPinch = event.type === 'gesturechange' && scale > 0;
    if (isPinch && zoomBefore !== null) handler.turnTo({ ...camera, zoom: zoomBefore * scale });
  };

  pane.addEventListener('pointerdown', onPointerDown, { signal });
  pane.addEventListener('pointermove', onPointerMove, { signal });
  pane.addEventListener('pointerup', onPointerEnd, { signal });
  pane.addEventListener('pointercancel', onPointerCancel, { signal });
  pane.addEventListener('wheel', onWheel, { signal, passive: false });
  for (const type of ['gesturestart', 'gesturechange', 'gestureend']) {
    pane.addEventListener(type, onGesture, { signal, passive: false });
  }
  pane.addEventListener('dblclick', () => handler.reset(), { signal });
}

/** As browsers tell it under `touch-action: pan-y`: what goes up or down first is theirs. */
function recognise({ at, from }: Held): Held['does'] {
  if (distance(at, from) < slop) return 'unknown';
  return Math.abs(at.x - from.x) > Math.abs(at.y - from.y) ? 'turn' : 'scroll';
}

function placeOf({ clientX: x, clientY: y }: PointerEvent): Place {
  return { x, y };
}

function distance(one: Place, other: Place): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
