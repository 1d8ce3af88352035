/** Deflated bytes that can be read in parts. */
export interface PackedBytes {
  size: number;
  read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}

const longestChunk = 2 ** 20;

/**
 * Unpacks deflated bytes (RFC 1951) from their beginning until `count` bytes have come out, and reads no more of
 * them than that takes. Fewer come out where they end or are damaged before.
 */
export async function inflate(
  packed: PackedBytes,
  count: number,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const source = streamPacked(packed, chunkFor(count), signal);
  const inflater = new DecompressionStream('deflate-raw') as ReadableWritablePair<
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>
  >;
  const reader = source.stream.pipeThrough(inflater).getReader();
  const bytes = new Uint8Array(count);
  let length = 0;
  try {
    while (length < count) {
      const { done, value } = await reader.read();
      if (done) break;
      const piece = value.subarray(0, count - length);
      bytes.set(piece, length);
      length += piece.length;
    }
    await reader.cancel();
  } catch {
    signal?.throwIfAborted();
    if (source.failure()) throw source.failure();
  }
  return length === count ? bytes : bytes.slice(0, length);
}

/** Bytes that cannot be packed grow by 5 in 65,535 (RFC 1951 3.2.4), so this much holds `count` of any kind. */
function chunkFor(count: number): number {
  return Math.min(count + Math.ceil(count / 8192) + 16, longestChunk);
}

/** Reads on only when the inflater asks for more, and remembers whether reading is what went wrong. */
function streamPacked(packed: PackedBytes, chunk: number, signal: AbortSignal | undefined) {
  let at = 0;
  let failure: unknown = null;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        if (at >= packed.size) return controller.close();
        try {
          const bytes = await packed.read(at, Math.min(at + chunk, packed.size), signal);
          at = bytes.length === 0 ? packed.size : at + bytes.length;
          controller.enqueue(bytes);
        } catch (fault) {
          failure = fault;
          throw fault;
        }
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, failure: () => failure };
}
