import type { ScannerLog } from '../../../model/scanner-log.js';
import { parseNumber } from '../../../model/printed-number.js';
import { composeLog } from '../compose-log.js';
import type { IniEntry, IniText } from '../containers/ini-text.js';
import { findEntry } from '../containers/ini-text.js';
import type { LogText } from '../containers/log-text.js';
import { readCount, readLength } from '../printed-length.js';

const micrometre = 1e-3;
const voxelKeys = [
  ['Reconstruction', 'Pixel Size (um)'],
  ['Acquisition', 'Image Pixel Size (um)'],
  ['Acquisition', 'Scaled Image Pixel Size (um)'],
] as const;

export function isSkyScan({ ini }: LogText): boolean {
  const scanner = findEntry(ini, 'System', 'Scanner')?.value ?? '';
  return /^skyscan/i.test(scanner) || voxelKeys.some(([section, key]) => findEntry(ini, section, key));
}

/**
 * `*.log` of a Bruker or SkyScan scanner, or `*_rec.log` of its NRecon. Lengths in µm; voxels are cubes but for
 * `Section to Section Step`, in voxels. `Camera Pixel Size` is the detector's. SlicerMorph `SkyscanReconImport.py`.
 */
export function readSkyScan({ ini }: LogText, file: string): ScannerLog {
  const entry = (section: string, key: string) => findEntry(ini, section, key);
  const found = findVoxel(ini);
  const voxel = readLength(found?.value, micrometre);
  const isReconstruction = found === entry('Reconstruction', 'Pixel Size (um)');
  const step = readCount(entry('Reconstruction', 'Section to Section Step')?.value) ?? 1;
  const z =
    voxel && isReconstruction ? { value: voxel.value * step, precision: voxel.precision * step } : null;
  const binning = Number.parseInt(entry('Acquisition', 'Camera binning')?.value ?? '1', 10);
  const length = (section: string, key: string, unit: number) =>
    readLength(entry(section, key)?.value, unit)?.value ?? null;
  const number = (key: string) => parseNumber(entry('Reconstruction', key)?.value ?? '');
  const pixel = length('System', 'Camera Pixel Size (um)', micrometre);
  return composeLog(
    file,
    'Bruker SkyScan',
    {
      x: voxel,
      y: voxel,
      z,
      counts: ['Result Image Width (pixels)', 'Result Image Height (pixels)', 'Sections Count'].map((key) =>
        readCount(entry('Reconstruction', key)?.value),
      ),
      sections: [number('First Section'), number('Last Section'), step],
      projections: ['Number Of Columns', 'Number Of Rows', 'Number Of Files'].map((key) =>
        readCount(entry('Acquisition', key)?.value),
      ),
      geometry: {
        pixel: pixel && pixel * (binning > 0 ? binning : 1),
        sourceToObject: length('Acquisition', 'Object to Source (mm)', 1),
        sourceToDetector: length('Acquisition', 'Camera to Source (mm)', 1),
      },
      keys: [found?.line, step > 1 ? entry('Reconstruction', 'Section to Section Step')?.line : undefined],
    },
    voxelKeys.slice(0, 2).map(([section, key]) => `[${section}] ${key}`),
  );
}

function findVoxel(ini: IniText): IniEntry | undefined {
  const entries = voxelKeys.map(([section, key]) => findEntry(ini, section, key));
  return entries.find((entry) => readLength(entry?.value, micrometre));
}
