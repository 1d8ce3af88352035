import { chooseLevel } from '../grid/choose-level.js';
import type { VoxelSource } from '../levels/voxel-source.js';
import type { SampleBox } from '../scalar-volume.js';
import { chooseWindow } from './choose-window.js';

/** A small grey image of one slice. */
export interface Thumbnail {
  columns: number;
  rows: number;
  /** Red, green, blue and opacity of each pixel, row by row. */
  pixels: Uint8ClampedArray<ArrayBuffer>;
}

/**
 * The middle slice of a stack, averaged down until neither side has more than `edge` pixels; `null` where it cannot be
 * read.
 */
export async function readThumbnail(source: VoxelSource, edge: number): Promise<Thumbnail | null> {
  const { dimensions } = source.report;
  const factor = Math.max(1, dimensions.columns / edge, dimensions.rows / edge);
  const level = chooseLevel(source, [factor, factor, factor]);
  const middle = level.slices[level.slices.length >> 1];
  if (!middle) return null;
  const columns = Math.max(1, Math.round(dimensions.columns / factor));
  const rows = Math.max(1, Math.round(dimensions.rows / factor));
  const data = new Float32Array(columns * rows);
  const whole: SampleBox = { from: [0, 0, 0], to: [dimensions.columns, dimensions.rows, dimensions.slices] };
  const slices = [{ slice: middle, plane: 0, at: [0, 0] as const }];
  const target = { slices, columns, rows, data, window: null, goesOn: false };
  for await (const { isFilled } of source.readBox(level, whole, target)) {
    if (isFilled) return { columns, rows, pixels: shade(data, source.isInverted) };
  }
  return null;
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
