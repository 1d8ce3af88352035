import type { Bytes, Readable } from '../../../model/readable.js';
import type { StoredSamples } from '../../../model/samples.js';
import type { PixelLayout } from '../../dicom/pixel-layout.js';
import { luminance } from '../page.js';

/** What a JPEG is said to hold. */
interface Shape {
  rows: number;
  columns: number;
  samplesPerPixel: number;
}

/**
 * The brightness of a JPEG, 8 bits; its colours are taken as they are stored, without any profile. The browser decodes
 * it, or, where it hands out no true pixels, the codec that decodes JPEG in DICOM. Needs a browser or a worker.
 * `parts` follow each other in the JPEG, which is a part of `file`.
 * @throws {ProblemError} UNSUPPORTED_SYNTAX where that codec cannot start
 * @throws {Error} where it cannot be decoded, or has no end
 */
export async function decodeJpeg(
  file: Readable,
  parts: readonly Bytes[],
  shape: Shape,
): Promise<StoredSamples> {
  const bytes = join(parts);
  if (!hasEnd(bytes)) throw new RangeError('a JPEG without its end');
  return readsTrue() ? decodeByBrowser(bytes) : decodeByCodec(file, bytes, shape);
}

/** As one piece: Firefox takes no image for one whose first part is shorter than its signature. */
function join(parts: readonly Bytes[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Whether the end mark (EOI, ITU-T T.81 B.1.1.3) stands somewhere: WebKit draws a JPEG without it as black. */
function hasEnd(bytes: Bytes): boolean {
  let at = bytes.length - 2;
  while (at > 0 && !(bytes[at] === 0xff && bytes[at + 1] === 0xd9)) at -= 1;
  return at > 0;
}

async function decodeByBrowser(bytes: Bytes): Promise<StoredSamples> {
  const image = new Blob([bytes], { type: 'image/jpeg' });
  const options = { colorSpaceConversion: 'none', premultiplyAlpha: 'none' } as const;
  const bitmap = await createImageBitmap(image, options);
  try {
    const { width: columns, height: rows } = bitmap;
    const context = makeContext(columns, rows);
    context.drawImage(bitmap, 0, 0);
    return { data: readBrightness(context.getImageData(0, 0, columns, rows).data), rows, columns };
  } finally {
    bitmap.close();
  }
}

async function decodeByCodec(file: Readable, bytes: Bytes, shape: Shape): Promise<StoredSamples> {
  const { decodeSamples } = await import('../../dicom/pixels/compressed-frame.js');
  return decodeSamples(file, { ...baseline, ...shape }, bytes);
}

/** JPEG Baseline as a DICOM file tells of it; what lies where does not matter any more. */
const baseline: Omit<PixelLayout, keyof Shape> = {
  transferSyntaxUID: '1.2.840.10008.1.2.4.50',
  bitsAllocated: 8,
  bitsStored: 8,
  highBit: 7,
  pixelRepresentation: 0,
  photometricInterpretation: 'YBR_FULL',
  planarConfiguration: 0,
  numberOfFrames: 1,
  kind: 'integer',
  offset: 0,
  length: null,
  encapsulated: true,
  fileKey: null,
  bigEndian: false,
  deflatedFrom: null,
  frameOffsets: null,
  frameLengths: null,
  rescale: [],
  smallest: null,
  largest: null,
  palette: null,
};

/** Whether pixels come back as they were drawn. Node draws none; browsers that resist being recognised change some, or all. */
const readsTrue = (() => {
  let answer: boolean | undefined;
  return () => (answer ??= probe());
})();

function probe(): boolean {
  if (typeof OffscreenCanvas === 'undefined') return false;
  // No two pixels alike: those of one colour are left as they are.
  const edge = 16;
  const drawn = Uint8ClampedArray.from({ length: edge * edge * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (at * 37) & 255,
  );
  const context = makeContext(edge, edge);
  context.putImageData(new ImageData(drawn, edge), 0, 0);
  const { data } = context.getImageData(0, 0, edge, edge);
  return data.every((value, at) => value === drawn[at]);
}

function makeContext(columns: number, rows: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(columns, rows).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas can be made');
  return context;
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
