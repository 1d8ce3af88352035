import { creatorTags, csaImageHeaderTag, mosaicCountTag, tileCountTag } from './mosaic-tags.js';
import type { RawElement } from './read-items.js';

const csaMagic = [0x53, 0x56, 0x31, 0x30, 4, 3, 2, 1];
const tagNameLength = 64;
const tagHeaderLength = 84;
const itemHeaderLength = 16;
/** More tiles than any mosaic holds. */
const mostTiles = 4096;

/**
 * How many tiles a mosaic holds: Siemens' Number of Images in Mosaic (0019,100A), which is US but turns up as OB or
 * without a VR, or United Imaging's (0065,1050), a decimal string, each where no other maker claims its group; else the
 * field of the CSA image header (0029,1010). `null` where none tells of more than one.
 */
export function readMosaicCount(elements: Map<string, RawElement>): number | null {
  const siemens = claimed(elements, mosaicCountTag, /SIEMENS/i);
  const united = claimed(elements, tileCountTag, /Image Private Header/i);
  const csa = elements.get(csaImageHeaderTag);
  const counts = [
    siemens && readCount(siemens),
    united && readCount(united),
    csa && readCsaField(csa.bytes, 'NumberOfImagesInMosaic'),
  ];
  return counts.find((count) => count && count > 1 && count <= mostTiles) ?? null;
}

/** A private element, unless another creator than its own reserves the block. */
function claimed(elements: Map<string, RawElement>, tag: keyof typeof creatorTags, creator: RegExp) {
  const named = elements.get(creatorTags[tag]);
  return named && !creator.test(readText(named.bytes, 0, tagNameLength)) ? undefined : elements.get(tag);
}

/** A short, or decimal digits where a converter left no VR that tells which: no short of few tiles spells two digits. */
function readCount({ vr, bytes, bigEndian }: RawElement): number | null {
  const printed = String.fromCharCode(...bytes.subarray(0, 12));
  const text = (vr === 'DS' || vr === 'IS' ? printed.replaceAll('\0', '') : printed).trim();
  if (/^\d+(?:\.0*)?$/.test(text)) return Number.parseInt(text, 10);
  if (bytes.length < 2) return null;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint16(0, !bigEndian);
}

/** Layout of a CSA2 header as nibabel documents it: named tags of up to `count` items, each with a length. */
function readCsaField(bytes: Uint8Array, wanted: string): number | null {
  if (!csaMagic.every((byte, index) => bytes[index] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tags = Math.min(view.byteLength >= 16 ? view.getUint32(8, true) : 0, 1000);
  let at = 16;
  for (let index = 0; index < tags && at + tagHeaderLength <= bytes.length; index++) {
    const name = readText(bytes, at, tagNameLength);
    const items = Math.min(view.getUint32(at + 76, true), 1000);
    at += tagHeaderLength;
    for (let item = 0; item < items && at + itemHeaderLength <= bytes.length; item++) {
      const length = view.getUint32(at + 4, true);
      const value = readText(bytes, at + itemHeaderLength, length);
      if (name === wanted && value.trim() !== '') return Number.parseInt(value, 10);
      at += itemHeaderLength + Math.ceil(length / 4) * 4;
    }
  }
  return null;
}

function readText(bytes: Uint8Array, start: number, length: number): string {
  const field = bytes.subarray(start, start + Math.min(length, tagNameLength));
  const end = field.indexOf(0);
  return String.fromCharCode(...(end < 0 ? field : field.subarray(0, end)));
}
