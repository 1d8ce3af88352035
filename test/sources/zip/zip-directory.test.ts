import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32 } from 'node:zlib';
import { addToCrc32 } from '../../../src/sources/zip/crc32.js';
import { readDirectory } from '../../../src/sources/zip/zip-directory.js';
import { writeZip } from './write-zip.js';

/** An archive in memory that remembers which parts of it were read. */
function watch(zip: Uint8Array<ArrayBuffer>) {
  const reads: [start: number, end: number][] = [];
  const read = (start: number, end: number) => {
    reads.push([start, Math.min(end, zip.length)]);
    return Promise.resolve(zip.slice(start, end));
  };
  return { name: 'a.zip', size: zip.length, reads, read };
}

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index & 0xff);

describe('readDirectory', () => {
  for (const [how, options] of [
    ['an ordinary archive', {}],
    ['ZIP64', { zip64: true }],
    ['sizes behind the members', { dataDescriptor: true }],
  ] as const) {
    it(`takes one read of ${how}`, async () => {
      const zip = await writeZip([
        { name: 'ct/', bytes },
        { name: 'ct/Ünne.dcm', bytes, level: 0, options },
        { name: 'ct/2.dcm', bytes, level: 9, options },
      ]);
      const archive = watch(zip);
      const { entries, fault } = await readDirectory(archive);
      assert.equal(fault, null);
      assert.deepEqual(archive.reads, [[0, zip.length]]);
      assert.deepEqual(
        entries.map(({ name, isFolder, size, method }) => [name, isFolder, size, method]),
        [
          ['ct/', true, 0, 0],
          ['ct/Ünne.dcm', false, 1000, 0],
          ['ct/2.dcm', false, 1000, 8],
        ],
      );
      assert.equal(entries[1]?.packedSize, 1000);
      for (const { offset } of entries) {
        assert.deepEqual([...zip.slice(offset, offset + 4)], [0x50, 0x4b, 3, 4]);
      }
      assert.ok(entries.slice(1).every((entry) => entry.crc32 === crc32(bytes)));
    });
  }

  it('takes a second read for a directory that is longer than the tail', async () => {
    const members = Array.from({ length: 1500 }, (_, index) => ({ name: `IM${index}.dcm`, bytes, level: 0 }));
    const archive = watch(await writeZip(members));
    const { entries } = await readDirectory(archive);
    assert.equal(entries.length, 1500);
    assert.equal(archive.reads.length, 2);
  });
});

describe('addToCrc32', () => {
  it('agrees with zlib, whatever the length, and goes on from what came before', () => {
    for (const length of [0, 1, 7, 8, 9, 63, 1000]) {
      const part = bytes.subarray(0, length);
      assert.equal(addToCrc32(0, part), crc32(part));
      assert.equal(addToCrc32(addToCrc32(0, part), bytes), crc32(bytes, crc32(part)));
    }
  });

  it('gives the check value of the standard', () => {
    assert.equal(addToCrc32(0, new TextEncoder().encode('123456789')), 0xcbf43926);
  });
});
