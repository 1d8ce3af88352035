import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BlobFile } from '../../../src/sources/local/blob-file.js';
import type { Readable } from '../../../src/model/readable.js';
import { ProblemError } from '../../../src/model/problem/problem.js';
import { expandZip } from '../../../src/sources/zip/zip-archive.js';
import { writeZip } from './write-zip.js';
import type { Member } from './write-zip.js';
import { asRefused } from '../../support/refused.js';

/** Bytes that do not deflate well, and never repeat at one place: each place can be told from every other. */
function noise(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  let state = seed;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff);
}

class CountedFile implements Readable {
  readonly name = 'specimen.zip';
  readonly size: number;
  bytesRead = 0;
  readonly #file: BlobFile;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.size = bytes.length;
    this.#file = new BlobFile(this.name, new Blob([bytes]));
  }

  async read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await this.#file.read(start, end);
    this.bytesRead += bytes.length;
    return bytes;
  }
}

async function expand(members: Member[], folder = ''): Promise<{ archive: CountedFile; files: Readable[] }> {
  const archive = new CountedFile(await writeZip(members));
  return { archive, files: await list(expandZip(archive, { folder })) };
}

async function list(files: AsyncIterable<Readable>): Promise<Readable[]> {
  const listed: Readable[] = [];
  for await (const file of files) listed.push(file);
  return listed;
}

async function failure(file: Readable | undefined): Promise<ProblemError> {
  const error = await file?.read(0, 10).then(
    () => assert.fail('the bytes were read'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ProblemError, String(error));
  return error;
}

/** The archive with a comment in its end record (APPNOTE 4.3.16). */
function comment(zip: Uint8Array<ArrayBuffer>, text: string): Uint8Array<ArrayBuffer> {
  const commented = new Uint8Array([...zip, ...Buffer.from(text)]);
  commented[zip.length - 2] = text.length;
  return commented;
}

/** `f_r.dcm` with another byte in place of `_`, in both of its headers, and without the flag for UTF-8. */
function rename(zip: Uint8Array<ArrayBuffer>, byte: number): Uint8Array<ArrayBuffer> {
  const renamed = Buffer.from(zip);
  for (let at = renamed.indexOf('f_r.dcm'); at >= 0; at = renamed.indexOf('f_r.dcm', at))
    renamed[at + 1] = byte;
  const entry = renamed.lastIndexOf(Uint8Array.of(0x50, 0x4b, 1, 2));
  renamed.writeUInt16LE(renamed.readUInt16LE(entry + 8) & ~0x800, entry + 8);
  return new Uint8Array(renamed);
}

describe('expandZip', () => {
  const bytes = noise(300_000);

  for (const [how, level, options] of [
    ['stored', 0, {}],
    ['deflated', 9, {}],
    ['stored with ZIP64 fields', 0, { zip64: true }],
    ['deflated with ZIP64 fields', 9, { zip64: true }],
    ['deflated with its sizes behind it', 9, { dataDescriptor: true }],
  ] as const) {
    it(`reads any part of a member that is ${how}`, async () => {
      const { files } = await expand([{ name: 'a/IM1.dcm', bytes, level, options }]);
      const [file] = files;
      assert.equal(file?.name, 'a/IM1.dcm');
      assert.equal(file.size, bytes.length);
      for (const [start, end] of [
        [0, 16],
        [0, 300_000],
        [100_000, 100_010],
        [299_990, 400_000],
        [300_000, 300_010],
      ] as const) {
        assert.deepEqual(await file.read(start, end), bytes.slice(start, end));
      }
    });

    it(`reads little of the archive for the start of a member that is ${how}`, async () => {
      const { archive, files } = await expand([{ name: 'IM1.dcm', bytes: noise(3e6), level, options }]);
      archive.bytesRead = 0;
      await files[0]?.read(0, 8192);
      assert.ok(archive.bytesRead < 50_000, `${archive.bytesRead} bytes were read`);
    });
  }

  it('lists the files of all folders and leaves out what macOS adds', async () => {
    const one = noise(10);
    const { files } = await expand([
      { name: 'ct/', bytes: one },
      { name: 'ct/1.dcm', bytes: one },
      { name: 'mr/deep/2.dcm', bytes: one },
      { name: '__MACOSX/ct/._1.dcm', bytes: one },
      { name: 'empty.dcm', bytes: new Uint8Array(0) },
    ]);
    assert.deepEqual(
      files.map((file) => file.name),
      ['ct/1.dcm', 'mr/deep/2.dcm', 'empty.dcm'],
    );
    assert.equal((await files[2]?.read(0, 10))?.length, 0);
  });

  it('puts the folder it is given before the names', async () => {
    const { files } = await expand([{ name: '1.dcm', bytes }], 'specimen.zip/');
    assert.equal(files[0]?.name, 'specimen.zip/1.dcm');
  });

  it('expands a ZIP within a ZIP, one level deep', async () => {
    const innermost = await writeZip([{ name: 'x.dcm', bytes }]);
    const inner = await writeZip([
      { name: '1.dcm', bytes },
      { name: 'deeper.zip', bytes: innermost },
    ]);
    const { files } = await expand([{ name: 'media/scan.zip', bytes: inner, level: 9 }]);
    assert.deepEqual(
      files.map((file) => file.name),
      ['media/scan.zip/1.dcm', 'media/scan.zip/deeper.zip'],
    );
    assert.deepEqual(await files[0]?.read(5, 50), bytes.slice(5, 50));
  });

  it('goes on behind a ZIP within a ZIP that cannot be read', async () => {
    const inner = await writeZip([{ name: '1.dcm', bytes }]);
    const { files } = await expand([
      { name: 'locked.zip', bytes: inner, options: { password: 'ammonite' } },
      { name: 'cut.zip', bytes: inner.slice(0, 1000) },
      { name: 'sound.zip', bytes: inner },
      { name: '2.dcm', bytes },
    ]);
    assert.deepEqual(
      files.map((file) => file.name),
      ['locked.zip', 'cut.zip', 'sound.zip/1.dcm', '2.dcm'],
    );
    asRefused(await failure(files[0]), 'ENCRYPTED', { file: 'locked.zip' });
    asRefused(await failure(files[1]), 'TRUNCATED:zip', { file: 'cut.zip', size: 1000 });
  });

  it('says that a member is locked', async () => {
    const { files } = await expand([{ name: '1.dcm', bytes, options: { password: 'ammonite' } }]);
    asRefused(await failure(files[0]), 'ENCRYPTED', { file: '1.dcm' });
  });

  it('says that a member is damaged', async () => {
    const zip = await writeZip([{ name: '1.dcm', bytes: new Uint8Array(100_000), level: 9 }]);
    zip.fill(0xff, 45, 60);
    const [file] = await list(expandZip(new BlobFile('a.zip', new Blob([zip])), { folder: '' }));
    assert.ok(file);
    const error = await file.read(0, 100_000).catch((thrown: unknown) => thrown);
    const { problem } = asRefused(error, 'TRUNCATED:zip-member', { file: '1.dcm', expected: 100_000 });
    assert.ok(Number(problem.data['found']) < 100_000);
  });

  for (const [what, damage, key] of [
    ['an archive cut off', (zip: Uint8Array<ArrayBuffer>) => zip.slice(0, zip.length - 500), 'TRUNCATED:zip'],
    ['no bytes', () => new Uint8Array(0), 'EMPTY:zip'],
    ['something else of that name', () => noise(5000), 'TRUNCATED:zip'],
  ] as const) {
    it(`names ${what}`, async () => {
      const zip = await writeZip([{ name: '1.dcm', bytes, level: 0 }]);
      const files = await list(expandZip(new BlobFile('a.zip', new Blob([damage(zip)])), { folder: '' }));
      assert.equal(files.length, 1);
      asRefused(await failure(files[0]), key, { file: 'a.zip' });
    });
  }

  for (const [what, level] of [
    ['stored', 0],
    ['deflated', 9],
  ] as const) {
    it(`finds a byte that changed in a ${what} member, and reads the others`, async () => {
      const zip = await writeZip([
        { name: '1.dcm', bytes, level },
        { name: '2.dcm', bytes, level },
      ]);
      zip[150_000]! ^= 1;
      const [damaged, sound] = await list(expandZip(new BlobFile('a.zip', new Blob([zip])), { folder: '' }));
      assert.deepEqual(await damaged?.read(0, 8192), bytes.slice(0, 8192));
      const error = await damaged?.read(4000, 300_000).catch((thrown: unknown) => thrown);
      asRefused(error, 'TRUNCATED:zip-checksum', { file: '1.dcm', size: 300_000 });
      assert.deepEqual(await sound?.read(0, 300_000), bytes);
    });
  }

  for (const [what, disturb] of [
    ['bytes before it', (zip: Uint8Array<ArrayBuffer>) => [noise(700, 3), zip]],
    ['bytes behind it', (zip: Uint8Array<ArrayBuffer>) => [zip, noise(700, 3)]],
    ['a comment', (zip: Uint8Array<ArrayBuffer>) => [comment(zip, 'CT of an ammonite')]],
    ['a name in the code page of MS-DOS', (zip: Uint8Array<ArrayBuffer>) => [rename(zip, 0x81)]],
  ] as const) {
    it(`opens an archive with ${what}`, async () => {
      const zip = await writeZip([{ name: 'f_r.dcm', bytes, level: 0 }]);
      const file = new BlobFile('a.zip', new Blob([...disturb(zip)]));
      const [member] = await list(expandZip(file, { folder: '' }));
      assert.equal(member?.name, what.startsWith('a name') ? 'für.dcm' : 'f_r.dcm');
      assert.deepEqual(await member.read(0, 300_000), bytes);
    });
  }

  it('keeps the members that a damaged directory lists before its break, and says so', async () => {
    const members = ['1.dcm', '2.dcm', '3.dcm'].map((name) => ({ name, bytes, level: 0 }));
    const zip = await writeZip(members);
    const last = Buffer.from(zip.buffer).lastIndexOf(Uint8Array.of(0x50, 0x4b, 1, 2));
    zip.fill(0, last, last + 4);
    const files = await list(expandZip(new BlobFile('a.zip', new Blob([zip])), { folder: '' }));
    assert.deepEqual(
      files.map((file) => file.name),
      ['1.dcm', '2.dcm', 'a.zip'],
    );
    assert.deepEqual(await files[1]?.read(0, 300_000), bytes);
    asRefused(await failure(files[2]), 'TRUNCATED:zip-directory', { file: 'a.zip', members: 2 });
  });

  it('stops when aborted', async () => {
    const zip = await writeZip([{ name: '1.dcm', bytes }]);
    const archive = new BlobFile('a.zip', new Blob([zip]));
    const options = { folder: '', signal: AbortSignal.abort() };
    await assert.rejects(list(expandZip(archive, options)), { name: 'AbortError' });
  });

  it('goes on unpacking for one reader when another gives up', async () => {
    const { files } = await expand([{ name: 'a.dcm', bytes, level: 9 }]);
    const stop = new AbortController();
    const first = assert.rejects(files[0]?.read(100, 200, stop.signal) ?? Promise.resolve(), {
      name: 'AbortError',
    });
    const second = files[0]?.read(200, 300);
    stop.abort();
    await first;
    assert.deepEqual(await second, bytes.slice(200, 300));
  });

  it('lists 3,000 members of a ZIP64', async () => {
    const members = Array.from({ length: 3000 }, (_, index) => ({
      name: `IM${index}.dcm`,
      bytes: Uint8Array.of(index & 0xff, index >> 8),
      level: 0,
      options: { zip64: true },
    }));
    const { files } = await expand(members);
    assert.equal(files.length, 3000);
    assert.deepEqual([...((await files[2999]?.read(0, 9)) ?? [])], [2999 & 0xff, 2999 >> 8]);
  });
});
