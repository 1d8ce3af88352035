import type { Speech } from '../words/command-words.js';
import { columnsOf } from './display-width.js';

const TOLD_EVERY = 500;

/**
 * Tells on standard error how many files of a deposit are read, where a person watches. It needs no terminal that knows
 * more than to go back to the start of a line.
 */
export class Progress {
  readonly #isWatched: boolean;
  readonly #speech: Speech;
  /** Of the line that stands. */
  #columns = 0;

  constructor(isWatched: boolean, speech: Speech) {
    this.#isWatched = isWatched;
    this.#speech = speech;
    if (isWatched) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) this.#clearOn(signal);
  }

  tell(done: number): void {
    if (!this.#isWatched || done % TOLD_EVERY !== 0) return;
    const { words, command } = this.#speech;
    const line = command.filesRead({ done }, words.formats);
    this.#columns = columnsOf(line);
    process.stderr.write(`\r${line}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#columns > 0) process.stderr.write(`\r${' '.repeat(this.#columns)}\r`);
    this.#columns = 0;
  }

  /** What the signal does without being asked it then does: the shell is to see what ended the command. */
  #clearOn(signal: NodeJS.Signals): void {
    process.once(signal, () => {
      this.clear();
      process.kill(process.pid, signal);
    });
  }
}
