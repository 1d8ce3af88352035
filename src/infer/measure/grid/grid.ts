import type { Regularity, Zone } from '../../../model/report.js';

/** Slices placed on a regular grid along the normal, or the proof that there is none. */
export interface GridFit {
  regularity: Regularity;
  /** Grid position of each location, from 0. In a `variable` stack, its rank. */
  index: number[];
  /** Distance between grid positions, the slope of the least-squares line; `null` where no one Z is true. */
  spacing: number | null;
  /** Within which `spacing` is for certain where nothing but rounding moves slices, and probably where they scatter. */
  precision: number;
  /** Within which it probably is. */
  error: number;
  /** How much farther off than `precision` scatter may put it. */
  beyond: number;
  /** Largest difference of a gap from its multiple of the spacing. */
  worst: number;
  zones: Zone[];
  /** Whether instance numbers skip with the holes. */
  evidence: 'lost' | 'skipped' | 'unknown';
  /** Runs of slices with one spacing, no whole multiple of it apart; none in any other stack. */
  runs: { from: number; to: number }[];
  /** Locations off the grid of all others, and by how much, mm; `missing` are lost beside them. */
  outliers: { at: number; off: number }[];
  /** Grid positions at which no slice was found. */
  missing: number;
  /** Where slices lie whose positions are too coarse to tell, mm; their distances where it is not told. */
  at?: readonly number[];
  /** Between which Z is for certain where positions are that coarse and a hole shows. */
  bounds?: { least: number; most: number };
}

/** A fit of slices off one even grid. */
export type Uneven = Pick<
  GridFit,
  'regularity' | 'spacing' | 'precision' | 'error' | 'beyond' | 'runs' | 'outliers' | 'missing' | 'worst'
> &
  Partial<Pick<GridFit, 'zones' | 'at' | 'bounds'>>;
