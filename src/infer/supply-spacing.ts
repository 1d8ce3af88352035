import type { StackReport } from '../model/report.js';
import type { Supplied } from '../model/witness.js';
import { hearSupplied } from './witnesses/hear-supplied.js';
import type { Judged } from './witnesses/judgement.js';

/** The report of a stack once the word of the page or of a person was heard as well, after all other witnesses. */
export const supplySpacing = ({ report, again }: Judged, supplied: Supplied | null): StackReport =>
  supplied ? again(hearSupplied(supplied)) : report;
