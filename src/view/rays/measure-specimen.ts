import { sizeOf, type ScalarVolume, type Triple } from '../../volume/scalar-volume.js';
import type { Look } from './look.js';
import { findSpecimenBox } from './seen-box.js';

/** How large the specimen is, as far as it is drawn. */
export interface SeenSpecimen {
  /** Samples of the stack along each axis. */
  samples: Triple;
  /** Samples of the stack to a voxel: no more is known of either end. */
  doubt: Triple;
  /** The modality value (PS3.3 C.11.1.1.2) above which it is drawn. */
  threshold: number;
}

/** The part of a volume that stands out from the air; `null` where nothing does, or only a part of the stack is there. */
export async function measureSpecimen(
  volume: ScalarVolume,
  { surface }: Pick<Look, 'surface'>,
): Promise<SeenSpecimen | null> {
  const { dimensions, sourceDimensions, window, isInverted, region } = volume;
  const box = region ? null : await findSpecimenBox(volume, surface * 255);
  if (!box) return null;
  const doubt = sourceDimensions.map((count, axis) => count / (dimensions[axis] ?? 1)) as Triple;
  const samples = sizeOf(box).map((voxels, axis) => voxels * (doubt[axis] ?? 1)) as Triple;
  const range = surface * (window.high - window.low);
  return { samples, doubt, threshold: isInverted ? window.high - range : window.low + range };
}
