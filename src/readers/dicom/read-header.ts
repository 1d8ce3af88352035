import type { derivedKeywords } from '../../model/facts.js';
import { keywords } from '../../model/facts.js';
import { mostSlices } from '../../model/limits.js';
import type { FactValue, HeaderFacts } from '../../model/report.js';
import type { Readable } from '../../model/readable.js';
import { refusal } from '../../model/problem/problem.js';
import { chooseCharset, readFact } from './header/element-values.js';
import { findDataset } from './header/find-dataset.js';
import type { FoundDataset } from './header/find-dataset.js';
import {
  detectorInformationTag,
  perFrameGroupsTag,
  pixelMeasuresTag,
  resolveFrames,
  sharedGroupsTag,
} from './header/frame-facts.js';
import type { FactsByTag } from './header/frame-facts.js';
import { describeDamage } from './header/header-damage.js';
import { locatePixels, offsetTableTags, pixelTags } from './header/locate-pixels.js';
import { paletteTags, readPalette } from './header/palette.js';
import { layoutTags, readRescale, wholeNumber } from './pixel-layout.js';
import type { PixelLayout } from './pixel-layout.js';
import { notDicomError, otherFileError, recogniseLitter } from './recognise-file.js';
import {
  creatorTags,
  csaImageHeaderTag,
  isImageTypeText,
  mosaicCountTag,
  readImageTypeText,
  tileCountTag,
} from './header/mosaic-tags.js';
import type { RawElement } from './header/read-items.js';
import { mediaStorageDirectory, recogniseObject } from './header/sop-classes.js';
import { readRegionSpacing, regionTags } from './header/ultrasound-regions.js';
import { walkElements } from './header/walk-elements.js';
import type { WalkedHeader } from './header/walk-elements.js';

export interface ImageHeader {
  /** One record per frame, as the file prints them. */
  facts: HeaderFacts[];
  pixels: PixelLayout;
}

const charsetTag = 'x00080005';
const acquisitionContextTag = 'x00400555';
const structureTags = [
  charsetTag,
  acquisitionContextTag,
  sharedGroupsTag,
  perFrameGroupsTag,
  detectorInformationTag,
  mosaicCountTag,
  tileCountTag,
  csaImageHeaderTag,
  ...Object.values(creatorTags),
  ...regionTags,
];
/** Storage SOP Classes (PS3.4 B.5); those that hold no image are sorted out before. */
const imageStorage = '1.2.840.10008.5.1.4.1.1.';
const keywordOf = new Map(Object.entries(keywords).map(([keyword, tag]) => [tag as string, keyword]));
for (const keyword of ['SliceThickness', 'SpacingBetweenSlices'] as const) {
  keywordOf.set(pixelMeasuresTag + keywords[keyword], `PixelMeasures${keyword}`);
}
const factTags = new Set<string>([...Object.values(keywords), ...Object.values(layoutTags)]);
const wantedTags = new Set<string>([...factTags, ...structureTags, ...paletteTags, ...offsetTableTags]);
/** A file may be cut off, yet not to less than this share of what its frames would take. */
const leastHeld = 1 / 16;

/**
 * Reads what a file's header says, and none of its pixels. A header that breaks off keeps what it had told when
 * rows and columns were among it.
 * @throws {ProblemError} EMPTY, JUNK, NOT_AN_IMAGE, TRUNCATED or TOO_LARGE; what `file.read` throws passes through
 */
export async function readHeader(file: Readable, signal?: AbortSignal): Promise<ImageHeader> {
  const litter = recogniseLitter(file.name);
  if (litter) throw otherFileError(file.name, litter);
  const found = await findDataset(file, signal);
  const header = await walkElements(found.window, found.start, {
    encoding: found.encoding,
    wants: (tag) => wantedTags.has(tag) || isImageTypeText(tag),
    stop: (tag) => pixelTags.has(tag),
  });
  const charset = chooseCharset(readOptional(header, charsetTag));
  const printed = (tag: string) => readOptional(header, tag, charset);
  requireImage(file, found, header, String(printed(keywords.SOPClassUID) ?? found.sopClassUID));

  // Where their number cannot be read, there are as many frames as functional groups.
  const described = header.elements.get(perFrameGroupsTag)?.items.length ?? 0;
  const declared = wholeNumber(printed(layoutTags.numberOfFrames), 1, Math.max(described, 1));
  if (declared > mostSlices)
    throw refusal('TOO_LARGE:frames', { file: file.name, frames: declared, most: mostSlices });
  const factsOf = resolveFrames(header.elements, (tag) => factTags.has(tag), declared, charset);
  const first = factsOf(0);
  const layout = { ...readLayout(first), ...(await locatePixels(found, header)) };
  if (declared > Math.max(described, 1)) requireRoom(found.file, layout, declared);
  const byFrame = Array.from({ length: declared }, (_, frame) => factsOf(frame));
  const pixels: PixelLayout = {
    ...layout,
    transferSyntaxUID: found.transferSyntaxUID,
    numberOfFrames: declared,
    rescale: byFrame.map(readRescale),
    palette: readPalette(header.elements),
  };
  const common = {
    ...(await deriveFacts(header, printed, first, layout)),
    ...describeDamage(header, declared),
  };
  const facts = byFrame.map((byTag, index) => nameFacts(file.name, index + 1, byTag, common));
  return { facts, pixels };
}

function readOptional(header: WalkedHeader, tag: string, charset?: string): FactValue | undefined {
  const raw = header.elements.get(tag);
  return raw && readFact(tag, raw, charset);
}

/** Refuses what holds no image, saying what it is instead. */
function requireImage(
  { name: file, size }: Readable,
  found: FoundDataset,
  header: WalkedHeader,
  sopClassUID: string,
): void {
  if (sopClassUID.startsWith(mediaStorageDirectory)) throw otherFileError(file, 'dicomdir');
  const object = recogniseObject(sopClassUID);
  if (object) throw refusal('NOT_AN_IMAGE:object', { file, object }, { severity: 'info' });
  const dimension = (tag: string) => wholeNumber(readOptional(header, tag), 1, 0);
  if (dimension(layoutTags.rows) > 0 && dimension(layoutTags.columns) > 0) return;

  const { gaveUpAt } = found.window;
  if (gaveUpAt !== null) throw refusal('TOO_LARGE:header', { file, most: gaveUpAt });
  const bare = found.start === 0 && found.sopClassUID === '';
  if (bare && header.elements.size < 2) throw notDicomError(file, found.window.bytes, size);
  if (header.outcome === 'broken' || sopClassUID.startsWith(imageStorage))
    throw refusal('TRUNCATED:header', { file, size });
  throw refusal('NOT_AN_IMAGE:no-dimensions', { file }, { severity: 'info' });
}

type Shape = Pick<PixelLayout, 'rows' | 'columns'>;

/** Refuses a number of frames that nothing tells of one by one, and that the file has no room for. */
function requireRoom(
  { name: file, size }: Readable,
  {
    rows,
    columns,
    bitsAllocated,
    offset,
    encapsulated,
  }: Pick<PixelLayout, 'rows' | 'columns' | 'bitsAllocated' | 'offset' | 'encapsulated'>,
  frames: number,
): void {
  // The frames of a video lie in one fragment, with some bytes each.
  const each = encapsulated ? 2 : (rows * columns * bitsAllocated) / 8;
  if (size === null || offset === null || frames * each * leastHeld <= size) return;
  throw refusal('NOT_AN_IMAGE:impossible-frames', { file, frames, size });
}

function readLayout(facts: FactsByTag) {
  const bitsAllocated = wholeNumber(facts[layoutTags.bitsAllocated], 1, 16);
  const bitsStored = Math.min(wholeNumber(facts[layoutTags.bitsStored], 1, bitsAllocated), bitsAllocated);
  const highBit = wholeNumber(facts[layoutTags.highBit], bitsStored - 1, bitsStored - 1);
  const signed = wholeNumber(facts[layoutTags.pixelRepresentation], 0, 0) === 1;
  const range = (tag: string) => {
    const value = facts[tag];
    return typeof value === 'number' ? value : null;
  };
  return {
    rows: wholeNumber(facts[layoutTags.rows], 1, 1),
    columns: wholeNumber(facts[layoutTags.columns], 1, 1),
    samplesPerPixel: wholeNumber(facts[layoutTags.samplesPerPixel], 1, 1),
    bitsAllocated,
    bitsStored,
    highBit: highBit < bitsAllocated ? highBit : bitsStored - 1,
    pixelRepresentation: signed ? (1 as const) : (0 as const),
    photometricInterpretation: String(facts[layoutTags.photometricInterpretation] ?? 'MONOCHROME2'),
    planarConfiguration: facts[layoutTags.planarConfiguration] === 1 ? (1 as const) : (0 as const),
    smallest: range(layoutTags.smallest),
    largest: range(layoutTags.largest),
  };
}

type Printed = (tag: string) => FactValue | undefined;

/** The facts that stand in no single attribute, see `derivedKeywords`. */
async function deriveFacts(
  header: WalkedHeader,
  printed: Printed,
  first: FactsByTag,
  { rows, columns }: Shape,
) {
  const facts: Partial<Record<(typeof derivedKeywords)[number], FactValue>> = {};
  const thickness = printed(keywords.SliceThickness);
  const between = printed(keywords.SpacingBetweenSlices);
  if (thickness !== undefined) facts.TopLevelSliceThickness = thickness;
  if (between !== undefined) facts.TopLevelSpacingBetweenSlices = between;

  const order = [...header.elements.keys()];
  const context = order.indexOf(acquisitionContextTag);
  const groups = order.findIndex((tag) => tag === sharedGroupsTag || tag === perFrameGroupsTag);
  if (context >= 0 && groups > context) facts.AcquisitionContextFirst = '1';
  if ([sharedGroupsTag, perFrameGroupsTag].some((tag) => isOpen(header.elements.get(tag))))
    facts.UndefinedLengthGroups = '1';

  const region = readRegionSpacing(header.elements);
  if (region !== null) facts.UltrasoundRegionSpacing = region;

  const text = readImageTypeText(header.elements);
  if (text) facts.ImageTypeText = text;
  const named = /MOSAIC|VFRAME/i.test(`${String(first[keywords.ImageType] ?? '')} ${text}`);
  const counted = [mosaicCountTag, tileCountTag].some((tag) => header.elements.has(tag));
  if (!named && !counted) return facts;
  const { readMosaicCount } = await import('./header/siemens-mosaic.js');
  const tiles = readMosaicCount(header.elements);
  // As many tiles each way as their square has: each has a pixel at least.
  if (tiles !== null && tiles <= Math.min(rows, columns) ** 2) facts.MosaicImageCount = tiles;
  return facts;
}

/** A sequence whose length is not written: it has items, and its value ends where it begins. */
function isOpen(raw: RawElement | undefined): boolean {
  return raw !== undefined && raw.items.length > 0 && raw.bytes.length === 0;
}

function nameFacts(
  file: string,
  frame: number,
  byTag: FactsByTag,
  common: Partial<HeaderFacts>,
): HeaderFacts {
  const facts: HeaderFacts = { file, frame, ...common };
  for (const [tag, value] of Object.entries(byTag)) {
    const keyword = keywordOf.get(tag);
    if (keyword !== undefined) facts[keyword] = value;
  }
  return facts;
}
