import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Failure } from '../deposit-task.js';
import type { LaneAnswer, LaneJob } from './lane-messages.js';

const MIB = 2 ** 20;
/** How often it is looked how much a process takes, ms. */
const lookEvery = 200;
/** A process that still holds this share of its limit after a deposit makes room for a new one. */
const heldShare = 0.5;
/** Pages of memory that `/proc` counts in, on every Linux that node has for x64 and ARM in its usual build. */
const pageBytes = 4096;

const ownScript = new URL('./lane-script.js', import.meta.url);

export interface LaneOptions {
  /** What the process runs. */
  script?: string;
  /** Bytes that a process takes; `null` where nobody can tell. */
  weigh?: (pid: number) => number | null;
}

/**
 * Works on deposits one after the other, each in a process that others do not share: what ends it, takes too much
 * memory or too much time costs that one deposit. The process is used again while it behaves.
 */
export class Lane {
  readonly #options: Required<LaneOptions>;
  #child: ChildProcess | null = null;
  #memory = 0;

  constructor(options: LaneOptions = {}) {
    this.#options = { script: findScript(), weigh: weighProcess, ...options };
  }

  /** @returns what it made, or why it made nothing. Never rejects. */
  run(job: LaneJob, signal?: AbortSignal): Promise<LaneAnswer> {
    if (signal?.aborted) return Promise.resolve(failed('lost', {}));
    const child = this.#ready(job.settings.memory);
    return new Promise((resolve) => {
      let why: Failure | null = null;
      const end = (failure: Failure) => {
        why ??= failure;
        child.kill('SIGKILL');
      };
      const { memory, minutes } = job.settings;
      const timer = setTimeout(() => end({ key: 'time', data: { limit: minutes } }), minutes * 60_000);
      const scale = setInterval(() => {
        if (this.#weigh(child) > memory * MIB) end({ key: 'memory', data: { limit: memory } });
      }, lookEvery);
      const stop = () => end({ key: 'lost', data: {} });
      const finish = (answer: LaneAnswer) => {
        clearTimeout(timer);
        clearInterval(scale);
        signal?.removeEventListener('abort', stop);
        child.removeAllListeners('message');
        child.removeAllListeners('exit');
        resolve(answer);
      };
      signal?.addEventListener('abort', stop);
      child.once('message', (answer: LaneAnswer) => {
        if (this.#weigh(child) > memory * MIB * heldShare || 'failed' in answer) this.stop();
        finish(answer);
      });
      child.once('exit', (_, by) => {
        this.#child = null;
        // The engine of JavaScript ends a process whose heap is full by aborting it.
        const key = by === 'SIGABRT' ? 'memory' : 'lost';
        finish({ failed: why ?? { key, data: { limit: memory } } });
      });
      // A process that ended before it was asked tells so here alone.
      child.send(job, (error) => error && finish({ failed: why ?? { key: 'lost', data: {} } }));
    });
  }

  /** Ends the process; the next deposit starts another. */
  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  #ready(memory: number): ChildProcess {
    if (this.#child && this.#memory === memory && this.#child.connected) return this.#child;
    this.stop();
    this.#memory = memory;
    this.#child = fork(this.#options.script, [], {
      execArgv: [...process.execArgv, `--max-old-space-size=${memory}`],
      // What it would print are the engine's words on how it ended.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Its end follows, which says the same.
    this.#child.on('error', () => undefined);
    return this.#child;
  }

  #weigh({ pid }: ChildProcess): number {
    return (pid === undefined ? null : this.#options.weigh(pid)) ?? 0;
  }
}

function failed(key: Failure['key'], data: Failure['data']): LaneAnswer {
  return { failed: { key, data } };
}

/** Among the sources the script is TypeScript, which node reads by the same means as the command. */
function findScript(): string {
  const path = fileURLToPath(ownScript);
  return existsSync(path) ? path : path.replace(/\.js$/, '.ts');
}

/** Resident bytes of a process as Linux counts them (proc(5), `statm`). */
function weighProcess(pid: number): number | null {
  try {
    const [, resident] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return Number(resident) * pageBytes;
  } catch {
    return null;
  }
}
