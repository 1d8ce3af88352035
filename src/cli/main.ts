import { parseArguments, usage } from './arguments.js';
import type { InspectArguments } from './arguments.js';
import { printInspection } from './inspection-table.js';
import { exitStatus, inspect } from './inspect.js';

process.stdout.on('error', endQuietly);
process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  const parsed = parseArguments(words);
  if ('help' in parsed) {
    console.log(usage);
    return words.length === 0 ? 2 : 0;
  }
  if ('mistake' in parsed) {
    console.error(`${parsed.mistake}\n\n${usage}`);
    return 2;
  }
  try {
    return await report(parsed.ask);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`The inspection stopped before its end: ${reason}`);
    return 2;
  }
}

async function report({ paths, json, supplied }: InspectArguments): Promise<number> {
  const watched = process.stderr.isTTY && !json;
  const onFile = (done: number) => {
    if (watched && done % 500 === 0) process.stderr.write(`\r${done} files read`);
  };
  const { logs, ...inspection } = await inspect(paths, { supplied, onFile });
  if (watched) process.stderr.write('\r\x1b[K');
  console.log(json ? JSON.stringify(inspection, null, 2) : printInspection(inspection, logs));
  return exitStatus(inspection);
}

/** A reader such as `head` may close the pipe before all is printed. */
function endQuietly(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
}
