import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';

/**
 * `npm run mutate -- [--concurrency N] PATH…`: changes the code below each path (folders or files of `src/`, `src/infer`
 * unless given) in one place after the other, and lists the changes that no test notices. What is not touched since the
 * last run is not tried again. Ends with 1 where fewer than 85 % are noticed. What a test need not notice is marked where
 * it stands (`// Stryker disable next-line all: reason`), or by its kind in `mutants-explained.md`.
 */
const project = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const isFlag = (word, at) => word.startsWith('--') || words[at - 1]?.startsWith('--');
const flags = words.filter(isFlag);
const paths = words.filter((word, at) => !isFlag(word, at));
let worst = 0;
for (const path of paths.length > 0 ? paths : ['src/infer']) worst = Math.max(worst, mutate(path));
process.exitCode = worst;

function mutate(path) {
  const [, room = 'infer', ...folders] = relative(project, join(project, path)).split('/');
  // A rule of the inference is held by tests of any of its folders, a reader by those of its own.
  const own = join(room, ...folders.slice(0, 2));
  const tests = room !== 'readers' ? room : existsSync(join(project, 'test', own)) ? own : dirname(own);
  const name = path.replaceAll('/', '-').replace(/\.ts$/, '');
  const config = join('.cache/mutants', `${name}.config.json`);
  mkdirSync(join(project, dirname(config)), { recursive: true });
  const settings = {
    mutate: [path.endsWith('.ts') ? path : `${path}/**/*.ts`],
    testRunner: 'one-process',
    plugins: [join(project, 'tools/mutant-runner.mjs')],
    coverageAnalysis: 'perTest',
    incremental: true,
    incrementalFile: `.cache/mutants/${name}.json`,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true },
    tempDirName: '.cache/mutants/sandbox',
    ignorePatterns: [
      'dist',
      'docs',
      'bench',
      'demo/generated',
      'src/view',
      'src/element',
      '.cache',
      'coverage',
    ],
    disableTypeChecks: false,
    allowEmpty: false,
    timeoutMS: 20_000,
    thresholds: { high: 95, low: 85, break: 85 },
  };
  writeFileSync(join(project, config), JSON.stringify(settings));
  forgetSurvivors(join(project, settings.incrementalFile));
  const env = { ...process.env, MUTANT_TESTS: tests };
  const run = spawnSync('npx', ['stryker', 'run', config, ...flags], { cwd: project, stdio: 'inherit', env });
  return run.status ?? 1;
}

/** What is computed while modules load belongs to no test, so that a new one would not be tried on what survived there. */
function forgetSurvivors(file) {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  for (const one of Object.values(report.files))
    one.mutants = one.mutants.filter((mutant) => !mutant.static || mutant.status !== 'Survived');
  writeFileSync(file, JSON.stringify(report));
}
