import { decode, type DecodedPng } from 'fast-png';
import type { StoredSamples } from '../../../model/samples.js';
import { refusal } from '../../../model/problem/problem.js';
import { endsEarly } from '../ends-early.js';
import { farEnd, type Readable } from '../../../model/readable.js';
import { unpackPng } from './unpack-png.js';
import { luminance } from '../page.js';

/**
 * The samples of a PNG as one channel: 16 bits stay 16, smaller ones become 8 without being stretched, colours and
 * palettes are turned to brightness, transparency is ignored.
 * @throws {ProblemError} TRUNCATED with what could be read as `partial`; NOT_AN_IMAGE where that is nothing
 */
export async function readPng(file: Readable, signal?: AbortSignal): Promise<StoredSamples> {
  const { name } = file;
  const bytes = await file.read(0, file.size ?? farEnd, signal);
  const { grey, isWhole } = decodeGrey(bytes, name);
  if (isWhole) return grey;
  throw endsEarly(name, grey);
}

/** @throws {ProblemError} NOT_AN_IMAGE where nothing can be seen of it */
function decodeGrey(bytes: Uint8Array<ArrayBuffer>, file: string): { grey: StoredSamples; isWhole: boolean } {
  let cause: unknown;
  try {
    const png = unpackPng(bytes);
    if (png) return { grey: toGrey(decode(png.bytes)), isWhole: png.isWhole };
  } catch (fault) {
    cause = fault;
  }
  throw refusal('NOT_AN_IMAGE:damaged-pixels', { file, isPartial: false }, { cause });
}

function toGrey(png: DecodedPng): StoredSamples {
  const { width: columns, height: rows, channels, palette } = png;
  const data = palette ? lookUp(png, palette) : channels === 1 ? readGrey(png) : takeBrightness(png);
  return { data, rows, columns };
}

type GreyArray = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/** One sample of each pixel, of packed ones too: rows begin on whole bytes. */
function readGrey({ data, depth, width, height }: DecodedPng): GreyArray {
  if (depth >= 8) return depth === 16 ? Uint16Array.from(data) : Uint8Array.from(data);
  const stride = Math.ceil((width * depth) / 8);
  const samples = new Uint8Array(width * height);
  const mask = (1 << depth) - 1;
  for (let index = 0; index < samples.length; index++) {
    const bit = (index % width) * depth;
    const byte = data[Math.floor(index / width) * stride + (bit >> 3)] ?? 0;
    samples[index] = (byte >> (8 - depth - (bit & 7))) & mask;
  }
  return samples;
}

function lookUp(png: DecodedPng, palette: readonly (readonly number[])[]): GreyArray {
  const table = palette.map(([red = 0, green = 0, blue = 0]) => Math.round(luminance(red, green, blue)));
  return readGrey(png).map((index) => table[index] ?? 0);
}

function takeBrightness({ data, depth, channels, width, height }: DecodedPng): GreyArray {
  const samples = depth === 16 ? new Uint16Array(width * height) : new Uint8Array(width * height);
  for (let index = 0; index < samples.length; index++) {
    const at = index * channels;
    const first = data[at] ?? 0;
    samples[index] =
      channels < 3 ? first : Math.round(luminance(first, data[at + 1] ?? 0, data[at + 2] ?? 0));
  }
  return samples;
}
