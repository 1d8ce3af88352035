import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeSample, spreadSample } from '../../../src/infer/sample/sampled-stack.js';
import { describeSample } from '../../../src/infer/sample/provisional-report.js';
import { inferStacks } from '../../../src/infer/infer-spacing.js';
import type { HeaderFacts, Stack } from '../../../src/model/report.js';

const layout = { rows: 512, columns: 512, bitsAllocated: 16 };
const count = 100;
const gap = 0.75;

/** One slice at a height of the stack, mm, as its header prints it. */
function slice(place: number, height: number, lean = 0): HeaderFacts {
  return {
    file: `${String(place).padStart(3, '0')}.dcm`,
    frame: 1,
    SeriesInstanceUID: '1.2.3',
    SOPInstanceUID: `1.2.3.${place}`,
    InstanceNumber: String(place + 1),
    Rows: 64,
    Columns: 64,
    PixelSpacing: '0.5\\0.5',
    ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
    ImagePositionPatient: `0\\${lean * height}\\${height}`,
  };
}

/** What is made of a list of `count` files of which file `place` lies at `heightOf(place)`. */
function place(heightOf: (place: number) => number, lean = 0): Stack | null {
  const [neighbours] = inferStacks([0, 1, 49, 50, 98, 99].map((at) => slice(at, heightOf(at), lean)));
  const [sample] = inferStacks(spreadSample(count, layout).map((at) => slice(at, heightOf(at), lean)));
  assert.ok(neighbours && sample);
  const placeOf = ({ file }: HeaderFacts) => Number.parseInt(file, 10);
  return placeSample(sample, describeSample(neighbours, placeOf, count), placeOf, count);
}

describe('a sample of the files', () => {
  it('is spread evenly, from the middle of each part', () => {
    const places = spreadSample(280, layout);
    assert.equal(places.length, 28);
    assert.deepEqual(places.slice(0, 3), [5, 15, 25]);
    assert.equal(places.at(-1), 275);
  });

  it('is not taken of a short list, and is smaller where frames are large', () => {
    assert.deepEqual(spreadSample(40, layout), []);
    assert.equal(spreadSample(1500, { ...layout, rows: 2000, columns: 2000 }).length, 16);
  });

  it('takes the places it has in the list', () => {
    const stack = place((at) => 20 + gap * at);
    assert.deepEqual(
      stack?.frames.map(({ index }) => index),
      spreadSample(count, layout),
    );
    assert.equal(stack?.report.dimensions.slices, count);
    assert.equal(stack.report.spacing.z, gap);
  });

  it('has no slice further than a fifth of a gap from its place in the list', () => {
    const off = (by: number) => place((at) => 20 + gap * (at + (at === 44 ? by : 0)));
    assert.ok(spreadSample(count, layout).includes(44));
    assert.notEqual(off(0.15), null);
    assert.equal(off(0.25), null);
  });

  it('counts from the other end where the list runs downwards', () => {
    const stack = place((at) => 20 - gap * at);
    const places = spreadSample(count, layout).map((at) => count - 1 - at);
    assert.deepEqual(
      stack?.frames.map(({ index }) => index),
      places,
    );
  });

  it('is not placed where the list is in another order, has a hole, or leans', () => {
    const shuffled = (at: number) => gap * ((at * 37) % count);
    const withHole = (at: number) => gap * (at > 60 ? at + 3 : at);
    assert.equal(place(shuffled), null);
    assert.equal(place(withHole), null);
    assert.equal(
      place((at) => gap * at, 0.2),
      null,
    );
  });

  it('takes 64 files, and 16 to 28 frames of 48 MiB of pixels', () => {
    const taken = (files: number, rows: number) => spreadSample(files, { ...layout, rows }).length;
    assert.deepEqual([taken(63, 512), taken(64, 512)], [0, 28]);
    // A row of 1024 pixels of 16 bits is 2 KiB: 24576 of them are 48 MiB.
    const wide = (rows: number) => spreadSample(900, { rows, columns: 1024, bitsAllocated: 16 }).length;
    assert.deepEqual([800, 1024, 1025, 1536, 1537, 9999].map(wide), [28, 24, 23, 16, 16, 16]);
  });

  it('has the Z of neighbours to within a fiftieth', () => {
    const sampleOf = (step: number) => place((at) => 20 + gap * at * step);
    assert.notEqual(sampleOf(1), null);
    const [neighbours] = inferStacks([0, 1, 49, 50, 98, 99].map((at) => slice(at, gap * at)));
    const [sample] = inferStacks(spreadSample(count, layout).map((at) => slice(at, gap * at)));
    assert.ok(neighbours && sample);
    const placeOf = ({ file }: HeaderFacts) => Number.parseInt(file, 10);
    const report = describeSample(neighbours, placeOf, count);
    const measured = (z: number | null) =>
      placeSample(sample, { ...report, spacing: { ...report.spacing, z } }, placeOf, count) !== null;
    assert.deepEqual([gap / 1.019, gap / 1.021, gap / 0.981, gap / 0.979, null].map(measured), [
      true,
      false,
      true,
      false,
      false,
    ]);
    // What is told of the sample itself: copies, repeats, files set aside.
    const told = (more: Partial<Stack['report']>) =>
      placeSample({ ...sample, report: { ...sample.report, ...more } }, report, placeOf, count) !== null;
    const aside = { file: 'a', code: 'LOCALIZER', severity: 'info' as const, data: {} };
    assert.deepEqual(
      [told({}), told({ duplicates: 1 }), told({ phases: 2 }), told({ setAside: [aside] })],
      [true, false, false, false],
    );
    const one = { ...sample, frames: sample.frames.slice(0, 1) };
    assert.equal(placeSample(one, report, placeOf, count), null);
    assert.equal(placeSample({ ...sample, frames: [] }, report, placeOf, count), null);
    // Half a pixel aside is no lean yet.
    const shifted = (pixels: number) => {
      const frames = sample.frames.map((frame, i) =>
        i === 3 ? { ...frame, shift: [0, pixels] as [number, number] } : frame,
      );
      return placeSample({ ...sample, frames }, report, placeOf, count) !== null;
    };
    assert.deepEqual(
      [shifted(0.5), shifted(-0.5), shifted(0.51), shifted(-0.51)],
      [true, true, false, false],
    );
  });
});
