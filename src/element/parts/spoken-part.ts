import { nothing } from 'lit';
import type { Language } from '../../words/formats.js';
import type { PartWords } from '../../words/part-words.js';
import type { Words } from '../../words/words.js';
import { Part } from './part.js';
import { Spoken } from './spoken.js';

/** A part with words of its own, which are fetched when it is first shown; it draws nothing before they are there. */
export abstract class SpokenPart<View extends { words: Words }, English> extends Part<View> {
  readonly #lines: Spoken<PartWords<English>>;
  /** Settles when the words that are wanted are there, or cannot be had. */
  spoken: Promise<void> = Promise.resolve();

  constructor(name: string, load: (language: Language) => Promise<PartWords<English>>) {
    super(name);
    this.#lines = new Spoken(load, () => this.redraw());
  }

  override show(root: ParentNode, view: View | null): void {
    if (view) this.spoken = this.#lines.speak(view.words.formats.language);
    super.show(root, view);
  }

  protected override draw(view: View): unknown {
    const { words } = this.#lines;
    return words ? this.tell(view, words) : nothing;
  }

  protected abstract tell(view: View, lines: PartWords<English>): unknown;
}
