import type { Formats } from '../formats.js';

interface Found {
  found: string;
}

/** What a failed deposit was up against: a status of HTTP and its host, a limit, an error code of the system. */
export interface FailedDeposit {
  status: number;
  host: string;
  limit: number;
  system: string | null;
}

/** How many deposits came to what. */
export interface IngestSummary {
  made: number;
  none: number;
  kept: number;
  failed: number;
}

const inBrackets = (system: string | null) => (system === null ? '' : ` (${system})`);

/** What is said while the results of an archive are made. */
export const ingest = {
  'ingest.option': ({ found }: Found) =>
    `Expected --out, --edge, --bits, --concurrency, --memory, --minutes, --redis, --queue, --work or --lang, found “${found}”.`,
  'ingest.list':
    'Expected a folder of deposits, a list of them or “-” for standard input after “ingest”, found none.',
  'ingest.lists': ({ found }: Found) => `“ingest” takes one folder or list. Ingest “${found}” by itself.`,
  'ingest.out': 'Name the folder for the results after --out, such as --out previews.',
  'ingest.number': (
    { found, option, least, most }: Found & { option: string; least: number; most: number },
    formats: Formats,
  ) =>
    `Expected a whole number from ${formats.count(least)} to ${formats.count(most)} after ${option}, found “${found}”.`,
  'ingest.redis': ({ found }: Found) =>
    `Expected an address such as redis://localhost:6379 after --redis, found “${found}”.`,
  'ingest.queue': ({ found }: Found) =>
    `Expected a name of letters, digits, dots and dashes after --queue, found “${found}”.`,
  'ingest.work': 'Name the Redis that --work takes deposits from: --redis redis://localhost:6379.',
  'ingest.not-work': ({ found }: Found) =>
    `With --work, each deposit brings along what is asked for. Leave out “${found}”.`,
  'ingest.concurrency': ({ found }: Found) =>
    `With --redis other processes do the work: give ${found} to those with --work.`,

  'no-list': ({ list }: { list: string }) =>
    `There is no folder or list “${list}”. Check its name, or “-” reads the list from standard input.`,
  'no-out': ({ out, system }: { out: string; system: string | null }) =>
    `The results can’t be written to ${out}${inBrackets(system)}. Check that the folder can be made and written to.`,
  'package.s3': ({ packages }: { packages: string }) =>
    `S3 needs a package that is not installed. Install it beside spacing-preview: npm install ${packages}`,
  'package.redis': ({ packages }: { packages: string }) =>
    `Redis needs packages that are not installed. Install them beside spacing-preview: npm install ${packages}`,
  left: ({ files }: { files: number }, formats: Formats) =>
    formats.plural(files, {
      one: '1 file beside the deposits is neither a folder nor a ZIP and was left out. Name it in a list to include it.',
      other: `${formats.count(files)} files beside the deposits are neither folders nor ZIPs and were left out. Name them in a list to include them.`,
    }),
  line: ({ line }: { line: number }, formats: Formats) =>
    `Line ${formats.count(line)} of the list names no deposit. Expected a path, an address, or {"id": "…", "source": "…"}.`,
  twin: ({ id }: { id: string }) =>
    `Another deposit of the list has the name “${id}”, so this one was left out. Give each an "id" of its own.`,

  done: ({ deposits }: { deposits: number }, formats: Formats) => `Deposits done: ${formats.count(deposits)}`,
  summary: ({ made, none, kept, failed }: IngestSummary, formats: Formats) =>
    `Packs made: ${formats.count(made)}. Nothing to pack: ${formats.count(none)}. Unchanged and kept: ${formats.count(kept)}. Failed: ${formats.count(failed)}.`,
  nothing: 'No deposits were found: neither folders nor ZIPs, and no lines of a list.',
  again: 'Run the same command again to try the failed ones once more. All others are kept.',
  stopped: 'Stopped. Run the same command again to go on where it stopped.',
  'stopped-full':
    'The disk is full, so no more deposits were begun. Free some space and run the same command again.',
  broken: 'Ingesting stopped before its end. Run the same command again to go on where it stopped.',

  'failed.memory': ({ limit }: FailedDeposit, formats: Formats) =>
    `This deposit needed more than ${formats.count(limit)}\u202fMiB of memory and was stopped. Allow more with --memory.`,
  'failed.time': ({ limit }: FailedDeposit, formats: Formats) =>
    formats.plural(limit, {
      one: 'This deposit took longer than 1 minute and was stopped. Allow more with --minutes.',
      other: `This deposit took longer than ${formats.count(limit)} minutes and was stopped. Allow more with --minutes.`,
    }),
  'failed.lost':
    'The process that worked on this deposit ended again and again. Pack it by itself to see what stops it.',
  'failed.stopped': 'This deposit couldn’t be read to its end. Pack it by itself to see what stops it.',
  'failed.full':
    'There is no room for the results of this deposit. Free some space and run the command again.',
  'failed.unwritable': ({ system }: FailedDeposit) =>
    `The results of this deposit couldn’t be written${inBrackets(system)}. Check the folder that they go to.`,
  'failed.network': ({ host }: FailedDeposit) =>
    `${host} couldn’t be reached, or broke off each time. Check the address and the connection.`,
  'failed.busy': ({ host, status }: FailedDeposit) =>
    `${host} was busy each time it was asked (HTTP ${String(status)}). Try again later.`,
  'failed.absent': ({ host, status }: FailedDeposit) =>
    `${host} has nothing at this address (HTTP ${String(status)}). Check the address.`,
  'failed.denied': ({ host, status }: FailedDeposit) =>
    `${host} denied access (HTTP ${String(status)}). Check the credentials and what they permit.`,
  'failed.answer': ({ host, status }: FailedDeposit) =>
    `${host} refused the request (HTTP ${String(status)}). Check the address and the settings.`,

  following: ({ deposits }: { deposits: number }, formats: Formats) =>
    `Deposits in the queue: ${formats.count(deposits)}. The results follow as they are done.`,
  'no-workers':
    'No process takes deposits from the queue yet. Start some: spacing-preview ingest --work --redis ADDRESS',
  working: 'Waiting for deposits. Ctrl-C stops; what is unfinished goes back to the queue.',
  'redis-gone': 'Redis doesn’t answer. It is tried again until it does; nothing is lost.',
  'redis-back': 'Redis answers again.',
};
