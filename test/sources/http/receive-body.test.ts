import assert from 'node:assert/strict';
import { it } from 'node:test';
import { beforeStall, receiveBody, StalledError } from '../../../src/sources/http/receive-body.js';

const reception = {
  stallAfter: 30_000,
  resumeDelays: [],
  askFrom: () => Promise.reject(new Error('nothing more is asked for')),
  wait: () => Promise.resolve(),
};

/** A body from `host` of which each chunk comes when it is read. */
function receive(host: string) {
  const body = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(10)) });
  return receiveBody(new Response(body), 0, { ...reception, host });
}

/** What became of an answer that is waited for, so far. */
function waitFor(host: string): () => Promise<unknown> {
  let end: unknown = 'waiting';
  beforeStall(new Promise(() => undefined), 120_000, host).catch((error: unknown) => (end = error));
  return async () => {
    await Promise.resolve();
    return end;
  };
}

it('a host is not silent while it sends another file', async ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const other = receive('busy.example');
  const answer = waitFor('busy.example');
  const elsewhere = waitFor('mute.example');
  for (let chunk = 0; chunk < 3; chunk++) {
    mock.timers.tick(119_000);
    await other.next();
  }
  assert.equal(await answer(), 'waiting');
  assert.ok((await elsewhere()) instanceof StalledError);
  // The time that runs began before the last chunk, so that a second one goes by in silence.
  mock.timers.tick(120_000);
  mock.timers.tick(120_000);
  const end = await answer();
  assert.ok(end instanceof StalledError);
  assert.equal(end.milliseconds, 120_000);
});
