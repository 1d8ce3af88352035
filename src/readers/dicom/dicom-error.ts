import type { Severity } from '../../model/report.js';
import type { StoredSamples } from '../../model/samples.js';

export type DicomErrorCode =
  'EMPTY' | 'JUNK' | 'NOT_AN_IMAGE' | 'TRUNCATED' | 'UNSUPPORTED_SYNTAX' | 'TOO_LARGE';

export interface DicomErrorOptions extends ErrorOptions {
  partial?: StoredSamples | undefined;
}

/** Why a file shows no slice, in one sentence that names the file: what was expected, what was found, what to do. */
export class DicomError extends Error {
  readonly code: DicomErrorCode;
  /** `info` for files that nobody expects to be slices, `warn` where a slice may be lost. */
  readonly severity: Severity;
  /** What could be read of a frame that ends too early; the rest of it is 0. */
  readonly partial: StoredSamples | null;

  constructor(code: DicomErrorCode, severity: Severity, message: string, options: DicomErrorOptions = {}) {
    super(message, options);
    this.name = 'DicomError';
    this.code = code;
    this.severity = severity;
    this.partial = options.partial ?? null;
  }
}

/** A number of bytes as a person reads it: `700 bytes`, `1.3 MB`. */
export function describeBytes(count: number): string {
  if (count < 10_000) return `${count} ${count === 1 ? 'byte' : 'bytes'}`;
  if (count < 1e6) return `${Math.round(count / 1e3)} kB`;
  if (count < 1e9) return `${(count / 1e6).toFixed(1)} MB`;
  return `${(count / 1e9).toFixed(1)} GB`;
}
