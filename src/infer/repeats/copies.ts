import type { HeaderFacts } from '../../model/report.js';
import { note } from '../findings.js';
import { compareFrames } from '../measure/slice-positions.js';
import { textOf } from '../read-facts.js';
import { compare, groupBy, type Some } from '../sequence.js';
import type { Frame, FrameGroup } from '../group/group-frames.js';
import { leaveOut } from '../group/set-aside.js';

/** By what two images claim to be one; `''` where too little is told of one to claim that. */
export const identifyImage = (facts: HeaderFacts, position: string, instance: number | null): string => {
  const uid = textOf(facts, 'SOPInstanceUID');
  return uid && (position || instance !== null) ? `${uid}|${facts.frame}|${position}|${instance}` : '';
};

/** Two frames of which one is left out. */
export interface Twins {
  kept: string;
  dropped: string;
}

/**
 * Leaves out copies of one file and notes them in `copies`. A SOP Instance UID alone proves nothing (some anonymisers
 * write one for all), so position and instance number must be the same too, and so must the pixels where they were
 * compared.
 */
export function dropCopies(frames: Some<Frame>, copies: Twins[]): Some<Frame> {
  const alike = groupBy(frames, ({ facts, printed, instance }) => {
    const identity = identifyImage(facts, printed, instance);
    return identity ? `${identity}|${textOf(facts, 'PixelDigest')}` : facts;
  });
  return [...alike.values()].map((twins) => {
    const [first, ...others] = twins.sort(compareFrames);
    for (const { facts } of others) copies.push({ kept: first.facts.file, dropped: facts.file });
    return first;
  }) as Some<Frame>;
}

/** Tells of copies of files. */
export function tellCopies(group: FrameGroup, copies: readonly Twins[]): void {
  const files = leaveOutTwins(group, 'DUPLICATE_FILE:file', copies);
  if (files.length > 0) note(group, 'DUPLICATE_FILE', { duplicates: copies.length, files });
}

export const leaveOutTwins = (
  group: FrameGroup,
  key: 'DUPLICATE_FILE:file' | 'DUPLICATE_POSITION:file',
  pairs: readonly Twins[],
): string[] =>
  [...new Map(pairs.map(({ dropped, kept }) => [dropped, kept]))]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([file, kept]) => leaveOut(group, key, [file], { kept }));

/** Tells of images that claim to be one and show different pixels: they are kept, whatever their headers say. */
export function tellFalseTwins(group: FrameGroup): void {
  const alike = groupBy(group.frames, ({ facts, printed, instance }) =>
    identifyImage(facts, printed, instance),
  );
  alike.delete('');
  const different = [...alike.values()].filter(
    (twins) => new Set(twins.map(({ facts }) => textOf(facts, 'PixelDigest'))).size > 1,
  );
  const files = [...new Set(different.flat().map(({ facts }) => facts.file))].sort();
  if (files.length > 0)
    note(group, 'SAME_IDENTITY_DIFFERENT_PIXELS', { images: different.flat().length, files });
}
