import { isPartMissing, keyOf, ProblemError, problemOf, type Problem } from '../../model/problem/problem.js';

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
  if (isPartMissing(error) || (isLineDown() && isFetching(error)))
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
export function isOffline(problem: Problem | undefined): boolean {
  if (!problem) return false;
  const { first } = problem.data;
  return keyOf(problem) === 'NETWORK:offline' || (isProblem(first) && isOffline(first));
}

function isProblem(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && 'code' in data && 'data' in data;
}

/** The host of a file that became another one while it was read; `null` where none did. */
export function findChanged(problems: readonly Problem[]): string | null {
  for (const problem of problems) {
    const { first, host } = problem.data;
    if (keyOf(problem) === 'NETWORK:changed') return String(host);
    if (isProblem(first)) return findChanged([first]);
  }
  return null;
}

/** What could not be had, and may be had later. */
export function mayPass({ code, data: { reason, status } }: Problem): boolean {
  if (code === 'NETWORK') return reason !== 'bad-address' && reason !== 'redirected';
  if (code === 'HTTP_STATUS') return [408, 425, 429].includes(Number(status)) || Number(status) >= 500;
  return code === 'UNEXPECTED' && reason === 'worker';
}

/** A picture that a GPU could not draw, and that planes need none for. */
export function needsNoGpu({ problem: { code } }: Failure): boolean {
  return code === 'NO_WEBGL' || code === 'CONTEXT_LOST';
}
