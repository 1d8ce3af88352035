/** Deflated bytes that can be read in parts. */
export interface PackedBytes {
  size: number;
  read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}

type Bytes = Uint8Array<ArrayBuffer>;

const longestChunk = 2 ** 20;

/**
 * Unpacks deflated bytes (RFC 1951) from their beginning until `count` bytes have come out, and reads little more of
 * them than that takes. Fewer come out where they end or are damaged before. What `packed.read` throws passes
 * through.
 */
export async function inflate(packed: PackedBytes, count: number, signal?: AbortSignal): Promise<Bytes> {
  const inflater = new DecompressionStream('deflate-raw');
  const feeder = new Feeder(packed, chunkFor(count), inflater.writable.getWriter(), signal);
  const reader = inflater.readable.getReader() as ReadableStreamDefaultReader<Bytes>;
  const bytes = new Uint8Array(count);
  let length = 0;
  while (length < count) {
    const reading = reader.read().catch(() => ({ done: true, value: undefined }));
    await feeder.feedUntil(reading);
    const { value } = await reading;
    if (value === undefined) break;
    const piece = value.subarray(0, count - length);
    bytes.set(piece, length);
    length += piece.length;
  }
  await reader.cancel().catch(() => undefined);
  signal?.throwIfAborted();
  return length === count ? bytes : bytes.slice(0, length);
}

/** Bytes that cannot be packed grow by 5 in 65,535 (RFC 1951 3.2.4), so this much holds `count` of any kind. */
function chunkFor(count: number): number {
  return Math.min(count + Math.ceil(count / 8192) + 16, longestChunk);
}

/**
 * Hands packed bytes to the inflater only while it has nothing to give. Piping would do the same in browsers, but
 * Node's streams swallow all there is.
 */
class Feeder {
  readonly #packed: PackedBytes;
  readonly #chunk: number;
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #signal: AbortSignal | undefined;
  #at = 0;
  #ended = false;
  #taken: Promise<unknown> | null = null;

  constructor(
    packed: PackedBytes,
    chunk: number,
    writer: WritableStreamDefaultWriter<BufferSource>,
    signal: AbortSignal | undefined,
  ) {
    this.#packed = packed;
    this.#chunk = chunk;
    this.#writer = writer;
    this.#signal = signal;
  }

  async feedUntil(reading: Promise<unknown>): Promise<void> {
    const answered = reading.then(() => true);
    while (!this.#ended) {
      const taken = this.#taken?.then(nextTurn) ?? Promise.resolve(false);
      if (await Promise.race([answered, taken])) return;
      await this.#feed();
    }
  }

  async #feed(): Promise<void> {
    const end = Math.min(this.#at + this.#chunk, this.#packed.size);
    const bytes = end > this.#at ? await this.#read(end) : new Uint8Array(0);
    this.#at += bytes.length;
    if (bytes.length > 0) this.#taken = this.#writer.write(bytes).catch(() => undefined);
    this.#ended = bytes.length === 0;
    if (this.#ended) this.#writer.close().catch(() => undefined);
  }

  async #read(end: number): Promise<Bytes> {
    try {
      return await this.#packed.read(this.#at, end, this.#signal);
    } catch (fault) {
      this.#writer.abort(fault).catch(() => undefined);
      throw fault;
    }
  }
}

/** What the inflater made of a chunk may need a turn of the event loop to come through. */
function nextTurn(): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, 0, false));
}
