import { declareAxes, type RawHeader } from '../raw-header.js';
import type { RawType } from '../raw-page.js';

/** Width, height and number of slices, as programs and people write them into names. */
const sizes = /(?:^|\D)(\d{1,6})[x×*_](\d{1,6})[x×*_](\d{1,6})(?!\d)/i;

const types: readonly (readonly [RawType, RegExp])[] = [
  ['float64', /double|float[-_ ]?64|f64|64[-_ ]?bit/i],
  ['float32', /float|f32|real|32[-_ ]?bit[-_ ]?real/i],
  ['uint32', /u(nsigned)?[-_ ]?int[-_ ]?32|u32|32[-_ ]?bit[-_ ]?unsigned/i],
  ['int32', /int[-_ ]?32|i32/i],
  ['uint16', /u(nsigned)?[-_ ]?(int[-_ ]?16|short)|u16|16[-_ ]?bit[-_ ]?unsigned|ushort/i],
  ['int16', /int[-_ ]?16|i16|short|16[-_ ]?bit[-_ ]?signed/i],
  ['int8', /(?<!u)(?<!unsigned[-_ ])int[-_ ]?8|i8\b|8[-_ ]?bit[-_ ]?signed/i],
  ['uint8', /u?int[-_ ]?8|u8|uchar|8[-_ ]?bit|byte/i],
];

/** What the name of a file of plain samples tells of them; `null` where it tells no size. */
export function readNamedRaw(name: string): RawHeader | null {
  const own = name.slice(name.lastIndexOf('/') + 1);
  const [, x, y, z] = sizes.exec(own) ?? [];
  if (x === undefined || y === undefined || z === undefined) return null;
  return {
    format: 'raw',
    name: '',
    size: [Number(x), Number(y), Number(z)],
    timePoints: 1,
    type: types.find(([, pattern]) => pattern.test(own.replace(sizes, ' ')))?.[0] ?? null,
    bigEndian: /big[-_ ]?endian|(?:^|[-_ .])(be|msb)(?:[-_ .]|$)/i.test(own),
    ...{ channels: 1, slope: 1, intercept: 0 },
    data: null,
    offset: 0,
    packed: null,
    axes: declareAxes([], null, null),
    field: null,
    ...{ isAssumed: false, other: null, directions: null },
  };
}
