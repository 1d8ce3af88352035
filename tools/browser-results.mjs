import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './run.mjs';

/** Where results are kept, and the page that tells them. */
export const resultsFile = 'docs/browsers.json';
export const resultsPage = 'docs/browsers.md';

/** Where `npm test` leaves what its page tests came to, for `npm run browsers -- --tested`. */
const testedFile = '.cache/browsers.json';

/**
 * What page tests last came to: by the name of a browser its version and its suites, and of each suite what passed,
 * failed and was skipped, why, and of which commit that is and on which day it ran. `{}` before the first run.
 */
export function readResults() {
  return readFrom(resultsFile);
}

/** The same, with what `npm test` last came to on this machine in the place of what was known of those suites. */
export function readTested() {
  return Object.entries(readFrom(testedFile)).reduce(
    (results, [name, { version, suites }]) => keepRun(results, { name, version, files: suites }, {}),
    readResults(),
  );
}

/** Keeps what `npm test` came to in one browser, but nothing of one that is not on this machine. */
export function keepTested(ran) {
  if (ran.version)
    writeFileSync(join(project, testedFile), JSON.stringify(keepRun(readFrom(testedFile), ran)));
}

function readFrom(file) {
  const path = join(project, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/**
 * The results with those of one more run: what ran replaces what was known of it, the rest stays, but nothing of
 * another version of the browser.
 */
export function keepRun(results, { name, version = null, files }, tree = describeTree()) {
  const known = results[name]?.version === version ? results[name].suites : {};
  const dated = Object.entries(files).map(([file, counts]) => [file, { ...counts, ...tree }]);
  return { ...results, [name]: { version, suites: { ...known, ...Object.fromEntries(dated) } } };
}

/** The results of these suites alone, in this order. */
export function pickSuites(results, all) {
  const pick = (suites) => all.flatMap((file) => (suites[file] ? [[file, suites[file]]] : []));
  const browsers = Object.entries(results).map(([name, { version, suites }]) => [
    name,
    { version, suites: Object.fromEntries(pick(suites)) },
  ]);
  return Object.fromEntries(browsers);
}

/** The commit that is tested, whether its files were changed since, and the day; no commit in a folder without git. */
function describeTree() {
  const git = (...args) =>
    execFileSync('git', args, { cwd: project, encoding: 'utf8', stdio: 'pipe' }).trim();
  const day = new Date().toISOString().slice(0, 10);
  try {
    const changed = git(
      'status',
      '--porcelain',
      '--untracked-files=no',
      '--',
      'src',
      'test',
      'tools',
      'demo',
    );
    return { commit: git('rev-parse', '--short=9', 'HEAD'), ...(changed && { changed: true }), day };
  } catch {
    return { commit: 'no commit', day };
  }
}

/** The page in Markdown, with a line for each suite of `all`. */
export function writePage(results, all) {
  const browsers = Object.entries(results);
  const suiteRow = (file) => row([nameOf(file), ...browsers.map(([, { suites }]) => tell(suites[file]))]);
  return `# Browsers

The same page tests run in Chromium, Firefox ESR and WebKitGTK, the engine of Safari. This page is written from what came of such runs, each with its commit and day (\`docs/browsers.json\`); \`npm run browsers\` makes them anew. \`npm test\` runs them too, in Firefox and WebKit without those that take minutes there (\`tools/suites-left.mjs\` names them). They run on Linux, without a graphics card: how fast a browser draws says nothing here, and Safari on macOS and iOS is not what WebKitGTK is in every respect. Firefox has scrollbars that take room, as on Windows.

| browser | version | passed | failed | skipped | not run |
| --- | --- | ---: | ---: | ---: | ---: |
${browsers.map(([name, known]) => row([name, known.version ?? 'not on this machine', ...sums(known.suites), all.filter((file) => !known.suites[file]).length])).join('\n')}

Tests, and in the last column suites.

## What fails

${listFailures(browsers) || 'Nothing.'}

## What is skipped, and why

${listSkips(browsers) || 'Nothing.'}

## What was tested

${browsers.map(([name, { suites }]) => `- ${name}: ${listTrees(suites)}.`).join('\n')}

## Suite by suite

Tests that passed; what failed and what was skipped stands behind.

| suite | ${browsers.map(([name]) => name).join(' | ')} |
| --- | ${browsers.map(() => '---').join(' | ')} |
${all.map(suiteRow).join('\n')}
`;
}

function nameOf(file) {
  return file.replace(/^test\/|\.browser\.test\.ts$/g, '');
}

function row(cells) {
  return `| ${cells.join(' | ')} |`;
}

function sums(suites) {
  const all = Object.values(suites);
  return ['passed', 'failed', 'skipped'].map((key) => all.reduce((sum, suite) => sum + suite[key], 0));
}

function tell(suite) {
  if (!suite) return 'not run';
  const { passed, failed, skipped } = suite;
  return [
    passed || failed + skipped === 0 ? passed : '',
    failed ? `**${failed} failed**` : '',
    skipped ? `${skipped} skipped` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function listFailures(browsers) {
  const lines = browsers.flatMap(([name, { suites }]) =>
    Object.entries(suites).flatMap(([file, { failures = [] }]) =>
      failures.map((failure) => `- ${name}, ${nameOf(file)}: ${inMarkdown(failure)}`),
    ),
  );
  return lines.join('\n');
}

function listSkips(browsers) {
  const places = new Map();
  for (const [name, { suites }] of browsers) {
    for (const [file, { reasons = {} }] of Object.entries(suites)) {
      for (const [reason, count] of Object.entries(reasons)) {
        const key = `${name}: ${reason}`;
        places.set(key, [...(places.get(key) ?? []), `${nameOf(file)} (${count})`]);
      }
    }
  }
  return [...places].map(([reason, found]) => `- ${inMarkdown(reason)}: ${found.join(', ')}.`).join('\n');
}

function listTrees(suites) {
  const counts = new Map();
  for (const { commit, changed, day } of Object.values(suites)) {
    const tree = `${commit}${changed ? ' and changes not committed' : ''}, ${day}`;
    counts.set(tree, (counts.get(tree) ?? 0) + 1);
  }
  return (
    [...counts]
      .map(([tree, count]) => `${count} ${count === 1 ? 'suite' : 'suites'} at ${tree}`)
      .join('; ') || 'nothing yet'
  );
}

function inMarkdown(text) {
  return text.replace(/[<>*_|`\\[\]]/g, '\\$&');
}
