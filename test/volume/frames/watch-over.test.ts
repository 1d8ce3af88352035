import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import { watchOver } from '../../../src/volume/frames/watch-over.js';

describe('a worker that is watched', () => {
  beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setInterval'] });
  });

  const tick = async (times: number) => {
    for (let time = 0; time < times; time++) {
      mock.timers.tick(100);
      await Promise.resolve();
      await Promise.resolve();
    }
  };

  function watch(ask: () => Promise<unknown>) {
    let lost = 0;
    const watching = watchOver(ask, { every: 100, misses: 3 }, () => {
      lost += 1;
      watching.end();
    });
    return { watching, lost: () => lost };
  }

  it('is lost when it has not answered for so many questions', async () => {
    const { watching, lost } = watch(() => new Promise(() => undefined));
    watching.begin();
    await tick(3);
    assert.equal(lost(), 0);
    await tick(1);
    assert.equal(lost(), 1);
    await tick(10);
    assert.equal(lost(), 1);
  });

  it('is not lost while it answers, however long it works', async () => {
    const { watching, lost } = watch(() => Promise.resolve());
    watching.begin();
    await tick(50);
    assert.equal(lost(), 0);
  });

  it('may be late: only questions in a row count', async () => {
    let answer = (): void => undefined;
    const { watching, lost } = watch(() => new Promise<void>((resolve) => (answer = resolve)));
    watching.begin();
    for (let round = 0; round < 5; round++) {
      await tick(2);
      answer();
      await Promise.resolve();
      await Promise.resolve();
      await tick(1);
    }
    assert.equal(lost(), 0);
  });

  it('is asked nothing while it has nothing to do', async () => {
    let asked = 0;
    const { watching } = watch(() => {
      asked += 1;
      return new Promise(() => undefined);
    });
    watching.begin();
    watching.end();
    await tick(10);
    assert.equal(asked, 0);
  });
});
