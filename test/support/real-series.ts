import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Oracle } from './oracle.js';

export type { Oracle } from './oracle.js';

export interface RealSeries {
  /** The folder that holds `given/` and `large/`, one folder per series below each. */
  root: string;
  /** What is true of each series and what other tools answered, keyed by the series' folder name. */
  oracles: Record<string, Oracle>;
}

/** What a `node:test` context offers to a test that cannot run. */
interface Skippable {
  skip(message?: string): void;
}

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const data = resolve(project, '../shared/data');
let known: RealSeries | null | undefined;

/**
 * The real series on this machine: `SPACING_DATA` where it names an unpacked folder, else what
 * `../shared/data/unpack` prints. `null` where there is neither; the test then calls `skipLoudly`.
 */
export function realSeries(): RealSeries | null {
  if (known === undefined) known = findSeries();
  return known;
}

/** Absolute paths of every file of one series, folders below it included, sorted by path. */
export function seriesFiles(name: string): string[] {
  const folder = seriesFolder(name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The folder of one series. Throws where the series is not on this machine. */
export function seriesFolder(name: string): string {
  const series = realSeries();
  const set = series?.oracles[name]?.set;
  if (!series || !set) throw new Error(`There is no real series named ${name} here.`);
  return join(series.root, set, name);
}

/** Skips one test and says so in a line of its own, so that a run without real series is never mistaken for one. */
export function skipLoudly(test: Skippable, why = 'no real series on this machine (set SPACING_DATA)'): void {
  process.stderr.write(`SKIPPED: ${why}\n`);
  test.skip(why);
}

function findSeries(): RealSeries | null {
  if (!existsSync(join(data, 'oracles.given.json'))) return null;
  const root = unpackedFolder();
  if (root === null) return null;
  return { root, oracles: { ...readOracles(root, 'given'), ...readOracles(root, 'large') } };
}

function unpackedFolder(): string | null {
  const named = process.env.SPACING_DATA;
  if (named && existsSync(join(named, 'given'))) return named;
  const unpack = join(data, 'unpack');
  if (!existsSync(unpack)) return null;
  const run = spawnSync('bash', [unpack], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (run.status !== 0) return null;
  return run.stdout.trim().split('\n').at(-1) ?? null;
}

function readOracles(root: string, set: string): Record<string, Oracle> {
  const path = join(data, `oracles.${set}.json`);
  if (!existsSync(path)) return {};
  const { entries } = JSON.parse(readFileSync(path, 'utf8')) as { entries: Record<string, Oracle> };
  return Object.fromEntries(Object.entries(entries).filter(([name]) => existsSync(join(root, set, name))));
}
