import { ProblemError, problemOf, type Problem } from '../../model/problem/problem.js';

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
  const problem =
    error instanceof ProblemError ? error.problem : problemOf(`UNEXPECTED:${during}`, {}, 'error');
  return { problem, cause: error };
}
