import type { ClosedHoles } from '../../model/measure-reading.js';
import type {
  AxisEvidence,
  Confidence,
  NaiveReading,
  NaiveRuleName,
  Spacing,
  StackReport,
} from '../../model/report.js';
import type { ScannerLog } from '../../model/scanner-log.js';
import type { Formats } from '../formats.js';
import { howLong } from './problems/findings.js';
import { closeHoles, compareLengths, overall } from './panes.js';
import { nameOf } from './sources.js';

/** A precision is told where it is worse than this share of the length. */
const TELLING_DOUBT = 1e-4;
/** A smaller tilt, in degrees, is not worth a word. */
const FAINT_TILT = 0.05;

/** The wrong readings worth a line, with who makes them. */
const tools: Partial<Record<NaiveRuleName | 'leaning', string>> = {
  thickness: 'Slice Thickness taken as Z',
  'imagej-single': 'ImageJ, one file opened',
  'imagej-sequence': 'ImageJ, image sequence',
  mean: 'ITK, Cornerstone3D (mean gap)',
  // ITK takes the way from slice to slice where they lean.
  leaning: 'Cornerstone3D (mean gap)',
  'first-gap': 'dcm2niix, AMI (first gap)',
};

const howKnown: Record<Confidence, (measured: string) => string> = {
  'measured-high': (measured) => `${measured} and confirmed`,
  measured: (measured) => measured,
  'measured-low': (measured) => `${measured}; see the warning`,
  declared: () => 'as declared',
  suggested: () => 'to be confirmed',
  blocked: () => 'two readings: choose one',
  none: () => 'unknown',
};

const regularities = {
  uniform: 'evenly spaced',
  jitter: 'almost evenly spaced',
  missing: 'otherwise evenly spaced',
  variable: 'unevenly spaced',
  unknown: 'not known whether evenly spaced',
};

const count = (number: number, noun: string, formats: Formats) =>
  formats.plural(number, { one: `1 ${noun}`, other: `${formats.count(number)} ${noun}s` });

const listValues = (values: AxisEvidence['outvoted'], formats: Formats) =>
  values.map(({ source, value }) => `${nameOf(source)} ${formats.length(value)}`).join(', ');

/** What a word of the command line was, where it was not understood. */
interface Found {
  found: string;
}

export interface Judged {
  /** mm */
  z: number | null;
  /** How many times as long as it is; `null` where that is unknown. */
  stretch: number | null;
  /** The stretch is that of the whole stack, not from slice to slice. */
  isWhole: boolean;
  /** The whole stack is as long, though its slices are not where they were. */
  isSame: boolean;
  /** It is compared with what the image files say. */
  isTrue: boolean;
}

/** What the command says, apart from what it says of problems. Names are legible already. Lengths in mm. */
export const command = {
  usage: ({ languages }: { languages: readonly string[] }) =>
    `Usage: spacing-preview inspect PATH... [--json | --jsonl] [--spacing "x y z"] [--lang LANGUAGE]
       spacing-preview pack PATH --out FILE.ozx [--edge VOXELS] [--bits 8|16] [--full]
                            [--spacing "x y z"] [--lang LANGUAGE]
       spacing-preview ingest LIST --out FOLDER [--concurrency N] [--memory MIB] [--minutes N]
                            [--edge VOXELS] [--bits 8|16] [--redis ADDRESS [--queue NAME]]
       spacing-preview ingest --work --redis ADDRESS [--queue NAME] [--concurrency N]

“inspect” prints the voxel spacing of every image stack in each folder, ZIP or file, and where it
comes from. Each PATH is a deposit of its own. Only headers are read, and the scanner’s log beside
the slices; a log given alone is printed by itself.

  --json               one JSON object with everything on standard output
  --jsonl              one JSON object on one line for each PATH, as soon as it is done
  --spacing "x y z"    the spacing in mm where you know it, "-" for an axis where you don’t
  --lang LANGUAGE      the language of the sentences: ${languages.join(', ')}

Exit status, that of the worst PATH: 0 every series has X, Y and Z and nothing speaks against them;
1 some series does not; 2 nothing could be read, the command was not understood, or its output could
not be written; 141 nobody read the output to its end, so the rest of the PATHs was left.

“pack” writes one small file (OME-Zarr 0.5) that shows the first stack of PATH at its true
proportions. Every slice is read and averaged. A FILE that is there already is not overwritten.

  --out FILE.ozx       the file to write
  --edge VOXELS        voxels along the longest edge, 64 to 1024; 400 unless told
  --bits 8|16          8: the values worth showing, in 256 steps; 16: values as they are stored
  --full               every voxel as it is stored, with coarser levels beside: needs room beside
                       FILE for as much again while it works

Exit status as above; 2 as well where FILE could not be written.

“ingest” makes report.json, preview.ozx and poster.png of every deposit of LIST, each in a folder
of its own in FOLDER, and prints one JSON object on one line for each. LIST is a folder whose
subfolders and ZIPs are the deposits, a file or “-” with a path, an address or {"id": …,
"source": …} on each line, or s3://bucket/prefix/. FOLDER may be s3://bucket/prefix/ too. The same
command again does what is left, and what has changed since.

  --out FOLDER         where the results go
  --concurrency N      deposits worked on at once; as many as there are cores unless told
  --memory MIB         what one deposit may take; more ends that deposit alone
  --minutes N          how long one deposit may take; 60 unless told
  --redis ADDRESS      other processes do the work, on any machine: each runs “ingest --work”
  --queue NAME         the name of their queue; spacing-preview unless told

Exit status as above, that of the worst deposit.`,

  mistakes: {
    command: ({ found }: Found) => `Expected the command “inspect”, “pack” or “ingest”, found “${found}”.`,
    option: ({ found }: Found) => `Expected --json, --jsonl, --spacing or --lang, found “${found}”.`,
    path: () => 'Expected a folder, a ZIP or a file after “inspect”, found none.',
    spacing: ({ found }: Found) =>
      `Expected three lengths in mm after --spacing, such as "0.7 0.7 2.5" or "0.7 0.7 -", found “${found}”.`,
    outputs: () => 'Choose --json or --jsonl: the two can’t be combined.',
    language: ({ found, languages }: Found & { languages: readonly string[] }) =>
      `There are no words in the language “${found}”. Choose one of: ${languages.join(', ')}.`,
  },

  filesRead: ({ done }: { done: number }, formats: Formats) => `${formats.count(done)} files read`,
  stopped:
    'The inspection stopped before its end. Give the paths one by one to find the one at which it stops.',
  unwritten:
    'The output couldn’t be written. Check that there is room where it goes, and that you may write there.',
  nothing: 'No image stack was found.',

  labels: {
    spacing: 'X × Y × Z',
    box: 'Scanned box',
    plane: 'X and Y from',
    depth: 'Z from',
    slices: 'Slices',
    findings: 'Findings',
    tools: 'Other tools',
    volume: 'Volume',
    from: 'From',
    check: 'Check',
  },

  title: (
    {
      series,
      phases,
      dimensions,
      number,
      total,
    }: Pick<StackReport, 'series' | 'phases' | 'dimensions'> & { number: number; total: number },
    formats: Formats,
  ) => {
    const place = total > 1 ? `${formats.count(number)} of ${formats.count(total)}  ` : '';
    const parts = [
      ...(series.modality === '' ? [] : [series.modality]),
      count(series.files, 'file', formats),
      count(series.frames, 'frame', formats),
      ...(phases > 1 && dimensions.slices > 1 ? [count(phases, 'volume', formats)] : []),
    ];
    return `${place}${series.description || 'Series without a description'}  (${parts.join(', ')})`;
  },
  /** X, Y and Z. */
  spacing: ({ x, y, z }: Spacing, formats: Formats) =>
    x === null && y === null && z === null ? 'unknown' : formats.lengths([x, y, z]),
  box: ({ extent: { x, y, z }, dimensions: { columns, rows, slices } }: StackReport, formats: Formats) => {
    const grid = `${formats.counts([columns, rows])} pixels, ${count(slices, 'slice', formats)}`;
    if (x === null || y === null) return `size unknown (${grid})`;
    return `${formats.size(z === null ? [x, y] : [x, y, z])}${z === null ? ', depth unknown' : ''} (${grid})`;
  },
  /** Where a length comes from, how well it is known, and what speaks for another. */
  evidence: (
    {
      source,
      file,
      confidence,
      slices,
      precision,
      outvoted,
      suggestions,
      length,
    }: AxisEvidence & { length: number | null },
    formats: Formats,
  ) => {
    const isMeasured = slices !== undefined;
    const measured = isMeasured ? `measured on ${count(slices, 'slice', formats)}` : 'measured';
    const known =
      source === 'supplied'
        ? 'entered by you'
        : `${source && (file ?? nameOf(source))}, ${howKnown[confidence](measured)}`;
    const isDoubtful = precision && length !== null && precision > TELLING_DOUBT * length;
    return [
      source !== null ? known : outvoted.length > 0 ? 'left unknown' : 'nothing in the files',
      ...(isDoubtful ? [`known to ±${formats.length(precision, { digits: 1 })}`] : []),
      ...(outvoted.length > 0 ? [`not used: ${listValues(outvoted, formats)}`] : []),
      ...(suggestions.length > 0 ? [`to confirm: ${listValues(suggestions, formats)}`] : []),
    ].join('; ');
  },
  /** `unplaced`: those of the missing ones that are there, and whose position nobody can read. */
  slices: (
    { regularity, geometry, duplicates, unplaced }: StackReport & { unplaced: number },
    formats: Formats,
  ) => {
    const { tiltDegrees } = geometry;
    const missing = geometry.missing.length - unplaced;
    return [
      ...(missing > 0 ? [`${formats.count(missing)} missing`] : []),
      ...(unplaced > 0 ? [`${formats.count(unplaced)} without a position`] : []),
      regularities[regularity ?? 'unknown'],
      ...(duplicates > 0 ? [`${count(duplicates, 'repeated image', formats)} skipped`] : []),
      ...(tiltDegrees !== null && Math.abs(tiltDegrees) >= FAINT_TILT
        ? [`tilted by ${formats.degrees(tiltDegrees)}`]
        : []),
    ].join(', ');
  },
  noProblems: 'No problems found',

  /** Who reads the files like that; `null` where it is not worth a line. */
  tool: ({ rule, leans }: Pick<NaiveReading, 'rule'> & { leans: boolean }): string | null =>
    tools[rule === 'mean' && leans ? 'leaning' : rule] ?? null,
  sameZ: ({ names }: { names: readonly string[] }) => `the same Z: ${names.join('; ')}`,
  /** What becomes of Z. */
  judgement: ({ z, stretch, isWhole, isSame, isTrue }: Judged, formats: Formats) => {
    if (z === null) return 'no Z';
    if (z === 0) return 'Z 0: flat';
    const told = `Z ${formats.length(z)}`;
    if (stretch === null) return `${told}, which nothing in the files confirms`;
    const tell = (factor: number) =>
      isSame
        ? `the same length ${overall}`
        : (isTrue ? howLong : compareLengths)(factor, formats, isWhole ? overall : undefined);
    return stretch < 0
      ? `${told}: slices in reverse order${stretch === -1 ? '' : `, ${tell(-stretch)}`}`
      : `${told}: ${tell(stretch)}`;
  },
  closed: (data: ClosedHoles, formats: Formats) => closeHoles(data, formats),

  logsRead: ({ files }: { files: number }, formats: Formats) => `Logs: ${count(files, 'file', formats)}`,
  setAside: ({ files }: { files: number }, formats: Formats) => `Skipped: ${count(files, 'file', formats)}`,
  alike: ({ sentence, more }: { sentence: string; more: number }, formats: Formats) =>
    more === 0 ? sentence : `${sentence} (and ${formats.count(more)} more like it)`,
  moreReasons: ({ reasons }: { reasons: number }, formats: Formats) =>
    `and ${count(reasons, 'other reason', formats)}; --json lists every file`,

  logTitle: ({ file, format, kind }: Pick<ScannerLog, 'file' | 'format' | 'kind'>) =>
    `${file}  (${format} ${kind})`,
  logVolume: ({ columns, rows, slices }: StackReport['dimensions'], formats: Formats) =>
    `${formats.counts([columns, rows, slices])} voxels`,
  logCheck: (
    { pixel, sourceToObject, sourceToDetector, voxel, agrees }: NonNullable<ScannerLog['detector']>,
    formats: Formats,
  ) => {
    const [near, far] = [formats.length(sourceToObject), formats.length(sourceToDetector)];
    const verdict = agrees ? 'agrees' : 'does not agree; the log’s own value is used';
    return `detector pixel ${formats.length(pixel)} × ${near} / ${far} = ${formats.length(voxel)}: ${verdict}`;
  },
  logWithoutZ: 'A log of the projections: it doesn’t say how far apart slices were cut later.',
};

/** The words of the command in any language. */
export type CommandWords = typeof command;
