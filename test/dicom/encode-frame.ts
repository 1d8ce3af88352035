import { createRequire } from 'node:module';
import type { SampleArray } from '../../src/spacing/samples.js';

interface FrameInfo {
  width: number;
  height: number;
  bitsPerSample: number;
  componentCount: number;
  isSigned: boolean;
  isUsingColorTransform: boolean;
}

interface Encoder {
  getDecodedBuffer(info: FrameInfo): Uint8Array;
  getEncodedBuffer(): Uint8Array;
  encode(): void;
  setQuality(lossless: boolean, quality: number): void;
}

/** Encoders that the codecs' packages bring beside their decoders, by package: JPEG 2000 and its fast kind. */
const encoders = { 'codec-openjpeg': 'J2KEncoder', 'codec-openjph': 'HTJ2KEncoder' } as const;

export type EncodingCodec = keyof typeof encoders;

/** One frame as a lossless codestream; `bits`: of each sample. */
export async function encodeFrame(
  codec: EncodingCodec,
  samples: SampleArray,
  width: number,
  height: number,
  bits: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const load = createRequire(import.meta.url)(`@cornerstonejs/${codec}`) as () => Promise<
    Record<string, new () => Encoder>
  >;
  const codecs = await load();
  const Encoder = codecs[encoders[codec]];
  if (!Encoder) throw new Error(`${codec} has no encoder.`);
  const encoder = new Encoder();
  const isSigned = samples instanceof Int16Array || samples instanceof Int8Array;
  const info = {
    width,
    height,
    bitsPerSample: bits,
    componentCount: samples.length / (width * height),
    isSigned,
    isUsingColorTransform: samples.length > width * height,
  };
  encoder.getDecodedBuffer(info).set(new Uint8Array(samples.buffer));
  encoder.setQuality(true, 0);
  encoder.encode();
  return new Uint8Array(encoder.getEncodedBuffer());
}
