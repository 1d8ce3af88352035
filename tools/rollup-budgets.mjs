import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const budgetList = JSON.parse(readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8'));
const project = join(import.meta.dirname, '..');

/**
 * Prints what each file weighs and holds the totals of budgets.json (kB of 1000 bytes, gzip). A total is every
 * script that an entry can come to request, lazily or through a worker, save what lies behind the modules named
 * under `without`. Fails the build when one is over, unless the environment says that it is only to be told.
 */
export function budgets() {
  return {
    name: 'budgets',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const lazyImportsOf = (id) => this.getModuleInfo(id)?.dynamicallyImportedIds ?? [];
      console.log(sizeTable(Object.values(bundle)));
      const totals = budgetList.map((budget) => ({ ...budget, bytes: total(budget, chunks, lazyImportsOf) }));
      console.log(budgetTable(totals.filter(({ bytes }) => bytes !== null)));
      const over = totals.filter(({ bytes, kB }) => bytes > kB * 1000);
      if (over.length === 0) return;
      const message = `Over budget: ${over.map(({ what }) => what).join('; ')}.`;
      if (process.env.OVER_BUDGET === 'told') console.log(`\n${message}`);
      else this.error(message);
    },
  };
}

/** The gzip bytes of everything the entry can request, or `null` where the entry is not part of this build. */
function total({ entry, without }, chunks, lazyImportsOf) {
  const holds = ({ moduleIds }) => moduleIds.some((id) => moduleName(id) === entry);
  const first =
    chunks.find(({ facadeModuleId }) => moduleName(facadeModuleId) === entry) ??
    chunks.find((chunk) => chunk.isDynamicEntry && holds(chunk));
  if (!first) return null;
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const byModule = new Map(chunks.flatMap((chunk) => chunk.moduleIds.map((id) => [id, chunk])));
  const reached = new Set();
  const waiting = [first];
  while (waiting.length) {
    const chunk = waiting.pop();
    if (!chunk || reached.has(chunk)) continue;
    reached.add(chunk);
    const lazy = chunk.moduleIds.flatMap(lazyImportsOf).filter((id) => !isUnder(id, without));
    waiting.push(...[...chunk.imports, ...chunk.referencedFiles].map((name) => byFile.get(name)));
    waiting.push(...lazy.map((id) => byModule.get(id)));
  }
  return [...reached].reduce((sum, { code }) => sum + gzipSync(code).length, 0);
}

function isUnder(id, names) {
  const inProject = moduleName(id);
  return names.some((name) => inProject.startsWith(name) || id.includes(`/node_modules/${name}`));
}

function moduleName(id) {
  return id ? relative(project, id).split(sep).join('/') : '';
}

function sizeTable(files) {
  const rows = files
    .filter(({ fileName }) => /\.(js|wasm)$/.test(fileName))
    .map(({ fileName, code, source }) => ({ fileName, content: code ?? source }))
    .map(({ fileName, content }) => [fileName, kB(content.length), kB(gzipSync(content).length)])
    .sort((a, b) => Number(b[2]) - Number(a[2]));
  return table([['dist/', 'kB', 'kB gzip'], ...rows]);
}

function budgetTable(totals) {
  const rows = totals.map(({ what, bytes, kB: limit }) => [what, `${kB(bytes)}`, `of ${limit}`]);
  return table([['', 'kB gzip', 'budget'], ...rows]);
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1);
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ');
  return `\n${rows.map((row) => `  ${line(row)}`).join('\n')}`;
}
