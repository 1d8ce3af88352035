import type { HeaderDamage } from '../facts.js';

/** Findings on headers that are damaged, or say what few say, with the data of their sentences. Lengths in mm. */
export interface HeaderFindings {
  /** Of the damaged `files`: their `frames`, those `without` a position, and `items` of functional groups. */
  HEADER_BROKEN: {
    what: HeaderDamage;
    files: readonly string[];
    frames: number;
    without: number;
    items: number;
  };
  /** A Grid Frame Offset Vector of `stated` values for `frames`; `step` where it is even. */
  GFOV_LENGTH: { stated: number; frames: number; step: number | null };
  /** What Spacing Between Slices says in some of the `frames`, the commonest first; the other `without` say nothing. */
  SBS_VARIES: { values: readonly number[]; frames: number; without: number };
  /** The size of a pixel in the regions of an ultrasound image, where nothing tells that of the whole. */
  'NO_PIXEL_SPACING:ultrasound': { x: number; y: number };
  /** As many Stack IDs as there are `stacks`, of which no two of the `positions` share one. */
  STACK_ID_IGNORED: { stacks: number; positions: number };
  /** Segments of which some share a place: a volume each, and no fault. */
  'FOUR_D:segments': { locations: number; phases: number };
  /** `frames` of a segmentation over `slices` places, of which some hold none. */
  SPARSE_SEGMENTATION: { frames: number; slices: number };
}
