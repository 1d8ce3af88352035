import { toDigits } from '../model/arithmetic.js';
import { measureUnevenDepth } from '../model/uneven-depth.js';
import type { PlacedFrame, Spacing, Stack, StackReport } from '../model/report.js';
import { checkFiles } from './check-files.js';
import { readInPlane } from './declared/in-plane.js';
import { readSliceTags } from './declared/slice-tags.js';
import type { FrameGroup } from './group/group-frames.js';
import { separateCoarse } from './measure/coarse-places.js';
import { placeSlices, type PlacedGroup } from './measure/slice-positions.js';
import { isMeasurable, stackByHeader, stackByPosition, type StackedSlices } from './measure/stack-slices.js';
import { textOf } from './read-facts.js';
import { readNaively } from './readings/naive-rules.js';
import type { ImageJDepths } from './readings/naive-rules.js';
import { evidenceOf } from './witnesses/evidence.js';
import { hearDepth } from './witnesses/hear-depth.js';
import { hearPlane } from './witnesses/hear-plane.js';
import { hearUnits } from './witnesses/hear-units.js';
import { judge, type Hearing } from './witnesses/judgement.js';

/** A stack whose slices are placed, before it is judged how far apart they lie. */
export interface OpenStack {
  frames: PlacedFrame[];
  /** All that is told of the stack but its spacing. */
  report: StackReport;
  /** Its witnesses in the order in which they are heard. */
  hearings: readonly Hearing[];
}

/** Hears a stack's witnesses, each once, and those that came beside it. */
export function judgeStack({ frames, report, hearings }: OpenStack): Stack {
  return { report: judge(report, hearings), frames };
}

/**
 * Places one group's frames, and calls what its files say of X, Y and Z as witnesses.
 * @param seriesFrames frames of the whole series, other stacks and files set aside included
 */
export function openStack(frames: FrameGroup, imageJ: ImageJDepths, seriesFrames: number): OpenStack {
  const group = separateCoarse(placeSlices({ ...frames, ...readInPlane(frames), ...readSliceTags(frames) }));
  const stack = isMeasurable(group) ? stackByPosition(group) : stackByHeader(group);
  checkFiles(group, stack, seriesFrames);
  return {
    frames: stack.frames,
    report: describeStack(group, stack),
    hearings: [
      hearPlane(group),
      hearDepth(group, stack),
      measureExtent,
      hearUnits(group),
      hearReadings(group, imageJ),
    ],
  };
}

const unknown: Spacing = { x: null, y: null, z: null };

function describeStack(group: PlacedGroup, stack: StackedSlices): StackReport {
  const { slices, geometry, regularity, dropped, phases } = stack;
  // A mosaic's slices are its tiles.
  const across = group.mosaic ? Math.ceil(Math.sqrt(slices)) : 1;
  return {
    schema: 'spacing-preview/report@1',
    provisional: false,
    series: {
      uid: group.series,
      description: textOf(group.facts, 'SeriesDescription'),
      modality: textOf(group.facts, 'Modality'),
      files: new Set(group.frames.map(({ facts }) => facts.file)).size,
      frames: group.frames.length,
    },
    dimensions: {
      columns: Math.floor(group.columns / across),
      rows: Math.floor(group.rows / across),
      slices,
    },
    spacing: unknown,
    extent: unknown,
    regularity,
    duplicates: dropped,
    phases,
    evidence: { x: evidenceOf(null), y: evidenceOf(null), z: evidenceOf(null) },
    geometry,
    naive: [],
    findings: [...group.findings],
    setAside: group.setAside,
  };
}

const measureExtent: Hearing = ({ report }) => {
  const { dimensions, spacing } = report;
  const times = (n: number, step: number | null) => (step && n ? toDigits(n * step, 12) : null);
  const uneven = spacing.z === null ? null : measureUnevenDepth(report);
  report.extent = {
    x: times(dimensions.columns, spacing.x),
    y: times(dimensions.rows, spacing.y),
    z: uneven ? toDigits(uneven.depth, 12) : times(dimensions.slices, spacing.z),
  };
};

/** What other tools would make of the files. */
const hearReadings =
  (group: PlacedGroup, imageJ: ImageJDepths): Hearing =>
  ({ report }) => {
    report.naive = readNaively({ group, spacing: report.spacing, imageJ });
  };
