import type { RefusalData } from '../../src/model/problem/refusals.js';

const file = 'ct/IM0007.dcm';
const place = { url: 'https://museum.example/scans/ammonite.zip', host: 'museum.example' };
const jpegLossless = { syntax: 'JPEG Lossless', uid: '1.2.840.10008.1.2.4.57' };
const mpeg = { syntax: 'MPEG2 Main Profile', uid: '1.2.840.10008.1.2.4.100' };
const unknownSyntax = { syntax: null, uid: '1.2.3.4' };
const unnamedSyntax = { syntax: null, uid: '' };
const nikon = { file: 'scan.xtekct', format: 'Nikon X-Tek' };

/** Typical data for what cannot be had, read or drawn: one of each, and where a count or a kind tells, more. */
export const refusalSamples: { readonly [Key in keyof RefusalData]: readonly RefusalData[Key][] } = {
  'EMPTY:drop': [{}],
  'NOT_AN_IMAGE:no-stack': [{ count: 1 }, { count: 40 }],
  '*:none-readable': [1, 3].map((count) => ({
    count,
    first: { file, code: 'TRUNCATED', severity: 'warn', data: { reason: 'header', file, size: 380 } },
  })),
  'NETWORK:offline': [{}],
  NO_WEBGL: [{}],
  CONTEXT_LOST: [{}],
  UNEXPECTED: [{ file }],
  'UNEXPECTED:series': [{}],
  'UNEXPECTED:worker': [{ file }],
  'UNEXPECTED:picture': [{}],

  HTTP_STATUS: [
    { ...place, status: 401, expected: 'file' },
    { ...place, status: 403, expected: 'file' },
    { ...place, status: 404, expected: 'series' },
    { ...place, status: 410, expected: 'file' },
    { ...place, status: 416, expected: 'file' },
    { ...place, status: 418, expected: 'part' },
    { ...place, status: 429, expected: 'file' },
    { ...place, status: 500, expected: 'file' },
  ],
  'NETWORK:no-answer': [
    { ...place, origin: 'https://repository.example' },
    { url: 'blob:', host: '', origin: null },
  ],
  'NETWORK:silent': [{ ...place, milliseconds: 120_000 }],
  'NETWORK:stalled': [{ ...place, received: 4_000_000, milliseconds: 30_000 }],
  'NETWORK:broken-off': [{ ...place, received: 4000 }],
  'NETWORK:given-up': [
    { host: 'museum.example', status: 429, milliseconds: 120_000, asked: null },
    { host: 'museum.example', status: null, milliseconds: 45_000, asked: null },
    { host: 'museum.example', status: 503, milliseconds: 0, asked: 3_600_000 },
  ],
  'NETWORK:changed': [place],
  'NETWORK:redirected': [
    { ...place, to: 'store.example' },
    { ...place, to: null },
  ],
  'NETWORK:bad-address': [{ address: 'htp//museum' }],
  'NOT_READABLE:not-kept': [{ file, received: 524_288 }],

  'NOT_AN_IMAGE:list-not-json': [{ file: 'list.json' }],
  'NOT_AN_IMAGE:list-base': [{ file: 'list.json', base: 'http://:0/' }],
  'NOT_AN_IMAGE:list-empty': [
    { file: 'list.json', entries: 0, inFolder: true },
    { file: 'list.json', entries: 1, inFolder: true },
    { file: 'data:', entries: 3, inFolder: false },
  ],
  'NOT_AN_IMAGE:list-form': [
    { file: 'list.json', keys: ['title', 'size'] },
    { file: 'list.json', keys: [] },
  ],
  'NOT_AN_IMAGE:series-not-json': [{ host: 'pacs.example', received: 1234 }],
  'EMPTY:series-item': [{ host: 'pacs.example', place: 2 }],
  'EMPTY:series': [{ host: 'pacs.example' }],

  'TRUNCATED:zip-checksum': [{ file, size: 524_288 }],
  'TRUNCATED:zip-member': [
    { file, expected: 524_288, found: 1000 },
    { file, expected: 524_288, found: 524_287 },
  ],
  'TRUNCATED:zip-misplaced': [{ file }],
  'TRUNCATED:zip-directory': [
    { file: 'scan.zip', members: 1 },
    { file: 'scan.zip', members: 1200 },
  ],
  'TRUNCATED:zip': [
    { file: 'scan.zip', size: 31_457_280 },
    { file: 'scan.zip', size: null },
  ],
  'EMPTY:zip': [{ file: 'scan.zip' }],
  ENCRYPTED: [{ file }],
  UNSUPPORTED_COMPRESSION: [{ file, method: 93 }],
  'TOO_LARGE:list': [{ file: 'list.json', entries: 1_000_000, most: 200_000 }],
  'TOO_LARGE:nested-zip': [{ file: 'all.zip/scan.zip', size: 3.1e9, most: 2 ** 30 }],

  'NOT_READABLE:changed': [{ file }],
  'NOT_READABLE:no-access': [{ file }],
  'NOT_READABLE:gone': [{ file }],
  'NOT_READABLE:forbidden': [{ file }],
  'NOT_READABLE:disk': [
    { file, system: 'EIO' },
    { file, system: null },
  ],
  'NOT_AN_IMAGE:raw-header': [
    { file: 'shell.mhd', format: 'MetaImage', entry: 'size', value: '0 × 512 × 300' },
    { file: 'shell.mhd', format: 'MetaImage', entry: 'type', value: '' },
  ],
  'NOT_AN_IMAGE:raw-no-data': [{ file: 'shell.vgi', format: 'Volume Graphics', data: 'shell.vol' }],
  'NOT_AN_IMAGE:raw-alone': [
    { file: 'shell.raw', size: 157_286_400 },
    { file: 'shell.raw', size: null },
  ],
  'NOT_AN_IMAGE:unread': (['amira', 'czi', 'hdf5', '7-zip', 'rar'] as const).map((kind) => ({
    file: 'shell.dat',
    kind,
  })),
  'UNSUPPORTED_SYNTAX:raw': [
    { file: 'shell.nrrd', format: 'NRRD', entry: 'encoding', value: 'bzip2' },
    { file: 'shell.nrrd', format: 'NRRD', entry: 'type', value: '' },
  ],
  'TRUNCATED:raw': [
    { file: 'shell.raw', expected: 157_286_400, found: 104_857_600, shown: 200, slices: 300 },
    { file: 'shell.raw', expected: 157_286_400, found: 1024, shown: 0, slices: 300 },
  ],
  'TOO_LARGE:raw-packed': [{ file: 'shell.nii.gz', bytes: 2 ** 31, most: 2 ** 30 }],
  'NOT_AN_IMAGE:zarr-json': [{ file: 'shell.zarr/zarr.json' }],
  'NOT_AN_IMAGE:zarr-no-image': (['nothing', 'array', 'plate', 'group'] as const).map((what) => ({
    file: 'shell.zarr',
    what,
  })),
  'NOT_AN_IMAGE:zarr-no-level': [{ file: 'shell.zarr' }],
  'NOT_AN_IMAGE:zarr-axes': [
    { file: 'shell.zarr', axes: ['c', 'x'] },
    { file: 'shell.zarr', axes: [] },
  ],
  'NOT_AN_IMAGE:zarr-array': (['absent', 'shape', 'chunks', 'axes'] as const).map((what) => ({
    file: 'shell.zarr/0',
    what,
  })),
  'TOO_LARGE:zarr-chunk': [{ file: 'shell.zarr/0', most: 2 ** 28 }],
  'TOO_LARGE:zarr-chunks': [{ file: 'shell.zarr/0', chunks: 1e9, most: 100_000 }],
  'UNSUPPORTED_SYNTAX:zarr-codec': [{ file: 'shell.zarr/0', codec: 'jpegxl' }],
  'UNSUPPORTED_SYNTAX:zarr-type': [{ file: 'shell.zarr/0', type: 'complex64' }],
  'UNSUPPORTED_SYNTAX:zarr-decoder': [{ file: 'shell.zarr/0', codec: 'blosc' }],
  'TRUNCATED:zarr-chunk': [
    { file: 'shell.zarr/0', damaged: 1, chunks: 27 },
    { file: 'shell.zarr/0', damaged: 3, chunks: 27 },
  ],
  'TRUNCATED:zarr-coarser': [{ file: 'block.zarr/s0' }],
  'TRUNCATED:zarr-empty': [
    { file: 'shell.zarr/0', chunks: 1 },
    { file: 'shell.zarr/0', chunks: 27 },
  ],
  'NOT_FOUND:path': [{ file: '/scans/amonite' }],

  'EMPTY:file': [{ file }],
  'JUNK:kind': [
    { file: 'report.pdf', kind: 'pdf' },
    { file: 'Thumbs.db', kind: 'windows-thumbnails' },
    { file: 'DICOMDIR', kind: 'dicomdir' },
  ],
  'JUNK:not-dicom': [{ file: 'slices.csv' }],
  'NOT_AN_IMAGE:kind': [{ file, kind: 'png' }],
  'NOT_AN_IMAGE:not-dicom': [
    { file, size: 600 },
    { file, size: null },
  ],
  'TOO_LARGE:pixels': [{ file, rows: 65_535, columns: 40_000, most: 2 ** 29 }],

  'NOT_AN_IMAGE:object': [
    { file, object: 'structured-report' },
    { file, object: 'raw-data' },
  ],
  'NOT_AN_IMAGE:no-dimensions': [{ file }],
  'TRUNCATED:header': [
    { file, size: 380 },
    { file, size: null },
  ],
  'TOO_LARGE:frames': [{ file, frames: 2e9, most: 200_000 }],
  'NOT_AN_IMAGE:impossible-frames': [{ file, frames: 200_000, size: 638 }],
  'TOO_LARGE:header': [{ file, most: 47_894_784 }],
  'TOO_LARGE:unpacked': [{ file, packed: 1_043_638, most: 335_228_288 }],

  'UNSUPPORTED_SYNTAX:transfer-syntax': [
    { file, ...mpeg },
    { file, ...unknownSyntax },
    { file, ...unnamedSyntax },
  ],
  'UNSUPPORTED_SYNTAX:decoder': [{ file, ...jpegLossless }],
  'UNSUPPORTED_SYNTAX:bits': [
    {
      file,
      bits: 24,
      readable: [1, 8, 16, 32, 64],
      syntax: 'Explicit VR Little Endian',
      uid: '1.2.840.10008.1.2.1',
    },
  ],
  'TRUNCATED:undecodable': [{ file, ...jpegLossless, size: 131_072 }],
  'TRUNCATED:frame': [
    { file, frame: 1, frames: 1 },
    { file, frame: 12, frames: 40 },
  ],
  'TRUNCATED:pixels': [
    { file, frame: 1, frames: 1, expected: 524_288, found: 131_072 },
    { file, frame: 12, frames: 40, expected: 524_288, found: 524_280 },
    { file, frame: 1, frames: 1, expected: 524_288, found: 0 },
  ],
  'TRUNCATED:unpacked': [{ file, expected: 262_144, found: 200_000 }],
  'TRUNCATED:no-pixels': [{ file, rows: 512, columns: 512 }],
  'TRUNCATED:no-such-frame': [
    { file, frame: 2, frames: 1 },
    { file, frame: 41, frames: 40 },
  ],
  'TRUNCATED:multipart': [{ file: 'instances/7', size: 90_000 }],

  'TRUNCATED:image-header': [{ file: 'slice.png' }],
  'TRUNCATED:first-page': [{ file: 'slice.tif' }],
  'TRUNCATED:directory': [{ file: 'slice.tif', at: 31_457_280 }],
  'TRUNCATED:last-page': [
    { file: 'stack.tif', pages: 1 },
    { file: 'stack.tif', pages: 117 },
  ],
  'TRUNCATED:image': [
    { file: 'slice.tif', isPartial: true },
    { file: 'slice.tif', isPartial: false },
  ],
  'NOT_AN_IMAGE:no-size': [{ file: 'slice.bmp' }],
  'NOT_AN_IMAGE:size-unstated': [{ file: 'slice.jpg', format: 'JPEG' }],
  'NOT_AN_IMAGE:impossible-size': [{ file: 'slice.tif', rows: 60_000, columns: 60_000, size: 1200 }],
  'NOT_AN_IMAGE:damaged-pixels': [
    { file: 'slice.tif', isPartial: true },
    { file: 'slice.png', isPartial: false },
  ],
  'NOT_AN_IMAGE:no-page': [{ file: 'slice.tif' }],
  'NOT_AN_IMAGE:no-usable-page': [{ file: 'slice.tif' }],
  'TOO_LARGE:pages': [{ file: 'stack.tif', most: 200_000 }],
  'UNSUPPORTED_SYNTAX:jpeg-bits': [{ file: 'slice.jpg', bits: 12 }],
  'UNSUPPORTED_SYNTAX:jpeg-process': [{ file: 'slice.jpg' }],
  'UNSUPPORTED_SYNTAX:bmp': [
    { file: 'slice.bmp', bits: 16, isCompressed: false },
    { file: 'slice.bmp', bits: 8, isCompressed: true },
  ],
  'UNSUPPORTED_SYNTAX:tiff-compression': [
    { file: 'slice.tif', compression: 50_000, name: 'Zstandard' },
    { file: 'slice.tif', compression: 12_345, name: null },
  ],
  'UNSUPPORTED_SYNTAX:tiff-colours': [{ file: 'slice.tif', photometric: 8 }],
  'UNSUPPORTED_SYNTAX:tiff-bits': [{ file: 'slice.tif', bits: 24 }],

  'LOG_UNREADABLE:no-voxel': [
    { ...nikon, kind: 'log', entries: ['[XTekCT] VoxelSizeX', '[XTekCT] VoxelSizeY', '[XTekCT] VoxelSizeZ'] },
    { file: 'a.txm', format: 'Zeiss Xradia', kind: 'volume', entries: ['ImageInfo/PixelSize'] },
  ],
  'LOG_UNREADABLE:no-voxel-at': [{ file: 'a.isq', format: 'Scanco', kind: 'volume', byte: 56 }],
  'LOG_UNREADABLE:unmarked': [{ ...nikon, mark: '[XTekCT]' }],
  'LOG_UNREADABLE:projections': [{ file: 'a.rsq', format: 'Scanco' }],
  'LOG_UNREADABLE:unit': [
    { ...nikon, entry: '[XTekCT] Units', unit: 'furlong', lengths: [] },
    {
      file: 'a.vgi',
      format: 'Volume Graphics',
      entry: '[geometry] unit',
      unit: '',
      lengths: ['0.0125', '0.0125', '0.025'],
    },
  ],
  'LOG_UNREADABLE:damaged': [{ file: 'a.txm' }],
  'LOG_UNREADABLE:packed': [{ file: 'a.txm', size: 3.1e9 }],
};
