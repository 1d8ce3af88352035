import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addCounts } from './browser-test-counts.mjs';
import { project } from './run.mjs';
import { runCounted } from './run-counted.mjs';
import { suitesApart, suitesLeft } from './suites-left.mjs';

/** What tests in pages run in; the first is always there. */
export const browserNames = ['Chromium', 'Firefox', 'WebKit'];

/**
 * Runs test files in pages of one browser after the other, and yields for each its name, its version, what passed,
 * failed and was skipped for which reason, and the same of each file in `files`. What a browser that is not here, or
 * does not draw, would have run counts as skipped: as many tests as the first browser had. So do the suites left out.
 */
export async function* runPageTests(files, names, { isThorough = false } = {}) {
  const gone = Object.values(suitesLeft)
    .flatMap(Object.keys)
    .filter((file) => !existsSync(join(project, file)));
  if (gone.length > 0) throw new Error(`No such test: ${gone.join(', ')}. Correct it in suites-left.mjs.`);
  // Packages are here by now, which they need not be when this file is loaded.
  const { testBrowsers } = await import('./test-browsers.mjs');
  const { bundleTests } = await import('./bundle-tests.mjs');
  await bundleTests(files);
  let first;
  for (const name of names) {
    const browser = testBrowsers[name];
    if (!browser) throw new Error(`No browser is called ${name}: ${browserNames.join(', ')}.`);
    const found = await browser.find().catch((error) => {
      if (!first) throw error;
      return { missing: error.message };
    });
    const left = (file) => (found.missing ? `${name}: ${found.missing}` : leftOut(name, file, isThorough));
    const rest = files.filter((file) => !left(file));
    const ran = rest.length > 0 ? await runIn(name, found, rest) : noneRan;
    first ??= ran;
    const skips = files.filter(left).map((file) => [file, skipped(first.files?.[file], left(file))]);
    yield {
      name,
      version: found.version,
      ...skips.map(([, counts]) => counts).reduce(addCounts, ran),
      files: { ...ran.files, ...Object.fromEntries(skips) },
    };
  }
}

/** Why a browser that is here does not run a suite; undefined where it does. */
function leftOut(name, file, isThorough) {
  return suitesLeft[name]?.[file] ?? (isThorough ? undefined : suitesApart[name]?.[file]);
}

const noneRan = { passed: 0, failed: 0, skipped: 0, reasons: {}, files: {} };

function runIn(name, { path }, files) {
  const counts = join(project, `.cache/page-tests-${name}.json`);
  return runCounted(counts, [join(project, 'node_modules/@web/test-runner/dist/bin.js')], {
    TEST_BROWSER: name,
    TEST_BROWSER_PATH: path,
    TEST_FILES: files.join('\n'),
    TEST_COUNTS: counts,
  });
}

function skipped(counts = { passed: 0, failed: 0, skipped: 1 }, reason) {
  const all = counts.passed + counts.failed + counts.skipped;
  return { passed: 0, failed: 0, skipped: all, reasons: { [reason]: all } };
}
