import { open, root, type Array as Opened, type NumberDataType } from 'zarrita';
import { ProblemError } from '../../model/problem/problem.js';
import { registerCodecs } from './codecs.js';
import type { ZarrStore } from './zarr-store.js';
import type { ZarrArray } from './zarr-volume.js';

/** The values of one chunk, and how far apart they are along each axis. */
export interface Chunk {
  data: ArrayLike<number>;
  stride: readonly number[];
  /** Bytes were there; else these are fill values. */
  isFound: boolean;
}

/** Reads chunks of an array. */
export interface ChunkReader {
  /**
   * @param place of the chunk along each axis, from 0
   * @throws {ProblemError} where bytes cannot be had, or what unpacks them; anything else where the chunk is damaged
   */
  read(place: readonly number[], signal?: AbortSignal): Promise<Chunk>;
}

/** @throws where the array is not what its description said when it was looked at */
export async function openArray(
  store: ZarrStore,
  { path, format, chunk }: ZarrArray,
  signal?: AbortSignal,
): Promise<ChunkReader> {
  registerCodecs();
  const location = root(store).resolve(path);
  const options = { kind: 'array', ...(signal && { signal }) } as const;
  const opened = format === 3 ? await open.v3(location, options) : await open.v2(location, options);
  const array = opened as Opened<NumberDataType, ZarrStore>;
  const samples = chunk.reduce((all, count) => all * count, 1);
  return {
    read: async (place, stop) => {
      let isFound = false;
      const asking = { ...(stop && { signal: stop }), onFound: () => (isFound = true) };
      const read = await array.getChunk([...place], asking).catch((error: unknown) => {
        stop?.throwIfAborted();
        const { cause } = error instanceof Error ? error : {};
        throw cause instanceof ProblemError ? cause : error;
      });
      if (read.data.length < samples) throw new Error('the chunk ends early');
      return { data: toNumbers(read.data), stride: read.stride, isFound };
    },
  };
}

/** Whatever zarrita makes of samples as numbers. Infinities are no measurement, and would stretch the window over everything. */
function toNumbers(data: unknown): ArrayLike<number> {
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) return Float64Array.from(data, Number);
  if (data instanceof Float32Array || data instanceof Float64Array)
    return data.map((value) => (Number.isFinite(value) ? value : NaN));
  if (ArrayBuffer.isView(data)) return data as unknown as ArrayLike<number>;
  // Truths come in a list of their own kind.
  return Uint8Array.from(data as Iterable<boolean>, Number);
}
