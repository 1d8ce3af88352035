import { samplesOf, writeSeries, type SeriesPlan, type WrittenFile } from './synthetic-series.js';
import type { PlainFrame } from '../readers/dicom/encode-frame.js';

export type Encode = (transferSyntaxUID: string, frame: PlainFrame) => Promise<Uint8Array<ArrayBuffer>>;

/** Writes the slices of `plan`, each compressed by `encode`. */
export async function writeCompressed(
  plan: SeriesPlan,
  transferSyntaxUID: string,
  encode: Encode,
): Promise<WrittenFile[]> {
  const { columns: width, rows: height, bits = 16, slices } = plan;
  const fragments = await Promise.all(
    Array.from({ length: slices }, (_, index) =>
      encode(transferSyntaxUID, { samples: samplesOf(plan, index), width, height, bits }),
    ),
  );
  const override = (index: number) => ({
    ...plan.override?.(index),
    PixelData: { fragments: fragments.slice(index, index + 1) },
  });
  return writeSeries({ ...plan, transferSyntaxUID, override });
}
