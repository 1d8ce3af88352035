import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { BlobFile } from '../../../src/sources/local/blob-file.js';
import { inferStacks } from '../../../src/infer/infer-spacing.js';
import { buildVolume, openFrames, sketchVolume } from '../../../src/volume/volume.js';
import { writeSeries } from '../../support/synthetic-series.js';

const plan = {
  columns: 8,
  rows: 8,
  slices: 60,
  spacing: { x: 1, y: 1, z: 1 },
  sample: (x: number) => 100 * x,
};

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
  const { slices } = await sketchVolume(await openFrames(whole.stack, whole.open));
  const sketched = whole.stack.frames[slices[5]!.slice.index]!.facts.file;
  const other = whole.stack.frames.find(({ index }) => !slices.some(({ slice }) => slice.index === index));
  const cut = [sketched, other!.facts.file].sort();

  const { stack, open } = await readStack(cut);
  const sketch = await sketchVolume(await openFrames(stack, open));
  assert.ok(sketch.slices.some(({ problem }) => problem?.file === sketched));
  const source = await openFrames(stack, open, { before: sketch.source });
  const { setAside } = await buildVolume(source, { sketch });
  assert.deepEqual(
    setAside.map(({ file, code }) => `${file} ${code}`).sort(),
    cut.map((file) => `${file} TRUNCATED`),
  );
});
