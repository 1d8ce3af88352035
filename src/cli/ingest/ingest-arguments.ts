import { availableParallelism, totalmem } from 'node:os';
import type { Mistake } from '../mistake.js';
import { edges } from '../pack/pack-arguments.js';
import type { IngestSettings } from './deposit-task.js';

/** What `ingest` is asked for. */
export type IngestArguments =
  | { kind: 'alone'; list: string; out: string; lanes: number; settings: IngestSettings }
  | { kind: 'follow'; list: string; out: string; redis: string; queue: string; settings: IngestSettings }
  | { kind: 'work'; redis: string; queue: string; lanes: number };

/** Options that are followed by a value, after a blank or an equals sign. */
const valued = /^(--out|--edge|--bits|--concurrency|--memory|--minutes|--redis|--queue)(?:=(.*))?$/s;

/** What the numbers may be. */
const limits = {
  '--edge': edges,
  '--concurrency': { least: 1, most: 256 },
  '--memory': { least: 64, most: 2 ** 20 },
  '--minutes': { least: 1, most: 10_000 },
} as const;

const usualEdge = 400;
const usualMinutes = 60;
/** Of the machine's memory, for all that is worked on at once. */
const memoryShare = 0.8;
const mostMemory = 4096;
const usualQueue = 'spacing-preview';

/** Understands the words behind `ingest`. */
export function parseIngest(words: readonly string[]): IngestArguments | Mistake {
  const queue = [...words];
  const lists: string[] = [];
  const given = new Map<string, string>();
  let isWork = false;
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const [, option, value] = valued.exec(word) ?? [];
    if (option !== undefined) given.set(option, value ?? queue.shift() ?? '');
    else if (word === '--work') isWork = true;
    else if (word === '--') lists.push(...queue.splice(0));
    else if (word.startsWith('-') && word !== '-') return { key: 'ingest.option', found: word };
    else lists.push(word);
  }
  return findMistake(given) ?? (isWork ? askWork(lists, given) : askRun(lists, given));
}

function findMistake(given: ReadonlyMap<string, string>): Mistake | null {
  for (const [option, { least, most }] of Object.entries(limits)) {
    const text = given.get(option);
    const isFine =
      text === undefined || (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most);
    if (!isFine) return { key: 'ingest.number', found: text, range: { option, least, most } };
  }
  const bits = given.get('--bits');
  if (bits !== undefined && bits !== '8' && bits !== '16') return { key: 'mistake.bits', found: bits };
  const redis = given.get('--redis');
  if (redis !== undefined && !/^rediss?:\/\/./.test(redis)) return { key: 'ingest.redis', found: redis };
  const queue = given.get('--queue');
  if (queue !== undefined && !/^[\w.-]+$/.test(queue)) return { key: 'ingest.queue', found: queue };
  return null;
}

function askWork(lists: readonly string[], given: ReadonlyMap<string, string>): IngestArguments | Mistake {
  const redis = given.get('--redis');
  if (redis === undefined) return { key: 'ingest.work', found: '' };
  const [strange] = [
    ...lists,
    ...['--out', '--edge', '--bits', '--memory', '--minutes'].filter((o) => given.has(o)),
  ];
  if (strange !== undefined) return { key: 'ingest.not-work', found: strange };
  return { kind: 'work', redis, queue: given.get('--queue') ?? usualQueue, lanes: readLanes(given) };
}

function askRun(lists: readonly string[], given: ReadonlyMap<string, string>): IngestArguments | Mistake {
  const [list, another] = lists;
  const out = given.get('--out') ?? '';
  const redis = given.get('--redis');
  if (list === undefined) return { key: 'ingest.list', found: '' };
  if (another !== undefined) return { key: 'ingest.lists', found: another };
  if (out === '') return { key: 'ingest.out', found: '' };
  const lanes = readLanes(given);
  const settings: IngestSettings = {
    edge: Number(given.get('--edge') ?? usualEdge),
    bits: given.get('--bits') === '16' ? 16 : 8,
    memory: Number(given.get('--memory') ?? usualMemory(lanes)),
    minutes: Number(given.get('--minutes') ?? usualMinutes),
  };
  if (redis === undefined) return { kind: 'alone', list, out, lanes, settings };
  if (given.has('--concurrency')) return { key: 'ingest.concurrency', found: '--concurrency' };
  return { kind: 'follow', list, out, redis, queue: given.get('--queue') ?? usualQueue, settings };
}

/** A deposit for each core. */
function readLanes(given: ReadonlyMap<string, string>): number {
  return Number(given.get('--concurrency') ?? availableParallelism());
}

/** MiB for each of so many deposits. */
function usualMemory(lanes: number): number {
  const share = Math.floor((totalmem() * memoryShare) / lanes / 2 ** 20);
  return Math.min(mostMemory, Math.max(limits['--memory'].least, share));
}
