import type { SampleArray } from '../../model/samples.js';
import type { Triple } from '../../volume/scalar-volume.js';
import { countChunks, cutChunk } from '../format/cut-chunks.js';
import { ShardIndex } from '../format/shard-index.js';
import { inOrder } from './in-order.js';

/** Packs bytes as gzip. */
export type Gzip = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

/** Chunks that are packed at once: more than there are cores. */
const lanes = 8;

/** A level as the parts of one shard, one after the other: its chunks, then where they lie. */
export async function writeLevel(
  data: SampleArray,
  dimensions: Triple,
  fill: number,
  gzip: Gzip,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const [across, down, deep] = countChunks(dimensions);
  const index = new ShardIndex(across * down * deep);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const pack = async (chunk: number) => {
    const at: Triple = [
      chunk % across,
      Math.floor(chunk / across) % down,
      Math.floor(chunk / (across * down)),
    ];
    const bytes = cutChunk(data, dimensions, at, fill);
    return { chunk, packed: bytes && (await gzip(bytes)) };
  };
  for await (const { chunk, packed } of inOrder(Array(across * down * deep).keys(), lanes, pack)) {
    if (!packed) continue;
    index.add(chunk, packed.length);
    parts.push(packed);
  }
  return [...parts, index.finish()];
}
