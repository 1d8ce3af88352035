import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHeader } from '../../src/readers/dicom/read-header.js';
import { BlobFile } from '../../src/sources/local/blob-file.js';
import { inferStacks } from '../../src/infer/infer-spacing.js';
import type { SampleBox } from '../../src/volume/scalar-volume.js';
import { voxelSize } from '../../src/volume/scalar-volume.js';
import { buildVolume, openFrames } from '../../src/volume/volume.js';
import { writeSeries } from '../support/synthetic-series.js';

/** Stored values tell their place: 100 × slice + 10 × row + column, of 8 columns, 6 rows and 10 slices. */
const plan = {
  columns: 8,
  rows: 6,
  slices: 10,
  spacing: { x: 1.25, y: 1.25, z: 1.25 },
  sample: (x: number, y: number, z: number) =>
    100 * Math.floor(z / 1.25) + 10 * Math.floor(y / 1.25) + Math.floor(x / 1.25),
};
/** Within it a stored value is drawn as itself, less 300. */
const window = { low: 300, high: 300 + 255 };

async function readStack(missing: readonly number[] = []) {
  const files = writeSeries({ ...plan, missing }).map(
    ({ name, bytes }) => new BlobFile(name, new Blob([bytes])),
  );
  const headers = await Promise.all(files.map(async (file) => ({ file, header: await readHeader(file) })));
  const [stack] = inferStacks(headers.flatMap(({ header }) => header.facts));
  const read = new Set<number>();
  for (const { file } of headers) {
    const readBytes = file.read.bind(file);
    file.read = (...range) => {
      read.add(stack!.frames.find(({ facts }) => facts.file === file.name)!.index);
      return readBytes(...range);
    };
  }
  const open = ({ file: name }: { file: string }) => {
    const { file, header } = headers.find((other) => other.file.name === name)!;
    return { file, pixels: header.pixels };
  };
  const build = async (region: SampleBox, budgetBytes = 2 ** 20) => {
    read.clear();
    const source = await openFrames(stack!, open);
    const built = await buildVolume(source, { region, window, budgetBytes });
    return { ...built, read: [...read].sort((a, b) => a - b) };
  };
  return { build };
}

describe('a region of a stack', () => {
  const region: SampleBox = { from: [2, 1, 3], to: [5, 3, 5] };

  it('is cut out of its own slices, and no other is read', async () => {
    const { build } = await readStack();
    const { volume, read, shown, isEven, setAside } = await build(region);
    assert.deepEqual(read, [3, 4]);
    assert.deepEqual([shown, isEven, setAside], [2, true, []]);
    assert.deepEqual(volume.dimensions, [3, 2, 2]);
    assert.deepEqual(volume.sourceDimensions, [8, 6, 10]);
    assert.deepEqual(volume.region, region);
    // 312 is slice 3, row 1, column 2.
    assert.deepEqual([...volume.data], [12, 13, 14, 22, 23, 24, 112, 113, 114, 122, 123, 124]);
  });

  it('is averaged where it does not fit either: voxels grow, extents stay', async () => {
    const { build } = await readStack();
    const { volume, read } = await build({ from: [2, 2, 3], to: [6, 4, 5] }, 2);
    // 16 samples in 2 bytes: cubes of 2 × 2 × 2, of which the slice nearest to the middle is read.
    assert.deepEqual(volume.dimensions, [2, 1, 1]);
    assert.equal(read.length, 1);
    assert.deepEqual(voxelSize(volume, [0.5, 0.5, 3]), [1, 1, 6]);
    const slice = read[0]!;
    // The means of columns 2, 3 and 4, 5 in rows 2, 3, to the nearest whole.
    const means = [27.5, 29.5].map((mean) => 100 * (slice - 3) + mean);
    volume.data.forEach((value, i) => assert.ok(Math.abs(value - means[i]!) <= 0.5, `${value}`));
  });

  it('leaves a hole of the stack empty', async () => {
    const { build } = await readStack([4]);
    const { volume, read } = await build(region);
    assert.deepEqual(read, [3]);
    assert.deepEqual([...volume.data], [12, 13, 14, 22, 23, 24, 0, 0, 0, 0, 0, 0]);
  });
});
