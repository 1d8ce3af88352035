import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Wait } from '../../../src/model/readable.js';
import { UrlFile } from '../../../src/sources/http/url-file.js';
import type { UrlRequest } from '../../../src/sources/http/request-url.js';
import { answerRange, answerRangeHidingLength, answerWhole, serveBytes } from './serve-bytes.js';
import type { Answer, Served } from './serve-bytes.js';
import { asRefused } from '../../support/refused.js';

const slice = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7 + (index >> 8)) & 0xff);

/** The first answers in order, then the last one for good. */
function inTurn(...answers: Answer[]): Answer {
  let turn = 0;
  return (...told) => answers[Math.min(turn++, answers.length - 1)]?.(...told);
}

/** Begins an answer, sends the first 1000 bytes of it, and leaves the rest to `then`. */
function begin(status: 200 | 206, then: (response: ServerResponse) => void): Answer {
  return (request, response, bytes) => {
    const [, from = '0', to = '199999'] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
    const end = Math.min(Number(to || Infinity), bytes.length - 1);
    const start = status === 206 ? Number(from) : 0;
    const headers = status === 206 ? { 'Content-Range': `bytes ${start}-${end}/${bytes.length}` } : {};
    response.writeHead(status, { ...headers, 'Content-Length': String(end + 1 - start) });
    response.write(bytes.subarray(start, start + 1000), () => then(response));
  };
}

const fallSilent = () => undefined;
const breakOff = (response: ServerResponse) => void response.destroy();

/** Says that more comes than there is, and breaks off where the file ends. */
const promiseMore: Answer = (request, response, bytes) => {
  const [, from = '0'] = /bytes=(\d+)-/.exec(request.headers.range ?? '') ?? [];
  if (Number(from) >= bytes.length) {
    answerRange(request, response, bytes);
    return;
  }
  response.writeHead(206, {
    'Content-Range': `bytes ${from}-999999/1000000`,
    'Content-Length': String(1_000_000 - Number(from)),
  });
  response.write(bytes.subarray(Number(from)), () => response.destroy());
};

const answers: Record<string, Answer> = {
  'silent then ranges': inTurn(begin(206, fallSilent), answerRange),
  'broken then ranges': inTurn(begin(206, breakOff), begin(206, breakOff), answerRange),
  'a whole body, silent, then ranges': inTurn(begin(200, fallSilent), answerRange),
  'a whole body, broken, then ranges': inTurn(begin(200, breakOff), answerRange),
  'a whole body, broken, then whole again': inTurn(begin(200, breakOff), answerWhole),
  'ranges without their length': inTurn(begin(206, breakOff), answerRangeHidingLength),
  'more promised than there is': promiseMore,
};
const hopeless: Record<string, Answer> = {
  silent: begin(206, fallSilent),
  broken: begin(206, breakOff),
  'whole-silent': begin(200, fallSilent),
  mute: fallSilent,
};

describe('a host that is not steady', () => {
  let served: Served;
  let waits: Wait[] = [];
  before(async () => {
    const names = [...Object.keys(answers), ...Object.keys(hopeless)].map(encodeURIComponent);
    const limited = Array.from({ length: 30 }, (_, index) => `limited${index}`);
    const more: Record<string, Answer> = {
      halves: inTurn(begin(206, breakOff), answerRange),
      counted: answerRange,
      dropped: inTurn((_request, response) => void response.socket?.destroy(), answerRange),
    };
    const byName = Object.fromEntries(
      Object.entries({ ...answers, ...hopeless }).map(([name, answer]) => [encodeURIComponent(name), answer]),
    );
    const limit = atMost(5);
    served = await serveBytes(
      Object.fromEntries([...names, ...limited, ...Object.keys(more)].map((name) => [name, slice])),
      { ...byName, ...more, ...Object.fromEntries(limited.map((name) => [name, limit])) },
    );
  });
  after(() => served.close());
  beforeEach(() => {
    waits = [];
  });

  /** Lets so many requests through, then asks three times for patience, and so on. */
  function atMost(count: number): Answer {
    let asked = 0;
    return (request, response, bytes) => {
      const isOver = asked++ % (count + 3) >= count;
      if (isOver) response.writeHead(429, { 'Retry-After': '0' }).end();
      else answerRange(request, response, bytes);
    };
  }

  function open(name: string, request: UrlRequest = {}): UrlFile {
    const quick = { stallAfter: 100, resumeDelays: [0, 0, 0], onWait: (wait: Wait) => void waits.push(wait) };
    return new UrlFile(served.base + encodeURIComponent(name), name, { ...quick, ...request });
  }

  for (const name of Object.keys(answers)) {
    it(`loses nothing: ${name}`, async () => {
      const file = open(name);
      assert.deepEqual(await file.read(0, 250_000), slice);
      assert.deepEqual(await file.read(150_000, 150_010), slice.slice(150_000, 150_010));
      const { host } = new URL(served.base);
      assert.ok(waits.length > 0);
      assert.ok(waits.every((wait) => wait.reason === 'stalled' && wait.host === host));
    });
  }

  it('asks only for what is missing', async () => {
    served.requests.length = 0;
    await open('halves').read(0, 200_000);
    assert.deepEqual(served.requests, ['halves bytes=0-199999', 'halves bytes=1000-199999']);
  });

  for (const [name, key, told] of [
    ['silent', 'NETWORK:stalled', { received: 4000, milliseconds: 100 }],
    ['broken', 'NETWORK:broken-off', { received: 4000 }],
    ['whole-silent', 'NETWORK:stalled', { received: 1000, milliseconds: 100 }],
    ['mute', 'NETWORK:silent', { milliseconds: 400 }],
  ] as const) {
    it(`says that it is ${name}, when asking again was to no avail`, async () => {
      const error = await open(name)
        .read(0, 200_000)
        .catch((thrown: unknown) => thrown);
      const place = { url: served.base + name, host: new URL(served.base).host };
      asRefused(error, key, { ...place, ...told });
    });
  }

  it('is asked again where it answered before and then drops a connection', async () => {
    assert.deepEqual(await open('dropped').read(0, 10), slice.slice(0, 10));
    assert.deepEqual(
      waits.map(({ reason }) => reason),
      ['stalled'],
    );
  });

  it('loses none of many files to a limit, and says what is waited for', async () => {
    const files = Array.from({ length: 30 }, (_, index) => open(`limited${index}`));
    const waiting = files.values();
    const lane = async () => {
      for (const file of waiting) assert.deepEqual(await file.read(0, 100), slice.slice(0, 100));
    };
    await Promise.all(Array.from({ length: 8 }, lane));
    assert.ok(waits.length > 0);
    assert.ok(waits.every((wait) => wait.reason === 'asked' && wait.milliseconds === 0));
  });

  it('asks for whole files once a host has said that it counts requests', async () => {
    const range = [100_000, 100_100] as const;
    served.requests.length = 0;
    const file = open('counted');
    assert.deepEqual(await file.read(0, 100), slice.slice(0, 100));
    assert.deepEqual(await file.read(...range), slice.slice(...range));
    assert.deepEqual(served.requests, ['counted whole']);
  });

  it('stops at once when aborted, silent or not', async () => {
    const stop = new AbortController();
    const file = open('silent', { stallAfter: 60_000, signal: stop.signal });
    const reading = file.read(0, 200_000);
    setImmediate(() => stop.abort());
    await assert.rejects(reading, { name: 'AbortError' });
  });
});
