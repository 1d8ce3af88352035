import type { EvidenceSource } from './evidence.js';
import type { Spacing } from './spacing.js';

/** What one source says of one axis. */
export interface Witness {
  source: EvidenceSource;
  /** Millimetres, centre to centre. */
  value: number;
  /** Half-width in mm within which the value is known. */
  precision?: number | null;
  /** The file that tells it, where that is not one of the stack's own. */
  file?: string;
}

/** A spacing that did not come from files: the page wrote it, or a person entered or confirmed it. */
export interface Supplied {
  by: 'page' | 'person';
  spacing: Spacing;
}
