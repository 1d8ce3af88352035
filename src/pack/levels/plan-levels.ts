import { chunkEdge } from '../format/describe-array.js';
import type { Triple } from '../../volume/scalar-volume.js';

/** A level of a pyramid. */
export interface PlannedLevel {
  /** Voxels along X, Y and Z. */
  dimensions: Triple;
  /** How many voxels of the finest level lie along each edge of one. */
  factor: Triple;
}

/** An axis is halved while its voxels are not longer than so many of the shortest: cubes stay cubes, others become it. */
const asShort = Math.SQRT2;

/**
 * Levels from the finest to one that fits a single chunk, each of half as many voxels along the axes on which they are
 * the shortest. Where an axis has an odd count, its last voxel covers one of the level before.
 * @param voxel edges of a voxel of the finest level, in any unit
 */
export function planLevels(dimensions: Triple, voxel: Triple): PlannedLevel[] {
  let last: PlannedLevel = { dimensions, factor: [1, 1, 1] };
  const levels = [last];
  while (Math.max(...last.dimensions) > chunkEdge) {
    const edges = voxel.map((edge, axis) =>
      (last.dimensions[axis] ?? 1) > 1 ? edge * (last.factor[axis] ?? 1) : Infinity,
    );
    const longest = asShort * Math.min(...edges) * (1 + 1e-9);
    const by = edges.map((edge) => (edge <= longest ? 2 : 1)) as Triple;
    last = {
      dimensions: last.dimensions.map((count, axis) => Math.ceil(count / (by[axis] ?? 1))) as Triple,
      factor: last.factor.map((factor, axis) => factor * (by[axis] ?? 1)) as Triple,
    };
    levels.push(last);
  }
  return levels;
}
