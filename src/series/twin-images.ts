import { groupBy } from '../infer/sequence.js';
import type { Readable } from '../model/readable.js';
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

/** Files that claim to hold one image in one packing, as the inference sees it: those of each in a group. */
export const findTwins = (images: Iterable<HeldImage>): HeldImage[][] =>
  [...groupBy(images, identify)].flatMap(([identity, group]) =>
    identity !== '' && group.length > 1 ? [group] : [],
  );

function identify({ facts, pixels }: HeldImage): string {
  const [first] = facts;
  const [uid, position, instance] = (
    ['SOPInstanceUID', 'ImagePositionPatient', 'InstanceNumber'] as const
  ).map((keyword) => String(first?.[keyword] ?? ''));
  if (!uid || (!position && !instance)) return '';
  return [uid, position, instance, facts.length, pixels.transferSyntaxUID].join('\n');
}
