import assert from 'node:assert/strict';
import { it } from 'node:test';
import { beforeStall, receiveBody, StalledError } from '../../../src/sources/http/receive-body.js';

const reception = {
  stallAfter: 30_000,
  tellAfter: 8000,
  tell: () => undefined,
  heard: () => undefined,
  resumeDelays: [],
  askFrom: () => Promise.reject(new Error('nothing more is asked for')),
  wait: () => Promise.resolve(),
};

/** A body from `host` of which each chunk comes when it is read. */
function receive(host: string) {
  const body = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(10)) });
  return receiveBody(new Response(body), 0, null, { ...reception, host });
}

/** What became of an answer that is waited for, so far, and of what was told of it. */
function waitFor(host: string) {
  const told: number[] = [];
  let end: unknown = 'waiting';
  const tell = (milliseconds: number) => void told.push(milliseconds);
  const answer = beforeStall(new Promise(() => undefined), 120_000, { host, tellAfter: 8000, tell });
  answer.catch((error: unknown) => (end = error));
  return {
    told,
    async end() {
      await Promise.resolve();
      return end;
    },
  };
}

it('a host is not silent while it sends another file', async ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const other = receive('busy.example');
  const busy = waitFor('busy.example');
  const mute = waitFor('mute.example');
  for (let chunk = 0; chunk < 40; chunk++) {
    mock.timers.tick(7000);
    await other.next();
  }
  assert.equal(await busy.end(), 'waiting');
  assert.deepEqual(busy.told, []);
  assert.ok((await mute.end()) instanceof StalledError);
  // The step that runs began before the last chunk.
  for (let step = 0; step < 16; step++) mock.timers.tick(8000);
  const end = await busy.end();
  assert.ok(end instanceof StalledError);
  assert.equal(end.milliseconds, 120_000);
});

it('silence is told after eight seconds, and again as long as it lasts', ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const { told } = waitFor('silent.example');
  mock.timers.tick(7999);
  assert.deepEqual(told, []);
  mock.timers.tick(1);
  assert.deepEqual(told, [8000]);
  mock.timers.tick(16_000);
  assert.deepEqual(told, [8000, 16_000, 24_000]);
});
