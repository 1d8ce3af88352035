import { listenToGestures, type GestureHandler } from '../camera/gestures.js';
import { listenToKeys } from '../camera/keys.js';

/** What is told of the places of a layout. */
interface PlacesWatcher {
  /** One of them has another size. */
  resized(): void;
  /** One of them came into sight. */
  seen(): void;
}

/**
 * Hand and keys are answered in every place, and what becomes of its size and whether it is seen is watched, until
 * `signal` aborts. By the observers of the places' own document: those of another are told late, or never.
 * @returns the places in sight; taken to be seen until the observer says otherwise
 */
export function watchPlaces(
  places: readonly HTMLElement[],
  handler: GestureHandler,
  watcher: PlacesWatcher,
  signal: AbortSignal,
): ReadonlySet<Element> {
  const inSight = new Set<Element>(places);
  const { IntersectionObserver: Sights, ResizeObserver: Resizes } =
    places[0]?.ownerDocument.defaultView ?? window;
  const sights = new Sights((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inSight.add(target);
      else inSight.delete(target);
    }
    if (inSight.size > 0) watcher.seen();
  });
  const resizes = new Resizes(() => watcher.resized());
  for (const place of places) {
    listenToGestures(place, handler, signal);
    listenToKeys(place, handler, signal);
    resizes.observe(place);
    sights.observe(place);
  }
  signal.addEventListener('abort', () => {
    sights.disconnect();
    resizes.disconnect();
  });
  return inSight;
}
