import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { BlobFile } from '../../../src/sources/local/blob-file.js';
import { inferStacks } from '../../../src/infer/infer-spacing.js';
import { buildVolume, sketchVolume } from '../../../src/volume/block/build-volume.js';
import { writeSeries } from '../../support/synthetic-series.js';

const plan = {
  columns: 8,
  rows: 8,
  slices: 60,
  spacing: { x: 1, y: 1, z: 1 },
  sample: (x: number) => 100 * x,
};
const { signal } = new AbortController();

/** The stack, with the last rows of the files named in `cut` missing. */
async function readStack(cut: readonly string[]) {
  const files = writeSeries(plan).map(({ name, bytes }) => {
    const kept = cut.includes(name) ? bytes.slice(0, bytes.length - 32) : bytes;
    return new BlobFile(name, new Blob([kept]));
  });
  const headers = await Promise.all(files.map(async (file) => ({ file, header: await readHeader(file) })));
  const [stack] = inferStacks(headers.flatMap(({ header }) => header.facts));
  assert.ok(stack);
  const open = ({ file: name }: { file: string }) => {
    const { file, header } = headers.find((other) => other.file.name === name)!;
    return { file, pixels: header.pixels };
  };
  return { stack, open };
}

test('a slice that breaks off is told of, whether the sketch was made from it or not', async () => {
  const whole = await readStack([]);
  const { frames } = await sketchVolume(whole.stack, whole.open, signal, {});
  const sketched = frames[5]!.placed.facts.file;
  const other = whole.stack.frames.find(
    ({ facts }) => !frames.some(({ placed }) => placed.facts.file === facts.file),
  );
  const cut = [sketched, other!.facts.file].sort();

  const { stack, open } = await readStack(cut);
  const sketch = await sketchVolume(stack, open, signal, {});
  assert.ok(sketch.frames.some(({ placed }) => placed.facts.file === sketched));
  const { setAside } = await buildVolume(stack, open, { sketch });
  assert.deepEqual(
    setAside.map(({ file, code }) => `${file} ${code}`).sort(),
    cut.map((file) => `${file} TRUNCATED`),
  );
});
