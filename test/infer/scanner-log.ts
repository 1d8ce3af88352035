import type { ScannerLog } from '../../src/model/scanner-log.js';

/** A log of a volume of cubic voxels, `voxel` mm along each edge, printed to a nanometre. */
export function logOf(voxel: number, more: Partial<ScannerLog> = {}): ScannerLog {
  return {
    file: 'scan_rec.log',
    format: 'Bruker SkyScan',
    kind: 'log',
    spacing: { x: voxel, y: voxel, z: voxel },
    precision: { x: 5e-7, y: 5e-7, z: 5e-7 },
    dimensions: null,
    detector: null,
    keys: [`Pixel Size (um)=${String(voxel * 1000)}`],
    ...more,
  };
}
