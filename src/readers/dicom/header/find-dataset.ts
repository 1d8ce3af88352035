import { refusal } from '../../../model/problem/problem.js';
import type { Readable } from '../../../model/readable.js';
import { chooseCharset, readFact } from './element-values.js';
import { HeaderWindow, headerChunk } from './header-window.js';
import { notDicomError } from '../recognise-file.js';
import {
  deflatedLittleEndian,
  explicitBigEndian,
  explicitLittleEndian,
  implicitLittleEndian,
} from '../transfer-syntaxes.js';
import { spellsVR } from './element-header.js';
import type { Encoding } from './element-header.js';
import { walkElements } from './walk-elements.js';

/** Where a file's data set begins and how it is written. */
export interface FoundDataset {
  /** The file, or what its deflated part unpacks to. */
  file: Readable;
  window: HeaderWindow;
  start: number;
  /** Where in the file the deflated bytes begin; `null`: the data set is not deflated. */
  deflatedFrom: number | null;
  encoding: Encoding;
  transferSyntaxUID: string;
  /** From the file meta information; `''` where there is none. */
  sopClassUID: string;
}

const transferSyntaxTag = 'x00020010';
const storageClassTag = 'x00020002';
const littleEndianMeta: Encoding = { explicit: true, bigEndian: false };

/**
 * Finds the data set behind preamble and file meta information (PS3.10 chapter 7). Old archives lack one or both:
 * a data set that begins at once is taken for what its first element spells.
 * @throws {ProblemError} EMPTY, JUNK or NOT_AN_IMAGE when the bytes do not begin as DICOM
 */
export async function findDataset(file: Readable, signal?: AbortSignal): Promise<FoundDataset> {
  const window = new HeaderWindow(file, signal);
  await window.hold(0, headerChunk);
  if (window.bytes.length === 0) throw refusal('EMPTY:file', { file: file.name });

  const metaStart = findMeta(window.bytes);
  if (metaStart === null) return findBareDataset(file, window);
  const meta = await walkElements(window, metaStart, {
    encoding: littleEndianMeta,
    wants: (tag) => tag === transferSyntaxTag || tag === storageClassTag,
    stop: (tag) => !tag.startsWith('x0002'),
  });
  const read = (tag: string) => {
    const raw = meta.elements.get(tag);
    return raw ? String(readFact(tag, raw, chooseCharset(undefined))) : '';
  };
  const sopClassUID = read(storageClassTag);
  const named = read(transferSyntaxTag);
  if (named === deflatedLittleEndian) {
    const { InflatedFile } = await import('../inflated-file.js');
    const inflated = new InflatedFile(file, meta.position);
    const encoding = { explicit: true, bigEndian: false };
    return {
      file: inflated,
      window: new HeaderWindow(inflated, signal),
      start: 0,
      deflatedFrom: meta.position,
      encoding,
      transferSyntaxUID: named,
      sopClassUID,
    };
  }
  await window.hold(meta.position, meta.position + 12);
  const encoding = settleEncoding(window.bytes, meta.position - window.base, named);
  const transferSyntaxUID = named || guessSyntax(encoding);
  return {
    file,
    window,
    start: meta.position,
    deflatedFrom: null,
    encoding,
    transferSyntaxUID,
    sopClassUID,
  };
}

/** Offset of the first meta element: behind `DICM`, or at once where a writer left out the preamble. */
function findMeta(bytes: Uint8Array): number | null {
  if (hasPrefix(bytes, 128)) return 132;
  if (hasPrefix(bytes, 0)) return 4;
  const metaAtOnce = bytes[0] === 2 && bytes[1] === 0 && bytes[3] === 0 && spellsVR(bytes, 4);
  return metaAtOnce ? 0 : null;
}

function hasPrefix(bytes: Uint8Array, at: number): boolean {
  return [0x44, 0x49, 0x43, 0x4d].every((byte, index) => bytes[at + index] === byte);
}

/** A data set without any file meta information: it begins with group 0008, in ascending order (PS3.5 7.1). */
function findBareDataset(file: Readable, window: HeaderWindow): FoundDataset {
  const { bytes } = window;
  const little = bytes[0] === 8 && bytes[1] === 0 && bytes[3] === 0;
  const big = bytes[0] === 0 && bytes[1] === 8 && bytes[2] === 0 && spellsVR(bytes, 4);
  const explicit = spellsVR(bytes, 4);
  const plausible = explicit || (bytes[6] === 0 && bytes[7] === 0);
  if (bytes.length < 16 || !(big || (little && plausible))) throw notDicomError(file.name, bytes, file.size);
  const encoding = { explicit, bigEndian: big };
  const transferSyntaxUID = guessSyntax(encoding);
  return { file, window, start: 0, deflatedFrom: null, encoding, transferSyntaxUID, sopClassUID: '' };
}

/** Some writers name one transfer syntax and write another: the first element's VR shows which. */
function settleEncoding(bytes: Uint8Array, at: number, transferSyntaxUID: string): Encoding {
  const explicit =
    at + 8 <= bytes.length ? spellsVR(bytes, at + 4) : transferSyntaxUID !== implicitLittleEndian;
  const bigEndian = transferSyntaxUID === explicitBigEndian && bytes[at] === 0;
  return { explicit, bigEndian };
}

function guessSyntax({ explicit, bigEndian }: Encoding): string {
  if (bigEndian) return explicitBigEndian;
  return explicit ? explicitLittleEndian : implicitLittleEndian;
}
