import { goalsOf } from './performance-goals.mjs';

const sizes = {
  S: '100 slices (256²)',
  M: '200 slices (512²)',
  L: '600 slices (512²)',
  XL: '1,000 slices (1024²)',
  XXL: '1,500 slices (2000²)',
  'M-jls': '200 slices (512²), JPEG-LS',
  'M-j2k': '200 slices (512²), JPEG 2000',
  'M-htj2k': '200 slices (512²), HTJ2K',
};
const ways = {
  http: 'HTTP/1.1',
  'http-40': 'HTTP/1.1, 40 ms an answer',
  h2: 'HTTP/2',
  'h2-40': 'HTTP/2, 40 ms an answer',
  files: 'local files',
  zip: 'a ZIP',
};

const worstOf = { all: ' (the worst of all)', large: ' (the worst of XL and XXL)' };

const seconds = (value) => `${value.toFixed(2)} s`;
const milliseconds = (value) => `${value.toFixed(0)} ms`;
const megabytes = (value) => `${value.toFixed(0)} MB`;

/**
 * The ten figures of the page. `of` names one row, or how the rows are chosen whose worst is shown; `about` is the key
 * of the goal that the figure is held to, `floor` the key of the floor that is shown beside it.
 */
const figures = [
  { what: 'First answer, after the script has started', key: 'provisional', of: 'all' },
  { what: 'Final report', key: 'final', of: 'M http', floor: 'headers' },
  { what: 'Final report over a slow connection', key: 'final', of: 'XXL http-40', floor: 'headers' },
  { what: 'First picture', key: 'picture', of: 'M http', floor: 'floor' },
  { what: 'First picture of a large series', key: 'picture', of: 'XL http', floor: 'floor' },
  { what: 'Complete picture', key: 'complete', of: 'M http', floor: 'floor' },
  { what: 'Complete picture of the largest series', key: 'complete', of: 'XXL http', floor: 'floor' },
  {
    what: 'From the final report to complete, compressed',
    key: 'decoding',
    of: 'M-j2k http',
    floor: 'codec',
  },
  { what: 'Peak memory of a large series', key: 'memory', of: 'large', show: megabytes },
  { what: 'From one picture to the next while turning', key: 'frame', of: 'all', show: milliseconds },
];

/** The page with what stands between its markers written anew from the rows. Everything else stays as it is. */
export function fillPage(page, rows) {
  const told = { source: sourceOf(rows), figures: figuresOf(rows), goals: goalSummary(rows) };
  return Object.entries(told).reduce((text, [name, body]) => {
    const [begin, end] = [`<!-- ${name}: written by npm run bench -->`, `<!-- end of ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/performance.md has lost its markers of “${name}”.`);
    return `${text.slice(0, from + begin.length)}\n\n${body}\n\n${text.slice(to)}`;
  }, page);
}

function sourceOf(rows) {
  const days = [...new Set(rows.map(({ when }) => when.slice(0, 10)))].sort();
  const period = days.length > 1 ? `from ${days[0]} to ${days.at(-1)}` : `on ${days[0]}`;
  const machines = [...new Set(rows.map(({ machine }) => machine))].join('; ');
  const commits = [...new Set(rows.map(({ commit }) => commit))].join(', ');
  const single = rows.filter(({ runs }) => runs === 1).length;
  return `Measured ${period} at ${commits} on: ${machines}. Of ${rows.length} rows, ${single} come from a single run.`;
}

function figuresOf(rows) {
  const goals = goalsOf(rows);
  const lines = figures.map(({ what, key, of, floor, show = seconds }) => {
    const row = worst(chosen(rows, of), key);
    if (!row) return [what, 'not measured', '', '', '', ''];
    const goal = goals.find(({ about, set, by }) => about === key && set === row.set && by === row.by);
    return [
      what,
      `${sizes[row.set]}, ${ways[row.by]}${worstOf[of] ?? ''}`,
      show(row[key]),
      floorOf(row, floor),
      goal?.goal.replace(/^[^≤]*/, '').replace(/^$/, 'it finishes') ?? 'none',
      goal ? met(goal.isMet) : '',
    ];
  });
  return table(['what', 'of which series', 'measured', 'floor', 'goal', 'met'], lines);
}

function chosen(rows, of) {
  if (of === 'all') return rows;
  if (of === 'large') return rows.filter(({ set }) => set === 'XL' || set === 'XXL');
  return rows.filter(({ set, by }) => `${set} ${by}` === of);
}

function worst(rows, key) {
  return rows
    .filter((row) => row[key] !== null)
    .reduce((one, other) => (one && one[key] >= other[key] ? one : other), null);
}

function floorOf(row, floor) {
  if (!floor || row[floor] === null) return '';
  if (floor !== 'codec') return seconds(row[floor]);
  return `${seconds(row.codec / row.cores)} (codec ÷ cores)`;
}

/** One line a goal: how often it is met, and the worst that was measured. */
function goalSummary(rows) {
  const goals = goalsOf(rows);
  const lines = [...new Set(goals.map(({ goal }) => goal))].map((goal) => {
    const held = goals.filter((one) => one.goal === goal);
    const isLeast = goal.startsWith('at least');
    const last = held.reduce((one, other) => (isWorse(one, other, isLeast) ? one : other));
    const count = held.filter(({ isMet }) => isMet).length;
    const place = `${last.measured} (${last.set}, ${ways[last.by]})`;
    return [goal, `${count} of ${held.length}`, place, met(count === held.length)];
  });
  const all = goals.filter(({ isMet }) => isMet).length;
  const head = `${all} of ${goals.length} are met.`;
  return `${head}\n\n${table(['goal', 'met in', 'the worst that was measured', 'met'], lines)}`;
}

function isWorse(one, other, isLeast) {
  if (one.value === null || other.value === null) return one.value === null;
  return isLeast ? one.value <= other.value : one.value >= other.value;
}

function met(isMet) {
  return isMet ? 'yes' : '**no**';
}

function table(head, lines) {
  const rows = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines.map(line)].join(
    '\n',
  );
}
