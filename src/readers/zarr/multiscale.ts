import type { DeclaredAxis } from '../../model/declared-volume.js';
import type { Axis } from '../../model/spacing.js';
import { fieldsOf, listOf, numberOf, textOf } from './json-fields.js';
import { inMillimetres } from '../length-units.js';
import { millimetresInUdunits } from './udunits.js';
import type { AxisPlaces } from './zarr-volume.js';

/** More are no image's. */
const mostAxes = 8;
const mostLevels = 64;

/** One of the axes of an image, as OME-Zarr 0.4 and 0.5 have them; before, axes were names alone, or none. */
export interface ImageAxis {
  name: string;
  kind: 'space' | 'time' | 'other';
  unit: string | null;
}

/** A resolution of an image: where its array lies, and how long its steps are in the axes' own units. */
export interface Dataset {
  path: string;
  /** `null` where no scale is told that can be used. */
  scale: readonly number[] | null;
}

/** An image as its description has it: the first of its `multiscales`. */
export interface Multiscale {
  name: string;
  version: string | null;
  axes: readonly ImageAxis[];
  datasets: readonly Dataset[];
}

const kinds: Record<string, ImageAxis['kind']> = { space: 'space', time: 'time' };
const kindsByName: Record<string, ImageAxis['kind']> = {
  x: 'space',
  y: 'space',
  z: 'space',
  t: 'time',
  time: 'time',
};
const oldest = ['t', 'c', 'z', 'y', 'x'];

/** @param ome attributes of the group: those under `ome` since 0.5 */
export function readMultiscale(ome: Record<string, unknown>): Multiscale | null {
  const [first] = listOf(ome['multiscales'], 1);
  if (first === undefined) return null;
  const json = fieldsOf(first);
  const axes = readAxes(json['axes']);
  const whole = readScale(json['coordinateTransformations'], axes.length, false);
  const datasets = listOf(json['datasets'], mostLevels).flatMap((one): Dataset[] => {
    const { path, coordinateTransformations } = fieldsOf(one);
    const own = readScale(coordinateTransformations, axes.length, true);
    const place = textOf(path)?.replace(/^\.?\/+|\/+$/g, '');
    if (place === undefined || place.split('/').includes('..')) return [];
    return [{ path: place, scale: own && whole && own.map((step, axis) => step * (whole[axis] ?? NaN)) }];
  });
  const version = textOf(ome['version']) ?? textOf(json['version']);
  return { name: textOf(json['name']) ?? '', version, axes, datasets };
}

function readAxes(json: unknown): ImageAxis[] {
  const axes = json === undefined ? oldest : listOf(json, mostAxes);
  return axes.map((axis) => {
    const { name, type, unit } =
      typeof axis === 'string' ? { name: axis, type: null, unit: null } : fieldsOf(axis);
    const called = textOf(name) ?? '';
    const known = textOf(type);
    const kind = known === null ? kindsByName[called.toLowerCase()] : kinds[known.toLowerCase()];
    return { name: called, kind: kind ?? 'other', unit: textOf(unit) };
  });
}

/**
 * The steps that a list of transformations comes to: their scales multiplied, whatever is moved (OME-Zarr 0.4, 3.4).
 * @param isNeeded whether a scale has to be among them
 * @returns `null` where one is of a kind that is not read, or makes no sense
 */
function readScale(json: unknown, axes: number, isNeeded: boolean): number[] | null {
  let steps = Array.from({ length: axes }, () => 1);
  let isTold = !isNeeded;
  for (const one of listOf(json, 16)) {
    const { type, scale } = fieldsOf(one);
    if (type === 'identity' || type === 'translation') continue;
    const factors = listOf(scale, mostAxes).map(numberOf);
    if (type !== 'scale' || factors.length !== axes) return null;
    // A scale of 0, or below, has no length: that axis stays unknown by itself.
    steps = steps.map((step, axis) => step * (factors[axis] ?? NaN));
    isTold = true;
  }
  return isTold ? steps : null;
}

/** Where X, Y, Z and time are among the axes; `null` where there are no two of space, or more than three. */
export function findPlaces(axes: readonly ImageAxis[]): AxisPlaces | null {
  const spatial = [...axes.keys()].filter((place) => axes[place]?.kind === 'space');
  if (spatial.length < 2 || spatial.length > 3) return null;
  const named = (name: string) => spatial.find((place) => axes[place]?.name.toLowerCase() === name);
  const byName = { x: named('x'), y: named('y'), z: named('z') };
  const known = new Set(Object.values(byName));
  // Those of other names are in the order of the specification: z, y, x.
  const left = spatial.filter((place) => !known.has(place));
  const x = byName.x ?? left.pop();
  const y = byName.y ?? left.pop();
  const z = byName.z ?? left.pop() ?? null;
  const t = axes.findIndex(({ kind }) => kind === 'time');
  if (x === undefined || y === undefined) return null;
  return { x, y, z, t: t < 0 ? null : t };
}

/** What is declared of one axis. */
export function declareAxis({ axes, datasets }: Multiscale, place: number | null): DeclaredAxis {
  const step = place === null ? null : (datasets[0]?.scale?.[place] ?? null);
  const unit = place === null ? null : (axes[place]?.unit ?? null);
  const scale = step !== null && step > 0 && Number.isFinite(step) ? step : null;
  const millimetres = inMillimetres(scale, unit === null ? null : millimetresInUdunits(unit), 12);
  return { scale, unit, millimetres };
}

/** How many samples of the finest level one of another is, by their scales; `null` where one is unknown. */
export function ratioOfScales({ datasets }: Multiscale, level: number, place: number): number | null {
  const [finest, coarse] = [datasets[0]?.scale?.[place], datasets[level]?.scale?.[place]];
  return finest !== undefined && coarse !== undefined && finest > 0 && coarse > 0 ? coarse / finest : null;
}

export const spatialAxes: readonly Axis[] = ['x', 'y', 'z'];
