import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { writeDicom } from '../../demo/sample/dicom-writer.js';
import type { DicomDataset } from '../../demo/sample/dicom-writer.js';
import { decodeFrame } from '../../src/dicom/decode.js';
import { findFrame } from '../../src/dicom/frame-fragments.js';
import { toSingleChannel } from '../../src/dicom/luminance.js';
import { readHeader } from '../../src/dicom/read-header.js';
import { readSamples } from '../../src/dicom/read-samples.js';
import { realSeries, seriesFiles, skipLoudly } from '../support/real-series.js';
import type { SampleArray } from '../../src/spacing/samples.js';
import { BytesFile, fileOnDisk } from './bytes-file.js';
import { encodeFrame } from './encode-frame.js';
import type { EncodingCodec } from './encode-frame.js';

/** In Node the codecs read their WASM from disk, where the page fetches it from beside the chunk. */
function wasmFolder(codec: string): string {
  const wasm = codec === 'codec-openjph' ? 'wasm' : 'decodewasm';
  return dirname(createRequire(import.meta.url).resolve(`@cornerstonejs/${codec}/${wasm}`));
}

function decode(path: string, codec = 'codec-charls') {
  return decodeFile(fileOnDisk(path), codec);
}

async function decodeFile(file: BytesFile, codec: string) {
  const { pixels } = await readHeader(file);
  const bytes = await findFrame(file, pixels, 0);
  const { samples, layout } = await decodeFrame(bytes, pixels, { wasmBasePath: wasmFolder(codec) });
  return toSingleChannel(samples, layout, pixels.rows * pixels.columns).data;
}

async function readPlain(path: string) {
  const file = fileOnDisk(path);
  const { pixels } = await readHeader(file);
  return (await readSamples(file, pixels, 1)).data;
}

describe('decodeFrame of real series', () => {
  for (const [compressed, plain] of [
    ['m-jpegls', 'm-control-ct'],
    ['m-rle', 'm-control-ct'],
    ['mr-jpegls-4', 'mr-rle-4'],
  ] as const) {
    it(`unpacks ${compressed} to the samples of ${plain}`, async (test) => {
      if (!realSeries()) {
        skipLoudly(test);
        return;
      }
      const paths = seriesFiles(compressed);
      const others = seriesFiles(plain);
      for (const index of [0, paths.length - 1]) {
        const unpacked = await decode(paths[index] ?? '');
        const expected = await readPlain(others[index] ?? '');
        assert.equal(unpacked.constructor, expected.constructor);
        assert.deepEqual(unpacked, expected);
      }
    });
  }
});

const jpeg2000Lossless = '1.2.840.10008.1.2.4.90';
const side = 64;
const every = (value: (x: number, y: number) => number) =>
  Array.from({ length: side * side }, (_, index) => value(index % side, Math.floor(index / side)));

function picture(bits: number, stored: number, signed: 0 | 1, pixels: DicomDataset[string]): DicomDataset {
  return {
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
    SOPInstanceUID: '2.25.5',
    StudyInstanceUID: '2.25.6',
    SeriesInstanceUID: '2.25.7',
    Modality: 'OT',
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: side,
    Columns: side,
    BitsAllocated: bits,
    BitsStored: stored,
    HighBit: stored - 1,
    PixelRepresentation: signed,
    PixelData: pixels,
  };
}

const pictures: Record<string, DicomDataset> = {
  '8 bits': picture(8, 8, 0, Uint8Array.from(every((x, y) => (x * 3 + y) & 255))),
  '8 bits signed': picture(8, 8, 1, Int8Array.from(every((x, y) => ((x * 3 + y) & 255) - 128))),
  '12 bits': picture(16, 12, 0, Uint16Array.from(every((x, y) => x * 60 + y))),
  '12 bits signed': picture(16, 12, 1, Int16Array.from(every((x, y) => x * 30 - y * 20))),
  '16 bits': picture(16, 16, 0, Uint16Array.from(every((x, y) => x * 960 + y * 16))),
  '16 bits signed': picture(16, 16, 1, Int16Array.from(every((x, y) => x * 500 - y * 500))),
  colours: {
    ...picture(8, 8, 0, Uint8Array.from(every((x) => x).flatMap((x, at) => [x * 4, at >> 6, 128]))),
    SamplesPerPixel: 3,
    PhotometricInterpretation: 'RGB',
    PlanarConfiguration: 0,
  },
};

/** dcmtk's encoders: the lossless ones for every picture, the lossy one with what it may change. */
const encoders: [command: string[], codec: string, which: RegExp, change: number][] = [
  [['dcmcrle'], 'codec-charls', /./, 0],
  [['dcmcjpls', '+el'], 'codec-charls', /./, 0],
  [['dcmcjpeg', '+el'], 'codec-charls', /./, 0],
  [['dcmcjpeg', '+e1'], 'codec-charls', /./, 0],
  [['dcmcjpeg', '+eb'], 'codec-libjpeg-turbo-8bit', /^(8 bits|colours)$/, 2],
  [['dcmcjpeg', '+ee'], 'codec-charls', /^(8 bits|colours)$/, 2],
];

describe('decodeFrame of what dcmtk compressed', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'decode-'))));
  after(() => rmSync(folder, { recursive: true }));

  for (const [[command = '', ...flags], codec, which, change] of encoders) {
    for (const name of Object.keys(pictures).filter((one) => which.test(one))) {
      it(`unpacks ${name} of ${[command, ...flags].join(' ')}`, async (test) => {
        const plain = join(folder, 'plain.dcm');
        const packed = join(folder, 'packed.dcm');
        writeFileSync(plain, writeDicom(pictures[name] ?? {}));
        const run = spawnSync(command, [...flags, plain, packed], { encoding: 'utf8' });
        if (run.error) {
          skipLoudly(test, `${command} is not installed (package dcmtk)`);
          return;
        }
        assert.equal(run.status, 0, run.stderr);
        const expected = await readPlain(plain);
        const unpacked = await decode(packed, codec);
        assert.equal(unpacked.length, expected.length);
        const changes = Array.from(expected, (value, at) => Math.abs(value - (unpacked[at] ?? NaN)));
        const worst = Math.max(...changes);
        assert.ok(worst <= change, `off by ${worst}`);
      });
    }
  }
});

const highThroughputLossless = '1.2.840.10008.1.2.4.201';
/** OpenJPEG's wrapper takes signed bytes for unsigned ones when it encodes, and clips those above 127. */
const clippedWhenEncoded = '8 bits signed';
const codecs: [codec: EncodingCodec, transferSyntaxUID: string][] = [
  ['codec-openjpeg', jpeg2000Lossless],
  ['codec-openjph', highThroughputLossless],
];

describe('decodeFrame of JPEG 2000', () => {
  for (const [codec, transferSyntaxUID] of codecs) {
    for (const [name, dataset] of Object.entries(pictures)) {
      if (codec === 'codec-openjpeg' && name === clippedWhenEncoded) continue;
      it(`unpacks ${name} of ${codec}`, async () => {
        const samples = dataset['PixelData'] as SampleArray;
        const bits = Number(dataset['BitsStored']);
        const fragment = await encodeFrame(codec, samples, side, side, bits);
        const packed = writeDicom(
          { ...dataset, PixelData: { fragments: [fragment] } },
          { transferSyntaxUID },
        );
        const unpacked = await decodeFile(new BytesFile(packed), codec);
        const plain = new BytesFile(writeDicom(dataset));
        const { pixels } = await readHeader(plain);
        assert.deepEqual(unpacked, (await readSamples(plain, pixels, 1)).data);
      });
    }
  }
});
