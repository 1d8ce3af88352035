import { nothing } from 'lit';
import type { Language } from '../../words/formats.js';
import type { PartWords } from '../../words/part-words.js';
import type { Words } from '../../words/words.js';
import { Part } from './part.js';

/** A part with words of its own, which are fetched when it is first shown; it draws nothing before they are there. */
export abstract class SpokenPart<View extends { words: Words }, English> extends Part<View> {
  readonly #load: (language: Language) => Promise<PartWords<English>>;
  #lines: PartWords<English> | null = null;
  #language: Language | null = null;
  /** Settles when the words that are wanted are there, or cannot be had. */
  spoken: Promise<void> = Promise.resolve();

  constructor(name: string, load: (language: Language) => Promise<PartWords<English>>) {
    super(name);
    this.#load = load;
  }

  override show(root: ParentNode, view: View | null): void {
    if (view) this.#speak(view.words.formats.language);
    super.show(root, view);
  }

  protected override draw(view: View): unknown {
    return this.#lines ? this.tell(view, this.#lines) : nothing;
  }

  protected abstract tell(view: View, lines: PartWords<English>): unknown;

  #speak(language: Language): void {
    if (this.#language === language) return;
    this.#language = language;
    this.spoken = this.#fetch(language);
  }

  /** Where they cannot be had the next change asks again. */
  async #fetch(language: Language): Promise<void> {
    try {
      const lines = await this.#load(language);
      if (this.#language !== language) return;
      this.#lines = lines;
      this.redraw();
    } catch {
      if (this.#language === language) this.#language = null;
    }
  }
}
