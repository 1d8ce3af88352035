import type { DeclaredVolume } from '../../model/declared-volume.js';
import { givenName } from '../../model/given-name.js';
import type { Readable } from '../../model/readable.js';
import type { FileProblem } from '../../model/report.js';
import { readMetaImage } from './formats/meta-image.js';
import { readNifti } from './formats/nifti.js';
import { readNrrd } from './formats/nrrd.js';
import { findSamples } from './find-samples.js';
import { findDeflated, PackedFile, type Deflated } from './packed-file.js';
import { placePages } from './place-pages.js';
import type { RawHeader } from './raw-header.js';
import type { RawPage } from './raw-page.js';

/** Volumes of plain samples, each slice with where it lies, and why only some of it can be used. */
export interface RawVolumes {
  volumes: DeclaredVolume[];
  pixels: RawPage[];
  /** The file that the slices lie in. */
  samples: Readable;
  /** Files that are no more than a part of it. */
  parts: string[];
  cut: FileProblem | null;
}

/** Bytes that a header of text may take, and one of numbers. */
const longestText = 2 ** 16;
const longestBinary = 1024;

/**
 * Reads what the header of a volume of plain samples says, and none of its samples.
 * @returns `null` where it is none after all
 * @throws {ProblemError} why it cannot be used; what reading throws passes through
 */
export async function readRawVolumes(file: Readable, signal?: AbortSignal): Promise<RawVolumes | null> {
  const header = await readHeader(file, signal);
  if (!header) return null;
  const samples = await findSamples(file, header, signal);
  const { volume, pixels, cut } = await placePages(file, samples, header, signal);
  return {
    volumes: [volume],
    pixels,
    samples: samples.file,
    parts: header.data === null ? [] : [samples.plain.name],
    cut,
  };
}

async function readHeader(file: Readable, signal?: AbortSignal): Promise<RawHeader | null> {
  const name = givenName(file.name);
  if (/\.(mhd|mha)$/i.test(name)) return readMetaImage(await readText(file, signal), file.name);
  if (/\.(nrrd|nhdr)$/i.test(name)) return readNrrd(await readText(file, signal), file.name);
  if (/\.(nii(\.gz)?|hdr)$/i.test(name)) return readNiftiFile(file, signal);
  return null;
}

/** A character for each byte, so that places in the text are places in the file. */
async function readText(file: Readable, signal?: AbortSignal): Promise<string> {
  const bytes = await file.read(0, longestText, signal);
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

async function readNiftiFile(file: Readable, signal?: AbortSignal): Promise<RawHeader | null> {
  const deflated = await findGzip(file, signal);
  const source = deflated === null ? file : new PackedFile(file, deflated, longestBinary);
  const bytes = await source.read(0, longestBinary, signal);
  const header = readNifti(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), file.name);
  if (!header || deflated === null || header.data !== null) return header;
  return { ...header, packed: { start: 0, as: 'gzip' } };
}

async function findGzip(file: Readable, signal?: AbortSignal): Promise<Deflated | null> {
  const [first, second] = await file.read(0, 2, signal);
  return first === 0x1f && second === 0x8b ? findDeflated(file, 0, signal) : null;
}
