import type { Camera } from './camera.js';

const degreesPerPixel = 0.4;
const zoomPerWheelPixel = 0.002;

/** What a person's hand asks of the camera. */
export interface GestureHandler {
  readonly camera: Camera;
  turnTo(camera: Camera): void;
  reset(): void;
}

/**
 * Drag to turn, pinch or Ctrl/⌘ and wheel to zoom, double-click to reset, on one pane. A plain wheel and a
 * vertical swipe stay with the page.
 */
export function listenToGestures(pane: HTMLElement, handler: GestureHandler, signal: AbortSignal): void {
  const pointers = new Map<number, { x: number; y: number }>();

  const spread = () => {
    const [a, b] = [...pointers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    pane.setPointerCapture(event.pointerId);
  };

  const onPointerEnd = (event: PointerEvent) => pointers.delete(event.pointerId);

  const onPointerMove = (event: PointerEvent) => {
    // Where a menu or a move in the page swallowed the end of it.
    if (event.buttons === 0) onPointerEnd(event);
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const spreadBefore = spread();
    const dx = event.clientX - before.x;
    const dy = event.clientY - before.y;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const { azimuth, elevation, zoom } = handler.camera;
    if (pointers.size >= 2) {
      handler.turnTo({ azimuth, elevation, zoom: zoom * (spread() / (spreadBefore || 1)) });
      return;
    }
    handler.turnTo({
      azimuth: azimuth - dx * degreesPerPixel,
      elevation: elevation + dy * degreesPerPixel,
      zoom,
    });
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

  pane.addEventListener('pointerdown', onPointerDown, { signal });
  pane.addEventListener('pointermove', onPointerMove, { signal });
  pane.addEventListener('pointerup', onPointerEnd, { signal });
  pane.addEventListener('pointercancel', onPointerEnd, { signal });
  pane.addEventListener('wheel', onWheel, { signal, passive: false });
  pane.addEventListener('dblclick', () => handler.reset(), { signal });
}
