import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sets = ['S', 'M', 'L', 'XL', 'XXL', 'M-jls', 'M-j2k', 'M-htj2k'];
const ways = ['http', 'http-40', 'files', 'zip', 'h2', 'h2-40'];

/** The columns of `measured.csv`: what each is called there, and by which name the code knows it. */
const words = {
  set: 'set',
  by: 'by',
  when: 'when',
  commit: 'commit',
  machine: 'machine',
  notes: 'failures and console',
};
const numbers = {
  runs: 'runs',
  budget: 'memory budget, MiB',
  foreign: 'cores others used',
  floor: 'floor, s',
  headers: 'header floor, s',
  boot: 'boot, s',
  provisional: 'provisional report after boot, s',
  final: 'final report, s',
  picture: 'first picture, s',
  complete: 'complete, s',
  finalRatio: 'final report ÷ header floor',
  pictureRatio: 'first picture ÷ floor',
  completeRatio: 'complete ÷ floor',
  codec: 'codec alone, s',
  cores: 'cores for the codec',
  decoding: 'final report to complete, s',
  decodingRatio: 'final report to complete ÷ (codec ÷ cores)',
  longestTask: 'longest task, ms',
  frame: 'frame while turning, ms',
  slowestFrame: 'slowest frame, ms',
  memory: 'peak memory, MB',
  renderer: 'of it renderer, MB',
  gpu: 'of it GPU, MB',
  floorMemory: 'peak memory of the floor, MB',
  memoryRatio: 'peak memory ÷ floor',
  block: 'block where averaged, MiB',
  texture: 'on the GPU, MiB',
  bytes: 'fetched, MB',
  requests: 'requests',
  floorBytes: 'fetched by the floor, MB',
  scriptsUntilFinal: 'scripts by the final report, kB gzip',
  scripts: 'scripts in all, kB gzip',
};
const columns = { ...words, ...numbers };

/** What was measured: one row per set and way. Empty cells are `null`: not measured, or failed. */
export function readMeasured(folder) {
  const path = join(folder, 'measured.csv');
  if (!existsSync(path)) return [];
  const [head, ...lines] = parseCsv(readFileSync(path, 'utf8'));
  return lines.map((cells) => {
    const cell = (key) => cells[head.indexOf(columns[key])] ?? '';
    const number = (key) => (cell(key) === '' ? null : Number(cell(key)));
    return Object.fromEntries([
      ...Object.keys(words).map((key) => [key, cell(key)]),
      ...Object.keys(numbers).map((key) => [key, number(key)]),
    ]);
  });
}

export function writeMeasured(folder, rows) {
  const lines = rows.map((row) => Object.keys(columns).map((key) => cellOf(row[key])));
  writeFileSync(join(folder, 'measured.csv'), csv([Object.values(columns), ...lines]));
}

export function writeGoals(folder, goals) {
  const head = ['goal', 'set', 'by', 'measured', 'met'];
  const lines = goals.map(({ goal, set, by, measured, isMet }) => [
    goal,
    set,
    by,
    measured,
    isMet ? 'yes' : 'no',
  ]);
  writeFileSync(join(folder, 'goals.csv'), csv([head, ...lines]));
}

/** The newest row of each set and way, in the order in which they are told. */
export function newestRows(rows) {
  const newest = new Map();
  for (const row of rows) {
    const key = `${row.set} ${row.by}`;
    if (!(newest.get(key)?.when > row.when)) newest.set(key, row);
  }
  const place = ({ set, by }) => sets.indexOf(set) * ways.length + ways.indexOf(by);
  return [...newest.values()].sort((a, b) => place(a) - place(b));
}

function cellOf(value) {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? String(Number(value.toFixed(3))) : value;
}

function csv(lines) {
  const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

/** Lines of cells (RFC 4180, with single line feeds). */
function parseCsv(text) {
  const lines = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    lines.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') lines.push([]);
    if (end === '') break;
  }
  return lines.filter((cells) => cells.length > 1);
}
