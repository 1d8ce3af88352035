import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ProblemError } from '../../../src/model/problem/problem.js';
import { readLog } from '../../../src/readers/logs/read-log.js';
import { BytesFile } from '../dicom/bytes-file.js';
import * as samples from './sample-logs.js';
import { writeCompoundFile } from './containers/write-compound-file.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const number = new Uint8Array(new Float32Array([35.28]).buffer);
const scanco = new Uint8Array(512);
scanco.set(bytesOf('CTDATA-HEADER_V1'));

/** One of each kind. */
const logs: Record<string, Uint8Array> = {
  'a_rec.log': bytesOf(samples.skyScanReconstruction),
  'a.log': bytesOf(samples.skyScanAcquisition),
  'a.xtekct': bytesOf(samples.nikon),
  'a.pca': bytesOf(samples.geAcquisition),
  'a.pcr': bytesOf(samples.geReconstruction),
  'a.vgi': bytesOf(samples.volumeGraphics),
  'a.rtf': bytesOf(samples.nsiReport),
  'a.nsihdr': bytesOf(samples.nsiHeader),
  'a.txm': writeCompoundFile({ 'ImageInfo/PixelSize': number, 'ImageInfo/Angles': new Uint8Array(6400) }),
  'a.isq': scanco,
  'a.rek': new Uint8Array(2048),
};

/** A log is none, or tells lengths above zero, or is refused; nothing else. */
async function assertSound(bytes: Uint8Array, name: string): Promise<void> {
  const log = await readLog(new BytesFile(bytes, name)).catch((error: unknown) => {
    assert.ok(error instanceof ProblemError, `${name}: ${String(error)}`);
    assert.equal(error.code, 'LOG_UNREADABLE');
    assert.equal(error.problem.data['file'], name);
    return null;
  });
  for (const length of Object.values(log?.spacing ?? {}) as (number | null)[])
    assert.ok(length === null || (length > 0 && length < Infinity), `${name}: ${String(length)}`);
}

describe('damaged logs', () => {
  for (const [name, whole] of Object.entries(logs)) {
    test(name, async () => {
      const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 });
      const property = fc.asyncProperty(damage, fc.nat(whole.length), async (changes, length) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        await assertSound(bytes, name);
        await assertSound(bytes.subarray(0, length), name);
      });
      await fc.assert(property, { numRuns: 400 });
    });
  }

  test('texts that are long in one way are read once through', { timeout: 20_000 }, async () => {
    for (const piece of [
      '\n',
      ' ',
      '<Voxels> ',
      '<Location>',
      '{',
      '\\par',
      '[a]\n',
      'Pixel pitch:\t',
      'a=',
    ]) {
      const text =
        '<Voxels> <Location> Effective pixel pitch: Source to object: ' +
        piece.repeat(2 ** 20 / piece.length);
      for (const name of ['a.txt', 'a.rtf', 'a.nsihdr']) await assertSound(bytesOf(text), name);
      await assertSound(bytesOf(`{\\rtf1 ${text}`), 'a.rtf');
    }
  });
});
