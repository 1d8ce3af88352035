import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import type { SampleArray } from '../../../src/model/samples.js';

/** A frame as an encoder takes it. */
export interface PlainFrame {
  samples: SampleArray;
  width: number;
  height: number;
  /** Of each sample. */
  bits: number;
}

interface FrameInfo {
  width: number;
  height: number;
  bitsPerSample: number;
  componentCount: number;
  isSigned: boolean;
  isUsingColorTransform: boolean;
}

type Set = (...values: (number | boolean)[]) => void;

interface Encoder extends Record<`set${string}`, Set> {
  getDecodedBuffer(info: FrameInfo): Uint8Array;
  getEncodedBuffer(): Uint8Array;
  encode(): void;
  delete(): void;
}

interface Recipe {
  /** The encoder's script, whose WASM lies beside it. */
  script: string;
  encoder: string;
  settings: [name: `set${string}`, ...values: (number | boolean)[]][];
}

const charls = { script: '@cornerstonejs/codec-charls/wasmjs', encoder: 'JpegLSEncoder' };
const openJpeg = { script: '@cornerstonejs/codec-openjpeg/wasmjs', encoder: 'J2KEncoder' };
const openJph = { script: '@cornerstonejs/codec-openjph/wasmjs', encoder: 'HTJ2KEncoder' };
const libJxl = { script: '@cornerstonejs/codec-libjxl/encodewasmjs', encoder: 'JpegXLEncoder' };

/** The largest difference that Near-Lossless frames are written with. */
const nearLossless = 2;
/** RPCL among the progression orders of JPEG 2000 (ISO 15444-1 table A.16). */
const resolutionFirst = 2;

const deflatedFrames = '1.2.840.10008.1.2.8.1';

/** The encoders that the codecs' packages bring beside their decoders, by transfer syntax. */
const recipes: Record<string, Recipe> = {
  '1.2.840.10008.1.2.4.80': { ...charls, settings: [['setNearLossless', 0]] },
  '1.2.840.10008.1.2.4.81': { ...charls, settings: [['setNearLossless', nearLossless]] },
  '1.2.840.10008.1.2.4.90': { ...openJpeg, settings: [['setQuality', true, 0]] },
  '1.2.840.10008.1.2.4.91': {
    ...openJpeg,
    settings: [
      ['setQuality', false, 0],
      ['setCompressionRatio', 0, 4],
    ],
  },
  '1.2.840.10008.1.2.4.201': { ...openJph, settings: [['setQuality', true, 0]] },
  '1.2.840.10008.1.2.4.202': {
    ...openJph,
    settings: [
      ['setQuality', true, 0],
      ['setProgressionOrder', resolutionFirst],
      ['setTLMMarker', true],
    ],
  },
  '1.2.840.10008.1.2.4.203': { ...openJph, settings: [['setQuality', false, 0.002]] },
  '1.2.840.10008.1.2.4.110': { ...libJxl, settings: [['setLossless', true]] },
  '1.2.840.10008.1.2.4.112': {
    ...libJxl,
    settings: [
      ['setLossless', false],
      ['setDistance', 0.5],
    ],
  },
};

/** One frame as a codestream of the transfer syntax. */
export async function encodeFrame(
  transferSyntaxUID: string,
  { samples, width, height, bits }: PlainFrame,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  if (transferSyntaxUID === deflatedFrames) return new Uint8Array(deflateRawSync(bytes));
  const recipe = recipes[transferSyntaxUID];
  if (!recipe) throw new Error(`There is no encoder here for ${transferSyntaxUID}.`);
  const encoder = await openEncoder(recipe);
  const componentCount = samples.length / (width * height);
  const info = {
    width,
    height,
    bitsPerSample: bits,
    componentCount,
    isSigned: samples instanceof Int16Array || samples instanceof Int8Array,
    isUsingColorTransform: componentCount > 1,
  };
  encoder.getDecodedBuffer(info).set(bytes);
  for (const [name, ...values] of recipe.settings) {
    if (!encoder[name]) throw new Error(`${recipe.encoder} has no ${name}.`);
    encoder[name](...values);
  }
  encoder.encode();
  const encoded = new Uint8Array(encoder.getEncodedBuffer());
  encoder.delete();
  return encoded;
}

async function openEncoder({ script, encoder }: Recipe): Promise<Encoder> {
  const path = createRequire(import.meta.url).resolve(script);
  const { default: start } = (await import(pathToFileURL(path).href)) as {
    default: (options: { wasmBinary: Buffer }) => Promise<Record<string, new () => Encoder>>;
  };
  const codecs = await start({ wasmBinary: readFileSync(path.replace(/js$/, 'wasm')) });
  const Encoder = codecs[encoder];
  if (!Encoder) throw new Error(`${script} has no ${encoder}.`);
  return new Encoder();
}
