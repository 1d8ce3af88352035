import { standUpright, type PatientAxes } from '../camera/stand.js';
import type { Triple } from '../../volume/scalar-volume.js';
import type { Cell } from './arrange-planes.js';
import type { Axis } from './cut-plane.js';

/** A direction of the screen: along which axis of the stack it runs, and whether towards its end or its beginning. */
export interface Direction {
  axis: Axis;
  sign: 1 | -1;
}

/** One of the three planes, and how it is held. */
export interface Plane {
  name: PlaneName;
  /** The axis that it is moved along. */
  normal: Axis;
  right: Direction;
  down: Direction;
}

export type PlaneName = 'xy' | 'xz' | 'yz';

/** How a plane is looked at: which place of the reading stands in the middle of its cell, and how large a unit is. */
export interface PlaneView {
  plane: Plane;
  cell: Cell;
  /** In the unit of the reading. */
  middle: Triple;
  unitsPerPixel: number;
}

/** The slices themselves are held as they are stored: X to the right, Y down. */
const stored: Plane = {
  name: 'xy',
  normal: 2,
  right: { axis: 0, sign: 1 },
  down: { axis: 1, sign: 1 },
};

/**
 * The three planes of a stack. Those across its slices have later slices above; where it is known how the stack lies in
 * the patient, they stand as a reader of such pictures has them: head up, front up or to the left, right on the left.
 */
export function layOutPlanes(patient: PatientAxes | null): readonly [Plane, Plane, Plane] {
  const hold = patient ? holdUpright(patient) : holdOnSlices;
  return [stored, { name: 'xz', normal: 1, ...hold(0) }, { name: 'yz', normal: 0, ...hold(1) }];
}

type Held = Pick<Plane, 'right' | 'down'>;

const holdOnSlices = (axis: Axis): Held => ({ right: { axis, sign: 1 }, down: { axis: 2, sign: -1 } });

/** The plane of Z and one other axis. */
function holdUpright(patient: PatientAxes): (other: Axis) => Held {
  const { right, away, up } = standUpright(patient);
  const find = (way: readonly number[], factor: 1 | -1 = 1): Direction => {
    const axis = way.findIndex((share) => share !== 0) as Axis;
    return { axis, sign: (way[axis] ?? 0) * factor > 0 ? 1 : -1 };
  };
  const ways = { right: find(right), away: find(away), down: find(up, -1) };
  return (other) => {
    const isIn = ({ axis }: Direction) => axis === other || axis === 2;
    if (!isIn(ways.down)) return { right: ways.right, down: ways.away };
    return { right: isIn(ways.right) ? ways.right : ways.away, down: ways.down };
  };
}
