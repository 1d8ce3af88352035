import { refusal } from '../../../model/problem/problem.js';
import type { Axis } from '../../../model/spacing.js';
import { millimetresIn } from '../../length-units.js';
import { declareAxes, lengthOf, normalise, type RawHeader, type Vector } from '../raw-header.js';
import type { RawType } from '../raw-page.js';

/** NIfTI-1 `datatype`: the type of samples, and how many make a voxel. */
const types: Record<number, readonly [RawType, number]> = {
  2: ['uint8', 1],
  4: ['int16', 1],
  8: ['int32', 1],
  16: ['float32', 1],
  64: ['float64', 1],
  128: ['uint8', 3],
  256: ['int8', 1],
  512: ['uint16', 1],
  768: ['uint32', 1],
  1024: ['int64', 1],
  1280: ['uint64', 1],
  2304: ['uint8', 4],
};

/** Three bits of `xyzt_units`; 0 is unknown, and so is any other. */
const units: Record<number, readonly [unit: string, millimetres: number]> = {
  1: ['m', 1000],
  2: ['mm', 1],
  3: ['µm', 0.001],
};

/** Where fields stand, and how wide numbers are, in each of the two versions (nifti1.h, nifti2.h). */
const places = {
  one: { dim: 40, dimStep: 2, type: 70, pixdim: 76, wide: 4, offset: 108, slope: 112, units: 123 },
  two: { dim: 16, dimStep: 8, type: 12, pixdim: 104, wide: 8, offset: 168, slope: 176, units: 500 },
};
const transforms = {
  one: { qform: 252, sform: 254, quaternion: 256, rows: 280, codes: 2 },
  two: { qform: 344, sform: 348, quaternion: 352, rows: 400, codes: 4 },
};

/**
 * NIfTI-1 and -2, in one file or a pair, and the older Analyze 7.5. `pixdim` tells the spacing in the unit of
 * `xyzt_units`; the lengths of `sform`, which may stand for another space than the scanner's, are held against it.
 * @returns `null` where it is none of these
 * @throws {ProblemError} where it describes no volume that can be read
 */
export function readNifti(head: DataView, file: string): RawHeader | null {
  const opened = recognise(head);
  if (!opened) return null;
  const { isBig, version, format, isPair } = opened;
  const at = places[version];
  const wide = (place: number) =>
    at.wide === 8 ? head.getFloat64(place, !isBig) : Math.fround(head.getFloat32(place, !isBig));
  const dim = Array.from({ length: 8 }, (_, axis) => {
    const place = at.dim + axis * at.dimStep;
    return at.dimStep === 8 ? Number(head.getBigInt64(place, !isBig)) : head.getInt16(place, !isBig);
  });
  const code = head.getInt16(at.type, !isBig);
  const [type, channels] = types[code] ?? [];
  if (!type)
    throw refusal('UNSUPPORTED_SYNTAX:raw', { file, format, entry: 'datatype', value: String(code) });
  const [count = 0, x = 0, y = 0, z = 1, ...others] = dim;
  const isAnalyze = format === 'Analyze 7.5';
  const pixdim = [1, 2, 3].map((axis) => printed(wide(at.pixdim + axis * at.wide), at.wide));
  const told = isAnalyze ? analyzeUnit(head) : units[readUnits(head, version, isBig) & 7];
  const [unit, millimetres] = told ?? [null, null];
  // The older format counts in mm, whatever it leaves out.
  const isAssumed = isAnalyze && !told;
  const slope = isAnalyze ? 1 : wide(at.slope);
  const intercept = isAnalyze ? 0 : wide(at.slope + at.wide);
  const isScaled = Number.isFinite(slope) && slope !== 0 && Number.isFinite(intercept);
  const start = at.wide === 8 ? Number(head.getBigInt64(at.offset, !isBig)) : wide(at.offset);
  const shape = isAnalyze
    ? noTransform
    : readTransform(head, version, isBig, (length) => length * (millimetres ?? 1));
  return {
    format,
    name: '',
    size: [x, count > 1 ? y : 1, count > 2 ? z : 1],
    timePoints: others.slice(0, Math.max(0, count - 3)).reduce((all, one) => all * Math.max(1, one), 1),
    type,
    bigEndian: isBig,
    channels: channels ?? 1,
    ...(isScaled ? { slope, intercept } : { slope: 1, intercept: 0 }),
    data: isPair ? [] : null,
    offset: Math.max(0, Math.trunc(start)) || (isPair ? 0 : version === 'two' ? 544 : 352),
    packed: null,
    axes: declareAxes(pixdim, isAssumed ? 'mm' : unit, isAssumed ? 1 : millimetres),
    field: 'pixdim',
    isAssumed,
    ...shape,
    other: millimetres === null ? null : shape.other,
  };
}

interface Opened {
  isBig: boolean;
  version: 'one' | 'two';
  format: RawHeader['format'];
  isPair: boolean;
}

function recognise(head: DataView): Opened | null {
  if (head.byteLength < 348) return null;
  const isBig = ![348, 540].includes(head.getInt32(0, true));
  const length = head.getInt32(0, !isBig);
  if (length === 540 && head.byteLength >= 540) {
    const magic = textAt(head, 4, 4);
    if (!/^n[+i]2$/.test(magic)) return null;
    return { isBig, version: 'two', format: 'NIfTI', isPair: magic[1] === 'i' };
  }
  if (length !== 348) return null;
  const magic = textAt(head, 344, 4);
  if (/^n[+i]1$/.test(magic)) return { isBig, version: 'one', format: 'NIfTI', isPair: magic[1] === 'i' };
  const dimensions = head.getInt16(40, !isBig);
  return dimensions >= 1 && dimensions <= 7
    ? { isBig, version: 'one', format: 'Analyze 7.5', isPair: true }
    : null;
}

const readUnits = (head: DataView, version: 'one' | 'two', isBig: boolean): number =>
  version === 'one' ? head.getUint8(places.one.units) : head.getInt32(places.two.units, !isBig);

function analyzeUnit(head: DataView): readonly [string, number] | undefined {
  const unit = textAt(head, 56, 4).trim();
  const millimetres = millimetresIn(unit);
  return millimetres === null ? undefined : [unit, millimetres];
}

/** A number of 32 bits as it was meant: it has no more than seven digits. */
const printed = (value: number, wide: number): number => (wide === 8 ? value : Number(value.toPrecision(7)));

type Transform = Pick<RawHeader, 'other' | 'directions'>;
const noTransform: Transform = { other: null, directions: null };

/** Where the axes lead: RAS as written, LPS as it is told. */
function readTransform(
  head: DataView,
  version: 'one' | 'two',
  isBig: boolean,
  toMillimetres: (length: number) => number,
): Transform {
  const at = transforms[version];
  const { wide } = places[version];
  const code = (place: number) =>
    at.codes === 2 ? head.getInt16(place, !isBig) : head.getInt32(place, !isBig);
  const real = (place: number) =>
    wide === 8 ? head.getFloat64(place, !isBig) : head.getFloat32(place, !isBig);
  const hasRows = code(at.sform) > 0;
  const lps = ([x, y, z]: Vector): Vector => [-x, -y, z];
  if (hasRows) {
    const columns = [0, 1, 2].map((axis): Vector => {
      const [x = 0, y = 0, z = 0] = [0, 1, 2].map((row) => real(at.rows + (4 * row + axis) * wide));
      return [x, y, z];
    });
    const [x, y, z] = columns.map((column) => toMillimetres(printed(lengthOf(column), wide)));
    const some = (length = NaN) => (length > 0 && length < Infinity ? length : null);
    const lengths: Record<Axis, number | null> = { x: some(x), y: some(y), z: some(z) };
    return { other: { field: 'sform', lengths }, directions: normalise(columns.map(lps)) };
  }
  if (code(at.qform) <= 0) return noTransform;
  const [b = 0, c = 0, d = 0] = [0, 1, 2].map((part) => real(at.quaternion + part * wide));
  const a = Math.sqrt(Math.max(0, 1 - b * b - c * c - d * d));
  const flip = real(places[version].pixdim) < 0 ? -1 : 1;
  const columns: readonly Vector[] = [
    [a * a + b * b - c * c - d * d, 2 * (b * c + a * d), 2 * (b * d - a * c)],
    [2 * (b * c - a * d), a * a + c * c - b * b - d * d, 2 * (c * d + a * b)],
    [flip * 2 * (b * d + a * c), flip * 2 * (c * d - a * b), flip * (a * a + d * d - b * b - c * c)],
  ];
  return { other: null, directions: normalise(columns.map(lps)) };
}

function textAt(head: DataView, start: number, length: number): string {
  const bytes = new Uint8Array(head.buffer, head.byteOffset + start, length);
  const end = bytes.indexOf(0);
  return new TextDecoder('latin1').decode(bytes.subarray(0, end < 0 ? length : end));
}
