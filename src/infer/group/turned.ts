import { groupBy, type Some } from '../sequence.js';
import { readShared, type FrameGroup } from './group-frames.js';

/** Fewer planes may be what is left of several stacks. */
const PLANES = 3;

/**
 * Joins planes of one series of which each lies at an angle of its own, as where they are turned about one axis: they
 * are no slices of one another. Planes beside a stack stay by themselves.
 */
export function joinTurned(groups: readonly FrameGroup[]): FrameGroup[] {
  return [...groupBy(groups, ({ series }) => series).values()].flatMap(joinOfSeries);
}

function joinOfSeries(groups: Some<FrameGroup>): FrameGroup[] {
  const [first] = groups;
  const areAlike = groups.every(
    (group) =>
      group.positions === 1 &&
      group.orientation !== null &&
      !group.mosaic &&
      group.localizer === first.localizer &&
      group.rows === first.rows &&
      group.columns === first.columns &&
      group.samples === first.samples &&
      group.pixelSpacing === first.pixelSpacing,
  );
  const angles = new Set(groups.map(({ cosines }) => cosines)).size;
  if (groups.length < PLANES || !areAlike || angles < groups.length) return groups;
  const frames = groups.flatMap((group) => group.frames) as Some<FrameGroup['frames'][number]>;
  return [{ ...first, ...readShared(frames), isTurned: true }];
}
