import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, run } from './run.mjs';

/**
 * Installs what package-lock.json names, where it is not there yet. Throws with npm's words when that fails. Not
 * `npm ci`: it refuses a lockfile that lacks what other platforms need, which a registry may not have.
 */
export async function installMissing() {
  if (isInstalled()) return;
  console.log('Installing what is missing (npm)…');
  await npmInstall([]);
  const probe = ['--input-type=module', '-e', "await import('rollup'); await import('esbuild');"];
  const { status } = await run(process.execPath, probe, { quiet: true });
  if (status === 0) return;
  console.log('The lockfile lacks what this platform needs: installing without it…');
  await npmInstall(['--no-package-lock']);
}

async function npmInstall(options) {
  const quietly = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, output } = await run('npm', ['install', '--include=dev', ...quietly, ...options], {
    quiet: true,
  });
  if (status !== 0) throw new Error(`npm could not install what the project needs:\n${output}`);
}

/** Whether every package of the lockfile is there in the version it names (optional ones aside). */
function isInstalled() {
  const installed = packages('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(packages('package-lock.json')).every(
    ([path, { version, optional, link }]) =>
      path === '' || optional || link || installed[path]?.version === version,
  );
}

function packages(lockfile) {
  const path = join(project, lockfile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}
