/** One attribute of the DICOM JSON model (PS3.18 F.2.2): values, bytes in Base64, or where bulk data lie. */
export interface JsonElement {
  vr?: string;
  Value?: readonly unknown[];
  InlineBinary?: string;
  BulkDataURI?: string;
}

/** The attributes of one image by tag in eight hexadecimal digits (PS3.18 F.2.2). */
export type DicomJson = Readonly<Record<string, JsonElement | undefined>>;

type Bytes = Uint8Array<ArrayBuffer>;
type Numbers = 'US' | 'SS' | 'UL' | 'SL' | 'FL' | 'FD' | 'AT';

const widths: Record<Numbers, number> = { US: 2, SS: 2, UL: 4, SL: 4, FL: 4, FD: 8, AT: 4 };
const textVRs = new Set('AE AS CS DA DS DT IS LO LT PN SH ST TM UC UI UR UT'.split(' '));
const longVRs = new Set('OB OD OF OL OV OW SQ SV UC UN UR UT UV'.split(' '));
const characterSet = '00080005';
const utf8 = 'ISO_IR 192';
const longestShort = 0xffff;
/** Sequences nest three deep in functional groups; what lies deeper is left out. */
const deepest = 40;

/**
 * A data set in the DICOM JSON model as the bytes that a file would hold in Explicit VR Little Endian (PS3.5 7.1),
 * in ascending order of tags. Decimal strings come as JSON numbers from most servers and have then lost their
 * trailing zeros: `1.250` reads `1.25`, so that positions may look as if they were printed to fewer decimals than
 * they were. Bulk data are left out, and so is what cannot be understood.
 */
export function encodeJson(json: DicomJson, depth = 0): Bytes {
  const parts: Bytes[] = [];
  for (const tag of Object.keys(json).sort()) {
    const element = json[tag];
    if (!element || !/^[0-9a-f]{8}$/i.test(tag)) continue;
    parts.push(...encodeElement(tag, element, depth));
  }
  return join(parts);
}

function encodeElement(tag: string, element: JsonElement, depth: number): Bytes[] {
  const { vr = '' } = element;
  // Lists within lists would be turned into text, however deep.
  if (typeof vr !== 'string' || !/^[A-Z]{2}$/.test(vr)) return [];
  const value = encodeValue(tag, vr, element, depth);
  if (!value || (!longVRs.has(vr) && value.length > longestShort)) return [];
  const header = new DataView(new ArrayBuffer(longVRs.has(vr) ? 12 : 8));
  header.setUint16(0, parseInt(tag.slice(0, 4), 16), true);
  header.setUint16(2, parseInt(tag.slice(4), 16), true);
  header.setUint8(4, vr.charCodeAt(0));
  header.setUint8(5, vr.charCodeAt(1));
  if (longVRs.has(vr)) header.setUint32(8, value.length, true);
  else header.setUint16(6, value.length, true);
  return [new Uint8Array(header.buffer), value];
}

/** The value's bytes, even in number; `null` where they are elsewhere or of an unknown kind. */
function encodeValue(tag: string, vr: string, element: JsonElement, depth: number): Bytes | null {
  const { Value = [], InlineBinary, BulkDataURI } = element;
  if (typeof InlineBinary === 'string') return pad(decodeBase64(InlineBinary), 0);
  if (BulkDataURI !== undefined || !Array.isArray(Value)) return null;
  if (vr === 'SQ') return depth < deepest ? join(Value.flatMap((item) => encodeItem(item, depth))) : null;
  // A value that is not there (PS3.18 F.2.5) has no bytes, and is not 0.
  if (vr in widths) return Value.includes(null) ? null : packNumbers(Value, vr as Numbers);
  if (!textVRs.has(vr)) return Value.length === 0 ? new Uint8Array(0) : null;
  const text = tag === characterSet ? utf8 : Value.map(printValue).join('\\');
  return pad(new TextEncoder().encode(text), vr === 'UI' ? 0 : 0x20);
}

function encodeItem(item: unknown, depth: number): Bytes[] {
  const json = typeof item === 'object' && item !== null ? (item as DicomJson) : {};
  const content = encodeJson(json, depth + 1);
  const header = new DataView(new ArrayBuffer(8));
  header.setUint16(0, 0xfffe, true);
  header.setUint16(2, 0xe000, true);
  header.setUint32(4, content.length, true);
  return [new Uint8Array(header.buffer), content];
}

/** A value as a file prints it; names of persons come in groups, of which the alphabetic one counts. */
function printValue(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const { Alphabetic } = (value ?? {}) as { Alphabetic?: unknown };
  return typeof Alphabetic === 'string' ? Alphabetic : '';
}

function packNumbers(values: readonly unknown[], vr: Numbers): Bytes {
  const view = new DataView(new ArrayBuffer(values.length * widths[vr]));
  values.forEach((value, index) => writeNumber(view, index * widths[vr], vr, value));
  return new Uint8Array(view.buffer);
}

function writeNumber(view: DataView, at: number, vr: Numbers, given: unknown): void {
  const value = typeof given === 'string' ? given : typeof given === 'number' ? given : NaN;
  const number = Number(value);
  if (vr === 'US') view.setUint16(at, number, true);
  else if (vr === 'SS') view.setInt16(at, number, true);
  else if (vr === 'UL') view.setUint32(at, number, true);
  else if (vr === 'SL') view.setInt32(at, number, true);
  else if (vr === 'FL') view.setFloat32(at, number, true);
  else if (vr === 'FD') view.setFloat64(at, number, true);
  else {
    view.setUint16(at, parseInt(String(value).slice(0, 4), 16), true);
    view.setUint16(at + 2, parseInt(String(value).slice(4), 16), true);
  }
}

function decodeBase64(text: string): Bytes {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array(0);
  }
}

function pad(bytes: Bytes, filler: number): Bytes {
  if (bytes.length % 2 === 0) return bytes;
  const even = new Uint8Array(bytes.length + 1).fill(filler);
  even.set(bytes);
  return even;
}

export function join(parts: readonly Bytes[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
