import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { skipLoudly } from './support/real-series.js';

const rule = 'test/commit-subjects.test.ts';
const longest = 72;

/** The lines that git prints, or `null` where there is no git or no history. */
function git(...args: string[]): string[] | null {
  try {
    const text = execFileSync('git', args, {
      cwd: `${import.meta.dirname}/..`,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text.split('\n').filter(Boolean);
  } catch {
    return null;
  }
}

test(`commit subjects have at most ${longest} characters, since this file is there`, (context) => {
  if (git('rev-parse', '--is-shallow-repository')?.[0] !== 'false') {
    skipLoudly(context, 'commit subjects need git and the whole history');
    return;
  }
  const since = git('log', '--diff-filter=A', '--format=%H', '--', rule)?.at(-1);
  if (since === undefined) {
    skipLoudly(context, `${rule} is not committed yet`);
    return;
  }
  // Only what was built on this rule is held to it: other branches may have begun before.
  const commits = git('log', '--no-merges', '--ancestry-path', '--format=%h %s', `${since}..HEAD`);
  assert.ok(commits);
  const subjectOf = (commit: string) => commit.slice(commit.indexOf(' ') + 1);
  assert.deepEqual(
    commits.filter((commit) => Array.from(subjectOf(commit)).length > longest),
    [],
  );
});
