import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../../words/formats.js';
import { chooseLanguage, loadCommonWords, loadWords, withoutWords } from '../../words/languages.js';
import type { Problem } from '../../model/problem/problem.js';
import type { Words } from '../../words/words.js';
import { findLanguage, watchLanguage } from '../state/closest-language.js';

export interface LanguageHost extends ReactiveControllerHost, Element {
  /** The repository the page belongs to. */
  readonly host: string | null;
  /** All that is to be told now. */
  readonly problems: readonly Problem[];
  /** No words can be had. */
  wordsMissing(error: unknown): void;
}

interface Wanted {
  language: Language;
  host: string | null;
}

/** Words that take longer are done without until they are there: neither pictures nor events wait for ever. */
const LONGEST_WAIT_MS = 10_000;

/** Keeps the words of the language that the page speaks around the element, and fetches others when that changes. */
export class LanguageController implements ReactiveController {
  readonly #host: LanguageHost;
  #words = withoutWords();
  #wanted: Wanted | null = null;
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
    const wanted = { language: this.language, host: this.#host.host };
    if (this.#wanted?.language === wanted.language && this.#wanted.host === wanted.host) return;
    this.#wanted = wanted;
    this.#begin(this.#load(wanted));
  };

  /** Fetches what is seldom said, where it is to be said. */
  complete(): void {
    const wanted = this.#wanted;
    if (wanted && !this.#loading && !this.#knowsAll()) this.#begin(this.#loadRest(wanted));
  }

  /** The language of the page around the element. */
  get language(): Language {
    return chooseLanguage(findLanguage(this.#host));
  }

  hostConnected(): void {
    this.#stopWatching = watchLanguage(this.#host, this.choose);
    this.choose();
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
    this.#stopWatching = null;
  }

  #begin(work: Promise<void>): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LONGEST_WAIT_MS);
    });
    const loading = Promise.race([work, patience]).finally(() => {
      clearTimeout(timer);
      if (this.#loading === loading) this.#loading = null;
    });
    this.#loading = loading;
  }

  async #load(wanted: Wanted): Promise<void> {
    try {
      const words = await loadCommonWords(wanted.language, wanted.host);
      if (wanted !== this.#wanted) return;
      this.#words = words;
      if (!this.#knowsAll()) await this.#loadRest(wanted);
    } catch (error) {
      if (wanted !== this.#wanted) return;
      // The next change, or the next return to the page, asks again.
      this.#wanted = null;
      this.#host.wordsMissing(error);
    }
    this.#host.requestUpdate();
  }

  async #loadRest(wanted: Wanted): Promise<void> {
    try {
      const words = await loadWords(wanted.language, wanted.host, this.#host.problems);
      if (wanted === this.#wanted) this.#words = words;
    } catch (error) {
      if (wanted !== this.#wanted) return;
      this.#host.wordsMissing(error);
    }
    this.#host.requestUpdate();
  }

  #knowsAll(): boolean {
    return this.#host.problems.every((problem) => this.#words.knows(problem));
  }
}
