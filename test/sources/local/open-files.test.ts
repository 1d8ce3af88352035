import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dropped } from '../../../src/model/readable.js';
import { takeDropped } from '../../../src/sources/local/dropped-files.js';
import { openFiles } from '../../../src/sources/local/open-files.js';
import type { Readable } from '../../../src/model/readable.js';
import { writeZip } from '../zip/write-zip.js';
import { refused } from '../../support/refused.js';

const bytes = Uint8Array.of(1, 2, 3, 4, 5);

async function list(dropped: Iterable<Dropped>): Promise<Readable[]> {
  const files: Readable[] = [];
  for await (const file of openFiles(dropped)) files.push(file);
  return files;
}

async function names(dropped: Iterable<Dropped>): Promise<string[]> {
  return (await list(dropped)).map((file) => file.name);
}

/** A folder as `webkitGetAsEntry` hands it out: its entries come in batches, then an empty one. */
function entryOf(fullPath: string, children?: FileSystemEntry[][]): FileSystemEntry {
  const name = fullPath.split('/').at(-1) ?? '';
  const common = { name, fullPath, isFile: !children, isDirectory: !!children };
  const file = (found: (file: File) => void) => found(new File([bytes], name));
  const createReader = () => {
    const batches = [...(children ?? [])];
    return { readEntries: (found: (entries: FileSystemEntry[]) => void) => found(batches.shift() ?? []) };
  };
  return { ...common, file, createReader } as unknown as FileSystemEntry;
}

/** A folder as the File System API hands it out. */
function handleOf(name: string, children?: FileSystemHandle[]): FileSystemHandle {
  const getFile = () => Promise.resolve(new File([bytes], name));
  function* values() {
    yield* children ?? [];
  }
  return { name, kind: children ? 'directory' : 'file', getFile, values } as unknown as FileSystemHandle;
}

describe('openFiles', () => {
  it('reads any part of a file', async () => {
    const [file] = await list([new File([bytes], 'IM1.dcm')]);
    assert.equal(file?.size, 5);
    assert.deepEqual(await file.read(1, 3), Uint8Array.of(2, 3));
    assert.deepEqual(await file.read(4, 99), Uint8Array.of(5));
    assert.equal((await file.read(9, 12)).length, 0);
  });

  it('keeps the path of a picked folder', async () => {
    const file = new File([bytes], 'IM1.dcm');
    Object.defineProperty(file, 'webkitRelativePath', { value: 'ct/series 1/IM1.dcm' });
    assert.deepEqual(await names([file]), ['ct/series 1/IM1.dcm']);
  });

  it('walks dropped folders downwards, all batches of them', async () => {
    const folder = entryOf('/ct', [
      [entryOf('/ct/1.dcm'), entryOf('/ct/deep', [[entryOf('/ct/deep/2.dcm')]])],
      [entryOf('/ct/3.dcm')],
    ]);
    assert.deepEqual(await names([folder]), ['ct/1.dcm', 'ct/deep/2.dcm', 'ct/3.dcm']);
  });

  it('takes folders of a drop as entries, files as they are: not every entry of a file can be opened', async () => {
    const sealed = (fullPath: string) =>
      Object.assign(entryOf(fullPath), {
        file: (_found: unknown, failed: (error: Error) => void) => failed(new Error('NotFoundError')),
      });
    const item = (entry: FileSystemEntry | null, file: File | null) =>
      ({ kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => file }) as unknown as DataTransferItem;
    const items = [
      item(sealed('/1.dcm'), new File([bytes], '1.dcm')),
      item(entryOf('/ct', [[entryOf('/ct/2.dcm')]]), new File([], 'ct')),
      item(null, new File([bytes], '3.dcm')),
      item(entryOf('/4.dcm'), null),
      item(null, null),
    ];
    const files = await list(takeDropped({ items } as unknown as DataTransfer));
    assert.deepEqual(
      files.map((file) => file.name),
      ['1.dcm', 'ct/2.dcm', '3.dcm', '4.dcm'],
    );
    for (const file of files) assert.equal((await file.read(0, 9)).length, 5);
  });

  it('walks directory handles downwards', async () => {
    const folder = handleOf('ct', [handleOf('1.dcm'), handleOf('deep', [handleOf('2.dcm')])]);
    const files = await list([folder]);
    assert.deepEqual(
      files.map((file) => file.name),
      ['ct/1.dcm', 'ct/deep/2.dcm'],
    );
    assert.deepEqual(await files[1]?.read(0, 2), Uint8Array.of(1, 2));
  });

  it('expands a ZIP, by its name or by its first bytes', async () => {
    const zip = await writeZip([{ name: 'a/1.dcm', bytes }]);
    assert.deepEqual(await names([new File([zip], 'specimen.zip')]), ['a/1.dcm']);
    assert.deepEqual(await names([new File([zip], 'specimen')]), ['a/1.dcm']);
    const both = [new File([zip], 'specimen.zip'), new File([bytes], '2.dcm')];
    assert.deepEqual(await names(both), ['specimen.zip/a/1.dcm', '2.dcm']);
  });

  it('lists a thousand picked files without asking the disk for one of them', async () => {
    let asked = 0;
    class PickedFile extends File {
      override get size() {
        asked += 1;
        return super.size;
      }
      override slice(...part: [number?, number?]) {
        asked += 1;
        return super.slice(...part);
      }
    }
    const picked = Array.from({ length: 1000 }, (_, index) => new PickedFile([bytes], `IM${index}`));
    const [first] = await list(picked);
    assert.equal(asked, 0);
    assert.equal(first?.size, bytes.length);
    assert.equal(asked, 1);
  });

  it('keeps the ZIPs of a folder apart, also where only the folder was dropped', async () => {
    const zip = await writeZip([{ name: 's1.tif', bytes }]);
    const within = (name: string) =>
      ({ name, kind: 'file', getFile: () => Promise.resolve(new File([zip], name)) }) as FileSystemFileHandle;
    assert.deepEqual(await names([handleOf('scans', [within('A.zip'), within('B.zip')])]), [
      'scans/A.zip/s1.tif',
      'scans/B.zip/s1.tif',
    ]);
  });

  it('keeps files of one name apart', async () => {
    const files = await list([new File([bytes], 'IM1.dcm'), new File([bytes.slice(2)], 'IM1.dcm')]);
    assert.deepEqual(
      files.map((file) => file.name),
      ['IM1.dcm', 'IM1.dcm (2)'],
    );
    assert.deepEqual(await files[1]?.read(0, 9), Uint8Array.of(3, 4, 5));
    const zip = new File(
      [await writeZip([{ name: '1.dcm', bytes: new Uint8Array(999), level: 9 }])],
      'a.zip',
    );
    const twins = await list([zip, zip]);
    assert.deepEqual(
      twins.map(({ name, packedSize = null }) => [name, packedSize !== null]),
      [
        ['a.zip/1.dcm', true],
        ['a.zip (2)/1.dcm', true],
      ],
    );
  });

  it('says that a file cannot be opened, and goes on', async () => {
    const closed = { name: '1.dcm', kind: 'file', getFile: () => Promise.reject(new Error('locked')) };
    const files = await list([closed as unknown as FileSystemHandle, new File([bytes], '2.dcm')]);
    assert.equal(files.length, 2);
    await assert.rejects(
      files[0]?.read(0, 1) ?? Promise.resolve(),
      refused('NOT_READABLE:no-access', { file: '1.dcm' }),
    );
  });

  const locked = new DOMException('A requested file could not be found.', 'NotFoundError');
  const closedHandle = { name: 'closed', kind: 'directory', values: () => failAfter(handleOf('2.dcm')) };
  async function* failAfter(handle: FileSystemHandle) {
    yield await Promise.resolve(handle);
    throw locked;
  }
  const batches = [[entryOf('/ct/closed/2.dcm')]];
  const readEntries = (found: (entries: FileSystemEntry[]) => void, failed: (error: Error) => void) => {
    const batch = batches.shift();
    if (batch) found(batch);
    else failed(locked);
  };
  const createReader = () => ({ readEntries });
  const closedEntry = { fullPath: '/ct/closed', isFile: false, isDirectory: true, createReader };
  for (const [what, folder] of [
    ['handle', handleOf('ct', [closedHandle as unknown as FileSystemHandle, handleOf('3.dcm')])],
    ['entry', entryOf('/ct', [[closedEntry as unknown as FileSystemEntry, entryOf('/ct/3.dcm')]])],
  ] as const) {
    it(`says that a folder, given as ${what}, cannot be listed to its end, and goes on`, async () => {
      const files = await list([folder]);
      assert.deepEqual(
        files.map((file) => file.name),
        ['ct/closed/2.dcm', 'ct/closed', 'ct/3.dcm'],
      );
      await assert.rejects(
        files[1]?.read(0, 1) ?? Promise.resolve(),
        refused('NOT_READABLE:no-access', { file: 'ct/closed' }),
      );
    });
  }
});
