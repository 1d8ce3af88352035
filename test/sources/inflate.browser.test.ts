import { expect } from '@esm-bundle/chai';
import { inflate } from '../../src/sources/inflate.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that do not deflate, so that they are as long packed as they are unpacked. */
function noise(length: number): Bytes {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff);
}

async function pack(bytes: Bytes): Promise<Bytes> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Packed bytes that count how many of them were read. */
function counted(packed: Bytes) {
  const file = {
    size: packed.length,
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
    const file = counted(await pack(bytes));
    expect(await inflate(file, 8192)).to.deep.equal(bytes.slice(0, 8192));
    expect(file.bytesRead).to.be.below(20_000);
  });

  it('unpacks all there is', async () => {
    expect(await inflate(counted(await pack(bytes)), bytes.length)).to.deep.equal(bytes);
    const zeros = new Uint8Array(3_000_000);
    expect(await inflate(counted(await pack(zeros)), zeros.length)).to.deep.equal(zeros);
  });

  it('gives what there is where the bytes end too early or are damaged', async () => {
    const packed = await pack(bytes);
    const cut = await inflate(counted(packed.slice(0, 1_000_000)), bytes.length);
    expect(cut.length).to.be.within(900_000, 1_000_000);
    expect(cut).to.deep.equal(bytes.slice(0, cut.length));
    expect((await inflate(counted(noise(50_000)), 100_000)).length).to.be.below(100_000);
  });

  it('passes on what reading throws', async () => {
    const stop = new Error('the disk is gone');
    const thrown = await inflate({ size: 9, read: () => Promise.reject(stop) }, 100).catch((e: unknown) => e);
    expect(thrown).to.equal(stop);
  });
});
