/** Deflated bytes that can be read in parts. */
export interface PackedBytes {
  /** `null` where nobody knows. */
  size: number | null;
  /** What they are to unpack to; `null`: unknown, and padding may follow them (PS3.5 A.5). */
  whole: { size: number; crc32: number } | null;
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
/** Handed to the inflater at a time, which makes 66 MB of them at worst before anybody can stop it. */
const longestPiece = 2 ** 16;
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
  const { size, whole } = packed;
  const inflater = new DecompressionStream(whole ? 'gzip' : 'deflate-raw');
  const feeder = new Feeder(packed, chunkFor(count), inflater.writable.getWriter(), signal);
  const reader = inflater.readable.getReader() as ReadableStreamDefaultReader<Bytes>;
  const bytes = new Uint8Array(Math.min(count, (size ?? Infinity) * greatestGrowth));
  const wanted = count < (whole?.size ?? Infinity) ? count : count + 1;
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
  const isDamaged = outcome === 'fault' || length < count || length > (whole?.size ?? Infinity);
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
  #held: Bytes = new Uint8Array(0);
  #isLast = false;
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
    if (this.#held.length === 0 && !this.#isLast) await this.#hold();
    const length = this.#nextLength();
    const piece = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    const first = this.#taken === null;
    const { whole } = this.#packed;
    if (piece.length > 0 || first) this.#taken = this.#write(first && whole ? withHeader(piece) : piece);
    this.#ended = this.#isLast && this.#held.length === 0;
    if (this.#ended) this.#end();
  }

  /**
   * Where padding may follow, the last two bytes go apart: browsers refuse it with a fault that would take along
   * whatever the same piece had unpacked to.
   */
  #nextLength(): number {
    const { length } = this.#held;
    if (this.#packed.whole || !this.#isLast) return longestPiece;
    return length > 2 ? Math.min(longestPiece, length - 2) : 1;
  }

  async #hold(): Promise<void> {
    const { size } = this.#packed;
    const end = Math.min(this.#at + this.#chunk, size ?? Infinity);
    this.#held = end > this.#at ? await this.#read(end) : this.#held;
    this.#at += this.#held.length;
    this.#isLast = this.#at < end || this.#at === size || this.#held.length === 0;
  }

  #end(): void {
    const { whole } = this.#packed;
    if (whole) void this.#write(makeTrailer(whole));
    this.#writer.close().catch(() => undefined);
  }

  /** What is wrong with the bytes shows where they are read. */
  #write(bytes: Bytes): Promise<unknown> {
    return this.#writer.write(bytes).catch(() => undefined);
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

/** CRC-32, and the length modulo 2^32 (RFC 1952 2.3.1). */
function makeTrailer({ size, crc32 }: NonNullable<PackedBytes['whole']>): Bytes {
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc32, true);
  trailer.setUint32(4, size % 2 ** 32, true);
  return new Uint8Array(trailer.buffer);
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
