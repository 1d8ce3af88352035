import { fileAtLeast, mostUnpacked, zipAtLeast } from '../../model/limits.js';

/** The largest ZIP within a ZIP that is held; a larger one is named and left. */
const largestNested = 2 ** 30;
/** Larger files are no slices; what they unpack counts four times, for it is held meanwhile. */
const largestSlice = 2 ** 24;

/**
 * What a whole drop may unpack beyond what its packed bytes are good for, be it in one file or in a thousand. Bytes.
 */
export class Allowance {
  /** Of ZIPs within ZIPs, which are held as long as the drop is. */
  #zips = 2 ** 28;
  /** Of files that are read in pieces: 2,000 slices of a mask, which take some ten seconds. */
  #pieces = 2 ** 33;

  /** Bytes of a ZIP within a ZIP that may be held. */
  mostOfZip(packed: number): number {
    return Math.min(largestNested, mostUnpacked(packed, Math.min(zipAtLeast, this.#zips)));
  }

  /** Bytes of a file that may be unpacked to read pieces of it. */
  mostOfFile(packed: number): number {
    return mostUnpacked(packed, Math.min(fileAtLeast, this.#pieces));
  }

  /** Takes off what was unpacked beyond what so many packed bytes are good for. */
  charge(size: number, packed: number, isZip: boolean): void {
    const beyond = Math.max(0, size - mostUnpacked(packed, 0));
    if (isZip) this.#zips = Math.max(0, this.#zips - beyond);
    else this.#pieces = Math.max(0, this.#pieces - beyond * (size > largestSlice ? 4 : 1));
  }
}
