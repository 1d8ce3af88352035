import type { FactValue } from '../../../model/report.js';
import type { RawElement } from './read-items.js';

type NumericVR = 'US' | 'SS' | 'UL' | 'SL' | 'FL' | 'FD';

/** VRs of the binary numbers among the read attributes (PS3.6), for Implicit VR, which does not spell them. */
const numericVRs: Record<string, NumericVR> = {
  x00186012: 'US',
  x00186024: 'US',
  x00186026: 'US',
  x0018602c: 'FD',
  x0018602e: 'FD',
  x00189082: 'FD',
  x00189087: 'FD',
  x00189089: 'FD',
  x00209057: 'UL',
  x00209128: 'UL',
  x00209153: 'FD',
  x00209157: 'UL',
  x00209162: 'US',
  x00209228: 'UL',
  x00209241: 'FD',
  x00209245: 'FD',
  x00209301: 'FD',
  x00209302: 'FD',
  x0020930d: 'FD',
  x00280002: 'US',
  x00280006: 'US',
  x00280010: 'US',
  x00280011: 'US',
  x00280100: 'US',
  x00280101: 'US',
  x00280102: 'US',
  x00280103: 'US',
  x00280106: 'US',
  x00280107: 'US',
  x00281101: 'US',
  x00281102: 'US',
  x00281103: 'US',
  x00480006: 'UL',
  x00480007: 'UL',
  x0048021e: 'SL',
  x00540010: 'US',
  x00540020: 'US',
  x00540030: 'US',
  x00540050: 'US',
  x00540060: 'US',
  x00540061: 'US',
  x00540070: 'US',
  x00540071: 'US',
  x00540080: 'US',
  x00540090: 'US',
  x00540100: 'US',
  x00540101: 'US',
  x00541330: 'US',
  x0062000b: 'US',
};

const widths: Record<NumericVR, number> = { US: 2, SS: 2, UL: 4, SL: 4, FL: 4, FD: 8 };

/** Frame Increment Pointer (0028,0009), the one attribute read that names others. */
const incrementPointerTag = 'x00280009';

/** Encodings of Specific Character Set (PS3.3 C.12.1.1.2) by the labels of `TextDecoder`. */
const charsets: Record<string, string> = {
  'ISO_IR 100': 'iso-8859-1',
  'ISO_IR 101': 'iso-8859-2',
  'ISO_IR 109': 'iso-8859-3',
  'ISO_IR 110': 'iso-8859-4',
  'ISO_IR 144': 'iso-8859-5',
  'ISO_IR 127': 'iso-8859-6',
  'ISO_IR 126': 'iso-8859-7',
  'ISO_IR 138': 'iso-8859-8',
  'ISO_IR 148': 'windows-1254',
  'ISO_IR 203': 'iso-8859-15',
  'ISO_IR 166': 'windows-874',
  'ISO_IR 13': 'shift_jis',
  'ISO_IR 192': 'utf-8',
  'ISO 2022 IR 87': 'iso-2022-jp',
  'ISO 2022 IR 149': 'euc-kr',
  'ISO 2022 IR 58': 'gb18030',
  GB18030: 'gb18030',
  GBK: 'gbk',
};

/**
 * An element's value: numbers of binary VRs, else its text as printed, without padding. `''` where it is empty.
 * Several values come as an array of numbers, or as one string with backslashes between them.
 */
export function readFact(tag: string, raw: RawElement, charset = 'iso-8859-1'): FactValue {
  const vr = raw.vr === undefined || raw.vr === 'UN' ? numericVRs[tag] : raw.vr;
  if (tag === incrementPointerTag) return readTags(raw);
  if (isNumeric(vr)) return readNumbers(raw, vr);
  const text = decodeText(raw.bytes, charset);
  return text.includes('\\') ? text.split('\\').map(trimPadding).join('\\') : trimPadding(text);
}

/** The `TextDecoder` label for a Specific Character Set as printed; Latin-1 where it is absent or unknown. */
export function chooseCharset(printed: FactValue | undefined): string {
  const terms = String(printed ?? '').split('\\');
  for (const term of terms.reverse()) {
    const known = charsets[term] ?? charsets[term.replace(/^ISO 2022 IR /, 'ISO_IR ')];
    if (known) return known;
  }
  return 'iso-8859-1';
}

function decodeText(bytes: Uint8Array, charset: string): string {
  if (bytes.length < 4096 && isPlain(bytes)) return String.fromCharCode(...bytes);
  return new TextDecoder(charset).decode(bytes);
}

/** ASCII without the escape that switches between character sets (PS3.5 6.1.2.5). */
function isPlain(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte >= 0x80 || byte === 0x1b) return false;
  }
  return true;
}

/** Values are padded with a space or a zero byte (PS3.5 6.2); some writers leave bytes behind the zero. */
function trimPadding(text: string): string {
  const end = text.indexOf('\0');
  return (end < 0 ? text : text.slice(0, end)).trim();
}

/** Tags as eight hexadecimal digits each, with backslashes between them (VR AT, PS3.5 6.2). */
function readTags({ bytes, bigEndian }: RawElement): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => view.getUint16(at, !bigEndian).toString(16).padStart(4, '0');
  const count = Math.floor(bytes.length / 4);
  return Array.from({ length: count }, (_, index) => word(index * 4) + word(index * 4 + 2)).join('\\');
}

function isNumeric(vr: string | undefined): vr is NumericVR {
  return vr !== undefined && vr in widths;
}

function readNumbers({ bytes, bigEndian }: RawElement, vr: NumericVR): FactValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = widths[vr];
  const count = Math.floor(bytes.length / width);
  if (count === 0) return '';
  const numbers = Array.from({ length: count }, (_, index) =>
    readNumber(view, index * width, vr, !bigEndian),
  );
  return numbers.length === 1 ? (numbers[0] ?? '') : numbers;
}

function readNumber(view: DataView, at: number, vr: NumericVR, littleEndian: boolean): number {
  if (vr === 'US') return view.getUint16(at, littleEndian);
  if (vr === 'SS') return view.getInt16(at, littleEndian);
  if (vr === 'UL') return view.getUint32(at, littleEndian);
  if (vr === 'SL') return view.getInt32(at, littleEndian);
  if (vr === 'FL') return view.getFloat32(at, littleEndian);
  return view.getFloat64(at, littleEndian);
}
