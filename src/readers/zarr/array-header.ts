import { refusal, type Problem } from '../../model/problem/problem.js';
import { countsOf, fieldsOf, listOf, textOf } from './json-fields.js';
import { sampleTypes, type ZarrArray } from './zarr-volume.js';
import type { ZarrStore } from './zarr-store.js';

/** Samples that are decoded at once; more are held by no device. */
const mostOfChunk = 2 ** 28;
/** Chunks that the index of a shard may lead to: 16 MB of index. */
const mostOfShard = 2 ** 20;

/** Types by the letters and bytes of Zarr v2. */
const oldTypes: Record<string, string> = {
  b1: 'bool',
  i1: 'int8',
  u1: 'uint8',
  i2: 'int16',
  u2: 'uint16',
  i4: 'int32',
  u4: 'uint32',
  i8: 'int64',
  u8: 'uint64',
  f2: 'float16',
  f4: 'float32',
  f8: 'float64',
};

/** Codecs that can be undone. */
const readable = new Set([
  'bytes',
  'transpose',
  'crc32c',
  'sharding_indexed',
  'gzip',
  'zlib',
  'blosc',
  'lz4',
  'zstd',
  'shuffle',
  'delta',
  'bitround',
]);

/**
 * What an array says of its shape and packing, in Zarr v2 or v3, or why it is of no use. That its samples cannot be read
 * is no reason: its size counts all the same.
 * @throws {ProblemError} NOT_AN_IMAGE or TOO_LARGE; what reading it throws passes through
 */
export async function readArrayHeader(
  store: ZarrStore,
  path: string,
  signal?: AbortSignal,
): Promise<ZarrArray> {
  const file = `${store.name}/${path}`;
  const told = (what: 'absent' | 'shape' | 'chunks') => refusal('NOT_AN_IMAGE:zarr-array', { file, what });
  const newer = await store.readJson(join(path, 'zarr.json'), signal);
  const json = newer ?? (await store.readJson(join(path, '.zarray'), signal));
  if (!json) throw told('absent');
  const header = newer ? readNewer(json) : readOlder(json);
  const { shape, chunk, shard } = header;
  if (!shape) throw told('shape');
  if (chunk?.length !== shape.length || shard?.length !== shape.length) throw told('chunks');
  const perShard = shard.map((length, axis) => length / (chunk[axis] ?? NaN));
  if (!perShard.every(Number.isInteger)) throw told('chunks');
  if (product(chunk) > mostOfChunk || product(perShard) > mostOfShard)
    throw refusal('TOO_LARGE:zarr-chunk', { file, most: mostOfChunk });
  const { type, codecs } = header;
  return {
    path,
    format: newer ? 3 : 2,
    shape,
    chunk,
    type,
    codecs,
    problem: findProblem(file, type, codecs),
  };
}

interface Header {
  shape: number[] | null;
  chunk: number[] | null;
  /** What lies in one file; as long as a chunk where that holds one. */
  shard: number[] | null;
  type: string;
  codecs: string[];
}

function readNewer(json: Record<string, unknown>): Header {
  const grid = fieldsOf(fieldsOf(json['chunk_grid'])['configuration']);
  const outer = countsOf(grid['chunk_shape']);
  const codecs = listOf(json['codecs'], 16).map(fieldsOf);
  const sharding = codecs.find(({ name }) => name === 'sharding_indexed');
  const inside = fieldsOf(sharding?.['configuration']);
  const named = [...codecs, ...listOf(inside['codecs'], 16).map(fieldsOf)];
  return {
    shape: json['node_type'] === 'array' ? countsOf(json['shape']) : null,
    chunk: sharding ? countsOf(inside['chunk_shape']) : outer,
    shard: outer,
    type: textOf(json['data_type']) ?? '?',
    codecs: named.map(({ name }) => withoutPrefix(name)),
  };
}

function readOlder(json: Record<string, unknown>): Header {
  const chunk = countsOf(json['chunks']);
  const dtype = textOf(json['dtype']) ?? '?';
  const packed = [...listOf(json['filters'], 16), json['compressor']].filter(
    (one) => one !== null && one !== undefined,
  );
  return {
    shape: countsOf(json['shape']),
    chunk,
    shard: chunk,
    type: oldTypes[dtype.replace(/^[<>|=]/, '')] ?? dtype,
    codecs: packed.map((one) => withoutPrefix(fieldsOf(one)['id'])),
  };
}

const withoutPrefix = (name: unknown): string => (textOf(name) ?? '?').replace(/^numcodecs\./, '');

function findProblem(file: string, type: string, codecs: readonly string[]): Problem | null {
  const codec = codecs.find((name) => !readable.has(name));
  if (codec !== undefined) return refusal('UNSUPPORTED_SYNTAX:zarr-codec', { file, codec }).problem;
  const isKnown = (sampleTypes as readonly string[]).includes(type);
  return isKnown ? null : refusal('UNSUPPORTED_SYNTAX:zarr-type', { file, type }).problem;
}

const product = (counts: readonly number[]): number => counts.reduce((all, count) => all * count, 1);

/** A path below a group; the root's is `''`. */
export const join = (group: string, name: string): string => (group === '' ? name : `${group}/${name}`);
