import { ProblemError, problemOf, type Problem } from '../../model/problem.js';

/** Why something cannot be shown: what is said of it, and what was thrown. */
export interface Failure {
  problem: Problem;
  cause?: unknown;
}

/** What is said of anything thrown on the way of a series. */
export function failureOf(error: unknown): Failure {
  const problem =
    error instanceof ProblemError ? error.problem : problemOf('UNEXPECTED', { file: '' }, 'error');
  return { problem, cause: error };
}
