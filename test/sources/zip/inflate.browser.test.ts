import { expect } from '@esm-bundle/chai';
import { inflate } from '../../../src/sources/zip/inflate.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that do not deflate, so that they are as long packed as they are unpacked. */
function noise(length: number): Bytes {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff);
}

/** Packed bytes as a ZIP holds them, that count how many of them were read: what stands in a gzip file between its header and its trailer. */
async function pack(bytes: Bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  const file = await new Response(stream).arrayBuffer();
  const trailer = new DataView(file, file.byteLength - 8);
  const packed = new Uint8Array(file.slice(10, -8));
  return counted(packed, trailer.getUint32(0, true), bytes.length);
}

function counted(packed: Bytes, crc32: number, unpackedSize: number) {
  const file = {
    size: packed.length,
    packed,
    crc32,
    whole: { size: unpackedSize, crc32 },
    bytesRead: 0,
    read: (start: number, end: number) => {
      const part = packed.slice(start, end);
      file.bytesRead += part.length;
      return Promise.resolve(part);
    },
  };
  return file;
}

describe('inflate, in a page', () => {
  const bytes = noise(3_000_000);

  it('reads no more than the start takes', async () => {
    const file = await pack(bytes);
    const { bytes: start, isDamaged } = await inflate(file, 8192);
    expect(start).to.deep.equal(bytes.slice(0, 8192));
    expect(isDamaged).to.equal(false);
    expect(file.bytesRead).to.be.below(20_000);
  });

  it('unpacks all there is', async () => {
    for (const all of [bytes, new Uint8Array(3_000_000), noise(10)]) {
      expect(await inflate(await pack(all), all.length)).to.deep.equal({ bytes: all, isDamaged: false });
    }
  });

  it('gives what there is where the bytes end too early or are damaged', async () => {
    const { packed, crc32 } = await pack(bytes);
    const cut = await inflate(counted(packed.slice(0, 1_000_000), crc32, bytes.length), bytes.length);
    expect(cut.isDamaged).to.equal(true);
    expect(cut.bytes.length).to.be.within(900_000, 1_000_000);
    expect(cut.bytes.subarray(0, 900_000)).to.deep.equal(bytes.subarray(0, 900_000));
    const litter = await inflate(counted(noise(50_000), 0, 100_000), 100_000);
    expect(litter.isDamaged).to.equal(true);
    expect(litter.bytes.length).to.be.below(100_000);
  });

  it('finds bytes that do not agree with their checksum, or are more than there should be', async () => {
    const { packed, crc32 } = await pack(bytes);
    const changed = await inflate(counted(packed, crc32 ^ 1, bytes.length), bytes.length);
    expect(changed.isDamaged).to.equal(true);
    const long = await inflate(counted(packed, crc32, 2_000_000), 2_000_000);
    expect(long.isDamaged).to.equal(true);
    const absurd = await inflate(counted(noise(50), crc32, 2 ** 50), 2 ** 40);
    expect(absurd.isDamaged).to.equal(true);
  });

  it('passes on what reading throws', async () => {
    const stop = new Error('the disk is gone');
    const gone = { size: 9, whole: { size: 100, crc32: 0 }, read: () => Promise.reject(stop) };
    const thrown = await inflate(gone, 100).catch((e: unknown) => e);
    expect(thrown).to.equal(stop);
  });
});
