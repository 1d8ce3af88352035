import type { FindingData, StrayData } from './findings.js';
import type { RefusalData } from './refusals.js';
import type { StoredSamples } from '../samples.js';

export type Severity = 'info' | 'warn' | 'error';

/** Something to tell of a stack, a file or a failure: a code for programs and the data of its sentence, no words. */
export interface Problem {
  /** What a program can switch on: `MISSING_SLICES`, `TRUNCATED`, … */
  code: string;
  severity: Severity;
  /** What the sentence is told; `reason` tells apart the sentences of one code. Lengths in mm, slices from 0. */
  data: Record<string, unknown>;
}

/** What is to be told of one file. */
export interface FileProblem extends Problem {
  /** The file's path within what was given. */
  file: string;
}

/** Every problem with the data that belongs to it, by code, or by code and reason: `TRUNCATED:header`. */
export interface ProblemData extends FindingData, StrayData, RefusalData {}

export type ProblemKey = keyof ProblemData;

/** A problem of one kind; the reason in its key goes among its data. */
export function problemOf<Key extends ProblemKey>(
  key: Key,
  data: ProblemData[Key],
  severity: Severity,
): Problem {
  const [code = key, reason] = key.split(':');
  return { code, severity, data: reason === undefined ? { ...data } : { ...data, reason } };
}

/**
 * The key of a problem's sentence. A drop of which no file can be used has the code of its gravest file, and the same
 * sentence whatever that is.
 */
export function keyOf({ code, data: { reason } }: Problem): string {
  if (reason === 'none-readable') return '*:none-readable';
  return typeof reason === 'string' ? `${code}:${reason}` : code;
}

export interface ProblemErrorOptions extends ErrorOptions {
  severity?: Severity;
  partial?: StoredSamples | undefined;
}

/** Why something cannot be had, read or drawn, as a problem: what catches it says it in a person's language. */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** What could be read of a frame that ends too early; the rest of it is 0. */
  readonly partial: StoredSamples | null;

  constructor(problem: Problem, { partial, ...options }: Omit<ProblemErrorOptions, 'severity'> = {}) {
    super(`${keyOf(problem)} ${JSON.stringify(problem.data)}`, options);
    this.name = 'ProblemError';
    this.problem = problem;
    this.partial = partial ?? null;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** An error for a problem of one kind; `warn` unless told. */
export function refusal<Key extends keyof RefusalData>(
  key: Key,
  data: RefusalData[Key],
  { severity = 'warn', ...options }: ProblemErrorOptions = {},
): ProblemError {
  return new ProblemError(problemOf(key, data as ProblemData[Key], severity), options);
}

/** Why a file is set aside, from whatever was thrown when it was opened or read; `UNEXPECTED` where nobody foresaw it. */
export function fileProblemOf(file: string, error: unknown): FileProblem {
  return { ...problemIn(file, error), file };
}

function problemIn(file: string, error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (isPartMissing(error)) return problemOf('NETWORK:offline', {}, 'warn');
  return problemOf('UNEXPECTED', { file }, 'warn');
}

/** A part of the program itself could not be fetched, which each browser says in its own words and no other way. */
export function isPartMissing(error: unknown): boolean {
  return (
    error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message)
  );
}
