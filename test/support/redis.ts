import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPort } from './find-port.js';

/** A Redis of its own, which keeps what it holds in a file, or forgets it when it ends. */
export class TestRedis {
  readonly #port: number;
  readonly #folder = mkdtempSync(join(tmpdir(), 'redis-'));
  readonly #isKept: boolean;
  #child: ChildProcess | null = null;

  private constructor(port: number, isKept: boolean) {
    this.#port = port;
    this.#isKept = isKept;
  }

  /** `null` where this machine has none. */
  static async start(isKept: boolean): Promise<TestRedis | null> {
    const { stdout } = spawnSync('redis-server', ['--version'], { encoding: 'utf8' });
    if (!(stdout ?? '').startsWith('Redis server')) return null;
    const redis = new TestRedis(await findPort(), isKept);
    await redis.start();
    return redis;
  }

  get address(): string {
    return `redis://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const kept = ['--save', '', '--appendonly', this.#isKept ? 'yes' : 'no'];
    const args = ['--port', String(this.#port), '--bind', '127.0.0.1', '--dir', this.#folder, ...kept];
    this.#child = spawn('redis-server', args, { stdio: 'ignore' });
    while (!(await answers(this.#port))) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** Ends it as a machine does that loses its power. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
    this.#child = null;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('error', () => end(false));
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (reply) => end(reply.toString().startsWith('+PONG')));
  });
}
