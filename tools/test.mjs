import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { keepTested } from './browser-results.mjs';
import { installMissing } from './install.mjs';
import { installTestPrograms } from './install-test-programs.mjs';
import { browserNames, runPageTests } from './page-tests.mjs';
import { project, run } from './run.mjs';
import { runCounted } from './run-counted.mjs';
import { testFiles } from './test-files.mjs';

const { filters, browsers, isThorough } = asked(process.argv.slice(2));
const cache = join(project, '.cache');
const total = { passed: 0, failed: 0, skipped: 0 };
const skips = new Map();

try {
  await installMissing();
  mkdirSync(cache, { recursive: true });
  await useRealSeries();
  const { node, browser } = testFiles(filters);
  await installTestPrograms([...node, ...browser], browser.length > 0 ? browsers : []);
  if (filters.length === 0) await checkEverything();
  await runTests(node, browser);
} catch (error) {
  console.error(error.message);
  total.failed += 1;
}
if (total.passed === 0 && total.failed === 0) console.error('No test ran.');
if (skips.size > 0) console.log('\nSkipped:');
for (const [reason, count] of skips) console.log(`${String(count).padStart(6)}  ${reason}`);
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** Unpacks the real series once, before test files that run side by side would each do it. */
async function useRealSeries() {
  const unpack = join(project, '../shared/data/unpack');
  if (process.env.SPACING_DATA || !existsSync(unpack)) return;
  const { status, output } = await run('bash', [unpack], { quiet: true });
  if (status === 0) process.env.SPACING_DATA = output.trim().split('\n').at(-1);
  else console.error(`The real series could not be unpacked:\n${output}`);
}

/** What is checked without running the element. Each counts as one test. */
async function checkEverything() {
  const checks = [
    ['the build, within its budgets', process.execPath, ['tools/build.mjs'], 'shown'],
    ['types', process.execPath, [bin('typescript/bin/tsc'), '-p', '.']],
    ['lint', process.execPath, [bin('eslint/bin/eslint.js'), '.']],
    ['no unused export, file or package', process.execPath, [bin('knip/bin/knip.js'), '--no-progress']],
    ['formatting', process.execPath, [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  ];
  for (const [name, program, args, shown] of checks) {
    const { status, output } = await run(program, args, { quiet: true });
    if (status !== 0 || shown) process.stdout.write(output);
    report(name, status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 });
  }
}

async function runTests(node, browser) {
  if (node.length + browser.length === 0) throw new Error(`No test file matches ${filters.join(' ')}.`);
  if (node.length) report('tests in node', await nodeTests(node));
  if (browser.length) {
    for await (const ran of runPageTests(browser, browsers, { isThorough })) {
      keepTested(ran);
      report(['tests in', ran.name, ran.version].filter(Boolean).join(' '), ran);
    }
  }
  if (filters.length === 0 && !(node.length && browser.length)) {
    throw new Error('Tests are expected both in node and in a browser, and one of them has no file.');
  }
}

async function nodeTests(files) {
  const counts = join(cache, 'node-tests.json');
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${join(project, 'tools/node-test-counts.mjs')}`,
    `--test-reporter-destination=${counts}`,
  ];
  return runCounted(counts, ['--test', ...reporters, ...files]);
}

function report(name, { passed, failed, skipped, reasons = {} }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  for (const [reason, count] of Object.entries(reasons)) skips.set(reason, (skips.get(reason) ?? 0) + count);
  const words = failed ? `${failed} failed, ` : '';
  console.log(
    `${failed ? '✗' : '✓'} ${name}: ${words}${passed} passed${skipped ? `, ${skipped} skipped` : ''}`,
  );
}

/**
 * All is tested in every browser; what a text of file names picks out in Chromium, if no other is named. What somebody
 * asks for by name, in a browser named, runs there however long it takes.
 */
function asked(args) {
  const named = args.flatMap((arg) => /^--browsers=(.*)$/.exec(arg)?.[1].split(',') ?? []);
  const filters = args.filter((arg) => !arg.startsWith('--browsers='));
  const usual = filters.length > 0 ? browserNames.slice(0, 1) : browserNames;
  return {
    filters,
    browsers: named.length > 0 ? named : usual,
    isThorough: named.length > 0 && filters.length > 0,
  };
}

function bin(script) {
  return join(project, 'node_modules', script);
}
