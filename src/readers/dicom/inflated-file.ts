import type { Readable } from '../../model/readable.js';

const firstChunk = 8192;
const longestChunk = 2 ** 20;

/** The data set of a Deflated Explicit VR Little Endian file (PS3.5 A.5), unpacked as far as it is read. */
export class InflatedFile implements Readable {
  readonly name: string;
  readonly size = null;
  /** Where in the file the deflated bytes begin, behind the file meta information. */
  readonly start: number;
  readonly #file: Readable;

  constructor(file: Readable, start: number) {
    this.name = file.name;
    this.start = start;
    this.#file = file;
  }

  /** Unpacks from the beginning up to `end`, since deflated bytes cannot be entered halfway. */
  async read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const inflated = await takeBytes(this.#stream(signal).pipeThrough(inflater()), end);
    return inflated.slice(start);
  }

  #stream(signal: AbortSignal | undefined): ReadableStream<Uint8Array<ArrayBuffer>> {
    let at = this.start;
    let chunk = firstChunk;
    return new ReadableStream(
      {
        pull: async (controller) => {
          const bytes = await this.#file.read(at, at + chunk, signal);
          at += bytes.length;
          if (bytes.length === chunk) {
            chunk = Math.min(2 * chunk, longestChunk);
            controller.enqueue(bytes);
            return;
          }
          for (const part of splitTail(bytes)) controller.enqueue(part);
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
  }
}

/**
 * The last two bytes apart: one may be padding (PS3.5 A.5), which browsers refuse with a fault that would take
 * along whatever the same chunk had unpacked to.
 */
function splitTail(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const cut = Math.max(bytes.length - 2, 0);
  const parts = [bytes.subarray(0, cut), bytes.subarray(cut, cut + 1), bytes.subarray(cut + 1)];
  return parts.filter((part) => part.length > 0);
}

function inflater(): ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new DecompressionStream('deflate-raw');
}

/** The first `count` bytes of a stream; those before the fault where it turns out to be cut off or damaged. */
async function takeBytes(stream: ReadableStream<Uint8Array<ArrayBuffer>>, count: number) {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < count) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      length += value.length;
    }
    await reader.cancel();
  } catch (error) {
    if (isOtherFault(error)) throw error;
  }
  const bytes = new Uint8Array(Math.min(length, count));
  let at = 0;
  for (const part of parts) {
    bytes.set(part.subarray(0, count - at), at);
    at += part.length;
    if (at >= count) break;
  }
  return bytes;
}

/** A damaged stream is a TypeError (in Node, an Error with zlib's code); all else came from reading the file. */
function isOtherFault(error: unknown): boolean {
  if (error instanceof TypeError) return false;
  return !(error instanceof Error && String((error as { code?: unknown }).code).startsWith('Z_'));
}
