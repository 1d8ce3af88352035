import type { NaiveRuleName, StackReport } from './report.js';
import type { Axis, Spacing } from './spacing.js';

/** What an image says of one of its axes. */
export interface DeclaredAxis {
  /** Length of a step in the axis's own unit; `null` where none can be used. */
  scale: number | null;
  /** The unit as it is written; `null` where none is. */
  unit: string | null;
  /** The same step, mm; `null` where the scale or the unit is none. */
  millimetres: number | null;
}

/** A level whose size and whose scale tell of different extents along an axis. */
export interface OddLevel {
  /** From 0, the finest. */
  level: number;
  axis: Axis;
  /** How many samples of the finest level one of it is, by its scale and by its size. */
  byScale: number;
  bySize: number;
}

/** The stack that a preview pack was made from, as its report had it then. Lengths in mm. */
export interface PackedStack extends Pick<
  StackReport,
  'dimensions' | 'spacing' | 'regularity' | 'duplicates' | 'evidence' | 'geometry'
> {
  /** What other tools make of its files. */
  naive: readonly { rule: NaiveRuleName; spacing: Spacing }[];
}

/** What a preview pack tells of the series it was made from. Lengths in mm. */
export interface PackRecord {
  /** Day on which it was packed, `2026-11-30`; `null` where none is told. */
  packed: string | null;
  /** Files that it was made from; `null` where that is not told. */
  files: number | null;
  modality: string;
  description: string;
  /** What was found when it was packed: how far apart samples were, how long all of them, and by what that was known. */
  spacing: Record<Axis, number | null>;
  extent: Record<Axis, number | null>;
  sources: Record<Axis, string | null>;
  /** Slices that could not be had then, and are left empty. */
  empty: number;
  /** Slices that leaned were shifted in their plane, which grew by that. */
  isSheared: boolean;
  /** `null` where not all of it is told, or some of it makes no sense. */
  stack: PackedStack | null;
}

/** Formats of volumes of plain samples, as a person knows them. */
export type RawFormat =
  'MetaImage' | 'NRRD' | 'NIfTI' | 'Analyze 7.5' | 'Volume Graphics' | 'GE phoenix' | 'Scanco' | 'raw';

/** What is known of a volume whose slices lie one behind the other in a file of plain samples. Lengths in mm. */
export interface RawRecord {
  format: RawFormat;
  /** The number of its first slice among those of the file, from 1. */
  first: number;
  /** The entry that tells the spacing; `null` where none does. */
  field: string | null;
  /** No unit is written, and the format is read in mm everywhere. */
  isAssumed: boolean;
  /** Another entry that tells of the same lengths. */
  other: { field: string; lengths: Record<Axis, number | null> } | null;
  /** Degrees by which Z leans from what is square to X and Y; `null`: it does not. */
  lean: number | null;
  /** Where X, Y and Z lead in the patient: left, posterior, superior; `null` where that is not told. */
  directions: readonly (readonly [number, number, number])[] | null;
  /** Bytes that the file has beyond the last slice. */
  surplus: number;
  /** The file that holds the samples. */
  samples: string;
  areColours: boolean;
  /** The type of the samples. */
  type: string;
}

/** One volume that lies in a file or a folder as a whole, with a scale that it declares: an image of an OME-Zarr. */
export interface DeclaredVolume {
  /** The file's path within what was given. */
  file: string;
  /** Among the volumes of that file, from 0. */
  number: number;
  /** What it is called, its channel with it; may be empty. */
  name: string;
  columns: number;
  rows: number;
  slices: number;
  timePoints: number;
  axes: Record<Axis, DeclaredAxis>;
  /** Its axes in the order in which they are stored. */
  order: readonly string[];
  /** Of OME-Zarr: `0.5`; `null` where none is told. */
  version: string | null;
  oddLevels: readonly OddLevel[];
  /** Where X, Y and Z lead in the patient: left, posterior, superior; `null` or absent where that is not told. */
  directions?: readonly (readonly [number, number, number])[] | null;
  record: PackRecord | null;
  /** Of a volume of plain samples beside or behind a header; absent for an OME-Zarr. */
  raw?: RawRecord;
}
