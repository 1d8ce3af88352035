import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileProblem } from '../../../model/report.js';
import { OutputError, OutputFile } from '../../../pack/disk/output-file.js';
import { ownVersion } from '../../../pack/disk/own-version.js';
import { packDeposit, type PackedDeposit } from '../../../pack/disk/pack-deposit.js';
import { writePng } from '../../../pack/disk/write-png.js';
import { drawPoster, type Poster } from '../../../pack/poster/draw-poster.js';
import { loadSpeech, type Speech } from '../../../words/command-words.js';
import { loadPackWords } from '../../../words/pack-words.js';
import { addDeposit, exitStatus, openInspection, writeJson } from '../../inspection.js';
import type { Failure, IngestRecord, IngestReport, MadeFile } from '../deposit-task.js';
import { fileNames, type LaneAnswer, type LaneJob } from './lane-messages.js';

/** Makes the report of a deposit, and its pack and poster where there is something to pack, in an empty folder. */
export async function makeResults(job: LaneJob): Promise<LaneAnswer> {
  try {
    return { made: await make(job) };
  } catch (error) {
    return { failed: describeFailure(error) };
  }
}

async function make({
  task,
  path,
  out,
  fingerprint,
  settings,
  threads,
  language,
}: LaneJob): Promise<IngestReport> {
  const { id, source, supplied } = task;
  const { edge, bits } = settings;
  const speech = await loadSpeech(language);
  const output = await OutputFile.open(join(out, fileNames.pack));
  const drawn: Poster[] = [];
  const packed = await packDeposit(
    {
      ...{ path, name: id, edge, bits, full: false, supplied, threads },
      onFinest: (level) => drawn.push(drawPoster(level)),
    },
    output,
  ).finally(output.discard);
  const isPacked = packed.kind === 'packed';
  const [poster] = drawn;
  const { reports } = packed;
  const setAside = tellSetAside(packed);
  const record: IngestRecord = {
    ...{ schema: 'spacing-preview/ingest@1', id, source, version: ownVersion() },
    made: new Date().toISOString(),
    fingerprint,
    settings: { edge, bits, supplied },
    isPassing: setAside.some(({ code }) => code.startsWith('NOT_READABLE')),
    result: {
      status: isPacked ? 'done' : 'refused',
      exit: isPacked || packed.kind === 'no-stack' ? exitStatus({ reports, setAside }) : 2,
      ...(isPacked && { pack: await describeFile(out, fileNames.pack) }),
      ...(isPacked && poster && { poster: await writeFile(out, fileNames.poster, writePng(poster)) }),
      spacing: isPacked ? packed.stack.report.spacing : null,
      ...(!isPacked && { reason: await tellNoPack(packed, speech) }),
    },
  };
  const inspection = openInspection();
  addDeposit(inspection, { path: source, reports, setAside, logs: [] }, speech.words);
  await writeFile(
    out,
    fileNames.report,
    new TextEncoder().encode(writeJson({ ...inspection, ingest: record })),
  );
  return { record, reports: inspection.reports };
}

/** All that is known of files that take no part, or not in full; what two tell alike of one file stands once. */
function tellSetAside(packed: PackedDeposit): FileProblem[] {
  const read = packed.kind === 'packed' ? packed.made.problems : [];
  const unread = packed.kind === 'none-read' ? packed.problems : [];
  const told = [
    ...packed.setAside,
    ...packed.reports.flatMap((report) => report.setAside),
    ...read,
    ...unread,
  ];
  const byFile = new Map(told.map((entry) => [`${entry.file}\n${entry.code}`, entry]));
  return [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
}

/** Why there is no pack, as `pack` says it. */
async function tellNoPack(packed: PackedDeposit, { words, command }: Speech): Promise<string> {
  const { formats } = words;
  if (packed.kind === 'no-stack') {
    const [only, other] = packed.setAside;
    return only && !other ? words.describeFile(only) : command.nothing;
  }
  const pack = await loadPackWords(formats.language);
  if (packed.kind === 'is-zarr' || packed.kind === 'none-read') return pack.say(packed.kind, formats);
  const finding = packed.kind === 'no-volume' ? packed.finding : null;
  const said =
    finding && packed.kind === 'no-volume' ? words.about(packed.stack.report).describe(finding) : '';
  return `${pack.say('no-volume', formats)} ${said}`.trim();
}

async function describeFile(folder: string, name: string): Promise<MadeFile> {
  const sum = createHash('sha256');
  const handle = await open(join(folder, name), 'r');
  let bytes = 0;
  for await (const part of handle.createReadStream()) {
    sum.update(part as Buffer);
    bytes += (part as Buffer).length;
  }
  return { name, bytes, sha256: sum.digest('hex') };
}

/** @throws {OutputError} */
async function writeFile(folder: string, name: string, bytes: Uint8Array): Promise<MadeFile> {
  try {
    const handle = await open(join(folder, name), 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw new OutputError(cause);
  }
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function describeFailure(error: unknown): Failure {
  if (error instanceof RangeError) return { key: 'memory', data: {} };
  if (!(error instanceof OutputError)) return { key: 'stopped', data: {} };
  const { fault, system } = error;
  return { key: fault === 'full' ? 'full' : 'unwritable', data: { system } };
}
