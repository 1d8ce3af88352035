import { refusal } from '../../../model/problem/problem.js';
import { millimetresIn } from '../../length-units.js';
import { declareAxes, lengthOf, normalise, numbersIn, type RawHeader, type Vector } from '../raw-header.js';
import type { RawType } from '../raw-page.js';

const format = 'NRRD';

/** Every name that the definition of the format gives a type (section 5). */
const types: readonly (readonly [RawType, RegExp])[] = [
  ['int8', /^(signed char|int8(_t)?)$/],
  ['uint8', /^(uchar|unsigned char|uint8(_t)?)$/],
  ['int16', /^(short( int)?|signed short( int)?|int16(_t)?)$/],
  ['uint16', /^(ushort|unsigned short( int)?|uint16(_t)?)$/],
  ['int32', /^(int|signed int|int32(_t)?)$/],
  ['uint32', /^(uint|unsigned int|uint32(_t)?)$/],
  ['int64', /^(longlong|long long( int)?|signed long long( int)?|int64(_t)?)$/],
  ['uint64', /^(ulonglong|unsigned long long( int)?|uint64(_t)?)$/],
  ['float32', /^float$/],
  ['float64', /^double$/],
];

/** Kinds of axes along which samples lie in space; without one an axis is taken for such. */
const ofSpace = /^(domain|space|\?\?\?|none)$/i;
/** Spaces whose axes lead to parts of the body, or of a scanner: whoever reads them counts in mm. */
const spaces: readonly (readonly [RegExp, Vector])[] = [
  [/^(right-anterior-superior|ras)(-time)?$/i, [-1, -1, 1]],
  [/^(left-anterior-superior|las)(-time)?$/i, [1, -1, 1]],
  [/^(left-posterior-superior|lps)(-time)?$/i, [1, 1, 1]],
];

/**
 * `*.nrrd`, and `*.nhdr` whose samples lie in another file (teem, definition of NRRD file format). Lengths are those of
 * `space directions`, else `spacings`; units are written, or there is none.
 * @param text its first bytes, a character for each
 * @returns `null` where it is no NRRD
 * @throws {ProblemError} where it describes no volume that can be read
 */
export function readNrrd(text: string, file: string): RawHeader | null {
  if (!/^NRRD\d{4}/.test(text)) return null;
  const end = /(\r\n\r\n|\n\n)/.exec(text);
  const header = text.slice(0, end?.index ?? text.length);
  const fields = readFields(header);
  const data = fields.get('data file') ?? fields.get('datafile');
  if (!end && data === undefined)
    throw refusal('NOT_AN_IMAGE:raw-header', { file, format, entry: 'blank line', value: '' });
  const type = types.find(([, names]) => names.test(fields.get('type') ?? ''))?.[0] ?? null;
  const encoding = (fields.get('encoding') ?? 'raw').toLowerCase();
  const refuse = (entry: string, value: string) =>
    refusal('UNSUPPORTED_SYNTAX:raw', { file, format, entry, value });
  if (!type) throw refuse('type', fields.get('type') ?? '');
  if (!/^(raw|gz|gzip)$/.test(encoding)) throw refuse('encoding', encoding);
  if (data !== undefined && (/^list\b/i.test(data) || data.includes('%'))) throw refuse('data file', data);
  const sizes = numbersIn(fields.get('sizes'));
  const { space, channels, times } = sortAxes(fields, sizes);
  if (!space) throw refuse('kinds', fields.get('kinds') ?? '');
  const start = data === undefined && end ? end.index + end[0].length : 0;
  const skip = Number(fields.get('byte skip') ?? fields.get('byteskip') ?? 0);
  const isPacked = encoding !== 'raw';
  if (Number(fields.get('line skip') ?? fields.get('lineskip') ?? 0) > 0)
    throw refuse('line skip', fields.get('line skip') ?? fields.get('lineskip') ?? '');
  const [x = 0, y = 0, z = 1] = space.map((axis) => sizes[axis] ?? 0);
  return {
    format,
    name: fields.get('content') ?? '',
    size: [x, y, z],
    timePoints: times,
    type,
    bigEndian: /^big$/i.test(fields.get('endian') ?? ''),
    channels,
    ...{ slope: 1, intercept: 0 },
    data: data === undefined ? null : [data],
    offset: isPacked ? Math.max(0, skip) : skip < 0 ? 'end' : start + skip,
    packed: isPacked ? { start, as: 'gzip' } : null,
    ...readLengths(fields, space),
  };
}

/** `field: value` and `field:=value` lines, names in lower case; comments are passed over. */
function readFields(header: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of header.split(/\r\n|\n/).slice(1)) {
    const at = line.startsWith('#') ? -1 : line.indexOf(':');
    const key = line.slice(0, at).trim().toLowerCase();
    if (at > 0 && !line.startsWith(':=', at) && !fields.has(key)) fields.set(key, line.slice(at + 1).trim());
  }
  return fields;
}

/** Directions per axis; `null` for an axis that lies in no space. */
const directionsIn = (text: string): (number[] | null)[] =>
  (text.match(/none|\([^)]*\)/gi) ?? []).map((one) =>
    one.startsWith('(') ? numbersIn(one.slice(1, -1)) : null,
  );

/** Which axes are those of space, and how many samples lie before and behind them. */
function sortAxes(fields: ReadonlyMap<string, string>, sizes: readonly number[]) {
  const directions = directionsIn(fields.get('space directions') ?? '');
  const kinds = (fields.get('kinds') ?? '').split(/\s+/).filter(Boolean);
  const inSpace = [...sizes.keys()].filter((axis) => {
    if (directions.length === sizes.length) return directions[axis] !== null;
    return kinds.length !== sizes.length || ofSpace.test(kinds[axis] ?? '');
  });
  // Without a word on axes: few samples side by side are colours, what comes last is time.
  if (inSpace.length > 3) inSpace.splice((sizes[0] ?? 0) <= 4 ? 0 : 3, inSpace.length - 3);
  const [first = 0] = inSpace;
  const together = inSpace.every((axis, at) => axis === first + at);
  const product = (part: readonly number[]) => part.reduce((all, one) => all * one, 1);
  const isVolume = together && (inSpace.length === 2 || inSpace.length === 3);
  return {
    space: isVolume ? inSpace : null,
    channels: product(sizes.slice(0, first)),
    times: product(sizes.slice(first + inSpace.length)),
  };
}

type Lengths = Pick<RawHeader, 'axes' | 'field' | 'isAssumed' | 'other' | 'directions'>;

function readLengths(fields: ReadonlyMap<string, string>, space: readonly number[]): Lengths {
  const written = directionsIn(fields.get('space directions') ?? '');
  const vectors = space.map((axis): Vector => {
    const [x = NaN, y = 0, z = 0] = written[axis] ?? [];
    return [x, y, z];
  });
  const lengths = vectors.map(lengthOf);
  const spacings = numbersIn(fields.get('spacings'));
  const plain = space.map((axis) => spacings[axis] ?? NaN);
  const isDirected = lengths.some((length) => length > 0);
  const frame = spaces.find(([name]) => name.test(fields.get('space') ?? ''))?.[1] ?? null;
  const quoted = (text: string | undefined, at: number) => text?.match(/"[^"]*"/g)?.[at]?.slice(1, -1);
  const unit = isDirected ? quoted(fields.get('space units'), 0) : quoted(fields.get('units'), space[0] ?? 0);
  const isTold = unit !== undefined && unit !== '';
  const isAssumed = !isTold && (frame !== null || /^scanner-xyz/i.test(fields.get('space') ?? ''));
  const millimetres = isTold ? millimetresIn(unit) : isAssumed ? 1 : null;
  const named = isTold ? unit : isAssumed ? 'mm' : null;
  const beside = declareAxes(plain, named, millimetres);
  const field = isDirected ? 'space directions' : plain.some((one) => one > 0) ? 'spacings' : null;
  return {
    axes: declareAxes(isDirected ? lengths : plain, named, millimetres),
    field,
    isAssumed,
    other: isDirected
      ? {
          field: 'spacings',
          lengths: { x: beside.x.millimetres, y: beside.y.millimetres, z: beside.z.millimetres },
        }
      : null,
    directions:
      isDirected && vectors.length === 3
        ? normalise(
            vectors.map(([x, y, z]) => {
              const [a, b, c] = frame ?? [1, 1, 1];
              return [x * a, y * b, z * c] as const;
            }),
          )
        : null,
  };
}
