import type { PixelLayout } from './dicom/pixel-layout.js';
import { readHeader } from './dicom/read-header.js';
import { isWebImage } from './dicom/web/web-image.js';
import type { ImagePage } from './images/read-page.js';
import { mayBeLog } from './logs/log-names.js';
import { givenName } from '../model/given-name.js';
import type { RawPage } from './raw/raw-page.js';
import type { ZarrVolume } from './zarr/zarr-volume.js';
import { mayBeRaw } from '../sources/folders/raw-names.js';
import type { DeclaredVolume } from '../model/declared-volume.js';
import type { Readable } from '../model/readable.js';
import type { FileProblem, HeaderFacts } from '../model/report.js';
import type { ScannerLog } from '../model/scanner-log.js';

/** Slices of a DICOM file: one record of facts per frame, and where the samples lie. */
export interface DicomContent {
  kind: 'dicom';
  facts: HeaderFacts[];
  pixels: PixelLayout;
}

/** Pages of an image: one record of facts per page, and where the samples of each lie. */
export interface ImageContent {
  kind: 'image';
  facts: HeaderFacts[];
  pixels: ImagePage[];
  /** Why only part of the file can be used; `null` where all of it can. */
  cut: FileProblem | null;
}

/** What a scanner or a reconstruction program wrote beside the slices. */
export interface LogContent {
  kind: 'log';
  log: ScannerLog;
}

/** Volumes that lie in a file as a whole: what each declares, and where its samples lie. No record of a frame. */
export interface VolumeContent {
  kind: 'volume';
  facts: [];
  volumes: DeclaredVolume[];
  /** Those of an OME-Zarr; of plain samples where each slice lies. */
  pixels: ZarrVolume[] | RawPage[];
  /** For each slice of plain samples the file that it lies in, which may be one beside this. */
  samples?: readonly Readable[];
  /** Files that are no more than a part of it. */
  parts?: readonly string[];
  /** What its header says of other slices that lie beside it. */
  log?: ScannerLog | null;
  /** Why only part of it can be used; `null` where all of it can. */
  cut: FileProblem | null;
}

/** What a file turned out to hold. */
export type FileContent = DicomContent | ImageContent | VolumeContent | LogContent;

interface Kind {
  /** Whether a file may be of this kind, by what is known of it before it is read. */
  mayBe: (file: Readable) => boolean;
  /**
   * What it holds; `null` where its bytes show that it is of another kind after all. `kept`: the same file, for whoever
   * reads on later.
   */
  read: (file: Readable, signal: AbortSignal | undefined, kept: Readable) => Promise<FileContent | null>;
}

const imageNames = /\.(?:tiff?|btf|tf8|png|jpe?g|jpe|bmp|dib)$/i;

/** What is known by more than its bytes, in the order in which it is tried, and fetched where it is met. The rest is DICOM. */
const kinds: readonly Kind[] = [
  { mayBe: isWebImage, read: readWebImage },
  { mayBe: ({ name, within }) => within !== undefined || /\.ozx$/i.test(givenName(name)), read: readZarr },
  { mayBe: ({ name }) => imageNames.test(givenName(name)), read: readImage },
  { mayBe: ({ name }) => mayBeRaw(name), read: readRaw },
  { mayBe: ({ name }) => mayBeLog(name), read: readScannerLog },
];

/**
 * Finds out what a file holds and reads what it says of itself, never its samples. The one place that knows which
 * kinds of file there are.
 * @param watched the same file, whose reads somebody follows
 * @throws {ProblemError} why the file is of no use; what `file.read` throws passes through
 */
export async function readFile(file: Readable, signal?: AbortSignal, watched = file): Promise<FileContent> {
  for (const { mayBe, read } of kinds) {
    const content = mayBe(file) ? await read(watched, signal, file) : null;
    if (content) return content;
  }
  return readDicom(watched, signal);
}

async function readWebImage(file: Readable): Promise<DicomContent> {
  const { readJsonHeader } = await import('./dicom/web/read-json-header.js');
  return { kind: 'dicom', ...(await readJsonHeader(file)) };
}

async function readZarr(
  _: Readable,
  signal: AbortSignal | undefined,
  kept: Readable,
): Promise<VolumeContent> {
  const { readZarrImages } = await import('./zarr/read-zarr.js');
  return { kind: 'volume', facts: [], ...(await readZarrImages(kept, signal)) };
}

async function readRaw(
  _: Readable,
  signal: AbortSignal | undefined,
  kept: Readable,
): Promise<VolumeContent | null> {
  const { readRawVolumes } = await import('./raw/read-raw.js');
  const found = await readRawVolumes(kept, signal);
  return found && { kind: 'volume', facts: [], ...found };
}

async function readImage(file: Readable, signal?: AbortSignal): Promise<ImageContent | null> {
  const { readImageHeader } = await import('./images/read-image-header.js');
  const image = await readImageHeader(file, signal);
  if (!image) return null;
  const { facts, pixels, warning } = image;
  return { kind: 'image', facts, pixels, cut: warning && { file: file.name, ...warning } };
}

async function readScannerLog(file: Readable, signal?: AbortSignal): Promise<LogContent | null> {
  const { readLog } = await import('./logs/read-log.js');
  const log = await readLog(file, signal);
  return log && { kind: 'log', log };
}

/** Whatever nothing else recognises, which may be DICOM by any name; this one says what else it is. */
async function readDicom(file: Readable, signal?: AbortSignal): Promise<DicomContent> {
  return { kind: 'dicom', ...(await readHeader(file, signal)) };
}
