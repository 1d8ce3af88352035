import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  keepRun,
  pickSuites,
  readResults,
  readTested,
  resultsFile,
  resultsPage,
  writePage,
} from './browser-results.mjs';
import { installMissing } from './install.mjs';
import { installTestPrograms } from './install-test-programs.mjs';
import { browserNames, runPageTests } from './page-tests.mjs';
import { project, run, runBin } from './run.mjs';
import { testFiles } from './test-files.mjs';

/**
 * Runs the tests of pages in every browser, those that `npm test` leaves out for their time too, and writes what came
 * of it to docs/browsers.json and docs/browsers.md. With texts of file names, or `--browsers=`, only those suites run
 * in those browsers, and what is known of the rest stays. `--tested` takes what `npm test` last came to in this folder instead of
 * running anything, `--no-run` writes the page of what is known.
 */
const args = process.argv.slice(2);
const named = args.flatMap((arg) => /^--browsers=(.*)$/.exec(arg)?.[1].split(',') ?? []);
const browsers = named.length > 0 ? named : browserNames;
const all = testFiles().browser;
const { browser: files } = testFiles(args.filter((arg) => !arg.startsWith('--')));

await installMissing();
if (args.includes('--no-run')) await write(readResults());
else if (args.includes('--tested')) await write(readTested());
else await runAll();

async function runAll() {
  if (files.length === 0) throw new Error(`No page test matches ${args.join(' ')}.`);
  await installTestPrograms(files, browsers);
  if ((await run(process.execPath, ['tools/build.mjs'])).status !== 0) process.exit(1);
  // After each browser: a run of all takes long, and may be broken off.
  for await (const ran of runPageTests(files, browsers, { isThorough: true }))
    await write(keepRun(readResults(), ran));
}

async function write(known) {
  const results = pickSuites(known, all);
  writeFileSync(join(project, resultsFile), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(project, resultsPage), writePage(results, all));
  await runBin('prettier/bin/prettier.cjs', ['--write', resultsFile], { quiet: true });
}
