import { crossCheckTags } from './cross-check.js';
import { readDeclaredZ } from './declared-z.js';
import { evidenceOf } from './evidence.js';
import { describe } from './findings.js';
import type { Frame, FrameGroup } from './group-frames.js';
import type { InPlane } from './in-plane.js';
import { orderFrames } from './order-frames.js';
import { dropCopies, findVaryingMoment, resolveRepeats, tellCopies } from './phases.js';
import { numberOf, textOf } from './read-facts.js';
import type { AxisEvidence, Finding, Geometry, PlacedFrame, Regularity, SetAside } from './report.js';
import { setAside } from './set-aside.js';
import type { SlicePositions } from './slice-positions.js';
import { isNuclear } from './slice-tags.js';
import type { SliceTags } from './slice-tags.js';
import { measureZ } from './through-plane.js';
import { dot, subtract } from './vector.js';

/** One stack through its slices, measured from positions or declared by headers. */
export interface StackedSlices {
  z: number | null;
  evidence: AxisEvidence;
  regularity: Regularity | null;
  slices: number;
  phases: number;
  dropped: number;
  geometry: Geometry;
  frames: PlacedFrame[];
  findings: Finding[];
  setAside: SetAside[];
}

const FILM_MODALITY = /^(?:US|IVUS|XA|RF|ES|XC|GM|OP)$/;

/** Whether positions can be measured: those of a mosaic, of tiles and of a single place cannot. */
export function isMeasurable(group: FrameGroup, { locations, tiled }: SlicePositions): boolean {
  return locations.length > 1 && !group.mosaic && !tiled && !isTiled(group);
}

function isTiled({ facts }: FrameGroup): boolean {
  return textOf(facts, 'DimensionOrganizationType').startsWith('TILED');
}

/** Measures a stack and places its frames on the grid found. */
export function stackByPosition(
  group: FrameGroup,
  positions: SlicePositions,
  tags: SliceTags,
  { x, y, pixel }: InPlane,
): StackedSlices {
  const { locations, normal } = positions;
  const { orientation } = group;
  const { phases, placed, copies, dropped, findings, setAside: twins } = resolveRepeats(locations);
  const first = placed.flatMap((here) => here.slice(0, 1).map(({ frame }) => frame));
  const measured = measureZ(group, positions, first, phases, pixel);
  const { z, index, sheared, stepLength } = measured;
  const check = crossCheckTags(first, tags, z, stepLength, x);
  const sound = measured.sound && dropped === 0 && !check.contradicted;
  const trusted = check.corroborated ? 'measured-high' : 'measured';
  const origin = locations[0]?.position ?? [0, 0, 0];
  const start = locations[0]?.distance ?? 0;
  const frames = placed.flatMap((here, i) => {
    const offset = Number(((locations[i]?.distance ?? 0) - start).toPrecision(12));
    return here.map(({ frame, phase }): PlacedFrame => {
      const moved = subtract(frame.position ?? origin, origin);
      const leans = sheared && orientation !== null && x !== null && y !== null;
      const shift: [number, number] = leans
        ? [dot(moved, orientation.row) / x, dot(moved, orientation.column) / y]
        : [0, 0];
      return { facts: frame.facts, index: index[i] ?? i, offset, shift, phase };
    });
  });
  return {
    z,
    evidence: {
      ...evidenceOf('image-position', z === null ? 'none' : sound ? trusted : 'measured-low'),
      slices: locations.length,
      precision: measured.precision,
      outvoted: check.outvoted,
    },
    regularity: measured.regularity,
    slices: (index[index.length - 1] ?? 0) + 1,
    phases,
    dropped: copies + dropped,
    geometry: {
      origin,
      row: orientation?.row ?? null,
      column: orientation?.column ?? null,
      normal,
      stepLength,
      tiltDegrees: measured.tiltDegrees,
      missing: measured.missing,
      zones: measured.zones,
    },
    frames: frames.sort((a, b) => a.phase - b.phase || a.index - b.index),
    findings: [...measured.findings, ...findings, ...check.findings],
    setAside: twins,
  };
}

/** Stacks frames by their numbers, where positions say nothing of Z. */
export function stackByHeader(
  group: FrameGroup,
  positions: SlicePositions,
  tags: SliceTags,
  inPlane: InPlane,
): StackedSlices {
  const { facts, mosaic, orientation } = group;
  const copies: Parameters<typeof dropCopies>[1] = [];
  const kept = dropCopies(group.frames, copies);
  const told = tellCopies(copies);
  const reversed = isNuclear(facts) && (tags.spacing?.value ?? 0) < 0;
  const ordered = orderFrames(kept, reversed);
  const stacked = ordered.frames.map(({ frame }) => frame);
  const declared = readDeclaredZ(group, stacked, tags, inPlane);
  const tiles = numberOf(facts, 'MosaicImageCount');
  const { flat, finding } = explain(group, positions, stacked, declared.name, declared.z, tiles);
  const onePlace = flat || mosaic;
  const frames = ordered.frames.map(({ frame, index, phase }, i): PlacedFrame => {
    const place = onePlace ? { index: 0, phase: i } : { index, phase };
    return { facts: frame.facts, offset: declared.offsets?.[index] ?? null, shift: [0, 0], ...place };
  });
  return {
    z: flat ? null : declared.z,
    evidence: flat ? evidenceOf(null, 'none') : declared.evidence,
    regularity: flat ? null : declared.regularity,
    slices: mosaic ? (tiles ?? 1) : flat ? 1 : ordered.slices,
    phases: onePlace ? frames.length : ordered.phases,
    dropped: copies.length,
    geometry: {
      origin: stacked[0]?.position ?? null,
      row: orientation?.row ?? null,
      column: orientation?.column ?? null,
      normal: orientation?.normal ?? null,
      stepLength: null,
      tiltDegrees: null,
      missing: [],
      zones: declared.zones,
    },
    frames,
    findings: [...finding, ...told.findings, ...(flat ? [] : declared.findings)],
    setAside: mosaic
      ? setAside(
          'MOSAIC',
          kept.map((frame) => frame.facts.file),
          { tiles },
        )
      : told.setAside,
  };
}

/** Why positions were not measured; `flat` when the frames are no stack at all. */
function explain(
  group: FrameGroup,
  { locations, tiled }: SlicePositions,
  frames: readonly Frame[],
  used: string | null,
  stated: number | null,
  tiles: number | null,
): { flat: boolean; finding: Finding[] } {
  const { facts, mosaic } = group;
  const n = frames.length;
  if (mosaic) return { flat: false, finding: [describe('TILED_OR_MOSAIC', { what: 'mosaic', tiles })] };
  if (tiled || isTiled(group)) {
    return { flat: true, finding: [describe('TILED_OR_MOSAIC', { what: 'tiles', tiles: null })] };
  }
  if (n === 1) return { flat: false, finding: [describe('SINGLE_IMAGE', { file: facts.file, stated })] };
  if (textOf(facts, 'GridFrameOffsetVector').split('\\').length === n) return { flat: false, finding: [] };
  const [place] = locations;
  const film = stated === null && FILM_MODALITY.test(textOf(facts, 'Modality')) ? 'the frame number' : null;
  const tag = (place === undefined ? null : findVaryingMoment(frames)) ?? film;
  if (tag !== null) return { flat: true, finding: [describe('CINE_NOT_VOLUME', { frames: n, tag })] };
  if (place === undefined) return { flat: false, finding: [describe('NO_IPP', { frames: n, used })] };
  const { position } = place;
  return { flat: false, finding: [describe('ALL_POSITIONS_IDENTICAL', { frames: n, position, stated })] };
}
