import { findClosedHoles, findStretch, isUneven } from '../model/measure-reading.js';
import { countUnplaced } from '../model/unplaced.js';
import type { NaiveReading, StackReport } from '../model/report.js';
import type { Deposit } from '../series/inspect-deposits.js';
import type { Speech } from '../words/command-words.js';
import { makeLegible } from '../words/legible.js';
import { columnsOf, pad } from './display-width.js';
import { marks, printFiles } from './file-list.js';
import { printLog } from './log-table.js';
import { listUnder, printRows, underline } from './table-text.js';

/** A reading is right where its Z is within this share of the true one. */
const RIGHT_WITHIN = 0.005;

/**
 * A deposit as a person reads it: one block per stack, then what was set aside. Logs speak for themselves where there
 * is no stack.
 * @param isOne whether it is the only deposit, so that its path need not be told
 */
export function printDeposit(deposit: Deposit, speech: Speech, isOne: boolean): string {
  const { path, reports, setAside, logs } = deposit;
  const { command } = speech;
  const { formats } = speech.words;
  const blocks = isOne ? [] : [underline(makeLegible(path), '═')];
  blocks.push(...reports.map((report, index) => printReport(report, index, reports.length, speech)));
  if (reports.length === 0) blocks.push(...logs.map((log) => printLog(log, speech)));
  if (reports.length === 0 && logs.length === 0) blocks.push(command.nothing);
  const read = setAside.filter(({ code }) => code === 'LOG');
  const others = setAside.filter(({ code }) => code !== 'LOG');
  if (reports.length > 0 && read.length > 0)
    blocks.push(printFiles(command.logsRead({ files: read.length }, formats), read, speech));
  if (others.length > 0)
    blocks.push(printFiles(command.setAside({ files: others.length }, formats), others, speech));
  return blocks.join('\n\n');
}

function printReport(given: StackReport, index: number, total: number, { words, command }: Speech): string {
  const told = words.about(given);
  const { formats } = told;
  const report = makeLegible<StackReport>({ ...given, findings: [], setAside: [] });
  const { labels } = command;
  const { spacing, evidence } = report;
  const findings = given.findings.map((finding) => `${marks[finding.severity]} ${told.describe(finding)}`);
  const leans = given.findings.some(({ code }) => code === 'SHEAR');
  const rows = [
    [labels.spacing, command.spacing(spacing, formats)] as const,
    [labels.box, command.box(report, formats)] as const,
    [labels.plane, command.evidence({ ...evidence.x, length: spacing.x }, formats)] as const,
    [labels.depth, command.evidence({ ...evidence.z, length: spacing.z }, formats)] as const,
    [labels.slices, command.slices({ ...report, unplaced: countUnplaced(given) }, formats)] as const,
    ...listUnder(labels.findings, findings.length > 0 ? findings : [command.noProblems]),
    ...listUnder(labels.tools, describeTools(report, leans, { words: told, command })),
  ];
  const title = command.title({ ...report, number: index + 1, total }, formats);
  return `${underline(title)}\n${printRows(rows, Object.values(labels))}`;
}

/** What other readers of the same files would show: a line for each wrong one, one for all that agree. */
function describeTools(report: StackReport, leans: boolean, { words, command }: Speech): string[] {
  const closed = findClosedHoles(report);
  const isRight = (reading: NaiveReading) => closed === null && !isUneven(report) && isSameLength(reading);
  const told = report.naive.flatMap((reading) => {
    const name = command.tool({ ...reading, leans });
    return name === null ? [] : { name, reading };
  });
  const names = told.filter(({ reading }) => isRight(reading)).map(({ name }) => name);
  const wrong = told.filter(({ reading }) => !isRight(reading));
  const nameWidth = Math.max(0, ...wrong.map(({ name }) => columnsOf(name)));
  const isTrue = Object.values(report.evidence).every(({ source }) => !notOfTheImages.has(source ?? ''));
  const lines = wrong.map(({ name, reading }) => {
    const { isWhole, stretch } = findStretch(reading, report);
    const { z } = reading.spacing;
    const length = report.spacing.z === null ? null : stretch.z;
    const isSame = isWhole && isRightLength(length);
    const judged = { z, stretch: length, isWhole, isSame, isTrue };
    return `${pad(name, nameWidth)}  ${command.judgement(judged, words.formats)}`;
  });
  if (closed && wrong.length > 0) lines.push(command.closed(closed, words.formats));
  return names.length > 0 ? [...lines, command.sameZ({ names })] : lines;
}

/** What the image files themselves do not say. */
const notOfTheImages = new Set<string>(['supplied', 'log-file']);

function isSameLength({ stretch }: NaiveReading): boolean {
  return isRightLength(stretch.z);
}

function isRightLength(stretch: number | null): boolean {
  return stretch !== null && Math.abs(stretch - 1) <= RIGHT_WITHIN;
}
