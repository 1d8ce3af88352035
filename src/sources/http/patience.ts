import { ProblemError, problemOf, type Problem } from '../../model/problem/problem.js';
import type { Wait } from '../../model/readable.js';
import { pause } from '../pause.js';
import { isLineDown } from './line-down.js';

export interface PatienceOptions {
  /** Milliseconds from the first refusal, or since a host fell silent, until it is given up: two minutes by default. */
  limit?: number;
  /** Told what is waited for, and told again while it lasts. */
  onWait?: ((wait: Wait) => void) | undefined;
  /** Told that a host sends something, every few seconds at most. */
  onHeard?: ((host: string) => void) | undefined;
}

/** What is known of one host. Times are milliseconds of the epoch. */
interface Host {
  /** When the first refusal came, or the last byte before it fell silent; `null` while it answers. */
  since: number | null;
  heardAt: number;
  /** What it answered last instead of a file; `null` where it answered nothing. */
  status: number | null;
  /** Refusals in a row. */
  refusals: number;
  /** It asks not to be asked before. */
  notBefore: number;
  /** Those who ask one after the other, in order. */
  line: Promise<unknown>;
  inLine: number;
  limit: ReturnType<typeof setTimeout> | undefined;
  giveUp: AbortController;
}

const longestPatience = 120_000;
/** So many refusals in a row are believed in the time that they name, and be it none; then it is at least the usual one. */
const mostBelieved = 3;
/** What lasts longer is told again, with what is left of it. */
const toldEvery = 5000;

/**
 * How long the hosts of one series are waited for: each by itself, all its files together. What a host lets wait is
 * told at once. A host that has sent nothing for two minutes since its first refusal is given up: whatever still waits
 * for it is refused, and so is all that is asked of it later, until it is taken up again.
 */
export class Patience {
  readonly #options: PatienceOptions;
  readonly #hosts = new Map<string, Host>();
  #times = 0;
  readonly #watchers = new Set<(host: string, problem: Problem) => void>();

  constructor(options: PatienceOptions = {}) {
    this.#options = options;
  }

  /** Aborts, with the refusal of its files, when the host is given up. */
  signalOf(host: string): AbortSignal {
    return this.#of(host).giveUp.signal;
  }

  /** The host lets wait: it refused, broke off or fell silent. `silence`: milliseconds in which nothing came. */
  tell(wait: Omit<Wait, 'since'>, silence = 0): void {
    const host = this.#of(wait.host);
    host.since ??= Date.now() - silence;
    if (wait.reason !== 'offline') this.#limit(wait.host, host, host.since);
    this.#options.onWait?.({ ...wait, since: host.since });
  }

  /** Something came from the host. `isHead`: the head of an answer alone, behind which it may be as silent as before. */
  heard(name: string, isHead = false): void {
    const host = this.#of(name);
    const now = Date.now();
    if (isHead && host.since !== null && host.status === null) {
      host.heardAt = now;
      return;
    }
    if (host.since !== null || now - host.heardAt > toldEvery) this.#options.onHeard?.(name);
    clearTimeout(host.limit);
    Object.assign(host, { since: null, limit: undefined, heardAt: now, refusals: 0, status: null });
  }

  /** Whether the host has sent anything since. */
  hasHeard(name: string, since: number): boolean {
    return this.#of(name).heardAt > since;
  }

  /** Whether the host is asked one thing at a time: it asked for patience, and somebody waits. */
  hasLine(name: string): boolean {
    const { inLine, notBefore } = this.#of(name);
    return inLine > 0 || notBefore > Date.now();
  }

  /**
   * The host refused, and is left alone: for the time it names, else the longer the more often it refused in a row.
   * @param asked milliseconds that it names; `null` where it names none
   * @throws {ProblemError} where it names more than anybody waits for
   */
  refused(name: string, status: number, asked: number | null, delays: readonly number[]): void {
    const host = this.#of(name);
    const now = Date.now();
    const isFirst = now >= host.notBefore;
    const believed = asked === null ? 0 : mostBelieved;
    const usual = delays[Math.min(host.refusals - believed, delays.length - 1)] ?? 0;
    const wait = Math.max(asked ?? 0, isFirst ? usual : 0);
    host.status = status;
    host.since ??= now;
    if (isFirst) host.refusals += 1;
    host.notBefore = Math.max(host.notBefore, now + wait);
    if (wait > longestPatience) this.giveUp(name, wait);
    host.giveUp.signal.throwIfAborted();
    this.tell({ host: name, reason: 'asked', milliseconds: host.notBefore - now });
  }

  /** Does `job` when all who came before have done theirs, and the host may be asked. */
  async inTurn<T>(name: string, job: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const host = this.#of(name);
    const mine = host.line.then(async () => {
      await this.#rest(name, host, signal);
      return job();
    });
    host.inLine += 1;
    host.line = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      host.inLine -= 1;
    }
  }

  /**
   * Waits for the host no more.
   * @param told why, where another place has given it up; or the milliseconds for which it asks
   */
  giveUp(name: string, told: Problem | number | null = null): void {
    const host = this.#of(name);
    if (host.giveUp.signal.aborted) return;
    const { status, since } = host;
    const milliseconds = Date.now() - (since ?? Date.now());
    const asked = typeof told === 'number' ? told : null;
    const data = { host: name, status, milliseconds, asked };
    const problem = typeof told === 'object' && told ? told : problemOf('NETWORK:given-up', data, 'warn');
    clearTimeout(host.limit);
    host.giveUp.abort(new ProblemError(problem));
    for (const watch of this.#watchers) watch(name, problem);
  }

  /** Waits no more for any host that lets wait. */
  stop(): void {
    for (const [name, { since }] of this.#hosts) if (since !== null) this.giveUp(name);
  }

  /** Asks again what was given up, and begins to count anew. */
  goOn(): void {
    this.#times += 1;
    for (const [name, host] of this.#hosts) {
      clearTimeout(host.limit);
      Object.assign(host, { since: null, limit: undefined });
      if (host.giveUp.signal.aborted) this.#hosts.delete(name);
    }
  }

  /** How often it was gone on: what failed for good before may be tried again after. */
  get times(): number {
    return this.#times;
  }

  /** Calls `watch` for each host that is given up, or was already; to be ended with what is returned. */
  watch(watch: (host: string, problem: Problem) => void): () => void {
    this.#watchers.add(watch);
    for (const [name, { giveUp }] of this.#hosts)
      if (giveUp.signal.aborted) watch(name, (giveUp.signal.reason as ProblemError).problem);
    return () => this.#watchers.delete(watch);
  }

  #of(name: string): Host {
    const host = this.#hosts.get(name) ?? newHost();
    this.#hosts.set(name, host);
    return host;
  }

  async #rest(name: string, host: Host, signal?: AbortSignal): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      const left = host.notBefore - Date.now();
      if (left <= 0) return;
      await pause(Math.min(left, toldEvery), signal);
      if (left > toldEvery) this.tell({ host: name, reason: 'asked', milliseconds: left - toldEvery });
    }
  }

  #limit(name: string, host: Host, since: number): void {
    const { limit = longestPatience } = this.#options;
    if (host.limit !== undefined || limit === Infinity) return;
    const end = () => {
      host.limit = undefined;
      // A line that is down is waited for as long as that lasts.
      if (!isLineDown()) this.giveUp(name);
    };
    host.limit = setTimeout(end, since + limit - Date.now());
    // Node would wait for it when all else is done.
    (host.limit as { unref?: () => void }).unref?.();
  }
}

function newHost(): Host {
  return {
    ...{ since: null, heardAt: 0, status: null, refusals: 0, notBefore: 0, inLine: 0, limit: undefined },
    line: Promise.resolve(),
    giveUp: new AbortController(),
  };
}
