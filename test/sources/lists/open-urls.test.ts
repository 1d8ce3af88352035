import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openAddress } from '../../../src/sources/open-address.js';
import { openUrls } from '../../../src/sources/lists/open-urls.js';
import type { Readable } from '../../../src/model/readable.js';
import { ProblemError } from '../../../src/model/problem/problem.js';
import { Patience } from '../../../src/sources/http/patience.js';
import type { UrlRequest } from '../../../src/sources/http/request-url.js';
import {
  answerRange,
  answerRangeHidingLength,
  answerStatus,
  answerWhole,
  serveBytes,
} from '../http/serve-bytes.js';
import type { Answer, Served } from '../http/serve-bytes.js';
import { writeZip } from '../zip/write-zip.js';
import { asRefused, refused } from '../../support/refused.js';

const slice = Uint8Array.from({ length: 40_000 }, (_, index) => (index * 7 + (index >> 8)) & 0xff);
const shorts = Array.from({ length: 40 }, (_, index) => ({
  name: `${index}.dcm`,
  bytes: slice.map((byte) => byte ^ index),
  level: 0,
}));
let served: Served;

before(async () => {
  const zip = await writeZip([
    { name: 'a/1.dcm', bytes: slice, level: 0 },
    { name: 'a/2.dcm', bytes: slice, level: 9 },
  ]);
  const tif = await writeZip([{ name: '1.tif', bytes: slice }]);
  const list = new TextEncoder().encode('["1.tif"]');
  const files = {
    'one.dcm': slice,
    'two.dcm': slice,
    'a b.dcm': slice,
    'whole.dcm': slice,
    'specimen.zip': zip,
    'whole.zip': zip,
    'hidden.zip': zip,
    'measured.zip': zip,
    'large.zip': await writeZip(shorts),
    download: zip,
    'shorts.zip': await writeZip(shorts),
    ...Object.fromEntries(['A/scan.zip', 'B/scan.zip'].map((name) => [name, tif])),
    ...Object.fromEntries(['A/list.json', 'B/list.json'].map((name) => [name, list])),
    'later.dcm': slice,
    'never.dcm': slice,
    slice: slice,
  };
  served = await serveBytes(files, {
    'whole.dcm': answerWhole,
    'whole.zip': answerWhole,
    'hidden.zip': answerRangeHidingLength,
    'measured.zip': (request, response, bytes) => {
      if (request.method === 'HEAD') response.writeHead(200, { 'Content-Length': bytes.length }).end();
      else answerRangeHidingLength(request, response, bytes);
    },
    'large.zip': answerWhole,
    ...Object.fromEntries(
      [401, 403, 404, 429, 500].map((status) => [`s${status}.dcm`, answerStatus(status)]),
    ),
    'echo.dcm': (request, response) => void response.end(String(request.headers.authorization)),
    'later.dcm': answerLater(2),
    'never.dcm': answerLater(Infinity),
    'broken.dcm': (_request, response) => {
      response.writeHead(200, { 'Content-Length': '40000' });
      response.write(slice.subarray(0, 1000));
      setImmediate(() => response.destroy());
    },
  });
});

after(() => served.close());

/** Asks for patience so many times, the first time without saying how long, then serves the file. */
function answerLater(times: number): Answer {
  let asked = 0;
  return (request, response, bytes) => {
    if (asked++ >= times) {
      answerRange(request, response, bytes);
      return;
    }
    response.writeHead(asked % 2 ? 429 : 503, asked % 2 ? {} : { 'Retry-After': '0' }).end();
  };
}

async function open(src: string, request: UrlRequest = {}): Promise<Readable[]> {
  const files: Readable[] = [];
  for await (const file of openUrls(src, { baseURI: served.base, ...request })) files.push(file);
  served.requests.length = 0;
  return files;
}

async function failure(src: string): Promise<ProblemError> {
  const [file] = await open(src, { retryDelays: [], resumeDelays: [] });
  const error = await file?.read(0, 8192).catch((thrown: unknown) => thrown);
  assert.ok(error instanceof ProblemError, String(error));
  return error;
}

describe('openUrls', () => {
  it('takes several URLs apart at white space and asks for nothing yet', async () => {
    const files = await open(' one.dcm\n\ttwo.dcm  a%20b.dcm ');
    assert.deepEqual(
      files.map((file) => file.name),
      ['one.dcm', 'two.dcm', 'a b.dcm'],
    );
    assert.deepEqual(served.requests, []);
  });

  it('reads by ranges and learns the length from the first answer', async () => {
    const [file] = await open('one.dcm');
    assert.ok(file);
    assert.equal(file.size, null);
    assert.deepEqual(await file.read(0, 100), slice.slice(0, 100));
    assert.equal(file.size, 40_000);
    assert.deepEqual(await file.read(39_990, 50_000), slice.slice(39_990));
    assert.equal((await file.read(40_000, 40_010)).length, 0);
    assert.deepEqual(served.requests, ['one.dcm bytes=0-99', 'one.dcm bytes=39990-49999']);
  });

  it('lets headers wait for whatever else the page asks for, and samples not', async (t) => {
    const fetching = t.mock.method(globalThis, 'fetch');
    const [file] = await open('one.dcm');
    await file?.read(0, 100);
    await file?.read(30_000, 30_100);
    const priorities = fetching.mock.calls.map((call) => call.arguments[1]?.priority);
    assert.deepEqual(priorities, ['low', 'auto']);
  });

  it('keeps a whole body where ranges are not served, and fetches it once', async () => {
    const [file] = await open('whole.dcm');
    assert.ok(file);
    const parts = await Promise.all([
      file.read(0, 100),
      file.read(30_000, 30_100),
      file.read(39_999, 50_000),
    ]);
    assert.deepEqual(parts, [slice.slice(0, 100), slice.slice(30_000, 30_100), slice.slice(39_999)]);
    assert.equal(file.size, 40_000);
    assert.equal(served.requests.length, 1);
  });

  for (const name of ['specimen.zip', 'whole.zip', 'hidden.zip', 'download']) {
    it(`expands ${name} into its members`, async () => {
      const files = await open(name);
      assert.deepEqual(
        files.map((file) => file.name),
        ['a/1.dcm', 'a/2.dcm'],
      );
      for (const file of files) assert.deepEqual(await file.read(20_000, 40_000), slice.slice(20_000));
    });
  }

  it('asks for the length of a ZIP where Content-Range is hidden, before it fetches the whole', async () => {
    served.requests.length = 0;
    const files: Readable[] = [];
    for await (const file of openUrls('measured.zip', { baseURI: served.base })) files.push(file);
    assert.deepEqual(await files[1]?.read(0, 100), slice.slice(0, 100));
    assert.deepEqual(
      served.requests.filter((one) => one.endsWith(`=0-${2 ** 40 - 1}`)),
      [],
    );
  });

  it('does not copy a ZIP that came whole', async ({ mock }) => {
    const reads = mock.method(Blob.prototype, 'arrayBuffer').mock;
    const files = await open('large.zip');
    const lengths = reads.calls.map((call) => (call.this as Blob).size);
    assert.equal(files.length, shorts.length);
    assert.ok(Math.max(...lengths) < 100_000, String(lengths));
  });

  it('fetches the start of an address without an ending once', async () => {
    const [file] = await open('slice');
    assert.deepEqual(await file?.read(0, 8192), slice.slice(0, 8192));
    assert.deepEqual(served.requests, []);
    assert.deepEqual(await file?.read(10_000, 20_000), slice.slice(10_000, 20_000));
  });

  it('names the members of one ZIP among several files after it', async () => {
    const files = await open('specimen.zip one.dcm');
    assert.deepEqual(
      files.map((file) => file.name),
      ['specimen.zip/a/1.dcm', 'specimen.zip/a/2.dcm', 'one.dcm'],
    );
  });

  for (const [what, src, expected] of [
    ['folders apart', 'ct/A/1.tif ct/B/1.tif ct/B/deep/a%20b.tif', ['A/1.tif', 'B/1.tif', 'B/deep/a b.tif']],
    ['no folder that all share', 'ct/A/1.tif ct/A/2.tif', ['1.tif', '2.tif']],
    ['no folder of one alone', 'ct/A/1.tif', ['1.tif']],
    ['a file above the folders of others', 'ct/1.log ct/A/1.tif', ['1.log', 'A/1.tif']],
    ['bad addresses out of it', 'http:// ct/A/1.tif', ['http://', '1.tif']],
    ['ZIPs of one name apart', 'A/scan.zip B/scan.zip', ['A/scan.zip/1.tif', 'B/scan.zip/1.tif']],
    ['lists of one name apart', 'A/list.json B/list.json', ['A/list.json/1.tif', 'B/list.json/1.tif']],
  ] as const) {
    it(`keeps ${what}`, async () => {
      const files = await open(src);
      assert.deepEqual(
        files.map((file) => file.name),
        expected,
      );
    });
  }

  it('sends the headers it is given', async () => {
    const [file] = await open('echo.dcm', { requestHeaders: { Authorization: 'Bearer 7' } });
    assert.equal(new TextDecoder().decode(await file?.read(0, 100)), 'Bearer 7');
  });

  it('fetches short members of a ZIP together', async () => {
    const files = await open('shorts.zip');
    const read = await Promise.all(files.map((file) => file.read(100, 40_000)));
    assert.deepEqual(
      read,
      shorts.map(({ bytes }) => bytes.slice(100)),
    );
    assert.deepEqual(served.requests, ['shorts.zip bytes=0-1048575', 'shorts.zip bytes=1048576-2097151']);
  });

  it('waits as long as a busy server asks, and not for ever', async () => {
    const [later] = await open('later.dcm', { retryDelays: [0, 0, 0] });
    assert.deepEqual(await later?.read(0, 10), slice.slice(0, 10));
    assert.equal(served.requests.length, 3);
    const [never] = await open('never.dcm', { retryDelays: [5], patience: new Patience({ limit: 50 }) });
    const error = await never?.read(0, 10).catch((thrown: unknown) => thrown);
    asRefused(error, 'NETWORK:given-up', { host: new URL(served.base).host, asked: null });
  });

  it('stops waiting for a busy server when aborted', async () => {
    const stop = new AbortController();
    const [file] = await open('never.dcm', { retryDelays: [60_000], signal: stop.signal });
    const reading = file?.read(0, 10);
    setImmediate(() => stop.abort());
    await assert.rejects(reading ?? Promise.resolve(), { name: 'AbortError' });
  });

  for (const status of [401, 403, 404, 429, 500]) {
    it(`tells of status ${status} without what stands behind the address`, async () => {
      const error = await failure(`s${status}.dcm?token=secret`);
      const url = `${served.base}s${status}.dcm`;
      asRefused(error, 'HTTP_STATUS', { url, status, expected: 'file' });
      assert.doesNotMatch(error.message, /secret/);
    });
  }

  it('names the address and the server from which nothing came back', async () => {
    const error = await failure('http://127.0.0.1:9/a.dcm?token=secret');
    const told = { url: 'http://127.0.0.1:9/a.dcm', host: '127.0.0.1:9', origin: null };
    asRefused(error, 'NETWORK:no-answer', told);
    assert.doesNotMatch(error.message, /secret/);
  });

  it('says that a connection broke off, and where', async () => {
    const error = await failure('broken.dcm');
    asRefused(error, 'NETWORK:broken-off', { received: 1000 });
  });

  it('says of a body that came and could not be kept what it is, here and in a worker', async ({ mock }) => {
    const [file] = await open('whole.dcm');
    await file?.read(0, 50_000);
    const worker = file?.address && openAddress(file.address);
    const unreadable = new DOMException('the blob is gone', 'NotReadableError');
    mock.method(Blob.prototype, 'arrayBuffer', () => Promise.reject(unreadable));
    const error = refused('NOT_READABLE:not-kept', { file: 'whole.dcm', received: 40_000 });
    for (const one of [file, worker]) await assert.rejects(one?.read(0, 10) ?? Promise.resolve(), error);
  });

  it('names an address that is none', async () => {
    const [file] = await open('http://');
    await assert.rejects(
      file?.read(0, 1) ?? Promise.resolve(),
      refused('NETWORK:bad-address', { address: 'http://' }),
    );
  });

  it('stops one read when its signal aborts', async () => {
    const [file] = await open('one.dcm');
    const stop = new AbortController();
    const reading = file?.read(0, 100, stop.signal);
    stop.abort();
    await assert.rejects(reading ?? Promise.resolve(), { name: 'AbortError' });
  });

  it('asks again after a failure', async () => {
    const [file] = await open('s404.dcm');
    await assert.rejects(file?.read(0, 10) ?? Promise.resolve());
    await assert.rejects(file?.read(0, 10) ?? Promise.resolve());
    assert.equal(served.requests.filter((one) => one.startsWith('s404')).length, 2);
  });
});
