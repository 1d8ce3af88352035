import { parseNumber } from '../../model/printed-number.js';
import type { FileProblem, HeaderFacts, NaiveReading, StackReport } from '../../model/report.js';
import { note, stray } from '../findings.js';
import type { OpenStack } from '../infer-stack.js';
import { listPrints, numberOf, textOf, withFacts } from '../read-facts.js';
import { groupBy, type Some } from '../sequence.js';
import { hearImageFiles } from '../witnesses/hear-image-files.js';
import type { OfImageFiles } from '../witnesses/judgement.js';
import { endingOf, findAbsentNumbers, folderOf, recogniseCompanion, shapeOf } from './image-names.js';

/** Stacks of a drop before their witnesses are heard. */
export interface OpenedStacks {
  /** The best first. */
  stacks: OpenStack[];
  /** Files that belong to none of them. */
  setAside: FileProblem[];
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

/** A group this small beside another in its folder is no stack of its own. */
const SMALL = 0.05;

/**
 * Stacks of image files (TIFF, PNG, JPEG, BMP), whose files tell neither where they lie nor how far apart: slices in the
 * natural order of their names, X, Y and Z unknown, whatever their tags suggest standing under `suggestions`. Image files
 * of another size or name than the slices stand aside, and so do all of them beside a DICOM series.
 * @param pages one record per page
 * @param others the stacks of the DICOM files in the same drop
 * @param openStacks what stacks pages that are alike
 */
export function joinImageFiles(
  pages: readonly HeaderFacts[],
  others: readonly OpenStack[],
  openStacks: (headers: readonly HeaderFacts[]) => OpenStack[],
): OpenedStacks {
  const setAside: FileProblem[] = [];
  if (others.some(({ frames }) => frames.length > 1)) {
    for (const [file, [{ ImageFormat }]] of groupBy(pages, (page) => page.file))
      setAside.push(stray(file, 'JUNK:beside', { format: String(ImageFormat) }));
    return { stacks: [...others], setAside };
  }
  const groups = [...groupBy(pages, placeOf).values()].flatMap((there) => splitByLikeness(there, setAside));
  const stacks = groups.flatMap((group) => openImageFiles(group, openStacks));
  stacks.sort((a, b) => b.frames.length - a.frames.length);
  return { stacks: [...stacks, ...others], setAside };
}

/** Pages of one file belong together, files of one folder do. */
function placeOf(page: HeaderFacts): string {
  return Number(page['NumberOfFrames']) > 1 ? page.file : `${folderOf(page.file)}/`;
}

/** Image files of one place by size, then by the shape of their names. */
function splitByLikeness(pages: Some<HeaderFacts>, setAside: FileProblem[]): Some<HeaderFacts>[] {
  const slices = leaveCompanions(pages, setAside);
  const bySize = [...groupBy(slices, (page) => Object.values(sizeOf(page)).join()).values()].sort(
    (a, b) => b.length - a.length,
  );
  const [main = pages] = bySize;
  return bySize.flatMap((group) => {
    if (!isStray(group, main)) return splitByName(group, setAside);
    for (const [file, [page]] of groupBy(group, (one) => one.file))
      setAside.push(stray(file, 'OTHER_SIZE:image-file', { ...sizeOf(page), slices: sizeOf(main[0]) }));
    return [];
  });
}

/** Without previews and the like, unless nothing else is there. */
function leaveCompanions(pages: Some<HeaderFacts>, setAside: FileProblem[]): HeaderFacts[] {
  const told = pages.map((page) => ({ page, what: recogniseCompanion(page.file) }));
  const slices = told.filter(({ what }) => what === null).map(({ page }) => page);
  if (slices.length === 0) return pages;
  for (const { page, what } of told)
    if (what !== null) setAside.push(stray(page.file, 'JUNK:companion', { what }));
  return slices;
}

const sizeOf = (page: HeaderFacts) => ({ columns: Number(page['Columns']), rows: Number(page['Rows']) });

const isStray = (group: readonly unknown[], main: readonly unknown[]): boolean =>
  group !== main && (group.length < SMALL * main.length || (group.length === 1 && main.length > 1));

/** Where most names have one shape, the others are other stacks, or strays; else all are one stack. */
function splitByName(pages: Some<HeaderFacts>, setAside: FileProblem[]): Some<HeaderFacts>[] {
  const byShape = [...groupBy(pages, ({ file }) => shapeOf(file)).values()].sort(
    (a, b) => b.length - a.length,
  );
  const [main = pages] = byShape;
  if (main.length * 2 < pages.length) return [pages];
  return byShape.filter((group) => {
    if (!isStray(group, main)) return true;
    for (const { file } of group) setAside.push(stray(file, 'OTHER_STACK:name', { like: main[0].file }));
    return false;
  });
}

/** One stack of pages of one size, colours and greys together. */
function openImageFiles(
  pages: Some<HeaderFacts>,
  openStacks: (headers: readonly HeaderFacts[]) => OpenStack[],
): OpenStack[] {
  const alike = pages.map((page) => withFacts(page, { SamplesPerPixel: 1 }));
  return openStacks(alike).map((stack) => {
    const names = [...new Set(stack.frames.map(({ facts }) => facts.file))];
    const { report } = stack;
    report.series = { ...report.series, description: describeNames(names) };
    remark(report, pages, names);
    return {
      ...stack,
      hearings: [...stack.hearings, hearImageFiles(readTags(pages), stack.frames.length)],
      readings: (own) => stack.readings(own).map(sayNothingForImageJ),
    };
  });
}

/** ImageJ counts image files without a unit in pixels, which is no reading of their size. */
function sayNothingForImageJ(reading: NaiveReading): NaiveReading {
  const nothing = () => ({ x: null, y: null, z: null });
  const { rule, slices } = reading;
  if (!rule.startsWith('imagej')) return reading;
  return {
    rule,
    spacing: nothing(),
    slices,
    extent: nothing(),
    stretch: nothing(),
    extentStretch: nothing(),
  };
}

function describeNames(names: readonly string[]): string {
  const [first = '', last = first] = [names[0], names.at(-1)];
  return first === last ? first : `${first} … ${last}`;
}

/** What most files print of spacing, whatever a tag may be worth. */
function readTags(pages: Some<HeaderFacts>): OfImageFiles {
  const formats = [...new Set(pages.map((page) => textOf(page, 'ImageFormat')))];
  const prints = listPrints(
    pages.map((facts) => ({ facts })),
    'SuggestedSpacing',
  );
  const [text, [{ facts }]] = prints.find(([print]) => print !== '') ?? ['', [{ facts: pages[0] }]];
  const [x = null, y = null, z = null] = text.split('\\').map(parseNumber);
  return { formats, suggested: { x, y, z }, by: textOf(facts, 'SuggestedBy') || null };
}

/** What is worth knowing of the files themselves. */
function remark(report: StackReport, pages: readonly HeaderFacts[], names: readonly string[]): void {
  const numbers = findAbsentNumbers(names);
  const coloured = pages.filter((page) => (numberOf(page, 'SamplesPerPixel') ?? 1) > 2);
  const misnamed = pages.filter((page) => {
    const expected = endings[endingOf(page.file)];
    return expected !== undefined && expected !== textOf(page, 'ImageFormat');
  });
  const [other] = misnamed;
  const files = [...new Set(misnamed.map(({ file }) => file))];
  if (numbers.absent > 0) note(report, 'MISSING_NUMBERS', numbers, 'warn');
  if (other) note(report, 'MISNAMED', { files, format: textOf(other, 'ImageFormat') }, 'info');
  if (coloured.length > 0) note(report, 'COLOURS_AS_GREY', { frames: coloured.length }, 'info');
}
