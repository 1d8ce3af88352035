import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildVolume } from '../../../src/volume/block/build-volume.js';
import { readThumbnail } from '../../../src/volume/block/read-thumbnail.js';
import { sketchVolume } from '../../../src/volume/block/sketch-volume.js';
import type { SampleBox, ScalarVolume } from '../../../src/volume/scalar-volume.js';
import { reportOf } from '../../element/hand-written-report.js';
import { MemoryPyramid } from './memory-pyramid.js';

const [columns, rows, slices] = [32, 16, 64];
/** Within it a value is drawn as itself. */
const window = { low: 0, high: 255 };
const valueAt = (x: number, y: number, z: number) => x + 2 * y + 3 * z;

/** Levels of 32 × 16 × 64, 16 × 8 × 32 and 8 × 4 × 16 samples. */
function openPyramid(): MemoryPyramid {
  const report = reportOf({ dimensions: { columns, rows, slices }, spacing: { x: 1, y: 1, z: 1 } });
  return new MemoryPyramid(report, 3, valueAt);
}

/** Expects every voxel of a volume to hold the value at its middle. */
function expectValues({ data, dimensions, region }: ScalarVolume): void {
  const box: SampleBox = region ?? { from: [0, 0, 0], to: [columns, rows, slices] };
  const middle = (voxel: number, axis: 0 | 1 | 2) =>
    box.from[axis] + ((voxel + 0.5) * (box.to[axis] - box.from[axis])) / dimensions[axis] - 0.5;
  data.forEach((value, i) => {
    const x = middle(i % dimensions[0], 0);
    const y = middle(Math.floor(i / dimensions[0]) % dimensions[1], 1);
    const z = middle(Math.floor(i / dimensions[0] / dimensions[1]), 2);
    const expected = Math.min(255, valueAt(x, y, z));
    assert.ok(Math.abs(value - expected) <= 1, `voxel ${i}: ${value} for ${expected}`);
  });
}

function levelsRead({ read }: MemoryPyramid): string[] {
  return [...new Set([...read].map((name) => name.slice(0, 1)))].sort();
}

describe('a stack that is kept as a pyramid', () => {
  it('is read at its finest level where every voxel fits', async () => {
    const source = openPyramid();
    const { volume, shown, isEven } = await buildVolume(source, { window });
    assert.deepEqual(volume.dimensions, [columns, rows, slices]);
    assert.deepEqual([shown, isEven, source.isStopped], [slices, true, true]);
    expectValues(volume);
  });

  it('is read at the coarsest level that has a sample for each voxel', async () => {
    const source = openPyramid();
    const { volume, shown } = await buildVolume(source, { window, budgetBytes: 16 * 8 * 32 });
    assert.deepEqual(volume.dimensions, [16, 8, 32]);
    assert.equal(shown, 32);
    assert.ok(!levelsRead(source).includes('0'), levelsRead(source).join());
    expectValues(volume);
  });

  it('shows a region from finer bricks, and reads only those in which it lies', async () => {
    const source = openPyramid();
    const region: SampleBox = { from: [8, 4, 16], to: [16, 8, 20] };
    const { volume } = await buildVolume(source, { window, region, budgetBytes: 1024 });
    assert.deepEqual(volume.dimensions, [8, 4, 4]);
    assert.deepEqual([...source.read].sort(), ['0: 2 1 4', '0: 3 1 4']);
    expectValues(volume);
  });

  it('is sketched from a coarse level, and filled from there', async () => {
    const source = openPyramid();
    const sketch = await sketchVolume(source, { budgetBytes: 16 * 8 * 32 });
    assert.deepEqual(levelsRead(source), ['1']);
    const told: [done: number, total: number][] = [];
    await buildVolume(source, { sketch, onProgress: (done, total) => told.push([done, total]) });
    assert.deepEqual(told.at(-1), [slices, slices]);
  });

  it('has a thumbnail from its coarsest level', async () => {
    const source = openPyramid();
    const thumbnail = await readThumbnail(source, 8);
    assert.deepEqual([thumbnail?.columns, thumbnail?.rows], [8, 4]);
    assert.deepEqual(levelsRead(source), ['2']);
  });
});
