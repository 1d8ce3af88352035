import type { Severity } from '../../model/report.js';
import type { StoredSamples } from '../../model/samples.js';

export type ImageErrorCode = 'EMPTY' | 'NOT_AN_IMAGE' | 'TRUNCATED' | 'UNSUPPORTED_SYNTAX' | 'TOO_LARGE';

/** Why an image shows no slice, in one sentence that names the file: what was expected, what was found, what to do. */
export class ImageError extends Error {
  readonly code: ImageErrorCode;
  readonly severity: Severity = 'warn';
  /** What could be read of a page that ends too early; the rest of it is 0. */
  readonly partial: StoredSamples | null;

  constructor(
    code: ImageErrorCode,
    message: string,
    { partial, ...options }: ErrorOptions & { partial?: StoredSamples } = {},
  ) {
    super(message, options);
    this.name = 'ImageError';
    this.code = code;
    this.partial = partial ?? null;
  }
}

/** A file that ends before what was expected of it. */
export function endsEarly(name: string, what: string, partial?: StoredSamples): ImageError {
  const rest = partial ? 'The rest of its slice is left blank; copy' : 'Copy';
  const message = `${name} ends before ${what}. ${rest} the file again from where it came.`;
  return new ImageError('TRUNCATED', message, partial && { partial });
}

/** A file whose bytes contradict one another; `found`: as in “… is damaged: its header points to no page”. */
export function isDamaged(name: string, found: string, options?: ErrorOptions & { partial?: StoredSamples }) {
  const message = `${name} is damaged: ${found}. Copy it again from where it came.`;
  return new ImageError('NOT_AN_IMAGE', message, options);
}

/** Samples stored in a way that is not read. `how`: as in “… is stored as JPEG 2000”. */
export function cannotRead(name: string, how: string, instead: string): ImageError {
  const message = `${name} ${how}, which is not read here. Save it ${instead}; until then its slice is missing.`;
  return new ImageError('UNSUPPORTED_SYNTAX', message);
}
