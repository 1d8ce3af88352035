import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import {
  holdFile,
  holdJson,
  writeArchive,
  type ArchiveFile,
} from '../../../src/pack/format/write-archive.js';
import { writeDirectory, writeLocalHeader } from '../../../src/pack/format/zip-records.js';
import { skipLoudly } from '../../support/real-series.js';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
after(() => rmSync(folder, { recursive: true }));

const made = new Date('2026-11-30T20:15:42Z');

async function write(name: string, files: readonly ArchiveFile[]): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of writeArchive(files, made)) parts.push(part);
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat(parts));
  return path;
}

/** What Python's zipfile tells of an archive. */
function listByPython(path: string) {
  const script = `
import json, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
bad = z.testzip() if sys.argv[2] == 'test' else None
print(json.dumps({'bad': bad, 'comment': z.comment.decode(), 'files': [[i.filename, i.file_size, i.compress_size,
  i.header_offset, i.compress_type, i.flag_bits, list(i.date_time)] for i in z.infolist()]}))`;
  return (mode: 'test' | 'list') => {
    const run = spawnSync('python3', ['-c', script, path, mode], { encoding: 'utf8' });
    if (run.error) return null;
    assert.equal(run.status, 0, run.stderr);
    return JSON.parse(run.stdout) as { bad: null; comment: string; files: unknown[][] };
  };
}

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at);
const files = [
  holdJson('zarr.json', { zarr_format: 3 }),
  holdJson('0/zarr.json', {}),
  holdFile('0/c/0/0/0', [bytes, bytes.subarray(0, 10)]),
];

describe('writeArchive', () => {
  it('is an archive for Python’s zipfile, with files stored one behind the other', async (test) => {
    const found = listByPython(await write('plain.ozx', files))('test');
    if (!found) {
      skipLoudly(test, 'no python3 on this machine');
      return;
    }
    assert.equal(found.bad, null);
    assert.deepEqual(JSON.parse(found.comment), {
      ome: { version: '0.5', zipFile: { centralDirectory: { jsonFirst: true } } },
    });
    const day = [2026, 11, 30, 20, 15, 42];
    // 30 bytes and its name stand before each.
    assert.deepEqual(found.files, [
      ['zarr.json', 17, 17, 0, 0, 0, day],
      ['0/zarr.json', 2, 2, 56, 0, 0, day],
      ['0/c/0/0/0', 1010, 1010, 99, 0, 0, day],
    ]);
  });

  it('passes the test of Info-ZIP', async (test) => {
    const run = spawnSync('unzip', ['-t', await write('tested.ozx', files)], { encoding: 'utf8' });
    if (run.error) {
      skipLoudly(test, 'no unzip on this machine');
      return;
    }
    assert.equal(run.status, 0, run.stdout);
    assert.match(run.stdout, /No errors detected/);
  });

  it('holds files beyond 4 GiB, and such as begin beyond', (test) => {
    const size = 5 * 2 ** 30;
    const large = { name: '0/c/0/0/0', size, crc32: 1 };
    const small = { name: '1/c/0/0/0', size: 3, crc32: 2 };
    const [first, second] = [writeLocalHeader(large, made), writeLocalHeader(small, made)];
    const offset = first.length + size;
    const end = offset + second.length + small.size;
    const path = join(folder, 'large.ozx');
    const file = openSync(path, 'w');
    // Between the headers lies a hole of the disk.
    writeSync(file, first, 0, first.length, 0);
    writeSync(file, second, 0, second.length, offset);
    const directory = writeDirectory(
      [
        { ...large, offset: 0 },
        { ...small, offset },
      ],
      end,
      '',
      made,
    );
    directory.reduce((at, part) => at + writeSync(file, part, 0, part.length, at), end);
    closeSync(file);
    const found = listByPython(path)('list');
    if (!found) {
      skipLoudly(test, 'no python3 on this machine');
      return;
    }
    assert.deepEqual(
      found.files.map((one) => one.slice(0, 4)),
      [
        ['0/c/0/0/0', size, size, 0],
        ['1/c/0/0/0', 3, 3, offset],
      ],
    );
    // APPNOTE 4.5.3: the lengths stand in the extra field of the local header, both of them.
    const view = new DataView(first.buffer);
    assert.deepEqual([view.getUint32(18, true), view.getUint32(22, true)], [0xffffffff, 0xffffffff]);
    assert.deepEqual(
      [view.getBigUint64(43, true), view.getBigUint64(51, true)],
      [BigInt(size), BigInt(size)],
    );
  });
});
