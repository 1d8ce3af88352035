/** Deflated bytes that can be read in parts, and what they are to unpack to. */
export interface PackedBytes {
  size: number;
  unpackedSize: number;
  /** Of the unpacked bytes. */
  crc32: number;
  read(start: number, end: number, signal?: AbortSignal): Promise<Bytes>;
}

export interface Unpacked {
  /** Fewer than were asked for where the packed ones end or are damaged before. */
  bytes: Bytes;
  /** Whether the packed bytes gave out too early, or all came out and do not agree with their checksum. */
  isDamaged: boolean;
}

type Bytes = Uint8Array<ArrayBuffer>;

const longestChunk = 2 ** 20;
/** No deflated byte becomes more than 1032 (two bits for a length of 258); a size beyond is a damaged one. */
const greatestGrowth = 1032;
/** Deflated bytes become a gzip file by this and their checksum (RFC 1952), which the browser then verifies. */
const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/**
 * Unpacks deflated bytes (RFC 1951) from their beginning until `count` bytes have come out, and reads little more of
 * them than that takes. Where `count` is all there is, the checksum is verified. What `packed.read` throws passes
 * through.
 */
export async function inflate(packed: PackedBytes, count: number, signal?: AbortSignal): Promise<Unpacked> {
  const inflater = new DecompressionStream('gzip');
  const feeder = new Feeder(packed, chunkFor(count), inflater.writable.getWriter(), signal);
  const reader = inflater.readable.getReader() as ReadableStreamDefaultReader<Bytes>;
  const bytes = new Uint8Array(Math.min(count, packed.size * greatestGrowth));
  const wanted = count < packed.unpackedSize ? count : count + 1;
  let length = 0;
  let outcome: 'more' | 'end' | 'fault' = 'more';
  while (outcome === 'more' && length < wanted) {
    const reading = reader.read().catch(() => null);
    await feeder.feedUntil(reading);
    const answer = await reading;
    const value = answer?.value;
    if (!value) outcome = answer ? 'end' : 'fault';
    else if (length < bytes.length) bytes.set(value.subarray(0, bytes.length - length), length);
    length += value?.length ?? 0;
  }
  await reader.cancel().catch(() => undefined);
  signal?.throwIfAborted();
  const isDamaged = outcome === 'fault' || length < count || length > packed.unpackedSize;
  return { bytes: length < count ? bytes.slice(0, length) : bytes, isDamaged };
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
    const first = this.#taken === null;
    if (bytes.length > 0 || first) this.#taken = this.#write(first ? withHeader(bytes) : bytes);
    this.#ended = bytes.length === 0 || this.#at === this.#packed.size;
    if (this.#ended) this.#end();
  }

  #end(): void {
    void this.#write(this.#makeTrailer());
    this.#writer.close().catch(() => undefined);
  }

  /** What is wrong with the bytes shows where they are read. */
  #write(bytes: Bytes): Promise<unknown> {
    return this.#writer.write(bytes).catch(() => undefined);
  }

  /** CRC-32, and the length modulo 2^32 (RFC 1952 2.3.1). */
  #makeTrailer(): Bytes {
    const trailer = new DataView(new ArrayBuffer(8));
    trailer.setUint32(0, this.#packed.crc32, true);
    trailer.setUint32(4, this.#packed.unpackedSize % 2 ** 32, true);
    return new Uint8Array(trailer.buffer);
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

function withHeader(bytes: Bytes): Bytes {
  const joined = new Uint8Array(gzipHeader.length + bytes.length);
  joined.set(gzipHeader);
  joined.set(bytes, gzipHeader.length);
  return joined;
}

/** What the inflater made of a chunk may need a turn of the event loop to come through. */
function nextTurn(): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, 0, false));
}
