import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { project, run, runBin } from './run.mjs';

/**
 * Makes `dist/` (scripts, source maps, types, custom-elements manifest) and the demo's sample. Prints what each
 * file weighs. Returns whether all of it succeeded; with `overBudget: 'told'` a budget that is not held only says so.
 */
export async function build({ overBudget = 'fails' } = {}) {
  rmSync(join(project, 'dist'), { recursive: true, force: true });
  const [scripts, rest] = await Promise.all([
    runBin('rollup/dist/bin/rollup', ['-c', '--silent'], { quiet: true, env: { OVER_BUDGET: overBudget } }),
    buildRest(),
  ]);
  process.stdout.write(scripts.output);
  for (const { status, output } of rest) if (status !== 0) process.stdout.write(output);
  return [scripts, ...rest].every(({ status }) => status === 0);
}

async function buildRest() {
  copyEmbed();
  const types = await runBin('typescript/bin/tsc', ['-p', 'tsconfig.build.json'], { quiet: true });
  const manifest = await runBin('@custom-elements-manifest/analyzer/cem.js', ['analyze', '--quiet'], {
    quiet: true,
  });
  return [types, manifest, await makeSample()];
}

/** What stands around the script of the page for frames. */
function copyEmbed() {
  const from = join(project, 'src/embed');
  mkdirSync(join(project, 'dist'), { recursive: true });
  for (const name of readdirSync(from).filter((name) => !name.endsWith('.ts')))
    copyFileSync(join(from, name), join(project, 'dist', name));
}

/** The demo's sample is made again only when what makes it has changed. */
async function makeSample() {
  const script = 'demo/sample/generate.ts';
  if (!existsSync(join(project, script))) return { status: 0, output: '' };
  const made = join(project, 'demo/generated/ammonite.zip');
  if (existsSync(made) && statSync(made).mtimeMs > newestChange(join(project, 'demo/sample'))) {
    return { status: 0, output: '' };
  }
  return run(process.execPath, ['--import', 'tsx', script], { quiet: true });
}

function newestChange(folder) {
  const files = readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, name)).mtimeMs);
  return Math.max(...files);
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await build()) ? 0 : 1;
