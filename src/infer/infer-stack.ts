import type { PlacedFrame, Spacing, Stack, StackReport } from '../model/report.js';
import { readInPlane } from './declared/in-plane.js';
import { readSliceTags } from './declared/slice-tags.js';
import { tellFalseTwins } from './repeats/copies.js';
import type { FrameGroup } from './group/group-frames.js';
import { countTiles } from './frames/mosaics.js';
import { separateCoarse } from './measure/coarse-places.js';
import { placeSlices, type PlacedGroup } from './measure/slice-positions.js';
import { isMeasurable, stackByHeader, stackByPosition, type StackedSlices } from './measure/stack-slices.js';
import { textOf } from './read-facts.js';
import { readNaively } from './readings/naive-rules.js';
import type { ImageJDepths } from './readings/naive-rules.js';
import { evidenceOf } from './witnesses/evidence.js';
import { hearCounts } from './witnesses/hear-counts.js';
import { hearDepth } from './witnesses/hear-depth.js';
import { hearPlane } from './witnesses/hear-plane.js';
import { hearUnits } from './witnesses/hear-units.js';
import { judge, type Judged, type OpenCase } from './witnesses/judgement.js';

/** A stack whose slices are placed, before it is judged how far apart they lie. */
export interface OpenStack extends OpenCase {
  frames: PlacedFrame[];
}

/** A stack whose witnesses were heard; they are heard again beside one that comes later. */
export interface JudgedStack extends Stack, Judged {}

/** Hears a stack's witnesses, each once, and those that came beside it. */
export const judgeStack = (opened: OpenStack): JudgedStack => ({
  report: judge(opened),
  frames: opened.frames,
  again: (witness) => judge({ ...opened, hearings: [...opened.hearings, witness] }),
});

/**
 * Places one group's frames, and calls what its files say of X, Y and Z as witnesses.
 * @param seriesFrames frames of the whole series, other stacks and files set aside included
 */
export function openStack(frames: FrameGroup, imageJ: ImageJDepths, seriesFrames: number): OpenStack {
  const group = separateCoarse(placeSlices({ ...frames, ...readInPlane(frames), ...readSliceTags(frames) }));
  tellFalseTwins(group);
  const stack = isMeasurable(group) ? stackByPosition(group) : stackByHeader(group);
  return {
    frames: stack.frames,
    report: describeStack(group, stack),
    hearings: [
      hearCounts(group, stack, seriesFrames),
      hearPlane(group),
      hearDepth(group, stack),
      hearUnits(group),
    ],
    readings: (own) => readNaively({ group, spacing: own.spacing, imageJ }, own),
  };
}

const unknown: Spacing = { x: null, y: null, z: null };

function describeStack(group: PlacedGroup, stack: StackedSlices): StackReport {
  const { slices, geometry, regularity, dropped, phases } = stack;
  const [across, down] = group.mosaic ? countTiles(group, slices) : [1, 1];
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
      rows: Math.floor(group.rows / down),
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
