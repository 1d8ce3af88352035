import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './browser-memory.mjs';
import { newestRows, readMeasured, writeGoals, writeMeasured } from './performance-data.mjs';
import { goalsOf } from './performance-goals.mjs';
import { fillPage } from './performance-page.mjs';

const page = join(import.meta.dirname, '../docs/performance.md');
const data = join(import.meta.dirname, '../docs/performance');

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
    picture: time('preview', 'picture'),
    complete: time('preview', 'complete'),
    finalRatio: ratio(took('preview', 'final'), took('headers', 'headers')),
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

/**
 * Puts the newest result of every set by every way into `docs/performance/`, beside the rows that stand there and
 * were not measured since, and the tables made from them into `docs/performance.md`.
 */
export function writePerformance(folder) {
  const results = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const measured = results.flatMap(({ measured, started, commit, machine, budget }) =>
    measured.map(digest).map((row) => ({
      ...row,
      when: started.slice(0, 16),
      commit,
      machine,
      budget,
      notes: [...row.errors, ...row.messages].join('; '),
    })),
  );
  writeMeasured(data, newestRows([...readMeasured(data), ...measured]));
  const rows = readMeasured(data);
  writeGoals(data, goalsOf(rows));
  writeFileSync(page, fillPage(readFileSync(page, 'utf8'), rows));
}

function shown(value) {
  return value === null ? 'none' : value.toFixed(2);
}
