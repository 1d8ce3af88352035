import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { median } from './browser-memory.mjs';

const output = join(import.meta.dirname, '../docs/performance.md');
const order = ['S', 'M', 'L', 'XL', 'XXL', 'M-jls', 'M-j2k', 'M-htj2k'];

/** What each set is held to: ratios to the floor's volume time by HTTP without latency. */
const goals = {
  picture: { M: 0.9, L: 0.4, XL: 0.12 },
  complete: { S: 1.3, M: 1.3, L: 1.3 },
  memory: { M: 1.3, L: 1.3 },
};

/** Of a page that was not measured. */
const unmeasured = { peak: {} };

/** Medians of what all runs of one set by one way gave; `null` where none did. */
export function digest({ set, by, runs: measured }) {
  const runs = measured.map((run) => ({ floor: unmeasured, codec: unmeasured, ...run }));
  const of = (pick) => {
    const values = runs.map(pick).filter((value) => Number.isFinite(value));
    return values.length ? median(values) : null;
  };
  // Local files are picked by hand: what the page did before does not count.
  const since = (page) => (by === 'files' ? page.begun : 0);
  const time = (page, mark) => of((run) => (run[page][mark] - since(run[page])) / 1000);
  const ratio = (pick, floor) => of((run) => pick(run) / floor(run));
  const took = (page, mark) => (run) => run[page][mark] - since(run[page]);
  return {
    set,
    by,
    runs: runs.length,
    errors: [
      ...new Set(
        runs.flatMap((run) =>
          Object.entries(run).flatMap(([page, { error }]) => (error ? `${page}: ${error}` : [])),
        ),
      ),
    ],
    messages: [...new Set(runs.flatMap(({ preview }) => preview.messages))],
    foreign: of(({ preview }) => preview.foreign),
    floor: time('floor', 'volume'),
    headers: time('headers', 'headers'),
    boot: of(({ preview }) => preview.boot / 1000),
    provisional: of(({ preview }) => (preview.provisional - preview.begun) / 1000),
    final: time('preview', 'final'),
    finalSinceBoot: of(({ preview }) => (preview.final - preview.begun) / 1000),
    picture: time('preview', 'picture'),
    complete: time('preview', 'complete'),
    finalRatio: ratio(took('preview', 'final'), took('headers', 'headers')),
    finalRatioSinceBoot: ratio(
      ({ preview }) => preview.final - preview.begun,
      ({ headers }) => headers.headers - headers.begun,
    ),
    pictureRatio: ratio(took('preview', 'picture'), took('floor', 'volume')),
    completeRatio: ratio(took('preview', 'complete'), took('floor', 'volume')),
    memory: of(({ preview }) => (preview.error ? NaN : preview.peak.total)),
    renderer: of(({ preview }) => (preview.error ? NaN : preview.peak.renderer)),
    gpu: of(({ preview }) => (preview.error ? NaN : preview.peak.gpu)),
    floorMemory: of(({ floor }) => (floor.error ? NaN : floor.peak.total)),
    memoryRatio: ratio(
      ({ preview }) => preview.peak.total,
      ({ floor }) => floor.peak.total,
    ),
    longestTask: of(({ preview }) => preview.longestTask),
    longTasks: of(({ preview }) => preview.longTasks),
    texture: of(({ preview }) => preview.textureBytes / 2 ** 20),
    block: of(({ preview }) => preview.blockVoxels / 2 ** 20),
    bytes: of(({ preview }) => preview.bytes / 1e6),
    floorBytes: of(({ floor }) => floor.bytes / 1e6),
    requests: of(({ preview }) => preview.requests),
    scriptsUntilFinal: of(({ preview }) => preview.scripts?.untilFinal / 1000),
    scripts: of(({ preview }) => preview.scripts?.all / 1000),
    codec: of(({ codec }) => codec.decoded / 1000),
    cores: of(({ codec }) => codec.cores),
    decoding: of(({ preview }) => (preview.complete - preview.final) / 1000),
    decodingRatio: ratio(
      ({ preview }) => preview.complete - preview.final,
      ({ codec }) => codec.decoded / codec.cores,
    ),
    frame: of(({ preview }) => (preview.frames?.length ? median(preview.frames) : NaN)),
    slowestFrame: of(({ preview }) => (preview.frames?.length ? Math.max(...preview.frames) : NaN)),
  };
}

/** One run in one line. */
export function summarise(row) {
  const failed = Object.entries(row).filter(([, { error }]) => error);
  if (failed.length) return failed.map(([page, { error }]) => `${page} failed (${error})`).join(', ');
  const d = digest({ runs: [row] });
  return [
    d.codec === null
      ? `floor ${d.floor.toFixed(2)} s`
      : `codec ${d.codec.toFixed(2)} s on one of ${d.cores}, ours ${d.decoding.toFixed(2)} s (${shown(d.decodingRatio)} ×)`,
    `headers ${d.headers.toFixed(2)} s`,
    `boot ${d.boot.toFixed(2)}, provisional +${d.provisional?.toFixed(2)}, final ${d.final.toFixed(2)} (${shown(d.finalRatio)} ×), picture ${d.picture?.toFixed(2)} (${shown(d.pictureRatio)} ×), complete ${d.complete.toFixed(2)} (${shown(d.completeRatio)} ×)`,
    `memory ${d.memory.toFixed(0)} MB (${shown(d.memoryRatio)} ×; renderer ${d.renderer.toFixed(0)}, GPU ${d.gpu.toFixed(0)})`,
    `longest task ${d.longestTask.toFixed(0)} ms of ${d.longTasks}, frame ${d.frame?.toFixed(0)} ms`,
    `${d.bytes.toFixed(1)} MB in ${d.requests} requests, scripts ${d.scriptsUntilFinal.toFixed(1)} and ${d.scripts.toFixed(1)} kB, texture ${d.texture.toFixed(0)} MiB`,
    `others ${d.foreign.toFixed(1)} cores`,
  ].join('; ');
}

/** Writes `docs/performance.md` from the newest result of every set by every way. */
export async function writePerformance(folder) {
  const newest = new Map();
  for (const name of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const { measured, started, commit, machine, budget } = JSON.parse(
      readFileSync(join(folder, name), 'utf8'),
    );
    for (const entry of measured) {
      newest.set(`${entry.set} ${entry.by}`, { ...digest(entry), started, commit, machine, budget });
    }
  }
  const all = [...newest.values()].sort((a, b) => order.indexOf(a.set) - order.indexOf(b.set));
  const config = await resolveConfig(output);
  writeFileSync(output, await format(page(all), { ...config, parser: 'markdown' }));
}

function page(all) {
  const rows = all.filter(({ codec }) => codec === null);
  const compressed = all.filter(({ codec }) => codec !== null);
  return `# Performance

Written by \`npm run bench\` from its newest results: ${[...new Set(rows.map(({ machine }) => machine))].join('; ')}, software rendering. Times are in seconds since the page was navigated to, or for local files since they were picked; each is the median of its runs, and each ratio the median of ratios to a floor measured in the same round. The floor fetches every file six at once, copies the samples once into one array and hands that once to the GPU; the header floor fetches 2 KiB of every file. Series are S 256² × 100, M 512² × 200, L 512² × 600, XL 1024² × 1000 and XXL 2000² × 1500, 16 bit, made by the server while it serves; \`-40\` adds 40 ms to every answer, \`h2\` is HTTP/2. The floor of XXL does not keep what it fetches. A picture counts as recognisable when its silhouette overlaps the final one by 0.9 (intersection over union) in both panes. Turning is dragging over panes of 400 × 500 pixels. A ZIP’s header floor is that of its files.

## Goals

${table(
  ['goal', 'set', 'by', 'measured', 'met'],
  all.flatMap(goalsOf).sort(([one], [other]) => (one < other ? -1 : Number(one > other))),
)}

## Times

${table(
  [
    'set',
    'by',
    'floor',
    'header floor',
    'boot',
    'provisional after boot',
    'final',
    'picture',
    'complete',
    'longest task, ms',
    'frame while turning, ms (slowest)',
  ],
  rows.map((d) => [
    d.set,
    d.by,
    ...[d.floor, d.headers, d.boot, d.provisional, d.final, d.picture, d.complete].map(shown),
    whole(d.longestTask),
    `${whole(d.frame)} (${whole(d.slowestFrame)})`,
  ]),
)}

## Memory and transfer

Memory is the peak of resident megabytes of all the browser's processes over about:blank, shared pages counted in each. A series larger than the budget is averaged into a block of one byte a voxel; of a block, what is air all the way to its faces is not handed to the GPU.

${table(
  [
    'set',
    'by',
    'memory',
    'of it renderer',
    'GPU',
    'floor',
    'block where averaged, MiB',
    'of it on the GPU, MiB',
    'fetched, MB',
    'requests',
    'floor fetched, MB',
    'scripts by the final report, the engine among them, kB gzip',
    'in all',
  ],
  rows.map((d) => [
    d.set,
    d.by,
    ...[d.memory, d.renderer, d.gpu, d.floorMemory, d.block, d.texture].map(whole),
    shown(d.bytes),
    whole(d.requests),
    shown(d.floorBytes),
    shown(d.scriptsUntilFinal),
    shown(d.scripts),
  ]),
)}

## Compressed

M as JPEG-LS, JPEG 2000 and High-Throughput JPEG 2000, all lossless. The codec alone: one thread decodes all frames and copies them out. Ours: from the final report to the full picture, fetching, placing and drawing included, beside that time divided by the cores.

${table(
  ['set', 'codec alone', 'cores', 'final', 'picture', 'complete', 'ours', 'ratio', 'memory', 'fetched, MB'],
  compressed.map((d) => [
    d.set,
    ...[d.codec, d.cores, d.final, d.picture, d.complete, d.decoding, d.decodingRatio].map(shown),
    whole(d.memory),
    shown(d.bytes),
  ]),
)}

## Where each row comes from

${table(
  ['set', 'by', 'runs', 'when', 'commit', 'memory-budget', 'cores others used', 'failures and console'],
  all.map((d) => [
    d.set,
    d.by,
    d.runs,
    d.started.slice(0, 16),
    d.commit,
    d.budget,
    shown(d.foreign),
    [...d.errors, ...d.messages].join('; ').replaceAll('|', '\\\\|') || 'none',
  ]),
)}

## Where the time goes

Looked up in traces of M by HTTP, on the machine of these tables: two cores, on which the server, the browser, its workers and the software GPU all run.

- Final verdict: every file is asked twice, for its header and then for its samples, so that no verdict waits for pixels. Where headers are in within 1.2 s the picture waits for them; in longer series the sketch comes first and takes about 0.7 s of the headers’ time. The software GPU compiles what paints the page (0.15 s of the first picture of S) meanwhile. Headers are asked for at a low priority: by HTTP/1.1, where six requests run at once, the workers’ script and the sketch’s samples otherwise came behind the last header (at 40 ms an answer L showed its first picture after 5.2 s, now after 1.4 s; its final report comes 0.3 s later).
- First picture: after the headers that come first, 45 ms until the workers run, 150 ms for the samples of 28 slices, 230 ms for the first frame of both panes, most of it the compiling of the shader. Compiling it earlier, on an empty volume, and starting the workers earlier were tried: the same work on two cores took as long.
- Complete: the samples of all files while the sketch is drawn (0.65 to 0.9 s of M; the floor’s 0.6 s are for this alone), 0.15 s until they are on the GPU, 0.15 s for the frame at full resolution (0.35 s before rays passed by bricks with nothing in them).
- Longest task: in most runs none takes 50 ms. Three waits for the GPU that stood there (85 to 200 ms) are gone: a context of Cornerstone’s own to find what the device can, ours made while the GPU painted the page, and the canvas both panes are drawn in made smaller between the two. Left, in some runs, is the context where the GPU still paints when it is made (50 to 95 ms).
- Compressed: the codec is the smaller part for JPEG-LS and High-Throughput JPEG 2000; what stands beside it is what stands there for uncompressed series.

Not measured here: a GPU; browsers other than Chromium; L, XL and XXL as a ZIP, which the server would have to hold in memory, and XXL as local files (12 GB). The floor of XXL fails by HTTP/2, where Chromium breaks the connection off (ERR_HTTP2_PROTOCOL_ERROR); ours asks again, and is complete.
`;
}

/** The goals that apply to a row, each with whether it is met. */
function goalsOf(d) {
  const found = [];
  const add = (goal, value, limit, unit) => {
    const isMet = value !== null && value <= limit;
    found.push([
      `${goal} ≤ ${limit} ${unit}`,
      d.set,
      d.by,
      value === null ? 'none' : `${shown(value)} ${unit}`,
      isMet ? 'yes' : '**no**',
    ]);
  };
  add('provisional verdict after boot', d.provisional, 0.2, 's');
  if (d.codec !== null) {
    add('from the final report to complete', d.decodingRatio, 1.2, '× the codec ÷ cores');
    return found;
  }
  add('final verdict', d.finalRatio, 1.2, '× header floor');
  if (d.by === 'http') {
    if (goals.picture[d.set])
      add('first picture in both panes', d.pictureRatio, goals.picture[d.set], '× floor');
    if (goals.complete[d.set]) add('complete', d.completeRatio, goals.complete[d.set], '× floor');
    if (goals.memory[d.set]) add('peak memory', d.memoryRatio, goals.memory[d.set], '× floor');
  }
  if (d.set === 'XL' || d.set === 'XXL') {
    found.push([
      'complete',
      d.set,
      d.by,
      d.complete === null ? 'no' : `${shown(d.complete)} s`,
      d.complete === null ? '**no**' : 'yes',
    ]);
    const share = d.block && d.block / d.budget;
    found.push([
      'at least 90 % of the budget used',
      d.set,
      d.by,
      shown(share),
      share >= 0.9 ? 'yes' : '**no**',
    ]);
    add('peak memory', d.memory, 700, 'MB');
  }
  if (d.set === 'XL' && d.by === 'files') add('longest main-thread task', d.longestTask, 50, 'ms');
  add('turning', d.frame, 250, 'ms');
  if (d.by === 'http') {
    add('scripts in all', d.scripts, 780, 'kB');
  }
  return found;
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function shown(value) {
  return value === null ? 'none' : value.toFixed(2);
}

function whole(value) {
  return value === null ? 'none' : value.toFixed(0);
}
