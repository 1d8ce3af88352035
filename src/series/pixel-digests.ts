import { farEnd, type Readable } from '../model/readable.js';
import { groupBy } from '../infer/sequence.js';
import type { HeaderFacts } from '../model/report.js';
import type { DicomContent } from '../readers/read-file.js';

/** A file whose header was read, and where its samples lie. */
export interface HeldImage {
  file: Readable;
  facts: readonly HeaderFacts[];
  pixels: Pick<DicomContent['pixels'], 'offset' | 'length' | 'deflatedFrom' | 'transferSyntaxUID'>;
  /** What was compared of its pixels; `null` where that failed, absent where nothing was. */
  digest?: string | null;
}

/** How many bytes of two images are compared, from the middle of their samples: a whole small slice, rows of a large one. */
const COMPARED = 16384;
const LANES = 8;

/**
 * Compares the pixels of images whose headers claim that they are one: writes `PixelDigest` into their facts. Others
 * cost nothing: no byte more is read of them. Packed in different ways the same picture has other bytes, so that
 * those are not compared; nor is what cannot be read.
 */
export async function compareTwins(images: Iterable<HeldImage>, signal?: AbortSignal): Promise<void> {
  const twins = [...groupBy(images, identify)].flatMap(([identity, group]) =>
    identity !== '' && group.length > 1 ? [group] : [],
  );
  const open = twins
    .flat()
    .filter(({ digest }) => digest === undefined)
    .values();
  const digestInTurn = async () => {
    for (const image of open) image.digest = await takeDigest(image, signal).catch(() => null);
  };
  await Promise.all(Array.from({ length: LANES }, digestInTurn));
  for (const group of twins.filter((one) => one.every(({ digest }) => typeof digest === 'string')))
    for (const { facts, digest = null } of group) for (const one of facts) one['PixelDigest'] = digest ?? '';
}

/** By what files claim to hold one image, as the inference sees it. */
function identify({ facts, pixels }: HeldImage): string {
  const [first] = facts;
  const tell = (keyword: string) => String(first?.[keyword] ?? '');
  const [uid, position, instance] = [
    tell('SOPInstanceUID'),
    tell('ImagePositionPatient'),
    tell('InstanceNumber'),
  ];
  if (uid === '' || (position === '' && instance === '')) return '';
  return [uid, position, instance, facts.length, pixels.transferSyntaxUID].join('\n');
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
