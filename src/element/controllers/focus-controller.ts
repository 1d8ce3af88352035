import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isShadowRoot } from '../node-kinds.js';

interface FocusHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

const takesFocus = 'button, input, select, summary, [tabindex="0"]';

/** Where what has the focus goes away, as a button does that was pressed, what is nearest to it takes it over. */
export class FocusController implements ReactiveController {
  readonly #host: FocusHost;
  /** What has the focus, and what it stands in, inmost first. */
  #held: Element[] = [];

  constructor(host: FocusHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { renderRoot } = this.#host;
    this.#held = listAround(isShadowRoot(renderRoot) ? renderRoot.activeElement : null);
  }

  hostUpdated(): void {
    const [held, ...around] = this.#held;
    this.#held = [];
    if (held && !held.checkVisibility()) firstWithin(around)?.focus();
  }
}

function listAround(inmost: Element | null): Element[] {
  const around: Element[] = [];
  for (let element = inmost; element; element = element.parentElement) around.push(element);
  return around;
}

/** The first of what can be seen and take the focus, in the nearest of these places that has any. */
function firstWithin(places: readonly Element[]): HTMLElement | undefined {
  return places
    .flatMap((place) => [...place.querySelectorAll<HTMLElement>(takesFocus)])
    .find((element) => element.checkVisibility());
}
