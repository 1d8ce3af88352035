import { lookUp } from './dicom-dictionary.js';

/** Compressed frames, one fragment each, for the encapsulated transfer syntaxes (PS3.5 A.4). */
export interface Encapsulated {
  fragments: readonly Uint8Array[];
  /** Byte offsets of the frames, written into the Basic Offset Table; left empty by default. */
  offsets?: readonly number[];
}

type NumberArray =
  Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/**
 * A value as DICOM writes it. Strings are printed verbatim (multi-valued ones hold backslashes), numbers are
 * printed or packed as the element's VR asks, data sets are the items of a sequence; a `Uint8Array` in a wider
 * element holds its bytes as the file shall. `undefined` leaves the element out, `''` writes it empty.
 */
export type DicomValue =
  | string
  | number
  | readonly string[]
  | readonly number[]
  | NumberArray
  | readonly DicomDataset[]
  | Encapsulated;

/** Elements by keyword (`PixelSpacing`) or spelled out (`"0019100A US"`), in any order. */
export type DicomDataset = Readonly<Partial<Record<string, DicomValue | undefined>>>;

export interface WriteOptions {
  /** Explicit VR Little Endian by default. Unknown ones are written as it, as every encapsulated syntax is. */
  transferSyntaxUID?: string;
  /** `false` leaves out preamble and file meta information: a bare data set, as old archives keep them. */
  partTen?: boolean;
  /** Writes sequences and items with delimiters in place of lengths (PS3.5 7.5.1). */
  undefinedLength?: boolean;
}

export const implicitLittleEndian = '1.2.840.10008.1.2';
export const explicitLittleEndian = '1.2.840.10008.1.2.1';
export const explicitBigEndian = '1.2.840.10008.1.2.2';

interface Encoding {
  explicit: boolean;
  littleEndian: boolean;
  undefinedLength: boolean;
  /** Pixel Representation 1: values of either sign are written as SS. */
  signed: boolean;
  /** Bits Allocated, by which pixel bytes are OB or OW. */
  bits: number;
}

const longVRs = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);
const widths: Record<string, number> = {
  US: 2,
  SS: 2,
  AT: 4,
  UL: 4,
  SL: 4,
  FL: 4,
  OF: 4,
  FD: 8,
  OD: 8,
  OW: 2,
  OL: 4,
};
const undefinedLength = 0xffffffff;
const itemTag = 0xfffee000;
const itemEnd = 0xfffee00d;
const sequenceEnd = 0xfffee0dd;

/**
 * Writes one DICOM file (PS3.10 chapter 7): preamble, file meta information of the right length, then the data
 * set in ascending order of tags with every value padded to an even length (PS3.5 7.1).
 * @throws {RangeError} when a key is no keyword of the table, or a value does not fit its VR
 */
export function writeDicom(dataset: DicomDataset, options: WriteOptions = {}): Uint8Array<ArrayBuffer> {
  const syntax = options.transferSyntaxUID ?? explicitLittleEndian;
  const encoding: Encoding = {
    explicit: syntax !== implicitLittleEndian,
    littleEndian: syntax !== explicitBigEndian,
    undefinedLength: options.undefinedLength ?? false,
    signed: dataset['PixelRepresentation'] === 1,
    bits: Number(dataset['BitsAllocated'] ?? 16),
  };
  const body = encodeDataset(dataset, encoding);
  if (options.partTen === false) return join(body);

  const plain: Encoding = { ...encoding, explicit: true, littleEndian: true };
  const meta = encodeDataset(
    {
      FileMetaInformationVersion: Uint8Array.of(0, 1),
      MediaStorageSOPClassUID: dataset['SOPClassUID'] ?? '1.2.840.10008.5.1.4.1.1.7',
      MediaStorageSOPInstanceUID: dataset['SOPInstanceUID'] ?? '2.25.1',
      TransferSyntaxUID: syntax,
      ImplementationClassUID: '2.25.160396327803110937219871632509014416',
      ImplementationVersionName: 'SPACING_PREVIEW',
    },
    plain,
  );
  const length = encodeDataset({ '00020000 UL': join(meta).length }, plain);
  const preamble = new Uint8Array(132);
  preamble.set([0x44, 0x49, 0x43, 0x4d], 128);
  return join([preamble, ...length, ...meta, ...body]);
}

function encodeDataset(dataset: DicomDataset, encoding: Encoding): Uint8Array[] {
  const elements = Object.entries(dataset)
    .flatMap(([key, value]) => (value === undefined ? [] : [{ key, value, ...lookUp(key) }]))
    .sort((a, b) => a.tag - b.tag);
  return elements.flatMap(({ key, tag, vr, value }) => {
    const written = settleVR(vr, value, encoding);
    if (written === 'SQ') return encodeSequence(tag, value, encoding);
    if (isEncapsulated(value)) return encodeFragments(tag, value, encoding);
    const bytes = encodeValue(key, written, value, encoding);
    return [header(tag, written, bytes.length, encoding), bytes];
  });
}

function settleVR(vr: string, value: DicomValue, encoding: Encoding): string {
  if (vr === 'xs') return encoding.signed ? 'SS' : 'US';
  if (vr !== 'px') return vr;
  if (isEncapsulated(value)) return 'OB';
  return encoding.explicit && encoding.bits <= 8 ? 'OB' : 'OW';
}

function isEncapsulated(value: DicomValue): value is Encapsulated {
  return typeof value === 'object' && 'fragments' in value;
}

/** Tag, VR and length of one element (PS3.5 7.1.2 and 7.1.3). */
function header(tag: number, vr: string, length: number, encoding: Encoding): Uint8Array {
  const long = longVRs.has(vr);
  const bytes = new Uint8Array(encoding.explicit && long ? 12 : 8);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, tag >>> 16, encoding.littleEndian);
  view.setUint16(2, tag & 0xffff, encoding.littleEndian);
  if (!encoding.explicit || vr === '') {
    view.setUint32(4, length, encoding.littleEndian);
    return bytes;
  }
  bytes.set([vr.charCodeAt(0), vr.charCodeAt(1)], 4);
  if (long) {
    view.setUint32(8, length, encoding.littleEndian);
    return bytes;
  }
  if (length > 0xffff)
    throw new RangeError(`Expected at most 65535 bytes in a ${vr} element, found ${length}.`);
  view.setUint16(6, length, encoding.littleEndian);
  return bytes;
}

function encodeSequence(tag: number, value: DicomValue, encoding: Encoding): Uint8Array[] {
  const items = (Array.isArray(value) ? value : []) as readonly DicomDataset[];
  const open = encoding.undefinedLength;
  const content = items.flatMap((item) => {
    const parts = encodeDataset(item, encoding);
    if (!open) return [header(itemTag, '', byteLength(parts), encoding), ...parts];
    return [header(itemTag, '', undefinedLength, encoding), ...parts, header(itemEnd, '', 0, encoding)];
  });
  if (!open) return [header(tag, 'SQ', byteLength(content), encoding), ...content];
  return [header(tag, 'SQ', undefinedLength, encoding), ...content, header(sequenceEnd, '', 0, encoding)];
}

function encodeFragments(
  tag: number,
  { fragments, offsets = [] }: Encapsulated,
  encoding: Encoding,
): Uint8Array[] {
  const table = pack('UL', offsets, encoding);
  const items = [table, ...fragments.map((fragment) => pad(fragment, 0))];
  return [
    header(tag, 'OB', undefinedLength, encoding),
    ...items.flatMap((item) => [header(itemTag, '', item.length, encoding), item]),
    header(sequenceEnd, '', 0, encoding),
  ];
}

function encodeValue(key: string, vr: string, value: DicomValue, encoding: Encoding): Uint8Array {
  if (value === '') return new Uint8Array(0);
  if (ArrayBuffer.isView(value)) return encodeArray(value, encoding);
  if (vr in widths) return pack(vr, [value].flat().map(Number), encoding);
  if (vr === 'OB' || vr === 'UN') throw new RangeError(`Expected bytes in ${key}, found ${typeof value}.`);
  const text = [value].flat().map((one) => (typeof one === 'number' ? printDecimal(one) : (one as string)));
  return pad(new TextEncoder().encode(text.join('\\')), vr === 'UI' ? 0 : 0x20);
}

/** A decimal string of at most 16 characters (PS3.5 6.2, DS). */
function printDecimal(value: number): string {
  for (let digits = 17; digits > 1; digits--) {
    const text = String(Number(value.toPrecision(digits)));
    if (text.length <= 16) return text;
  }
  return value.toPrecision(1);
}

function encodeArray(value: NumberArray, encoding: Encoding): Uint8Array {
  const bytes = new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
  if (value.BYTES_PER_ELEMENT === 1 || encoding.littleEndian) return pad(bytes, 0);
  const swapped = bytes.slice();
  for (let at = 0; at < swapped.length; at += value.BYTES_PER_ELEMENT) {
    swapped.subarray(at, at + value.BYTES_PER_ELEMENT).reverse();
  }
  return swapped;
}

function pack(vr: string, values: readonly number[], { littleEndian }: Encoding): Uint8Array {
  const width = widths[vr] ?? 1;
  const bytes = new Uint8Array(values.length * width);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    const at = index * width;
    if (vr === 'FD' || vr === 'OD') view.setFloat64(at, value, littleEndian);
    else if (vr === 'FL' || vr === 'OF') view.setFloat32(at, value, littleEndian);
    else if (width === 4 && vr !== 'AT') view.setUint32(at, value, littleEndian);
    else if (vr !== 'AT') view.setUint16(at, value, littleEndian);
    else {
      view.setUint16(at, value >>> 16, littleEndian);
      view.setUint16(at + 2, value & 0xffff, littleEndian);
    }
  });
  return bytes;
}

function pad(bytes: Uint8Array, filler: number): Uint8Array {
  if (bytes.length % 2 === 0) return bytes;
  const even = new Uint8Array(bytes.length + 1).fill(filler);
  even.set(bytes);
  return even;
}

function byteLength(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(byteLength(parts));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
