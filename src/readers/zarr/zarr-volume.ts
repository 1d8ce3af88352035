import type { Problem } from '../../model/problem/problem.js';
import type { Axis } from '../../model/spacing.js';
import type { ZarrStore } from './zarr-store.js';

/** Types of samples that can be drawn, as Zarr v3 names them. */
export const sampleTypes = [
  'bool',
  'int8',
  'uint8',
  'int16',
  'uint16',
  'int32',
  'uint32',
  'int64',
  'uint64',
  'float32',
  'float64',
] as const;

/** An array of a hierarchy, as its description has it. */
export interface ZarrArray {
  path: string;
  format: 2 | 3;
  shape: readonly number[];
  /** What is decoded at once: within a shard, what its index leads to. */
  chunk: readonly number[];
  /** Name of the type of its samples as it is written. */
  type: string;
  /** Codecs by their names, those within shards too. */
  codecs: readonly string[];
  /** Why its samples cannot be read; `null`: they can. */
  problem: Problem | null;
}

/** One resolution of a volume. */
export interface ZarrLevel extends ZarrArray {
  /** Samples along each axis. */
  size: Record<Axis, number>;
  /** How many samples of the finest level one of it is, along each axis. */
  step: Record<Axis, number>;
}

/** Which axis of an array is which; `z` and `t` are `null` where there is none. */
export interface AxisPlaces {
  x: number;
  y: number;
  z: number | null;
  t: number | null;
}

/** Where the samples of a volume lie. */
export interface ZarrVolume {
  format: 'ome-zarr';
  store: ZarrStore;
  /** The finest first. */
  levels: readonly [ZarrLevel, ...ZarrLevel[]];
  places: AxisPlaces;
  /** The place along every other axis, of which one is shown: a channel; 0 along the axes above. */
  fixed: readonly number[];
  /** How stored values become the modality's. */
  slope: number;
  intercept: number;
  /** The smallest values are the brightest (PS3.3 C.7.6.3.1.2). */
  isInverted: boolean;
}
