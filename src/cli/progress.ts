import type { Speech } from '../words/command-words.js';

const TOLD_EVERY = 500;

/** Tells on standard error how many files of a deposit are read, where a person watches. */
export class Progress {
  readonly #isWatched: boolean;
  readonly #speech: Speech;

  constructor(isWatched: boolean, speech: Speech) {
    this.#isWatched = isWatched;
    this.#speech = speech;
  }

  tell(done: number): void {
    if (!this.#isWatched || done % TOLD_EVERY !== 0) return;
    const { words, command } = this.#speech;
    process.stderr.write(`\r${command.filesRead({ done }, words.formats)}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#isWatched) process.stderr.write('\r\x1b[K');
  }
}
