import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, it } from 'node:test';
import { UrlFile } from '../../../src/sources/http/url-file.js';
import { type Answer, answerRange, serveBytes } from './serve-bytes.js';

const count = 40;
const names = Array.from({ length: count }, (_, index) => `slice${index}`);
/** No two alike: 251 is prime. */
const files = Object.fromEntries(
  names.map((name, place) => [name, Uint8Array.from({ length: 5000 }, (_, at) => (at + place) % 251)]),
);
/** What a browser opens to one host by HTTP/1.1. */
const connections = 6;

/** Reads the beginning of each, sixteen at a time, as headers are. */
async function readHeads(opened: readonly UrlFile[]): Promise<PromiseSettledResult<Uint8Array>[]> {
  const heads: PromiseSettledResult<Uint8Array>[] = [];
  const waiting = opened.entries();
  const lane = async () => {
    for (const [index, file] of waiting) [heads[index]] = await Promise.allSettled([file.read(0, 100)]);
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  return heads;
}

describe('a server without ranges', () => {
  it('is asked for no more files at once than it can send, each once, and none is lost', async () => {
    const sending: (() => void)[] = [];
    let asked = 0;
    let most = 0;
    /** Half of a file; the rest once as many are on their way as may be and none more comes, or all were asked for. */
    const answer: Answer = (_request, response, bytes) => {
      asked += 1;
      response.writeHead(200).write(bytes.subarray(0, 2500));
      sending.push(() => void response.end(bytes.subarray(2500)));
      most = Math.max(most, sending.length);
      if (asked === count) for (const finish of sending) finish();
      else if (sending.length >= connections)
        void fetch(`${served.base}other`).then(() => sending.shift()?.());
    };
    const served = await serveBytes(files, Object.fromEntries(names.map((name) => [name, answer])));
    const opened = names.map((name) => new UrlFile(served.base + name, name, {}));
    await opened[0]?.read(0, 100);
    const heads = await readHeads(opened);
    for (const [index, file] of opened.entries()) {
      const expected = files[file.name];
      assert.deepEqual(heads[index], { status: 'fulfilled', value: expected?.slice(0, 100) });
      assert.deepEqual(await file.read(0, 6000), expected);
    }
    await served.close();
    assert.equal(most, connections);
    assert.equal(served.requests.filter((request) => request.startsWith('slice')).length, count);
  });

  it('is left at once when the reading is given up', async () => {
    const stop = new AbortController();
    const begun: ServerResponse[] = [];
    const answer: Answer = (_request, response, bytes) => {
      begun.push(response);
      response.writeHead(200).write(bytes.subarray(0, 2500));
      if (begun.length === connections) stop.abort();
    };
    const served = await serveBytes(files, Object.fromEntries(names.map((name) => [name, answer])));
    const opened = names.map((name) => new UrlFile(served.base + name, name, { signal: stop.signal }));
    await opened[0]?.read(0, 100);
    const heads = await readHeads(opened);
    assert.equal(heads[0]?.status, 'fulfilled');
    const [end] = heads.slice(connections);
    assert.ok(end?.status === 'rejected' && (end.reason as Error).name === 'AbortError');
    for (const response of begun) if (!response.destroyed) await once(response, 'close');
    await served.close();
    assert.equal(served.requests.length, connections);
  });

  it('is another than one that serves ranges after a whole list: that one is asked at full width', async () => {
    const held: (() => void)[] = [];
    /** Waits until sixteen are asked for at once, as many as are read. */
    const answer: Answer = (...told) => {
      held.push(() => answerRange(...told));
      if (held.length >= 16) for (const go of held) go();
    };
    const sixteen = names.slice(0, 17);
    const whole: Answer = (_request, response, bytes) => void response.writeHead(200).end(bytes);
    const answers = Object.fromEntries(sixteen.map((name) => [name, answer]));
    const served = await serveBytes(files, { ...answers, slice0: whole, slice39: answerRange });
    const open = (name: string) => new UrlFile(served.base + name, name, {});
    await open('slice0').read(0, 5000);
    await open('slice39').read(0, 100);
    const heads = await readHeads(sixteen.slice(1).map(open));
    await served.close();
    assert.ok(heads.every(({ status }) => status === 'fulfilled'));
  });
});
