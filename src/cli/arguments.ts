import type { Spacing } from '../model/report.js';
import { parseSuppliedSpacing } from '../infer/witnesses/supply-spacing.js';

export const usage = `Usage: spacing-preview inspect PATH... [--json] [--spacing "x y z"]

Prints the spacing of every image stack in the given folders, ZIPs and files, and where it came from.
Reads headers only, and the scanner's log beside the slices; a log given alone is told by itself.

  --json               one JSON object on standard output
  --spacing "x y z"    spacing in mm that you know, "-" for an axis you do not

Exit status: 0 every series has X, Y and Z and nothing speaks against them; 1 some series does not;
2 nothing could be read, or the command was not understood.`;

export interface InspectArguments {
  paths: string[];
  json: boolean;
  supplied: Spacing | null;
}

/** What was asked for, or the sentence that says why it was not understood. */
export type ParsedArguments = { ask: InspectArguments } | { help: true } | { mistake: string };

export function parseArguments(words: readonly string[]): ParsedArguments {
  const [command, ...rest] = words;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help')
    return { help: true };
  if (command !== 'inspect') return { mistake: `Expected the command "inspect", found "${command}".` };

  const ask: InspectArguments = { paths: [], json: false, supplied: null };
  const queue = [...rest];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === '--help' || word === '-h') return { help: true };
    if (word === '--json') ask.json = true;
    else if (word === '--') ask.paths.push(...queue.splice(0));
    else if (/^--spacing(=|$)/.test(word)) {
      const text = word.includes('=') ? word.slice(word.indexOf('=') + 1) : (queue.shift() ?? '');
      ask.supplied = parseSuppliedSpacing(text);
      if (!ask.supplied)
        return {
          mistake: `Expected three lengths in mm after --spacing, such as "0.7 0.7 2.5" or "0.7 0.7 -", found "${text}".`,
        };
    } else if (word.startsWith('-') && word !== '-')
      return { mistake: `Expected --json or --spacing, found "${word}".` };
    else ask.paths.push(word);
  }
  if (ask.paths.length === 0)
    return { mistake: 'Expected a folder, a ZIP or a file after "inspect", found none.' };
  return { ask };
}
