import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { encode } from 'fast-png';
import { deflateSync, zlibSync } from 'fflate';
import {
  explicitBigEndian,
  explicitLittleEndian,
  implicitLittleEndian,
  writeDicom,
  type DicomDataset,
} from '../../demo/sample/dicom-writer.js';
import type { Readable } from '../../src/model/readable.js';
import { readManifest } from '../../src/sources/lists/manifest.js';
import { expandZip } from '../../src/sources/zip/zip-archive.js';
import { findFrame } from '../../src/readers/dicom/pixels/frame-fragments.js';
import { readSamples } from '../../src/readers/dicom/read-samples.js';
import { readParts } from '../../src/readers/dicom/web/multipart.js';
import { readPage } from '../../src/readers/images/read-page.js';
import { readFile, type FileContent } from '../../src/readers/read-file.js';
import { inferContents } from '../../src/series/infer-contents.js';
import { BytesFile } from '../readers/dicom/bytes-file.js';
import { writeBmp } from '../readers/images/bmp/write-bmp.js';
import { writeTiff } from '../readers/images/tiff/write-tiff.js';
import { writeCompoundFile } from '../readers/logs/containers/write-compound-file.js';
import * as logs from '../readers/logs/sample-logs.js';
import { writeZip } from '../sources/zip/write-zip.js';
import { aligned, anyBytes, json, repeated, text, tiffEntry, type Mutation } from './mutate-structure.js';

/** One parser: what it is given, how that is damaged, and how it is read. */
export interface FuzzTarget {
  name: string;
  /** The name of the file, by which readers are chosen. */
  file: string;
  seeds(): Promise<readonly Uint8Array[]>;
  mutations: readonly Mutation[];
  /** @throws whatever the parser does; an assertion where a number is none */
  read(file: Readable): Promise<unknown>;
}

const bytesOf = (letters: string) => new TextEncoder().encode(letters);

const slice: DicomDataset = {
  SpecificCharacterSet: 'ISO_IR 192',
  ImageType: 'ORIGINAL\\PRIMARY\\MOSAIC',
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.4',
  SOPInstanceUID: '2.25.11',
  SeriesInstanceUID: '2.25.12',
  SliceThickness: '19.000',
  ImagePositionPatient: '-1.50\\2\\3.250',
  ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
  PixelSpacing: '2.5\\0.75',
  SamplesPerPixel: 1,
  PhotometricInterpretation: 'MONOCHROME2',
  Rows: 3,
  Columns: 5,
  BitsAllocated: 16,
  BitsStored: 12,
  HighBit: 11,
  PixelRepresentation: 1,
  RescaleSlope: '2',
  '00190010 LO': 'SIEMENS MR HEADER',
  '0019100A US': 4,
  PixelData: new Uint16Array(15),
};

const frames: DicomDataset = {
  ...slice,
  NumberOfFrames: '3',
  SharedFunctionalGroupsSequence: [{ PixelMeasuresSequence: [{ PixelSpacing: '0.5\\0.6' }] }],
  PerFrameFunctionalGroupsSequence: [0, 1, 2].map((z) => ({
    PlanePositionSequence: [{ ImagePositionPatient: `0\\0\\${z}` }],
    FrameContentSequence: [{ StackID: 'A', InStackPositionNumber: z }],
  })),
  PixelData: new Uint16Array(45),
};

const jpegBaseline = '1.2.840.10008.1.2.4.50';
const deflated = '1.2.840.10008.1.2.1.99';

function writeDeflated(dataset: DicomDataset): Uint8Array {
  const whole = writeDicom(dataset, { transferSyntaxUID: deflated });
  const body = writeDicom(dataset, { partTen: false });
  const packed = deflateSync(body);
  return Uint8Array.from([...whole.subarray(0, whole.length - body.length), ...packed]);
}

const dicom = [slice, frames].flatMap((dataset) =>
  [explicitLittleEndian, implicitLittleEndian, explicitBigEndian].flatMap((transferSyntaxUID) =>
    [true, false].map((undefinedLength) => writeDicom(dataset, { transferSyntaxUID, undefinedLength })),
  ),
);
const encapsulated = [[], [0, 14, 28]].map((offsets) =>
  writeDicom(
    {
      ...frames,
      PixelData: { fragments: [1, 2, 3].map((at) => Uint8Array.of(0xff, 0xd8, 0xff, 0xda, at, 0)), offsets },
    },
    { transferSyntaxUID: jpegBaseline },
  ),
);

const block = Uint8Array.from({ length: 60 }, (_, index) => index);
const page = {
  columns: 10,
  rows: 6,
  blocks: [block],
  description: 'ImageJ=1.53t\nimages=3\nunit=mm\nspacing=2\n',
};
const ome =
  '<?xml version="1.0"?><OME xmlns="x"><Image><Pixels DimensionOrder="XYZCT" SizeZ="2" SizeC="1" SizeT="1" PhysicalSizeX="0.5" PhysicalSizeXUnit="&#181;m" PhysicalSizeZ="2"/></Image></OME>';
const tiffs = [
  writeTiff([page, page]),
  writeTiff(
    [
      { ...page, description: ome },
      { ...page, description: ome },
    ],
    { bigEndian: true },
  ),
  writeTiff(
    [{ ...page, tile: { columns: 16, rows: 16 }, blocks: [zlibSync(new Uint8Array(256))], compression: 8 }],
    {
      bigEndian: true,
      big: true,
    },
  ),
  writeTiff([
    { ...page, compression: 5, predictor: 2, blocks: [Uint8Array.of(0x80, 1, 0, 0x80, 0x40, 0x20)] },
  ]),
];
const grey = Array.from({ length: 256 }, (_, value) => [value, value, value] as const);
const lines = Array.from({ length: 6 }, () => [...block.subarray(0, 12)]);
/** SOI, JFIF with a density, a frame header of 6 × 10 pixels, the start of a scan, EOI. */
const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 2, 0, 200, 0, 200, 0, 0, 0xff, 0xc0, 0, 11,
  8, 0, 6, 0, 10, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9,
]);

const pixelSize = new Uint8Array(new Float32Array([35.28]).buffer);
const count = (value: number) => new Uint8Array(new Uint32Array([value]).buffer);
const compound = writeCompoundFile({
  'ImageInfo/PixelSize': pixelSize,
  'ImageInfo/ImageWidth': count(10),
  'ImageInfo/ImageHeight': count(6),
  'ImageInfo/NoOfImages': count(3),
  'ImageInfo/Angles': new Uint8Array(6400),
});

const webImage = {
  '00080016': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.1.1.2'] },
  '00200032': { vr: 'DS', Value: [0, 0, 2.5] },
  '00200037': { vr: 'DS', Value: [1, 0, 0, 0, 1, 0] },
  '00280010': { vr: 'US', Value: [6] },
  '00280011': { vr: 'US', Value: [10] },
  '00280030': { vr: 'DS', Value: [0.5, 0.5] },
  '52009230': {
    vr: 'SQ',
    Value: [{ '00209113': { vr: 'SQ', Value: [{ '00200032': { vr: 'DS', Value: [0, 0, 1] } }] } }],
  },
};
const manifests = [
  ['1.dcm', '2.dcm'],
  { baseurl: 'https://museum.example/ct', series: ['1.dcm'] },
  { resources: [{ url: 'a.dcm', name: 'a' }] },
  {
    type: 'Manifest',
    items: [{ items: [{ body: { id: 'https://museum.example/a.zip', format: 'application/zip' } }] }],
  },
].map((list) => bytesOf(JSON.stringify(list)));

const png = () => encode({ width: 10, height: 6, data: block, depth: 8, channels: 1 });

/** Every parser with seeds of its own. */
export const fuzzTargets: readonly FuzzTarget[] = [
  ...bytesTarget('DICOM', 'IM0001.dcm', [...dicom, ...encapsulated], [anyBytes, aligned, repeated]),
  ...bytesTarget('deflated DICOM', 'IM0001.dcm', [slice, frames].map(writeDeflated), [anyBytes, aligned]),
  ...bytesTarget('TIFF', 'slice.tif', tiffs, [anyBytes, tiffEntry, tiffEntry, aligned, repeated, text]),
  ...bytesTarget('PNG', 'slice.png', [png()], [anyBytes, aligned, repeated]),
  ...bytesTarget('JPEG', 'slice.jpg', [jpeg], [anyBytes, aligned, repeated]),
  ...bytesTarget(
    'BMP',
    'slice.bmp',
    [writeBmp({ columns: 12, rows: 6, bits: 8, palette: grey, lines })],
    [anyBytes, aligned],
  ),
  ...bytesTarget(
    'SkyScan log',
    'a_rec.log',
    [logs.skyScanReconstruction, logs.skyScanAcquisition].map(bytesOf),
    [text, anyBytes],
  ),
  ...bytesTarget('Nikon log', 'a.xtekct', [bytesOf(logs.nikon)], [text, anyBytes]),
  ...bytesTarget('GE acquisition', 'a.pca', [bytesOf(logs.geAcquisition)], [text, anyBytes]),
  ...bytesTarget('GE reconstruction', 'a.pcr', [bytesOf(logs.geReconstruction)], [text, anyBytes]),
  ...bytesTarget('Volume Graphics log', 'a.vgi', [bytesOf(logs.volumeGraphics)], [text, anyBytes]),
  ...bytesTarget('North Star report', 'a.rtf', [bytesOf(logs.nsiReport)], [text, anyBytes]),
  ...bytesTarget('North Star header', 'a.nsihdr', [bytesOf(logs.nsiHeader)], [text, anyBytes]),
  ...bytesTarget('Zeiss volume', 'a.txm', [compound], [aligned, anyBytes]),
  ...bytesTarget('Scanco volume', 'a.isq', [scanco()], [aligned, anyBytes]),
  ...rawTarget('MetaImage', 'a.mha', ['local.mha', 'packed.mha'], [text, anyBytes]),
  ...rawTarget('MetaImage of two files', 'a.mhd', ['apart.mhd', 'packed.mhd'], [text, anyBytes]),
  ...rawTarget('NRRD', 'a.nrrd', ['itk.nrrd', 'itk-packed.nrrd', 'spacings.nrrd'], [text, anyBytes]),
  ...rawTarget('NIfTI', 'a.nii', ['one.nii', 'two.nii', 'big.nii', 'time.nii'], [aligned, anyBytes]),
  ...rawTarget('packed NIfTI', 'a.nii.gz', ['packed.nii.gz'], [aligned, anyBytes]),
  ...rawTarget('Analyze', 'a.hdr', ['old.hdr', 'pair.hdr'], [aligned, anyBytes]),
  ...bytesTarget('raw samples', 'a_5x4x3_int16.raw', [new Uint8Array(120)], [anyBytes]),
  ...rawTarget('Volume Graphics volume', 'a.vgi', [bytesOf(logs.volumeGraphics)], [text, anyBytes]),
  ...rawTarget('GE volume', 'a.pcr', [bytesOf(logs.geReconstruction)], [text, anyBytes]),
  ...bytesTarget('Fraunhofer volume', 'a.rek', [fraunhofer()], [aligned, anyBytes]),
  {
    name: 'DICOMweb metadata',
    file: 'instances/1',
    seeds: () => Promise.resolve([bytesOf(JSON.stringify(webImage))]),
    mutations: [json, text],
    read: readWebImage,
  },
  {
    name: 'multipart answer',
    file: 'instances/1',
    seeds: () =>
      Promise.resolve([bytesOf('--b\r\nContent-Type: image/jp2\r\n\r\n12345\r\n--b\r\n\r\n67\r\n--b--\r\n')]),
    mutations: [anyBytes, text, repeated],
    read: async (file) =>
      readParts({ type: 'multipart/related; boundary=b', bytes: await file.read(0, 1e9) }, file.name),
  },
  {
    name: 'list of addresses',
    file: 'list.json',
    seeds: () => Promise.resolve(manifests),
    mutations: [json, text],
    read: async (file) => {
      const letters = new TextDecoder().decode(await file.read(0, 1e9));
      for (const { url } of readManifest(letters, file.name, 'https://museum.example/list.json'))
        assert.ok(url.href);
    },
  },
  {
    name: 'ZIP',
    file: 'scan.zip',
    seeds: async () => [
      await writeZip(members),
      await writeZip([{ name: 'in.zip', bytes: await writeZip(members) }]),
    ],
    mutations: [anyBytes, aligned, repeated],
    read: readZip,
  },
];

const members = [
  { name: 'a/IM1.dcm', bytes: dicom[0]!, level: 9 },
  { name: 'a/IM2.dcm', bytes: dicom[6]!, level: 0 },
  { name: 'slice.tif', bytes: tiffs[0]!, level: 9 },
];

function bytesTarget(
  name: string,
  file: string,
  seeds: readonly Uint8Array[],
  mutations: readonly Mutation[],
): FuzzTarget[] {
  return [{ name, file, seeds: () => Promise.resolve(seeds), mutations, read: readWhole }];
}

const written = new URL('../readers/raw/written/', import.meta.url);

/** A header of a volume of plain samples, beside which lies a file of whatever name it asks for. */
function rawTarget(
  name: string,
  file: string,
  seeds: readonly (string | Uint8Array)[],
  mutations: readonly Mutation[],
): FuzzTarget[] {
  const read = (header: Readable) => {
    const samples = new BytesFile(new Uint8Array(120), 'samples.raw');
    const { size } = header;
    const beside = () => Promise.resolve(samples);
    return readWhole({ name: header.name, size, read: header.read.bind(header), beside });
  };
  const load = (seed: string | Uint8Array) =>
    typeof seed === 'string' ? new Uint8Array(readFileSync(new URL(seed, written))) : seed;
  return [{ name, file, seeds: () => Promise.resolve(seeds.map(load)), mutations, read }];
}

/** What a server sends is parsed before it is taken apart: none of its images is broken JSON. */
async function readWebImage(file: Readable): Promise<void> {
  const letters = new TextDecoder().decode(await file.read(0, file.size ?? 0));
  const { name, size } = file;
  const image = { name, size, mediaType: 'application/dicom+json', read: file.read.bind(file) };
  if (isJson(letters)) await readWhole(image);
}

function isJson(letters: string): boolean {
  try {
    JSON.parse(letters);
    return true;
  } catch {
    return false;
  }
}

function scanco(): Uint8Array {
  const bytes = new Uint8Array(512);
  bytes.set(bytesOf('CTDATA-HEADER_V1'));
  const view = new DataView(bytes.buffer);
  [44, 48, 52].forEach((at) => view.setInt32(at, 100, true));
  [56, 60, 64].forEach((at) => view.setInt32(at, 3600, true));
  return bytes;
}

function fraunhofer(): Uint8Array {
  const bytes = new Uint8Array(2048 + 60);
  const view = new DataView(bytes.buffer);
  [10, 6, 8, 1].forEach((value, index) => view.setUint16(2 * index, value, true));
  [584, 588].forEach((at) => view.setFloat32(at, 35.2, true));
  return bytes;
}

/** A file as a drop reads it: what it says, the first frames, and the spacing that follows. */
async function readWhole(file: Readable): Promise<void> {
  const content = await readFile(file);
  if (content.kind !== 'log') await readFirstFrames(file, content);
  const facts = content.kind === 'log' ? [] : content.facts.slice(0, 1000);
  const volumes = content.kind === 'volume' ? content.volumes : [];
  const { stacks } = await inferContents(
    facts,
    content.kind === 'log' ? [content.log] : [],
    undefined,
    volumes,
  );
  for (const { report } of stacks) {
    const { columns, rows, slices } = report.dimensions;
    for (const size of [columns, rows, slices])
      assert.ok(Number.isInteger(size) && size > 0, `${size} is no count`);
    assertLengths(Object.values(report.spacing) as (number | null)[]);
  }
  if (content.kind === 'log') assertLengths(Object.values(content.log.spacing) as (number | null)[]);
}

async function readFirstFrames(
  file: Readable,
  content: Exclude<FileContent, { kind: 'log' }>,
): Promise<void> {
  if (content.kind === 'image') {
    assert.equal(content.facts.length, content.pixels.length);
    for (const pixels of content.pixels.slice(0, 2)) {
      if (pixels.format === 'jpeg' || pixels.rows * pixels.columns > 2 ** 22) continue;
      const { data } = await readPage(file, pixels);
      assert.equal(data.length, pixels.rows * pixels.columns);
    }
    return;
  }
  if (content.kind === 'volume') {
    for (const [at, pixels] of content.pixels.slice(0, 2).entries()) {
      if (pixels.format === 'ome-zarr' || pixels.rows * pixels.columns > 2 ** 22) continue;
      const { data } = await readPage(content.samples?.[at] ?? file, pixels);
      assert.equal(data.length, pixels.rows * pixels.columns);
    }
    return;
  }
  const { pixels } = content;
  assert.equal(content.facts.length, pixels.numberOfFrames);
  for (const { slope, intercept } of pixels.rescale.slice(0, 9))
    assert.ok(Number.isFinite(slope) && slope !== 0 && Number.isFinite(intercept));
  if (file.mediaType !== undefined || pixels.rows * pixels.columns > 2 ** 22) return;
  if (pixels.encapsulated) await findFrame(file, pixels, 0);
  else await readSamples(file, pixels, 1);
}

function assertLengths(lengths: readonly (number | null)[]): void {
  for (const length of lengths)
    assert.ok(length === null || (length > 0 && length < Infinity), `${length} is no length`);
}

async function readZip(file: Readable): Promise<void> {
  let left = 20;
  for await (const member of expandZip(file, { folder: '' })) {
    if (left-- === 0) return;
    await readFile(member).catch((error: unknown) => {
      if ((error as Error).name !== 'ProblemError') throw error;
    });
  }
}
