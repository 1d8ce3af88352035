import { crossCheckTags } from './cross-check.js';
import { readDeclaredZ } from './declared-z.js';
import { describe } from './findings.js';
import type { Frame, FrameGroup } from './group-frames.js';
import { readInPlane } from './in-plane.js';
import type { InPlane } from './in-plane.js';
import { readNaively } from './naive-rules.js';
import type { ImageJDepths } from './naive-rules.js';
import { orderFrames } from './order-frames.js';
import { dropCopies, findVaryingMoment, resolveRepeats } from './phases.js';
import { numberOf, parseNumbers, readDeclared, textOf } from './read-facts.js';
import type {
  AxisEvidence,
  Finding,
  Geometry,
  PlacedFrame,
  Regularity,
  SetAside,
  Spacing,
  SpacingReport,
  Stack,
} from './report.js';
import { setAside as putAside } from './set-aside.js';
import { placeSlices } from './slice-positions.js';
import type { SlicePositions } from './slice-positions.js';
import { measureZ } from './through-plane.js';
import { checkUnits } from './units.js';
import { dot, subtract } from './vector.js';

/** What a stack learns from the drop it is part of. */
export interface StackContext {
  imageJ: ImageJDepths;
  /** Frames of the whole series, other stacks and files set aside included. */
  seriesFrames: number;
  findings: readonly Finding[];
  setAside: readonly SetAside[];
}

/** One stack through the slices: measured from positions, or declared by headers. */
interface ThroughSlices {
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

/** Kinds of image that hold one frame by definition (PS3.3 A.3, A.4, A.21, A.8.1). */
const SINGLE_FRAME_KINDS = ['2', '4', '128', '7'].map((end) => `1.2.840.10008.5.1.4.1.1.${end}`);
const FILM_MODALITIES = ['US', 'IVUS', 'XA', 'RF', 'ES', 'XC', 'GM', 'OP'];

/** Infers one group's spacing and places its frames. */
export function inferStack(group: FrameGroup, context: StackContext): Stack {
  const inPlane = readInPlane(group);
  const { x, y } = inPlane;
  const pixel = x === null || y === null ? null : Math.min(x, y);
  const copies = dropCopies(group.frames);
  const positions = placeSlices(group, copies.frames, pixel);
  const through = measures(group, positions, copies.frames)
    ? stackByPosition(group, positions, pixel, inPlane)
    : stackByHeader(group, positions, copies.frames, inPlane);

  const { columns, rows } = sizeOfSlice(group, through);
  const spacing: Spacing = { x, y, z: through.z };
  const length = (n: number, step: number | null) =>
    step === null ? null : Number((n * step).toPrecision(12));
  const extent = { x: length(columns, x), y: length(rows, y), z: length(through.slices, through.z) };
  const evidence = { ...inPlane.evidence, z: through.evidence };
  const distances = positions.locations.map(({ distance }) => distance);
  const measured = through.evidence.source === 'image-position';
  const ends: [number, number] | null = measured
    ? [distances[0] ?? 0, distances[distances.length - 1] ?? 0]
    : null;
  const whole = measured && (through.geometry.origin ?? []).every(Number.isInteger);
  const units = checkUnits(group, spacing, evidence, measured, ends, whole, extent);
  const findings = [
    ...context.findings,
    ...copies.findings,
    ...positions.findings,
    ...through.findings,
    ...inPlane.findings,
    ...units.findings,
    ...checkFiles(group, through, context.seriesFrames),
  ];
  const facts = group.frames[0]?.facts ?? { file: '', frame: 1 };
  const report: SpacingReport = {
    schema: 'spacing-preview/report@1',
    provisional: false,
    series: {
      uid: group.series,
      description: textOf(facts, 'SeriesDescription'),
      modality: textOf(facts, 'Modality'),
      files: new Set(group.frames.map((frame) => frame.facts.file)).size,
      frames: group.frames.length,
    },
    dimensions: { columns, rows, slices: through.slices },
    spacing,
    extent,
    regularity: through.regularity,
    duplicates: copies.dropped + through.dropped,
    phases: through.phases,
    evidence,
    geometry: through.geometry,
    naive: readNaively({
      spacing,
      pixelSpacing: group.pixelSpacing,
      frames: copies.frames,
      distances,
      placed: group.frames.filter(({ position }) => position !== null).length,
      imageJ: context.imageJ,
    }),
    findings: sortFindings(findings),
    setAside: [...context.setAside, ...copies.setAside, ...positions.setAside, ...through.setAside],
  };
  return { report, frames: through.frames };
}

/** Whether positions can be measured at all: a mosaic's, a tile's, a dose grid's and a single one cannot. */
function measures(
  group: FrameGroup,
  { locations, tiled }: SlicePositions,
  frames: readonly Frame[],
): boolean {
  const facts = frames[0]?.facts;
  if (facts === undefined || group.mosaic || tiled || isTiled(frames)) return false;
  return locations.length > 1;
}

function isTiled(frames: readonly Frame[]): boolean {
  return frames.some(({ facts }) => textOf(facts, 'DimensionOrganizationType').startsWith('TILED'));
}

function stackByPosition(
  group: FrameGroup,
  positions: SlicePositions,
  pixel: number | null,
  { x, y }: InPlane,
): ThroughSlices {
  const repeats = resolveRepeats(positions.locations);
  const first = repeats.placed.flatMap(([one]) => (one === undefined ? [] : [one.frame]));
  const measured = measureZ(group, positions, first, repeats.phases, pixel);
  const kept = repeats.placed.flatMap((here) => here.map(({ frame }) => frame));
  const check = crossCheckTags(repeats.phases > 1 ? first : kept, measured.z, measured.stepLength);
  const sound = measured.sound && repeats.dropped === 0 && !check.contradicted;
  const confidence =
    measured.z === null
      ? 'none'
      : !sound
        ? 'measured-low'
        : check.corroborated
          ? 'measured-high'
          : 'measured';
  const { orientation } = group;
  const origin = positions.locations[0]?.position ?? null;
  const frames = repeats.placed.flatMap((here, i) => {
    const location = positions.locations[i];
    return here.map(({ frame, phase }): PlacedFrame => {
      const moved = subtract(frame.position ?? origin ?? [0, 0, 0], origin ?? [0, 0, 0]);
      const leans = measured.sheared && orientation !== null && x !== null && y !== null;
      return {
        facts: frame.facts,
        index: measured.index[i] ?? i,
        offset: (location?.distance ?? 0) - (positions.locations[0]?.distance ?? 0),
        shift: leans ? [dot(moved, orientation.row) / x, dot(moved, orientation.column) / y] : [0, 0],
        phase,
      };
    });
  });
  return {
    z: measured.z,
    evidence: {
      source: 'image-position',
      confidence,
      slices: positions.locations.length,
      precision: measured.precision,
      outvoted: check.outvoted,
      suggestions: [],
    },
    regularity: measured.regularity,
    slices: (measured.index[measured.index.length - 1] ?? 0) + 1,
    phases: repeats.phases,
    dropped: repeats.dropped,
    geometry: {
      origin,
      row: orientation?.row ?? null,
      column: orientation?.column ?? null,
      normal: positions.normal,
      stepLength: measured.stepLength,
      tiltDegrees: measured.tiltDegrees,
      missing: measured.missing,
      zones: measured.zones,
    },
    frames: frames.sort((a, b) => a.phase - b.phase || a.index - b.index),
    findings: [...measured.findings, ...repeats.findings, ...check.findings],
    setAside: repeats.setAside,
  };
}

function stackByHeader(
  group: FrameGroup,
  positions: SlicePositions,
  kept: readonly Frame[],
  inPlane: InPlane,
): ThroughSlices {
  const nuclear = textOf(kept[0]?.facts ?? { file: '', frame: 1 }, 'Modality') === 'NM';
  const signed = readDeclared(kept, 'SpacingBetweenSlices').declared?.value ?? 0;
  const ordered = orderFrames(kept, nuclear && signed < 0);
  const declared = readDeclaredZ(
    group,
    ordered.frames.map(({ frame }) => frame),
    inPlane,
  );
  const what = explain(group, positions, kept, declared.name, declared.z);
  const { orientation, printed } = group;
  const film = what.film;
  const tiles = numberOf(kept[0]?.facts ?? { file: '', frame: 1 }, 'MosaicImageCount');
  const slices = group.mosaic ? (tiles ?? 1) : film || what.tiled ? 1 : ordered.slices;
  const single = film || what.tiled || group.mosaic;
  const frames = ordered.frames.map(({ frame, index, phase }, i): PlacedFrame => {
    const offset = declared.offsets?.[index] ?? null;
    return {
      facts: frame.facts,
      index: single ? 0 : index,
      offset,
      shift: [0, 0],
      phase: single ? i : phase,
    };
  });
  const z = film || what.tiled ? null : declared.z;
  const unknown: AxisEvidence = {
    source: null,
    confidence: 'none',
    precision: null,
    outvoted: [],
    suggestions: [],
  };
  return {
    z,
    evidence: film || what.tiled ? unknown : declared.evidence,
    regularity: film ? null : declared.regularity,
    slices,
    phases: single ? frames.length : ordered.phases,
    dropped: 0,
    geometry: {
      origin: ordered.frames[0]?.frame.position ?? null,
      row: orientation?.row ?? null,
      column: orientation?.column ?? null,
      normal: printed === null ? null : (orientation?.normal ?? null),
      stepLength: null,
      tiltDegrees: null,
      missing: [],
      zones: declared.zones,
    },
    frames,
    findings: [...what.findings, ...(film ? [] : declared.findings)],
    setAside: group.mosaic ? mosaicsAside(kept, tiles) : [],
  };
}

function mosaicsAside(frames: readonly Frame[], tiles: number | null): SetAside[] {
  const files = [...new Set(frames.map(({ facts }) => facts.file))].sort();
  return files.map((file) => putAside('MOSAIC', file, { tiles }));
}

interface Explanation {
  /** One place at several times: no stack. */
  film: boolean;
  tiled: boolean;
  findings: Finding[];
}

/** Why positions were not measured. */
function explain(
  group: FrameGroup,
  { locations, tiled }: SlicePositions,
  frames: readonly Frame[],
  used: string | null,
  stated: number | null,
): Explanation {
  const facts = frames[0]?.facts ?? { file: '', frame: 1 };
  const none = { film: false, tiled: false };
  if (group.mosaic) {
    const tiles = numberOf(facts, 'MosaicImageCount');
    return { ...none, findings: [describe('TILED_OR_MOSAIC', { what: 'mosaic', tiles })] };
  }
  if (tiled || isTiled(frames)) {
    return { ...none, tiled: true, findings: [describe('TILED_OR_MOSAIC', { what: 'tiles', tiles: null })] };
  }
  if (frames.length === 1)
    return { ...none, findings: [describe('SINGLE_IMAGE', { file: facts.file, stated })] };
  const gridStated = parseNumbers(textOf(facts, 'GridFrameOffsetVector'))?.length === frames.length;
  if (gridStated) return { ...none, findings: [] };
  const moment = findVaryingMoment(frames);
  if (locations.length === 1 && moment !== null) {
    return {
      ...none,
      film: true,
      findings: [describe('CINE_NOT_VOLUME', { frames: frames.length, tag: moment })],
    };
  }
  if (stated === null && FILM_MODALITIES.includes(textOf(facts, 'Modality'))) {
    const findings = [describe('CINE_NOT_VOLUME', { frames: frames.length, tag: 'the frame number' })];
    return { ...none, film: true, findings };
  }
  const position = locations[0]?.position;
  if (position !== undefined) {
    return {
      ...none,
      findings: [describe('ALL_POSITIONS_IDENTICAL', { frames: frames.length, position, stated })],
    };
  }
  return { ...none, findings: [describe('NO_IPP', { frames: frames.length, used })] };
}

/** A mosaic's slices are its tiles. */
function sizeOfSlice(group: FrameGroup, { slices }: ThroughSlices): { columns: number; rows: number } {
  const across = group.mosaic ? Math.ceil(Math.sqrt(slices)) : 1;
  return { columns: Math.floor(group.columns / across), rows: Math.floor(group.rows / across) };
}

/** What the files themselves tell: frames where none belong, and fewer images than the header speaks of. */
function checkFiles(group: FrameGroup, through: ThroughSlices, seriesFrames: number): Finding[] {
  const findings: Finding[] = [];
  const facts = group.frames[0]?.facts ?? { file: '', frame: 1 };
  const frames = numberOf(facts, 'NumberOfFrames') ?? 1;
  if (frames > 1 && SINGLE_FRAME_KINDS.includes(textOf(facts, 'SOPClassUID'))) {
    const positions = through.regularity !== null;
    findings.push(describe('ILLEGAL_MULTIFRAME', { frames, positions }, positions ? 'info' : 'warn'));
  }
  if (frames === 1) findings.push(...checkCount(group, through, seriesFrames));
  return findings;
}

function checkCount(group: FrameGroup, through: ThroughSlices, seriesFrames: number): Finding[] {
  const facts = group.frames[0]?.facts ?? { file: '', frame: 1 };
  const acquisitions = new Set(group.frames.map((frame) => textOf(frame.facts, 'AcquisitionNumber'))).size;
  const related = numberOf(facts, 'NumberOfSeriesRelatedInstances') ?? 0;
  const acquired = acquisitions === 1 ? (numberOf(facts, 'ImagesInAcquisition') ?? 0) : 0;
  const found = seriesFrames - through.dropped;
  const tag = related > 0 ? 'Number of Series Related Instances' : 'Images in Acquisition';
  const expected = related > 0 ? related : acquired;
  if (expected <= found + through.geometry.missing.length) return [];
  return [describe('MISSING_ENDS', { expected, found, tag })];
}

const GRAVITY = { error: 0, warn: 1, info: 2 };

function sortFindings(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}
