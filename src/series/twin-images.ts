import { isRestless, REPEAT_TAGS } from '../infer/repeats/phases.js';
import { stateRepeats } from '../infer/repeats/stated-counts.js';
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

/** What is compared of some images tells of the others, without reading a series twice. */
const COMPARED = 64;

/**
 * Files of one place that nothing in their headers tells apart but their own numbers: copies under another name, or
 * volumes that only their pixels tell apart. Of the first places only, and of none where all images claim one place.
 */
export function findDoubles(images: Iterable<HeldImage>): HeldImage[][] {
  const places = groupBy(images, placeOf);
  places.delete('');
  const doubles: HeldImage[][] = [];
  if (places.size < 2) return doubles;
  let left = COMPARED;
  for (const here of places.values()) {
    const alike = here.length > 1 ? [...groupBy(here, tellApart).values()] : [];
    for (const group of alike.filter(areUntold)) {
      left -= group.length;
      if (left < 0) return doubles;
      doubles.push(group);
    }
  }
  return doubles;
}

function placeOf({ facts: [first, ...others] }: HeldImage): string {
  const position = String(first?.['ImagePositionPatient'] ?? '');
  return position && others.length === 0 ? `${position} ${String(first?.['SeriesInstanceUID'])}` : '';
}

const TELLING = REPEAT_TAGS.filter((tag) => !isRestless(tag));
const tellApart = ({ facts: [first], pixels }: HeldImage): string =>
  [pixels.transferSyntaxUID, ...TELLING.map((tag) => first?.[tag])].join('\n');

/** Several images, which are not one by their names, nor as many as the headers state. */
const areUntold = (group: readonly HeldImage[]): boolean =>
  new Set(group.map(identify)).size > 1 &&
  !stateRepeats(
    group.flatMap(({ facts: [first] }) => (first ? { facts: first } : [])),
    group.length,
  );
