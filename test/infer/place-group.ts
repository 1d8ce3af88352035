import { readInPlane } from '../../src/infer/declared/in-plane.js';
import { readSliceTags, type SizedGroup } from '../../src/infer/declared/slice-tags.js';
import { groupFrames, type FrameGroup } from '../../src/infer/group/group-frames.js';
import { placeSlices, type PlacedGroup } from '../../src/infer/measure/slice-positions.js';
import type { HeaderFacts } from '../../src/model/report.js';

/** The one group that headers form, whatever becomes of it. */
export function groupOf(headers: readonly HeaderFacts[]): FrameGroup {
  const [group, ...others] = groupFrames(headers);
  if (!group || others.length > 0) throw new Error(`${others.length + 1} groups`);
  return group;
}

/** With the sizes that its headers state. */
export function sizeGroup(headers: readonly HeaderFacts[]): SizedGroup {
  const group = groupOf(headers);
  return { ...group, ...readInPlane(group), ...readSliceTags(group) };
}

/** With its frames placed along the normal. */
export const placeGroup = (headers: readonly HeaderFacts[]): PlacedGroup => placeSlices(sizeGroup(headers));
