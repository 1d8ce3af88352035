import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResponseBody } from '../../../src/sources/http/response-body.js';

const chunk = 3 * 2 ** 20;
/** What byte lies at an offset of the body: 251 is prime, so that no chunk is like another. */
const byteAt = (offset: number) => offset % 251;

function chunkAt(offset: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: chunk }, (_, index) => byteAt(offset + index));
}

async function* arrive(chunks: number, last: Promise<void>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let index = 0; index < chunks; index++) {
    if (index === chunks - 1) await last;
    yield chunkAt(index * chunk);
  }
}

test('a body is read in parts while it arrives, and after', async () => {
  let finish: () => void = () => undefined;
  const last = new Promise<void>((resolve) => (finish = resolve));
  const body = new ResponseBody(arrive(5, last));
  // Three chunks are kept in a Blob, the fourth is held: within either, and across both.
  for (const start of [0, chunk, 3 * chunk - 5, 3 * chunk, 4 * chunk - 10]) {
    const bytes = await body.read(start, start + 10);
    assert.deepEqual(
      [...bytes],
      Array.from({ length: 10 }, (_, index) => byteAt(start + index)),
      String(start),
    );
  }
  assert.equal(body.complete, false);
  const waiting = body.read(5 * chunk - 3, 5 * chunk);
  finish();
  assert.deepEqual(
    [...(await waiting)],
    [3, 2, 1].map((before) => byteAt(5 * chunk - before)),
  );
  assert.deepEqual([...(await body.read(5 * chunk - 1, 5 * chunk + 10))], [byteAt(5 * chunk - 1)]);
  assert.equal(body.complete, true);
  assert.equal(body.length, 5 * chunk);
});
