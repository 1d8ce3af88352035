import type { SlicePlane } from './slice-plane.js';

const slicesPerPage = 10;
const zoomPerPress = 1.25;
/** Samples by which a press moves the middle or the width of the greys; a lower middle is brighter. */
const greysPerPress = 6;

/** What keys ask of the plane that has the focus. */
export interface KeysHandler {
  /** Whether plain arrows change the greys. */
  readonly isGreying: boolean;
  planeOf(target: EventTarget | null): SlicePlane | null;
  step(plane: SlicePlane, slices: number): void;
  /** Gives the focus to the plane before or behind. */
  walk(plane: SlicePlane, by: 1 | -1): void;
  zoomBy(factor: number): void;
  greyBy(width: number, level: number): void;
  reset(): void;
}

type Answer = (handler: KeysHandler, plane: SlicePlane) => void;

const step =
  (slices: number): Answer =>
  (handler, plane) =>
    handler.step(plane, slices);
const walk =
  (by: 1 | -1): Answer =>
  (handler, plane) =>
    handler.walk(plane, by);
const zoom =
  (factor: number): Answer =>
  (handler) =>
    handler.zoomBy(factor);
const grey =
  (width: number, level: number): Answer =>
  (handler) =>
    handler.greyBy(width, level);
const reset: Answer = (handler) => handler.reset();

const keys = new Map<string, Answer>([
  ['ArrowUp', step(1)],
  ['ArrowDown', step(-1)],
  ['PageUp', step(slicesPerPage)],
  ['PageDown', step(-slicesPerPage)],
  ['ArrowRight', walk(1)],
  ['ArrowLeft', walk(-1)],
  ['+', zoom(zoomPerPress)],
  ['=', zoom(zoomPerPress)],
  ['-', zoom(1 / zoomPerPress)],
  ['Home', reset],
  ['r', reset],
  ['R', reset],
]);

const greyKeys = new Map<string, Answer>([
  ['ArrowUp', grey(0, -greysPerPress)],
  ['ArrowDown', grey(0, greysPerPress)],
  ['ArrowRight', grey(greysPerPress, 0)],
  ['ArrowLeft', grey(-greysPerPress, 0)],
]);

/**
 * Up and down go through slices, left and right from plane to plane, with Shift they change the greys; plus and minus
 * zoom, Home and R reset.
 */
export function listenToSliceKeys(place: HTMLElement, handler: KeysHandler, signal: AbortSignal): void {
  const onKeyDown = (event: KeyboardEvent) => {
    const plane = handler.planeOf(event.target);
    if (!plane || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const isGreying = event.shiftKey || handler.isGreying;
    const answer = (isGreying ? greyKeys.get(event.key) : undefined) ?? keys.get(event.key);
    if (!answer) return;
    event.preventDefault();
    answer(handler, plane);
  };
  place.addEventListener('keydown', onKeyDown, { signal });
}
