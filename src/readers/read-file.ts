import { readHeader } from './dicom/read-header.js';
import type { PixelLayout } from './dicom/pixel-layout.js';
import type { ImageHeader } from './images/page.js';
import type { ImagePage } from './images/read-page.js';
import { mayBeLog } from './logs/log-names.js';
import type { SourceFile } from '../sources/source-file.js';
import { givenName } from '../model/given-name.js';
import type { HeaderFacts, SetAside } from '../model/report.js';
import type { ScannerLog } from '../model/scanner-log.js';

/** Slices of a DICOM file: one record of facts per frame, and where the samples lie. */
export interface DicomContent {
  kind: 'dicom';
  facts: HeaderFacts[];
  pixels: PixelLayout;
}

/** Pages of a picture: one record of facts per page, and where the samples of each lie. */
export interface ImageContent {
  kind: 'image';
  facts: HeaderFacts[];
  pixels: ImagePage[];
  /** Why only part of the file can be used; `null` where all of it can. */
  cut: SetAside | null;
}

/** What a scanner or a reconstruction program wrote beside the slices. */
export interface LogContent {
  kind: 'log';
  log: ScannerLog;
}

/** What a file turned out to hold. */
export type FileContent = DicomContent | ImageContent | LogContent;

const picture = /\.(?:tiff?|btf|tf8|png|jpe?g|jpe|bmp|dib)$/i;

/**
 * Finds out what a file holds and reads what it says of itself, never its samples. The one place that knows which
 * kinds of file there are.
 * @throws {DicomError}, {ImageError} or {LogError} in a sentence for the person who gave the file; what `file.read`
 * throws passes through
 */
export async function readFile(file: SourceFile, signal?: AbortSignal): Promise<FileContent> {
  if (file.dicomJson) {
    const { readJsonHeader } = await import('./dicom/read-json-header.js');
    return { kind: 'dicom', ...(await readJsonHeader(file.name, file.dicomJson)) };
  }
  if (picture.test(givenName(file.name))) {
    const { readImageHeader } = await import('./images/read-image-header.js');
    const image = await readImageHeader(file, signal);
    if (image) return describePages(file.name, image);
  }
  if (mayBeLog(file.name)) {
    const { readLog } = await import('./logs/read-log.js');
    const log = await readLog(file, signal);
    if (log) return { kind: 'log', log };
  }
  return { kind: 'dicom', ...(await readHeader(file, signal)) };
}

function describePages(
  file: string,
  { facts, pixels, warning: message }: ImageHeader<ImagePage>,
): ImageContent {
  const cut = message === null ? null : ({ file, code: 'TRUNCATED', severity: 'warn', message } as const);
  return { kind: 'image', facts, pixels, cut };
}
