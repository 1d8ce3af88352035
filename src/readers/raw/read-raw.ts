import type { DeclaredVolume } from '../../model/declared-volume.js';
import type { RawFormat } from '../../model/raw-format.js';
import { givenName } from '../../model/given-name.js';
import { ProblemError, refusal } from '../../model/problem/problem.js';
import type { Readable } from '../../model/readable.js';
import type { FileProblem } from '../../model/report.js';
import type { ScannerLog } from '../../model/scanner-log.js';
import { readGePhoenix } from './formats/ge-phoenix.js';
import { readMetaImage } from './formats/meta-image.js';
import { readNamedRaw } from './formats/named-raw.js';
import { readNifti } from './formats/nifti.js';
import { readNrrd } from './formats/nrrd.js';
import { readScanco } from './formats/scanco.js';
import { recogniseUnread } from './formats/unread.js';
import { readVolumeGraphics } from './formats/volume-graphics.js';
import { readLog } from '../logs/read-log.js';
import { findSamples } from './find-samples.js';
import { findDeflated, PackedFile, type Deflated } from './packed-file.js';
import { measure, placePages } from './place-pages.js';
import type { RawHeader } from './raw-header.js';
import { bytesOf, type RawPage } from './raw-page.js';

/** Volumes of plain samples, each slice with where it lies, and why only some of it can be used. */
export interface RawVolumes {
  volumes: DeclaredVolume[];
  pixels: RawPage[];
  /** For each slice the file that it lies in. */
  samples: Readable[];
  /** Files that are no more than a part of it. */
  parts: string[];
  /** What the same header says as a scanner's log, of other slices that lie beside it. */
  log: ScannerLog | null;
  cut: FileProblem | null;
}

/** Bytes that a header of text may take, and one of numbers. */
const longestText = 2 ** 16;
const longestBinary = 1024;
/** Headers that tell the voxel of a volume, wherever its samples are: by themselves they are scanners' logs. */
const logs = /\.(vgi|pcr|isq)(;\d+)?$/i;

/**
 * Reads what the header of volumes of plain samples says, and none of their samples.
 * @returns `null` where it is none after all
 * @throws {ProblemError} why it cannot be used; what reading throws passes through
 */
export async function readRawVolumes(file: Readable, signal?: AbortSignal): Promise<RawVolumes | null> {
  const found: RawVolumes = { volumes: [], pixels: [], samples: [], parts: [], log: null, cut: null };
  let problem: ProblemError | null = null;
  const headers = await readHeaders(file, signal);
  if (headers.length === 0) await requireOther(file, signal);
  for (const header of headers) {
    try {
      const samples = await findSamples(file, header, signal);
      const first = found.pixels.length + 1;
      const { volume, pixels, cut } = await placePages(file, samples, header, { first, signal });
      found.volumes.push({ ...volume, number: found.volumes.length });
      for (const page of pixels) {
        found.pixels.push(page);
        found.samples.push(samples.file);
      }
      if (header.data !== null) found.parts.push(samples.plain.name);
      found.cut ??= cut;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problem ??= error;
    }
  }
  const isLog = logs.test(givenName(file.name));
  if (found.volumes.length > 0) {
    if (isLog) found.log = await readLog(file, signal).catch(unlessStopped(signal));
    if (problem) found.cut ??= { file: file.name, ...problem.problem };
    return found;
  }
  if (problem && !isLog) throw problem;
  return null;
}

/** Names that no other files have, and what all of them hold. */
const certain: readonly (readonly [RegExp, RawFormat, string])[] = [
  [/\.(mhd|mha)$/i, 'MetaImage', 'ElementDataFile'],
  [/\.(nrrd|nhdr)$/i, 'NRRD', 'NRRD0001 … NRRD0006'],
  [/\.nii(\.gz)?$/i, 'NIfTI', 'sizeof_hdr'],
];

/** @throws {ProblemError} where a file cannot be of another kind, by its name */
async function requireOther(file: Readable, signal?: AbortSignal): Promise<void> {
  const [, format, entry] = certain.find(([names]) => names.test(givenName(file.name))) ?? [];
  if (!format || !entry) return;
  if ((await file.read(0, 1, signal)).length === 0) throw refusal('EMPTY:file', { file: file.name });
  throw refusal('NOT_AN_IMAGE:raw-header', { file: file.name, format, entry, value: '' });
}

const unlessStopped = (signal?: AbortSignal) => () => {
  signal?.throwIfAborted();
  return null;
};

async function readHeaders(file: Readable, signal?: AbortSignal): Promise<RawHeader[]> {
  const name = givenName(file.name).replace(/;\d+$/, '');
  const one = (header: RawHeader | null) => (header ? [header] : []);
  if (/\.(mhd|mha)$/i.test(name)) return one(readMetaImage(await readText(file, signal), file.name));
  if (/\.(nrrd|nhdr)$/i.test(name)) return one(readNrrd(await readText(file, signal), file.name));
  if (/\.(nii(\.gz)?|hdr)$/i.test(name)) return one(await readNiftiFile(file, signal));
  if (/\.vgi$/i.test(name)) return readVolumeGraphics(await readText(file, signal), file.name);
  if (/\.pcr$/i.test(name)) return one(readGePhoenix(await readText(file, signal)));
  const bytes = await file.read(0, longestBinary, signal);
  if (/\.isq$/i.test(name))
    return one(readScanco(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  const kind = recogniseUnread(name, bytes);
  if (kind) throw refusal('NOT_AN_IMAGE:unread', { file: file.name, kind }, { severity: 'info' });
  if (!/\.(raw|vol)$/i.test(name)) return [];
  const named = readNamedRaw(name);
  if (named && (await isWhole(file, named, signal))) return [named];
  throw refusal('NOT_AN_IMAGE:raw-alone', { file: file.name, size: file.size });
}

/** A name may hold any numbers: they are a size where the file is as long as that makes it. */
async function isWhole(file: Readable, { size, type }: RawHeader, signal?: AbortSignal): Promise<boolean> {
  const bytes = await measure(file, signal);
  const each = (bytes ?? 0) / (size[0] * size[1] * size[2]);
  return type === null ? [1, 2, 4].includes(each) : each === bytesOf[type];
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
