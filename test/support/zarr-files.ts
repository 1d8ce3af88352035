import { gzipSync } from 'fflate';
import { crc32c } from '../../src/model/crc32c.js';
import { addToCrc32 } from '../../src/sources/zip/crc32.js';

type Triple = [x: number, y: number, z: number];
type Bytes = Uint8Array<ArrayBuffer>;

/** Files of a hierarchy by their paths. */
export type ZarrFiles = Map<string, Bytes>;

/** An image as its maker wants it; lengths of `scale` in the unit. */
export interface ZarrShape {
  size: Triple;
  scale?: Triple | null;
  unit?: string | null;
  /** OME-Zarr 0.5 lies in Zarr v3, 0.4 in v2. */
  version?: '0.4' | '0.5';
  /** Each half as long as the one before along every axis. */
  levels?: number;
  chunk?: number;
  /** Chunks along each axis of a shard; 0: none. */
  shard?: number;
  gzip?: boolean;
  /** In the order in which they are stored. */
  axes?: string;
  channels?: number;
  timePoints?: number;
  type?: 'uint8' | 'uint16';
  /** The value at a place of the finest level. */
  valueAt?: (x: number, y: number, z: number, channel: number, time: number) => number;
  /** Changes the description of the image, or of a level, before it is written. */
  change?: (json: Record<string, unknown>, path: string) => unknown;
  /** Attributes beside those of OME-Zarr. */
  beside?: Record<string, unknown>;
}

const encoder = new TextEncoder();
const kinds: Record<string, string> = { x: 'space', y: 'space', z: 'space', t: 'time', c: 'channel' };

/** The files of an image: descriptions first, the coarsest level behind them, as a preview pack has them. */
export function makeZarr(shape: ZarrShape): ZarrFiles {
  const { levels = 1, version = '0.5', axes = 'zyx' } = shape;
  const names = axes.split('');
  const isNew = version === '0.5';
  const files: ZarrFiles = new Map();
  const write = (path: string, json: Record<string, unknown>) => {
    const changed = shape.change?.(json, path) ?? json;
    files.set(path, encoder.encode(typeof changed === 'string' ? changed : JSON.stringify(changed)));
  };
  const image = {
    name: 'block',
    axes: names.map((name) => describeAxis(name, shape)),
    datasets: Array.from({ length: levels }, (_, level) => describeLevel(level, names, shape)),
  };
  if (isNew) {
    const ome = { version, multiscales: [image] };
    write('zarr.json', { zarr_format: 3, node_type: 'group', attributes: { ome, ...shape.beside } });
  } else {
    write('.zgroup', { zarr_format: 2 });
    write('.zattrs', { multiscales: [{ version, ...image }], ...shape.beside });
  }
  const arrays = Array.from({ length: levels }, (_, level) => new ZarrArrayFiles(level, names, shape));
  for (const array of arrays) write(`${array.path}/${isNew ? 'zarr.json' : '.zarray'}`, array.describe());
  for (const array of arrays.reverse()) for (const [path, bytes] of array.chunks()) files.set(path, bytes);
  return files;
}

function describeAxis(name: string, { unit = 'millimeter' }: ZarrShape) {
  const type = kinds[name] ?? 'space';
  return { name, type, ...(unit !== null && type === 'space' && { unit }) };
}

function describeLevel(level: number, names: readonly string[], { scale = [1, 1, 1] }: ZarrShape) {
  const path = `s${String(level)}`;
  if (scale === null) return { path };
  const step = 2 ** level;
  const [x, y, z] = scale.map((length) => length * step);
  const known: Record<string, number | undefined> = { x, y, z };
  const along = names.map((name) => known[name] ?? 1);
  const moved = names.map((name) => ((known[name] ?? 0) * (step - 1)) / step / 2);
  return {
    path,
    coordinateTransformations: [
      { type: 'scale', scale: along },
      { type: 'translation', translation: moved },
    ],
  };
}

class ZarrArrayFiles {
  readonly path: string;
  readonly #names: readonly string[];
  readonly #shape: ZarrShape;
  readonly #step: number;
  readonly #counts: number[];
  readonly #chunk: number[];

  constructor(level: number, names: readonly string[], shape: ZarrShape) {
    const { size, channels = 1, timePoints = 1, chunk = 16 } = shape;
    this.path = `s${String(level)}`;
    this.#names = names;
    this.#shape = shape;
    this.#step = 2 ** level;
    const [x, y, z] = size.map((count) => Math.ceil(count / this.#step));
    const all: Record<string, number | undefined> = { x, y, z, c: channels, t: timePoints };
    this.#counts = names.map((name) => all[name] ?? 1);
    this.#chunk = names.map((name) => (kinds[name] === 'space' ? chunk : 1));
  }

  describe(): Record<string, unknown> {
    const { version = '0.5', shard = 0, gzip = false, type = 'uint8' } = this.#shape;
    if (version === '0.4') {
      return {
        zarr_format: 2,
        shape: this.#counts,
        chunks: this.#chunk,
        dtype: type === 'uint8' ? '|u1' : '<u2',
        compressor: gzip ? { id: 'gzip', level: 5 } : null,
        fill_value: 0,
        order: 'C',
        filters: null,
        dimension_separator: '/',
      };
    }
    const inner = [
      { name: 'bytes', configuration: { endian: 'little' } },
      ...(gzip ? [{ name: 'gzip', configuration: { level: 5 } }] : []),
    ];
    const index = [{ name: 'bytes', configuration: { endian: 'little' } }, { name: 'crc32c' }];
    const sharding = { chunk_shape: this.#chunk, codecs: inner, index_codecs: index, index_location: 'end' };
    return {
      zarr_format: 3,
      node_type: 'array',
      shape: this.#counts,
      data_type: type,
      chunk_grid: {
        name: 'regular',
        configuration: { chunk_shape: shard > 0 ? this.#chunk.map((length) => length * shard) : this.#chunk },
      },
      chunk_key_encoding: { name: 'default', configuration: { separator: '/' } },
      fill_value: 0,
      codecs: shard > 0 ? [{ name: 'sharding_indexed', configuration: sharding }] : inner,
      dimension_names: this.#names,
    };
  }

  *chunks(): Generator<[path: string, bytes: Bytes]> {
    const { version = '0.5', shard = 0 } = this.#shape;
    const prefix = version === '0.4' ? this.path : `${this.path}/c`;
    const lengths = this.#chunk.map((length) => length * Math.max(1, shard));
    for (const place of eachPlace(
      this.#counts.map((count, axis) => Math.ceil(count / (lengths[axis] ?? 1))),
    )) {
      yield [
        `${prefix}/${place.join('/')}`,
        shard > 0 ? this.#packShard(place, shard) : this.#packChunk(place),
      ];
    }
  }

  /** Chunks one behind the other, then where each begins and how long it is, and the sum of that (Zarr v3, codec `crc32c`). */
  #packShard(place: readonly number[], shard: number): Bytes {
    const parts: Bytes[] = [];
    const places = [...eachPlace(place.map(() => shard))];
    const index = new DataView(new ArrayBuffer(16 * places.length + 4));
    let at = 0;
    for (const [number, inside] of places.entries()) {
      const chunk = inside.map((one, axis) => (place[axis] ?? 0) * shard + one);
      const isBeyond = chunk.some((one, axis) => one * (this.#chunk[axis] ?? 1) >= (this.#counts[axis] ?? 1));
      const bytes = isBeyond ? null : this.#packChunk(chunk);
      index.setBigUint64(16 * number, bytes ? BigInt(at) : 2n ** 64n - 1n, true);
      index.setBigUint64(16 * number + 8, bytes ? BigInt(bytes.length) : 2n ** 64n - 1n, true);
      if (!bytes) continue;
      parts.push(bytes);
      at += bytes.length;
    }
    const end = index.byteLength - 4;
    index.setUint32(end, crc32c(new Uint8Array(index.buffer, 0, end)), true);
    return joinBytes([...parts, new Uint8Array(index.buffer)]);
  }

  #packChunk(place: readonly number[]): Bytes {
    const { gzip = false, type = 'uint8', valueAt = () => 1 } = this.#shape;
    const samples = this.#chunk.reduce((all, count) => all * count, 1);
    const values = type === 'uint8' ? new Uint8Array(samples) : new Uint16Array(samples);
    let at = 0;
    for (const inside of eachPlace(this.#chunk)) {
      const where: Record<string, number> = {};
      let isWithin = true;
      this.#names.forEach((name, axis) => {
        const sample = (place[axis] ?? 0) * (this.#chunk[axis] ?? 1) + (inside[axis] ?? 0);
        if (sample >= (this.#counts[axis] ?? 1)) isWithin = false;
        where[name] = sample;
      });
      const { x = 0, y = 0, z = 0, c = 0, t = 0 } = where;
      const step = this.#step;
      values[at++] = isWithin ? valueAt(x * step, y * step, z * step, c, t) : 0;
    }
    const bytes = new Uint8Array(values.buffer);
    return gzip ? new Uint8Array(gzipSync(bytes)) : bytes;
  }
}

/** Every place of a grid, the last axis fastest. */
function* eachPlace(counts: readonly number[]): Generator<number[]> {
  const place = counts.map(() => 0);
  for (;;) {
    yield [...place];
    let axis = counts.length - 1;
    while (axis >= 0 && (place[axis] = (place[axis] ?? 0) + 1) >= (counts[axis] ?? 1)) place[axis--] = 0;
    if (axis < 0) return;
  }
}

/** One ZIP of stored entries, their sizes in the local headers (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
export function zipStored(files: ZarrFiles): Bytes {
  const parts: Bytes[] = [];
  const directory: Bytes[] = [];
  let at = 0;
  for (const [path, bytes] of files) {
    const name = encoder.encode(path);
    const sum = addToCrc32(0, bytes);
    const local = fields(30 + name.length, [
      [0, 0x04034b50, 4],
      [4, 20, 2],
      [14, sum, 4],
      [18, bytes.length, 4],
      [22, bytes.length, 4],
      [26, name.length, 2],
    ]);
    local.set(name, 30);
    const entry = fields(46 + name.length, [
      [0, 0x02014b50, 4],
      [4, 20, 2],
      [6, 20, 2],
      [16, sum, 4],
      [20, bytes.length, 4],
      [24, bytes.length, 4],
      [28, name.length, 2],
      [42, at, 4],
    ]);
    entry.set(name, 46);
    parts.push(local, bytes);
    directory.push(entry);
    at += local.length + bytes.length;
  }
  const length = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = fields(22, [
    [0, 0x06054b50, 4],
    [8, files.size, 2],
    [10, files.size, 2],
    [12, length, 4],
    [16, at, 4],
  ]);
  return joinBytes([...parts, ...directory, end]);
}

function fields(
  length: number,
  values: readonly (readonly [at: number, value: number, bytes: 2 | 4])[],
): Bytes {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, value, bytes] of values) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value >>> 0, true);
  }
  return new Uint8Array(view.buffer);
}

function joinBytes(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
