import type { ReaderRefusals } from '../../src/model/refusals-readers.js';
import type { SourceRefusals } from '../../src/model/refusals-sources.js';
import type { RefusalData } from '../../src/model/refusals.js';

type Samples<Table> = { readonly [Key in keyof Table]: readonly Table[Key][] };

const file = 'scan/IM0001.dcm';
const asked = { url: 'https://example.org/scan.zip', host: 'example.org' };
const syntax = { file, syntax: 'JPEG XL', uid: '1.2.840.10008.1.2.4.110' };
const frame = { file, frame: 7, frames: 40 };
const log = { file: 'scan.log', format: 'Nikon X-Tek' };

/** Why bytes cannot be had. */
const sourceSamples: Samples<SourceRefusals> = {
  HTTP_STATUS: [
    { ...asked, status: 404, expected: 'file' },
    { ...asked, status: 500, expected: 'series' },
    { ...asked, status: 403, expected: 'part' },
    { ...asked, status: 429, expected: 'file' },
  ],
  'NETWORK:no-answer': [
    { ...asked, origin: 'https://museum.example' },
    { ...asked, origin: null },
  ],
  'NETWORK:silent': [{ ...asked, milliseconds: 30_000 }],
  'NETWORK:stalled': [{ ...asked, received: 1_200_000, milliseconds: 30_000 }],
  'NETWORK:broken-off': [{ ...asked, received: 1_200_000 }],
  'NETWORK:bad-address': [{ address: 'https://[' }],
  'NOT_READABLE:not-kept': [{ file, received: 1_200_000 }],
  'NOT_AN_IMAGE:list-not-json': [{ file: 'list.json' }],
  'NOT_AN_IMAGE:list-base': [{ file: 'list.json', base: '//[' }],
  'NOT_AN_IMAGE:list-empty': [
    { file: 'list.json', entries: 0, inFolder: true },
    { file: 'list.json', entries: 3, inFolder: false },
    { file: 'list.json', entries: 1, inFolder: true },
  ],
  'NOT_AN_IMAGE:list-form': [
    { file: 'list.json', keys: ['name', 'pages'] },
    { file: 'list.json', keys: [] },
  ],
  'NOT_AN_IMAGE:series-not-json': [{ host: 'example.org', received: 812 }],
  'EMPTY:series': [{ host: 'example.org' }],
  'TRUNCATED:zip-checksum': [{ file, size: 524_288 }],
  'TRUNCATED:zip-member': [{ file, expected: 524_288, found: 1024 }],
  'TRUNCATED:zip-misplaced': [{ file }],
  'TRUNCATED:zip-directory': [
    { file: 'scan.zip', members: 40 },
    { file: 'scan.zip', members: 1 },
    { file: 'scan.zip', members: 0 },
  ],
  'TRUNCATED:zip': [
    { file: 'scan.zip', size: 1_200_000 },
    { file: 'scan.zip', size: null },
  ],
  'EMPTY:zip': [{ file: 'scan.zip' }],
  ENCRYPTED: [{ file }],
  UNSUPPORTED_COMPRESSION: [{ file, method: 14 }],
  'TOO_LARGE:nested-zip': [{ file: 'inner.zip', size: 3e9, most: 2e9 }],
  'NOT_READABLE:changed': [{ file }],
  'NOT_READABLE:no-access': [{ file }],
  'NOT_READABLE:gone': [{ file }],
  'NOT_READABLE:forbidden': [{ file }],
  'NOT_READABLE:disk': [
    { file, system: 'EIO' },
    { file, system: null },
  ],
  'NOT_FOUND:path': [{ file: 'scans/nowhere' }],
};

/** Why bytes show no slice. */
const readerSamples: Samples<ReaderRefusals> = {
  'EMPTY:file': [{ file }],
  'JUNK:kind': [
    ...(
      [
        ...['png', 'jpeg', 'gif', 'bmp', 'tiff', 'bigtiff', 'webp', 'pdf', 'zip', 'gzip', '7-zip'],
        ...['rar', 'tar', 'nifti', 'office', 'text', 'windows-thumbnails', 'windows-folder'],
        ...['macos-folder', 'macos-fork', 'dicomdir'],
      ] as const
    ).map((kind) => ({ file: 'notes', kind })),
  ],
  'JUNK:not-dicom': [{ file: 'notes' }],
  'NOT_AN_IMAGE:kind': [{ file, kind: 'text' }],
  'NOT_AN_IMAGE:not-dicom': [
    { file, size: 812 },
    { file, size: null },
  ],
  'TOO_LARGE:pixels': [{ file, rows: 40_000, columns: 60_000, most: 2 ** 29 }],
  'NOT_AN_IMAGE:object': [
    ...(
      [
        ...['document', 'presentation-state', 'contours', 'treatment-record', 'treatment-plan'],
        ...['registration', 'fiducials', 'deformable-registration', 'surface', 'tractography'],
        ...['raw-data', 'value-mapping', 'structured-report', 'waveform', 'worklist-entry'],
      ] as const
    ).map((object) => ({ file, object })),
  ],
  'NOT_AN_IMAGE:no-dimensions': [{ file }],
  'TRUNCATED:header': [
    { file, size: 812 },
    { file, size: null },
  ],
  'TOO_LARGE:frames': [{ file, frames: 4_000_000, most: 100_000 }],
  'UNSUPPORTED_SYNTAX:transfer-syntax': [
    syntax,
    { ...syntax, syntax: null },
    { ...syntax, syntax: null, uid: '' },
  ],
  'UNSUPPORTED_SYNTAX:decoder': [syntax, { ...syntax, syntax: null }],
  'UNSUPPORTED_SYNTAX:bits': [{ ...syntax, bits: 12, readable: [8, 16] }],
  'TRUNCATED:undecodable': [{ ...syntax, size: 1024 }],
  'TRUNCATED:frame': [frame, { ...frame, frame: 1, frames: 1 }],
  'TRUNCATED:pixels': [
    { ...frame, expected: 524_288, found: 1024 },
    { ...frame, frame: 1, frames: 1, expected: 524_288, found: 0 },
  ],
  'TRUNCATED:unpacked': [{ file, expected: 262_144, found: 1024 }],
  'TRUNCATED:no-pixels': [{ file, rows: 512, columns: 512 }],
  'TRUNCATED:no-such-frame': [frame],
  'TRUNCATED:multipart': [{ file, size: 1024 }],
  'TRUNCATED:picture-header': [{ file }],
  'TRUNCATED:first-page': [{ file }],
  'TRUNCATED:directory': [{ file, at: 1_200_000 }],
  'TRUNCATED:last-page': [
    { file, pages: 12 },
    { file, pages: 1 },
  ],
  'TRUNCATED:picture': [
    { file, isPartial: true },
    { file, isPartial: false },
  ],
  'NOT_AN_IMAGE:no-size': [{ file }],
  'NOT_AN_IMAGE:size-unstated': [{ file, format: 'JPEG' }],
  'NOT_AN_IMAGE:impossible-size': [{ file, rows: 40_000, columns: 60_000, size: 812 }],
  'NOT_AN_IMAGE:damaged-pixels': [
    { file, isPartial: true },
    { file, isPartial: false },
  ],
  'NOT_AN_IMAGE:no-page': [{ file }],
  'NOT_AN_IMAGE:no-usable-page': [{ file }],
  'TOO_LARGE:pages': [{ file, most: 100_000 }],
  'UNSUPPORTED_SYNTAX:jpeg-bits': [{ file, bits: 12 }],
  'UNSUPPORTED_SYNTAX:jpeg-process': [{ file }],
  'UNSUPPORTED_SYNTAX:bmp': [
    { file, bits: 16, isCompressed: false },
    { file, bits: 8, isCompressed: true },
  ],
  'UNSUPPORTED_SYNTAX:tiff-compression': [
    { file, compression: 34_712, name: 'JPEG 2000' },
    { file, compression: 99, name: null },
  ],
  'UNSUPPORTED_SYNTAX:tiff-colours': [{ file, photometric: 5 }],
  'UNSUPPORTED_SYNTAX:tiff-bits': [{ file, bits: 12 }],
  'LOG_UNREADABLE:no-voxel': [
    { ...log, kind: 'log', entries: ['VoxelSizeX', 'VoxelSizeY'] },
    { ...log, kind: 'volume', entries: ['VoxelSize'] },
  ],
  'LOG_UNREADABLE:no-voxel-at': [{ ...log, kind: 'volume', byte: 44 }],
  'LOG_UNREADABLE:unmarked': [{ ...log, mark: '[XTekCT]' }],
  'LOG_UNREADABLE:projections': [log],
  'LOG_UNREADABLE:unit': [
    { ...log, entry: 'Unit', unit: 'furlong', lengths: ['0.5', '0.5'] },
    { ...log, entry: 'Unit', unit: 'furlong', lengths: [] },
  ],
  'LOG_UNREADABLE:damaged': [{ file: 'scan.txm' }],
  'LOG_UNREADABLE:packed': [{ file: 'scan.txm', size: 3e9 }],
};

/** Typical data for what cannot be had, read or drawn. */
export const refusalSamples: Samples<RefusalData> = {
  ...sourceSamples,
  ...readerSamples,
  'EMPTY:drop': [{}],
  'NOT_AN_IMAGE:no-stack': [{ count: 1 }, { count: 12 }],
  '*:none-readable': [
    { count: 1, first: { file, code: 'EMPTY', severity: 'warn', data: { file, reason: 'file' } } },
    { count: 12, first: { file, code: 'EMPTY', severity: 'warn', data: { file, reason: 'file' } } },
  ],
  NO_WEBGL: [{}],
  CONTEXT_LOST: [{}],
  UNEXPECTED: [{ file }],
  'UNEXPECTED:picture': [{}],
};
