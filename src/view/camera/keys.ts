import type { Camera } from './camera.js';
import type { GestureHandler } from './gestures.js';

const degreesPerPress = 15;
const zoomPerPress = 1.25;

type Step = (camera: Camera) => Partial<Camera>;

const turnBy = (azimuth: number, elevation: number): Step => {
  return (camera) => ({ azimuth: camera.azimuth + azimuth, elevation: camera.elevation + elevation });
};
const zoomBy = (factor: number): Step => {
  return (camera) => ({ zoom: camera.zoom * factor });
};

const steps = new Map<string, Step>([
  ['ArrowLeft', turnBy(degreesPerPress, 0)],
  ['ArrowRight', turnBy(-degreesPerPress, 0)],
  ['ArrowUp', turnBy(0, degreesPerPress)],
  ['ArrowDown', turnBy(0, -degreesPerPress)],
  ['+', zoomBy(zoomPerPress)],
  ['=', zoomBy(zoomPerPress)],
  ['PageUp', zoomBy(zoomPerPress)],
  ['-', zoomBy(1 / zoomPerPress)],
  ['PageDown', zoomBy(1 / zoomPerPress)],
]);

/** The camera after `key`: `'reset'`, part of a camera, or `null` for a key that means nothing here. */
export function readKey(key: string, camera: Camera): Partial<Camera> | 'reset' | null {
  if (key === 'Home' || key === 'r' || key === 'R') return 'reset';
  return steps.get(key)?.(camera) ?? null;
}

/** Arrows turn, plus, minus and Page keys zoom, Home and R reset, while the pane has the focus. */
export function listenToKeys(pane: HTMLElement, handler: GestureHandler, signal: AbortSignal): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== pane || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { camera } = handler;
    const answer = readKey(event.key, camera);
    if (!answer) return;
    event.preventDefault();
    if (answer === 'reset') handler.reset();
    else handler.turnTo({ ...camera, ...answer });
  };
  pane.addEventListener('keydown', onKeyDown, { signal });
}
