import { crc32c } from '../../model/crc32c.js';

/** Of a chunk's offset and of its length, little endian. */
const entryLength = 16;
const checksumLength = 4;
/** Offset and length of a chunk that is not there: it holds nothing but the fill value. */
const absent = 2n ** 64n - 1n;

/**
 * Where the chunks of one shard lie in it, and what stands behind the last of them (Zarr v3, codec `sharding_indexed`,
 * with its index at the end): offset and length of each, and their CRC-32C. Chunks may come in any order.
 */
export class ShardIndex {
  readonly #index: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  #end = 0;

  /** @param chunks of the shard, the slowest axis first */
  constructor(chunks: number) {
    this.#index = new Uint8Array(chunks * entryLength + checksumLength);
    this.#view = new DataView(this.#index.buffer);
    for (let at = 0; at < chunks * entryLength; at += 8) this.#view.setBigUint64(at, absent, true);
  }

  /** Bytes of all chunks so far. */
  get end(): number {
    return this.#end;
  }

  /** Notes that the next bytes of the shard are those of a chunk. */
  add(chunk: number, length: number): void {
    this.#view.setBigUint64(chunk * entryLength, BigInt(this.#end), true);
    this.#view.setBigUint64(chunk * entryLength + 8, BigInt(length), true);
    this.#end += length;
  }

  /** What stands at the end of the shard. */
  finish(): Uint8Array<ArrayBuffer> {
    const sum = crc32c(this.#index.subarray(0, -checksumLength));
    this.#view.setUint32(this.#index.length - checksumLength, sum, true);
    return this.#index;
  }
}
