import type { StoredSamples } from '../../model/samples.js';
import { luminance } from './page.js';

/**
 * The brightness of an image that the browser itself can decode, 8 bits; its colours are taken as they are stored,
 * without any profile. Needs a browser or a worker.
 * @throws {Error} where the browser cannot decode it
 */
export async function decodeImage(image: Blob): Promise<StoredSamples> {
  const options = { colorSpaceConversion: 'none', premultiplyAlpha: 'none' } as const;
  const bitmap = await createImageBitmap(image, options);
  try {
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas can be made');
    context.drawImage(bitmap, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, width, height);
    return { data: readBrightness(pixels), rows: height, columns: width };
  } finally {
    bitmap.close();
  }
}

/** Grey stays what it is; of colours, the luminance. */
function readBrightness(pixels: Uint8ClampedArray): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(pixels.length / 4);
  for (let index = 0; index < data.length; index++) {
    const at = index * 4;
    const value = luminance(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
    data[index] = Math.round(value);
  }
  return data;
}
