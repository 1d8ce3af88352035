import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, run } from './run.mjs';

/** Installs what package-lock.json names, where it is not there yet. Throws with npm's words when that fails. */
export async function installMissing() {
  if (isInstalled()) return;
  console.log('Installing what is missing (npm)…');
  const fresh = !existsSync(join(project, 'node_modules'));
  const args = [fresh ? 'ci' : 'install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, output } = await run('npm', args, { quiet: true });
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
