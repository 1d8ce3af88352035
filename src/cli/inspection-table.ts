import type {
  AxisEvidence,
  Confidence,
  EvidenceSource,
  NaiveReading,
  NaiveRuleName,
  SetAside,
  Spacing,
  SpacingReport,
} from '../model/report.js';
import type { ScannerLog } from '../model/scanner-log.js';
import type { Inspection } from './inspect.js';
import { printLog } from './log-table.js';
import { describeLength, describeSpacing, row, underline, width, wrap } from './table-text.js';

const mostSetAside = 20;
/** A precision is told where it is worse than this share of the length. */
const tellingDoubt = 1e-4;

const sources: Record<EvidenceSource, string> = {
  'image-position': 'Image Position (Patient)',
  'spacing-between-slices': 'Spacing Between Slices',
  'pixel-spacing': 'Pixel Spacing',
  'nominal-scanned-pixel-spacing': 'Nominal Scanned Pixel Spacing',
  'grid-frame-offset-vector': 'Grid Frame Offset Vector',
  'log-file': 'the log file',
  'tiff-tags': 'the TIFF tags',
  supplied: 'you',
};

const confidences: Record<Confidence, string> = {
  'measured-high': 'measured and confirmed',
  measured: 'measured',
  'measured-low': 'measured; read the findings',
  declared: 'as declared',
  suggested: 'to be confirmed',
  blocked: 'two readings: choose one',
  none: 'unknown',
};

/** The wrong readings worth a line, with who makes them. */
const readers: Partial<Record<NaiveRuleName, string>> = {
  thickness: 'Slice Thickness taken as Z',
  'imagej-single': 'ImageJ, one file opened',
  'imagej-sequence': 'ImageJ, image sequence',
  mean: 'ITK, Cornerstone3D (mean gap)',
  'first-gap': 'dcm2niix, AMI (first gap)',
};

/**
 * The inspection as a person reads it: one block per stack, then what was set aside. Logs speak for themselves where
 * there is no stack.
 */
export function printInspection({ reports, setAside }: Inspection, logs: readonly ScannerLog[] = []): string {
  const blocks = reports.map((report, index) => printReport(report, index, reports.length));
  if (reports.length === 0) blocks.push(...logs.map(printLog));
  if (blocks.length === 0) blocks.push('No image stack was found.');
  const read = setAside.filter(({ code }) => code === 'LOG');
  const others = setAside.filter(({ code }) => code !== 'LOG');
  if (reports.length > 0 && read.length > 0) blocks.push(printFiles('Logs', read));
  if (others.length > 0) blocks.push(printFiles('Set aside', others));
  return blocks.join('\n\n');
}

function printReport(report: SpacingReport, index: number, total: number): string {
  const { columns, rows, slices } = report.dimensions;
  const lines = [
    titleOf(report, index, total),
    row('X × Y × Z', describeSpacing(report.spacing)),
    row(
      'Extent',
      `${describeSpacing(report.extent)} (${columns} × ${rows} pixels, ${count(slices, 'slice')})`,
    ),
    row('X and Y from', describeEvidence(report.evidence.x, report.spacing.x)),
    row('Z from', describeEvidence(report.evidence.z, report.spacing.z)),
    row('Regularity', describeRegularity(report)),
    ...report.findings.map((finding, at) =>
      row(at === 0 ? 'Findings' : '', `${marks[finding.severity]} ${finding.message}`),
    ),
    ...describeReaders(report),
  ];
  return lines.join('\n');
}

const marks = { error: '✗', warn: '!', info: '·' } as const;

function titleOf({ series, phases }: SpacingReport, index: number, total: number): string {
  const number = total > 1 ? `${index + 1} of ${total}  ` : '';
  const name = series.description || 'Series without a description';
  const files = `${count(series.files, 'file')}, ${count(series.frames, 'frame')}`;
  const repeats = phases > 1 ? `, ${phases} at each position` : '';
  const title = `${number}${name}  (${[series.modality, files].filter(Boolean).join(', ')}${repeats})`;
  return underline(title);
}

function describeEvidence(evidence: AxisEvidence, length: number | null): string {
  const { source, file, confidence, slices, precision, outvoted, suggestions } = evidence;
  const measured =
    source === 'image-position' && slices !== undefined ? `, on ${count(slices, 'slice')}` : '';
  const doubt = precision && length !== null && precision > tellingDoubt * length;
  const known = doubt ? `, ± ${describeLength(round(precision))} mm` : '';
  const found =
    source === null ? 'nothing in the files' : `${file ?? sources[source]}, ${confidences[confidence]}`;
  const list = (values: AxisEvidence['outvoted']) =>
    values
      .map(({ source: name, value }) => `${name.replaceAll('-', ' ')} ${describeLength(value)}`)
      .join(', ');
  return [
    found + measured + known,
    ...(outvoted.length > 0 ? [`outvoted: ${list(outvoted)}`] : []),
    ...(suggestions.length > 0 ? [`to confirm: ${list(suggestions)}`] : []),
  ].join('; ');
}

function round(value: number): number {
  return Number(value.toPrecision(1));
}

function describeRegularity({ regularity, geometry, duplicates }: SpacingReport): string {
  const parts = [regularity ?? 'cannot be told'];
  if (geometry.missing.length > 0) parts.push(`${count(geometry.missing.length, 'slice')} missing`);
  if (duplicates > 0) parts.push(`${count(duplicates, 'repeated file')} left out`);
  const tilt = geometry.tiltDegrees;
  if (tilt !== null && Math.abs(tilt) >= 0.05) parts.push(`tilted by ${tilt.toFixed(1)}°`);
  return parts.join(', ');
}

/** What other readers of the same files would show: a line for each wrong one, one for all that agree. */
function describeReaders({ naive, spacing }: SpacingReport): string[] {
  const told = naive.filter(({ rule }) => readers[rule] !== undefined);
  const nameOf = ({ rule }: NaiveReading) => readers[rule] ?? rule;
  const right = told.filter(isRight).map(nameOf);
  const wrong = told.filter((reading) => !isRight(reading));
  const nameWidth = Math.max(0, ...wrong.map((reading) => nameOf(reading).length));
  const lines = wrong.map((reading) => `${nameOf(reading).padEnd(nameWidth)}  ${judge(reading, spacing)}`);
  if (right.length > 0) lines.push(`the same Z: ${right.join('; ')}`);
  return lines.map((line, index) => row(index === 0 ? 'Others show' : '', line));
}

function isRight({ stretch }: NaiveReading): boolean {
  return stretch.z !== null && Math.abs(stretch.z - 1) <= 0.005;
}

function judge({ spacing: { z }, stretch }: NaiveReading, truth: Spacing): string {
  if (z === null) return 'no Z';
  if (truth.z === null || stretch.z === null) return `Z ${describeLength(z)}, which nothing supports`;
  if (z === 0) return 'Z 0: flat';
  const factor = stretch.z > 1 ? stretch.z : 1 / stretch.z;
  return `Z ${describeLength(z)}: ${factor.toPrecision(3)}× too ${stretch.z > 1 ? 'long' : 'short'} along the slices`;
}

/** Files that take no part for the same reason share a sentence; warnings come first. */
function printFiles(title: string, setAside: readonly SetAside[]): string {
  const groups = new Map<string, { files: string[]; sentence: string; severity: SetAside['severity'] }>();
  for (const { file, code, severity, message } of setAside) {
    const sentence = message.startsWith(file) ? message.slice(file.length).trim() : `: ${message}`;
    const group = groups.get(code + sentence) ?? { files: [], sentence, severity };
    group.files.push(file);
    groups.set(code + sentence, group);
  }
  const ranked = [...groups.values()].sort(
    (a, b) => Number(a.severity === 'info') - Number(b.severity === 'info'),
  );
  const lines = ranked.slice(0, mostSetAside).map(({ files, sentence, severity }) => {
    const [first = '', ...others] = files;
    const alike = others.length === 0 ? '' : ` (and ${count(others.length, 'file')} likewise)`;
    const gap = sentence.startsWith(':') ? '' : ' ';
    return wrap(`${marks[severity]} ${first}${alike}${gap}${sentence}`, width - 2)
      .map((line) => `  ${line}`)
      .join('\n');
  });
  const more = ranked.length - lines.length;
  if (more > 0) lines.push(`  and ${count(more, 'other reason')}; --json lists every file`);
  return [`${title}: ${count(setAside.length, 'file')}`, ...lines].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
