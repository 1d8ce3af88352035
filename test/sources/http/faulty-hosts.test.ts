import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { keyOf, ProblemError } from '../../../src/model/problem/problem.js';
import type { Wait } from '../../../src/model/readable.js';
import { Patience } from '../../../src/sources/http/patience.js';
import type { UrlRequest } from '../../../src/sources/http/request-url.js';
import { UrlFile } from '../../../src/sources/http/url-file.js';
import { faultyAnswers, type Fault } from '../../support/faulty-answers.js';
import { answerRange, serveBytes, type Answer, type Served } from './serve-bytes.js';

const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7 + (index >> 8)) & 0xff);
const pieces = [
  [0, 1000],
  [100_000, 250_000],
  [299_000, 310_000],
] as const;

/** Whether all bytes come, or the key of what is said instead. */
const ends: Record<Fault, string> = {
  '429 always': 'NETWORK:given-up',
  '429, Retry-After 0, always': 'NETWORK:given-up',
  '429, Retry-After 2, always': 'NETWORK:given-up',
  '429, Retry-After 3600': 'NETWORK:given-up',
  '429, Retry-After a date in 2099': 'NETWORK:given-up',
  '429, Retry-After rubbish, then good': 'all',
  '503, then good': 'all',
  '502 twice, then good': 'all',
  'no answer': 'NETWORK:given-up',
  'a head, then nothing': 'NETWORK:given-up',
  'silent in mid-body': 'NETWORK:stalled',
  'silent in mid-body once': 'all',
  'broken in mid-body': 'NETWORK:broken-off',
  'broken in mid-body once': 'all',
  'the whole for a range': 'all',
  'a range from too early': 'all',
  'a range from too late': 'all',
  'less at a time than asked for': 'all',
  'less than the head promises': 'all',
  'more than asked for': 'all',
  'a range in parts': 'all',
  'packed ranges': 'all',
  'another ETag each time': 'NETWORK:changed',
  'weak ETags that are one': 'all',
  'another Last-Modified': 'NETWORK:changed',
  'another time, the same ETag': 'all',
  'a length that promises too much': 'NETWORK:broken-off',
  'an empty body': 'nothing',
  'a page for people': 'something else',
  '401': 'HTTP_STATUS',
  '403': 'HTTP_STATUS',
  '404': 'HTTP_STATUS',
  '410': 'HTTP_STATUS',
  '500': 'HTTP_STATUS',
};

async function endOf(file: UrlFile): Promise<string> {
  try {
    const read: Uint8Array[] = [];
    for (const [start, end] of pieces) read.push(await file.read(start, end));
    if (read.every(({ length }) => length === 0)) return 'nothing';
    const isAll = pieces.every(([start, end], at) =>
      Buffer.from(bytes.subarray(start, end)).equals(read[at] ?? Buffer.alloc(0)),
    );
    return isAll ? 'all' : 'something else';
  } catch (error) {
    assert.ok(error instanceof ProblemError, String(error));
    return keyOf(error.problem);
  }
}

describe('a host at fault', () => {
  /** A server for each test: what is known of a host stays known. */
  let served: Served;
  beforeEach(async () => {
    const faults = Object.entries(faultyAnswers()).map(([name, answer]) => [
      encodeURIComponent(name),
      answer,
    ]);
    const answers = Object.fromEntries([...faults, ['good', answerRange]]) as Record<string, Answer>;
    served = await serveBytes(Object.fromEntries(Object.keys(answers).map((name) => [name, bytes])), answers);
  });
  afterEach(() => served.close());

  function open(name: string, request: UrlRequest = {}): UrlFile {
    const quick = { stallAfter: 60, tellAfter: 20, resumeDelays: [0, 0], retryDelays: [1, 2] };
    return new UrlFile(served.base + encodeURIComponent(name), name, { ...quick, ...request });
  }

  for (const [name, end] of Object.entries(ends)) {
    it(`brings ${end}: ${name}`, async () => {
      assert.equal(await endOf(open(name, { patience: new Patience({ limit: 150 }) })), end);
    });
  }

  it('is given up for all its files at once, and they are asked for no more', async () => {
    const patience = new Patience({ limit: 100 });
    const files = Array.from({ length: 40 }, () => open('429, Retry-After 2, always', { patience }));
    const results = await Promise.all(files.map(endOf));
    assert.deepEqual([...new Set(results)], ['NETWORK:given-up']);
    served.requests.length = 0;
    assert.equal(await endOf(open('good', { patience })), 'NETWORK:given-up');
    assert.deepEqual(served.requests, []);
    patience.goOn();
    assert.equal(await endOf(open('good', { patience })), 'all');
  });

  it('says at once for how long it is to be left alone, where nobody waits that long', async () => {
    const patience = new Patience();
    const error = await open('429, Retry-After 3600', { patience })
      .read(0, 10)
      .catch((thrown: unknown) => thrown);
    assert.ok(error instanceof ProblemError);
    assert.deepEqual(
      { ...error.problem.data, milliseconds: 0 },
      { reason: 'given-up', host: new URL(served.base).host, status: 429, milliseconds: 0, asked: 3_600_000 },
    );
  });

  it('is not given up for one file that it refuses for good while it sends others', async () => {
    const patience = new Patience({ limit: 60_000 });
    const names = ['503 for good', ...Array.from({ length: 12 }, () => 'good')];
    const refuses = await serveBytes(
      { good: bytes, bad: bytes },
      { bad: (_request, response) => void response.writeHead(503).end() },
    );
    const addresses = names.map((name) => refuses.base + (name === 'good' ? 'good' : 'bad'));
    const quick = { retryDelays: [5, 5], patience };
    // One file is asked for again and again meanwhile, as a page does that goes on.
    let isOver = false;
    const goOn = async () => {
      while (!isOver)
        assert.equal((await new UrlFile(`${refuses.base}good`, '', quick).read(0, 9)).length, 9);
    };
    const going = goOn();
    const results = await Promise.all(addresses.map((url) => endOf(new UrlFile(url, url, quick))));
    isOver = true;
    await going;
    await refuses.close();
    assert.deepEqual(results, ['HTTP_STATUS', ...Array.from({ length: 12 }, () => 'all')]);
  });

  it('tells of silence and lets a person stop', async () => {
    const waits: Wait[] = [];
    const patience = new Patience({
      onWait: (wait) => {
        waits.push(wait);
        patience.stop();
      },
    });
    assert.equal(await endOf(open('no answer', { patience, stallAfter: 60_000 })), 'NETWORK:given-up');
    const [{ host, reason, since } = {}] = waits as Partial<Wait>[];
    assert.deepEqual([host, reason], [new URL(served.base).host, 'silent']);
    assert.ok(since !== undefined && since <= Date.now());
  });

  it('that broke off for good is asked again when reading goes on', async () => {
    const patience = new Patience();
    let isBroken = true;
    const mending = await serveBytes(
      { file: bytes },
      {
        file: (request, response, all) => {
          if (!isBroken) {
            answerRange(request, response, all);
            return;
          }
          response.writeHead(200, { 'Content-Length': String(all.length) });
          response.write(all.subarray(0, 5000), () => response.destroy());
        },
      },
    );
    const file = new UrlFile(`${mending.base}file`, 'file', { patience, resumeDelays: [] });
    assert.equal(await endOf(file), 'NETWORK:broken-off');
    isBroken = false;
    assert.equal(await endOf(file), 'NETWORK:broken-off');
    patience.goOn();
    assert.equal(await endOf(file), 'all');
    await mending.close();
  });

  it('is read in one piece where that is asked for, whatever its ranges would say', async () => {
    served.requests.length = 0;
    assert.equal(await endOf(open('another ETag each time', { asWhole: true })), 'all');
    assert.deepEqual(served.requests, ['another%20ETag%20each%20time whole']);
  });

  it('shows a worker a file that has changed since the page read it', async () => {
    const file = open('another ETag each time');
    const { address } = file;
    assert.equal(address, null);
    const version = { etag: '"0"', modified: null, size: bytes.length };
    const there = new UrlFile(served.base + encodeURIComponent(file.name), file.name, {}, version);
    assert.equal(await endOf(there), 'NETWORK:changed');
  });
});
