import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../tools/build.mjs';
import { measureRun } from './measure-run.mjs';
import { summarise, writePerformance } from './performance.mjs';
import { openSeries } from './series-files.mjs';
import { serveSeries } from './serve-series.mjs';

const sets = {
  S: { name: '256x256x100', slices: 100, limit: 60_000, local: true, zip: true },
  M: { name: '512x512x200', slices: 200, limit: 120_000, local: true, zip: true },
  L: { name: '512x512x600', slices: 600, limit: 240_000, local: true },
  XL: { name: '1024x1024x1000', slices: 1000, limit: 600_000, local: true },
  XXL: { name: '2000x2000x1500', slices: 1500, limit: 1_200_000 },
  'M-jls': { name: '512x512x200-jls', slices: 200, limit: 120_000, compressed: true },
  'M-j2k': { name: '512x512x200-j2k', slices: 200, limit: 120_000, compressed: true },
  'M-htj2k': { name: '512x512x200-htj2k', slices: 200, limit: 120_000, compressed: true },
};
const ways = ['http', 'http-40', 'h2', 'h2-40', 'files', 'zip'];
const pages = { stored: ['floor', 'headers', 'preview'], compressed: ['codec', 'headers', 'preview'] };
const results = join(import.meta.dirname, 'results');

const { values: options } = parseArgs({
  options: {
    sets: { type: 'string', default: Object.keys(sets).join() },
    by: { type: 'string', default: ways.join() },
    runs: { type: 'string', default: '3' },
    budget: { type: 'string', default: '256' },
    dist: { type: 'string' },
  },
});

// One that is over a budget is measured all the same.
if (!options.dist && !(await build())) console.error('The build failed: what it said stands above.');
const started = new Date().toISOString();
const plan = options.sets.split(',').flatMap((set) => options.by.split(',').map((by) => ({ set, by })));
const measured = [];
for (const { set, by } of plan) {
  const reason = whyNot(set, by);
  if (reason) console.log(`${set} ${by}: left out, ${reason}`);
  else measured.push({ set, by, runs: await measureSet(set, by) });
}
mkdirSync(results, { recursive: true });
const result = { started, commit: commit(), machine: machine(), budget: Number(options.budget), measured };
const path = join(results, `${started.replaceAll(':', '-')}.json`);
writeFileSync(path, JSON.stringify(result, null, 1));
writePerformance(results);
console.log(`Written: ${path}, docs/performance/ and docs/performance.md`);

/** Every page in turn, so that what else the machine does falls on all of them. */
async function measureSet(set, by) {
  const { name, slices, limit, compressed } = sets[set];
  const certificate = by.startsWith('h2') ? makeCertificate() : undefined;
  const folder = by === 'files' ? mkdtempSync(join(tmpdir(), 'spacing-preview-')) : null;
  const server = await serveSeries({ dist: options.dist, certificate });
  const runs = [];
  try {
    const files = folder ? writeFiles(name, folder) : null;
    const zip = by === 'zip' ? name : undefined;
    await server.tell({ latency: by.endsWith('-40') ? 40 : 0, series: name, zip });
    const run = { name, slices, by, limit, files, budget: Number(options.budget) };
    for (let round = 0; round < Number(options.runs); round++) {
      const row = {};
      for (const page of compressed ? pages.compressed : pages.stored)
        row[page] = await measureRun(page, run, server);
      runs.push(row);
      console.log(`${set} ${by} ${round + 1}: ${summarise(row)}`);
    }
  } finally {
    server.stop();
    for (const made of [folder, certificate]) if (made) rmSync(made, { recursive: true, force: true });
  }
  return runs;
}

function whyNot(set, by) {
  if (!sets[set] || !ways.includes(by)) return 'unknown';
  if (sets[set].compressed && by !== 'http') return 'what decoding takes does not depend on how files come';
  if (by === 'files' && !sets[set].local) return 'its files would take 12 GB of disk';
  if (by === 'zip' && !sets[set].zip) return 'its ZIP is not held in memory';
  if (by.startsWith('h2') && !hasOpenssl()) return 'there is no openssl to make a certificate';
  if (by !== 'files') return null;
  const { columns, rows, slices } = openSeries(sets[set].name);
  const { bavail, bsize } = statfsSync(tmpdir());
  return bavail * bsize < 2 * columns * rows * slices * 2 ? 'the disk is too full' : null;
}

function writeFiles(name, folder) {
  const series = openSeries(name);
  return Array.from({ length: series.slices }, (_, index) => {
    const path = join(folder, series.nameOf(index));
    writeFileSync(path, series.read(index, 0, series.sizeOf(index)));
    return path;
  });
}

/** HTTP/2 in browsers needs TLS; the browser under measurement takes any certificate. */
function makeCertificate() {
  const folder = mkdtempSync(join(tmpdir(), 'spacing-preview-tls-'));
  const request = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
  ];
  const files = [
    '-subj',
    '/CN=localhost',
    '-keyout',
    join(folder, 'key.pem'),
    '-out',
    join(folder, 'cert.pem'),
  ];
  execFileSync('openssl', [...request, ...files], { stdio: 'ignore' });
  return folder;
}

function hasOpenssl() {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What the bench writes itself does not make a build another one. */
function commit() {
  if (options.dist) return 'another build';
  const git = (...words) =>
    execFileSync('git', words, { cwd: join(import.meta.dirname, '..') })
      .toString()
      .trim();
  const changed = git('status', '--porcelain', '--', '.', ':!docs/performance', ':!docs/performance.md');
  return `${git('rev-parse', '--short', 'HEAD')}${changed && ', modified'}`;
}

function machine() {
  return `${cpus().length} cores, ${cpus()[0].model}, node ${process.versions.node}`;
}
