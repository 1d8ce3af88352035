import type { Stack } from '../model/report.js';
import { whyNoVolume } from '../model/why-no-volume.js';
import { isVolume, type OpenFrame } from '../volume/frames/frame-source.js';

/** Whether a pack can be made of a stack, or else why not. */
export function isPackable({ report, frames }: Stack, open: OpenFrame): true | 'no-volume' | 'is-zarr' {
  if (whyNoVolume(report)) return 'no-volume';
  const [first] = frames;
  return first && isVolume(open(first.facts).pixels) ? 'is-zarr' : true;
}
