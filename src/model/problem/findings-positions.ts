/** What a series is told apart by, as its images print it. Slices from 0, lengths in mm. */
interface Part {
  /** What its images print under the attribute. */
  printed: string;
  frames: number;
}

/** Images left out, each with the one of its place that is kept. */
export interface SecondImages {
  duplicates: number;
  pairs: readonly { kept: string; dropped: string }[];
}

/** Findings on stacks whose positions are not even, or that hold more than one scan. Lengths in mm, slices from 0. */
export interface PositionFindings {
  /** Runs of slices with one Z; `places`: the distances between them, and the slice before each. */
  RUNS_APART: {
    runs: number;
    z: number;
    places: readonly { after: string; slice: number; gap: number }[];
  };
  /** The same where positions are too inexact to count what is missing between the runs. */
  'RUNS_APART:uncounted': PositionFindings['RUNS_APART'];
  /** Positions so coarse that Z is only known to lie between two lengths. */
  'VARIABLE_SPACING:coarse': { rounding: number; least: number; most: number };
  /** Copies, or volumes that nothing tells apart; `areDifferent`: pixels were compared, and are others. */
  'DUPLICATE_POSITION:untold': SecondImages & { areDifferent: boolean };
  /** Slices off the grid of all others; `off`: by how much, the most of them. */
  OUTLIER_SLICE: { files: readonly string[]; slices: readonly number[]; off: number; z: number };
  /**
   * Scans in one series that differ in `tag`. `alone`: Z of each; `together`: Z of all their slices taken for one scan,
   * `null` where they are kept apart.
   */
  SEVERAL_ACQUISITIONS: { scans: number; tag: string; alone: number; together: number | null };

  /** Stacks of another Slice Thickness or Image Type, each with a Z of its own. */
  MIXED_THICKNESS: { tag: string; parts: readonly Part[] };
  /** Projections and averages made from the slices. */
  DERIVED_SET_ASIDE: { frames: number; files: readonly string[] };
}

/** Files that such stacks leave out. */
export interface PositionStrays {
  /** `kind`: what Image Type calls it. */
  'DERIVED_SET_ASIDE:file': { kind: string };
}
