import type { ScalarVolume } from '../../volume/scalar-volume.js';
import type { LookName } from './look-names.js';
import { isOfLabels, isOnBrightGround, nameLook } from './name-look.js';
import { quantile, splitHistogram } from './split-histogram.js';

/**
 * What the picture shows of a volume, in shares of the 0 to 255 sample range; of an inverted one, whose specimen is
 * darker than what surrounds it, in shares of the range from 255 down to 0.
 */
export interface Look {
  name: LookName;
  /** Samples below are air, and unseen. */
  surface: number;
  /** Samples above are bone, shell or mineral inside something softer; `null` where the specimen is of one kind. */
  core: number | null;
  /** The sample shown in the palest colour. */
  bright: number;
}

/** What decides a look beside the samples. */
export interface LookWish {
  /** DICOM Modality (0008,0060); empty for what is no DICOM. */
  modality: string;
  /** What a person chose; `null` leaves it to the data. */
  asked: LookName | null;
  /** The modality value from which on it is seen; `null` leaves it to the data. */
  threshold: number | null;
  /** Whether the camera stays as it is fitted. */
  isSteady?: boolean;
}

/** A core is shown when this share of what surrounds it is specimen rather than air. */
const embeddedShare = 0.6;
/** Voxels from the core at which its surroundings are looked at: beyond the blur of its edge. */
const surroundings = 3;
const mostVoxelsLookedAt = 200_000;

/** The share of the specimen that is not as bright as the palest colour: close to a coil, or in vessels, signal is far brighter. */
const denseShare = 0.995;
const signalShare = 0.97;
/** What looks of one stack may differ by, in shares of the range, and a finer picture keeps the colours that there are. */
const alike = 0.12;

/** Finds air, specimen and, where one lies within it, a denser core, and how what was found is best shown. */
export function chooseLook(
  volume: ScalarVolume,
  { modality, asked }: Omit<LookWish, 'threshold'> = { modality: '', asked: null },
): Look {
  if (asked === 'labels' || (!asked && isOfLabels(modality))) return lookAtLabels(volume.histogram);
  const isDark = asked ? asked === 'inverted' : isOnBrightGround(volume, modality);
  const flip = isDark ? 255 : 0;
  const histogram = isDark ? volume.histogram.toReversed() : volume.histogram;
  const outer = splitHistogram(histogram, 0, 256);
  const surface = outer.at;
  const inner = splitHistogram(histogram, Math.ceil(surface), 256);
  const isDistinct =
    inner.separation > 0.6 &&
    inner.above > 0.01 &&
    inner.above < 0.5 &&
    inner.meanAbove - inner.meanBelow > 0.45 * (inner.meanBelow - outer.meanBelow);
  const hasCore = isDistinct && isEmbedded(volume, surface, inner.at, flip);
  const name = asked ?? (isDark ? 'inverted' : nameLook(volume, surface, hasCore, modality));
  return {
    name,
    surface: surface / 255,
    // Soft tissue is looked at itself, and of signal a core means nothing.
    core: hasCore && (name === 'shell' || name === 'inverted') ? inner.at / 255 : null,
    bright: quantile(histogram, surface, name === 'mr' ? signalShare : denseShare) / 255,
  };
}

/** The colours that a stack had before, where the new ones are about the same: a finer picture then changes none. */
export function keepColors(found: Look, before: Look | null): Look {
  const isKept =
    before !== null &&
    before.name === found.name &&
    (before.core === null) === (found.core === null) &&
    Math.abs(before.surface - found.surface) + Math.abs(before.bright - found.bright) < alike;
  return isKept ? { ...found, bright: before.bright } : found;
}

/** What a sample is turned with (exclusive or), so that the specimen is the bright part of it. */
export function flipOf({ name }: Look): number {
  return name === 'inverted' ? 255 : 0;
}

/** Everything but 0 is a label, the least of them too. */
function lookAtLabels(histogram: Uint32Array): Look {
  const least = histogram.findIndex((count, value) => value > 0 && count > 0);
  return { name: 'labels', surface: Math.max(1, least) / 2 / 255, core: null, bright: 1 };
}

/** Whether the voxels above `core` lie in specimen, as bone in flesh does, rather than beside it in the air. */
function isEmbedded(
  { data, dimensions }: ScalarVolume,
  surface: number,
  core: number,
  flip: number,
): boolean {
  const [columns, rows, slices] = dimensions;
  const reach = [1, columns, columns * rows].flatMap((stride) => [
    -stride * surroundings,
    stride * surroundings,
  ]);
  const step = Math.max(1, Math.floor((columns * rows * slices) / mostVoxelsLookedAt)) | 1;
  let specimen = 0;
  let air = 0;
  for (let voxel = 0; voxel < data.length; voxel += step) {
    if (((data[voxel] ?? 0) ^ flip) < core) continue;
    for (const offset of reach) {
      const neighbour = (data[voxel + offset] ?? flip) ^ flip;
      if (neighbour < surface) air += 1;
      else if (neighbour < core) specimen += 1;
    }
  }
  return specimen > embeddedShare * (specimen + air);
}
