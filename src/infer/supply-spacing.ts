import type { StackReport } from '../model/report.js';
import type { Supplied } from '../model/witness.js';
import { hearSupplied } from './witnesses/hear-supplied.js';
import { judge } from './witnesses/judgement.js';

/** The report of a stack once the word of the page or of a person was heard as well; `report` stays as it is. */
export function supplySpacing(report: StackReport, supplied: Supplied | null): StackReport {
  return supplied ? judge(structuredClone(report), [hearSupplied(supplied)]) : report;
}
