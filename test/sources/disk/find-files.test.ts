import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Readable } from '../../../src/model/readable.js';
import { findFiles } from '../../../src/sources/disk/find-files.js';
import { refused } from '../../support/refused.js';
import { writeZip } from '../zip/write-zip.js';

const bytes = Uint8Array.of(1, 2, 3, 4);
let folder: string;

async function list(path: string): Promise<Readable[]> {
  const files: Readable[] = [];
  for await (const file of findFiles(path)) files.push(file);
  return files;
}

async function names(path: string): Promise<string[]> {
  return (await list(path)).map(({ name }) => name);
}

describe('findFiles', () => {
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'find-files-'));
    mkdirSync(join(folder, 'scan/b'), { recursive: true });
    writeFileSync(join(folder, 'scan/b/2.dcm'), bytes);
    writeFileSync(join(folder, 'scan/a.dcm'), bytes);
    writeFileSync(join(folder, 'scan/c.zip'), await writeZip([{ name: 'd/3.dcm', bytes }]));
    symlinkSync(join(folder, 'scan'), join(folder, 'scan/b/round'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'scan/lost.dcm'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('names what lies below a folder from there on, in order and once, with its ZIPs expanded', async () => {
    const expected = ['a.dcm', 'b/2.dcm', 'c.zip/d/3.dcm', 'lost.dcm'];
    assert.deepEqual(await names(join(folder, 'scan')), expected);
    assert.deepEqual(await names(`${join(folder, 'scan')}/`), expected);
  });

  it('names a file by its own name, and the members of a ZIP within it', async () => {
    assert.deepEqual(await names(join(folder, 'scan/a.dcm')), ['a.dcm']);
    assert.deepEqual(await names(join(folder, 'scan/c.zip')), ['d/3.dcm']);
  });

  it('reads the bytes that are asked for', async () => {
    const [file] = await list(join(folder, 'scan/a.dcm'));
    assert.deepEqual([...((await file?.read(1, 9)) ?? [])], [2, 3, 4]);
    assert.deepEqual([...((await file?.read(4, 9)) ?? [])], []);
  });

  it('yields a path that does not exist, and a link that leads nowhere, as files that say so', async () => {
    const path = join(folder, 'missing');
    const [missing] = await list(path);
    await assert.rejects(missing?.read(0, 1) ?? Promise.resolve(), refused('NOT_FOUND:path', { file: path }));
    const lost = (await list(join(folder, 'scan'))).at(-1);
    await assert.rejects(
      lost?.read(0, 1) ?? Promise.resolve(),
      refused('NOT_READABLE:gone', { file: 'lost.dcm' }),
    );
  });
});
