import type { AxisEvidence, Zone } from './evidence.js';
import type { FileProblem, Problem } from './problem/problem.js';
import type { Spacing, Stretch } from './spacing.js';

export type { AxisEvidence, Confidence, EvidenceSource, OtherValue, Zone } from './evidence.js';
export type { FileProblem, Problem, Severity } from './problem/problem.js';
export type { Axis, Spacing, Stretch } from './spacing.js';

/**
 * The facts of one frame as its file prints them, keyed by DICOM keyword (`PixelSpacing`,
 * `ImagePositionPatient`, …). Multi-valued strings keep DICOM's backslash (`"0.7\\0.7"`), so that the printed
 * decimals can be counted; arrays and numbers are accepted too. Functional groups are already resolved:
 * per-frame value, else shared, else top level (PS3.3 C.7.6.16).
 */
export interface HeaderFacts {
  /** The file's path within what was dropped or searched, with `/` between folders. */
  file: string;
  /** Frame number within the file, from 1 (PS3.3 C.7.6.6). */
  frame: number;
  [keyword: string]: FactValue | undefined;
}

export type FactValue = string | number | readonly string[] | readonly number[];

export type Vector = [number, number, number];

export type Regularity = 'uniform' | 'jitter' | 'missing' | 'variable';

export interface Geometry {
  /** Image Position (Patient) of the first slice, mm; `null` where the file tells none. */
  origin: Vector | null;
  row: Vector | null;
  column: Vector | null;
  normal: Vector | null;
  /** Distance between neighbouring origins, mm: longer than Z when the stack is tilted. */
  stepLength: number | null;
  tiltDegrees: number | null;
  /** Grid positions (from 0) at which no slice was found. */
  missing: number[];
  zones: Zone[];
}

export type NaiveRuleName =
  | 'thickness'
  | 'imagej-single'
  | 'imagej-sequence'
  | 'mean'
  | 'first-gap'
  | 'isotropic'
  | 'ones'
  | 'swapped'
  | 'micrometres'
  | 'reversed'
  | 'millimetres'
  | 'no-shear';

export interface NaiveReading {
  rule: NaiveRuleName;
  spacing: Spacing;
  /** As many as that tool would stack: files, not the holes between them. */
  slices: number;
  /** What they come to, mm: those slices at that spacing. */
  extent: Spacing;
  /** Spacing against spacing. */
  stretch: Stretch;
  /** The whole length against the true one. */
  extentStretch: Stretch;
}

/** A problem of a stack, said in one language. */
export interface Finding extends Problem {
  message: string;
}

/** A file that takes no part in the stack, and why, said in one language. */
export interface SetAside extends FileProblem {
  message: string;
}

/** What is known of one stack's spacing, and why, as codes and data. */
export interface StackReport {
  schema: 'spacing-preview/report@1';
  provisional: boolean;
  series: { uid: string; description: string; modality: string; files: number; frames: number };
  /** Places of the grid, holes included; of a mosaic those of the images that are stored in it. */
  dimensions: { columns: number; rows: number; slices: number };
  spacing: Spacing;
  extent: Spacing;
  regularity: Regularity | null;
  duplicates: number;
  phases: number;
  evidence: { x: AxisEvidence; y: AxisEvidence; z: AxisEvidence };
  geometry: Geometry;
  naive: NaiveReading[];
  findings: Problem[];
  setAside: FileProblem[];
}

/** The same with its sentences in one language: the same JSON in the element, the module and the command. */
export interface SpacingReport extends StackReport {
  findings: Finding[];
  setAside: SetAside[];
}

/** One frame at its place in a stack. */
export interface PlacedFrame {
  facts: HeaderFacts;
  /** Grid position from 0; missing slices leave their numbers unused. */
  index: number;
  /** Measured distance in mm from the first slice along the normal; `null` where no position is known. */
  offset: number | null;
  /** In-plane displacement in pixels against the first slice (`[columns, rows]`), not 0 in a tilted stack. */
  shift: [number, number];
  /** Time point, echo or other repeat at this location, from 0. */
  phase: number;
}

/** A report together with the frames it speaks of, in the order in which they are stacked. */
export interface Stack {
  report: StackReport;
  frames: PlacedFrame[];
}
