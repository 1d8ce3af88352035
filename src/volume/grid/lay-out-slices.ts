import type { StackReport } from '../../model/report.js';
import { measureUnevenDepth } from '../../model/uneven-depth.js';
import type { LevelSlice } from '../levels/voxel-source.js';

/** Where the slices of a stack lie along its normal. */
export interface SliceLayout {
  /** Planes of equal height that hold every slice near its place, before any reduction. */
  planes: number;
  /** Height of a plane against Z, or against X where Z is unknown. */
  height: number;
  /** Where the centre of a slice lies: 0 at the lower face of the stack, 1 at the upper one. */
  depthOf: (slice: LevelSlice) => number;
  /** Slices lie off the planes of an even grid: what lies between two of them is filled from both. */
  isUneven: boolean;
  /** How far apart two slices may lie for that, as a share of the depth; what lies further apart stays empty between. */
  reach: number;
}

/** Planes for each of the smallest gaps where gaps differ, so that no slice lies further than an eighth of it off its place. */
const planesPerGap = 4;
/** Slices further apart than so many Z have nothing to do with one another: between two scans lies no specimen. */
const farApart = 1.75;
/** A jittering slice this share of Z off its grid position is drawn where it lies. */
const strays = 0.1;

/** Slices at their grid positions where these are even, else where their positions say. */
export function layOutSlices(report: StackReport, placed: readonly LevelSlice[]): SliceLayout {
  const { dimensions, spacing } = report;
  const { slices } = dimensions;
  const even: SliceLayout = {
    planes: slices,
    height: 1,
    depthOf: ({ index }) => (index + 0.5) / slices,
    isUneven: false,
    reach: Infinity,
  };
  if (placed.some(({ offset }) => offset === null)) return even;
  const offsetOf = ({ offset }: LevelSlice) => offset ?? 0;
  const { z } = spacing;
  const uneven = measureUnevenDepth(report);
  if (uneven) {
    const { depth, lead } = uneven;
    const gap = z ?? Math.min(...report.geometry.zones.map((zone) => zone.gap));
    const known = z ?? spacing.x ?? spacing.y ?? 1;
    const layout = placeBetween(depth, lead, gap / planesPerGap, known, offsetOf);
    return z === null ? layout : { ...layout, reach: (farApart * z) / depth };
  }
  if (report.regularity !== 'jitter' || z === null) return even;
  const worst = placed.reduce(
    (most, slice) => Math.max(most, Math.abs(offsetOf(slice) - slice.index * z)),
    0,
  );
  if (worst <= strays * z) return even;
  const span = placed.reduce((most, slice) => Math.max(most, offsetOf(slice)), 0);
  return placeBetween(slices * z, (slices * z - span) / 2, z / planesPerGap, z, offsetOf);
}

function placeBetween(
  depth: number,
  lead: number,
  step: number,
  z: number,
  offsetOf: (slice: LevelSlice) => number,
): SliceLayout {
  const planes = Math.max(1, Math.round(depth / step));
  return {
    planes,
    height: depth / planes / z,
    depthOf: (slice) => (offsetOf(slice) + lead) / depth,
    isUneven: true,
    reach: Infinity,
  };
}

/**
 * Fills the planes of a block that hold no slice from the two nearest that do, in the share of their distance; beyond
 * the outer slices, from these. Slices further apart than `reach` planes fill what lies as near to them as beyond the
 * outer ones, and nothing between.
 * @param filled the planes that hold slices
 */
export function fillBetween(
  data: Uint8Array,
  plane: number,
  filled: Iterable<number>,
  reach = Infinity,
): void {
  const known = [...new Set(filled)].sort((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return;
  const copy = (from: number, at: number) => data.copyWithin(at * plane, from * plane, (from + 1) * plane);
  for (let at = 0; at < first; at++) copy(first, at);
  known.forEach((from, i) => {
    const to = known[i + 1] ?? from;
    const isFar = to - from > Math.max(2, reach);
    for (let at = from + 1; at < to; at++) {
      if (!isFar) blend(data, plane, from, to, at);
      else if (at - from <= first) copy(from, at);
      else if (to - at <= first) copy(to, at);
    }
  });
  const planes = data.length / plane;
  for (let at = last + 1; at < planes; at++) copy(last, at);
}

function blend(data: Uint8Array, plane: number, from: number, to: number, at: number): void {
  const share = (at - from) / (to - from);
  const [low, high, target] = [from * plane, to * plane, at * plane];
  for (let i = 0; i < plane; i++) {
    const below = data[low + i] ?? 0;
    data[target + i] = below + share * ((data[high + i] ?? 0) - below) + 0.5;
  }
}
