import type { SampleArray } from '../../../model/samples.js';
import type { PixelLayout } from '../pixel-layout.js';
import { makeSampleArray } from './stored-samples.js';

/** What a codec made of a frame. */
export interface DecodedFrame {
  samples: SampleArray;
  /** The layout of `samples`, which codecs turn from YBR to RGB and from planes to pixels. */
  layout: PixelLayout;
}

export interface DecodeOptions {
  /** Folder that holds the codecs' WASM, where it does not stand beside this module's chunk. */
  wasmBasePath?: string;
}

/** The frame being decoded: codecs hand out views of memory that the next frame overwrites. */
let busy: Promise<unknown> = Promise.resolve();

/**
 * Decodes one compressed frame by the codecs of Cornerstone's DICOM image loader, on the calling thread, one frame
 * after the other. They need WebAssembly for all syntaxes but RLE and JPEG Lossless. Rejects with whatever the codec
 * throws.
 */
export function decodeFrame(
  bytes: Uint8Array<ArrayBuffer>,
  pixels: PixelLayout,
  options: DecodeOptions = {},
): Promise<DecodedFrame> {
  const decoded = busy.then(() => decodeNow(bytes, pixels, options));
  busy = decoded.catch(() => undefined);
  return decoded;
}

async function decodeNow(
  bytes: Uint8Array<ArrayBuffer>,
  pixels: PixelLayout,
  options: DecodeOptions,
): Promise<DecodedFrame> {
  const { decodeImageFrame } = await import('@cornerstonejs/dicom-image-loader');
  const frame = {
    rows: pixels.rows,
    columns: pixels.columns,
    samplesPerPixel: pixels.samplesPerPixel,
    bitsAllocated: pixels.bitsAllocated,
    bitsStored: tellsSign(pixels) ? pixels.bitsAllocated : pixels.bitsStored,
    pixelRepresentation: signFor(pixels),
    photometricInterpretation: pixels.photometricInterpretation,
    planarConfiguration: pixels.planarConfiguration,
  };
  const asStored = { preScale: { enabled: false } };
  const decoded = (await decodeImageFrame(
    frame,
    pixels.transferSyntaxUID,
    bytes,
    options,
    asStored,
    undefined,
  )) as { pixelData: ArrayLike<number>; signed?: boolean };
  const samples = keepStoredType(decoded.pixelData, pixels);
  if (tellsSign(pixels) && decoded.signed === false) extendSign(samples, pixels);
  return { samples, layout: describeDecoded(samples.length, pixels) };
}

/** The loader hands out signed bytes of JPEG Lossless two at a time; as unsigned ones they come one by one. */
function signFor({ transferSyntaxUID, bitsAllocated, pixelRepresentation }: PixelLayout): 0 | 1 {
  return bitsAllocated === 8 && losslessJpeg.test(transferSyntaxUID) ? 0 : pixelRepresentation;
}

/**
 * JPEG 2000 tells by itself whether its samples are signed. The loader would cut them to the stored bits all the same,
 * by which a lossy 2048 for a stored 2047 becomes -2048.
 */
function tellsSign({ transferSyntaxUID }: PixelLayout): boolean {
  return jpeg2000.test(transferSyntaxUID);
}

/** Takes samples that a codestream calls unsigned for the two's complement that the header calls them. */
function extendSign(samples: SampleArray, { bitsStored, pixelRepresentation }: PixelLayout): void {
  const shift = 32 - bitsStored;
  if (pixelRepresentation === 0) return;
  for (let index = 0; index < samples.length; index++) {
    samples[index] = ((samples[index] ?? 0) << shift) >> shift;
  }
}

/** The loader picks the narrowest type for each frame's values; a series needs one type for all its frames. */
function keepStoredType(values: ArrayLike<number>, pixels: PixelLayout): SampleArray {
  const samples = makeSampleArray(pixels, values.length);
  samples.set(values);
  return samples;
}

const baselineJpeg = '1.2.840.10008.1.2.4.50';
const losslessJpeg = /^1\.2\.840\.10008\.1\.2\.4\.(57|70)$/;
const jpeg2000 = /^1\.2\.840\.10008\.1\.2\.4\.(90|91|20[123])$/;
const jpegXl = /^1\.2\.840\.10008\.1\.2\.4\.11[012]$/;
const rle = '1.2.840.10008.1.2.5';

/** The JPEG decoder hands out RGB, JPEG 2000 and JPEG XL undo their own colour transform; RLE alone keeps planes. */
function describeDecoded(length: number, pixels: PixelLayout): PixelLayout {
  const { transferSyntaxUID } = pixels;
  const samplesPerPixel = Math.max(1, Math.floor(length / (pixels.rows * pixels.columns)));
  const turnedToRgb = [jpeg2000, jpegXl].some((family) => family.test(transferSyntaxUID));
  const coloured = (turnedToRgb || transferSyntaxUID === baselineJpeg) && samplesPerPixel === 3;
  return {
    ...pixels,
    samplesPerPixel,
    planarConfiguration: transferSyntaxUID === rle ? pixels.planarConfiguration : 0,
    photometricInterpretation: coloured ? 'RGB' : pixels.photometricInterpretation,
  };
}
