import { ProblemError, problemOf, refusal } from '../model/problem/problem.js';
import type { FileProblem } from '../model/report.js';

/** What is no slice is not wrong in itself: as the answer to a drop it is. */
const notWrong = new Set(['JUNK', 'LOG']);

/**
 * The refusal of a drop of which no file can be used. The gravest file speaks for all: the refusal has its code, and
 * is its own problem where it came alone.
 * @param setAside why each file takes no part
 */
export function refuseDrop(setAside: readonly FileProblem[]): ProblemError {
  const first = setAside.find(({ severity }) => severity !== 'info') ?? setAside[0];
  if (!first) return refusal('EMPTY:drop', {});
  const isOwn = setAside.length === 1 && !notWrong.has(first.code);
  if (isOwn) return new ProblemError(first);
  const told = problemOf('*:none-readable', { count: setAside.length, first }, 'warn');
  return new ProblemError({ ...told, code: notWrong.has(first.code) ? 'NOT_AN_IMAGE' : first.code });
}

/** The refusal of a drop whose images form no stack. `count`: images whose headers were read. */
export function refuseUnstacked(count: number): ProblemError {
  return refusal('NOT_AN_IMAGE:no-stack', { count });
}
