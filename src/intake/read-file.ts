import { readHeader } from '../dicom/read-header.js';
import type { PixelLayout } from '../dicom/pixel-layout.js';
import type { SourceFile } from '../sources/source-file.js';
import type { HeaderFacts } from '../spacing/report.js';

/** Slices of a DICOM file: one record of facts per frame, and where the samples lie. */
export interface DicomContent {
  kind: 'dicom';
  facts: HeaderFacts[];
  pixels: PixelLayout;
}

/** What a file turned out to hold. */
export type FileContent = DicomContent;

/**
 * Finds out what a file holds and reads what it says of itself, never its samples. The one place that knows which
 * kinds of file there are.
 * @throws {DicomError} in a sentence for the person who gave the file; what `file.read` throws passes through
 */
export async function readFile(file: SourceFile, signal?: AbortSignal): Promise<FileContent> {
  return { kind: 'dicom', ...(await readHeader(file, signal)) };
}
