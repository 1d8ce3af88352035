import type { SampleArray } from '../../model/samples.js';
import type { Triple } from '../../volume/scalar-volume.js';
import { countChunks, cutChunk } from '../format/cut-chunks.js';
import { chunkEdge, planShard, type LevelArray } from '../format/describe-array.js';
import { ShardIndex } from '../format/shard-index.js';
import type { ArchiveFile } from '../format/write-archive.js';
import { hold, makeArray } from '../values/plan-values.js';
import { inOrder } from './in-order.js';
import type { Gzip } from './write-level.js';

/** A file that is written aside, piece by piece, to be put in an archive later. */
export interface SpooledFile {
  append(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  finish(): Promise<ArchiveFile>;
}

/** Opens a file aside. */
export type Spool = (name: string) => SpooledFile;

/** Voxels of a shard along an axis: its index then has 64 KiB, and no shard is more than a disk can take. */
const longestShard = 1024;
/** Bytes of the planes that are held to be cut into chunks; where 64 of them are more, chunks are less deep. */
const mostHeld = 2 ** 29;
const lanes = 8;

/** How a level of any size is stored. */
export function planFullLevel(
  dimensions: Triple,
  { dataType, fill }: Pick<LevelArray, 'dataType' | 'fill'>,
): LevelArray {
  const plane = makeArray(dataType, 1).BYTES_PER_ELEMENT * dimensions[0] * dimensions[1];
  let depth = chunkEdge;
  while (depth > 1 && depth * plane > mostHeld) depth /= 2;
  return {
    dimensions,
    chunk: [chunkEdge, chunkEdge, depth],
    shard: planShard(dimensions, longestShard),
    dataType,
    fill,
  };
}

/** Takes the planes of a level one after the other, and writes its shards aside; holds no more than a layer of chunks. */
export class LevelWriter {
  readonly array: LevelArray;
  readonly #path: string;
  readonly #spool: Spool;
  readonly #gzip: Gzip;
  readonly #held: SampleArray;
  readonly #done: ArchiveFile[] = [];
  /** Shards of the layer of shards that is being written, by their place along X and Y. */
  #open = new Map<string, { file: SpooledFile; index: ShardIndex }>();
  #planes = 0;

  /** @param level its number, which is its folder */
  constructor(level: number, array: LevelArray, spool: Spool, gzip: Gzip) {
    const [columns, rows] = array.dimensions;
    this.array = array;
    this.#path = String(level);
    this.#spool = spool;
    this.#gzip = gzip;
    this.#held = makeArray(array.dataType, columns * rows * array.chunk[2]);
  }

  async add(plane: SampleArray): Promise<void> {
    const { chunk, dataType, fill } = this.array;
    const at = (this.#planes % chunk[2]) * plane.length;
    if (plane.constructor === this.#held.constructor) this.#held.set(plane, at);
    else for (let i = 0; i < plane.length; i++) this.#held[at + i] = holdOr(plane[i], dataType, fill);
    this.#planes += 1;
    if (this.#planes % chunk[2] === 0) await this.#writeLayer();
  }

  /** The shards, when no plane is to come any more. */
  async end(): Promise<ArchiveFile[]> {
    if (this.#planes % this.array.chunk[2] !== 0) await this.#writeLayer();
    await this.#finishShards();
    return this.#done;
  }

  /** Cuts what is held into chunks. */
  async #writeLayer(): Promise<void> {
    const { dimensions, chunk, shard, fill } = this.array;
    const layer = Math.ceil(this.#planes / chunk[2]) - 1;
    const planes = this.#planes - layer * chunk[2];
    const held: Triple = [dimensions[0], dimensions[1], planes];
    const [across, down] = countChunks(dimensions, chunk);
    const pack = async (at: number) => {
      const place: Triple = [at % across, Math.floor(at / across), 0];
      const bytes = cutChunk(this.#held, held, place, fill, chunk);
      return { place, packed: bytes && (await this.#gzip(bytes)) };
    };
    for await (const { place, packed } of inOrder(Array(across * down).keys(), lanes, pack))
      if (packed) await this.#append([place[0], place[1], layer], packed);
    if (((layer + 1) * chunk[2]) % shard[2] === 0) await this.#finishShards();
  }

  /** @param at which chunk of the level */
  async #append(at: Triple, packed: Uint8Array<ArrayBuffer>): Promise<void> {
    const { chunk, shard } = this.array;
    const perShard = shard.map((voxels, axis) => voxels / (chunk[axis] ?? 1)) as Triple;
    const [x, y, z] = at.map((place, axis) => Math.floor(place / (perShard[axis] ?? 1))) as Triple;
    const [i, j, k] = at.map((place, axis) => place % (perShard[axis] ?? 1)) as Triple;
    const name = `${this.#path}/c/${z}/${y}/${x}`;
    let open = this.#open.get(name);
    if (!open) {
      open = { file: this.#spool(name), index: new ShardIndex(perShard[0] * perShard[1] * perShard[2]) };
      this.#open.set(name, open);
    }
    open.index.add((k * perShard[1] + j) * perShard[0] + i, packed.length);
    await open.file.append(packed);
  }

  async #finishShards(): Promise<void> {
    for (const { file, index } of this.#open.values()) {
      await file.append(index.finish());
      this.#done.push(await file.finish());
    }
    this.#open = new Map();
  }
}

function holdOr(value = NaN, dataType: LevelArray['dataType'], fill: number): number {
  return value === value ? hold(value, dataType) : fill;
}
