import { ProblemError } from '../../../model/problem/problem.js';
import type { Answer, Readable } from '../../../model/readable.js';
import { unlessAborted } from '../../../sources/unless-aborted.js';
import { explicitLittleEndian } from '../transfer-syntaxes.js';
import type { DicomJson } from './encode-json.js';
import { readParts } from './multipart.js';
import { readJson } from './read-json-header.js';
import type { SentFrame } from './web-image.js';

const availableSyntax = '00083002';
const numberOfFrames = '00280008';
/** Rows, Columns, Samples per Pixel, Bits Allocated. */
const frameSize = ['00280010', '00280011', '00280002', '00280100'];
const pixelData = ['7FE00010', '7FE00008', '7FE00009'];
const octets = 'multipart/related; type="application/octet-stream"';

/** Syntaxes that a media type stands for where the server does not name one (PS3.18 table 8.7.3-5). */
const syntaxOf: Record<string, string> = {
  'image/jpeg': '1.2.840.10008.1.2.4.70',
  'image/jls': '1.2.840.10008.1.2.4.80',
  'image/jp2': '1.2.840.10008.1.2.4.90',
  'image/jph': '1.2.840.10008.1.2.4.201',
  'image/jphc': '1.2.840.10008.1.2.4.201',
  'image/jxl': '1.2.840.10008.1.2.4.110',
  'image/dicom-rle': '1.2.840.10008.1.2.5',
};

/** What is known of images whose frames were asked for. */
const images = new WeakMap<Readable, Promise<WebImage>>();

/**
 * One frame of an image on a DICOMweb server, counted from 1.
 * @param file what the server tells of the image, see `isWebImage`
 * @param plain as uncompressed samples, else as the server has it
 * @throws {ProblemError} when the frame cannot be had
 */
export async function sendFrame(
  file: Readable,
  frame: number,
  plain: boolean,
  signal?: AbortSignal,
): Promise<SentFrame> {
  const image = images.get(file) ?? readJson(file).then((json) => new WebImage(file, json));
  images.set(file, image);
  return (await image).readFrame(frame, plain, signal);
}

class WebImage {
  readonly #file: Readable;
  readonly #frames: number;
  /** Bytes of a frame's samples where they are not compressed; NaN where the metadata do not tell. */
  readonly #plainLength: number;
  readonly #storedSyntax: string;
  /** Where the pixels of the whole image lie; `null` where the metadata do not tell. */
  readonly #bulkUri: string | null;
  #bulk: Promise<SentFrame[]> | null = null;

  constructor(file: Readable, json: DicomJson) {
    const factors = frameSize.map((tag) => Number(firstOf(json, tag) || NaN));
    const uris = pixelData.flatMap((tag) => json[tag]?.BulkDataURI ?? []);
    this.#file = file;
    this.#frames = Math.max(1, Number(firstOf(json, numberOfFrames)) || 1);
    this.#plainLength = factors.reduce((product, factor) => product * factor) / 8;
    this.#storedSyntax = firstOf(json, availableSyntax) || explicitLittleEndian;
    this.#bulkUri =
      uris.find((uri) => typeof uri === 'string' && URL.canParse(uri, 'https://any.example/')) ?? null;
  }

  async readFrame(frame: number, plain: boolean, signal?: AbortSignal): Promise<SentFrame> {
    if (this.#bulk) return this.#takeBulk(frame, signal);
    const syntax = plain ? explicitLittleEndian : '*';
    try {
      const [sent] = await this.#ask(`frames/${frame}`, `${octets}; transfer-syntax=${syntax}`, signal);
      if (sent) return sent;
    } catch (error) {
      if (!isRefusal(error) || this.#bulkUri === null) throw error;
    }
    return this.#takeBulk(frame, signal);
  }

  /** Servers that send no frames give the pixels of the whole image: one part a frame, or all in one. */
  async #takeBulk(frame: number, signal?: AbortSignal): Promise<SentFrame> {
    this.#bulk ??= this.#ask(this.#bulkUri ?? '', `${octets}; transfer-syntax=*`);
    this.#bulk.catch(() => (this.#bulk = null));
    const parts = await unlessAborted(this.#bulk, signal);
    const count = this.#frames;
    const [whole] = parts;
    const part = parts[frame - 1];
    if (parts.length >= count && part) return { ...part, bytes: part.bytes.slice() };
    const length = Math.floor((whole?.bytes.length ?? 0) / count);
    const bytes = whole?.bytes.slice((frame - 1) * length, frame * length) ?? new Uint8Array(0);
    return { bytes, transferSyntaxUID: whole?.transferSyntaxUID ?? explicitLittleEndian };
  }

  /** Without a signal where one reader's must not stop it: others may wait for the same. */
  async #ask(path: string, accept: string, signal?: AbortSignal): Promise<SentFrame[]> {
    const answer = await this.#file.ask?.(path, accept, signal);
    const parts = answer ? readParts(answer, this.#file.name) : [];
    return parts.map((part) => ({ bytes: part.bytes, transferSyntaxUID: this.#syntaxOf(part) }));
  }

  /** Octets whose syntax is not named are plain samples (PS3.18 8.7.3.5.2), unless their number says otherwise. */
  #syntaxOf({ type, bytes }: Answer): string {
    const named = /transfer-syntax="?([\d.]+)/i.exec(type)?.[1];
    const media = type.replace(/;.*$/s, '').trim().toLowerCase();
    const known = named ?? syntaxOf[media];
    if (known !== undefined) return known;
    return bytes.length % this.#plainLength === 0 ? explicitLittleEndian : this.#storedSyntax;
  }
}

/** The server has the image and not this way to it: 400, 404, 406, 501 and their like. */
function isRefusal(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'HTTP_STATUS';
}

/** The first value of an attribute as text; `''` where it has none. */
function firstOf(json: DicomJson, tag: string): string {
  const value = json[tag]?.Value?.[0];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
