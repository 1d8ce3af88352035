import type { Language } from '../../words/formats.js';

/** Keeps the words of a part in the language of the page; fetched when they are first to be said. */
export class Spoken<Words> {
  readonly #load: (language: Language) => Promise<Words>;
  readonly #tell: () => void;
  #words: Words | null = null;
  #language: Language | null = null;
  #loading = Promise.resolve();

  /** @param tell told when other words are there */
  constructor(load: (language: Language) => Promise<Words>, tell: () => void) {
    this.#load = load;
    this.#tell = tell;
  }

  /** Those of the language last fetched; `null` before any are there. */
  get words(): Words | null {
    return this.#words;
  }

  /** Fetches the words of a language, unless they are there or on their way; settles when they are, or cannot be had. */
  speak(language: Language): Promise<void> {
    if (language !== this.#language) this.#loading = this.#fetch(language);
    return this.#loading;
  }

  async #fetch(language: Language): Promise<void> {
    this.#language = language;
    try {
      const words = await this.#load(language);
      if (language !== this.#language) return;
      this.#words = words;
      this.#tell();
    } catch {
      // The next time that something is shown asks again.
      if (language === this.#language) this.#language = null;
    }
  }
}
