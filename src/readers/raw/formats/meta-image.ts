import { refusal } from '../../../model/problem/problem.js';
import { millimetresIn } from '../../length-units.js';
import { declareAxes, normalise, numbersIn, type RawHeader } from '../raw-header.js';
import type { RawType } from '../raw-page.js';

const format = 'MetaImage';

/** MetaIO `metaTypes.h`: `LONG` has four bytes, whatever it has where it was written. */
const types: Record<string, RawType> = {
  MET_CHAR: 'int8',
  MET_UCHAR: 'uint8',
  MET_SHORT: 'int16',
  MET_USHORT: 'uint16',
  MET_INT: 'int32',
  MET_UINT: 'uint32',
  MET_LONG: 'int32',
  MET_ULONG: 'uint32',
  MET_LONG_LONG: 'int64',
  MET_ULONG_LONG: 'uint64',
  MET_FLOAT: 'float32',
  MET_DOUBLE: 'float64',
};

/** The last entry, behind whose line the samples lie unless it names a file. */
const lastEntry = /^[ \t]*ElementDataFile[ \t]*=[ \t]*([^\r\n]*?)[ \t]*(\r\n|\n|\r|$)/m;

/**
 * `*.mhd` and `*.mha`, as MetaIO writes and reads them: `ElementSpacing` from centre to centre, else `ElementSize`.
 * `DistanceUnits` is seldom written; all programs that read the format count in mm then.
 * @param text its first bytes, a character for each
 * @returns `null` where it is no MetaImage
 * @throws {ProblemError} where it describes no volume that can be read
 */
export function readMetaImage(text: string, file: string): RawHeader | null {
  const end = lastEntry.exec(text);
  if (!end) return null;
  const entries = readEntries(text.slice(0, end.index));
  const entry = (...keys: string[]) =>
    keys.map((key) => entries.get(key.toLowerCase())).find((one) => one !== undefined);
  if (!/^image$/i.test(entry('ObjectType') ?? 'Image') || entry('DimSize') === undefined) return null;
  const isTrue = (key: string, ...others: string[]) => /^(true|t|1)$/i.test(entry(key, ...others) ?? '');
  const [, data = ''] = end;
  requireReadable(file, data, entry);
  const [x = 0, y = 0, z = 1, ...others] = numbersIn(entry('DimSize'));
  const spacing = numbersIn(entry('ElementSpacing'));
  const size = numbersIn(entry('ElementSize'));
  const written = entry('DistanceUnits')?.trim();
  const isAssumed = written === undefined || written === '' || written === '?';
  const millimetres = isAssumed ? 1 : millimetresIn(written);
  const unit = isAssumed ? 'mm' : written;
  const field = spacing.length > 0 ? 'ElementSpacing' : size.length > 0 ? 'ElementSize' : null;
  const axes = declareAxes(spacing.length > 0 ? spacing : size, unit, millimetres);
  const beside = declareAxes(size, unit, millimetres);
  const matrix = numbersIn(entry('TransformMatrix', 'Rotation', 'Orientation'));
  const isLocal = /^local$/i.test(data);
  const headerSize = Number(entry('HeaderSize') ?? 0);
  const start = end.index + end[0].length;
  const isPacked = isTrue('CompressedData');
  return {
    format,
    name: entry('Name') ?? '',
    size: [x, y, z],
    timePoints: others.reduce((all, one) => all * one, 1),
    type: types[(entry('ElementType') ?? '').toUpperCase().replace(/_ARRAY$/, '')] ?? null,
    bigEndian: isTrue('BinaryDataByteOrderMSB', 'ElementByteOrderMSB'),
    channels: Number(entry('ElementNumberOfChannels') ?? 1),
    slope: Number(entry('ElementToIntensityFunctionSlope') ?? 1) || 1,
    intercept: Number(entry('ElementToIntensityFunctionOffset') ?? 0) || 0,
    data: isLocal ? null : [data],
    offset: isPacked ? 0 : headerSize < 0 ? 'end' : isLocal ? start : headerSize,
    packed: isPacked ? { start: isLocal ? start : Math.max(0, headerSize), as: 'zlib' } : null,
    axes,
    field,
    isAssumed,
    other:
      spacing.length > 0 && size.length > 0
        ? {
            field: 'ElementSize',
            lengths: { x: beside.x.millimetres, y: beside.y.millimetres, z: beside.z.millimetres },
          }
        : null,
    directions:
      matrix.length === 9
        ? normalise(
            [0, 3, 6].map((at) => [matrix[at] ?? 0, matrix[at + 1] ?? 0, matrix[at + 2] ?? 0] as const),
          )
        : null,
  };
}

type Entry = (...keys: string[]) => string | undefined;

function requireReadable(file: string, data: string, entry: Entry): void {
  const type = entry('ElementType') ?? '';
  if (!(type.toUpperCase().replace(/_ARRAY$/, '') in types))
    throw refusal('UNSUPPORTED_SYNTAX:raw', { file, format, entry: 'ElementType', value: type });
  if (/^(false|f|0)$/i.test(entry('BinaryData') ?? ''))
    throw refusal('UNSUPPORTED_SYNTAX:raw', { file, format, entry: 'BinaryData', value: 'False' });
  if (/^list\b/i.test(data) || data.includes('%'))
    throw refusal('UNSUPPORTED_SYNTAX:raw', { file, format, entry: 'ElementDataFile', value: data });
}

function readEntries(text: string): Map<string, string> {
  const entries = new Map<string, string>();
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const at = line.indexOf('=');
    if (at > 0) entries.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return entries;
}
