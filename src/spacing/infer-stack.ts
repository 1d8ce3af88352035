import { checkFiles } from './check-files.js';
import { toDigits } from './format.js';
import type { FrameGroup } from './group-frames.js';
import { readInPlane } from './in-plane.js';
import { readNaively } from './naive-rules.js';
import type { ImageJDepths } from './naive-rules.js';
import { textOf } from './read-facts.js';
import type { SetAside, Stack } from './report.js';
import { placeSlices } from './slice-positions.js';
import { readSliceTags } from './slice-tags.js';
import { isMeasurable, stackByHeader, stackByPosition } from './stack-slices.js';
import { checkUnits } from './units.js';

/** What a stack learns from the drop it is part of. */
export interface StackContext {
  imageJ: ImageJDepths;
  /** Frames of the whole series, other stacks and files set aside included. */
  seriesFrames: number;
  setAside: readonly SetAside[];
}

const GRAVITY = { error: 0, warn: 1, info: 2 };

/** Infers one group's spacing and places its frames. */
export function inferStack(group: FrameGroup, context: StackContext): Stack {
  const inPlane = readInPlane(group);
  const { x, y } = inPlane;
  const tags = readSliceTags(group.facts, group.frames);
  const positions = placeSlices(group, inPlane.pixel);
  const stack = isMeasurable(group, positions)
    ? stackByPosition(group, positions, tags, inPlane)
    : stackByHeader(group, positions, tags, inPlane);

  const { z, slices, geometry } = stack;
  // A mosaic's slices are its tiles.
  const across = group.mosaic ? Math.ceil(Math.sqrt(slices)) : 1;
  const columns = Math.floor(group.columns / across);
  const rows = Math.floor(group.rows / across);
  const spacing = { x, y, z };
  const times = (n: number, step: number | null) => (step && n ? toDigits(n * step, 12) : null);
  const extent = { x: times(columns, x), y: times(rows, y), z: times(slices, z) };
  const evidence = { ...inPlane.evidence, z: stack.evidence };
  const { distances } = positions;
  const findings = [
    ...group.findings,
    ...positions.findings,
    ...stack.findings,
    ...tags.findings,
    ...inPlane.findings,
    ...checkUnits(group, tags, { spacing, extent, evidence, distances, origin: geometry.origin }),
    ...checkFiles(group, stack, context.seriesFrames),
  ];
  return {
    report: {
      schema: 'spacing-preview/report@1',
      provisional: false,
      series: {
        uid: group.series,
        description: textOf(group.facts, 'SeriesDescription'),
        modality: textOf(group.facts, 'Modality'),
        files: new Set(group.frames.map(({ facts }) => facts.file)).size,
        frames: group.frames.length,
      },
      dimensions: { columns, rows, slices },
      spacing,
      extent,
      regularity: stack.regularity,
      duplicates: stack.dropped,
      phases: stack.phases,
      evidence,
      geometry,
      naive: readNaively({
        spacing,
        pixelSpacing: group.pixelSpacing,
        thickness: tags.thickness?.value ?? null,
        distances,
        placed: group.frames.filter(({ position }) => position !== null).length,
        imageJ: context.imageJ,
      }),
      findings: findings.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]),
      setAside: [...context.setAside, ...positions.setAside, ...stack.setAside],
    },
    frames: stack.frames,
  };
}
