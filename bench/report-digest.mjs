import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/*
 * node bench/report-digest.mjs [--write | --dump] [FOLDER...]
 *
 * Inspects every folder of FOLDERs (those of the real series unless told) with the command of the last build, and
 * compares what it says (codes, data, numbers; no sentences) with the digests of report-digest.json, series by series.
 * --write keeps today's digests instead, --dump prints what they are made of, to be compared with that of another build.
 */

/** Data that only a sentence needs: words of older builds, and what chooses a sentence in newer ones. */
const worded = new Set([
  'axes',
  'axis',
  'by',
  'evidence',
  'format',
  'of',
  'pairs',
  'reason',
  'source',
  'tag',
  'used',
  'what',
]);
/** What a number or a name under one of these says is not worded, whatever its name. */
const isFact = (value) => typeof value === 'number' || Array.isArray(value);

const kept = new URL('report-digest.json', import.meta.url);
const command = new URL('../dist/cli.js', import.meta.url).pathname;
const words = process.argv.slice(2);
const given = words.filter((word) => !word.startsWith('--'));
const folders = given.length > 0 ? given : realFolders();
const digests = {};
for (const folder of folders.flatMap(listSeries)) {
  const said = sayOf(folder);
  const name = basename(folder);
  digests[name] = createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
  if (words.includes('--dump')) console.log(JSON.stringify({ name, ...said }, null, 1));
}
if (words.includes('--write')) writeFileSync(kept, `${JSON.stringify(digests, null, 2)}\n`);
else if (!words.includes('--dump')) compare(JSON.parse(readFileSync(kept, 'utf8')));

function realFolders() {
  const root = process.env.SPACING_DATA;
  if (!root) throw new Error('Set SPACING_DATA to the folder of the unpacked real series, or name folders.');
  return [join(root, 'given'), join(root, 'large')].filter((folder) => existsSync(folder));
}

function listSeries(folder) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const series = names.map(({ name }) => join(folder, name)).sort();
  const cases = series.map((path) => join(path, 'series')).filter((path) => existsSync(path));
  return cases.length > 0 ? cases.map((path) => join(path, '..')) : series;
}

/** What the command says of one series, without its sentences. */
function sayOf(folder) {
  const inner = join(folder, 'series');
  const { stdout, status } = spawnSync(
    process.execPath,
    [command, 'inspect', existsSync(inner) ? inner : folder, '--json'],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const { reports, setAside } = JSON.parse(stdout);
  return {
    status,
    reports: reports.map(({ findings, setAside: own, naive, ...report }) => ({
      ...report,
      // What a tool would stack follows from the spacing and the slices told.
      naive: naive.map(({ rule, spacing, stretch }) => ({ rule, spacing, stretch })),
      // Where it was found, which older builds did not tell.
      deposit: undefined,
      findings: findings.map(({ code, severity, data }) => ({ code, severity, data: factsOf(data) })),
      setAside: own.map(namesOf),
    })),
    setAside: setAside.map(namesOf),
  };
}

function namesOf({ file, code, severity }) {
  return { file, code, severity };
}

function factsOf(data) {
  const facts = Object.entries(data)
    .filter(([key, value]) => !worded.has(key) || isFact(value))
    .map(([key, value]) => [key, key === 'places' ? value.map(holeOf) : value]);
  return Object.fromEntries(facts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A hole by the file before it, as older builds told it. */
function holeOf({ after, gap, lost }) {
  return { after, gap, lost };
}

function compare(before) {
  const names = Object.keys(digests);
  const changed = names.filter((name) => digests[name] !== before[name]);
  for (const name of changed)
    console.log(`${name}: ${before[name] ?? 'not kept'} before, ${digests[name]} now`);
  console.log(`${names.length - changed.length} of ${names.length} series say what they said`);
  process.exitCode = changed.length > 0 ? 1 : 0;
}
