import type { Speech } from '../../words/command-words.js';
import type { PackWords } from '../../words/pack-words.js';
import { columnsOf, pad } from '../display-width.js';

/** Between two lines, ms: often enough to be seen to move. */
const toldEvery = 500;
/** Nothing is foretold before so much has passed, ms, and so many slices are read. */
const knownAfter = 2000;
const knownSlices = 8;

/**
 * Seconds that a work will still take, as it went so far, with one or two digits; `null` while nobody can tell.
 * @param milliseconds since it began
 */
export function foretell(done: number, total: number, milliseconds: number): number | null {
  if (milliseconds < knownAfter || done < knownSlices) return null;
  const seconds = ((total - done) * milliseconds) / done / 1000;
  return seconds < 10 ? Math.ceil(seconds) : 5 * Math.ceil(seconds / 5);
}

/** Tells on standard error how far a pack is and how long it will still take, where a person watches. */
export class PackProgress {
  readonly #isWatched: boolean;
  readonly #speech: Speech;
  readonly #pack: PackWords;
  readonly #started = performance.now();
  #told = -Infinity;
  #columns = 0;

  constructor(isWatched: boolean, speech: Speech, pack: PackWords) {
    this.#isWatched = isWatched;
    this.#speech = speech;
    this.#pack = pack;
  }

  readonly files = (done: number): void => {
    const { command, words } = this.#speech;
    this.#tell(() => command.filesRead({ done }, words.formats));
  };

  readonly slices = (done: number, total: number): void => {
    const seconds = foretell(done, total, performance.now() - this.#started);
    this.#tell(() => this.#pack.say('reading', this.#speech.words.formats, { done, total, seconds }));
  };

  /** Takes the line away. */
  clear(): void {
    if (this.#columns > 0) process.stderr.write(`\r${' '.repeat(this.#columns)}\r`);
    this.#columns = 0;
  }

  #tell(line: () => string): void {
    const now = performance.now();
    if (!this.#isWatched || now - this.#told < toldEvery) return;
    this.#told = now;
    const text = line();
    process.stderr.write(`\r${pad(text, this.#columns)}`);
    this.#columns = columnsOf(text);
  }
}
