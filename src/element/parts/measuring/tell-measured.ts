import type { StackReport } from '../../../model/report.js';
import { alongAxes, angleIn, lengthIn } from '../../../view/measure/length-in.js';
import type { Proportions } from '../../../view/slices/proportions.js';
import type { Triple } from '../../../volume/scalar-volume.js';
import type { MeasuringWords } from '../../../words/measuring-words.js';
import type { Formats } from '../../../words/formats.js';
import { hasMillimetres } from '../../state/comparison.js';

/** What is measured, and in what. */
export interface Taken {
  /** Two ends, or three points of an angle. */
  places: readonly Triple[];
  report: StackReport;
  /** mm by which a length that is read may be off. */
  doubt: number;
  lines: MeasuringWords;
  formats: Formats;
}

/** Why there is nothing to be told of places in the true reading; `null` where there is. */
function findUnknown(
  { places, report }: Pick<Taken, 'places' | 'report'>,
  reading: Proportions,
): 'measuring.no-plane' | 'measuring.no-z' | null {
  if (!hasMillimetres(report)) return 'measuring.no-plane';
  const { spacing, regularity } = report;
  if (spacing.z !== null || regularity === 'variable') return null;
  const [first] = places;
  const isAcross = places.some((place) => first && Math.abs(alongAxes(reading, [first, place])[2]) > 1e-6);
  return isAcross ? 'measuring.no-z' : null;
}

/** What stands beside the line in a pane; empty where nothing is known. */
export function tellBeside(taken: Taken, reading: Proportions, isTrue: boolean): string {
  const { places, doubt, lines, formats } = taken;
  if (!hasMillimetres(taken.report) || (isTrue && findUnknown(taken, reading))) return '';
  if (isAngle(places)) {
    const angle = angleIn(reading, places);
    return angle === null ? '' : formats.degrees(angle);
  }
  if (!isLine(places)) return '';
  return lines.say('measuring.short', formats, { length: lengthIn(reading, places), doubt });
}

/** The same in a sentence, in both readings. @param rule names the wrong one */
export function tellMeasured(
  taken: Taken,
  reading: Proportions,
  other: Proportions | undefined,
  rule: string | null,
): string {
  const { places, doubt, lines, formats } = taken;
  const unknown = findUnknown(taken, reading);
  if (unknown) return lines.say(unknown, formats);
  if (isAngle(places)) {
    const angle = angleIn(reading, places);
    if (angle === null) return lines.say('measuring.no-angle', formats);
    const wrong = other ? angleIn(other, places) : null;
    if (wrong === null || rule === null) return lines.say('measuring.angle.alone', formats, { angle });
    return lines.say('measuring.angle.reads', formats, { angle, rule, other: wrong });
  }
  if (!isLine(places)) return '';
  const length = lengthIn(reading, places);
  if (!other || rule === null) return lines.say('measuring.alone', formats, { length, doubt });
  const told = { length, doubt, rule, other: lengthIn(other, places) };
  const short = (of: number) => lines.say('measuring.short', formats, { length: of, doubt });
  const isSame = short(told.other) === short(length);
  return lines.say(isSame ? 'measuring.same' : 'measuring.reads', formats, told);
}

export function isLine(places: readonly Triple[]): places is readonly [Triple, Triple] {
  return places.length === 2;
}

function isAngle(places: readonly Triple[]): places is readonly [Triple, Triple, Triple] {
  return places.length === 3;
}
