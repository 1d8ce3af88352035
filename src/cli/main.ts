import { inspectDeposits } from '../series/inspect-deposits.js';
import { commandLanguages, loadSpeech, type Speech } from '../words/command-words.js';
import type { IngestMistake } from '../words/ingest-words.js';
import { makeLegible } from '../words/legible.js';
import { parseArguments, type InspectArguments } from './arguments.js';
import { printDeposit } from './inspection-table.js';
import { addDeposit, exitStatus, openInspection, writeJson } from './inspection.js';
import type { Mistake } from './mistake.js';
import { edges } from './pack/pack-arguments.js';
import { Progress } from './progress.js';
import { HeaderThreads } from './threads/header-threads.js';

/** Mistakes after which the usage helps; the others are told in full by their sentence. */
const misread = new Set([
  ...['command', 'option', 'path', 'mistake.option', 'mistake.path', 'mistake.out'],
  ...['ingest.option', 'ingest.list', 'ingest.out'],
]);

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
    const sentence = await tellMistake(parsed.mistake, speech);
    const { key } = parsed.mistake;
    console.error(misread.has(key) ? `${sentence}\n\n${command.usage({ languages })}` : sentence);
    return 2;
  }
  if ('pack' in parsed) {
    const { pack } = await import('./pack/pack-command.js');
    return pack(parsed.pack, speech);
  }
  if ('ingest' in parsed) {
    const { ingest } = await import('./ingest/ingest-command.js');
    return ingest(parsed.ingest, speech);
  }
  try {
    return await inspect(parsed.ask, speech);
  } catch {
    console.error(command.stopped);
    return 2;
  }
}

async function tellMistake({ key, found, range }: Mistake, { words, command }: Speech): Promise<string> {
  const legible = makeLegible(found);
  if (isOfCommand(key, command)) {
    return command.mistakes[key]({ found: legible, languages: commandLanguages });
  }
  const { formats } = words;
  if (isOfIngest(key)) {
    const { loadIngestWords } = await import('../words/ingest-words.js');
    const spoken = await loadIngestWords(formats.language);
    return spoken.say(key, formats, { found: legible, option: '', least: 0, most: 0, ...range });
  }
  const { loadPackWords } = await import('../words/pack-words.js');
  const spoken = await loadPackWords(formats.language);
  return spoken.say(key, formats, { found: legible, ...edges });
}

function isOfIngest(key: Mistake['key']): key is IngestMistake {
  return key.startsWith('ingest.');
}

function isOfCommand(
  key: Mistake['key'],
  { mistakes }: Speech['command'],
): key is keyof Speech['command']['mistakes'] {
  return key in mistakes;
}

/** Prints each deposit as soon as it is done, or all of them in one object. */
async function inspect({ paths, output, supplied }: InspectArguments, speech: Speech): Promise<number> {
  const { words } = speech;
  const progress = new Progress(process.stderr.isTTY && output === 'table', speech);
  const all = openInspection();
  judged.left = paths.length;
  let isFirst = true;
  const reader = new HeaderThreads();
  const onFile = (done: number) => progress.tell(done);
  for await (const deposit of inspectDeposits(paths, { supplied, reader, onFile })) {
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
  await reader.close();
  if (output === 'json') console.log(writeJson(all, 2));
  return judged.worst;
}

/** A reader such as `head` may close the pipe before all is printed: what was judged by then is still true. */
function endEarly({ code }: NodeJS.ErrnoException, { command }: Speech): void {
  if (code === 'EPIPE') process.exit(judged.left === 0 ? judged.worst : UNREAD);
  console.error(command.unwritten);
  process.exit(2);
}
