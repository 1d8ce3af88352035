import { inspectDeposits } from '../series/inspect-deposits.js';
import { commandLanguages, loadSpeech, type Speech } from '../words/command-words.js';
import { makeLegible } from '../words/legible.js';
import { parseArguments, type InspectArguments } from './arguments.js';
import { printDeposit } from './inspection-table.js';
import { addDeposit, exitStatus, openInspection, writeJson } from './inspection.js';
import { Progress } from './progress.js';

/** Mistakes after which the usage helps; the others are told in full by their sentence. */
const misread = new Set(['command', 'option', 'path']);

/** As shells tell of a command that was ended because nobody reads what it writes: 128 and SIGPIPE. */
const UNREAD = 141;

/** How far the paths are judged, for an output that ends before them. */
const judged = { left: Infinity, worst: 0 };

// What is told aside may go unread.
process.stderr.on('error', () => undefined);
process.exitCode = await run(process.argv.slice(2));

async function run(given: readonly string[]): Promise<number> {
  const parsed = parseArguments(given);
  const speech = await loadSpeech(parsed.language);
  const { command } = speech;
  const languages = commandLanguages;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => endEarly(error, speech));
  if ('help' in parsed) {
    console.log(command.usage({ languages }));
    return parsed.help === 'needed' ? 2 : 0;
  }
  if ('mistake' in parsed) {
    const { key, found } = parsed.mistake;
    const sentence = command.mistakes[key]({ found: makeLegible(found), languages });
    console.error(misread.has(key) ? `${sentence}\n\n${command.usage({ languages })}` : sentence);
    return 2;
  }
  try {
    return await inspect(parsed.ask, speech);
  } catch {
    console.error(command.stopped);
    return 2;
  }
}

/** Prints each deposit as soon as it is done, or all of them in one object. */
async function inspect({ paths, output, supplied }: InspectArguments, speech: Speech): Promise<number> {
  const { words } = speech;
  const progress = new Progress(process.stderr.isTTY && output === 'table', speech);
  const all = openInspection();
  judged.left = paths.length;
  let isFirst = true;
  for await (const deposit of inspectDeposits(paths, { supplied, onFile: (done) => progress.tell(done) })) {
    progress.clear();
    judged.left -= 1;
    judged.worst = Math.max(judged.worst, exitStatus(deposit));
    if (output === 'table') {
      console.log((isFirst ? '' : '\n') + printDeposit(deposit, speech, paths.length === 1));
    } else {
      const inspection = output === 'json' ? all : openInspection();
      addDeposit(inspection, deposit, words);
      if (output === 'jsonl') console.log(writeJson(inspection));
    }
    isFirst = false;
  }
  if (output === 'json') console.log(writeJson(all, 2));
  return judged.worst;
}

/** A reader such as `head` may close the pipe before all is printed: what was judged by then is still true. */
function endEarly({ code }: NodeJS.ErrnoException, { command }: Speech): void {
  if (code === 'EPIPE') process.exit(judged.left === 0 ? judged.worst : UNREAD);
  console.error(command.unwritten);
  process.exit(2);
}
