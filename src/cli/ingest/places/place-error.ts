import type { Failure, FailureKey } from '../deposit-task.js';

/** Why something cannot be read from, or written to, the place where it lies. */
export class PlaceError extends Error {
  readonly failure: Failure;
  /** Milliseconds after which a host asks to be asked again; `null` where it does not say. */
  readonly askAgain: number | null;
  /** How often it was tried. */
  tries = 1;

  constructor(
    key: FailureKey,
    data: Failure['data'] = {},
    { askAgain = null, cause }: { askAgain?: number | null; cause?: unknown } = {},
  ) {
    super(key, { cause });
    this.failure = { key, data };
    this.askAgain = askAgain;
  }
}

/** Failures that may pass by themselves. */
const passing = new Set<FailureKey>(['network', 'busy', 'lost']);

/** Whether it is worth trying again: never where the files themselves are at fault. */
export const mayPass = ({ key }: Failure): boolean => passing.has(key);
