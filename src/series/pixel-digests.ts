import { farEnd } from '../model/readable.js';
import type { HeldImage } from './twin-images.js';

/** How many bytes of two images are compared, from the middle of their samples: a whole small slice, rows of a large one. */
const COMPARED = 16384;
const LANES = 8;

/**
 * Compares the pixels of images whose headers claim that they are one: writes `PixelDigest` into their facts. Packed in
 * different ways the same picture has other bytes, so that those are not compared; nor is what cannot be read.
 * @param twins images that claim to be one, in groups
 */
export async function compareTwins(twins: readonly HeldImage[][], signal?: AbortSignal): Promise<void> {
  const open = new Set(twins.flat().filter(({ digest }) => digest === undefined)).values();
  const digestInTurn = async () => {
    for (const image of open) image.digest = await takeDigest(image, signal).catch(() => null);
  };
  await Promise.all(Array.from({ length: LANES }, digestInTurn));
  for (const group of twins.filter((one) => one.every(({ digest }) => typeof digest === 'string')))
    for (const { facts, digest = null } of group) for (const one of facts) one['PixelDigest'] = digest ?? '';
}

/** Length and FNV-1a checksum of some of a file's samples; `null` where it has none. */
async function takeDigest({ file, pixels }: HeldImage, signal?: AbortSignal): Promise<string | null> {
  const start = pixels.deflatedFrom ?? pixels.offset;
  if (start === null) return null;
  const length = (pixels.deflatedFrom === null ? pixels.length : null) ?? (file.size ?? 0) - start;
  const from = start + Math.max(0, Math.floor((length - COMPARED) / 2));
  const end = Math.min(from + COMPARED, length > 0 ? start + length : farEnd);
  const bytes = await file.read(from, end, signal);
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return `${length} ${(sum >>> 0).toString(16)}`;
}
