/** Files, frames or pages that are read at once: more than any scanner writes of one thing. A larger number is damaged. */
export const mostSlices = 200_000;

/**
 * What is made of packed bytes beyond what a slice needs is bounded by how many there are. Deflate makes up to 1032 of
 * one, slices come down to a third, functional groups and masks to a fiftieth.
 */
const most = 64;

/** Bytes of a header that are looked at, besides: the functional groups of some thousand frames. */
export const headerAtLeast = 2 ** 24;
/** Bytes of a ZIP within a ZIP that are held, besides. */
export const zipAtLeast = 2 ** 26;
/** Bytes of one file that are held because it is read in pieces, besides: a small multi-frame image, packed as it may be. */
export const fileAtLeast = 2 ** 28;

/**
 * Bytes that may come of so many packed ones, and of few of them `atLeast` so many.
 * @param packed bytes; `null` where nobody knows
 */
export const mostUnpacked = (packed: number | null, atLeast: number): number =>
  atLeast + most * (packed ?? 0);
