import type { Level, VoxelSource } from '../levels/voxel-source.js';
import type { Triple } from '../scalar-volume.js';

/**
 * The coarsest level that still has a sample for each voxel.
 * @param ratio samples of the finest level per voxel, 1 or more
 */
export function chooseLevel({ levels }: Pick<VoxelSource, 'levels'>, ratio: Triple): Level {
  const [finest, ...coarser] = levels;
  const isFineEnough = ({ scale }: Level) => scale.every((samples, axis) => samples <= (ratio[axis] ?? 1));
  return coarser.findLast(isFineEnough) ?? finest;
}
