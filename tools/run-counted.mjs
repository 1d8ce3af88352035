import { existsSync, readFileSync, rmSync } from 'node:fs';
import { run } from './run.mjs';

/**
 * Runs a test runner with node and returns what it wrote of its tests to `path`. One that failed without a failed
 * test, or wrote nothing, counts as failed.
 */
export async function runCounted(path, args, env = {}) {
  rmSync(path, { force: true });
  const { status } = await run(process.execPath, ['--import', 'tsx', ...args], { env });
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const counts = text ? JSON.parse(text) : { passed: 0, failed: 0, skipped: 0 };
  const silent = counts.failed === 0 && (status !== 0 || counts.passed === 0);
  if (silent)
    console.error(`The test runner ended with status ${status}, having run ${counts.passed} tests.`);
  return silent ? { ...counts, failed: 1 } : counts;
}
