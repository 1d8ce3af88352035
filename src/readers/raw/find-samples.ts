import { givenName } from '../../model/given-name.js';
import { refusal } from '../../model/problem/problem.js';
import type { Readable } from '../../model/readable.js';
import { findBeside } from '../../sources/folders/find-beside.js';
import { findDeflated, PackedFile } from './packed-file.js';
import type { RawHeader } from './raw-header.js';
import { bytesOf } from './raw-page.js';

/** What the slices of a volume are read from. */
export interface Samples {
  /** The file as it is. */
  plain: Readable;
  /** The same, unpacked where it is packed. */
  file: Readable;
}

/** Endings of files that hold samples alone, in the order in which they are looked for beside a header of the same name. */
const endings = ['raw', 'zraw', 'img', 'img.gz', 'raw.gz', 'vol', 'RAW', 'IMG', 'VOL'];

/**
 * Where the samples of a header lie, unpacked where they are packed.
 * @throws {ProblemError} where the file that it names is missing, or cannot be unpacked
 */
export async function findSamples(file: Readable, header: RawHeader, signal?: AbortSignal): Promise<Samples> {
  const plain = header.data === null ? file : await findData(file, header, header.data, signal);
  const { packed, format } = header;
  const isGzip = packed !== null || /\.gz$/i.test(plain.name);
  if (!isGzip) return { plain, file: plain };
  const place = await findDeflated(plain, packed?.start ?? 0, signal);
  if (place === null)
    throw refusal('UNSUPPORTED_SYNTAX:raw', {
      file: plain.name,
      format,
      entry: 'compression',
      value: packed?.as ?? 'gzip',
    });
  return { plain, file: new PackedFile(plain, place, bytesIn(header)) };
}

async function findData(
  file: Readable,
  { format }: RawHeader,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<Readable> {
  const own = file.name.slice(file.name.lastIndexOf('/') + 1);
  const stem = givenName(own).replace(/\.[^.]*$/, '');
  const likely = endings.map((ending) => `${stem}.${ending}`);
  const found = await findBeside(file, [...names, ...likely.filter((name) => name !== own)], signal);
  if (found) return found;
  throw refusal('NOT_AN_IMAGE:raw-no-data', { file: file.name, format, data: names[0] ?? likely[0] ?? '' });
}

/** Bytes up to the end of the last slice. */
function bytesIn({ size, timePoints, channels, type, offset }: RawHeader): number {
  const each = type === null ? 1 : bytesOf[type];
  const count = size[0] * size[1] * size[2] * timePoints * channels;
  return count * each + (offset === 'end' ? 0 : offset);
}
