import type { Bytes, Readable } from '../../../model/readable.js';

/** One frame as a server sends it. */
export interface SentFrame {
  bytes: Bytes;
  /** How they are written: the stored syntax, or Explicit VR Little Endian where they are plain samples. */
  transferSyntaxUID: string;
}

/**
 * Gives one frame of an image, counted from 1. `plain`: as uncompressed samples, else as the server has it.
 * @throws {ProblemError} when the frame cannot be had
 */
export type SendFrame = (frame: number, plain: boolean, signal?: AbortSignal) => Promise<SentFrame>;

/** A DICOM file, or an image on a server that sends its frames by themselves. */
export interface DicomFile extends Readable {
  /** How a worker has its page ask for frames; absent where the image is asked, or is a file of bytes. */
  readonly readFrame?: SendFrame | undefined;
}

/** Whether a file is what a DICOMweb server tells of an image (PS3.18 F.2), whose frames it sends one by one. */
export function isWebImage({ mediaType }: Readable): boolean {
  return mediaType === 'application/dicom+json';
}
