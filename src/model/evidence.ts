export type EvidenceSource =
  | 'image-position'
  | 'image-position-volume'
  | 'spacing-between-slices'
  | 'pixel-spacing'
  | 'nominal-scanned-pixel-spacing'
  | 'grid-frame-offset-vector'
  | 'log-file'
  | 'tiff-tags'
  | 'ome-zarr'
  | 'raw-header'
  | 'supplied';

export type Confidence =
  'measured-high' | 'measured' | 'measured-low' | 'declared' | 'suggested' | 'blocked' | 'none';

/** A value for one axis that was not used: outvoted, or offered for a person to confirm. Millimetres. */
export interface OtherValue {
  /** `slice-thickness`, `slice-location`, `spacing-between-slices`, `isotropic`, `unit-corrected`, … */
  source: string;
  value: number;
}

export interface AxisEvidence {
  source: EvidenceSource | null;
  /** The file that tells it, where that is not one of the stack's own. */
  file?: string;
  confidence: Confidence;
  /** How many slices the value was measured on. */
  slices?: number;
  /**
   * Half-width in mm within which the value is known; `null` when the source states none. Of positions it holds all that
   * their rounding may hide, and where they are printed about as coarsely as slices lie apart, one hole more than those
   * that show: if several slices are lost where none shows, Z may be farther off.
   */
  precision?: number | null;
  outvoted: OtherValue[];
  suggestions: OtherValue[];
}

/** A run of slices with one gap, in a stack whose gap varies. Slice numbers count from 0. */
export interface Zone {
  from: number;
  to: number;
  gap: number;
}
