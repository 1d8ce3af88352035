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

/** The small series in a folder. */
export function filesOf(folder: string, more: Partial<SeriesPlan>): File[] {
  return asFiles(writeSmallSeries(more).map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes })));
}

/** A block that fills its stack, with two slices missing and a Slice Thickness of six gaps. */
export function writeMarkedBlock(): WrittenFile[] {
  return writeSmallSeries({
    columns: 32,
    rows: 32,
    slices: 24,
    spacing: { x: 1, y: 1, z: 1 },
    thickness: 6,
    missing: [5, 6],
    sample: (x, _y, z) => (x > 1 && x < 31 && z > 1 && z < 23 ? 700 + 40 * x : 0),
  });
}

/** Two stacks, one of them at two points in time and with a Z to be confirmed, and a file that is no image. */
export function twoStacks(): File[] {
  const times = [1, 2].flatMap((time) =>
    filesOf(`t${time}`, {
      override: (index) => ({
        TemporalPositionIdentifier: time,
        InstanceNumber: 100 * time + index,
        SOPInstanceUID: `2.25.8${time}${index}`,
        PixelSpacing: undefined,
      }),
    }),
  );
  return [
    ...times,
    ...filesOf('jaw', { seed: 5, slices: 6, missing: [3] }),
    new File(['notes'], 'notes.txt'),
  ];
}
