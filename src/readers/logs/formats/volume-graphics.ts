import { millimetresIn } from '../../length-units.js';
import type { ScannerLog } from '../../../model/scanner-log.js';
import { composeLog } from '../compose-log.js';
import { findEntry } from '../containers/ini-text.js';
import { refusal } from '../../../model/problem/problem.js';
import type { LogText } from '../containers/log-text.js';
import { readCount, readLength } from '../printed-length.js';

const format = 'Volume Graphics';

export function isVolumeGraphics({ ini }: LogText): boolean {
  return ini.has('geometry') && (ini.has('file1') || ini.has('representation'));
}

/**
 * `*.vgi` of Volume Graphics: `resolution = x y z` of the first volume, in `unit`. simplnx
 * `ReadVolumeGraphicsFileFilter.cpp`.
 * @throws {ProblemError} where it names no unit of length, or no resolution
 */
export function readVolumeGraphics({ ini }: LogText, file: string): ScannerLog {
  const resolution = findEntry(ini, 'geometry', 'resolution');
  const printed = resolution?.value.split(/\s+/) ?? [];
  const units = findEntry(ini, 'geometry', 'unit')?.value ?? '';
  const unit = millimetresIn(units.toLowerCase());
  if (unit === null)
    throw refusal('LOG_UNREADABLE:unit', {
      file,
      format,
      entry: '[geometry] unit',
      unit: units,
      lengths: printed,
    });
  const [x, y, z] = [0, 1, 2].map((axis) => readLength(printed[axis], unit));
  const size = findEntry(ini, 'file1', 'Size') ?? findEntry(ini, 'representation', 'size');
  const counts = size?.value.split(/\s+/).map(readCount);
  return composeLog(
    file,
    format,
    { x: x ?? null, y: y ?? null, z: z ?? null, counts: counts ?? [], keys: [resolution?.line] },
    ['[geometry] resolution'],
  );
}
