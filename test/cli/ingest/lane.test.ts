import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import type { IngestSettings } from '../../../src/cli/ingest/deposit-task.js';
import type { LaneJob } from '../../../src/cli/ingest/lanes/lane-messages.js';
import { Lane } from '../../../src/cli/ingest/lanes/lane.js';
import { PartFolders } from '../../../src/cli/ingest/part-folders.js';
import { openStore } from '../../../src/cli/ingest/places/result-store.js';
import { S3 } from '../../../src/cli/ingest/places/s3.js';
import { DepositWorker } from '../../../src/cli/ingest/work-deposit.js';
import { DepositFolders } from '../../support/deposit-folders.js';

const folders = new DepositFolders();
const settings: IngestSettings = { edge: 400, bits: 8, memory: 200, minutes: 1 };

/** A process that does what the deposit's name says. */
folders.write(
  'acts.mjs',
  `import { writeFileSync } from 'node:fs';
   const kept = [];
   process.on('disconnect', () => process.exit());
   process.on('message', ({ task, out }) => {
     if (task.id === 'crash') process.kill(process.pid, 'SIGSEGV');
     if (task.id === 'throw') throw new Error('of its own');
     if (task.id === 'hang') for (;;);
     if (task.id === 'heap') for (;;) kept.push(Array.from({ length: 10000 }, (_, at) => ({ at })));
     if (task.id === 'buffers') for (;;) kept.push(Buffer.alloc(2 ** 20, 1));
     writeFileSync(out + '/report.json', JSON.stringify({ ingest: { schema: 'spacing-preview/ingest@1', pid: process.pid } }));
     process.send({ made: { record: { result: { status: 'refused', pid: process.pid } }, reports: [] } });
   });`,
);

after(() => folders.remove());

function job(id: string, more: Partial<IngestSettings> = {}): LaneJob {
  const out = folders.at(`lane-${id}`);
  mkdirSync(out, { recursive: true });
  const task = { id, source: '', supplied: null };
  const asked = { ...settings, ...more };
  return { task, path: '', out, fingerprint: null, settings: asked, threads: 1, language: 'en' };
}

/** The failure, or the process that made it. */
async function ran(lane: Lane, id: string, more: Partial<IngestSettings> = {}): Promise<unknown> {
  const answer = await lane.run(job(id, more));
  return 'failed' in answer ? answer.failed : (answer.made.record.result as unknown as { pid: number }).pid;
}

/** Kills a process, and waits until it is gone. */
async function endProcess(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
  }
}

describe('Lane', () => {
  const script = folders.at('acts.mjs');

  it('uses a process again while it behaves, and another after one that ended', async () => {
    const lane = new Lane({ script, weigh: () => 0 });
    const first = await ran(lane, 'fine');
    assert.equal(await ran(lane, 'fine'), first);
    assert.deepEqual(await ran(lane, 'crash'), { key: 'lost', data: { limit: 200 } });
    assert.deepEqual(await ran(lane, 'throw'), { key: 'lost', data: { limit: 200 } });
    const next = await ran(lane, 'fine');
    assert.notEqual(next, first);
    await endProcess(next as number);
    assert.equal(typeof (await ran(lane, 'fine')), 'number');
    lane.stop();
  });

  it('ends what takes more memory than it may, on the heap or beside it', async () => {
    const heap = new Lane({ script, weigh: () => 0 });
    assert.deepEqual(await ran(heap, 'heap'), { key: 'memory', data: { limit: 200 } });
    const heavy = new Lane({ script, weigh: () => 201 * 2 ** 20 });
    assert.deepEqual(await ran(heavy, 'hang'), { key: 'memory', data: { limit: 200 } });
  });

  it(
    'weighs a process by itself on Linux',
    { skip: process.platform !== 'linux' && 'no /proc' },
    async () => {
      assert.deepEqual(await ran(new Lane({ script }), 'buffers'), { key: 'memory', data: { limit: 200 } });
    },
  );

  it('ends what takes longer than it may', async () => {
    const lane = new Lane({ script, weigh: () => 0 });
    assert.deepEqual(await ran(lane, 'hang', { minutes: 0.01 }), { key: 'time', data: { limit: 0.01 } });
  });

  it('ends at once where the work is stopped', async () => {
    const lane = new Lane({ script, weigh: () => 0 });
    const stop = new AbortController();
    const running = lane.run(job('hang'), stop.signal);
    stop.abort();
    assert.deepEqual(await running, { failed: { key: 'lost', data: {} } });
  });
});

describe('DepositWorker', () => {
  async function makeWorker(waits: number[]): Promise<DepositWorker> {
    const out = folders.at('worker-out');
    const store = await openStore(out, () => S3.open());
    const wait = (milliseconds: number) => {
      waits.push(milliseconds);
      return Promise.resolve();
    };
    const lane = new Lane({ script: folders.at('acts.mjs'), weigh: () => 0 });
    const parts = new PartFolders(out);
    return new DepositWorker({
      ...{ store, parts, s3: () => S3.open(), settings, threads: 1, language: 'en', lane, wait },
    });
  }

  it('tries a deposit whose process ends again, three times in all, and then goes on to the next', async () => {
    const waits: number[] = [];
    const worker = await makeWorker(waits);
    const lost = await worker.work({ id: 'crash', source: folders.root, supplied: null });
    assert.deepEqual('failure' in lost && [lost.failure.key, lost.tries], ['lost', 3]);
    assert.equal(waits.length, 2);
    // Twice the time each, a quarter more or less.
    assert.ok(waits[0]! >= 750 && waits[0]! <= 1250 && waits[1]! >= 1500 && waits[1]! <= 2500, waits.join());
    const fine = await worker.work({ id: 'fine', source: folders.root, supplied: null });
    assert.ok('record' in fine && fine.tries === 1);
    worker.stop();
  });

  it('does not try again what takes too much memory', async () => {
    const waits: number[] = [];
    const worker = await makeWorker(waits);
    const heavy = await worker.work({ id: 'heap', source: folders.root, supplied: null });
    assert.deepEqual('failure' in heavy && [heavy.failure.key, heavy.tries, waits], ['memory', 1, []]);
    worker.stop();
  });
});
