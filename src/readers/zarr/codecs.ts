import { registry } from 'zarrita';
import { crc32c } from '../../model/crc32c.js';
import { refusal } from '../../model/problem/problem.js';

/** What zarrita tells a codec of the chunk that it unpacks. */
interface ChunkMeta {
  dataType: string;
  shape: readonly number[];
}

type Unpack = (bytes: Uint8Array<ArrayBuffer>, most: number) => Promise<Uint8Array> | Uint8Array;

/** Whatever a chunk unpacks to, in front of the bytes of its samples: indexes and checksums. */
const spare = 1024;

/** Bytes of a chunk: of shards' indexes and of transposed and shuffled samples as many. */
function mostOf({ dataType, shape }: ChunkMeta): number {
  const bits = Number(/\d+$/.exec(dataType)?.[0] ?? 8);
  return shape.reduce((all, count) => all * count, 1) * Math.max(1, bits / 8) + spare;
}

/** A codec that only unpacks, and no more than the chunk can hold. */
const codecOf = (unpack: Unpack) => ({
  fromConfig: (_config: unknown, meta: ChunkMeta) => ({
    kind: 'bytes_to_bytes' as const,
    encode: () => {
      throw new Error('nothing is packed here');
    },
    decode: (bytes: Uint8Array<ArrayBuffer>) => unpack(bytes, mostOf(meta)),
  }),
});

const unpackers: Record<string, () => Promise<Unpack>> = {
  gzip: () => Promise.resolve((bytes, most) => inflate(bytes, 'gzip', most)),
  zlib: () => Promise.resolve((bytes, most) => inflate(bytes, 'deflate', most)),
  zstd: async () => {
    const { decompress } = await import('fzstd');
    return (bytes, most) => decompress(bytes, new Uint8Array(most));
  },
  blosc: async () => limited(await numcodec('blosc'), 'blosc', 4),
  lz4: async () => limited(await numcodec('lz4'), 'lz4', 0),
};

/** What zarrita would unpack with: numcodecs, fetched when it is called. */
const known = new Map(registry);

async function numcodec(name: string): Promise<NumCodec> {
  const codec = await known.get(name)?.();
  if (!codec) throw new Error(`nothing unpacks ${name}`);
  return codec as unknown as NumCodec;
}

const sumLength = 4;

/** The sum behind the index of a shard, or behind a chunk, which is checked here and not by zarrita (Zarr v3, codec `crc32c`). */
const checkedSum = {
  fromConfig: () => ({
    kind: 'bytes_to_bytes' as const,
    encode: () => {
      throw new Error('nothing is packed here');
    },
    decode: (bytes: Uint8Array<ArrayBuffer>) => {
      const end = bytes.length - sumLength;
      const { buffer, byteOffset } = bytes;
      const isWhole = end >= 0 && new DataView(buffer, byteOffset + end, sumLength).getUint32(0, true);
      if (isWhole === false || isWhole !== crc32c(bytes.subarray(0, end)))
        throw new Error('bytes and their sum differ');
      return bytes.subarray(0, end);
    },
    computeEncodedSize: (length: number) => length + sumLength,
  }),
};

let areRegistered = false;

/** Puts what unpacks within bounds in the place of zarrita's own. Each is fetched when a chunk is met that needs it. */
export function registerCodecs(): void {
  if (areRegistered) return;
  areRegistered = true;
  for (const name of ['crc32c', 'numcodecs.crc32c']) registry.set(name, () => Promise.resolve(checkedSum));
  for (const [name, load] of Object.entries(unpackers)) {
    const fetchOnce = () => {
      return load().then(codecOf, (cause: unknown) => {
        throw refusal('UNSUPPORTED_SYNTAX:zarr-decoder', { file: 'OME-Zarr', codec: name }, { cause });
      });
    };
    registry.set(name, fetchOnce);
    registry.set(`numcodecs.${name}`, fetchOnce);
  }
}

async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  format: 'gzip' | 'deflate',
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (const reader = unpacked.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error('more was packed than a chunk holds');
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

interface NumCodec {
  fromConfig(config: object): { decode(bytes: Uint8Array): Promise<Uint8Array> | Uint8Array };
}

/** How something is packed counts for packing alone. */
const anyBlosc = { cname: 'lz4', clevel: 5, shuffle: 1, blocksize: 0, acceleration: 1 };

/** What numcodecs unpacks by WebAssembly, which may be forbidden. @param at where the packed bytes tell their length */
function limited(codec: NumCodec, name: string, at: number): Unpack {
  return async (bytes, most) => {
    const { buffer, byteOffset, byteLength } = bytes;
    if (byteLength < at + 4) throw new Error('the chunk ends early');
    const length = new DataView(buffer, byteOffset, byteLength).getUint32(at, true);
    if (length > most) throw new Error('more was packed than a chunk holds');
    try {
      return await codec.fromConfig(anyBlosc).decode(bytes);
    } catch (cause) {
      if (!(cause instanceof WebAssembly.CompileError) && !(cause instanceof EvalError)) throw cause;
      throw refusal('UNSUPPORTED_SYNTAX:zarr-decoder', { file: 'OME-Zarr', codec: name }, { cause });
    }
  };
}
