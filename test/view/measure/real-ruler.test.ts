import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { inferStacks } from '../../../src/infer/infer-spacing.js';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { BlobFile } from '../../../src/sources/local/blob-file.js';
import { viewAxes } from '../../../src/view/camera/camera.js';
import { lengthIn } from '../../../src/view/measure/length-in.js';
import { pickSurface, type Cast } from '../../../src/view/measure/pick-surface.js';
import { Proportions } from '../../../src/view/slices/proportions.js';
import type { Triple } from '../../../src/volume/scalar-volume.js';
import { buildVolume, openFrames } from '../../../src/volume/volume.js';
import { realSeries, seriesFiles, skipLoudly } from '../../support/real-series.js';

const name = 'm-ct-overlap-140';
/** As its files tell, read with dcmdump: slices of 1.4 mm that are 0.7 mm apart. */
const [columns, rows, slices] = [512, 512, 140];
const mm: Triple = [0.3158203125, 0.3158203125, 0.7];
const thickness = 1.4;
/** Rescale Intercept; its slope is 1. */
const intercept = -1024;
/** Well above soft tissue and the head rest, well below the middle of bone. */
const bone = 700;

/** Ways to look through the middle of the head, in degrees, on which bone lies to both sides. */
const angles = [
  [-165, -30],
  [-165, 30],
  [-135, 12],
  [-75, 30],
  [-45, 12],
  [-15, -30],
  [15, 0],
  [45, -12],
  [75, 30],
  [135, -30],
] as const;

/** Modality values by their place in samples: as they are stored, rescaled, and blended between their centres. */
function readValues(files: readonly { data: Buffer; index: number }[]) {
  const planes = new Map(
    files.map(({ data, index }) => {
      const stored = new Int16Array(columns * rows);
      // The samples are the last that a file has.
      const first = data.length - stored.byteLength;
      for (let at = 0; at < stored.length; at++) stored[at] = data.readInt16LE(first + 2 * at);
      return [index, stored];
    }),
  );
  const read = (x: number, y: number, z: number) => {
    const plane = planes.get(z);
    return (plane?.[x + columns * y] ?? NaN) + intercept;
  };
  return (place: Triple): number => {
    const last = [columns - 1, rows - 1, slices - 1];
    const at = place.map((value, axis) => Math.min(last[axis] ?? 0, Math.max(0, value - 0.5)));
    const low = at.map((value, axis) => Math.min((last[axis] ?? 0) - 1, Math.floor(value)));
    let sum = 0;
    for (let corner = 0; corner < 8; corner++) {
      const ends = low.map((value, axis) => value + ((corner >> axis) & 1));
      const weight = ends.reduce((product, end, axis) => product * (1 - Math.abs((at[axis] ?? 0) - end)), 1);
      if (weight > 0) sum += weight * read(ends[0] ?? 0, ends[1] ?? 0, ends[2] ?? 0);
    }
    return sum;
  };
}

describe('a ruler through a real head', () => {
  it('is as long as its samples say, under both readings, at ten angles', async (test) => {
    if (!realSeries()?.oracles[name]) {
      skipLoudly(test, `no ${name} on this machine (set SPACING_DATA)`);
      return;
    }
    const paths = seriesFiles(name).filter((path) => path.endsWith('.dcm'));
    const files = paths.map((path) => {
      const data = readFileSync(path);
      return { data, file: new BlobFile(basename(path), new Blob([data])) };
    });
    const headers = await Promise.all(
      files.map(async (one) => ({ ...one, header: await readHeader(one.file) })),
    );
    const [stack] = inferStacks(headers.flatMap(({ header }) => header.facts));
    assert.ok(stack);
    const source = await openFrames(stack, ({ file }) => {
      const found = headers.find((one) => one.file.name === file);
      assert.ok(found);
      return { file: found.file, pixels: found.header.pixels };
    });
    const { volume } = await buildVolume(source, { budgetBytes: 2 ** 27 });
    const { low, high } = volume.window;
    assert.deepEqual(volume.dimensions, [columns, rows, slices]);
    const valueAt = readValues(
      headers.map(({ data, file }) => {
        return { data, index: stack.frames.find(({ facts }) => facts.file === file.name)?.index ?? NaN };
      }),
    );
    const size: Triple = [mm[0] * columns, mm[1] * rows, mm[2] * slices];
    const box = {
      low: size.map((length) => -length / 2) as Triple,
      high: size.map((length) => length / 2) as Triple,
    };
    const [x, y, z] = mm;
    const reading = new Proportions(volume, { x, y, z });
    const naive = new Proportions(volume, { x, y, z: thickness });
    const threshold = (255 * (bone - low)) / (high - low);
    const cast: Cast = { volume, reading, box, threshold, flip: 0, isPassed: null };
    for (const [azimuth, elevation] of angles) {
      const seenFrom = (a: number, e: number) => {
        const axes = viewAxes({ azimuth: a, elevation: e, zoom: 1 });
        return pickSurface(cast, { axes, pixelsPerUnit: 2, width: 400, height: 400 }, [0, 0]);
      };
      const [near, far] = [seenFrom(azimuth, elevation), seenFrom(azimuth + 180, -elevation)];
      assert.ok(near && far, `${azimuth}, ${elevation}`);
      // From outside to the middle of the stack, in steps of 0.02 mm, through what the files store.
      const { toViewer: way } = viewAxes({ azimuth, elevation, zoom: 1 });
      const placeAt = (t: number) =>
        way.map((part, axis) => ((size[axis] ?? 0) / 2 + part * t) / (mm[axis] ?? 1)) as Triple;
      const edge = Math.min(...way.map((part, axis) => (size[axis] ?? 0) / 2 / Math.abs(part)));
      const find = (sign: 1 | -1) => {
        let t = edge;
        while (t > -edge && valueAt(placeAt(sign * t)) < bone) t -= 0.02;
        return t;
      };
      const wanted = find(1) + find(-1);
      const told = lengthIn(reading, [near, far]);
      const what = `from ${azimuth}°, ${elevation}°`;
      assert.ok(Math.abs(told - wanted) <= 0.01 * wanted, `${told} for ${wanted} mm ${what}`);
      const wrong = wanted * Math.hypot(way[0], way[1], (way[2] * thickness) / mm[2]);
      const toldWrong = lengthIn(naive, [near, far]);
      assert.ok(Math.abs(toldWrong - wrong) <= 0.01 * wrong, `${toldWrong} for ${wrong} mm ${what}`);
    }
  });
});
