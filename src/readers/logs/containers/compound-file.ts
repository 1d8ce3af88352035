import { refusal, type ProblemError } from '../../../model/problem/problem.js';
import type { Readable } from '../../../model/readable.js';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const headerLength = 512;
/** Sectors of 512 bytes in version 3, of 4096 in version 4. */
const sectorShifts = [9, 12];
const entryLength = 128;
const miniSectorLength = 64;
/** Streams shorter than this lie in 64-byte pieces within the root entry's stream. */
const miniCutoff = 4096;
const firstFatSectors = 109;
/** Sector numbers from here on are none. */
const noSector = 0xfffffffa;
const noEntry = 0xffffffff;
const blockLength = 2 ** 16;
/** 128 MiB of a file are more than any directory takes; a damaged one may lead in circles. */
const mostBlocks = 2048;
const keptBlocks = 64;
/** Links that are followed from sector to sector: the directory and the short streams of some 20,000 images. */
const mostLinks = 2 ** 17;

interface Entry {
  name: string;
  left: number;
  right: number;
  child: number;
  start: number;
  length: number;
}

/** Whether bytes begin as an OLE compound file does. */
export function isCompoundFile(head: DataView): boolean {
  if (head.byteLength < headerLength || !sectorShifts.includes(head.getUint16(30, true))) return false;
  return signature.every((byte, at) => head.getUint8(at) === byte);
}

/**
 * The beginnings of streams in an OLE compound file ([MS-CFB]), read sector by sector where they lie: such files hold
 * a whole scan, and what is asked of them is a few numbers.
 */
export class CompoundFile {
  readonly #source: Readable;
  readonly #head: DataView;
  readonly #signal: AbortSignal | undefined;
  readonly #sectorLength: number;
  readonly #blocks = new Map<number, Promise<DataView>>();
  readonly #chains = new Map<number, number[]>();
  /** Sectors that list those of the file allocation table which the header has no room for. */
  readonly #lists: number[];
  #links = 0;
  #blocksRead = 0;

  /** @param head the first 512 bytes or more */
  constructor(source: Readable, head: DataView, signal?: AbortSignal) {
    this.#source = source;
    this.#head = head;
    this.#signal = signal;
    this.#sectorLength = 2 ** head.getUint16(30, true);
    this.#lists = [head.getUint32(68, true)];
  }

  /**
   * The first bytes of the stream `storage/stream`, whatever the letter case; `null` where there is none so long.
   * @param length at most 64
   * @throws {ProblemError} where the file's own tables lead nowhere
   */
  async readStart(storage: string, stream: string, length: number): Promise<DataView | null> {
    const root = await this.#readEntry(0);
    const folder = await this.#find(root.child, storage);
    const found = folder && (await this.#find(folder.child, stream));
    if (!found || found.length < length) return null;
    if (found.length >= miniCutoff) return this.#readSector(found.start, 0, length);
    return this.#readChain(root.start, found.start * miniSectorLength, length);
  }

  /** Siblings form a tree in the order of their names: shorter ones first, then by capital letters. */
  async #find(from: number, name: string): Promise<Entry | null> {
    const wanted = name.toUpperCase();
    let at = from;
    for (let depth = 0; at !== noEntry && depth < 64; depth++) {
      const entry = await this.#readEntry(at);
      const here = entry.name.toUpperCase();
      if (here === wanted) return entry;
      const before = wanted.length - here.length || (wanted < here ? -1 : 1);
      at = before < 0 ? entry.left : entry.right;
    }
    return null;
  }

  async #readEntry(index: number): Promise<Entry> {
    const entry = await this.#readChain(this.#head.getUint32(48, true), index * entryLength, entryLength);
    const units = Math.max(0, Math.min(entry.getUint16(64, true) / 2 - 1, 31));
    const letters = Array.from({ length: units }, (_, at) => entry.getUint16(at * 2, true));
    return {
      name: String.fromCharCode(...letters),
      left: entry.getUint32(68, true),
      right: entry.getUint32(72, true),
      child: entry.getUint32(76, true),
      start: entry.getUint32(116, true),
      length: entry.getUint32(120, true),
    };
  }

  /** Bytes of a chain of sectors that do not cross from one sector into the next. */
  async #readChain(start: number, at: number, length: number): Promise<DataView> {
    const chain = this.#chains.get(start) ?? [start];
    this.#chains.set(start, chain);
    const place = Math.floor(at / this.#sectorLength);
    while (chain.length <= place) chain.push(await this.#findNext(chain.at(-1) ?? noSector));
    return this.#readSector(chain[place] ?? noSector, at % this.#sectorLength, length);
  }

  async #findNext(sector: number): Promise<number> {
    this.#follow();
    const perSector = this.#sectorLength / 4;
    const table = await this.#findFatSector(Math.floor(sector / perSector));
    return (await this.#readSector(table, (sector % perSector) * 4, 4)).getUint32(0, true);
  }

  /** Sector of a part of the file allocation table: the first stand in the header, the others in a chain. */
  async #findFatSector(index: number): Promise<number> {
    if (index < firstFatSectors) return this.#head.getUint32(76 + index * 4, true);
    const perSector = this.#sectorLength / 4 - 1;
    const place = Math.floor((index - firstFatSectors) / perSector);
    while (this.#lists.length <= place) {
      this.#follow();
      const last = this.#lists.at(-1) ?? noSector;
      this.#lists.push((await this.#readSector(last, perSector * 4, 4)).getUint32(0, true));
    }
    const at = ((index - firstFatSectors) % perSector) * 4;
    return (await this.#readSector(this.#lists[place] ?? noSector, at, 4)).getUint32(0, true);
  }

  /** One more link: tables that lead in a circle never end by themselves. */
  #follow(): void {
    if (++this.#links > mostLinks) throw this.#damaged();
  }

  async #readSector(sector: number, at: number, length: number): Promise<DataView> {
    if (sector >= noSector) throw this.#damaged();
    const from = (sector + 1) * this.#sectorLength + at;
    const block = await this.#readBlock(Math.floor(from / blockLength));
    const within = from % blockLength;
    if (within + length > block.byteLength) throw this.#damaged();
    return new DataView(block.buffer, block.byteOffset + within, length);
  }

  /** Sectors are powers of two and blocks larger than any, so that none lies across two blocks. */
  #readBlock(index: number): Promise<DataView> {
    const kept = this.#blocks.get(index);
    if (kept) return kept;
    if (++this.#blocksRead > mostBlocks) throw this.#damaged();
    const reading = this.#source
      .read(index * blockLength, (index + 1) * blockLength, this.#signal)
      .then((bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.#blocks.set(index, reading);
    for (const [oldest] of this.#blocks) if (this.#blocks.size > keptBlocks) this.#blocks.delete(oldest);
    return reading;
  }

  #damaged(): ProblemError {
    return refusal('LOG_UNREADABLE:damaged', { file: this.#source.name });
  }
}
