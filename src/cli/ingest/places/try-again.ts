import { setTimeout as pause } from 'node:timers/promises';
import { OutputError } from '../../../pack/disk/output-file.js';
import { PackageMissing } from './package-missing.js';
import { mayPass, PlaceError } from './place-error.js';

/** What may pass is tried so often, after twice the time each. */
const mostTries = 5;
const firstPause = 1000;
/** A deposit that ends its process so often is left. */
const mostLost = 3;

export interface TryOptions {
  signal?: AbortSignal | undefined;
  /** Waits before it is tried again. */
  wait?: ((milliseconds: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

/**
 * Does something that may fail for reasons that pass, as often as that is worth it.
 * @param attempt is told which one it is, from 1
 * @throws {PlaceError} why it failed at last; what the signal throws passes through
 * @throws {PackageMissing}
 */
export async function tryAgain<T>(
  attempt: (tries: number) => Promise<T>,
  { signal, wait = waitFor }: TryOptions = {},
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(tries);
    } catch (thrown) {
      signal?.throwIfAborted();
      if (thrown instanceof PackageMissing) throw thrown;
      const error = asPlaceError(thrown);
      error.tries = tries;
      const most = error.failure.key === 'lost' ? mostLost : mostTries;
      if (!mayPass(error.failure) || tries >= most) throw error;
      // Not all at once: what one was refused, others were too.
      const usual = firstPause * 2 ** (tries - 1) * (0.75 + Math.random() / 2);
      await wait(error.askAgain ?? usual, signal);
    }
  }
}

async function waitFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { ...(signal && { signal }) });
}

/** What the system says of a disk is a failure like any other; anything else is ours, and costs this deposit alone. */
export function asPlaceError(error: unknown): PlaceError {
  if (error instanceof PlaceError) return error;
  if (!(error instanceof Error && 'code' in error)) return new PlaceError('stopped', {}, { cause: error });
  const { fault, system } = new OutputError(error);
  return new PlaceError(fault === 'full' ? 'full' : 'unwritable', { system }, { cause: error });
}
