import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../../words/formats.js';
import { chooseLanguage, loadWords, withoutWords } from '../../words/languages.js';
import type { Words } from '../../words/words.js';
import { findLanguage, watchLanguage } from '../state/closest-language.js';

export interface LanguageHost extends ReactiveControllerHost, Element {
  /** The repository the page belongs to. */
  readonly host: string | null;
  /** No words can be had. */
  wordsMissing(error: unknown): void;
}

/** Keeps the words of the language that the page speaks around the element, and fetches others when that changes. */
export class LanguageController implements ReactiveController {
  readonly #host: LanguageHost;
  #words = withoutWords();
  #wanted: { language: Language; host: string | null } | null = null;
  #loading: Promise<void> | null = null;
  #stopWatching: (() => void) | null = null;

  constructor(host: LanguageHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Those of the language last fetched; without any, numbers alone are said. */
  get words(): Words {
    return this.#words;
  }

  /** Settles when the words that are wanted are there or cannot be had; `null` where nothing is waited for. */
  get loading(): Promise<void> | null {
    return this.#loading;
  }

  /** Fetches other words where the language, or the repository, is another one by now. */
  readonly choose = (): void => {
    const language = chooseLanguage(findLanguage(this.#host));
    const { host } = this.#host;
    if (this.#wanted?.language === language && this.#wanted.host === host) return;
    const wanted = (this.#wanted = { language, host });
    const loading = this.#load(wanted).finally(() => {
      if (this.#loading === loading) this.#loading = null;
    });
    this.#loading = loading;
  };

  hostConnected(): void {
    this.#stopWatching = watchLanguage(this.#host, this.choose);
    this.choose();
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
    this.#stopWatching = null;
  }

  async #load(wanted: { language: Language; host: string | null }): Promise<void> {
    try {
      const words = await loadWords(wanted.language, wanted.host);
      if (wanted === this.#wanted) this.#words = words;
    } catch (error) {
      if (wanted !== this.#wanted) return;
      // The next change, or the next return to the page, asks again.
      this.#wanted = null;
      this.#host.wordsMissing(error);
    }
    this.#host.requestUpdate();
  }
}
