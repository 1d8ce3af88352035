import type { Triple } from '../../volume/scalar-volume.js';
import type { Camera, ViewAxes } from './camera.js';
import { dot, toPatient, type PatientAxes, type Stand } from './stand.js';

/** How a stack is looked at. */
export interface Pose {
  camera: Camera;
  axes: ViewAxes;
  stand: Stand;
  /** Where the axes of the stack point in the patient; `null` where the files do not tell. */
  patient: PatientAxes | null;
}

/** A side of a stack: the way out of it along one of its axes. */
export interface Side {
  way: Triple;
  /** A letter of the patient (PS3.3 C.7.6.1.1.1), or an axis of the stack. */
  name: 'L' | 'R' | 'P' | 'A' | 'H' | 'F' | 'X' | 'Y' | 'Z';
  /** Of an axis of the stack, whether it is the side where it ends; those of a patient have names of their own. */
  isEnd: boolean;
}

const ways: readonly Triple[] = [0, 1, 2].flatMap((axis) =>
  [1, -1].map((sign) => [0, 1, 2].map((other) => (other === axis ? sign : 0)) as Triple),
);
const letters = [
  ['L', 'R'],
  ['P', 'A'],
  ['H', 'F'],
] as const;
const axisNames = ['X', 'Y', 'Z'] as const;

/** The six sides of a stack, each by its own name: those of the patient where all differ. */
export function listSides(patient: PatientAxes | null): Side[] {
  const ofPatient = patient ? ways.map((way) => nameSide(toPatient(way, patient))) : [];
  const isTold = new Set(ofPatient).size === ways.length;
  return ways.map((way, index) => {
    const axis = way.findIndex((component) => component !== 0);
    const name = (isTold ? ofPatient[index] : undefined) ?? axisNames[axis] ?? 'X';
    return { way, name, isEnd: (way[axis] ?? 0) > 0 };
  });
}

/** The camera that looks straight at a side, from where it is the shorter way. */
export function lookAt(way: Triple, { camera, stand }: Pose): Camera {
  const [right, away, up] = [dot(way, stand.right), dot(way, stand.away), dot(way, stand.up)];
  const elevation = 90 * Math.round(up);
  // From above and below a quarter turn is as good as another.
  const azimuth =
    elevation === 0 ? (Math.atan2(right, -away) * 180) / Math.PI : 90 * Math.round(camera.azimuth / 90);
  return { ...camera, elevation, azimuth };
}

/** A camera on the way from one to another, at a share of it. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const turn = ((((to.azimuth - from.azimuth + 180) % 360) + 360) % 360) - 180;
  return {
    ...to,
    azimuth: from.azimuth + turn * share,
    elevation: from.elevation + (to.elevation - from.elevation) * share,
  };
}

function nameSide(direction: Triple): Side['name'] {
  const sizes = direction.map(Math.abs);
  const axis = sizes.indexOf(Math.max(...sizes));
  return letters[axis]?.[(direction[axis] ?? 0) > 0 ? 0 : 1] ?? 'L';
}
