import { inspectDeposits } from '../series/inspect-deposits.js';
import { commandLanguages, loadSpeech, type Speech } from '../words/command-words.js';
import { makeLegible } from '../words/legible.js';
import { parseArguments, type InspectArguments } from './arguments.js';
import { printDeposit } from './inspection-table.js';
import { addDeposit, exitStatus, openInspection, writeJson } from './inspection.js';
import { Progress } from './progress.js';

/** Mistakes after which the usage helps; the others are told in full by their sentence. */
const misread = new Set(['command', 'option', 'path']);

process.stdout.on('error', endQuietly);
process.exitCode = await run(process.argv.slice(2));

async function run(given: readonly string[]): Promise<number> {
  const parsed = parseArguments(given);
  const speech = await loadSpeech(parsed.language);
  const { command } = speech;
  const languages = commandLanguages;
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
  let worst = 0;
  let isFirst = true;
  for await (const deposit of inspectDeposits(paths, { supplied, onFile: (done) => progress.tell(done) })) {
    progress.clear();
    worst = Math.max(worst, exitStatus(deposit));
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
  return worst;
}

/** A reader such as `head` may close the pipe before all is printed. */
function endQuietly(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
}
