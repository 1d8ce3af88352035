import type { ScalarVolume, Triple } from '../../volume/scalar-volume.js';

/** Spacing to draw with, in any one unit: unknown axes already stand in for something. */
export interface DrawnSpacing {
  x: number;
  y: number;
  z: number;
  /** A stack that leans is drawn as if it stood straight. */
  isStraight?: true;
  /** Grid positions without a slice that are closed up, as if nothing lay there. */
  without?: readonly number[];
}

/** One reading of a stack's proportions, by a name of the caller's; without a spacing its panes stay empty. */
export interface StageReading {
  id: string;
  spacing: DrawnSpacing | null;
}

/**
 * A volume as it is; one that a finer volume follows; or one that is drawn as the one before was: another phase of the
 * same stack, a region of it, or the whole again.
 */
export type PictureKind = 'volume' | 'sketch' | 'alike';

/**
 * What is to be shown: a volume in each of the readings, by the first of which the scale is chosen. A sketch is drawn
 * with less care; one alike keeps the look and the scale of the one before.
 */
export interface Asked {
  volume: ScalarVolume;
  readings: readonly StageReading[];
  kind: PictureKind;
}

/** The same with one of the readings at another spacing; `null` where nothing changes. */
export function withSpacing(asked: Asked, id: string, spacing: DrawnSpacing | null): Asked | null {
  const before = asked.readings.find((reading) => reading.id === id);
  if (!before || isSameSpacing(before.spacing, spacing)) return null;
  const readings = asked.readings.map((reading) => (reading === before ? { id, spacing } : reading));
  return { ...asked, readings };
}

export function asTriple({ x, y, z }: DrawnSpacing): Triple {
  return [x, y, z];
}

export function isSameSpacing(one: DrawnSpacing | null, other: DrawnSpacing | null): boolean {
  if (!one || !other) return one === other;
  const isAsLong = one.x === other.x && one.y === other.y && one.z === other.z;
  return isAsLong && one.isStraight === other.isStraight && isSameList(one.without, other.without);
}

export function isSameList(one: readonly number[] = [], other: readonly number[] = []): boolean {
  return one === other || (one.length === other.length && one.every((value, at) => value === other[at]));
}
