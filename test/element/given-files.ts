import type { WrittenFile } from '../support/synthetic-series.js';
import { writeSeries, type SeriesPlan } from '../support/synthetic-series.js';

/** The eight bytes every PNG begins with, and nothing of a picture. */
export const pngBytes = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]);

/** Twelve slices of 16 × 8 pixels, 0.75 × 2.5 mm, 7.25 mm apart, Slice Thickness 19 mm. */
export function writeSmallSeries(more: Partial<SeriesPlan> = {}): WrittenFile[] {
  return writeSeries({
    columns: 16,
    rows: 8,
    slices: 12,
    spacing: { x: 0.75, y: 2.5, z: 7.25 },
    sample: (x, y) => x + y,
    thickness: 19,
    ...more,
  });
}

/** Written files as a person's file dialog would hand them over. */
export function asFiles(written: readonly WrittenFile[]): File[] {
  return written.map(({ name, bytes }) => new File([bytes], name));
}
