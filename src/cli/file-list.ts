import type { FileProblem } from '../model/report.js';
import type { Speech } from '../words/command-words.js';
import { makeLegible } from '../words/legible.js';
import { wrap } from './display-width.js';
import { width } from './table-text.js';

/** Marks for how grave a problem is. */
export const marks = { error: '✗', warn: '!', info: '·' } as const;

const MOST_REASONS = 20;
const INDENT = '  ';

/** Files that take no part, below a title: those of one reason share a sentence, warnings come first. */
export function printFiles(
  title: string,
  problems: readonly FileProblem[],
  { words, command }: Speech,
): string {
  const groups = [...groupAlike(problems, (problem) => words.describe(problem))];
  const ranked = groups.sort(
    ([, [a]], [, [b]]) => Number(a?.severity === 'info') - Number(b?.severity === 'info'),
  );
  const lines = ranked.slice(0, MOST_REASONS).flatMap(([sentence, files]) => {
    const [first] = files;
    if (!first) return [];
    const named = { file: makeLegible(first.file), more: files.length - 1 };
    const line = `${marks[first.severity]} ${command.alike(named, words.formats)}: ${sentence}`;
    return wrap(line, width - INDENT.length).map((part) => INDENT + part);
  });
  const reasons = ranked.length - MOST_REASONS;
  if (reasons > 0) lines.push(INDENT + command.moreReasons({ reasons }, words.formats));
  return [title, ...lines].join('\n');
}

/** Problems by the sentence that tells of them. */
function groupAlike(
  problems: readonly FileProblem[],
  describe: (problem: FileProblem) => string,
): Map<string, FileProblem[]> {
  const groups = new Map<string, FileProblem[]>();
  for (const problem of problems) {
    const sentence = describe(problem);
    const group = groups.get(sentence);
    if (group) group.push(problem);
    else groups.set(sentence, [problem]);
  }
  return groups;
}
