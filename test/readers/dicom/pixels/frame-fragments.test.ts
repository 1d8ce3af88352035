import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeDicom } from '../../../../demo/sample/dicom-writer.js';
import type { Encapsulated } from '../../../../demo/sample/dicom-writer.js';
import { findFrame } from '../../../../src/readers/dicom/pixels/frame-fragments.js';
import { readHeader } from '../../../../src/readers/dicom/read-header.js';
import { BytesFile } from '../bytes-file.js';

const jpegLs = '1.2.840.10008.1.2.4.80';
/** Begins as a JPEG codestream does, with SOI and the marker that follows. */
const begin = (value: number) => Uint8Array.of(0xff, 0xd8, 0xff, value);
const goOn = (value: number) => Uint8Array.of(value, value);

async function open(frames: number, pixels: Encapsulated, more: Record<string, Uint8Array> = {}) {
  const bytes = writeDicom(
    {
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
      NumberOfFrames: String(frames),
      Rows: 1,
      Columns: 1,
      BitsAllocated: 8,
      PixelData: pixels,
      ...more,
    },
    { transferSyntaxUID: jpegLs },
  );
  const file = new BytesFile(bytes);
  return { file, pixels: (await readHeader(file)).pixels };
}

describe('findFrame', () => {
  const a = [begin(1), goOn(2)];
  const b = [begin(3)];
  const c = [begin(4), goOn(5), goOn(6)];
  const joined = (parts: Uint8Array[]) => parts.flatMap((part) => [...part]);
  const fragments = [...a, ...b, ...c];

  it('joins all fragments of a single frame', async () => {
    const { file, pixels } = await open(1, { fragments: a });
    assert.deepEqual([...(await findFrame(file, pixels, 0))], joined(a));
  });

  for (const [how, offsets] of [
    ['by the Basic Offset Table', [0, 22, 34]],
    ['by where codestreams begin', undefined],
  ] as const) {
    it(`finds every frame ${how}`, async () => {
      const { file, pixels } = await open(3, { fragments, ...(offsets && { offsets }) });
      assert.deepEqual([...(await findFrame(file, pixels, 2))], joined(c));
      assert.deepEqual([...(await findFrame(file, pixels, 0))], joined(a));
      assert.deepEqual([...(await findFrame(file, pixels, 1))], joined(b));
    });
  }

  it('looks through the fragments of a file once, though each frame brings a layout of its own', async () => {
    const { file, pixels } = await open(3, { fragments });
    const readsFor = async (index: number) => {
      file.reads.length = 0;
      assert.deepEqual(
        [...(await findFrame(file, structuredClone(pixels), index))],
        joined([a, b, c][index] ?? []),
      );
      return file.reads.length;
    };
    await readsFor(0);
    // The Basic Offset Table's item and value, and the fragments of the frame.
    assert.equal(await readsFor(1), 2 + 1);
    assert.equal(await readsFor(2), 2 + 3);
  });

  it('does not take the fragments of one file for those of another', async () => {
    const one = await open(2, { fragments: [begin(1), begin(2)] });
    const other = await open(2, { fragments: [begin(3), begin(4)] });
    assert.deepEqual([...(await findFrame(one.file, one.pixels, 1))], [...begin(2)]);
    assert.deepEqual([...(await findFrame(other.file, other.pixels, 1))], [...begin(4)]);
  });

  it('finds every frame by the Extended Offset Table', async () => {
    const table = (values: bigint[]) => new Uint8Array(BigUint64Array.from(values).buffer);
    const one = [begin(1), begin(2), begin(3)];
    const { file, pixels } = await open(
      3,
      { fragments: one },
      {
        '7FE00001 OV': table([0n, 12n, 24n]),
        '7FE00002 OV': table([4n, 4n, 4n]),
      },
    );
    assert.deepEqual(pixels.frameOffsets, [0, 12, 24]);
    assert.deepEqual([...(await findFrame(file, pixels, 1))], [...begin(2)]);
    assert.deepEqual([...(await findFrame(file, pixels, 2))], [...begin(3)]);
  });

  it('takes one fragment a frame where their numbers agree', async () => {
    const { file, pixels } = await open(2, { fragments: [goOn(1), goOn(2)] });
    assert.deepEqual([...(await findFrame(file, pixels, 1))], [2, 2]);
  });

  it('finds nothing of a frame that the file ends before', async () => {
    const { file, pixels } = await open(3, { fragments: [begin(1)] });
    assert.equal((await findFrame(file, pixels, 2)).length, 0);
  });
});
