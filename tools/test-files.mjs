import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './run.mjs';

/**
 * The test files whose path holds one of the given texts (all where none is given): those that end in
 * `.browser.test.ts` run in a page, every other `.test.ts` in node.
 */
export function testFiles(filters = []) {
  const all = readdirSync(join(project, 'test'), { recursive: true })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => filters.length === 0 || filters.some((text) => name.includes(text)))
    .sort();
  const isBrowser = (name) => name.endsWith('.browser.test.ts');
  return { node: all.filter((name) => !isBrowser(name)), browser: all.filter(isBrowser) };
}
