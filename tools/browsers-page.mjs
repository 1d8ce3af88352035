import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing } from './install.mjs';
import { installTestPrograms } from './install-test-programs.mjs';
import { browserNames, runPageTests } from './page-tests.mjs';
import { project, run, runBin } from './run.mjs';
import { testFiles } from './test-files.mjs';

/**
 * Runs the tests of pages in every browser and writes what came of it to docs/browsers.json and docs/browsers.md.
 * With texts of file names only those suites run; what is known of the others stays.
 */
const data = join(project, 'docs/browsers.json');
const filters = process.argv.slice(2);
const all = testFiles().browser;
const { browser: files } = testFiles(filters);

await installMissing();
await installTestPrograms(files, browserNames);
if ((await run(process.execPath, ['tools/build.mjs'])).status !== 0) process.exit(1);

const before = existsSync(data) ? JSON.parse(readFileSync(data, 'utf8')) : {};
const known = {};
for await (const { name, version, files: ran } of runPageTests(files, browserNames)) {
  const kept = before[name]?.version === version ? before[name].suites : {};
  const suites = { ...kept, ...ran };
  known[name] = {
    version,
    suites: Object.fromEntries(all.flatMap((file) => (suites[file] ? [[file, suites[file]]] : []))),
  };
}
writeFileSync(data, `${JSON.stringify(known, null, 2)}\n`);
writeFileSync(join(project, 'docs/browsers.md'), writePage());
await runBin('prettier/bin/prettier.cjs', ['--write', data, 'docs/browsers.md'], { quiet: true });

function writePage() {
  return `# Browsers

The same page tests run in Chromium, Firefox ESR and WebKitGTK, the engine of Safari. \`npm run browsers\` writes this page from a run of all three; \`npm test\` runs them too. They run on Linux, without a graphics card: how fast a browser draws says nothing here, and Safari on macOS and iOS is not what WebKitGTK is in every respect. Firefox has scrollbars that take room, as on Windows.

| browser | version | passed | failed | skipped |
| --- | --- | ---: | ---: | ---: |
${Object.entries(known)
  .map(([name, { version, suites }]) =>
    row([name, version ?? 'not on this machine', ...sums(Object.values(suites))]),
  )
  .join('\n')}

## What is skipped, and why

${listSkips() || 'Nothing.'}

## Suite by suite

Passed, of those that ran; what failed and what was skipped stands behind.

| suite | ${Object.keys(known).join(' | ')} |
| --- | ${Object.keys(known)
    .map(() => '---')
    .join(' | ')} |
${all.map((file) => row([nameOf(file), ...Object.values(known).map(({ suites }) => tell(suites[file]))])).join('\n')}
`;
}

function nameOf(file) {
  return file.replace(/^test\/|\.browser\.test\.ts$/g, '');
}

function row(cells) {
  return `| ${cells.join(' | ')} |`;
}

function sums(suites) {
  return ['passed', 'failed', 'skipped'].map((key) => suites.reduce((sum, suite) => sum + suite[key], 0));
}

function tell(suite) {
  if (!suite) return 'not run';
  const { passed, failed, skipped } = suite;
  return [
    passed || skipped === 0 ? passed : '',
    failed ? `**${failed} failed**` : '',
    skipped ? `${skipped} skipped` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function listSkips() {
  const lines = Object.entries(known).flatMap(([name, { suites }]) =>
    Object.entries(suites).flatMap(([file, { reasons = {} }]) =>
      Object.entries(reasons).map(([reason, count]) => [`${name}: ${reason}`, `${nameOf(file)} (${count})`]),
    ),
  );
  const places = new Map();
  for (const [reason, place] of lines) places.set(reason, [...(places.get(reason) ?? []), place]);
  return [...places].map(([reason, all]) => `- ${reason}: ${all.join(', ')}.`).join('\n');
}
