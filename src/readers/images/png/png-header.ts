import { refusal } from '../../../model/problem/problem.js';
import type { HeaderReader } from '../header-reader.js';
import { nameFacts, type ImageHeader, type PageShape } from '../page.js';
import { pixelOf, suggest } from '../tags-spacing.js';

/** A PNG is read as a whole when its samples are wanted. */
export interface PngPage extends PageShape {
  format: 'png';
}

/** Samples per pixel and DICOM’s name of each colour type (PNG, 11.2.1). */
const colourTypes: Record<number, readonly [samples: number, photometric: string]> = {
  0: [1, 'MONOCHROME2'],
  2: [3, 'RGB'],
  3: [1, 'PALETTE COLOR'],
  4: [2, 'MONOCHROME2'],
  6: [4, 'RGB'],
};

const depths: readonly number[] = [1, 2, 4, 8, 16];
const signatureLength = 8;
/** Chunks that are looked at for the density before the pixels begin. */
const mostChunks = 32;
const inchesPerMetre = 1 / 0.0254;

/** @throws {ProblemError} TRUNCATED or NOT_AN_IMAGE */
export async function readPngHeader(reader: HeaderReader): Promise<ImageHeader<PngPage>> {
  const { name } = reader.file;
  const head = await reader.view(signatureLength, 25);
  if (!head) throw refusal('TRUNCATED:image-header', { file: name });
  const [columns, rows, bits] = [head.getUint32(8), head.getUint32(12), head.getUint8(16)];
  const colour = colourTypes[head.getUint8(17)];
  if (head.getUint32(4) !== 0x49484452 || !columns || !rows || !colour || !depths.includes(bits))
    throw refusal('NOT_AN_IMAGE:size-unstated', { file: name, format: 'PNG' });
  const [samplesPerPixel, photometric] = colour;
  const suggested = await readDensity(reader);
  const page = { format: 'PNG', rows, columns, samplesPerPixel, bits, photometric, suggested } as const;
  return {
    facts: [nameFacts(name, 1, 1, page)],
    pixels: [{ format: 'png', rows, columns, photometricInterpretation: 'MONOCHROME2', rescale: [] }],
    warning: null,
  };
}

/** X and Y from the pHYs chunk (PNG, 11.3.4.3), which stands before the pixels. */
async function readDensity(reader: HeaderReader) {
  let at = signatureLength;
  for (let chunk = 0; chunk < mostChunks; chunk++) {
    const head = await reader.view(at, 8);
    const type = head?.getUint32(4);
    if (!head || type === 0x49444154) return null;
    const physical = type === 0x70485973 ? await reader.view(at + 8, 9) : null;
    if (physical) {
      const isMetric = physical.getUint8(8) === 1;
      const pixel = (perMetre: number) => (isMetric ? pixelOf(perMetre / inchesPerMetre) : null);
      return suggest('png-tags', pixel(physical.getUint32(0)), pixel(physical.getUint32(4)));
    }
    at += 12 + head.getUint32(0);
  }
  return null;
}
