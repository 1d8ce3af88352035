import { toDigits } from '../model/arithmetic.js';
import { checkFiles } from './check-files.js';
import { compareFindings } from './findings.js';
import type { FrameGroup } from './group/group-frames.js';
import { readInPlane } from './declared/in-plane.js';
import { readNaively } from './readings/naive-rules.js';
import type { ImageJDepths } from './readings/naive-rules.js';
import { textOf } from './read-facts.js';
import type { Stack } from '../model/report.js';
import { placeSlices } from './measure/slice-positions.js';
import { readSliceTags } from './declared/slice-tags.js';
import { isMeasurable, stackByHeader, stackByPosition } from './measure/stack-slices.js';
import { checkUnits } from './witnesses/units.js';

/**
 * Infers one group's spacing and places its frames.
 * @param seriesFrames frames of the whole series, other stacks and files set aside included
 */
export function inferStack(frames: FrameGroup, imageJ: ImageJDepths, seriesFrames: number): Stack {
  const group = placeSlices({ ...frames, ...readInPlane(frames), ...readSliceTags(frames) });
  const { x, y } = group;
  const stack = isMeasurable(group) ? stackByPosition(group) : stackByHeader(group);
  const { z, slices, geometry } = stack;
  // A mosaic's slices are its tiles.
  const across = group.mosaic ? Math.ceil(Math.sqrt(slices)) : 1;
  const columns = Math.floor(group.columns / across);
  const rows = Math.floor(group.rows / across);
  const spacing = { x, y, z };
  const times = (n: number, step: number | null) => (step && n ? toDigits(n * step, 12) : null);
  const extent = { x: times(columns, x), y: times(rows, y), z: times(slices, z) };
  const evidence = { ...group.evidence, z: stack.evidence };
  checkUnits(group, { spacing, extent, evidence, origin: geometry.origin });
  checkFiles(group, stack, seriesFrames);
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
      naive: readNaively({ group, spacing, imageJ }),
      findings: group.findings.sort(compareFindings),
      setAside: group.setAside,
    },
    frames: stack.frames,
  };
}
