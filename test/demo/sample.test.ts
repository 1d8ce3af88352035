import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import dicomParser from 'dicom-parser';
import { bead } from '../../demo/sample/ammonite.js';
import { writeAmmonite } from '../../demo/sample/ammonite-series.js';
import { generateSample } from '../../demo/sample/generate.js';

interface Slice {
  name: string;
  header: dicomParser.DataSet;
  /** Hounsfield-like units. */
  values: Float32Array;
}

const size = 192;
const step = [0.05, 0.05, 0.08] as const;

let slices: Slice[] = [];

/** The value at a column, row and slice of the whole sample. */
function valueAt(column: number, row: number, slice: number): number {
  return slices[slice]?.values[row * size + column] ?? Number.NaN;
}

async function readSample(path: string): Promise<Slice[]> {
  const zip = new ZipReader(new BlobReader(new Blob([await readFile(path)])), { useWebWorkers: false });
  const read: Slice[] = [];
  for (const entry of await zip.getEntries()) {
    assert.ok(!entry.directory);
    const header = dicomParser.parseDicom(await entry.getData(new Uint8ArrayWriter()));
    read.push({ name: entry.filename, header, values: rescaledValues(header) });
  }
  await zip.close();
  return read;
}

function rescaledValues(header: dicomParser.DataSet): Float32Array {
  const pixels = header.elements['x7fe00010'];
  assert.ok(pixels);
  const view = new DataView(
    header.byteArray.buffer,
    header.byteArray.byteOffset + pixels.dataOffset,
    pixels.length,
  );
  const slope = header.floatString('x00281053') ?? Number.NaN;
  const intercept = header.floatString('x00281052') ?? Number.NaN;
  return Float32Array.from(
    { length: pixels.length / 2 },
    (_, at) => view.getUint16(2 * at, true) * slope + intercept,
  );
}

function digest(parts: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

describe('the generated sample', () => {
  before(async () => {
    slices = await readSample((await generateSample()).path);
  });

  it('is left alone when the same sources wrote it', async () => {
    assert.equal((await generateSample()).written, false);
  });

  it('is the same in another process, another time zone and another language', () => {
    const series = new URL('../../demo/sample/ammonite-series.ts', import.meta.url).href;
    const script = `import { createHash } from 'node:crypto';
      import { writeAmmonite } from ${JSON.stringify(series)};
      const hash = createHash('sha256');
      for (const { bytes } of writeAmmonite(24)) hash.update(bytes);
      process.stdout.write(hash.digest('hex'));`;
    const elsewhere = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      env: { ...process.env, TZ: 'Pacific/Chatham', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
      encoding: 'latin1',
    });
    assert.equal(elsewhere.stdout, digest(writeAmmonite(24).map(({ bytes }) => bytes)), elsewhere.stderr);
  });

  it('is 192 slices of 192 × 192 pixels in one folder', () => {
    assert.equal(slices.length, size);
    assert.equal(slices[0]?.name, 'ammonite/IM0001.dcm');
    assert.equal(slices.at(-1)?.name, 'ammonite/IM0192.dcm');
    for (const { header } of slices) {
      assert.equal(header.uint16('x00280010'), size);
      assert.equal(header.uint16('x00280011'), size);
    }
  });

  it('says 0.05 mm pixels and 0.2 mm thickness, and lets only the positions say 0.08 mm', () => {
    slices.forEach(({ header }, index) => {
      assert.equal(header.string('x00080060'), 'CT');
      assert.equal(header.string('x00280030'), '0.05\\0.05');
      assert.equal(header.string('x00180050'), '0.2');
      assert.equal(header.elements['x00180088'], undefined);
      assert.equal(header.string('x00200037'), '1\\0\\0\\0\\1\\0');
      assert.equal(header.intString('x00200013'), index + 1);
      assert.equal(header.string('x00200032'), `-4.775\\-4.775\\${Number((index * 0.08).toFixed(2))}`);
    });
  });

  it('has one series and as many instances as slices, under UIDs that DICOM allows', () => {
    const instances = slices.map(({ header }) => header.string('x00080018') ?? '');
    assert.equal(new Set(instances).size, size);
    assert.equal(new Set(slices.map(({ header }) => header.string('x0020000e'))).size, 1);
    for (const uid of instances) {
      assert.match(uid, /^2\.25\.[1-9]\d*$/);
      assert.ok(BigInt(uid.slice(5)) < 2n ** 128n);
    }
  });

  it('holds a bead as wide as it is deep and tall', () => {
    const middle = [bead.x / step[0], bead.y / step[1], bead.z / step[2]].map(Math.floor);
    const [column = 0, row = 0, slice = 0] = middle;
    const halfDense = (2300 - 1000) / 2;
    const lines: ((at: number) => number)[] = [
      (at) => valueAt(at, row, slice),
      (at) => valueAt(column, at, slice),
      (at) => valueAt(column, row, at),
    ];
    lines.forEach((line, axis) => {
      let from = middle[axis] ?? 0;
      let to = from;
      while (line(from - 1) > halfDense) from--;
      while (line(to + 1) > halfDense) to++;
      const voxel = step[axis] ?? 0;
      const width = (to - from + 1) * voxel;
      assert.ok(
        Math.abs(width - 2.8) <= voxel,
        `axis ${axis}: expected 2.8 mm, measured ${width.toFixed(2)} mm`,
      );
    });
  });

  it('leaves air along every face of the box', () => {
    const edge = size - 1;
    let densest = -Infinity;
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) {
        const faces = [valueAt(0, a, b), valueAt(edge, a, b), valueAt(a, 0, b)];
        faces.push(valueAt(a, edge, b), valueAt(a, b, 0), valueAt(a, b, edge));
        densest = Math.max(densest, ...faces);
      }
    }
    assert.ok(densest < -800, `the densest voxel on a face has ${densest}`);
  });

  it('tells air, rock, bead and shell apart by density', () => {
    const counts = new Map<number, number>();
    for (const { values } of slices) {
      for (const value of values) {
        const bin = Math.floor(value / 200) * 200;
        counts.set(bin, (counts.get(bin) ?? 0) + 1);
      }
    }
    const share = (from: number, to: number) => {
      const inside = [...counts].filter(([bin]) => bin >= from && bin < to);
      return inside.reduce((sum, [, count]) => sum + count, 0) / size ** 3;
    };
    assert.ok(share(-1400, -600) > 0.6);
    assert.ok(share(-600, 1200) < 0.05);
    assert.ok(share(1400, 1800) > 0.1);
    assert.ok(share(2200, 2400) > 0.005);
    assert.ok(share(2600, 3000) > 0.005);
  });
});
