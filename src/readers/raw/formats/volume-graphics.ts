import { refusal } from '../../../model/problem/problem.js';
import { millimetresIn } from '../../length-units.js';
import { declareAxes, numbersIn, type RawHeader } from '../raw-header.js';
import type { RawType } from '../raw-page.js';

const format = 'Volume Graphics';

/** Types by what `Datatype` and `BitsPerElement` say. */
const types: Record<string, RawType> = {
  'unsigned integer 8': 'uint8',
  'unsigned integer 16': 'uint16',
  'unsigned integer 32': 'uint32',
  'signed integer 8': 'int8',
  'signed integer 16': 'int16',
  'signed integer 32': 'int32',
  'integer 8': 'int8',
  'integer 16': 'int16',
  'integer 32': 'int32',
  'float 32': 'float32',
  'float 64': 'float64',
};

/** `{object}`, and below it `[section]` with its entries, names in lower case. */
interface Part {
  object: string;
  sections: Map<string, Map<string, string>>;
}

/**
 * `*.vgi` of Volume Graphics: every volume whose samples lie in a file of their own, with the `resolution` of the
 * primitive that names it, else of the first. simplnx `ReadVolumeGraphicsFileFilter.cpp`, open_iA.
 * @returns none where it describes no samples
 * @throws {ProblemError} where it asks for what is not read
 */
export function readVolumeGraphics(text: string, file: string): RawHeader[] {
  const parts = readParts(text);
  return parts.flatMap((part) => {
    const own = part.sections.get('file1');
    const size = numbersIn(own?.get('size') ?? part.sections.get('representation')?.get('size'));
    if (!own || size.length < 3) return [];
    const told = (key: string) => own.get(key) ?? part.sections.get('representation')?.get(key);
    const fileFormat = own.get('fileformat') ?? 'raw';
    if (fileFormat.toLowerCase() !== 'raw')
      throw refusal('UNSUPPORTED_SYNTAX:raw', { file, format, entry: 'FileFormat', value: fileFormat });
    const geometry = findGeometry(parts, part.object);
    const unit = geometry?.get('unit') ?? null;
    const resolution = numbersIn(geometry?.get('resolution'));
    const [x = 0, y = 0, z = 0] = size;
    return {
      format,
      name: '',
      size: [x, y, z] as const,
      timePoints: 1,
      type: types[`${(told('datatype') ?? '').toLowerCase()} ${told('bitsperelement') ?? ''}`] ?? null,
      bigEndian: /big/i.test(told('endian') ?? told('byteorder') ?? ''),
      ...{ channels: 1, slope: 1, intercept: 0 },
      data: [own.get('name') ?? ''],
      offset: Math.max(0, Number(own.get('skipheader') ?? 0) || 0),
      packed: null,
      axes: declareAxes(resolution, unit, unit === null ? null : millimetresIn(unit.toLowerCase())),
      field: resolution.length > 0 ? 'resolution' : null,
      ...{ isAssumed: false, other: null, directions: null },
    };
  });
}

function findGeometry(parts: readonly Part[], volume: string): Map<string, string> | null {
  const all = parts.filter(({ sections }) => sections.has('geometry'));
  const own = all.find(({ sections }) => sections.get('volume')?.get('volume') === volume);
  return (own ?? all[0])?.sections.get('geometry') ?? null;
}

function readParts(text: string): Part[] {
  const parts: Part[] = [];
  let section: Map<string, string> | null = null;
  for (const raw of text.split(/\r\n|[\r\n]/)) {
    const line = raw.trim();
    const object = /^\{(.+)\}$/.exec(line)?.[1];
    const name = /^\[(.+)\]$/.exec(line)?.[1];
    if (object !== undefined || parts.length === 0)
      parts.push({ object: object?.trim() ?? '', sections: new Map() });
    if (name !== undefined) {
      section = new Map();
      parts.at(-1)?.sections.set(name.trim().toLowerCase(), section);
    }
    const at = line.indexOf('=');
    if (at > 0) section?.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return parts;
}
