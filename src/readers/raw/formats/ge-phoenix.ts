import { findEntry, parseIni } from '../../logs/containers/ini-text.js';
import { declareAxes, type RawHeader } from '../raw-header.js';

/**
 * `*.pcr` of a GE phoenix scanner: the reconstruction that lies beside it as `*.vol`, cubes in mm. How many bytes a value
 * has shows in the length of that file. SlicerMorph `GEVolImport.py`.
 * @returns `null` where it tells of no reconstruction
 */
export function readGePhoenix(text: string): RawHeader | null {
  const ini = parseIni(text);
  const entry = (key: string) => Number(findEntry(ini, 'VolumeData', key)?.value ?? NaN);
  const size = [entry('Volume_SizeX'), entry('Volume_SizeY'), entry('Volume_SizeZ')] as const;
  if (!size.every((count) => count > 0)) return null;
  const voxel = entry('VoxelSizeRec');
  return {
    format: 'GE phoenix',
    name: '',
    size,
    timePoints: 1,
    type: null,
    ...{ bigEndian: false, channels: 1, slope: 1, intercept: 0 },
    data: [],
    offset: 'end',
    packed: null,
    axes: declareAxes([voxel, voxel, voxel], 'mm', 1),
    field: voxel > 0 ? 'VoxelSizeRec' : null,
    ...{ isAssumed: false, other: null, directions: null },
  };
}
