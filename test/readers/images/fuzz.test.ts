import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encode } from 'fast-png';
import { zlibSync } from 'fflate';
import { ProblemError } from '../../../src/model/problem/problem.js';
import { readImageHeader } from '../../../src/readers/images/read-image-header.js';
import { readPage } from '../../../src/readers/images/read-page.js';
import { BytesFile } from '../dicom/bytes-file.js';
import { mutateBytes, seededRandom } from '../dicom/mutate-bytes.js';
import { writeBmp } from './bmp/write-bmp.js';
import { writeTiff } from './tiff/write-tiff.js';

const block = new Uint8Array(60).map((_, index) => index);
const page = { columns: 10, rows: 6, blocks: [block], description: 'ImageJ=1.53t\nunit=mm\nspacing=2\n' };
const grey = Array.from({ length: 256 }, (_, value) => [value, value, value] as const);
const lines = Array.from({ length: 6 }, () => [...block.subarray(0, 12)]);

const seeds: Record<string, Uint8Array> = {
  'two pages of a TIFF': writeTiff([page, page]),
  'tiles of a big-endian BigTIFF': writeTiff(
    [{ ...page, tile: { columns: 16, rows: 16 }, blocks: [zlibSync(new Uint8Array(256))], compression: 8 }],
    { bigEndian: true, big: true },
  ),
  'strips packed by LZW': writeTiff([
    { ...page, compression: 5, predictor: 2, blocks: [Uint8Array.of(0x80, 1, 0, 0x80, 0x40, 0x20)] },
  ]),
  'a PNG': encode({ width: 10, height: 6, data: block, depth: 8, channels: 1 }),
  'a bitmap': writeBmp({ columns: 12, rows: 6, bits: 8, palette: grey, lines }),
};

/** How a damaged picture is read or refused; anything but an {@link ProblemError} is a defect. */
async function readDamaged(bytes: Uint8Array): Promise<string> {
  const file = new BytesFile(bytes, 'slice.tif');
  try {
    const header = await readImageHeader(file);
    if (!header) return 'other';
    assert.equal(header.facts.length, header.pixels.length);
    for (const pixels of header.pixels.slice(0, 3)) {
      const { data } = await readPage(file, pixels);
      assert.equal(data.length, pixels.rows * pixels.columns);
    }
    return 'read';
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    assert.equal(error.problem.data['file'], 'slice.tif');
    return error.code;
  }
}

describe('damaged pictures', () => {
  for (const [name, bytes] of Object.entries(seeds)) {
    it(`are read or refused, every one of 1500 made from ${name}`, async () => {
      const random = seededRandom(bytes.length);
      const answers = new Set<string>();
      for (let count = 0; count < 1500; count++) answers.add(await readDamaged(mutateBytes(bytes, random)));
      assert.ok(answers.has('read') && answers.size > 2, [...answers].join(', '));
    });
  }
});
