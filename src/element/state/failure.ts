import { keyOf, ProblemError, problemOf, type Problem } from '../../model/problem/problem.js';

/** Why something cannot be shown: what is said of it, and what was thrown. */
export interface Failure {
  problem: Problem;
  cause?: unknown;
}

/**
 * What is said of anything thrown on the way of a series.
 * @param during what was being done, for what nobody foresaw
 */
export function failureOf(error: unknown, during: 'series' | 'picture'): Failure {
  if (isLineDown() && isFetching(error))
    return { problem: problemOf('NETWORK:offline', {}, 'error'), cause: error };
  const problem =
    error instanceof ProblemError ? error.problem : problemOf(`UNEXPECTED:${during}`, {}, 'error');
  return { problem, cause: error };
}

/** The browser says that it has no connection at all; node has no browser. */
function isLineDown(): boolean {
  const place: { navigator?: { onLine?: boolean } } = globalThis;
  return place.navigator?.onLine === false;
}

/** What a line that is down may be behind: bytes, or a part of the program itself, that could not be fetched. */
function isFetching(error: unknown): boolean {
  return !(error instanceof ProblemError) || ['NETWORK', 'UNEXPECTED'].includes(error.code);
}

/** It passes when the line is back. */
export function isOffline(failure: Failure | null): boolean {
  return failure !== null && keyOf(failure.problem) === 'NETWORK:offline';
}
