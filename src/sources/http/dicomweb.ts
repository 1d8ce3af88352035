import { fetchWhole } from './fetch-whole.js';
import type { UrlRequest } from './request-url.js';
import type { SentFrame, SourceFile } from '../source-file.js';
import { SourceError } from '../source-file.js';
import type { Part } from './multipart.js';
import { readParts } from './multipart.js';
import { unlessAborted } from '../unless-aborted.js';

/** One image as the JSON model tells it (PS3.18 F.2): attributes by tag in eight hexadecimal digits. */
type DicomJson = Readonly<Record<string, JsonElement | undefined>>;
interface JsonElement {
  Value?: readonly unknown[];
  BulkDataURI?: string;
}

/** A series, or one image of it. */
const address = /^(.*\/studies\/[^/]+\/series\/[^/]+)(?:\/instances\/([^/]+))?(?:\/metadata)?\/?$/;
const instanceUID = '00080018';
const instanceNumber = '00200013';
const availableSyntax = '00083002';
const numberOfFrames = '00280008';
/** Rows, Columns, Samples per Pixel, Bits Allocated. */
const frameSize = ['00280010', '00280011', '00280002', '00280100'];
const pixelData = ['7FE00010', '7FE00008', '7FE00009'];
const explicitLittleEndian = '1.2.840.10008.1.2.1';
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

/**
 * The images of a series, or the one the URL names. One request brings what all their headers say; frames are
 * asked for as they are read.
 * @throws {SourceError} where the server does not give the metadata
 */
export async function listInstances(url: URL, request: UrlRequest): Promise<SourceFile[]> {
  const [, series = '', instance] = address.exec(url.pathname) ?? [];
  const place = url.origin + series;
  const wanted = instance === undefined ? place : `${place}/instances/${instance}`;
  const metadata = `${wanted}/metadata${url.search}`;
  const told = await fetchWhole(metadata, { Accept: 'application/dicom+json' }, request, 'a DICOMweb series');
  const images = parseMetadata(told.bytes, metadata);
  return images.map((json) => new WebImage(place, url.search, json, request));
}

function parseMetadata(bytes: Uint8Array, url: string): DicomJson[] {
  const where = new URL(url).host;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const images = Array.isArray(json) ? (json as DicomJson[]) : [json as DicomJson];
    if (images.some((image) => firstOf(image, instanceUID) !== '')) return images;
  } catch (cause) {
    const message = `Expected the metadata of a series from ${where} as JSON, found ${bytes.length} bytes that are none. Check that the address is that of a DICOMweb service.`;
    throw new SourceError('NOT_AN_IMAGE', message, { cause });
  }
  const message = `${where} knows of no image in this series. Check the study's and the series' UID.`;
  throw new SourceError('EMPTY', message);
}

/** An image on a DICOMweb server. It has no bytes of its own: its frames are sent one by one. */
class WebImage implements SourceFile {
  readonly name: string;
  readonly size = null;
  readonly isRemote = true;
  readonly dicomJson: DicomJson;
  readonly #url: string;
  readonly #search: string;
  readonly #request: UrlRequest;
  #bulk: Promise<SentFrame[]> | null = null;

  constructor(series: string, search: string, json: DicomJson, request: UrlRequest) {
    const uid = firstOf(json, instanceUID);
    const number = firstOf(json, instanceNumber);
    this.name = number === '' ? uid : `image ${number}`;
    this.dicomJson = json;
    this.#url = `${series}/instances/${encodeURIComponent(uid)}`;
    this.#search = search;
    this.#request = request;
  }

  read(): Promise<never> {
    const message = `${this.name} comes from a DICOMweb server frame by frame, not as a file.`;
    return Promise.reject(new SourceError('NOT_READABLE', message));
  }

  async readFrame(frame: number, plain: boolean, signal?: AbortSignal): Promise<SentFrame> {
    if (this.#bulk) return this.#takeBulk(frame, signal);
    const syntax = plain ? explicitLittleEndian : '*';
    const url = `${this.#url}/frames/${frame}${this.#search}`;
    try {
      const [sent] = await this.#fetch(url, `${octets}; transfer-syntax=${syntax}`, signal);
      if (sent) return sent;
    } catch (error) {
      if (!isRefusal(error) || this.#bulkUrl() === null) throw error;
    }
    return this.#takeBulk(frame, signal);
  }

  /** Servers that send no frames give the pixels of the whole image: one part a frame, or all in one. */
  async #takeBulk(frame: number, signal?: AbortSignal): Promise<SentFrame> {
    this.#bulk ??= this.#fetchBulk();
    this.#bulk.catch(() => (this.#bulk = null));
    const parts = await unlessAborted(this.#bulk, signal);
    const count = Math.max(1, Number(firstOf(this.dicomJson, numberOfFrames)) || 1);
    const [whole] = parts;
    const part = parts[frame - 1];
    if (parts.length >= count && part) return { ...part, bytes: part.bytes.slice() };
    const length = Math.floor((whole?.bytes.length ?? 0) / count);
    const bytes = whole?.bytes.slice((frame - 1) * length, frame * length) ?? new Uint8Array(0);
    return { bytes, transferSyntaxUID: whole?.transferSyntaxUID ?? explicitLittleEndian };
  }

  /** One reader's signal does not stop it: others may wait for the same. */
  #fetchBulk(): Promise<SentFrame[]> {
    return this.#fetch(this.#bulkUrl() ?? this.#url, `${octets}; transfer-syntax=*`);
  }

  #bulkUrl(): string | null {
    const uri = pixelData.map((tag) => this.dicomJson[tag]?.BulkDataURI).find((one) => one !== undefined);
    return uri !== undefined && URL.canParse(uri, `${this.#url}/`)
      ? new URL(uri, `${this.#url}/`).href
      : null;
  }

  async #fetch(url: string, accept: string, signal?: AbortSignal): Promise<SentFrame[]> {
    const own = new URL(url).origin === new URL(this.#url).origin;
    const request = {
      ...this.#request,
      ...(own ? {} : { requestHeaders: {} }),
      signal: signal ?? this.#request.signal,
    };
    const { bytes, type } = await fetchWhole(url, { Accept: accept }, request, this.name);
    return readParts(bytes, type, this.name).map((part) => ({
      bytes: part.bytes,
      transferSyntaxUID: this.#syntaxOf(part),
    }));
  }

  /** Octets whose syntax is not named are plain samples (PS3.18 8.7.3.5.2), unless their number says otherwise. */
  #syntaxOf({ type, bytes }: Part): string {
    const named = /transfer-syntax="?([\d.]+)/i.exec(type)?.[1];
    const media = type.replace(/;.*$/s, '').trim().toLowerCase();
    const known = named ?? syntaxOf[media];
    if (known !== undefined) return known;
    const isPlain = bytes.length % this.#plainLength() === 0;
    return isPlain ? explicitLittleEndian : firstOf(this.dicomJson, availableSyntax) || explicitLittleEndian;
  }

  /** Bytes of a frame's samples where they are not compressed; NaN where the metadata do not tell. */
  #plainLength(): number {
    const factors = frameSize.map((tag) => Number(firstOf(this.dicomJson, tag) || NaN));
    return factors.reduce((product, factor) => product * factor) / 8;
  }
}

/** The server has the image and not this way to it: 400, 404, 406, 501 and their like. */
function isRefusal(error: unknown): boolean {
  return error instanceof SourceError && error.code === 'HTTP_STATUS';
}

/** The first value of an attribute as text; `''` where it has none. */
function firstOf(json: DicomJson, tag: string): string {
  const value = json[tag]?.Value?.[0];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
