import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { binaryFormats, textFormats } from '../../../src/readers/logs/log-formats.js';
import { readLog } from '../../../src/readers/logs/read-log.js';
import { refused } from '../../support/refused.js';
import { textFile } from './log-file.js';
import * as samples from './sample-logs.js';

const all = [...textFormats, ...binaryFormats];

describe('a log’s name', () => {
  const makers: Record<string, readonly string[]> = {
    'Bruker SkyScan': ['scan.log', 'scan_rec.log', 'SCAN.LOG', 'scan.txt', 'ct/scan.Txt'],
    'Nikon X-Tek': ['a.xtekct', 'A.XTEKCT'],
    'GE phoenix': ['a.pcr', 'A.PCR', 'a.pca', 'A.PCA'],
    'Volume Graphics': ['a.vgi', 'A.VGI'],
    'North Star Imaging': ['a.rtf', 'A.RTF', 'a.nsihdr', 'A.NSIHDR'],
    'Zeiss Xradia': ['a.txrm', 'a.txm', 'A.TXM'],
    Scanco: ['C01.ISQ', 'C01.ISQ;1', 'c01.rsq', 'C01.RSQ;12'],
    'Fraunhofer EZRT': ['a.rek', 'A.REK'],
  };

  test('tells whose it may be, by its ending alone', () => {
    for (const [maker, names] of Object.entries(makers))
      for (const name of names)
        assert.deepEqual(
          all.filter((format) => format.names.test(name)).map((format) => format.maker),
          [maker],
          name,
        );
  });

  test('has no other ending', () => {
    const others = Object.values(makers).flat();
    for (const name of [
      ...others.map((one) => `${one}.bak`),
      ...others.map((one) => one.replace('.', '_')),
      'a.slog',
      'a.isq;',
      'a.isq;x',
      'a.logs',
    ])
      assert.ok(!all.some((format) => format.names.test(name)), name);
  });
});

describe('what a log’s name promises', () => {
  test('is asked for by its mark, where no other program uses such names', async () => {
    const marks: [file: string, format: string, mark: string][] = [
      ['a.xtekct', 'Nikon X-Tek', '[XTekCT]'],
      ['a.pcr', 'GE phoenix', '[VolumeData]'],
      ['a.pca', 'GE phoenix', '[Geometry]'],
      ['a.vgi', 'Volume Graphics', '[geometry]'],
      ['a.nsihdr', 'North Star Imaging', '<Voxels>'],
    ];
    for (const [file, format, mark] of marks)
      await assert.rejects(
        readLog(textFile(file, 'nothing of the kind')),
        refused('LOG_UNREADABLE:unmarked', { file, format, mark }),
      );
    for (const file of ['a.log', 'a.txt', 'a.rtf'])
      assert.equal(await readLog(textFile(file, 'nothing of the kind')), null, file);
  });

  test('is believed only of a header of bytes that has its first ones', async () => {
    for (const file of ['a.txm', 'a.txrm', 'a.isq', 'a.rek'])
      assert.equal(await readLog(textFile(file, 'nothing of the kind'.repeat(200))), null, file);
  });

  test('gives way to what the text holds', async () => {
    const texts: [string, string, RegExp][] = [
      [samples.nikon, 'Nikon X-Tek', /xtekct$/],
      [samples.geReconstruction, 'GE phoenix', /pcr$/],
      [samples.geAcquisition, 'GE phoenix', /pca$/],
      [samples.volumeGraphics, 'Volume Graphics', /vgi$/],
      [samples.nsiHeader, 'North Star Imaging', /nsihdr$/],
      [samples.skyScanReconstruction, 'Bruker SkyScan', /log$/],
    ];
    for (const [text, maker] of texts) {
      const log = await readLog(textFile('notes.txt', text));
      assert.equal(log?.format, maker);
    }
  });
});
