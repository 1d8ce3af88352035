import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explicitBigEndian, explicitLittleEndian, writeDicom } from '../../../demo/sample/dicom-writer.js';
import type { DicomDataset, DicomValue } from '../../../demo/sample/dicom-writer.js';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { readSamples } from '../../../src/readers/dicom/read-samples.js';
import { realSeries, seriesFiles, skipLoudly } from '../../support/real-series.js';
import { BytesFile, fileOnDisk } from './bytes-file.js';
import { asRefused, refused } from '../../support/refused.js';

const base: DicomDataset = {
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
  SOPInstanceUID: '2.25.21',
  SamplesPerPixel: 1,
  PhotometricInterpretation: 'MONOCHROME2',
  Rows: 2,
  Columns: 3,
  PixelRepresentation: 0,
};

function layout(bits: number, stored: number, signed: 0 | 1, pixels: DicomValue): DicomDataset {
  return {
    ...base,
    BitsAllocated: bits,
    BitsStored: stored,
    HighBit: stored - 1,
    PixelRepresentation: signed,
    PixelData: pixels,
  };
}

async function read(dataset: DicomDataset, frame = 1, transferSyntaxUID = explicitLittleEndian) {
  const file = new BytesFile(writeDicom(dataset, { transferSyntaxUID }));
  const { pixels } = await readHeader(file);
  file.reads.length = 0;
  return { file, pixels, samples: await readSamples(file, pixels, frame) };
}

describe('readSamples of one channel', () => {
  const cases: [what: string, DicomDataset, expected: { constructor: unknown } & ArrayLike<number>][] = [
    [
      '8 bits unsigned',
      layout(8, 8, 0, Uint8Array.of(0, 1, 127, 128, 254, 255)),
      Uint8Array.of(0, 1, 127, 128, 254, 255),
    ],
    [
      '8 bits signed',
      layout(8, 8, 1, Int8Array.of(0, 1, 127, -128, -2, -1)),
      Int8Array.of(0, 1, 127, -128, -2, -1),
    ],
    [
      '16 bits unsigned',
      layout(16, 16, 0, Uint16Array.of(0, 1, 32767, 32768, 65534, 65535)),
      Uint16Array.of(0, 1, 32767, 32768, 65534, 65535),
    ],
    [
      '16 bits signed',
      layout(16, 16, 1, Int16Array.of(0, 1, 32767, -32768, -2, -1)),
      Int16Array.of(0, 1, 32767, -32768, -2, -1),
    ],
    [
      '32 bits unsigned',
      layout(32, 32, 0, Uint32Array.of(0, 1, 2 ** 31, 2 ** 32 - 1, 5, 6)),
      Uint32Array.of(0, 1, 2 ** 31, 2 ** 32 - 1, 5, 6),
    ],
    [
      '32 bits signed',
      layout(32, 32, 1, Int32Array.of(0, 1, -(2 ** 31), -1, 5, 6)),
      Int32Array.of(0, 1, -(2 ** 31), -1, 5, 6),
    ],
    [
      '12 of 16 bits with an overlay above',
      layout(16, 12, 0, Uint16Array.of(0xf001, 0x1fff, 0x0800, 0, 1, 2)),
      Uint16Array.of(1, 0xfff, 0x800, 0, 1, 2),
    ],
    [
      '12 of 16 bits signed',
      layout(16, 12, 1, Uint16Array.of(0x0fff, 0x0800, 0x07ff, 0, 1, 0xf002)),
      Int16Array.of(-1, -2048, 2047, 0, 1, 2),
    ],
    [
      '12 of 16 bits, high bit 15',
      { ...layout(16, 12, 0, Uint16Array.of(0x0010, 0xfff0, 0x800f, 0, 0x001f, 0x0020)), HighBit: 15 },
      Uint16Array.of(1, 0xfff, 0x800, 0, 1, 2),
    ],
    ['1 bit', layout(1, 1, 0, Uint8Array.of(0b100101)), Uint8Array.of(1, 0, 1, 0, 0, 1)],
    [
      'float',
      {
        ...layout(32, 32, 0, undefined as never),
        PixelData: undefined,
        FloatPixelData: Float32Array.of(0.5, -1.25, 3e8, 0, 1, 2),
      },
      Float32Array.of(0.5, -1.25, 3e8, 0, 1, 2),
    ],
    [
      'double',
      {
        ...layout(64, 64, 0, undefined as never),
        PixelData: undefined,
        DoubleFloatPixelData: Float64Array.of(0.1, -1e-300, 3, 0, 1, 2),
      },
      Float64Array.of(0.1, -1e-300, 3, 0, 1, 2),
    ],
  ];
  for (const [what, dataset, expected] of cases) {
    for (const syntax of [explicitLittleEndian, explicitBigEndian]) {
      it(`reads ${what} (${syntax})`, async () => {
        const { samples } = await read(dataset, 1, syntax);
        assert.equal(samples.data.constructor, expected.constructor);
        assert.deepEqual([...samples.data], Array.from(expected));
        assert.deepEqual([samples.rows, samples.columns], [2, 3]);
      });
    }
  }
});

describe('readSamples of one frame among several', () => {
  it('reads its own bytes and no others', async () => {
    const dataset = {
      ...layout(
        16,
        16,
        0,
        Uint16Array.from({ length: 18 }, (_, at) => at),
      ),
      NumberOfFrames: '3',
    };
    const { file, samples, pixels } = await read(dataset, 2);
    assert.deepEqual([...samples.data], [6, 7, 8, 9, 10, 11]);
    const start = (pixels.offset ?? 0) + 12;
    assert.deepEqual(file.reads, [[start, start + 12]]);
  });

  it('finds frames of single bits that begin within a byte', async () => {
    const dataset = { ...layout(1, 1, 0, Uint8Array.of(0b11000000, 0b00001010)), NumberOfFrames: '2' };
    const { samples } = await read(dataset, 2);
    assert.deepEqual([...samples.data], [1, 1, 0, 1, 0, 1]);
  });

  it('takes uncompressed samples out of fragments', async () => {
    const frames = [Int16Array.of(1, -2, 3, -4, 5, -6), Int16Array.of(7, -8, 9, -10, 11, -12)];
    const fragments = frames.map(({ buffer }) => new Uint8Array(buffer));
    const dataset = { ...layout(16, 16, 1, { fragments }), NumberOfFrames: '2' };
    for (const [index, samples] of frames.entries()) {
      const { samples: found } = await read(dataset, index + 1, '1.2.840.10008.1.2.1.98');
      assert.deepEqual(found.data, samples);
    }
  });

  it('refuses a frame the file does not have', async () => {
    await assert.rejects(read(layout(8, 8, 0, new Uint8Array(6)), 2), { code: 'TRUNCATED' });
  });
});

describe('readSamples of colours', () => {
  const rgb = { SamplesPerPixel: 3, PhotometricInterpretation: 'RGB' };
  const pixels = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255, 10, 20, 30, 0, 0, 0];
  // 0.299 R + 0.587 G + 0.114 B (PS3.3 C.7.6.3.1.2), rounded.
  const grey = [76, 150, 29, 255, 18, 0];

  it('turns RGB by pixel to luminance', async () => {
    const { samples } = await read({
      ...layout(8, 8, 0, Uint8Array.from(pixels)),
      ...rgb,
      PlanarConfiguration: 0,
    });
    assert.deepEqual([...samples.data], grey);
  });

  it('turns RGB by plane to luminance', async () => {
    const planes = [0, 1, 2].flatMap((channel) => pixels.filter((_, at) => at % 3 === channel));
    const { samples } = await read({
      ...layout(8, 8, 0, Uint8Array.from(planes)),
      ...rgb,
      PlanarConfiguration: 1,
    });
    assert.deepEqual([...samples.data], grey);
  });

  it('takes Y of YBR_FULL and of YBR_FULL_422', async () => {
    const full = {
      ...layout(8, 8, 0, Uint8Array.from(pixels)),
      SamplesPerPixel: 3,
      PhotometricInterpretation: 'YBR_FULL',
    };
    assert.deepEqual([...(await read(full)).samples.data], [255, 0, 0, 255, 10, 0]);
    const shared = {
      ...layout(8, 8, 0, Uint8Array.of(1, 2, 99, 98, 3, 4, 97, 96, 5, 6, 95, 94)),
      SamplesPerPixel: 3,
      PhotometricInterpretation: 'YBR_FULL_422',
    };
    assert.deepEqual([...(await read(shared)).samples.data], [1, 2, 3, 4, 5, 6]);
  });

  it('looks palette colours up', async () => {
    const table = (values: number[]) => Uint16Array.from(values);
    const { samples } = await read({
      ...layout(8, 8, 0, Uint8Array.of(10, 11, 12, 11, 9, 13)),
      PhotometricInterpretation: 'PALETTE COLOR',
      RedPaletteColorLookupTableDescriptor: [3, 10, 16],
      GreenPaletteColorLookupTableDescriptor: [3, 10, 16],
      BluePaletteColorLookupTableDescriptor: [3, 10, 16],
      RedPaletteColorLookupTableData: table([0, 1000, 65535]),
      GreenPaletteColorLookupTableData: table([0, 1000, 65535]),
      BluePaletteColorLookupTableData: table([0, 1000, 65535]),
    });
    assert.deepEqual([...samples.data], [0, 1000, 65535, 1000, 0, 65535]);
  });
});

describe('readSamples of what is not there', () => {
  it('keeps what a cut-off file still holds', async () => {
    const bytes = writeDicom(layout(16, 16, 0, Uint16Array.of(7, 8, 9, 10, 11, 12)));
    const file = new BytesFile(bytes.subarray(0, bytes.length - 5), 'IM0007.dcm');
    const { pixels } = await readHeader(file);
    const error = await readSamples(file, pixels, 1).catch((thrown: unknown) => thrown);
    const told = { file: 'IM0007.dcm', frame: 1, frames: 1, expected: 12, found: 7 };
    const { partial } = asRefused(error, 'TRUNCATED:pixels', told);
    assert.deepEqual([...(partial?.data ?? [])], [7, 8, 9, 0, 0, 0]);
  });

  it('takes no byte from behind a pixel element that is too short', async () => {
    const dataset = {
      ...layout(16, 16, 0, Uint16Array.of(7, 8, 9)),
      'FFFCFFFC OB': new Uint8Array(100).fill(1),
    };
    const error = await read(dataset).catch((thrown: unknown) => thrown);
    const { partial } = asRefused(error, 'TRUNCATED:pixels', { expected: 12, found: 6 });
    assert.deepEqual([...(partial?.data ?? [])], [7, 8, 9, 0, 0, 0]);
  });

  it('says that a header has no pixels', async () => {
    const dataset = layout(16, 16, 0, undefined as never);
    await assert.rejects(read({ ...dataset, PixelData: undefined }), { code: 'TRUNCATED', partial: null });
  });

  it('names a transfer syntax it cannot read', async () => {
    const fragments = { fragments: [Uint8Array.of(1, 2, 3, 4)] };
    const dataset = layout(8, 8, 0, fragments);
    const uid = '1.2.840.10008.1.2.4.100';
    const told = { syntax: 'MPEG2 Main Profile', uid };
    await assert.rejects(read(dataset, 1, uid), refused('UNSUPPORTED_SYNTAX:transfer-syntax', told));
  });

  it('names a sample width it cannot read', async () => {
    const dataset = { ...layout(16, 12, 0, new Uint16Array(6)), BitsAllocated: 24 };
    await assert.rejects(
      read(dataset),
      refused('UNSUPPORTED_SYNTAX:bits', { bits: 24, readable: [1, 8, 16, 32, 64] }),
    );
  });

  it('refuses a size that no memory holds', async () => {
    const dataset = { ...layout(16, 16, 0, new Uint16Array(6)), Rows: 65535, Columns: 65535 };
    await assert.rejects(read(dataset), refused('TOO_LARGE:pixels', { rows: 65535, columns: 65535 }));
  });
});

describe('readSamples of real series', () => {
  for (const [altered, control] of [
    ['m-deflate', 'm-control-ct'],
    ['m-enhanced-ct-overlap', 'm-control-ct'],
    ['m-multiframe-sc-sbs', 'm-control-ct'],
  ] as const) {
    it(`reads the samples of ${control} from ${altered}`, async (test) => {
      if (!realSeries()) {
        skipLoudly(test);
        return;
      }
      const slices = seriesFiles(control);
      const files = seriesFiles(altered);
      for (const index of [0, 17, 39]) {
        const expected = await readFirst(slices[index] ?? '', 1);
        const path = files.length === 1 ? files[0] : files[index];
        assert.deepEqual(await readFirst(path ?? '', files.length === 1 ? index + 1 : 1), expected);
      }
    });
  }
});

async function readFirst(path: string, frame: number) {
  const file = fileOnDisk(path);
  const { pixels } = await readHeader(file);
  return (await readSamples(file, pixels, frame)).data;
}
