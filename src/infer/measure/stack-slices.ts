import { toDigits } from '../../model/arithmetic.js';
import { nothingDeclared, readDeclaredZ } from '../declared/declared-z.js';
import type { DeclaredZ } from '../declared/declared-z.js';
import { tookPositions } from '../declared/header-damage.js';
import { finding } from '../findings.js';
import type { Frame, FrameGroup } from '../group/group-frames.js';
import { orderFrames } from '../group/order-frames.js';
import { dropCopies, findVaryingMoment, resolveRepeats, tellCopies } from '../group/phases.js';
import { numberOf, numbersOf, textOf } from '../read-facts.js';
import type { StoodIn } from '../../model/problem/findings.js';
import type { Geometry, PlacedFrame, Problem, Regularity } from '../../model/report.js';
import { lastOf } from '../sequence.js';
import { leaveOut } from '../group/set-aside.js';
import type { PlacedGroup } from './slice-positions.js';
import { isNuclear } from '../declared/slice-tags.js';
import { measureZ } from './through-plane.js';
import { dot, subtract } from './vector.js';

/** What the positions say of Z. Lengths in mm. */
export interface Measured {
  /** `null` when it varies. */
  z: number | null;
  precision: number;
  /** One frame of each location. */
  first: Frame[];
  /** Nothing but the plain case: three locations or more, uniform, straight, oriented, no second images. */
  sound: boolean;
}

/** The finding that positions tell no Z; `used`: what stands in for them. */
export type Reason = (used: StoodIn | null) => Problem;

/** One stack through its slices. */
export interface StackedSlices {
  /** Where positions can be measured; else what headers declare counts. */
  measured: Measured | null;
  declared: DeclaredZ;
  /** Why positions were not measured; `null` where they were, or the headers state a place for each frame. */
  reason: Reason | null;
  regularity: Regularity | null;
  slices: number;
  phases: number;
  dropped: number;
  geometry: Geometry;
  frames: PlacedFrame[];
}

const FILM_MODALITY = /^(?:US|IVUS|XA|RF|ES|XC|GM|OP)$/;

/** Whether positions can be measured: those of a mosaic, of tiles and of a single place cannot. */
export const isMeasurable = (group: PlacedGroup): boolean =>
  group.locations.length > 1 && !group.mosaic && !isTiled(group);

function isTiled({ facts, tiled }: PlacedGroup): boolean {
  return tiled || textOf(facts, 'DimensionOrganizationType').startsWith('TILED');
}

/** Where a stack lies, as far as its orientation tells. */
function placeStack({ orientation }: FrameGroup): Geometry {
  const { row = null, column = null, normal = null } = orientation ?? {};
  return {
    origin: null,
    row,
    column,
    normal,
    stepLength: null,
    tiltDegrees: null,
    missing: [],
    zones: [],
  };
}

/** Measures a stack and places its frames on the grid found. */
export function stackByPosition(group: PlacedGroup): StackedSlices {
  const { locations, distances, normal, x, y } = group;
  const { row, column } = group.orientation ?? {};
  const { phases, placed, doubled, dropped } = resolveRepeats(group, locations);
  const first = placed.flatMap(([here]) => here?.frame ?? []);
  const measured = measureZ(group, first, phases);
  const { z, regularity, index, sheared, geometry, precision } = measured;
  const sound = measured.sound && !doubled;
  const origin = locations[0]?.position ?? [0, 0, 0];
  const frames = placed.flatMap((here, i) => {
    const offset = toDigits((distances[i] ?? 0) - (distances[0] ?? 0), 12);
    return here.map(({ frame: { facts, position }, phase }): PlacedFrame => {
      const moved = subtract(position ?? origin, origin);
      const shift: [number, number] =
        sheared && row && column && x && y ? [dot(moved, row) / x, dot(moved, column) / y] : [0, 0];
      return { facts, index: index[i] ?? i, offset, shift, phase };
    });
  });
  return {
    measured: { z, precision, first, sound },
    declared: nothingDeclared,
    reason: null,
    regularity,
    slices: lastOf(index) + 1,
    phases,
    dropped,
    geometry: { ...placeStack(group), origin: isSomewhere(group) ? origin : null, normal, ...geometry },
    frames: frames.sort((a, b) => a.phase - b.phase || a.index - b.index),
  };
}

/** Whether it is known where the stack lies: the planes of a dose grid may only be known from one another. */
const isSomewhere = ({ placedBy, facts }: PlacedGroup): boolean =>
  placedBy !== 'grid-frame-offset-vector' || numbersOf(facts, 'ImagePositionPatient').length === 3;

/** Stacks frames by their numbers, where positions say nothing of Z. */
export function stackByHeader(group: PlacedGroup): StackedSlices {
  const { facts, mosaic, spacing } = group;
  const copies: Parameters<typeof dropCopies>[1] = [];
  const kept = dropCopies(group.frames, copies);
  tellCopies(group, copies);
  const reversed = isNuclear(facts) && (spacing?.value ?? 0) < 0;
  const ordered = orderFrames(kept, reversed);
  const stacked = ordered.frames.map(({ frame }) => frame);
  const stated = readDeclaredZ(group, stacked);
  const tiles = numberOf(facts, 'MosaicImageCount');
  const reason = explain(group, stacked, stated, tiles);
  const flat = !mosaic && /^(?:TILED|CINE)/.test(reason?.(null).code ?? '');
  const declared = flat ? nothingDeclared : stated;
  if (mosaic) {
    const files = kept.map((frame) => frame.facts.file);
    leaveOut(group, 'MOSAIC', files, { tiles });
  }
  const frames = ordered.frames.map(({ frame, index, phase }, i): PlacedFrame => {
    const place = flat || mosaic ? { index: 0, phase: i } : { index, phase };
    return { facts: frame.facts, offset: null, shift: [0, 0], ...place };
  });
  return {
    measured: null,
    declared,
    reason,
    regularity: null,
    slices: mosaic ? (tiles ?? 1) : flat ? 1 : ordered.slices,
    phases: flat || mosaic ? frames.length : ordered.phases,
    dropped: copies.length,
    geometry: { ...placeStack(group), origin: stacked[0]?.position ?? null },
    frames,
  };
}

/** Why positions were not measured; `null` where the headers state a place for each frame. */
function explain(
  group: PlacedGroup,
  stacked: readonly Frame[],
  { z: stated }: DeclaredZ,
  tiles: number | null,
): Reason | null {
  const {
    facts,
    mosaic,
    locations: [place],
  } = group;
  const frames = stacked.length;
  if (mosaic) return () => finding('TILED_OR_MOSAIC', { what: 'mosaic', tiles });
  if (isTiled(group)) return () => finding('TILED_OR_MOSAIC', { what: 'tiles', tiles: null });
  if (frames === 1) return () => finding('SINGLE_IMAGE', { file: facts.file, stated });
  if (tookPositions(group)) return null;
  const isFilm = stated === null && FILM_MODALITY.test(textOf(facts, 'Modality'));
  const tag = (place && findVaryingMoment(stacked)) ?? null;
  if (tag !== null || isFilm) return () => finding('CINE_NOT_VOLUME', { frames, tag });
  if (group.findings.some(({ code }) => code === 'GFOV_LENGTH')) return null;
  if (place) {
    const { position } = place;
    return (used) => finding('ALL_POSITIONS_IDENTICAL', { frames, position, stated, used });
  }
  const without = stacked.filter(({ position }) => !position).length;
  return without > 0 ? (used) => finding('NO_IPP', { without, frames, used }) : null;
}
