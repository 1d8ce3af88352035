import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mayBeLog } from '../../../src/readers/logs/log-names.js';
import { binaryFormats, textFormats } from '../../../src/readers/logs/log-formats.js';
import { readLog } from '../../../src/readers/logs/read-log.js';
import type { ScannerLog } from '../../../src/model/scanner-log.js';
import { binaryFile, textFile } from './log-file.js';
import * as samples from './sample-logs.js';
import { refused } from '../../support/refused.js';

async function read(name: string, text: string, encoding?: BufferEncoding): Promise<ScannerLog> {
  const log = await readLog(textFile(name, text, encoding));
  assert.ok(log, `${name} is taken for no log`);
  return log;
}

interface LogCase {
  name: string;
  text: string;
  format: string;
  spacing: [x: number, y: number, z: number | null];
  /** Half of the last printed digit of X, mm. */
  precision: number;
  dimensions: [columns: number, rows: number, slices: number] | null;
  /** The voxel by the detector's pixel and the distances, to six digits. */
  detector?: number;
  key: string;
}

const cases: LogCase[] = [
  {
    name: 'specimen_rec.log',
    text: samples.skyScanReconstruction,
    format: 'Bruker SkyScan',
    spacing: [0.04, 0.04, 0.04],
    precision: 5e-9,
    dimensions: [3124, 632, 2768],
    detector: 0.0400007, // 74.8 × 151.006 / 282.376 µm
    key: '[Reconstruction] Pixel Size (um)=40.00000',
  },
  {
    name: 'specimen.log',
    text: samples.skyScanAcquisition,
    format: 'Bruker SkyScan',
    spacing: [0.007000817, 0.007000817, null],
    precision: 5e-10,
    dimensions: null,
    key: '[Acquisition] Image Pixel Size (um)=7.000817',
  },
  {
    name: 'specimen.xtekct',
    text: samples.nikon,
    format: 'Nikon X-Tek',
    spacing: [0.02350855, 0.02350855, 0.02350855],
    precision: 5e-9,
    dimensions: [1000, 1001, 1002],
    detector: 0.0235086, // 0.2 × 131.1519 / 1115.78
    key: '[XTekCT] VoxelSizeX=0.02350855',
  },
  {
    name: 'specimen.pca',
    text: samples.geAcquisition,
    format: 'GE phoenix',
    spacing: [0.04065708, 0.04065708, null],
    precision: 5e-9,
    dimensions: null,
    detector: 0.0406571, // 0.2 × 163.1925 / 802.775
    key: '[Geometry] VoxelSizeX=0.04065708',
  },
  {
    name: 'specimen.pcr',
    text: samples.geReconstruction,
    format: 'GE phoenix',
    spacing: [0.0997554883361, 0.0997554883361, 0.0997554883361],
    precision: 0.09975548833608627 * 2 ** -24,
    dimensions: [1820, 1318, 2023],
    key: '[VolumeData] VoxelSizeRec=0.09975548833608627',
  },
  {
    name: 'specimen.vgi',
    text: samples.volumeGraphics,
    format: 'Volume Graphics',
    spacing: [0.0125, 0.0125, 0.025],
    precision: 5e-5,
    dimensions: [512, 400, 300],
    key: '[geometry] resolution=0.0125 0.0125 0.025',
  },
  {
    name: 'Technique.rtf',
    text: samples.nsiReport,
    format: 'North Star Imaging',
    spacing: [0.033, 0.033, null], // 0.2 × 132 / 799.999 = 0.0330000 to six digits
    precision: 3.3e-7,
    dimensions: null,
    detector: 0.033,
    key: 'Effective pixel pitch: 0.033 mm',
  },
  {
    name: 'specimen.nsihdr',
    text: samples.nsiHeader,
    format: 'North Star Imaging',
    spacing: [0.05, 0.1, 0.05], // X 30 / 600, Y 10 / 100, Z 20 / 400
    precision: 0.05 * 2 ** -24,
    dimensions: [600, 100, 400],
    key: '<Voxels> 100 400 600',
  },
];

const isq = (name: string, kind = 3) =>
  binaryFile(name, 512, (view) => {
    new Uint8Array(view.buffer).set(new TextEncoder().encode('CTDATA-HEADER_V1'));
    view.setInt32(16, kind, true);
    [1024, 1024, 168, 12595, 12595, 2066, 12].forEach((value, at) => view.setInt32(44 + at * 4, value, true));
  });

describe('a log that is text', () => {
  for (const one of cases) {
    test(`${one.format}, ${one.name}`, async () => {
      const log = await read(one.name, one.text);
      assert.deepEqual([log.file, log.format], [one.name, one.format]);
      assert.deepEqual([log.spacing.x, log.spacing.y, log.spacing.z], one.spacing);
      assert.ok(Math.abs((log.precision.x ?? NaN) / one.precision - 1) < 0.001, String(log.precision.x));
      const { dimensions } = log;
      assert.deepEqual(
        dimensions && [dimensions.columns, dimensions.rows, dimensions.slices],
        one.dimensions,
      );
      assert.equal(log.keys[0], one.key);
      if (one.detector === undefined) return;
      assert.deepEqual([log.detector?.voxel, log.detector?.agrees], [one.detector, true]);
    });
  }

  test('a scanner whose distances do not give its voxel is told so, not refused', async () => {
    const { detector } = await read('specimen.log', samples.skyScanAcquisition);
    // 75 × 24.755 / 286 = 6.49170 µm beside 7.000817 µm.
    assert.deepEqual([detector?.voxel, detector?.agrees], [0.0064917, false]);
  });

  test('the detector’s pixel counts with its binning', async () => {
    const text =
      '[System]\nScanner=SkyScan1272\nCamera Pixel Size (um)=9.0\n[Acquisition]\nCamera binning=4x4\nObject to Source (mm)=200.89000\nCamera to Source (mm)=273.83609\nImage Pixel Size (um)=26.413040\n';
    const { detector } = await read('scan.log', text);
    assert.deepEqual([detector?.pixel, detector?.voxel, detector?.agrees], [0.036, 0.0264101, true]);
  });

  test('sections and projections are counted where a log tells of them', async () => {
    const skyScan = await read('specimen_rec.log', samples.skyScanReconstruction);
    assert.deepEqual(skyScan.sections, { first: 0, last: 2767, step: 1 });
    assert.deepEqual(skyScan.projections, { columns: 3776, rows: 1536, count: 601 });
    const ge = await read('specimen.pca', samples.geAcquisition);
    assert.deepEqual(ge.projections, { columns: 2024, rows: 2024, count: 1440 });
    const detector = 'DetectorPixelsY=1500\nProjections=3142\n';
    const nikon = await read('specimen.xtekct', samples.nikon + detector);
    assert.deepEqual(nikon.projections, { columns: 2000, rows: 1500, count: 3142 });
    const none = await read('specimen.log', samples.skyScanAcquisition);
    assert.deepEqual([none.sections, none.projections], [undefined, undefined]);
  });

  test('a µ counts however it is written', async () => {
    for (const micro of ['\u00b5', '\u03bc', '\ufffd', 'U']) {
      const text = samples.skyScanReconstruction.replaceAll('(um)', `(${micro}m)`);
      const log = await read('specimen_rec.log', text);
      assert.deepEqual(log.spacing, { x: 0.04, y: 0.04, z: 0.04 }, micro);
    }
  });

  test('sections that were cut further apart', async () => {
    const text = samples.skyScanReconstruction.replace('Section Step=1', 'Section Step=2');
    const log = await read('specimen_rec.log', text);
    assert.deepEqual([log.spacing.x, log.spacing.z], [0.04, 0.08]);
    assert.deepEqual(log.keys, [
      '[Reconstruction] Pixel Size (um)=40.00000',
      '[Reconstruction] Section to Section Step=2',
    ]);
  });

  test('only the exact key of the exact section counts (case 74)', async () => {
    const text =
      '[System]\nScanner=SkyScan1\nCamera Pixel Size (um)=74.800\nPixel Size (um)=1\n[Acquisition]\nPixel Size (um)=2\nImage Pixel Size (um)=3\n';
    assert.equal((await read('scan.log', text)).spacing.x, 0.003);
  });

  test('older GE logs print one voxel size', async () => {
    const log = await read('old.pca', '[Geometry]\nVoxelsize=0.0251\nFDD=700\n');
    assert.deepEqual([log.spacing.x, log.spacing.y, log.spacing.z], [0.0251, 0.0251, null]);
  });

  test('units are read, never assumed', async () => {
    const micrometres = await read(
      'a.xtekct',
      samples.nikon.replace('Units=mm\n', 'Units=um\n').replace('OutputUnits=/m', ''),
    );
    assert.equal(micrometres.spacing.x, 0.00002350855);
    const volume = await read('a.vgi', samples.volumeGraphics.replace('unit = mm', 'unit = µm'));
    assert.equal(volume.spacing.z, 0.000025);
    await assert.rejects(
      read('a.vgi', samples.volumeGraphics.replace('unit = mm\n', '')),
      refused('LOG_UNREADABLE:unit', {
        file: 'a.vgi',
        format: 'Volume Graphics',
        entry: '[geometry] unit',
        unit: '',
        lengths: ['0.0125', '0.0125', '0.025'],
      }),
    );
    await assert.rejects(
      read('a.xtekct', samples.nikon.replace('Units=mm\n', 'Units=furlong\n').replace('OutputUnits=/m', '')),
      refused('LOG_UNREADABLE:unit', { entry: '[XTekCT] Units', unit: 'furlong', lengths: [] }),
    );
  });
});

describe('how a log is known', () => {
  const umlaut = samples.skyScanReconstruction.replace('specimen\n', 'Schädel\n');

  test('whatever it is encoded in', async () => {
    const encoded: [string, Buffer][] = [
      ['Latin-1', Buffer.from(umlaut, 'latin1')],
      ['UTF-8', Buffer.from(umlaut)],
      ['UTF-8 with its mark', Buffer.from(`\ufeff${umlaut}`)],
      ['UTF-16', Buffer.from(umlaut, 'utf16le')],
      ['UTF-16 with its mark', Buffer.from(`\ufeff${umlaut}`, 'utf16le')],
      ['UTF-16, big end first', Buffer.from(`\ufeff${umlaut}`, 'utf16le').swap16()],
      ['lines of Windows', Buffer.from(umlaut.replaceAll('\n', '\r\n'), 'latin1')],
    ];
    for (const [encoding, bytes] of encoded) {
      const log = await readLog(
        binaryFile('s_rec.log', bytes.length, (view) => new Uint8Array(view.buffer).set(bytes)),
      );
      assert.equal(log?.spacing.x, 0.04, encoding);
    }
  });

  test('by what it holds, under another log’s name', async () => {
    assert.equal((await read('notes.txt', samples.nikon)).format, 'Nikon X-Tek');
    assert.equal((await read('scan.log', samples.geReconstruction)).format, 'GE phoenix');
    assert.equal(
      (
        await read(
          'report.txt',
          'Pixel pitch: [200 x 200] microns\nSource to object: 132 [mm] (FOD)\nEffective pixel pitch: 0.033 [mm]\n',
        )
      ).spacing.x,
      0.033,
    );
  });

  test('the second of its name by that name', async () => {
    for (const name of ['s_rec.log (2)', 'A.ISQ;1 (3)', 'ct/a.rek (10)']) assert.ok(mayBeLog(name), name);
    const told = { file: 'a.xtekct (2)', format: 'Nikon X-Tek', mark: '[XTekCT]' };
    await assert.rejects(read('a.xtekct (2)', 'garbage'), refused('LOG_UNREADABLE:unmarked', told));
    assert.equal((await readLog(isq('C0001234.ISQ (2)')))?.format, 'Scanco');
    await assert.rejects(readLog(isq('C0001234.RSQ;1 (2)')), refused('LOG_UNREADABLE:projections'));
  });

  test('a text that is none is none', async () => {
    for (const [name, text] of [
      ['notes.txt', 'scanned on Monday\n'],
      ['install.log', '[Main]\nPixel Size (um)=40\nVoxelSizeX=3\n'],
      ['letter.rtf', '{\\rtf1 Dear colleague, the pixel pitch is fine.}'],
      ['empty.log', ''],
    ] as const)
      assert.equal(await readLog(textFile(name, text)), null, name);
  });

  test('one that tells no voxel says where it would', async () => {
    const cases: [file: string, text: string, entries: readonly string[]][] = [
      [
        'a_rec.log',
        '[System]\nScanner=SkyScan1172\n',
        ['[Reconstruction] Pixel Size (um)', '[Acquisition] Image Pixel Size (um)'],
      ],
      ['a.pcr', '[VolumeData]\nVoxelSizeRec=0\n', ['[VolumeData] VoxelSizeRec']],
      [
        'a.xtekct',
        '[XTekCT]\nVoxelSizeX=-1\n',
        ['[XTekCT] VoxelSizeX', '[XTekCT] VoxelSizeY', '[XTekCT] VoxelSizeZ'],
      ],
      [
        'a.nsihdr',
        '<Voxels> 1 2\n<Location>\n</Location>',
        ['<Voxels>', '<Location> <Min>', '<Location> <Max>'],
      ],
    ];
    for (const [file, text, entries] of cases)
      await assert.rejects(
        readLog(textFile(file, text)),
        refused('LOG_UNREADABLE:no-voxel', { file, kind: 'log', entries }),
      );
  });

  test('every format’s name is one that is looked into', () => {
    const names = [
      'a.log',
      'a.txt',
      'a.xtekct',
      'a.pcr',
      'a.pca',
      'a.vgi',
      'a.rtf',
      'a.nsihdr',
      'a.txrm',
      'a.txm',
      'A.ISQ;1',
      'a.rsq',
      'a.rek',
    ];
    for (const { names: pattern, maker } of [...textFormats, ...binaryFormats]) {
      assert.ok(
        names.some((name) => pattern.test(name)),
        maker,
      );
      for (const name of names.filter((one) => pattern.test(one))) assert.ok(mayBeLog(name), name);
    }
    for (const name of ['IM0001.dcm', 'slice.tif', 'log', 'a.log/IM1']) assert.ok(!mayBeLog(name), name);
  });
});

describe('a header of bytes', () => {
  test('Scanco: size over count, not the thickness cut to whole micrometres', async () => {
    const log = await readLog(isq('C0001234.ISQ;1'));
    assert.ok(log);
    assert.deepEqual([log.format, log.kind], ['Scanco', 'volume']);
    assert.equal(log.spacing.x, 0.0122998); // 12595 µm / 1024 = 12.2998 µm
    assert.equal(log.spacing.z, 0.01229762); // 2066 µm / 168 = 12.29762 µm
    assert.equal(log.precision.x, 0.0005 / 1024);
    assert.deepEqual(log.dimensions, { columns: 1024, rows: 1024, slices: 168 });
  });

  test('Scanco: projections tell no voxel', async () => {
    await assert.rejects(
      readLog(isq('C0001234.RSQ')),
      refused('LOG_UNREADABLE:projections', { format: 'Scanco' }),
    );
    await assert.rejects(readLog(isq('C0001234.ISQ', 9)), { code: 'LOG_UNREADABLE' });
    assert.equal(await readLog(binaryFile('x.isq', 512, () => undefined)), null);
  });

  const rek = (size: number) =>
    binaryFile('specimen.rek', size, (view) => {
      [4, 3, 16, 2].forEach((value, at) => view.setUint16(at * 2, value, true));
      view.setFloat32(584, 35.28, true);
      view.setFloat32(588, 70.56, true);
    });

  test('Fraunhofer: pixel and slice step, where the length of the file fits', async () => {
    const log = await readLog(rek(2048 + 4 * 3 * 2 * 2));
    assert.deepEqual(log?.spacing, { x: 0.03528, y: 0.03528, z: 0.07056 });
    assert.deepEqual(log.dimensions, { columns: 4, rows: 3, slices: 2 });
    assert.equal(await readLog(rek(2048 + 47)), null);
  });
});
