import type { ScannerLog } from '../../../model/scanner-log.js';
import { composeLog } from '../compose-log.js';
import { findEntry } from '../containers/ini-text.js';
import type { LogText } from '../containers/log-text.js';
import { readCount, readLength } from '../printed-length.js';

const section = 'VolumeData';

export function isGeReconstruction({ ini }: LogText): boolean {
  return ini.has(section.toLowerCase());
}

/** `*.pcr` of a GE phoenix scanner: the reconstruction, cubes in mm. SlicerMorph `GEVolImport.py`. */
export function readGeReconstruction({ ini }: LogText, file: string): ScannerLog {
  const entry = (key: string) => findEntry(ini, section, key);
  const voxel = readLength(entry('VoxelSizeRec')?.value, 1);
  return composeLog(
    file,
    'GE phoenix',
    {
      x: voxel,
      y: voxel,
      z: voxel,
      counts: ['Volume_SizeX', 'Volume_SizeY', 'Volume_SizeZ'].map((key) => readCount(entry(key)?.value)),
      keys: [entry('VoxelSizeRec')?.line],
    },
    ['[VolumeData] VoxelSizeRec'],
  );
}
