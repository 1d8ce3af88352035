import type { ProblemError } from '../../model/problem/problem.js';
import { refusal } from '../../model/problem/problem.js';
import type { SourceRefusals } from '../../model/problem/refusals-sources.js';
import { StalledError } from './receive-body.js';

/** What a person hopes to find at an address. */
export type Expected = SourceRefusals['HTTP_STATUS']['expected'];

/** Where something was asked for, as it may be shown: without the query, which may carry a token, and any password. */
export function placeOf(url: string): { url: string; host: string } {
  const { origin, pathname, protocol, host } = new URL(url);
  // Addresses without an origin, such as `javascript:`, call it “null”.
  return { url: origin === 'null' || protocol === 'blob:' ? protocol : origin + pathname, host };
}

/** The server answered with something other than what was asked for. */
export function httpStatusError(url: string, status: number, expected: Expected = 'file'): ProblemError {
  return refusal('HTTP_STATUS', { ...placeOf(url), status, expected });
}

/** The connection broke, or fell silent, while bytes were arriving, and could not be taken up again. */
export function brokenOffError(url: string, received: number, cause: unknown): ProblemError {
  const place = placeOf(url);
  if (!(cause instanceof StalledError))
    return refusal('NETWORK:broken-off', { ...place, received }, { cause });
  const { milliseconds } = cause;
  return refusal('NETWORK:stalled', { ...place, received, milliseconds }, { cause });
}
