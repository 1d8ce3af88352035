import type { Closing } from '../rays/closed-holes.js';
import type { SampleBox, ScalarVolume, Triple } from '../../volume/scalar-volume.js';
import { flipOf, type Look } from '../rays/look.js';

/** The part of a stack that is drawn, in shares of it along X, Y and Z: 0 is its first face, 1 its last. */
export interface Cut {
  low: Triple;
  high: Triple;
}

/** What a person changed about what is drawn of a stack. */
export interface Shaping {
  /** The modality value (PS3.3 C.11.1.1.2) from which on it is drawn; `null` leaves it to the data. */
  threshold: number | null;
  /** `null` draws all of it. */
  cut: Cut | null;
}

/** A cut as a reading draws it; fetched when the first is made (`cutting.ts`). */
export interface Cutting extends Cut {
  /** Declares `boxLow` and `boxHigh`. */
  shader: string;
  /** Where it lies in the box of a reading, in shares of that. @param seen the voxels that the texture holds */
  placeIn(
    volume: ScalarVolume,
    seen: SampleBox,
    closing: Closing | null,
  ): readonly [low: Triple, high: Triple];
}

/** How a specimen is drawn other than it was made: what may follow a hand. */
export interface Shaped {
  /** Where its surface is, a share of the range of samples; `null` where it was. */
  level: number | null;
  cutting: Cutting | null;
}

/** The share of the range of samples, 0 to 1, at which a modality value lies. */
export function shareOf(value: number, { window, isInverted }: ScalarVolume, look: Look): number {
  const share = (value - window.low) / (window.high - window.low);
  const turned = flipOf(look) > 0 !== (isInverted ?? false) ? 1 - share : share;
  return Math.min(1, Math.max(1 / 255, turned));
}

/** All that is at or above a threshold is what is seen, be there a core within it or not. */
export function withThreshold(look: Look, volume: ScalarVolume, threshold: number | null): Look {
  return threshold === null ? look : { ...look, surface: shareOf(threshold, volume, look), core: null };
}
