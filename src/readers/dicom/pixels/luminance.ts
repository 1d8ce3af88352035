import type { SampleArray } from '../../../model/samples.js';
import type { Palette, PixelLayout } from '../pixel-layout.js';
import { makeSampleArray } from './stored-samples.js';

/**
 * One value per pixel from samples of several channels, or of indices into a palette: the luminance
 * 0.299 R + 0.587 G + 0.114 B, which is Y of YBR_FULL (PS3.3 C.7.6.3.1.2). `count`: pixels in the frame.
 */
export function toSingleChannel(samples: SampleArray, pixels: PixelLayout, count: number): SampleArray {
  if (pixels.palette && pixels.photometricInterpretation === 'PALETTE COLOR') {
    return lookUpBrightness(samples, pixels.palette);
  }
  if (pixels.samplesPerPixel === 1) return samples;

  const planar = pixels.planarConfiguration === 1;
  const step = planar ? 1 : pixels.samplesPerPixel;
  const channel = planar ? count : 1;
  const luminanceFirst = pixels.photometricInterpretation.startsWith('YBR_') || pixels.samplesPerPixel !== 3;
  const data = makeSampleArray(pixels, count);
  for (let index = 0; index < count; index++) {
    const at = index * step;
    const first = samples[at] ?? 0;
    data[index] = luminanceFirst
      ? first
      : Math.round(
          0.299 * first + 0.587 * (samples[at + channel] ?? 0) + 0.114 * (samples[at + 2 * channel] ?? 0),
        );
  }
  return data;
}

/** Y of every pixel where pairs of pixels share their colour: Y1 Y2 Cb Cr (YBR_FULL_422, PS3.3 C.7.6.3.1.2). */
export function takeSharedLuminance(samples: SampleArray, pixels: PixelLayout, count: number): SampleArray {
  const data = makeSampleArray(pixels, count);
  for (let index = 0; index < count; index++) data[index] = samples[(index >> 1) * 4 + (index & 1)] ?? 0;
  return data;
}

function lookUpBrightness(samples: SampleArray, { first, red, green, blue }: Palette): SampleArray {
  const last = red.length - 1;
  const table = Uint16Array.from(red, (value, index) =>
    Math.round(0.299 * value + 0.587 * (green[index] ?? 0) + 0.114 * (blue[index] ?? 0)),
  );
  return Uint16Array.from(samples, (value) => table[Math.min(Math.max(value - first, 0), last)] ?? 0);
}
