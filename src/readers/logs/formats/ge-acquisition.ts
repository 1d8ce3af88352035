import type { ScannerLog } from '../../../model/scanner-log.js';
import { composeLog } from '../compose-log.js';
import { findEntry } from '../containers/ini-text.js';
import type { LogText } from '../containers/log-text.js';
import { readCount, readLength } from '../printed-length.js';

export function isGeAcquisition({ ini }: LogText): boolean {
  return ['VoxelSizeX', 'Voxelsize', 'FDD'].some((key) => findEntry(ini, 'Geometry', key));
}

/**
 * `*.pca` of a GE phoenix scanner: the acquisition, in mm. It knows X and Y; its counts are of projections. Older
 * ones print one `Voxelsize`.
 */
export function readGeAcquisition({ ini }: LogText, file: string): ScannerLog {
  const length = (section: string, key: string) => readLength(findEntry(ini, section, key)?.value, 1);
  const count = (section: string, key: string) => readCount(findEntry(ini, section, key)?.value);
  const both = length('Geometry', 'Voxelsize');
  const key = findEntry(ini, 'Geometry', 'VoxelSizeX') ?? findEntry(ini, 'Geometry', 'Voxelsize');
  return composeLog(
    file,
    'GE phoenix',
    {
      x: length('Geometry', 'VoxelSizeX') ?? both,
      y: length('Geometry', 'VoxelSizeY') ?? both,
      z: null,
      projections: [
        count('Image', 'DimX') ?? count('Detector', 'NrPixelsX'),
        count('Image', 'DimY') ?? count('Detector', 'NrPixelsY'),
        count('CT', 'NumberImages'),
      ],
      geometry: {
        pixel: length('Detector', 'PixelsizeX')?.value,
        sourceToObject: length('Geometry', 'FOD')?.value,
        sourceToDetector: length('Geometry', 'FDD')?.value,
      },
      keys: [key?.line],
    },
    ['[Geometry] VoxelSizeX', '[Geometry] VoxelSizeY'],
  );
}
