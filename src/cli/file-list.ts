import type { FileProblem } from '../model/report.js';
import type { Speech } from '../words/command-words.js';
import { wrap } from './display-width.js';
import { width } from './table-text.js';

/** Marks for how grave a problem is. */
export const marks = { error: '✗', warn: '!', info: '·' } as const;

const MOST_REASONS = 20;
const INDENT = '  ';

/** Files that take no part, below a title: those of one reason share a sentence, warnings come first. */
export function printFiles(title: string, problems: readonly FileProblem[], speech: Speech): string {
  const { command, words } = speech;
  const ranked = groupAlike(problems).sort(
    ([a], [b]) => Number(a?.severity === 'info') - Number(b?.severity === 'info'),
  );
  const lines = ranked.slice(0, MOST_REASONS).flatMap((group) => describeAlike(group, speech));
  const reasons = ranked.length - MOST_REASONS;
  if (reasons > 0) lines.push(command.moreReasons({ reasons }, words.formats));
  return [title, ...lines.map((line) => INDENT + line)].join('\n');
}

function describeAlike(problems: readonly FileProblem[], { command, words }: Speech): string[] {
  const [first] = problems;
  if (!first) return [];
  const sentence = words.describeFile(first);
  const line = command.alike({ sentence, more: problems.length - 1 }, words.formats);
  return wrap(`${marks[first.severity]} ${line}`, width - INDENT.length);
}

/** Problems that differ in nothing but the file. */
function groupAlike(problems: readonly FileProblem[]): FileProblem[][] {
  const groups = new Map<string, FileProblem[]>();
  for (const problem of problems) {
    const { code, data } = problem;
    const key = JSON.stringify([code, { ...data, file: null }]);
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()];
}
