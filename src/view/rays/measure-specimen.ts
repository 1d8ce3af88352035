import { sizeOf, type ScalarVolume, type Triple } from '../../volume/scalar-volume.js';
import { flipOf, type Look } from './look.js';
import { findSpecimenBox } from './seen-box.js';

/** How large the specimen is, as far as it is drawn. */
export interface SeenSpecimen {
  /** Samples of the stack along each axis. */
  samples: Triple;
  /** Samples of the stack to a voxel: no more is known of either end. */
  doubt: Triple;
  /** The modality value (PS3.3 C.11.1.1.2) above which it is drawn; or below, where it is dark on a bright ground. */
  threshold: number;
  isDark?: true;
}

/** The part of a volume that stands out from the air; `null` where nothing does, or only a part of the stack is there. */
export async function measureSpecimen(volume: ScalarVolume, look: Look): Promise<SeenSpecimen | null> {
  const { dimensions, sourceDimensions, window, isInverted = false, region } = volume;
  const flip = flipOf(look);
  const box = region ? null : await findSpecimenBox(volume, look.surface * 255, flip);
  if (!box) return null;
  const doubt = sourceDimensions.map((count, axis) => count / (dimensions[axis] ?? 1)) as Triple;
  const samples = sizeOf(box).map((voxels, axis) => voxels * (doubt[axis] ?? 1)) as Triple;
  // Either turns bright into dark; both leave it.
  const isDark = flip > 0 !== isInverted;
  const share = isDark ? 1 - look.surface : look.surface;
  return {
    ...{ samples, doubt },
    threshold: window.low + share * (window.high - window.low),
    ...(isDark && { isDark }),
  };
}
