import type { SetAside, Severity } from '../../model/report.js';
import type { Failure } from './preview-state.js';
import { say, sayCount } from '../../words/strings.js';

/** Nothing of what was given can be shown; the message is the sentence a person reads. */
export class RefusedError extends Error implements Failure {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RefusedError';
    this.code = code;
  }
}

/** The code and sentence of anything thrown on the way of a series. */
export function describeFailure(error: unknown, otherwise: 'error.unexpected' | 'error.picture'): Failure {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const sentence = typeof message === 'string' ? message : String(error);
  if (error instanceof Error && typeof code === 'string') return { code, message: sentence, cause: error };
  return { code: 'UNEXPECTED', message: say(otherwise, { reason: sentence }), cause: error };
}

/** Why one file takes no part, from what reading it threw. */
export function describeSetAside(file: string, error: unknown): SetAside {
  const { code, message } = describeFailure(error, 'error.unexpected');
  const { severity } = error as { severity?: Severity };
  return { file, code, severity: severity ?? 'warn', message };
}

/** The refusal when no file of `setAside` could be used: the gravest file's own sentence speaks for all. */
export function refuseAll(setAside: readonly SetAside[]): RefusedError {
  const telling = setAside.find(({ severity }) => severity !== 'info') ?? setAside[0];
  if (!telling) return new RefusedError('EMPTY', say('error.empty'));
  const code = ['JUNK', 'LOG'].includes(telling.code) ? 'NOT_AN_IMAGE' : telling.code;
  if (setAside.length === 1) return new RefusedError(code, telling.message);
  return new RefusedError(code, sayCount('error.none-readable', setAside.length, { first: telling.message }));
}
