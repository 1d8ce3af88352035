import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zlibSync } from 'fflate';
import { BytesFile } from '../../dicom/bytes-file.js';
import { readImageHeader } from '../../../../src/readers/images/read-image-header.js';
import { readPage } from '../../../../src/readers/images/read-page.js';
import { headerOf, samplesOf } from '../read-image.js';
import { bytesOf, writeTiff, type TiffPlan } from './write-tiff.js';
import { asRefused, refused } from '../../../support/refused.js';
import { keyOf } from '../../../../src/model/problem/problem.js';

const columns = 7;
const rows = 5;
const count = columns * rows;
/** Values that no two pixels share. */
const ramp = Array.from({ length: count }, (_, index) => 3 + 7 * index);

/** A page of one strip. */
function onePage(values: readonly number[], more: Partial<TiffPlan> = {}, bigEndian = false): TiffPlan {
  const { bits = 8, format = 1 } = more;
  return { columns, rows, blocks: [bytesOf(values, bits, bigEndian, format)], ...more };
}

/** Codes of nine bits with the table cleared before it grows (TIFF 6.0, section 13): valid, and of no use. */
function packLzw(bytes: Uint8Array): Uint8Array {
  const codes = [...bytes].flatMap((byte, index) => (index % 200 === 0 ? [256, byte] : [byte]));
  const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
  return Uint8Array.from(bits.match(/.{1,8}/g)!, (octet) => parseInt(octet.padEnd(8, '0'), 2));
}

describe('samples of a TIFF', () => {
  const wide = ramp.map((value) => value * 257);
  const negative = ramp.map((value) => 115 - value);
  const cases: [what: string, values: readonly number[], page: Partial<TiffPlan>, array: string][] = [
    ['8 bits', ramp, {}, 'Uint8Array'],
    ['8 bits with a sign', negative, { format: 2 }, 'Int8Array'],
    ['16 bits', wide, { bits: 16 }, 'Uint16Array'],
    ['16 bits with a sign', negative.map((value) => value * 100), { bits: 16, format: 2 }, 'Int16Array'],
    ['32 bits', wide.map((value) => value * 30_000), { bits: 32 }, 'Uint32Array'],
    ['32 bits with a sign', negative.map((value) => value * 1e6), { bits: 32, format: 2 }, 'Int32Array'],
    ['floats', ramp.map((value) => value / 4 - 9), { bits: 32, format: 3 }, 'Float32Array'],
    ['long floats', ramp.map((value) => value / 3), { bits: 64, format: 3 }, 'Float64Array'],
  ];
  for (const [what, values, page, array] of cases) {
    for (const bigEndian of [false, true]) {
      for (const big of [false, true]) {
        const kind = `${bigEndian ? 'big' : 'little'}-endian${big ? ', BigTIFF' : ''}`;
        it(`are read: ${what}, ${kind}`, async () => {
          const bytes = writeTiff([onePage(values, page, bigEndian)], { bigEndian, big });
          const { data, rows: height, columns: width } = await samplesOf(bytes);
          assert.equal(data.constructor.name, array);
          assert.deepEqual([width, height], [columns, rows]);
          assert.deepEqual([...data], values);
        });
      }
    }
  }

  it('are put together from strips, the last of them shorter', async () => {
    const blocks = [ramp.slice(0, 14), ramp.slice(14, 28), ramp.slice(28)].map((part) => bytesOf(part, 8));
    const { data } = await samplesOf(writeTiff([onePage(ramp, { blocks, rowsPerStrip: 2 })]));
    assert.deepEqual([...data], ramp);
  });

  it('are put together from tiles that reach over the edges', async () => {
    const tile = { columns: 4, rows: 4 };
    const at = (x: number, y: number) => (x < columns && y < rows ? 3 + 7 * (y * columns + x) : 255);
    const blocks = [0, 4].flatMap((top) =>
      [0, 4].map((left) =>
        Uint8Array.from({ length: 16 }, (_, i) => at(left + (i % 4), top + Math.floor(i / 4))),
      ),
    );
    const { data } = await samplesOf(writeTiff([onePage(ramp, { blocks, tile })]));
    assert.deepEqual([...data], ramp);
  });

  it('are put together from tiles as large as the page, and of another shape', async () => {
    const values = Array.from({ length: 16 }, (_, i) => 3 + 7 * i);
    const blocks = [0, 4].map((top) =>
      Uint8Array.from({ length: 16 }, (_, i) =>
        i % 4 < 2 ? (values[2 * (top + Math.floor(i / 4)) + (i % 4)] ?? 0) : 255,
      ),
    );
    const page = { ...onePage(values, { blocks, tile: { columns: 4, rows: 4 } }), columns: 2, rows: 8 };
    const { data } = await samplesOf(writeTiff([page]));
    assert.deepEqual([...data], values);
  });

  for (const [what, compression, pack] of [
    ['LZW', 5, packLzw],
    ['deflate', 8, (bytes: Uint8Array) => zlibSync(bytes)],
    ['Adobe’s deflate', 32946, (bytes: Uint8Array) => zlibSync(bytes)],
    ['PackBits', 32773, (bytes: Uint8Array) => Uint8Array.from([bytes.length - 1, ...bytes])],
  ] as const) {
    it(`are unpacked: ${what}`, async () => {
      const blocks = [pack(bytesOf(ramp, 8))];
      const { data } = await samplesOf(writeTiff([onePage(ramp, { blocks, compression })]));
      assert.deepEqual([...data], ramp);
    });
  }

  it('are summed up where they are stored as differences', async () => {
    const rowsOf = (values: readonly number[]) =>
      Array.from({ length: rows }, (_, y) => values.slice(y * columns, (y + 1) * columns));
    const differences = rowsOf(ramp.map((value) => value * 200)).flatMap((row) =>
      row.map((value, x) => value - (x > 0 ? row[x - 1]! : 0)),
    );
    for (const bigEndian of [false, true]) {
      const page = onePage(differences, { bits: 16, compression: 1, predictor: 2 }, bigEndian);
      const { data } = await samplesOf(writeTiff([page], { bigEndian }));
      assert.deepEqual(
        [...data],
        ramp.map((value) => value * 200),
      );
    }
  });

  it('are put together where the bytes of floats are stored apart', async () => {
    // 1, 1.5 and −2 are 3F800000, 3FC00000 and C0000000: planes 3F 3F C0, 80 C0 00, 00 00 00, 00 00 00.
    const bytes = [0x3f, 0x3f, 0xc0, 0x80, 0xc0, 0, 0, 0, 0, 0, 0, 0];
    const block = Uint8Array.from(bytes, (byte, index) => byte - (bytes[index - 1] ?? 0));
    const page = { columns: 3, rows: 1, bits: 32, format: 3, predictor: 3, compression: 8 };
    const { data } = await samplesOf(writeTiff([{ ...page, blocks: [zlibSync(block)] }]));
    assert.deepEqual([...data], [1, 1.5, -2]);
  });

  it('of less than a byte begin each row on a whole one', async () => {
    // 1 0 1 | 0 1 1 in one bit, 1 2 3 | 3 0 2 in two, 9 8 7 | 6 5 4 in four, 4095 1 2 | 3 4 5 in twelve.
    for (const [bits, rowBytes, expected] of [
      [1, [0b1010_0000, 0b0110_0000], [1, 0, 1, 0, 1, 1]],
      [2, [0b0110_1100, 0b1100_1000], [1, 2, 3, 3, 0, 2]],
      [4, [0x98, 0x70, 0x65, 0x40], [9, 8, 7, 6, 5, 4]],
      [12, [0xff, 0xf0, 0x01, 0x00, 0x20, 0x00, 0x30, 0x04, 0x00, 0x50], [4095, 1, 2, 3, 4, 5]],
    ] as const) {
      const page = { columns: 3, rows: 2, bits, blocks: [Uint8Array.from(rowBytes)] };
      assert.deepEqual([...(await samplesOf(writeTiff([page]))).data], expected, `${bits} bits`);
    }
  });

  it('hold no infinities', async () => {
    const page = onePage([1, Infinity, -Infinity, NaN, 2], { bits: 32, format: 3 });
    const { data } = await samplesOf(writeTiff([{ ...page, columns: 5, rows: 1 }]));
    assert.deepEqual([...data], [1, NaN, NaN, NaN, 2]);
  });

  it('keep white for zero, and say so', async () => {
    const { pixels } = await headerOf(writeTiff([onePage(ramp, { photometric: 0 })]));
    assert.equal(pixels[0]?.photometricInterpretation, 'MONOCHROME1');
    const { data } = await samplesOf(writeTiff([onePage(ramp, { photometric: 0 })]));
    assert.deepEqual([...data], ramp);
  });

  it('become brightness where they are colours, beside one another or in planes', async () => {
    // 0.299 · 200 + 0.587 · 100 + 0.114 · 50 = 124.2; white 255; pure blue 29.07.
    const colours = [200, 100, 50, 255, 255, 255, 0, 0, 255];
    const shape = { columns: 3, rows: 1, samples: 3, photometric: 2 };
    const planes = [0, 1, 2].map((channel) =>
      Uint8Array.from({ length: 3 }, (_, i) => colours[i * 3 + channel]!),
    );
    for (const page of [
      { ...shape, blocks: [Uint8Array.from(colours)] },
      { ...shape, planar: 2, blocks: planes },
    ]) {
      const { data } = await samplesOf(writeTiff([page]));
      assert.deepEqual([...data], [124, 255, 29]);
    }
  });

  it('ignore transparency beside grey', async () => {
    const page = { columns: 2, rows: 1, samples: 2, blocks: [Uint8Array.of(10, 255, 20, 0)] };
    assert.deepEqual([...(await samplesOf(writeTiff([page]))).data], [10, 20]);
  });

  it('become brightness through a palette', async () => {
    const map = [...[0, 65535, 0, 257], ...[0, 0, 65535, 257], ...[0, 0, 0, 257]];
    const page: TiffPlan = {
      columns: 4,
      rows: 1,
      bits: 2,
      photometric: 3,
      blocks: [Uint8Array.of(0b00_01_10_11)],
      more: [[320, 3, map]],
    };
    // Red 0.299 · 255 = 76.2, green 0.587 · 255 = 149.7, grey 1.
    assert.deepEqual([...(await samplesOf(writeTiff([page]))).data], [0, 76, 150, 1]);
  });

  it('come from the page that is asked for', async () => {
    const pages = [ramp, ramp.map((value) => value + 1), ramp.map((value) => value + 2)];
    const bytes = writeTiff(pages.map((values) => onePage(values)));
    assert.deepEqual([...(await samplesOf(bytes, 3)).data], pages[2]);
  });

  it('of an ImageJ stack under one directory follow those of its first page', async () => {
    const pages = [ramp, ramp.map((value) => value + 1), ramp.map((value) => value + 2)];
    const first = onePage(ramp, { description: 'ImageJ=1.53t\nimages=3\nslices=3\n' });
    const head = writeTiff([first], { pixelsLast: true });
    const bytes = Uint8Array.from([...head, ...pages.slice(1).flatMap((page) => [...bytesOf(page, 8)])]);
    const { facts } = await headerOf(bytes);
    assert.equal(facts.length, 3);
    assert.equal(facts[2]?.['NumberOfFrames'], 3);
    for (const [index, page] of pages.entries())
      assert.deepEqual([...(await samplesOf(bytes, index + 1)).data], page);
  });

  it('are read at once where the file holds little else', async () => {
    const blocks = Array.from({ length: 50 }, () => new Uint8Array(70));
    const bytes = writeTiff([{ columns: 70, rows: 50, rowsPerStrip: 1, blocks }]);
    const { pixels } = await headerOf(bytes);
    const file = new BytesFile(bytes, 'slice.tif');
    await readPage(file, pixels[0]!);
    assert.deepEqual(file.reads, [[0, bytes.length]]);
  });

  it('that lie among many pages are read alone, neighbours at once', async () => {
    const rowBytes = (y: number) => bytesOf(ramp.slice(y * columns, (y + 1) * columns), 8);
    const blocks = Array.from({ length: rows }, (_, y) => rowBytes(y));
    const page = onePage(ramp, { blocks, rowsPerStrip: 1 });
    const bytes = writeTiff([page, page, page, page]);
    const { pixels } = await headerOf(bytes);
    const file = new BytesFile(bytes, 'slice.tif');
    assert.deepEqual([...(await readPage(file, pixels[0]!)).data], ramp);
    assert.deepEqual(
      file.reads.filter(([start]) => start === 8),
      [[8, 8 + count]],
    );
  });
});

describe('a TIFF that cannot be read', () => {
  it('is shown as far as it goes where it is cut off', async () => {
    const blocks = [bytesOf(ramp.slice(0, 28), 8), bytesOf(ramp.slice(28), 8)];
    const whole = writeTiff([onePage(ramp, { blocks, rowsPerStrip: 4 })], { pixelsLast: true });
    await assert.rejects(samplesOf(whole.subarray(0, -5)), (error: unknown) => {
      const { partial } = asRefused(error, 'TRUNCATED:image', { file: 'slice.tif', isPartial: true });
      assert.deepEqual([...(partial?.data ?? [])], [...ramp.slice(0, 30), 0, 0, 0, 0, 0]);
      return true;
    });
  });

  it('says where its table of contents was expected', async () => {
    const whole = writeTiff([onePage(ramp)]);
    await assert.rejects(
      readImageHeader(new BytesFile(whole.subarray(0, 30), 'slice.tif')),
      refused('TRUNCATED:directory', { file: 'slice.tif', at: 43 }),
    );
  });

  it('keeps the pages before the break', async () => {
    const two = writeTiff([onePage(ramp), onePage(ramp)]);
    const one = writeTiff([onePage(ramp)]).length;
    const { facts, warning } = await headerOf(two.subarray(0, one + 20));
    assert.equal(facts.length, 1);
    assert.ok(warning);
    assert.equal(keyOf(warning), 'TRUNCATED:last-page');
    assert.equal(warning.data['pages'], 1);
  });

  for (const [compression, name] of [
    [34712, 'JPEG 2000'],
    [50000, 'Zstandard'],
    [12345, null],
  ] as const) {
    it(`names its compression: ${String(name)}`, async () => {
      const bytes = writeTiff([onePage(ramp, { compression })]);
      assert.equal((await headerOf(bytes)).first['Rows'], rows);
      const told = { file: 'slice.tif', compression, name };
      await assert.rejects(samplesOf(bytes), refused('UNSUPPORTED_SYNTAX:tiff-compression', told));
    });
  }

  it('is said to be damaged where its pixels cannot be unpacked', async () => {
    const page = onePage(ramp, { compression: 8, blocks: [Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)] });
    await assert.rejects(
      samplesOf(writeTiff([page])),
      refused('NOT_AN_IMAGE:damaged-pixels', { file: 'slice.tif', isPartial: false }),
    );
  });

  it('never hangs on a directory that points to itself', async () => {
    const bytes = writeTiff([onePage(ramp)]);
    const view = new DataView(bytes.buffer);
    view.setUint32(bytes.length - 4, view.getUint32(4, true), true);
    const { facts, warning } = await headerOf(bytes);
    assert.equal(facts.length, 1);
    assert.equal(warning && keyOf(warning), 'TRUNCATED:last-page');
  });
});
