import { writeFile } from 'node:fs/promises';
import type { StackReport } from '../src/model/report.js';
import { inspectDeposits } from '../src/series/inspect-deposits.js';
import { realSeries, seriesFolder } from '../test/support/real-series.js';
import type { Oracle } from '../test/support/real-series.js';
import { compareCase, kinds, rebuiltCases, type RebuiltCase } from '../test/support/rebuilt-cases.js';

/** Cornerstone3D's rule as the oracles hold it: by image ids of a server, and of local files in name order. */
interface CornerstoneAnswers {
  wadors_branch?: number;
  wadouri_branch_filename_order?: number;
  error?: string;
}

interface Measured {
  oracle: Oracle;
  report: StackReport | undefined;
}

interface JudgedCase extends RebuiltCase {
  /** In what the report differs from what is right. */
  wrong: string[];
}

const tolerance = 0.005;
const output = new URL('../docs/accuracy.md', import.meta.url);

const tools: [name: string, answers: (measured: Measured) => (number | null | undefined)[]][] = [
  ['ours', ({ report }) => [report?.spacing.z]],
  ['vtk-dicom', ({ oracle }) => oracle.summary.vtk],
  ['dcm2niix', ({ oracle }) => oracle.summary.dcm2niix],
  ['Cornerstone3D, server', ({ oracle }) => [cornerstone(oracle).wadors_branch]],
  ['Cornerstone3D, local', ({ oracle }) => [cornerstone(oracle).wadouri_branch_filename_order]],
  ['ITK', ({ oracle }) => oracle.summary.itk],
  ['ImageJ, one file', ({ oracle }) => [oracle.summary.ij_single]],
  ['ImageJ, sequence', ({ oracle }) => [oracle.summary.ij_seq]],
];

const series = realSeries();
if (!series) {
  console.error('There are no real series here: set SPACING_DATA to the unpacked folder.');
  process.exitCode = 2;
} else {
  const measured: Measured[] = [];
  for (const oracle of Object.values(series.oracles)) {
    for await (const { reports } of inspectDeposits([seriesFolder(oracle.name)]))
      measured.push({ oracle, report: reports[0] });
  }
  const judged: JudgedCase[] = [];
  for (const one of rebuiltCases()) {
    for await (const deposit of inspectDeposits([one.folder]))
      judged.push({ ...one, wrong: compareCase(deposit, one.expected) });
  }
  const text = writeReport(measured, judged);
  await writeFile(output, text);
  console.log(text.split('\n\n').slice(2, 3).join('\n\n'));
  console.log(`\n${writeKinds(judged)}`);
}

function cornerstone({ summary }: Oracle): CornerstoneAnswers {
  return (summary as { cs3d?: CornerstoneAnswers }).cs3d ?? {};
}

/** Right: one of the answers lies within 0.5 % of the true Z; where nothing supports a Z, there is no answer. */
function isRight(answers: (number | null | undefined)[], truth: number | null): boolean {
  const given = answers.filter((answer) => answer !== null && answer !== undefined);
  if (truth === null) return given.length === 0;
  return given.some((answer) => Math.abs(answer / truth - 1) <= tolerance);
}

function writeReport(measured: Measured[], judged: JudgedCase[]): string {
  const scores = tools.map(([name, answers]) => {
    const right = measured.filter((one) => isRight(answers(one), one.oracle.summary.z_true));
    return `| ${name} | ${right.length} | ${measured.length - right.length} |`;
  });
  return `# Accuracy

How often each tool gets Z right on ${measured.length} real and altered series: within 0.5 % of the distance between
slices, measured square to them, and without a number where nothing in the files supports one. Written by
\`npm run accuracy\`, which reads the series with the command's own code; the other tools' answers were
recorded by running them (Cornerstone3D's rule was re-implemented from its source). A tool that made several volumes
counts as right when one of them is; one that could not read the files counts as wrong.

| tool | right | wrong |
| --- | ---: | ---: |
${scores.join('\n')}

## Z of every series, in mm

Wrong answers are in bold; a dash means that there was none.

| series | true | ${tools.map(([name]) => name).join(' | ')} |
| --- | ---: | ${tools.map(() => '---: |').join(' ')}
${measured.map(writeRow).join('\n')}

## Where our other answers differ

${describeDifferences(measured)}

## How sure Z is

The report tells beside a measured Z how far it may be off (\`precision\`, in mm). That allows for all that rounding may
hide: a position printed as 12.3 may be anything from 12.25 to 12.35. Slices that are seen to be missing are counted,
and do not bend Z.

One thing it cannot rule out. Where positions are printed about as coarsely as slices lie apart, rounding can hide a
missing slice altogether: the gap it leaves looks like any other. The precision allows for one such hidden hole beside
those that show, and for no more. Whoever knows that more slices were lost should take Z from the scanner’s log, or from
positions with more decimals. Where one hidden hole already leaves Z too open, none is given, but between which lengths
it lies.

## Rebuilt bug reports

${judged.length} series rebuilt from public bug reports and from seldom-used modules of the standard. One is right when X, Y and Z
are within 0.5 % (or unknown where nothing supports a number), and what has to be told is told.

${writeKinds(judged)}

Two further kinds are not of one series, and no line counts them: L, several paths of one command, each a deposit of
its own (\`test/series/inspect-deposits.test.ts\`), and M, what other tools make of a stack with holes
(\`test/infer/readings/naive-rules.test.ts\`).
${judged.flatMap(({ name, wrong }) => (wrong.length > 0 ? `\n- ${name}: ${wrong.join('; ')}.` : [])).join('')}
`;
}

function writeKinds(judged: readonly JudgedCase[]): string {
  const rows = kinds.map(([kind, what]) => {
    const ofKind = judged.filter((one) => one.kind === kind);
    const right = ofKind.filter(({ wrong }) => wrong.length === 0).length;
    return `| ${kind} | ${what} | ${right} | ${ofKind.length - right} |`;
  });
  return `| kind | what | right | wrong |\n| --- | --- | ---: | ---: |\n${rows.join('\n')}`;
}

function writeRow(measured: Measured): string {
  const truth = measured.oracle.summary.z_true;
  const cells = tools.map(([, answersOf]) => {
    const answers = answersOf(measured).filter((answer) => answer !== null && answer !== undefined);
    const text = answers.length === 0 ? '–' : [...new Set(answers.map(print))].join(', ');
    return isRight(answers, truth) ? text : `**${text}**`;
  });
  return `| ${measured.oracle.name} | ${truth === null ? '–' : print(truth)} | ${cells.join(' | ')} |`;
}

function print(length: number): string {
  return String(Number(length.toPrecision(6)));
}

/** X, Y, regularity, missing slices and tilt against the oracle; what the oracle does not know is not compared. */
function describeDifferences(measured: Measured[]): string {
  const lines = measured.flatMap(({ oracle, report }) => {
    if (!report) return [`- ${oracle.name}: no stack was found.`];
    return compare(oracle, report).map((difference) => `- ${oracle.name}: ${difference}`);
  });
  const compared =
    'X, Y, regularity, the number of missing slices and the tilt (within 0.5°) were compared too.';
  return lines.length === 0 ? `Nowhere. ${compared}` : `${compared}\n\n${lines.join('\n')}`;
}

function compare({ summary }: Oracle, report: StackReport): string[] {
  const differences: string[] = [];
  const differ = (what: string, found: unknown, expected: unknown) =>
    differences.push(`${what} ${String(found)}, expected ${String(expected)}`);
  for (const axis of ['x', 'y'] as const) {
    if (!isRight([report.spacing[axis]], summary[axis]))
      differ(axis.toUpperCase(), report.spacing[axis], summary[axis]);
  }
  const regularity = summary.regularity === 'irregular' ? 'variable' : summary.regularity;
  if (regularity !== null && report.regularity !== regularity)
    differ('regularity', report.regularity, regularity);
  const missing = report.geometry.missing.length;
  if (summary.missing !== null && missing !== summary.missing)
    differ('missing slices', missing, summary.missing);
  const tilt = Math.abs(report.geometry.tiltDegrees ?? 0);
  if (summary.tilt !== null && Math.abs(tilt - summary.tilt) > 0.5) differ('tilt', tilt, summary.tilt);
  return differences;
}
