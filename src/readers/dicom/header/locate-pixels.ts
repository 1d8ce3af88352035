import type { FoundDataset } from './find-dataset.js';
import type { PixelLayout } from '../pixel-layout.js';
import { undefinedLength } from './element-header.js';
import type { RawElement } from './read-items.js';
import type { WalkedHeader } from './walk-elements.js';

const offsetTableTag = 'x7fe00001';
const offsetLengthsTag = 'x7fe00002';
const pixelKinds = { x7fe00008: 'float', x7fe00009: 'double', x7fe00010: 'integer' } as const;

/** Attributes at which a header ends: Float, Double Float and Pixel Data (PS3.3 C.7.6.3, C.7.6.24, C.7.6.25). */
export const pixelTags: ReadonlySet<string> = new Set(Object.keys(pixelKinds));

type PixelLocation = Pick<
  PixelLayout,
  | 'kind'
  | 'offset'
  | 'length'
  | 'encapsulated'
  | 'fileKey'
  | 'bigEndian'
  | 'deflatedFrom'
  | 'frameOffsets'
  | 'frameLengths'
>;

/** Begins anywhere, so that no other copy of this module gives out the same keys. */
let lastKey = Math.random();

/** Where the pixels that follow a walked header lie; `offset` is `null` where the file ends without any. */
export async function locatePixels(found: FoundDataset, header: WalkedHeader): Promise<PixelLocation> {
  const { bigEndian, explicit } = found.encoding;
  const nowhere: PixelLocation = {
    kind: 'integer',
    offset: null,
    length: null,
    encapsulated: false,
    fileKey: found.deflatedFrom === null ? null : (lastKey += 1),
    bigEndian,
    deflatedFrom: found.deflatedFrom,
    frameOffsets: readTable(header.elements.get(offsetTableTag)),
    frameLengths: readTable(header.elements.get(offsetLengthsTag)),
  };
  if (header.outcome !== 'stopped') return nowhere;

  const { window } = found;
  await window.hold(header.position, header.position + 12);
  const view = new DataView(window.bytes.buffer, window.bytes.byteOffset, window.bytes.byteLength);
  const at = header.position - window.base;
  const tag = `x7fe000${(view.getUint16(at + 2, !bigEndian) & 0xff).toString(16).padStart(2, '0')}`;
  const headerLength = explicit ? 12 : 8;
  if (at + headerLength > view.byteLength) return nowhere;
  const length = view.getUint32(at + headerLength - 4, !bigEndian);
  return {
    ...nowhere,
    kind: pixelKinds[tag as keyof typeof pixelKinds],
    offset: header.position + headerLength,
    length: length === undefinedLength ? null : length,
    encapsulated: length === undefinedLength,
    fileKey: length === undefinedLength ? (lastKey += 1) : nowhere.fileKey,
  };
}

/** A table of 64-bit offsets or lengths (Extended Offset Table, PS3.3 C.7.6.3.1.8). */
function readTable(raw: RawElement | undefined): number[] | null {
  if (!raw || raw.bytes.length < 8) return null;
  const view = new DataView(raw.bytes.buffer, raw.bytes.byteOffset, raw.bytes.byteLength);
  const count = Math.floor(raw.bytes.length / 8);
  return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(index * 8, !raw.bigEndian)));
}

export const offsetTableTags = [offsetTableTag, offsetLengthsTag] as const;
