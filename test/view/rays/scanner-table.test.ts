import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findTable } from '../../../src/view/rays/scanner-table.js';
import type { ScalarVolume, Triple } from '../../../src/volume/scalar-volume.js';

const dimensions: Triple = [64, 64, 20];
const threshold = 100;

type Inside = (x: number, y: number, z: number) => boolean;

const volumeOf = (...things: Inside[]): ScalarVolume => makeVolume(dimensions, things);

function makeVolume(dimensions: Triple, things: readonly Inside[]): ScalarVolume {
  const [columns, rows, slices] = dimensions;
  const data = new Uint8Array(columns * rows * slices).map((_, voxel) => {
    const [x, y, z] = [
      voxel % columns,
      Math.floor(voxel / columns) % rows,
      Math.floor(voxel / columns / rows),
    ];
    return things.some((isInside) => isInside(x, y, z)) ? 200 : 0;
  });
  return {
    ...{ data, dimensions },
    sourceDimensions: dimensions,
    lean: [0, 0],
    window: { low: -1000, high: 1000 },
    histogram: new Uint32Array(256),
  };
}

const body: Inside = (x, y) => Math.hypot(x - 32, y - 28) < 16;
/** Hollow, 2 voxels thick, from side to side below the body. */
const table: Inside = (x, y) => Math.abs(y - (50 + ((x - 32) / 10) ** 2)) < 1.2;
/** Open to the top, around the body. */
const headRest: Inside = (x, y) => y > 26 && Math.abs(Math.hypot(x - 32, y - 26) - 32) < 1.6;

describe('a table under the specimen', () => {
  it('is found, where it lies and nowhere else', async () => {
    for (const rest of [table, headRest]) {
      const found = await findTable(volumeOf(body, rest), threshold);
      const covers = found!.coverIn(volumeOf());
      for (let voxel = 0; voxel < 64 * 64; voxel++) {
        const [x, y] = [voxel % 64, Math.floor(voxel / 64)];
        if (rest(x, y, 3)) assert.ok(covers(x, y, 3), `${x}, ${y} is table`);
        if (body(x, y, 3)) assert.ok(!covers(x, y, 3), `${x}, ${y} is body`);
      }
    }
  });

  it('is found four voxels below a body that reaches from side to side', async () => {
    const wide: Inside = (_x, y) => y > 60 && y <= 302;
    /** A tray, open below: cells of a 128th of the picture join it to the body. */
    const tray = (from: number): Inside => {
      return (x, y) => y >= from && y < from + 36 && (y < from + 3 || x < 6 || x >= 394);
    };
    const size: Triple = [400, 400, 10];
    const found = await findTable(makeVolume(size, [wide, tray(306)]), threshold);
    const covers = found?.coverIn(makeVolume(size, []));
    assert.deepEqual([covers?.(200, 307, 5), covers?.(200, 200, 5)], [true, false]);
    // One voxel apart they are one piece: nothing is taken from the body.
    assert.equal(await findTable(makeVolume(size, [wide, tray(303)]), threshold), null);
  });

  it('is found where it does not lie quite straight', async () => {
    const slanted: Inside = (x, y, z) => table(x, y - z / 10, z);
    assert.ok(await findTable(volumeOf(body, slanted), threshold));
  });

  it('is faded, and the specimen is not', async () => {
    const volume = volumeOf(body, table);
    const found = await findTable(volume, threshold);
    const plane = volume.data.slice(0, 64 * 64);
    found!.fade(plane, volume, 0, 93);
    plane.forEach((value, voxel) => {
      const [x, y] = [voxel % 64, Math.floor(voxel / 64)];
      const expected = table(x, y, 0) ? 93 : body(x, y, 0) ? 200 : 0;
      assert.equal(value, expected, `${x}, ${y}`);
    });
  });

  it('is where it was in a volume of half as many voxels, and of a part of the stack', async () => {
    const found = await findTable(volumeOf(body, table), threshold);
    const half = found!.coverIn({ ...volumeOf(), dimensions: [32, 32, 10] });
    assert.ok(half(16, 25, 5) && !half(16, 14, 5));
    const region = { from: [16, 40, 5] as Triple, to: [48, 60, 10] as Triple };
    const part = found!.coverIn({ ...volumeOf(), dimensions: [32, 20, 5], region });
    assert.ok(part(16, 10, 2) && !part(16, 2, 2));
  });

  const pieces: [what: string, ...things: Inside[]][] = [
    ['a specimen alone', body],
    ['a table alone', table],
    ['two pieces of a specimen, side by side', body, (x, y) => Math.hypot(x - 57, y - 50) < 7],
    ['a thin piece that is not on every slice', body, (x, y, z) => table(x, y, z) && z > 2],
    ['a slab that does not reach the edge', body, (x, y, z) => table(x, y, z) && x > 6 && x < 58],
    ['a slab above the specimen', body, (_, y) => y > 2 && y < 6],
    [
      'a bowl around it, of which every slice is another',
      body,
      (x, y, z) => Math.abs(Math.hypot(x - 32, y - 60, (z - 10) * 3) - 9 - z) < 2,
    ],
    ['a table that touches what lies on it', body, table, (x, y) => x === 32 && y > 28 && y < 52],
  ];
  for (const [what, ...things] of pieces) {
    it(`is not taken for one: ${what}`, async () => {
      assert.equal(await findTable(volumeOf(...things), threshold), null);
    });
  }
});
