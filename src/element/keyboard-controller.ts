import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Camera } from './panes-controller.js';

export interface KeyboardHost extends ReactiveControllerHost, EventTarget {
  readonly camera: Camera | null;
  turn(camera: Partial<Camera>): void;
  resetCamera(): void;
}

const DEGREES_PER_PRESS = 15;
const ZOOM_PER_PRESS = 1.25;

type Step = (camera: Camera) => Partial<Camera>;

const turnBy = (azimuth: number, elevation: number): Step => {
  return (camera) => ({ azimuth: camera.azimuth + azimuth, elevation: camera.elevation + elevation });
};
const zoomBy = (factor: number): Step => {
  return (camera) => ({ zoom: camera.zoom * factor });
};

const steps = new Map<string, Step>([
  ['ArrowLeft', turnBy(DEGREES_PER_PRESS, 0)],
  ['ArrowRight', turnBy(-DEGREES_PER_PRESS, 0)],
  ['ArrowUp', turnBy(0, DEGREES_PER_PRESS)],
  ['ArrowDown', turnBy(0, -DEGREES_PER_PRESS)],
  ['+', zoomBy(ZOOM_PER_PRESS)],
  ['=', zoomBy(ZOOM_PER_PRESS)],
  ['PageUp', zoomBy(ZOOM_PER_PRESS)],
  ['-', zoomBy(1 / ZOOM_PER_PRESS)],
  ['PageDown', zoomBy(1 / ZOOM_PER_PRESS)],
]);

/** The camera after `key`: `'reset'`, part of a camera, or `null` for a key that means nothing here. */
export function readKey(key: string, camera: Camera): Partial<Camera> | 'reset' | null {
  if (key === 'Home' || key === 'r' || key === 'R') return 'reset';
  return steps.get(key)?.(camera) ?? null;
}

/** Arrows turn, plus, minus and Page keys zoom, Home and R reset, while a pane has the focus. */
export class KeyboardController implements ReactiveController {
  readonly #host: KeyboardHost;

  constructor(host: KeyboardHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKeyDown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKeyDown);
  }

  readonly #onKeyDown = (event: Event) => {
    const { camera } = this.#host;
    const [target] = event.composedPath();
    if (!(event instanceof KeyboardEvent) || !camera || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof HTMLElement) || !target.classList.contains('pane')) return;
    const answer = readKey(event.key, camera);
    if (!answer) return;
    event.preventDefault();
    if (answer === 'reset') this.#host.resetCamera();
    else this.#host.turn(answer);
  };
}
