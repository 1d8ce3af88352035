import type { Axis, AxisEvidence } from '../../model/report.js';
import { readBeside } from '../readings/replace-spacing.js';
import type { Judgement } from './judgement.js';

/** Takes the value of a witness from beside the files: a log, the page, a person. */
export function standIn(
  judgement: Judgement,
  axis: Axis,
  value: number | null,
  evidence: AxisEvidence,
): void {
  judgement.standIn = readBeside;
  judgement.take(axis, value, evidence);
}
