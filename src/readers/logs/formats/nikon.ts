import { millimetresIn } from '../../length-units.js';
import type { ScannerLog } from '../../../model/scanner-log.js';
import { composeLog } from '../compose-log.js';
import { findEntry } from '../containers/ini-text.js';
import { refusal } from '../../../model/problem/problem.js';
import type { LogText } from '../containers/log-text.js';
import { readCount, readLength } from '../printed-length.js';

const format = 'Nikon X-Tek';
const section = 'XTekCT';

export function isNikon({ ini }: LogText): boolean {
  return findEntry(ini, section, 'VoxelSizeX') !== undefined;
}

/**
 * `*.xtekct` of a Nikon or X-Tek scanner. Lengths in `Units`, mm where it is absent; `OutputUnits` is of attenuation.
 * CIL `NikonDataReader.py`.
 */
export function readNikon({ ini }: LogText, file: string): ScannerLog {
  const entry = (key: string) => findEntry(ini, section, key);
  const units = entry('Units')?.value ?? 'mm';
  const unit = millimetresIn(units.toLowerCase());
  if (unit === null)
    throw refusal('LOG_UNREADABLE:unit', {
      file,
      format,
      entry: `[${section}] Units`,
      unit: units,
      lengths: [],
    });
  const length = (key: string) => readLength(entry(key)?.value, unit);
  return composeLog(
    file,
    format,
    {
      x: length('VoxelSizeX'),
      y: length('VoxelSizeY'),
      z: length('VoxelSizeZ'),
      counts: ['VoxelsX', 'VoxelsY', 'VoxelsZ'].map((key) => readCount(entry(key)?.value)),
      projections: ['DetectorPixelsX', 'DetectorPixelsY', 'Projections'].map((key) =>
        readCount(entry(key)?.value),
      ),
      geometry: {
        pixel: length('DetectorPixelSizeX')?.value,
        sourceToObject: length('SrcToObject')?.value,
        sourceToDetector: length('SrcToDetector')?.value,
      },
      keys: [entry('VoxelSizeX')?.line],
    },
    ['[XTekCT] VoxelSizeX', '[XTekCT] VoxelSizeY', '[XTekCT] VoxelSizeZ'],
  );
}
