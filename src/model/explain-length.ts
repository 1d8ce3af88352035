import type { Axis } from './report.js';

/** Which spacing, were it another, would make a measured line as long as it is known to be. */
export interface Explanation {
  /** X and Y where both are off by the same factor. */
  axes: readonly Axis[];
  /** What their spacing is to be multiplied by. */
  factor: number;
  /** How far off that may be, for how well the ends of the line are known. */
  doubt: number;
}

/** What a known length says of a measured line: that it agrees, or what explains the difference, the least change first; nothing, perhaps. */
export type Explained = { kind: 'agrees' } | { kind: 'differs'; explanations: readonly Explanation[] };

const sets: readonly (readonly Axis[])[] = [['x'], ['y'], ['z'], ['x', 'y']];
const axes: readonly Axis[] = ['x', 'y', 'z'];
/** A factor that is known no better than to this share of it says nothing: the line hardly runs along that axis. */
const mostDoubt = 0.15;
/** No tag is misread by more, units aside. */
const largestFactor = 60;
/** What takes a change so many times larger (as a power) than another explanation is none beside it. */
const farFetched = 3;

/**
 * Holds a line, as it is measured, against the length that it is known to have.
 * @param along mm of the line along each axis, in the reading that is held to be true
 * @param known mm
 * @param doubt mm by which the measured length may be off
 */
export function explainLength(
  along: readonly [x: number, y: number, z: number],
  known: number,
  doubt: number,
): Explained {
  if (Math.abs(Math.hypot(...along) - known) <= doubt) return { kind: 'agrees' };
  const found = sets.flatMap((set) => explainBy(set, along, known, doubt) ?? []);
  const apart = found.filter(({ axes: own, factor, doubt: off }) => {
    // Where the line runs along one of two axes alone, the other changes nothing.
    const simpler = found.find((one) => one.axes.length < own.length && own.includes(one.axes[0] ?? 'z'));
    return !simpler || Math.abs(simpler.factor - factor) > off;
  });
  const change = ({ factor }: Explanation) => Math.abs(Math.log(factor));
  const least = Math.min(...apart.map(change));
  const explanations = apart
    .filter((one) => change(one) <= farFetched * least)
    .sort((one, other) => change(one) - change(other));
  return { kind: 'differs', explanations };
}

/** The factor `f` of which `f² × own² + rest² = known²`; `null` where there is none, or none that is known well enough. */
export function explainBy(
  set: readonly Axis[],
  along: readonly number[],
  known: number,
  doubt: number,
): Explanation | null {
  const sum = (isOwn: boolean) =>
    axes.reduce(
      (total, axis, at) => (set.includes(axis) === isOwn ? total + (along[at] ?? 0) ** 2 : total),
      0,
    );
  const [own, rest] = [sum(true), sum(false)];
  const left = known ** 2 - rest;
  if (own === 0 || left <= 0) return null;
  const factor = Math.sqrt(left / own);
  const off = (doubt * known) / (factor * own);
  if (off > mostDoubt * factor || factor > largestFactor || factor < 1 / largestFactor) return null;
  return { axes: set, factor, doubt: off };
}
