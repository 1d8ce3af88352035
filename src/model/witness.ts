import type { Spacing } from './spacing.js';

/** A spacing that did not come from files: the page wrote it, or a person entered or confirmed it. */
export interface Supplied {
  by: 'page' | 'person';
  spacing: Spacing;
}
