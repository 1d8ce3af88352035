import type { Triple } from '../../volume/scalar-volume.js';

/** How the voxels of a level are stored (Zarr v3, data types). */
export type DataType = 'uint8' | 'int8' | 'uint16' | 'int16' | 'uint32' | 'int32' | 'float32' | 'float64';

/** Voxels of a chunk along each axis. */
export const chunkEdge = 64;
export const usualChunk: Triple = [chunkEdge, chunkEdge, chunkEdge];

/** A level as an array of chunks in shards. Columns, rows, slices, as everywhere but in the metadata of Zarr. */
export interface LevelArray {
  dimensions: Triple;
  /** Voxels of a chunk along each axis. */
  chunk: Triple;
  /** Voxels of a shard along each axis: whole chunks. */
  shard: Triple;
  dataType: DataType;
  /** What a voxel has of which nothing is known. */
  fill: number;
}

/** Shards of a level: one that holds all of it, or as many of `most` voxels along an axis as it takes. */
export function planShard(dimensions: Triple, most = Infinity): Triple {
  const edge = (voxels: number) => Math.min(most, Math.ceil(voxels / chunkEdge) * chunkEdge);
  return [edge(dimensions[0]), edge(dimensions[1]), edge(dimensions[2])];
}

/** The other way round, as C order has it: the slowest axis first. */
export const slowestFirst = ([x, y, z]: Triple): Triple => [z, y, x];

/** The `zarr.json` of a level: shards of chunks, packed by gzip, the index at the end. */
export function describeArray({ dimensions, chunk, shard, dataType, fill }: LevelArray): object {
  const bytes = { name: 'bytes', configuration: { endian: 'little' } };
  const inner = [bytes, { name: 'gzip', configuration: { level: gzipLevel } }];
  return {
    zarr_format: 3,
    node_type: 'array',
    shape: slowestFirst(dimensions),
    data_type: dataType,
    chunk_grid: { name: 'regular', configuration: { chunk_shape: slowestFirst(shard) } },
    chunk_key_encoding: { name: 'default', configuration: { separator: '/' } },
    fill_value: fill,
    codecs: [
      {
        name: 'sharding_indexed',
        configuration: {
          chunk_shape: slowestFirst(chunk),
          codecs: inner,
          index_codecs: [bytes, { name: 'crc32c' }],
          index_location: 'end',
        },
      },
    ],
    dimension_names: ['z', 'y', 'x'],
    attributes: {},
  };
}

/** Beyond it packing takes twice the time for a hundredth. */
export const gzipLevel = 6;
