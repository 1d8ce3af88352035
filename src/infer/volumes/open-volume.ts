import type { DeclaredVolume, PackedStack } from '../../model/declared-volume.js';
import { measureReading } from '../../model/measure-reading.js';
import type { HeaderFacts, PlacedFrame, Spacing, StackReport, Vector } from '../../model/report.js';
import type { OpenStack } from '../infer-stack.js';
import { evidenceOf } from '../witnesses/evidence.js';
import { hearPack } from '../witnesses/hear-pack.js';
import { hearRaw } from '../witnesses/hear-raw.js';
import { hearUnits } from '../witnesses/hear-units.js';
import { hearZarr } from '../witnesses/hear-zarr.js';
import { findPacked } from './find-packed.js';
import { readDeclared } from './read-declared.js';

const unknown: Spacing = { x: null, y: null, z: null };

/**
 * A volume that declares its scale as a stack whose witnesses are still to be heard: its slices are those of its own
 * grid, none of which can be missing or out of place.
 */
export function openVolume(volume: DeclaredVolume): OpenStack {
  const { record } = volume;
  const packed = findPacked(volume);
  return packed && record ? openPacked(volume, packed) : openDeclared(volume);
}

/**
 * A preview pack as the stack that it was made from, of which it is a coarser copy: the same numbers, holes, directions
 * and readings of other tools as its slices have.
 */
function openPacked(volume: DeclaredVolume, packed: PackedStack): OpenStack {
  const { dimensions, regularity, duplicates, geometry } = packed;
  const missing = new Set(geometry.missing);
  const facts: HeaderFacts = { file: volume.file, frame: volume.number + 1 };
  const frames = Array.from({ length: dimensions.slices }, (_, index) => index)
    .filter((index) => !missing.has(index))
    .map((index): PlacedFrame => ({ facts, index, offset: null, shift: [0, 0], phase: 0 }));
  return {
    frames,
    report: { ...describeVolume(volume), dimensions, regularity, duplicates, geometry },
    hearings: [hearPack(volume, packed)],
    readings: (own) => packed.naive.map(({ rule, spacing }) => measureReading(rule, spacing, own)),
  };
}

function openDeclared(volume: DeclaredVolume): OpenStack {
  const [first, ...others] = placeFrames(volume);
  const facts = first?.facts ?? { file: volume.file, frame: 1 };
  return {
    frames: first ? [first, ...others] : [],
    report: describeVolume(volume),
    // What a pack was made from was doubted then, with more to go by.
    hearings: volume.record ? [hearZarr(volume)] : [hear(volume), hearUnits({ facts, distances: [] })],
    readings: (own) => readDeclared(volume, own),
  };
}

const hear = (volume: DeclaredVolume) => (volume.raw ? hearRaw(volume, volume.raw) : hearZarr(volume));

/** The volume's number stands for that of a frame in all of them: by it their samples are found. Plain samples have frames of their own. */
function placeFrames({ file, number, slices, timePoints, raw }: DeclaredVolume): PlacedFrame[] {
  const shift: [number, number] = [0, 0];
  const facts: HeaderFacts = { file, frame: number + 1 };
  return Array.from({ length: timePoints }, (_, phase) =>
    Array.from({ length: slices }, (__, index): PlacedFrame => ({
      facts: raw ? { file, frame: raw.first + phase * slices + index } : facts,
      index,
      offset: null,
      shift,
      phase,
    })),
  ).flat();
}

function describeVolume(volume: DeclaredVolume): StackReport {
  const { file, columns, rows, slices, timePoints, name, record, raw } = volume;
  return {
    schema: 'spacing-preview/report@1',
    provisional: false,
    series: {
      uid: '',
      description: name || (raw ? file.slice(file.lastIndexOf('/') + 1) : ''),
      modality: record?.modality ?? '',
      files: 1,
      frames: slices * timePoints,
    },
    dimensions: { columns, rows, slices },
    spacing: unknown,
    extent: unknown,
    // A length that nobody declares may come from beside, as that of slices that lie nowhere.
    regularity: slices > 1 && (!raw || volume.axes.z.millimetres !== null) ? 'uniform' : null,
    duplicates: 0,
    phases: timePoints,
    evidence: { x: evidenceOf(null), y: evidenceOf(null), z: evidenceOf(null) },
    geometry: {
      ...{ origin: null, ...leadTo(volume) },
      ...{ stepLength: null, tiltDegrees: null, missing: [], zones: [] },
    },
    naive: [],
    findings: [],
    setAside: [],
  };
}

/** Where rows, columns and slices lead in the patient; slices of a left hand are taken from the last to the first. */
function leadTo({
  raw,
  directions,
}: DeclaredVolume): Pick<StackReport['geometry'], 'row' | 'column' | 'normal'> {
  const [x, y] = raw?.directions ?? directions ?? [];
  if (!x || !y) return { row: null, column: null, normal: null };
  const normal: Vector = [x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]];
  const length = Math.hypot(...normal);
  return {
    row: [...x],
    column: [...y],
    normal: [normal[0] / length, normal[1] / length, normal[2] / length],
  };
}
