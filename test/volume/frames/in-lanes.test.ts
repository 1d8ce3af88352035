import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, it } from 'node:test';
import { inLanes } from '../../../src/volume/frames/in-lanes.js';

describe('work in lanes', () => {
  it('is done so many at once, and told as it comes', async () => {
    let atOnce = 0;
    let most = 0;
    const told: number[] = [];
    // The first is done when all others are.
    let finish: () => void = () => undefined;
    const othersDone = new Promise<void>((done) => (finish = done));
    const results = inLanes([0, 1, 2, 3, 4], 2, async (item) => {
      most = Math.max(most, (atOnce += 1));
      await (item === 0 ? othersDone : Promise.resolve());
      if (item === 4) finish();
      atOnce -= 1;
      return item;
    });
    for await (const result of results) told.push(result);
    assert.equal(most, 2);
    assert.deepEqual(told, [1, 2, 3, 4, 0]);
  });

  it('waits for who listens', async () => {
    const begun: number[] = [];
    const results = inLanes([1, 2, 3, 4, 5, 6], 2, (item) => {
      begun.push(item);
      return Promise.resolve(item);
    });
    await results.next();
    await wait(5);
    assert.deepEqual(begun, [1, 2, 3]);
    await results.return(undefined);
    await wait(5);
    assert.deepEqual(begun, [1, 2, 3]);
  });

  it('throws what fails first; what fails after that is nobody’s', async () => {
    const results = inLanes([1, 2, 3], 3, async (item) => {
      for (let turn = 0; turn < item; turn++) await Promise.resolve();
      throw new Error(String(item));
    });
    await assert.rejects(results.next(), /^Error: 1$/);
    await wait(10);
  });
});
