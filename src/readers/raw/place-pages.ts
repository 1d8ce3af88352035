import type { DeclaredVolume } from '../../model/declared-volume.js';
import { mostSlices } from '../../model/limits.js';
import { refusal } from '../../model/problem/problem.js';
import type { Readable } from '../../model/readable.js';
import type { FileProblem } from '../../model/report.js';
import { cross, dot, type RawHeader } from './raw-header.js';
import { sizeOfPage, type RawPage, type RawType } from './raw-page.js';
import type { Samples } from './find-samples.js';

/** Types by their bytes, for a volume whose header tells none. */
const typesBySize: Record<number, RawType> = { 1: 'uint8', 2: 'uint16', 4: 'float32', 8: 'float64' };

/** Degrees from which on axes lean. */
const leansFrom = 0.5;

interface Placed {
  volume: DeclaredVolume;
  pixels: RawPage[];
  cut: FileProblem | null;
}

/**
 * Where each slice lies, as far as the file reaches. Where X, Y and Z are told to be those of a left hand, the slices
 * are taken from the last to the first: drawn as they are stored it would be the mirror image.
 * @param first number of the first slice among those of the file, from 1
 * @throws {ProblemError} where the header makes no sense, or not one slice is there
 */
export async function placePages(
  file: Readable,
  { plain, file: source }: Samples,
  header: RawHeader,
  { first, signal }: { first: number; signal?: AbortSignal | undefined },
): Promise<Placed> {
  const { size, timePoints, channels, format } = header;
  requireSense(file.name, header);
  const found = source === plain ? await measure(plain, signal) : null;
  const start = header.offset === 'end' ? 0 : header.offset;
  const type = header.type ?? guessType(header, found === null ? null : found - start);
  if (!type) throw refusal('NOT_AN_IMAGE:raw-header', { file: file.name, format, entry: 'type', value: '' });
  const [columns, rows, slices] = size;
  const page: RawPage = {
    format: 'raw',
    ...{ rows, columns, type, channels, offset: start },
    bigEndian: header.bigEndian,
    photometricInterpretation: 'MONOCHROME2',
    rescale: [{ slope: header.slope, intercept: header.intercept }],
  };
  const each = sizeOfPage(page);
  const samples = each * slices * timePoints;
  const offset = header.offset === 'end' && found !== null ? Math.max(0, found - samples) : start;
  const expected = offset + samples;
  const whole = found === null ? slices * timePoints : Math.floor((found - offset) / each);
  if (whole < 1)
    throw refusal('TRUNCATED:raw', { file: plain.name, expected, found: found ?? 0, shown: 0, slices });
  const isCut = whole < slices * timePoints;
  // Of several time points those that are whole; of one what there is of it.
  const times = isCut ? Math.max(1, Math.floor(whole / slices)) : timePoints;
  const shown = Math.min(slices, whole);
  const { isMirrored, lean, axes } = readDirections(header);
  const pixels = Array.from({ length: shown * times }, (_, at): RawPage => {
    const [time, slice] = [Math.floor(at / shown), at % shown];
    const stored = time * slices + (isMirrored ? shown - 1 - slice : slice);
    return { ...page, offset: offset + stored * each };
  });
  const data = {
    file: plain.name,
    expected,
    found: found ?? 0,
    shown: shown * times,
    slices: slices * timePoints,
  };
  return {
    volume: {
      file: file.name,
      number: 0,
      name: header.name,
      ...{ columns, rows, slices: shown, timePoints: times, axes },
      order: ['x', 'y', 'z'],
      ...{ version: null, oddLevels: [], record: null },
      raw: {
        format,
        first,
        field: header.field,
        isAssumed: header.isAssumed,
        other: header.other,
        lean,
        directions: header.directions,
        surplus: found !== null && header.offset !== 'end' ? Math.max(0, found - expected) : 0,
        samples: plain.name,
        areColours: channels > 2,
        type,
      },
    },
    pixels,
    cut: isCut ? { file: file.name, ...refusal('TRUNCATED:raw', data).problem } : null,
  };
}

function requireSense(file: string, { format, size, timePoints, channels }: RawHeader): void {
  const counts = [...size, timePoints, channels];
  const value = counts.join(' × ');
  if (!counts.every((count) => Number.isInteger(count) && count > 0) || size[0] * size[1] > 2 ** 31)
    throw refusal('NOT_AN_IMAGE:raw-header', { file, format, entry: 'size', value });
  const frames = size[2] * timePoints;
  if (frames > mostSlices) throw refusal('TOO_LARGE:frames', { file, frames, most: mostSlices });
}

/** How long a file is; one on a server may tell it by its end alone. */
export async function measure(file: Readable, signal?: AbortSignal): Promise<number | null> {
  if (file.size === null) await file.read(0, 1, signal);
  if (file.size === null) await file.measure?.(signal);
  return file.size;
}

function guessType({ size, timePoints, channels }: RawHeader, bytes: number | null): RawType | null {
  if (bytes === null) return null;
  const each = bytes / (size[0] * size[1] * size[2] * timePoints * channels);
  return typesBySize[Math.round(each)] && Math.abs(each - Math.round(each)) < 0.01
    ? (typesBySize[Math.round(each)] ?? null)
    : null;
}

/** Z of a volume whose axes lean is square to its slices, as everywhere. */
function readDirections({ directions, axes }: RawHeader) {
  if (!directions) return { isMirrored: false, lean: null, axes };
  const [x, y, z] = directions;
  const normal = cross(x, y);
  const across = Math.hypot(...normal);
  const along = dot(normal, z) / across;
  const lean = (Math.acos(Math.min(1, Math.abs(along))) * 180) / Math.PI;
  const isMirrored = along < 0;
  if (lean < leansFrom) return { isMirrored, lean: null, axes };
  const { millimetres } = axes.z;
  const square = millimetres === null ? null : millimetres * Math.abs(along);
  return { isMirrored, lean, axes: { ...axes, z: { ...axes.z, millimetres: square } } };
}
