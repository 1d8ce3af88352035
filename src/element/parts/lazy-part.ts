/** What is fetched: a part with words of its own. */
interface Fetched<View> {
  readonly spoken: Promise<void>;
  show(root: ParentNode, view: View | null): void;
}

/** A part that is fetched once there is something for it to show, and not before. */
export class LazyPart<View> {
  readonly #fetch: () => Promise<Fetched<View>>;
  #part: Fetched<View> | null = null;
  #fetching: Promise<void> | null = null;
  #last: [root: ParentNode, view: View] | null = null;

  constructor(fetch: () => Promise<Fetched<View>>) {
    this.#fetch = fetch;
  }

  /** Settles when what it was last asked to show is shown, or cannot be. */
  get ready(): Promise<unknown> {
    return Promise.resolve(this.#fetching).then(() => this.#part?.spoken);
  }

  show(root: ParentNode, view: View | null): void {
    this.#last = view && [root, view];
    if (this.#part) this.#part.show(root, view);
    else if (view) this.#fetching ??= this.#arrive();
  }

  /** Where it cannot be fetched the page does without, and the next change tries again. */
  async #arrive(): Promise<void> {
    try {
      this.#part = await this.#fetch();
      if (this.#last) this.#part.show(...this.#last);
    } catch {
      this.#fetching = null;
    }
  }
}
