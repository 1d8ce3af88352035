import type { ScalarVolume } from '../../volume/scalar-volume.js';
import { quantile, splitHistogram } from '../rays/split-histogram.js';
import type { ToldWindow } from './slice-words.js';

/** Which samples are shown as black and as white; those between are greys. Samples run from 0 to 255. */
export interface GreyWindow {
  low: number;
  high: number;
}

/** Most of what is no air lies between these shares of it, and as much again is room: half of it on either side. */
const most = [0.05, 0.95] as const;
const room = 0.5;
/** Beyond so little of all there is nothing that greys would be needed for. */
const outlying = 0.001;
/** A window is no narrower than so many samples: there are no greys between. */
const narrowest = 2;

/**
 * The window with which a stack opens: what is no air, by the histogram, takes most of the greys. Of a CT that is soft
 * tissue rather than air and the densest bone, of an MR everything but the brightest vessels.
 */
export function openWindow({ histogram }: Pick<ScalarVolume, 'histogram'>): GreyWindow {
  const surface = Math.min(255, Math.ceil(splitHistogram(histogram, 0, 256).at));
  const [low, high] = [quantile(histogram, surface, most[0]), quantile(histogram, surface, most[1])];
  const [darkest, brightest] = [quantile(histogram, 0, outlying), quantile(histogram, 0, 1 - outlying)];
  const span = high - low;
  const opened = {
    low: Math.max(darkest, low - room * span),
    high: Math.min(Math.max(brightest, high), high + room * span),
  };
  if (opened.high - opened.low >= narrowest) return opened;
  return brightest - darkest >= narrowest ? { low: darkest, high: brightest } : { low: 0, high: 255 };
}

/** The window after its middle and its width have moved by so many samples; it stays where samples are. */
export function moveWindow({ low, high }: GreyWindow, level: number, width: number): GreyWindow {
  const middle = Math.min(255, Math.max(0, (low + high) / 2 + level));
  const half = Math.min(255, Math.max(narrowest, high - low + width)) / 2;
  return { low: middle - half, high: middle + half };
}

/** The window in the stack's own modality values (PS3.3 C.11.1.1.2). */
export function tellWindow(
  { low, high }: GreyWindow,
  { window, isInverted }: Pick<ScalarVolume, 'window' | 'isInverted'>,
): ToldWindow {
  const perSample = (window.high - window.low) / 255;
  const valueOf = (sample: number) =>
    isInverted ? window.high - sample * perSample : window.low + sample * perSample;
  return {
    width: (high - low) * perSample,
    level: valueOf((low + high) / 2),
    low: valueOf(low),
    high: valueOf(high),
  };
}

/** The grey of every sample. */
export function greysOf({ low, high }: GreyWindow): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: 256 }, (_, sample) => (255 * (sample - low)) / (high - low));
}
