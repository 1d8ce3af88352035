import { isNear } from '../../model/arithmetic.js';
import type { Keyword } from '../../model/facts.js';
import { note } from '../findings.js';
import { fitGrid } from '../measure/grid/grid-fit.js';
import { findSteps } from '../measure/grid/gaps.js';
import { roundMeasured } from '../measure/grid/line.js';
import type { GridFit } from '../measure/grid/grid.js';
import { findPlaces } from '../measure/slice-positions.js';
import { textOf } from '../read-facts.js';
import { differences, groupBy, lastOf } from '../sequence.js';
import type { Some } from '../sequence.js';
import type { Frame, FrameGroup } from './group-frames.js';
import { readShared } from './group-frames.js';

/**
 * What tells scans or reconstructions in one series apart. Times do not: slices of one scan have many, and those of
 * two may share one.
 */
const TAGS = [
  'AcquisitionNumber',
  'SliceThickness',
  'ImageType',
  'ConvolutionKernel',
] as const satisfies readonly Keyword[];

type Tag = (typeof TAGS)[number];

/** A part with fewer places tells nothing of how far apart its slices lie. */
const PLACES = 3;
/** More parts than that are no scans. */
const MOST_PARTS = 20;
/** A part with more holes than that has no agreeing gaps. */
const MOST_MISSING = 1 / 3;
/** Parts of one Z that share more of their places are time points of one stack. */
const SHARED = 0.5;
/** Places nearer than this share of Z are one. */
const SAME_PLACE = 0.25;
/** Z that differ by less are one Z, written with another last digit. */
const SAME_Z = 1e-4;

interface Part {
  frames: Some<Frame>;
  distances: number[];
  rounding: number;
  /** How many frames lie at each place, where that is the same everywhere; else 0. */
  repeats: number;
  fit: GridFit;
}

/**
 * The stacks that one group holds: where its places are uneven or unevenly repeated, but those of each scan, or of each
 * Slice Thickness, Image Type or kernel, are even. A few thick slices between thin ones are a stack too, where they are
 * three or more: fewer have no Z, and are slices off the grid of the others. An even group of interleaved scans stays
 * one stack, of which the other reading is told.
 */
export function splitParts(group: FrameGroup): FrameGroup[] {
  const partitions = group.isTurned ? [] : TAGS.flatMap((tag) => partition(group, tag));
  const whole = partitions.length > 0 ? measurePart(group, group.frames) : null;
  if (!whole) return [group];
  const { regularity, outliers } = whole.fit;
  // One slice off the grid is no part, whatever it prints; several may be.
  const isUneven = regularity === 'variable' && outliers.length !== 1;
  for (const { tag, members } of partitions) {
    const joined = tag === 'AcquisitionNumber' && isUneven ? joinScans(group, whole, members) : members;
    const parts = joined.flatMap((frames) => measurePart(group, frames) ?? []);
    if (parts.length < 2 || parts.length < joined.length || !areStacks(parts, tag)) continue;
    // What jitters is no better explained than by a grid that some slices are off.
    if (outliers.length > 0 && parts.some(({ fit }) => fit.regularity === 'jitter')) continue;
    if (isUneven || whole.repeats === 0) return parts.map((part) => makeStack(group, tag, part, parts));
    if (tag !== 'AcquisitionNumber' || whole.repeats !== 1) continue;
    const [alone, together] = [tellZ(parts[0]?.fit), tellZ(whole.fit)];
    if (isNear(alone, together)) continue;
    note(group, 'SEVERAL_ACQUISITIONS', { scans: parts.length, tag, alone, together });
    group.readings.push({ source: 'one-acquisition', value: alone });
    return [group];
  }
  return [group];
}

/** Z as a report tells it; not a number where there is none. */
function tellZ(fit: GridFit | undefined): number {
  return fit?.spacing ? roundMeasured(fit.spacing, fit.precision, fit.error).value : NaN;
}

function makeStack(group: FrameGroup, tag: Tag, { frames, fit }: Part, parts: readonly Part[]): FrameGroup {
  const stack: FrameGroup = { ...group, ...readShared(frames), isPart: true };
  if (tag === 'AcquisitionNumber' || tag === 'ConvolutionKernel') {
    note(stack, 'SEVERAL_ACQUISITIONS', { scans: parts.length, tag, alone: tellZ(fit), together: null });
  } else {
    const told = parts.map((part) => ({
      printed: textOf(part.frames[0].facts, tag),
      frames: part.frames.length,
    }));
    note(stack, 'MIXED_THICKNESS', { tag, parts: told });
  }
  return stack;
}

/** Groups by what an attribute prints; none where some frames lack it, or all share it, or its values are too many. */
function partition({ frames }: FrameGroup, tag: Tag): { tag: Tag; members: Some<Frame>[] }[] {
  const parts = groupBy(frames, ({ facts }) => textOf(facts, tag));
  const isTold = parts.size > 1 && parts.size * PLACES <= frames.length && !parts.has('');
  return isTold ? [{ tag, members: [...parts.values()] }] : [];
}

function measurePart({ orientation }: FrameGroup, frames: Some<Frame>): Part | null {
  if (!orientation) return null;
  const { locations, distances, rounding } = findPlaces(frames, orientation.normal);
  if (distances.length < PLACES) return null;
  const counts = new Set(locations.map(({ frames: here }) => here.length));
  const [repeats = 0] = counts;
  const instances = locations.map(({ frames: [{ instance }] }) => instance);
  const fit = fitGrid(distances, rounding, instances);
  return { frames, distances, rounding, repeats: counts.size === 1 ? repeats : 0, fit };
}

/** Joins acquisitions of which each goes on where the one before ended, as those of one scan in several turns do. */
function joinScans({ orientation }: FrameGroup, whole: Part, members: readonly Some<Frame>[]): Some<Frame>[] {
  if (!orientation) return [...members];
  const { base } = findSteps(differences(whole.distances), whole.rounding);
  const ends = members.map((frames) => ({ frames, along: findPlaces(frames, orientation.normal).distances }));
  ends.sort((a, b) => (a.along[0] ?? 0) - (b.along[0] ?? 0));
  const scans: typeof ends = [];
  for (const { frames, along } of ends) {
    const last = scans.at(-1);
    const step = (along[0] ?? 0) - lastOf(last?.along ?? []);
    if (last && Math.abs(step - base) <= whole.rounding + SAME_Z * base) {
      last.frames.push(...frames);
      last.along.push(...along);
    } else {
      scans.push({ frames: [...frames], along });
    }
  }
  return scans.map(({ frames }) => frames);
}

/** Whether each part is a stack: even, and no time point of another. Scans must have one Z as well. */
function areStacks(parts: readonly Part[], tag: Tag): boolean {
  if (parts.length > MOST_PARTS) return false;
  const areEven = parts.every(({ fit, repeats }) => {
    const holes = fit.missing / (fit.index.length + fit.missing);
    return repeats > 0 && fit.regularity !== 'variable' && holes <= MOST_MISSING;
  });
  return areEven && parts.every((part, i) => parts.slice(i + 1).every((other) => areApart(part, other, tag)));
}

function areApart(a: Part, b: Part, tag: Tag): boolean {
  const [z, other] = [a.fit.spacing ?? 0, b.fit.spacing ?? 0];
  const isOneZ = Math.abs(z - other) <= a.fit.precision + b.fit.precision + SAME_Z * z;
  if (!isOneZ) return tag !== 'AcquisitionNumber';
  const [fewer, more] = a.distances.length < b.distances.length ? [a, b] : [b, a];
  // No farther than a share of the gap, however coarse: else neighbouring places would be one.
  const near = Math.min(Math.max(a.rounding, b.rounding, SAME_Z * z), z * SAME_PLACE);
  return countShared(fewer.distances, more.distances, near) < SHARED * fewer.distances.length;
}

/** How many places of one part are places of another, both ascending. */
function countShared(places: readonly number[], others: readonly number[], near: number): number {
  let at = 0;
  return places.filter((place) => {
    while ((others[at] ?? Infinity) < place - near) at++;
    return (others[at] ?? Infinity) <= place + near;
  }).length;
}
