import type { ProblemError } from '../model/problem/problem.js';
import type { Bytes, Readable } from '../model/readable.js';

/** A file that is known but cannot be read: every read says why, so that it is set aside where it is used. */
export class UnreadableFile implements Readable {
  readonly name: string;
  readonly size = null;
  readonly #error: ProblemError;

  constructor(name: string, error: ProblemError) {
    this.name = name;
    this.#error = error;
  }

  read(): Promise<Bytes> {
    return Promise.reject(this.#error);
  }
}
