import type { pack as english } from '../../src/words/en/pack.js';
import type { MadeOfData } from './speak-all.js';

/** Typical data for every sentence about packs that is made of data. */
export const packSamples: Readonly<Record<MadeOfData<typeof english>, readonly object[]>> = {
  'mistake.option': [{ found: '--fast' }],
  'mistake.paths': [{ found: 'other.zip' }],
  'mistake.edge': [{ found: 'large', least: 64, most: 1024 }],
  'mistake.bits': [{ found: '12' }],
  'mistake.full': [{ found: '--edge' }],
  room: [{ file: 'ammonite.ozx' }],
  reading: [
    { done: 120, total: 1500, seconds: null },
    { done: 120, total: 1500, seconds: 45 },
    { done: 120, total: 1500, seconds: 240 },
  ],
  wrote: [
    {
      file: 'ammonite.ozx',
      bytes: 8_900_000,
      levels: 4,
      voxels: [400, 400, 275],
      voxel: { x: 0.05, y: 0.05, z: null },
    },
    {
      file: 'ammonite.ozx',
      bytes: 120_000,
      levels: 2,
      voxels: [100, 100, 20],
      voxel: { x: null, y: null, z: null },
    },
    {
      file: 'ammonite.ozx',
      bytes: 12_000,
      levels: 1,
      voxels: [64, 64, 20],
      voxel: { x: 0.5, y: 0.5, z: 2.5 },
    },
  ],
  unknown: [{ axes: ['z'] }, { axes: ['x', 'y'] }],
  'time-points': [{ volumes: 7 }],
  stacks: [{ stacks: 3 }],
  unread: [
    { slices: 1, total: 40 },
    { slices: 3, total: 40 },
  ],
  'output.exists': [{ file: 'ammonite.ozx' }],
  'output.no-folder': [{ file: 'packs/ammonite.ozx' }],
  'output.forbidden': [{ file: 'ammonite.ozx' }],
  'output.full': [{ file: 'ammonite.ozx' }],
  'output.disk': [
    { file: 'ammonite.ozx', system: null },
    { file: 'ammonite.ozx', system: 'EIO' },
  ],
};
