import { describeImages, strays } from './image-findings.js';
import { describeCompanion, endingOf, findAbsentNumbers, folderOf, shapeOf } from './image-names.js';
import { compareFindings } from '../findings.js';
import { inferStacks } from '../infer-spacing.js';
import { parseNumber } from '../../model/printed-number.js';
import { listPrints, numberOf, textOf } from '../read-facts.js';
import type {
  AxisEvidence,
  Finding,
  HeaderFacts,
  NaiveReading,
  SetAside,
  Spacing,
  SpacingReport,
  Stack,
} from '../../model/report.js';
import { groupBy, type Some } from '../sequence.js';

export interface InferredStacks {
  /** The best first. */
  stacks: Stack[];
  /** Files that belong to none of them. */
  setAside: SetAside[];
}

const endings: Record<string, string> = {
  tif: 'TIFF',
  tiff: 'TIFF',
  png: 'PNG',
  jpg: 'JPEG',
  jpeg: 'JPEG',
  jpe: 'JPEG',
  bmp: 'BMP',
  dib: 'BMP',
};

const suggesters: Record<string, string> = {
  'tiff-tags': 'TIFF tags',
  'png-tags': 'PNG’s tags',
  'jpeg-tags': 'JPEG’s tags',
  'bmp-tags': 'BMP’s tags',
};

/** A group this small beside another in its folder is no stack of its own. */
const stray = 0.05;

/**
 * Stacks of pictures (TIFF, PNG, JPEG, BMP), whose files tell neither where they lie nor how far apart: slices in the
 * natural order of their names, X, Y and Z unknown, whatever their tags suggest standing under `suggestions`. Pictures
 * of another size or name than the slices stand aside, and so do all of them beside a DICOM series.
 * @param pages one record per page
 * @param others the stacks of the DICOM files in the same drop
 */
export function joinPictures(pages: readonly HeaderFacts[], others: readonly Stack[]): InferredStacks {
  const setAside: SetAside[] = [];
  const leaveOut = (file: string, code: string, message: string) =>
    setAside.push({ file, code, severity: 'info', message });
  if (others.some(({ frames }) => frames.length > 1)) {
    for (const [file, [{ ImageFormat }]] of groupBy(pages, (page) => page.file))
      leaveOut(file, 'JUNK', strays.beside(file, String(ImageFormat)));
    return { stacks: [...others], setAside };
  }
  const groups = [...groupBy(pages, placeOf).values()].flatMap((there) => splitByLikeness(there, leaveOut));
  const stacks = groups.flatMap((group) => inferPictures(group));
  stacks.sort((a, b) => b.frames.length - a.frames.length);
  return { stacks: [...stacks, ...others], setAside };
}

/** Pages of one file belong together, files of one folder do. */
function placeOf(page: HeaderFacts): string {
  return Number(page['NumberOfFrames']) > 1 ? page.file : `${folderOf(page.file)}/`;
}

type LeaveOut = (file: string, code: string, message: string) => void;

/** Pictures of one place by size, then by the shape of their names. */
function splitByLikeness(pages: Some<HeaderFacts>, leaveOut: LeaveOut): Some<HeaderFacts>[] {
  const slices = leaveCompanions(pages, leaveOut);
  const bySize = [...groupBy(slices, sizeOf).values()].sort((a, b) => b.length - a.length);
  const [main = pages] = bySize;
  return bySize.flatMap((group) => {
    if (!isStray(group, main)) return splitByName(group, leaveOut);
    for (const [file, [page]] of groupBy(group, (one) => one.file))
      leaveOut(file, 'OTHER_SIZE', strays.size(file, sizeOf(page), sizeOf(main[0])));
    return [];
  });
}

/** Without previews and the like, unless nothing else is there. */
function leaveCompanions(pages: Some<HeaderFacts>, leaveOut: LeaveOut): HeaderFacts[] {
  const told = pages.map((page) => ({ page, what: describeCompanion(page.file) }));
  const slices = told.filter(({ what }) => what === null).map(({ page }) => page);
  if (slices.length === 0) return pages;
  for (const { page, what } of told)
    if (what !== null) leaveOut(page.file, 'JUNK', strays.preview(page.file, what));
  return slices;
}

const sizeOf = (page: HeaderFacts): string => `${textOf(page, 'Columns')} × ${textOf(page, 'Rows')}`;

const isStray = (group: readonly unknown[], main: readonly unknown[]): boolean =>
  group !== main && (group.length < stray * main.length || (group.length === 1 && main.length > 1));

/** Where most names have one shape, the others are other stacks, or strays; else all are one stack. */
function splitByName(pages: Some<HeaderFacts>, leaveOut: LeaveOut): Some<HeaderFacts>[] {
  const byShape = [...groupBy(pages, ({ file }) => shapeOf(file)).values()].sort(
    (a, b) => b.length - a.length,
  );
  const [main = pages] = byShape;
  if (main.length * 2 < pages.length) return [pages];
  return byShape.filter((group) => {
    if (!isStray(group, main)) return true;
    for (const { file } of group) leaveOut(file, 'OTHER_STACK', strays.name(file, main[0].file));
    return false;
  });
}

/** One stack of pages of one size, colours and greys together. */
function inferPictures(pages: Some<HeaderFacts>): Stack[] {
  const alike = pages.map((page) => ({ ...page, SamplesPerPixel: 1 }));
  return inferStacks(alike).map(({ report, frames }) => ({
    frames,
    report: describePictures(
      report,
      frames.map(({ facts }) => facts),
      pages,
    ),
  }));
}

/** The report of a stack of pictures: what DICOM would have told is asked for in words that fit. */
function describePictures(
  report: SpacingReport,
  slices: readonly HeaderFacts[],
  pages: Some<HeaderFacts>,
): SpacingReport {
  const formats = [...new Set(pages.map((page) => textOf(page, 'ImageFormat')))];
  const names = [...new Set(slices.map(({ file }) => file))];
  const { suggested, by } = readSuggestion(pages);
  const told = { format: formats.join(' and '), suggested, by: by && (suggesters[by] ?? by) };
  const sayOfPictures = (finding: Finding): Finding => {
    if (finding.code === 'NO_PIXEL_SPACING') return describeImages('NO_PIXEL_SPACING', told);
    if (finding.code === 'NO_IPP') return describeImages('NO_IPP', { ...told, frames: slices.length });
    return finding;
  };
  const { phases, dimensions } = report;
  const repeats = phases > 1 ? [describeImages('FOUR_D', { locations: dimensions.slices, phases })] : [];
  const findings = [...report.findings.map(sayOfPictures), ...repeats, ...remark(pages, names)];
  const { x, y, z } = report.evidence;
  return {
    ...report,
    series: { ...report.series, description: describeNames(names) },
    evidence: {
      x: suggest(x, by, suggested.x),
      y: suggest(y, by, suggested.y),
      z: suggest(z, by, slices.length > 1 ? suggested.z : null),
    },
    naive: report.naive.map(sayNothingForImageJ),
    findings: findings.sort(compareFindings),
  };
}

/** ImageJ counts pictures without a unit in pixels, which is no reading of their size. */
function sayNothingForImageJ(reading: NaiveReading): NaiveReading {
  const nothing = { x: null, y: null, z: null };
  return reading.rule.startsWith('imagej') ? { ...reading, spacing: nothing, stretch: nothing } : reading;
}

function describeNames(names: readonly string[]): string {
  const [first = '', last = first] = [names[0], names.at(-1)];
  return first === last ? first : `${first} … ${last}`;
}

/** What most files print of spacing, whatever a tag may be worth. */
function readSuggestion(pages: Some<HeaderFacts>): { suggested: Spacing; by: string | null } {
  const prints = listPrints(
    pages.map((facts) => ({ facts })),
    'SuggestedSpacing',
  );
  const [text, [{ facts }]] = prints.find(([print]) => print !== '') ?? ['', [{ facts: pages[0] }]];
  const [x = null, y = null, z = null] = text.split('\\').map(parseNumber);
  return { suggested: { x, y, z }, by: textOf(facts, 'SuggestedBy') || null };
}

function suggest(evidence: AxisEvidence, source: string | null, value: number | null): AxisEvidence {
  if (source === null || value === null) return evidence;
  return { ...evidence, confidence: 'suggested', suggestions: [...evidence.suggestions, { source, value }] };
}

/** What is worth knowing of the files themselves. */
function remark(pages: readonly HeaderFacts[], names: readonly string[]): Finding[] {
  const numbers = findAbsentNumbers(names);
  const coloured = pages.filter((page) => (numberOf(page, 'SamplesPerPixel') ?? 1) > 2);
  const misnamed = pages.filter((page) => {
    const expected = endings[endingOf(page.file)];
    return expected !== undefined && expected !== textOf(page, 'ImageFormat');
  });
  const [other] = misnamed;
  const files = [...new Set(misnamed.map(({ file }) => file))];
  return [
    ...(numbers.absent > 0 ? [describeImages('MISSING_NUMBERS', numbers)] : []),
    ...(other ? [describeImages('MISNAMED', { files, format: textOf(other, 'ImageFormat') })] : []),
    ...(coloured.length > 0 ? [describeImages('COLOURS_AS_GREY', { frames: coloured.length })] : []),
  ];
}
