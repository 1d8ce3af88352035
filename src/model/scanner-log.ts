import type { Spacing } from './spacing.js';

/** What the log of a scanner, or of the program that reconstructed its volume, says of the voxels. */
export interface ScannerLog {
  /** The log's path within what was given. */
  file: string;
  /** Whose format it is, as a person knows it: `Bruker SkyScan`. */
  format: string;
  /** Whether the file holds the whole volume, which tells its own voxel. */
  kind: 'log' | 'volume';
  /** Millimetres. A log of the projections knows X and Y, but not how far apart slices were cut later. */
  spacing: Spacing;
  /** Half-width in mm within which each value is known, from the decimals printed or the bits stored. */
  precision: Spacing;
  /** Size of the reconstructed volume; `null` where the log is one of projections. */
  dimensions: { columns: number; rows: number; slices: number } | null;
  /** The numbers that the first and the last slice bear, and the step from one to the next, where the log tells them. */
  sections?: { first: number; last: number; step: number };
  /** Size and number of the projections, where the log tells them. */
  projections?: { columns: number; rows: number; count: number };
  detector: DetectorCheck | null;
  /** The entries that were used as the log prints them, that of the voxel first. */
  keys: readonly string[];
}

/** The voxel as the scanner's geometry gives it. Lengths in mm. */
export interface DetectorCheck {
  /** A pixel of the detector, binning included. */
  pixel: number;
  sourceToObject: number;
  sourceToDetector: number;
  /** `pixel` × `sourceToObject` ÷ `sourceToDetector`. */
  voxel: number;
  /** Whether that is the voxel which the log states, within 1 %. */
  agrees: boolean;
}
