import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync, zlibSync } from 'fflate';
import { writeDicom, type DicomDataset } from '../../demo/sample/dicom-writer.js';
import { trim } from '../../src/model/printed-number.js';
import { readSamples } from '../../src/readers/dicom/read-samples.js';
import { readFile } from '../../src/readers/read-file.js';
import { readPage } from '../../src/readers/images/read-page.js';
import { refused } from '../support/refused.js';
import { BytesFile } from './dicom/bytes-file.js';
import { samplesOf } from './images/read-image.js';
import { writeTiff } from './images/tiff/write-tiff.js';
import { writeCompoundFile } from './logs/containers/write-compound-file.js';

const slice: DicomDataset = {
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
  SamplesPerPixel: 1,
  PhotometricInterpretation: 'MONOCHROME2',
  Rows: 2,
  Columns: 2,
  BitsAllocated: 16,
  PixelData: new Uint16Array(4),
};
const deflated = '1.2.840.10008.1.2.1.99';
const short = (group: number, element: number) => [group & 255, group >> 8, element & 255, element >> 8];
const long = (value: number) => [0, 8, 16, 24].map((bits) => (value >>> bits) & 255);

/** A deflated file whose data set begins with these bytes. */
function deflate(body: Uint8Array): Uint8Array {
  const whole = writeDicom(slice, { transferSyntaxUID: deflated });
  const plain = writeDicom(slice, { partTen: false });
  return Uint8Array.from([...whole.subarray(0, whole.length - plain.length), ...deflateSync(body)]);
}

function bytesRead({ reads }: BytesFile): number {
  return reads.reduce((sum, [start, end]) => sum + Math.max(0, end - start), 0);
}

describe('a DICOM header that says it is longer than any', () => {
  it('is refused where its frames do not fit into the file: 200,000 of 2 × 2 pixels take 1.6 MB', async () => {
    const file = new BytesFile(writeDicom({ ...slice, NumberOfFrames: '200000' }));
    const { size } = file;
    const told = { file: 'IM0001.dcm', frames: 200_000, size };
    await assert.rejects(readFile(file), refused('NOT_AN_IMAGE:impossible-frames', told));
  });

  it('is read where the file was cut off, and frames are missing', async () => {
    const bytes = writeDicom({ ...slice, NumberOfFrames: '40', PixelData: new Uint16Array(160) });
    const content = await readFile(new BytesFile(bytes.subarray(0, bytes.length - 200)));
    assert.equal(content.kind === 'dicom' && content.facts.length, 40);
  });

  it('is given up where half a megabyte becomes half a gigabyte, before that was made', async () => {
    const body = new Uint8Array(60_000_000);
    // A functional groups sequence of 500 MB, which the file does not hold.
    body.set([...short(0x5200, 0x9230), 0x53, 0x51, 0, 0, ...long(500_000_000)]);
    const bytes = deflate(body);
    const most = 2 ** 24 + 64 * bytes.length;
    await assert.rejects(readFile(new BytesFile(bytes)), refused('TOO_LARGE:header', { most }));
  });

  it('is given up where it leaps from value to value of what is packed', async () => {
    const value = new Uint8Array(1_000_012);
    value.set([...short(9, 0x1000), 0x4f, 0x42, 0, 0, ...long(1_000_000)]);
    const body = new Uint8Array(40 * value.length);
    for (let at = 0; at < body.length; at += value.length) body.set(value, at);
    const file = new BytesFile(deflate(body));
    await assert.rejects(readFile(file), refused('TOO_LARGE:header'));
    // Each leap unpacks twice as far as the last at least: not 40 times from the beginning.
    assert.ok(bytesRead(file) < 16 * file.size, `${bytesRead(file)} of ${file.size}`);
  });

  it('takes a few looks at each element where items lie on one another', async () => {
    const count = 20_000;
    const items = Array.from({ length: count }, (_, index) => [
      ...[0xfe, 0xff, 0, 0xe0, ...long(16 * (count - index) - 24)],
      ...[9, 0, 1, 0x10, 0, 0, 0, 0],
    ]).flat();
    const plain = writeDicom({ ...slice, PixelData: undefined });
    const sequence = [...short(0x5200, 0x9230), 0x53, 0x51, 0, 0, ...long(items.length), ...items];
    const content = await readFile(new BytesFile(Uint8Array.from([...plain, ...sequence])));
    assert.equal(content.kind === 'dicom' && content.facts[0]?.['HeaderDamage'], 'unreadable');
  });

  it('tells no tiles that have no pixel', async () => {
    const mosaic = { ...slice, ImageType: 'ORIGINAL\\PRIMARY\\MOSAIC', '00190010 LO': 'SIEMENS MR HEADER' };
    const read = async (tiles: number) => {
      const content = await readFile(new BytesFile(writeDicom({ ...mosaic, '0019100A US': tiles })));
      return content.kind === 'dicom' && content.facts[0]?.['MosaicImageCount'];
    };
    assert.equal(await read(4), 4);
    assert.equal(await read(5), undefined);
  });

  it('of a deflated file of many frames is unpacked once for all', async () => {
    const frames = 64;
    const pixels = new Uint16Array(frames * 4096).map((_, index) => (index * 7919) & 0xffff);
    const many = { ...slice, Rows: 64, Columns: 64, NumberOfFrames: String(frames), PixelData: pixels };
    const file = new BytesFile(deflate(writeDicom(many, { partTen: false })));
    const content = await readFile(file);
    assert.ok(content.kind === 'dicom');
    file.reads.length = 0;
    for (let frame = 1; frame <= frames; frame++) {
      const { data } = await readSamples(file, content.pixels, frame);
      assert.equal(data[5], pixels[(frame - 1) * 4096 + 5]);
    }
    assert.ok(bytesRead(file) < 4 * file.size, `${bytesRead(file)} of ${file.size}`);
  });
});

describe('a TIFF that says it is larger than it is', () => {
  const block = new Uint8Array(16);
  const page = { columns: 4, rows: 4, blocks: [block] };
  const read = (bytes: Uint8Array) => readFile(new BytesFile(bytes, 'slice.tif'));

  for (const samples of [0, 5000])
    it(`is refused where a pixel has ${samples} samples`, () =>
      assert.rejects(
        read(writeTiff([{ ...page, samples, description: 'ImageJ=1.53t\nimages=100000000\n' }])),
        refused('NOT_AN_IMAGE:no-usable-page'),
      ));

  it('is refused where its rows are no whole number', async () => {
    const bytes = writeTiff([page]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const entries = view.getUint32(4, true) + 2;
    const rows = Array.from({ length: 9 }, (_, index) => entries + 12 * index).find(
      (at) => view.getUint16(at, true) === 257,
    );
    assert.ok(rows);
    view.setUint16(rows + 2, 11, true);
    view.setFloat32(rows + 8, 2.5, true);
    await assert.rejects(read(bytes), refused('NOT_AN_IMAGE:no-usable-page'));
  });

  it('has no more pages than its bytes have room for, rows of one bit on bytes of their own', async () => {
    const content = await read(
      writeTiff(
        [
          {
            columns: 1,
            rows: 1,
            bits: 1,
            blocks: [new Uint8Array(1)],
            description: 'ImageJ=1\nimages=1e400\n',
          },
        ],
        {
          pixelsLast: true,
        },
      ),
    );
    assert.ok(content.kind === 'image' && content.facts.length <= 2, 'one byte of pixels');
  });

  it('is refused where there would be more pages than are read', async () => {
    const bytes = writeTiff([
      {
        columns: 1,
        rows: 1,
        bits: 1,
        blocks: [new Uint8Array(300_000)],
        description: 'ImageJ=1\nimages=300000\n',
      },
    ]);
    await assert.rejects(read(bytes), refused('TOO_LARGE:pages', { most: 200_000 }));
  });

  it('keeps the pages before directories that lie on one another', async () => {
    const bytes = new Uint8Array(100_000);
    bytes.set([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
    // Each directory of 4,096 entries begins 14 bytes behind the last, and leads to the next.
    const step = 2 + 12 * 4096;
    for (let at = 8; at + step + 4 < bytes.length; at += 14) {
      bytes.set([0, 0x10], at);
      bytes.set(long(at + 14), at + step);
    }
    const file = new BytesFile(bytes, 'slice.tif');
    await assert.rejects(readFile(file), refused('NOT_AN_IMAGE:no-usable-page'));
    assert.ok(file.reads.length < 12, `${file.reads.length} reads`);
  });

  it('is given up where its values are scattered over all of it, again and again', async () => {
    const count = 30_000;
    const length = 2 + 12 * 4 + 4;
    const bytes = new Uint8Array(8 + count * length);
    bytes.set([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
    for (let index = 0; index < count; index++) {
      const at = 8 + index * length;
      const far = (place: number) => long((index * 7919 * place * 52) % bytes.length);
      const entries = [
        [...short(256, 4), ...long(1), ...long(1)],
        [...short(257, 4), ...long(1), ...long(1)],
        [...short(258, 3), ...long(3), ...far(1)],
        [...short(273, 4), ...long(1), ...long(8)],
      ];
      bytes.set([4, 0, ...entries.flat(), ...long(index === count - 1 ? 0 : at + length)], at);
    }
    const file = new BytesFile(bytes, 'slice.tif');
    await assert.rejects(readFile(file), refused('TOO_LARGE:header'));
    assert.ok(bytesRead(file) < 2 ** 27 + 5 * file.size);
  });

  it('makes no more of strips than its page has pixels, though all point to one that is a bomb', async () => {
    const bomb = zlibSync(new Uint8Array(4_000_000));
    const rows = 300;
    const plan = {
      columns: 100,
      rows,
      rowsPerStrip: 1,
      compression: 8,
      blocks: Array.from({ length: rows }, () => bomb),
    };
    const { data } = await samplesOf(writeTiff([plan]), 1, 'slice.tif');
    assert.equal(data.length, 100 * rows);
  });

  it('is cut short where strips take many times the bytes it has', async () => {
    const bytes = writeTiff([
      {
        columns: 100,
        rows: 3000,
        rowsPerStrip: 1,
        compression: 5,
        blocks: Array.from({ length: 3000 }, () => block),
      },
    ]);
    const content = await read(bytes);
    assert.ok(content.kind === 'image');
    const [pixels] = content.pixels;
    assert.ok(pixels?.format === 'tiff' && pixels.byteCounts);
    // Every strip says that it goes on to the end of the file.
    const file = new BytesFile(bytes, 'slice.tif');
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let strip = 0; strip < 3000; strip++)
      view.setUint32(pixels.byteCounts.at + 4 * strip, 2 ** 31, true);
    await readPage(file, pixels).catch(() => undefined);
    assert.ok(bytesRead(file) < 2 ** 26 + 8 * file.size, `${bytesRead(file)} of ${file.size}`);
  });
});

describe('a log that leads nowhere', () => {
  it('is damaged where its sectors are linked in a circle', async () => {
    const bytes = writeCompoundFile({ 'ImageInfo/PixelSize': new Uint8Array(4) });
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(48, true);
    const table = (view.getUint32(76, true) + 1) * 512;
    // The directory goes on in itself, and its root leads to an entry far behind.
    view.setUint32(table + 4 * directory, directory, true);
    view.setUint32((directory + 1) * 512 + 76, 0x7fffffff, true);
    const file = new BytesFile(bytes, 'a.txm');
    await assert.rejects(readFile(file), refused('LOG_UNREADABLE:damaged', { file: 'a.txm' }));
    assert.ok(file.reads.length < 10);
  });

  it(
    'is read once through where a report opens a bracket and never closes it',
    { timeout: 60_000 },
    async () => {
      for (const piece of ['1', '1 ', 'Effective pixel pitch: [1 ', '\nPixel pitch:\t[2']) {
        const text = `Source to object: \nEffective pixel pitch: [${piece.repeat(2 ** 20 / piece.length)}`;
        const file = new BytesFile(new TextEncoder().encode(text), 'a.rtf');
        await assert.rejects(readFile(file), refused('LOG_UNREADABLE:no-voxel'));
      }
    },
  );

  it('has its blanks taken off in one pass', { timeout: 60_000 }, () => {
    const blanks = ' '.repeat(2 ** 20);
    assert.equal(trim(` 1${blanks}2\0`).length, 2 ** 20 + 2);
    assert.equal(trim(blanks), '');
    assert.equal(trim('\0 7.5 \0'), '7.5');
  });
});
