import { tellDamage } from '../declared/header-damage.js';
import type { FrameGroup } from '../group/group-frames.js';
import type { StackedSlices } from '../measure/stack-slices.js';
import { numberOf, textOf } from '../read-facts.js';
import type { Hearing } from './judgement.js';

/** Kinds of image that hold one frame by definition: CT, MR, PET and Secondary Capture (PS3.3 A.3, A.4, A.21, A.8.1). */
const SINGLE_FRAME_KIND = /^1\.2\.840\.10008\.5\.1\.4\.1\.1\.(?:2|4|128|7)$/;

/** Frames where none belong, and fewer images than the header speaks of. */
export const hearCounts =
  (group: FrameGroup, { regularity, dropped, geometry }: StackedSlices, seriesFrames: number): Hearing =>
  (judgement) => {
    tellDamage(judgement, group);
    const { facts, frames } = group;
    const held = numberOf(facts, 'NumberOfFrames') ?? 1;
    const illegal = held > 1 && SINGLE_FRAME_KIND.test(textOf(facts, 'SOPClassUID'));
    // Positions that can be measured make up for the wrong kind: then it is worth a remark, no more.
    const positions = regularity !== null;
    if (illegal)
      judgement.tell('ILLEGAL_MULTIFRAME', { frames: held, positions }, positions ? 'info' : 'warn');
    if (held > 1) return;
    const acquisitions = new Set(frames.map((frame) => textOf(frame.facts, 'AcquisitionNumber'))).size;
    const related = numberOf(facts, 'NumberOfSeriesRelatedInstances') ?? 0;
    const acquired = acquisitions === 1 ? (numberOf(facts, 'ImagesInAcquisition') ?? 0) : 0;
    const expected = related > 0 ? related : acquired;
    const found = seriesFrames - dropped;
    const tag = related > 0 ? 'Number of Series Related Instances' : 'Images in Acquisition';
    if (expected <= found + geometry.missing.length) return;
    judgement.tell('MISSING_ENDS', { expected, found, tag });
    judgement.lacksEnds = true;
  };
