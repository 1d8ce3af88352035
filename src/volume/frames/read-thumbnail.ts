import type { HeaderFacts, Stack } from '../../model/report.js';
import { chooseWindow } from '../block/choose-window.js';
import type { FrameReaders } from './frame-readers.js';
import type { FrameFile } from './read-frames.js';

/** A small grey picture of one slice. */
export interface Thumbnail {
  columns: number;
  rows: number;
  /** Red, green, blue and opacity of each pixel, row by row. */
  pixels: Uint8ClampedArray<ArrayBuffer>;
}

/**
 * The middle slice of a stack's first phase, averaged down until neither side has more than `edge` pixels; `null`
 * where it cannot be read.
 */
export async function readThumbnail(
  { frames }: Stack,
  open: (facts: HeaderFacts) => FrameFile,
  readers: FrameReaders,
  edge: number,
): Promise<Thumbnail | null> {
  const first = frames.filter(({ phase }) => phase === 0);
  const middle = first[first.length >> 1];
  if (!middle) return null;
  const { file, pixels } = open(middle.facts);
  const factor = Math.max(1, pixels.columns / edge, pixels.rows / edge);
  const columns = Math.max(1, Math.round(pixels.columns / factor));
  const rows = Math.max(1, Math.round(pixels.rows / factor));
  const { value } = await readers.thumb(file, { pixels, frame: middle.facts.frame }, columns, rows);
  if (!value) return null;
  return { columns, rows, pixels: shade(value.values, pixels.photometricInterpretation === 'MONOCHROME1') };
}

function shade(values: Float32Array, isInverted: boolean): Uint8ClampedArray<ArrayBuffer> {
  const { low, high } = chooseWindow([values]);
  const pixels = new Uint8ClampedArray(4 * values.length);
  values.forEach((value, i) => {
    const share = (value - low) / (high - low);
    pixels.fill(255 * (isInverted ? 1 - share : share), 4 * i, 4 * i + 3);
    pixels[4 * i + 3] = 255;
  });
  return pixels;
}
