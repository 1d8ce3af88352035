import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Readable } from '../../src/model/readable.js';
import { encodeJson } from '../../src/readers/dicom/web/encode-json.js';
import { openUrls } from '../../src/sources/lists/open-urls.js';
import { readManifest } from '../../src/sources/lists/manifest.js';
import { nameAmong } from '../../src/sources/http/url-names.js';
import { Allowance } from '../../src/sources/zip/allowance.js';
import { inflate } from '../../src/sources/zip/inflate.js';
import { expandZip } from '../../src/sources/zip/zip-archive.js';
import { BytesFile } from '../readers/dicom/bytes-file.js';
import { seededRandom } from '../readers/dicom/mutate-bytes.js';
import { refused } from '../support/refused.js';
import { writeZip } from './zip/write-zip.js';
import { deflateSync } from 'fflate';

async function list(files: AsyncIterable<Readable>): Promise<Readable[]> {
  const listed: Readable[] = [];
  for await (const file of files) listed.push(file);
  return listed;
}

const at = 'https://museum.example/list.json';

describe('a list of addresses', () => {
  it('is refused where it has more than are read at once', async () => {
    const many = Array.from({ length: 200_001 }, () => 'a');
    const told = { entries: 200_001, most: 200_000 };
    assert.throws(() => readManifest(JSON.stringify(many), 'list.json', at), refused('TOO_LARGE:list', told));
    const [only, ...others] = await list(openUrls(many.join(' '), { baseURI: at }));
    assert.deepEqual(others, []);
    await assert.rejects(only?.read(0, 1) ?? Promise.resolve(), refused('TOO_LARGE:list', told));
  });

  it('gives way to the page', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => `${index}.dcm`);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const files = await list(openUrls(many.join(' '), { baseURI: at }));
    clearInterval(timer);
    assert.equal(files.length, 5000);
    assert.ok(turns >= 5, `${turns} turns`);
  });

  it('names 300,000 addresses below the folder that all share', () => {
    const urls = Array.from({ length: 300_000 }, (_, index) => new URL(`https://a.example/b/${index % 7}/c`));
    assert.equal(nameAmong(urls)(urls[3] ?? new URL(at)), '3/c');
  });

  it('nests no deeper than manifests do', () => {
    const deep = `${'{"items":['.repeat(20_000)}${']}'.repeat(20_000)}`;
    const manifest = `{"type":"Manifest","a":${deep},"items":[{"body":{"id":"https://a.example/a.zip"}}]}`;
    assert.deepEqual(
      readManifest(manifest, 'list.json', at).map(({ url }) => url.href),
      ['https://a.example/a.zip'],
    );
  });
});

describe('the JSON of an image', () => {
  it('may nest as deep as it likes', () => {
    const deep: unknown = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
    let nested: object = { '00200032': { vr: 'DS', Value: [1] } };
    for (let depth = 0; depth < 3000; depth++) nested = { '00081115': { vr: 'SQ', Value: [nested] } };
    const rows = { vr: 'US', Value: [7] };
    for (const other of [
      nested,
      { '00280011': { vr: 'US', Value: [deep] } },
      { '00280011': { vr: deep as string } },
    ]) {
      const bytes = encodeJson({ ...other, '00280010': rows });
      assert.ok(Buffer.from(bytes).includes(Buffer.from([0x28, 0, 0x10, 0, 0x55, 0x53, 2, 0, 7, 0])));
    }
  });
});

describe('what a ZIP may unpack', () => {
  it('is bounded for each ZIP within it, and for all of them', async () => {
    const inner = await writeZip([{ name: 'a.dcm', bytes: new Uint8Array(50_000_000), level: 0 }]);
    const members = Array.from({ length: 9 }, (_, index) => ({
      name: `${index}.zip`,
      bytes: inner,
      level: 9,
    }));
    const files = await list(expandZip(new BytesFile(await writeZip(members), 'all.zip'), { folder: '' }));
    const opened = files.filter(({ name }) => name.endsWith('a.dcm'));
    assert.deepEqual(
      files.map(({ name }) => name.split('/')[0]),
      members.map(({ name }) => name),
    );
    // Each is 50 MB out of 50 kB: beyond 64 times that all may take 268 MB together, and the next is refused.
    assert.equal(opened.length, 5);
    await assert.rejects(files[8]?.read(0, 1) ?? Promise.resolve(), refused('TOO_LARGE:nested-zip'));
  });

  it('is not counted where it is what packed bytes are good for', () => {
    const allowance = new Allowance();
    for (let count = 0; count < 1000; count++) {
      allowance.charge(2 ** 30, 2 ** 28, true);
      allowance.charge(2 ** 30, 2 ** 28, false);
    }
    assert.equal(allowance.mostOfZip(0), 2 ** 26);
    assert.equal(allowance.mostOfFile(0), 2 ** 28);
    allowance.charge(2 ** 31, 0, false);
    assert.equal(allowance.mostOfFile(1000), 64_000);
  });

  it('is refused for the middle of what is larger than that', async () => {
    const zeros = deflateSync(new Uint8Array(1000));
    const zip = await writeZip([{ name: 'a.tif', bytes: new Uint8Array(1000), level: 9 }]);
    const view = new DataView(zip.buffer, zip.byteOffset);
    const directory = Buffer.from(zip).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    view.setUint32(directory + 24, 0xf0000000, true);
    const [file] = await list(expandZip(new BytesFile(zip, 'a.zip'), { folder: '' }));
    const packed = view.getUint32(directory + 20, true);
    assert.ok(packed <= zeros.length + 8);
    const told = { file: 'a.tif', packed, most: 2 ** 28 + 64 * packed };
    await assert.rejects(
      file?.read(2 ** 31, 2 ** 31 + 9) ?? Promise.resolve(),
      refused('TOO_LARGE:unpacked', told),
    );
  });

  it('is kept for who reads on: small steps unpack each byte a few times at most', async () => {
    const random = seededRandom(3);
    const bytes = Uint8Array.from({ length: 900_000 }, () => random() * 256);
    const archive = new BytesFile(await writeZip([{ name: 'a.dcm', bytes, level: 6 }]), 'a.zip');
    const [file] = await list(expandZip(archive, { folder: '' }));
    archive.reads.length = 0;
    for (let start = 0; start < 800_000; start += 8192)
      assert.deepEqual(await file?.read(start, start + 8192), bytes.slice(start, start + 8192));
    const read = archive.reads.reduce((sum, [start, end]) => sum + end - start, 0);
    assert.ok(read < 6 * archive.size, `${read} of ${archive.size}`);
  });

  it('goes no further than what was asked for takes, by a piece', async () => {
    const packed = new Uint8Array(deflateSync(new Uint8Array(200_000_000)));
    let fed = 0;
    const file = {
      size: packed.length,
      whole: null,
      read: (start: number, end: number) => {
        fed += end - start;
        return Promise.resolve(packed.slice(start, end));
      },
    };
    const { bytes } = await inflate(file, 8192);
    assert.deepEqual(bytes, new Uint8Array(8192));
    assert.ok(fed < 20_000, `${fed} bytes`);
  });
});
