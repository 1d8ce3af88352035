import { listenToGestures, type GestureHandler } from '../camera/gestures.js';
import { listenToKeys } from '../camera/keys.js';

/** What is told of the places of a layout. */
interface PlacesWatcher {
  /** One of them has another size. */
  resized(): void;
  /** One of them came into sight. */
  seen(): void;
}

/** The places of a layout: hand and keys are answered in each, and its size and whether it is seen are watched. */
export class WatchedPlaces {
  readonly #handler: GestureHandler;
  readonly #watcher: PlacesWatcher;
  #inSight: ReadonlySet<Element> = new Set();
  #watching = new AbortController();

  constructor(handler: GestureHandler, watcher: PlacesWatcher) {
    this.#handler = handler;
    this.#watcher = watcher;
  }

  /** A reader has one of them before them. */
  get areSeen(): boolean {
    return this.#inSight.size > 0;
  }

  /** These, and those before no more. */
  watch(places: readonly HTMLElement[]): void {
    this.stop();
    this.#watching = new AbortController();
    this.#inSight = watchPlaces(places, this.#handler, this.#watcher, this.#watching.signal);
  }

  stop(): void {
    this.#watching.abort();
  }
}

/**
 * Until `signal` aborts, by the observers of the places' own document: those of another are told late, or never.
 * @returns the places in sight; taken to be seen until the observer says otherwise
 */
function watchPlaces(
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
