import { note } from '../findings.js';
import { textOf } from '../read-facts.js';
import { groupBy } from '../sequence.js';
import type { Some } from '../sequence.js';
import type { Frame, FrameGroup } from './group-frames.js';
import { countPositions, readShared } from './group-frames.js';
import { leaveOut } from './set-aside.js';

/**
 * What Image Type calls images that were computed from several slices: projections, averages and renderings
 * (PS3.3 C.8.16.2.1.4, C.8.16.2.1.5, and what makers write).
 */
const PROJECTION =
  /^DERIVED\\(?:.*\\)?(MIP|MINIP|M(?:AX|IN)_?IP|MAXIMUM|MINIMUM|AVERAGE|AVG|MEAN|PROJECTION(?: IMAGE)?|VRT|(?:VOLUME|SURFACE)_RENDER(?:ING)?)(?:\\|$)/i;

/** `undefined` for a slice. */
const projectionOf = ({ facts }: Frame): string | undefined =>
  PROJECTION.exec(textOf(facts, 'ImageType'))?.[1];

/**
 * Sets projections and averages aside that lie in one series with the slices they were made from, rotating ones too.
 * Where they are the larger stack, or nothing else is there, they are slices like any others.
 */
export function leaveProjections(groups: readonly FrameGroup[]): FrameGroup[] {
  return [...groupBy(groups, ({ series }) => series).values()].flatMap(leaveOfSeries);
}

function leaveOfSeries(groups: Some<FrameGroup>): FrameGroup[] {
  const made = groups.map(({ frames }) => frames.filter((frame) => projectionOf(frame) !== undefined));
  const frames = made.flat();
  if (frames.length === 0) return groups;
  const slices = groups.flatMap((group) => {
    const [first, ...others] = group.frames.filter((frame) => projectionOf(frame) === undefined);
    return first ? [{ ...group, ...readShared([first, ...others]) }] : [];
  });
  const [main] = slices.sort((a, b) => b.positions - a.positions);
  if (!main || main.positions <= Math.max(1, ...made.map(countPositions))) return groups;
  const kinds = groupBy(frames, (frame) => projectionOf(frame) ?? '');
  const files = [...kinds].flatMap(([kind, those]) => {
    const names = those.map(({ facts }) => facts.file);
    return leaveOut(main, 'DERIVED_SET_ASIDE:file', names, { kind });
  });
  note(main, 'DERIVED_SET_ASIDE', { frames: frames.length, files: files.sort() });
  return slices;
}
