import { fileAtLeast, mostUnpacked, zipAtLeast } from '../../model/limits.js';

/** The largest ZIP within a ZIP that is held; a larger one is named and left. */
const largestNested = 2 ** 30;

/**
 * What a whole drop may unpack beyond what its packed bytes are good for, be it in one file or in a thousand: so many
 * bytes of ZIPs within ZIPs, which are held as long as the drop is, and of files that are read in pieces, which come
 * and go (ten seconds of unpacking).
 */
export class Allowance {
  #zips = 2 ** 28;
  #pieces = 2 ** 32;

  /** Bytes of a ZIP within a ZIP that may be held. */
  mostOfZip(packed: number): number {
    return Math.min(largestNested, mostUnpacked(packed, Math.min(zipAtLeast, this.#zips)));
  }

  /** Bytes of a file that may be unpacked to read pieces of it. */
  mostOfFile(packed: number): number {
    return mostUnpacked(packed, Math.min(fileAtLeast, this.#pieces));
  }

  /** Takes off what a ZIP within a ZIP has beyond what it is good for. */
  chargeZip(size: number, packed: number): void {
    this.#zips -= Math.max(0, size - mostUnpacked(packed, 0));
  }

  chargeFile(size: number, packed: number): void {
    this.#pieces -= Math.max(0, size - mostUnpacked(packed, 0));
  }
}
