import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { BlobFile } from '../../src/sources/local/blob-file.js';
import { openAddress } from '../../src/sources/open-address.js';
import type { FileAddress } from '../../src/model/file-address.js';
import type { Readable } from '../../src/model/readable.js';
import { openFiles } from '../../src/sources/local/open-files.js';
import { UrlFile } from '../../src/sources/http/url-file.js';
import { answerRange, answerWhole, serveBytes } from './http/serve-bytes.js';
import { refused } from '../support/refused.js';
import type { Served } from './http/serve-bytes.js';
import { writeZip } from './zip/write-zip.js';

const slice = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);
let served: Served;

before(async () => {
  const files = { 'ranged.dcm': slice, 'whole.dcm': slice, 'secret.dcm': slice };
  served = await serveBytes(files, {
    'whole.dcm': answerWhole,
    'secret.dcm': (request, response, bytes) => {
      if (request.headers.authorization === 'Bearer key') answerRange(request, response, bytes);
      else response.writeHead(401).end();
    },
  });
});

after(() => served.close());

function kindOf({ address }: UrlFile): string | undefined {
  return address?.kind;
}

async function onlyMember(zip: Uint8Array<ArrayBuffer>): Promise<Readable> {
  for await (const member of openFiles([new File([zip], 'a.zip')])) return member;
  throw new Error('the ZIP is empty');
}

/** As a worker gets it. */
function send(address: FileAddress | null): FileAddress {
  assert.ok(address);
  return structuredClone(address);
}

describe('openAddress', () => {
  it('reads a file from disk', async () => {
    const file = openAddress(send(new BlobFile('a/1.dcm', new Blob([slice])).address));
    assert.equal(file.name, 'a/1.dcm');
    assert.deepEqual(await file.read(10, 20), slice.slice(10, 20));
  });

  it('reads a URL, with what the page sends along', async () => {
    const request = { requestHeaders: { Authorization: 'Bearer key' } };
    const first = new UrlFile(`${served.base}secret.dcm`, 'secret.dcm', request);
    await first.read(0, 10);
    const file = openAddress(send(first.address));
    assert.equal(file.name, 'secret.dcm');
    assert.deepEqual(await file.read(4990, 6000), slice.slice(4990));
  });

  it('waits for a server to show that it serves ranges', async () => {
    const file = new UrlFile(`${served.base}ranged.dcm`, 'ranged.dcm', {});
    assert.equal(kindOf(file), undefined);
    await file.read(0, 10);
    assert.equal(kindOf(file), 'url');
  });

  it('reads a body that came whole from where the page keeps it', async () => {
    const first = new UrlFile(`${served.base}whole.dcm`, 'whole.dcm', {});
    await first.read(0, 6000);
    served.requests.length = 0;
    const file = openAddress(send(first.address));
    assert.deepEqual(await file.read(4990, 6000), slice.slice(4990));
    assert.deepEqual(served.requests, []);
  });

  for (const level of [0, 9]) {
    it(`reads a member of a ZIP, ${level ? 'deflated' : 'stored'}, and verifies its checksum`, async () => {
      const zip = await writeZip([{ name: 'a/1.dcm', bytes: slice, level }]);
      const member = await onlyMember(zip);
      await member.read(0, 100);
      const file = openAddress(send(member.address ?? null));
      assert.equal(file.name, 'a/1.dcm');
      assert.deepEqual(await file.read(100, 5000), slice.slice(100));
    });
  }

  it('finds a stored member damaged behind what the page had read', async () => {
    const zip = await writeZip([{ name: 'a/1.dcm', bytes: slice, level: 0 }]);
    const at = zip.findIndex((_, index) => slice.every((byte, offset) => zip[index + offset] === byte));
    zip[at + 3000] = (zip[at + 3000] ?? 0) ^ 1;
    const member = await onlyMember(zip);
    await member.read(0, 100);
    const file = openAddress(send(member.address ?? null));
    await assert.rejects(
      () => file.read(100, 5000),
      refused('TRUNCATED:zip-checksum', { file: 'a/1.dcm', size: 5000 }),
    );
  });
});
