import { ProblemError, refusal } from '../../model/problem/problem.js';

/** A driver that gives up so often within so long gives up again: that is told, and no further picture tried. */
const allowed = 3;
const withinMilliseconds = 120_000;

/** The contexts that a stage lost. */
export class Losses {
  #noted: { at: number; isDrawn: boolean }[] = [];

  /**
   * @param isDrawn whether what was asked for stood on the screen
   * @param now milliseconds, as `performance.now()` tells time
   * @throws {ProblemError} `CONTEXT_LOST` where there were too many of late
   */
  note(isDrawn: boolean, now = performance.now()): void {
    const recent = this.#noted.filter(({ at }) => now - at < withinMilliseconds);
    this.#noted = [...recent, { at: now, isDrawn }];
    if (this.#noted.length > allowed) throw refusal('CONTEXT_LOST', {});
  }

  /**
   * How many times the next volume is to be halved before it goes to the GPU: a context that is lost again before a
   * picture stands is likely lost for want of memory or time, which not every driver says.
   */
  get halvings(): number {
    return Math.max(0, this.#noted.filter(({ isDrawn }) => !isDrawn).length - 1);
  }
}

/** Whatever kept a picture from being drawn, as a context that was lost. */
export function asLoss(cause: unknown): ProblemError {
  const isLoss = cause instanceof ProblemError && cause.code === 'CONTEXT_LOST';
  return isLoss ? cause : refusal('CONTEXT_LOST', {}, { cause });
}
