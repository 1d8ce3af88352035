import type { Triple } from '../../volume/scalar-volume.js';
import { toPatient, type PatientAxes } from '../camera/stand.js';
import type { PaneView, Point, Shape } from './drawing.js';

/** For each axis of the patient the letters of its two ends (PS3.3 C.7.6.1.1.1, Patient Orientation). */
const ends = [
  ['L', 'R'],
  ['P', 'A'],
  ['H', 'F'],
] as const;

/** A direction within 22.5° of an axis is named by it alone: sin 22.5°. */
const leastShare = 0.383;
/** CSS pixels from the edge of the pane; above it lies the toolbar. */
const fromEdge = 14;
const fromTop = 62;
/** A lower pane has no room between the toolbar and the specimen, CSS pixels. */
const lowest = 360;
/** About the width of a letter, CSS pixels. */
const letterWidth = 9;

/** A direction, and where its letters stand that are so long. */
type Side = [way: Triple, at: (length: number) => Point];

/**
 * What lies beyond the edges of a pane: left, right, back, front, head or feet. Below is the opposite of what is above;
 * remarks have the room there.
 */
export function drawLetters(patient: PatientAxes, { axes, width, height }: PaneView): Shape[] {
  const { right, up } = axes;
  const sides: Side[] = [
    [right, (length) => [width / 2 - fromEdge - length, 0]],
    [opposite(right), () => [fromEdge - width / 2, 0]],
    ...(height < lowest ? [] : [[up, (length: number) => [-length / 2, fromTop - height / 2]] as Side]),
  ];
  return sides.map(([way, at]) => {
    const text = nameDirection(toPatient(way, patient));
    return { kind: 'label', ink: 'quiet', text, at: at(text.length * letterWidth) };
  });
}

/** The letters of a direction, the closest first, as in Patient Orientation. */
export function nameDirection(way: Triple): string {
  return [0, 1, 2]
    .map((axis) => ({ axis, share: way[axis] ?? 0 }))
    .filter(({ share }) => Math.abs(share) > leastShare)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
    .map(({ axis, share }) => ends[axis]?.[share > 0 ? 0 : 1] ?? '')
    .join('');
}

function opposite([x, y, z]: Triple): Triple {
  return [-x, -y, -z];
}
