import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { writeDicom } from '../../../../demo/sample/dicom-writer.js';
import { decodeFrame } from '../../../../src/readers/dicom/pixels/decode.js';
import { findFrame } from '../../../../src/readers/dicom/pixels/frame-fragments.js';
import { toSingleChannel } from '../../../../src/readers/dicom/pixels/luminance.js';
import { readHeader } from '../../../../src/readers/dicom/read-header.js';
import { readSamples } from '../../../../src/readers/dicom/read-samples.js';
import { nameSyntax } from '../../../../src/readers/dicom/pixels/syntax-names.js';
import { realSeries, seriesFiles, skipLoudly } from '../../../support/real-series.js';
import { BytesFile, fileOnDisk } from '../bytes-file.js';
import { encodeFrame } from '../encode-frame.js';
import { frameOf, pictures } from '../plain-pictures.js';
import { worstChange } from '../worst-change.js';

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
  return toSingleChannel(samples, layout, pixels.rows * pixels.columns);
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

/** dcmtk's encoders: the lossless ones for every picture, the lossy one with what it may change. */
const encoders: [command: string[], codec: string, which: RegExp, change: number][] = [
  [['dcmcrle'], 'codec-charls', /./, 0],
  [['dcmcjpls', '+el'], 'codec-charls', /./, 0],
  // dcmtk refuses signed samples here: their deviation would reach across zero.
  [['dcmcjpls', '+en', '+md', '2'], 'codec-charls', /^(?!.*signed)/, 2],
  [['dcmcjpeg', '+el'], 'codec-charls', /./, 0],
  [['dcmcjpeg', '+e1'], 'codec-charls', /./, 0],
  [['dcmcjpeg', '+eb'], 'codec-libjpeg-turbo-8bit', /^(8 bits|colours)$/, 2],
  [['dcmcjpeg', '+ee'], 'codec-charls', /^(8 bits|colours)$/, 2],
  // The loader rounds samples of 12 bits as if they had 8, by which they come 15 too high.
  [['dcmcjpeg', '+ee', '+q', '99'], 'codec-charls', /^12 bits$/, 16],
  [['dcmcjpeg', '+es'], 'codec-charls', /^8 bits$/, 2],
  [['dcmcjpeg', '+ep'], 'codec-charls', /^8 bits$/, 3],
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
          skipLoudly(test, 'no dcmtk on this machine (apt-get install dcmtk)');
          return;
        }
        assert.equal(run.status, 0, run.stderr);
        const worst = worstChange(await readPlain(plain), await decode(packed, codec));
        assert.ok(worst <= change, `off by ${worst}`);
      });
    }
  }
});

/** By transfer syntax: the codec, the pictures it is tried with, and the largest change in shares of their range. */
const syntaxes: [transferSyntaxUID: string, codec: string, which: RegExp, change: number][] = [
  // OpenJPEG's wrapper takes signed bytes for unsigned ones when it encodes, and clips those above 127.
  ['1.2.840.10008.1.2.4.90', 'codec-openjpeg', /^(?!8 bits signed)/, 0],
  ['1.2.840.10008.1.2.4.91', 'codec-openjpeg', /^(?!8 bits signed)/, 1 / 64],
  ['1.2.840.10008.1.2.4.201', 'codec-openjph', /./, 0],
  ['1.2.840.10008.1.2.4.202', 'codec-openjph', /./, 0],
  // OpenJPH lets lossy signed bytes run over.
  ['1.2.840.10008.1.2.4.203', 'codec-openjph', /^(?!8 bits signed)/, 1 / 64],
  ['1.2.840.10008.1.2.8.1', 'codec-charls', /./, 0],
];

describe('decodeFrame of what the encoders beside the codecs compressed', () => {
  for (const [transferSyntaxUID, codec, which, change] of syntaxes) {
    for (const name of Object.keys(pictures).filter((one) => which.test(one))) {
      it(`unpacks ${name} of ${String(nameSyntax(transferSyntaxUID).syntax)}`, async () => {
        const dataset = pictures[name] ?? {};
        const fragment = await encodeFrame(transferSyntaxUID, frameOf(dataset));
        const packed = writeDicom(
          { ...dataset, PixelData: { fragments: [fragment] } },
          { transferSyntaxUID },
        );
        const plain = new BytesFile(writeDicom(dataset));
        const { pixels } = await readHeader(plain);
        const { data: expected } = await readSamples(plain, pixels, 1);
        const unpacked = await decodeFile(new BytesFile(packed), codec);
        const worst = worstChange(expected, unpacked);
        assert.ok(worst <= change * 2 ** pixels.bitsStored, `off by ${worst}`);
      });
    }
  }

  for (const [transferSyntaxUID, codec] of [
    ['1.2.840.10008.1.2.4.90', 'codec-openjpeg'],
    ['1.2.840.10008.1.2.4.201', 'codec-openjph'],
  ] as const) {
    it(`believes a header that calls samples of ${transferSyntaxUID} signed, whatever they are called within`, async () => {
      const dataset = pictures['12 bits signed'] ?? {};
      const { samples, ...frame } = frameOf(dataset);
      const bits = Uint16Array.from(samples, (sample) => sample & 0xfff);
      const fragment = await encodeFrame(transferSyntaxUID, { ...frame, samples: bits });
      const packed = writeDicom({ ...dataset, PixelData: { fragments: [fragment] } }, { transferSyntaxUID });
      assert.deepEqual(await decodeFile(new BytesFile(packed), codec), samples);
    });
  }
});
