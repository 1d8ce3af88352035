import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DepositFolders, writeSlice } from '../../support/deposit-folders.js';
import { skipLoudly } from '../../support/real-series.js';
import { TestRedis } from '../../support/redis.js';

const main = resolve(fileURLToPath(import.meta.url), '../../../../src/cli/main.ts');
const folders = new DepositFolders();
const deposits = 24;
const names = Array.from({ length: deposits }, (_, index) => `d${String(index).padStart(2, '0')}`);
const running = new Set<ChildProcess>();

before(async () => {
  for (const name of names)
    for (let index = 0; index < 3; index++) folders.write(`many/${name}/${index}.dcm`, writeSlice(index));
  await folders.writeStackZip();
});

after(() => {
  for (const child of running) child.kill('SIGKILL');
  folders.remove();
});

function start(...words: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', main, 'ingest', ...words]);
  running.add(child);
  let [stdout, stderr] = ['', ''];
  const heard = new Set<() => void>();
  const hear = () => heard.forEach((one) => one());
  child.stdout.on('data', (text: Buffer) => {
    stdout += text.toString();
    hear();
  });
  child.stderr.on('data', (text: Buffer) => {
    stderr += text.toString();
    hear();
  });
  const ended = once(child, 'close').then(([code, signal]) => {
    running.delete(child);
    return { code: code as number | null, signal: signal as string | null };
  });
  return {
    child,
    ended,
    lines: () =>
      stdout
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as { id: string; status: string }),
    stderr: () => stderr.replaceAll(/\s+/g, ' '),
    /** Waits until it has said something. */
    until: (said: () => boolean) =>
      new Promise<void>((done) => {
        const look = () => {
          if (!said()) return;
          heard.delete(look);
          done();
        };
        heard.add(look);
        look();
      }),
  };
}

const work = (redis: TestRedis) => start('--work', '--redis', redis.address, '--concurrency', '1');

async function withRedis(test: TestContext, isKept: boolean, use: (redis: TestRedis) => Promise<void>) {
  const redis = await TestRedis.start(isKept);
  if (!redis) {
    skipLoudly(test, 'no redis-server on this machine');
    return;
  }
  try {
    await use(redis);
  } finally {
    await redis.remove();
  }
}

/** Each deposit is told once, and all of its files are there. */
function assertAll(out: string, lines: readonly { id: string; status: string }[]): void {
  assert.deepEqual(lines.map(({ id }) => id).sort(), names);
  assert.ok(lines.every(({ status }) => status === 'done'));
  for (const name of names)
    assert.deepEqual(readdirSync(`${out}/${name}`).sort(), ['poster.png', 'preview.ozx', 'report.json']);
}

describe('ingest through Redis', () => {
  it('tells each result once where a worker of three is killed twice', async (test) => {
    await withRedis(test, true, async (redis) => {
      const out = folders.at('out-killed');
      const others = [work(redis), work(redis)];
      let victim = work(redis);
      const follower = start(folders.at('many'), '--out', out, '--redis', redis.address);
      for (const told of [2, 6]) {
        await follower.until(() => follower.lines().length >= told);
        victim.child.kill('SIGKILL');
        await victim.ended;
        victim = work(redis);
      }
      assert.equal((await follower.ended).code, 0);
      assertAll(out, follower.lines());
      for (const { child, ended } of [...others, victim]) {
        child.kill('SIGTERM');
        assert.equal((await ended).signal, 'SIGTERM');
      }
    });
  });

  for (const isKept of [true, false]) {
    const how = isKept ? 'comes back as it was' : 'forgot all of it';
    it(`loses nothing where Redis is killed in mid-run and ${how}`, async (test) => {
      await withRedis(test, isKept, async (redis) => {
        const out = folders.at(`out-redis-${String(isKept)}`);
        const worker = work(redis);
        const follower = start(folders.at('many'), '--out', out, '--redis', redis.address);
        await follower.until(() => follower.lines().length >= 3);
        await redis.kill();
        await follower.until(() => follower.stderr().includes('Redis doesn’t answer'));
        await redis.start();
        assert.equal((await follower.ended).code, 0);
        assert.match(follower.stderr(), /Redis answers again/);
        assertAll(out, follower.lines());
        worker.child.kill('SIGTERM');
        await worker.ended;
      });
    });
  }

  it('has a worker that is stopped give back what it has, for another to take', async (test) => {
    await withRedis(test, true, async (redis) => {
      const held: ServerResponse[] = [];
      let onAsked: () => void = () => undefined;
      const asked = new Promise<void>((done) => (onAsked = done));
      const server = createServer((_, response) => {
        if (held.push(response) === 1) onAsked();
        else response.setHeader('etag', '"1"').end(readFileSync(folders.at('stack.zip')));
      });
      const source = `${await listen(server)}/slow.zip`;
      folders.write('slow.jsonl', JSON.stringify({ id: 'slow', source }));
      const out = folders.at('out-slow');
      const first = work(redis);
      const follower = start(folders.at('slow.jsonl'), '--out', out, '--redis', redis.address);
      await asked;
      first.child.kill('SIGTERM');
      assert.equal((await first.ended).signal, 'SIGTERM');
      assert.deepEqual(follower.lines(), []);
      const second = work(redis);
      assert.equal((await follower.ended).code, 0);
      assert.deepEqual(
        follower.lines().map(({ id, status }) => [id, status]),
        [['slow', 'done']],
      );
      assert.equal(held.length, 2);
      assert.ok(existsSync(`${out}/slow/preview.ozx`));
      assert.deepEqual(readdirSync(out), ['slow']);
      second.child.kill('SIGTERM');
      await second.ended;
      server.closeAllConnections();
      server.close();
    });
  });

  it('says who is missing where nobody takes deposits', async (test) => {
    await withRedis(test, true, async (redis) => {
      const follower = start(folders.at('many'), '--out', folders.at('out-none'), '--redis', redis.address);
      await follower.until(() => follower.stderr().includes('ingest --work --redis'));
      follower.child.kill('SIGINT');
      assert.equal((await follower.ended).signal, 'SIGINT');
    });
  });
});

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
