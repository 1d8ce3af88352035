import { nothing, render } from 'lit';

/**
 * Draws into its own container, and only when what it shows has changed: a keystroke in one part draws that part and no
 * other. The container is the element marked `data-part` with the part's name.
 */
export abstract class Part<View extends object> {
  readonly #name: string;
  #container: HTMLElement | null = null;
  #view: View | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  /** What is shown; `null` where nothing is. */
  protected get view(): View | null {
    return this.#view;
  }

  /** Draws `view`, unless it is what is shown already; `null` draws nothing. */
  show(root: ParentNode, view: View | null): void {
    const container = root.querySelector<HTMLElement>(`[data-part="${this.#name}"]`);
    const isShown = container === this.#container && isAlike(view, this.#view);
    this.#container = container;
    this.#view = view;
    if (!isShown) this.redraw();
  }

  /** Draws again, once something of the part's own has changed. */
  protected redraw(): void {
    if (this.#container) render(this.#view ? this.draw(this.#view) : nothing, this.#container);
  }

  protected abstract draw(view: View): unknown;
}

/** A part that has nothing of its own to remember. */
class TemplatePart<View extends object> extends Part<View> {
  readonly #template: (view: View) => unknown;

  constructor(name: string, template: (view: View) => unknown) {
    super(name);
    this.#template = template;
  }

  protected override draw(view: View): unknown {
    return this.#template(view);
  }
}

export function partOf<View extends object>(name: string, template: (view: View) => unknown): Part<View> {
  return new TemplatePart(name, template);
}

/** Whether two views hold the same, one by one. */
function isAlike(one: object | null, other: object | null): boolean {
  if (!one || !other) return one === other;
  const values = new Map<string, unknown>(Object.entries(other));
  const entries = Object.entries(one);
  return (
    entries.length === values.size && entries.every(([name, value]) => Object.is(value, values.get(name)))
  );
}
