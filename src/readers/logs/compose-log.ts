import { isNear, toDigits } from '../../model/arithmetic.js';
import type { DetectorCheck, ScannerLog } from '../../model/scanner-log.js';
import { refusal } from '../../model/problem/problem.js';
import type { PrintedLength } from './printed-length.js';

/** A pixel of the detector with its binning and the distances of the scanner, in mm. */
export interface ScannerGeometry {
  pixel: number | null | undefined;
  sourceToObject: number | null | undefined;
  sourceToDetector: number | null | undefined;
}

/** What a format's reader found in a log. */
export interface FoundVoxel {
  /** A log unless told. */
  kind?: ScannerLog['kind'];
  x: PrintedLength | null;
  y: PrintedLength | null;
  z: PrintedLength | null;
  counts?: readonly (number | null)[];
  /** Numbers of the first and the last slice, and the step between them. */
  sections?: readonly (number | null)[];
  /** Columns, rows and number of the projections. */
  projections?: readonly (number | null)[];
  geometry?: ScannerGeometry;
  keys: readonly (string | undefined)[];
}

/**
 * Puts a log's record together.
 * @param expected the entries that would have told a voxel, as the log prints them, or at which byte it would stand
 * @throws {ProblemError} where X or Y is missing
 */
export function composeLog(
  file: string,
  format: string,
  found: FoundVoxel,
  expected: readonly string[] | number,
): ScannerLog {
  const { kind = 'log', x, y, z, counts = [], sections = [], projections = [], geometry, keys } = found;
  if (!x || !y) {
    throw typeof expected === 'number'
      ? refusal('LOG_UNREADABLE:no-voxel-at', { file, format, kind, byte: expected })
      : refusal('LOG_UNREADABLE:no-voxel', { file, format, kind, entries: expected });
  }
  const [columns, rows, slices] = counts;
  const [first = null, last = null, step = null] = sections;
  const [across, down, count] = projections;
  return {
    file,
    format,
    kind,
    spacing: { x: x.value, y: y.value, z: z?.value ?? null },
    precision: { x: x.precision, y: y.precision, z: z?.precision ?? null },
    dimensions: columns && rows && slices ? { columns, rows, slices } : null,
    ...(first !== null && last !== null && step && { sections: { first, last, step } }),
    ...(across && down && count && { projections: { columns: across, rows: down, count } }),
    detector: geometry ? checkDetector(geometry, x.value) : null,
    keys: keys.filter((key) => key !== undefined),
  };
}

/** The voxel from the detector's pixel and the distances, beside the one that the log states. */
function checkDetector(geometry: ScannerGeometry, stated: number): DetectorCheck | null {
  const { pixel, sourceToObject, sourceToDetector } = geometry;
  if (!pixel || !sourceToObject || !sourceToDetector || sourceToObject > sourceToDetector) return null;
  const voxel = toDigits((pixel * sourceToObject) / sourceToDetector, 6);
  return { pixel, sourceToObject, sourceToDetector, voxel, agrees: isNear(voxel, stated) };
}
