import type { Severity } from '../../model/report.js';

/** Why a log tells no voxel, in one sentence that names the file: what was expected, what was found. */
export class LogError extends Error {
  readonly code = 'LOG_UNREADABLE';
  readonly severity: Severity = 'warn';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LogError';
  }
}
