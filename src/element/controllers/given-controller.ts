import type { ReactiveControllerHost } from 'lit';
import { openGiven, type Given } from '../../series/open-given.js';
import type { SampleBox } from '../../volume/scalar-volume.js';
import type { Change } from '../state/session.js';
import { VisibilityController } from './visibility-controller.js';
import type { LoadController, Open } from './load-controller.js';

export interface GivenHost extends ReactiveControllerHost, Element, Given {
  /** A preview pack to show before `src` is asked for. */
  readonly preview: string | null;
  /** When to fetch `src`. */
  readonly loading: 'auto' | 'lazy' | 'eager';
  /** Lets go of what is shown of the series before. */
  release(): void;
}

/** Begins with what the element was given: at once, or when it comes near the window; outside the page never. */
export class GivenController {
  readonly #host: GivenHost;
  readonly #session: { advance(change: Change): void };
  readonly #load: LoadController;
  readonly #visibility: VisibilityController;
  /** What was given waits for the element's return to the page. */
  #isWaiting = false;
  /** The series itself is shown, not its preview. */
  #isWhole = false;
  /** It is on its way, and its preview is shown. */
  #isComing = false;
  /** What was asked for last. */
  #asked = {};

  constructor(host: GivenHost, session: { advance(change: Change): void }, load: LoadController) {
    this.#host = host;
    this.#session = session;
    this.#load = load;
    this.#visibility = new VisibilityController(host);
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isWaiting) this.start(false);
  }

  /** Moving the element within the page leaves everything as it is. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#isWaiting = true;
      this.#session.advance({ type: 'clear' });
    });
  }

  /** A preview is shown, or on its way, in the place of the series. */
  get #isPreview(): boolean {
    const { preview, files, src } = this.#host;
    return Boolean(preview) && !files && !(this.#isWhole && src);
  }

  /** A preview is shown of a series that can be read as well. */
  get hasWhole(): boolean {
    return this.#isPreview && Boolean(this.#host.src);
  }

  /** Shows the series in the place of its preview; of the series itself a region, `null` for all of it. */
  look(region: SampleBox | null): void {
    if (!this.hasWhole) void this.#load.chooseRegion(region);
    else if (!this.#isComing) void this.#readWhole();
  }

  /** The preview stays until the series is there; where it cannot be had, it can be asked for again. */
  async #readWhole(): Promise<void> {
    const host = this.#host;
    this.#isComing = true;
    const asked = (this.#asked = {});
    const isShown = await this.#load.loadWhole((opening) => openGiven(host, opening));
    if (asked !== this.#asked) return;
    this.#isComing = false;
    this.#isWhole = isShown;
    host.requestUpdate();
  }

  /** @param atOnce whatever the page says of when to fetch */
  start(atOnce: boolean): void {
    this.#isWhole = false;
    this.#isComing = false;
    this.#asked = {};
    this.#visibility.cancel();
    this.#load.forget();
    this.#host.release();
    const { files, src, preview, loading, isConnected } = this.#host;
    this.#isWaiting = !isConnected;
    if (!isConnected || (!files && !src && !preview)) this.#session.advance({ type: 'clear' });
    else if (files || atOnce || loading === 'eager') void this.#read();
    else {
      this.#session.advance({ type: 'wait' });
      this.#visibility.whenNear(() => void this.#read());
    }
  }

  #read(): Promise<void> {
    const host = this.#host;
    const openWhole: Open = (opening) => {
      this.#isWhole = true;
      return openGiven(host, opening);
    };
    if (!this.#isPreview) return this.#load.load(openWhole);
    return this.#load.load((opening) => openGiven(host, opening, host.preview), host.src ? openWhole : null);
  }
}
