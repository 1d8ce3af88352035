import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './run.mjs';

/** Fails when a tag is not the version of package.json, or when the changelog has no dated section of it. */
const [tag] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
const heading = readFileSync(join(project, 'CHANGELOG.md'), 'utf8')
  .split('\n')
  .find((line) => line.startsWith(`## [${version}]`));
const faults = [
  tag === `v${version}`
    ? ''
    : `The tag is ${tag ?? 'missing'}, and package.json says ${version}: expected v${version}.`,
  / - \d{4}-\d{2}-\d{2}$/.test(heading ?? '')
    ? ''
    : `CHANGELOG.md says “${heading ?? 'nothing'}”: expected “## [${version}] - ” and the day, as 2026-12-31.`,
].filter(Boolean);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
