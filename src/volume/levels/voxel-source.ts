import type { FileProblem } from '../../model/problem/problem.js';
import type { StackReport } from '../../model/report.js';
import type { SampleBox, ScalarVolume, Triple } from '../scalar-volume.js';

/** A slice of a level, and where it lies in the stack. */
export interface LevelSlice {
  /** What it is known again by when a stack of which only a sample was known is known in full. */
  readonly id: string;
  /**
   * Grid position in slices of the finest level, from 0: missing slices leave theirs unused, and a slice of a coarser
   * level stands in the middle of those it was made from.
   */
  readonly index: number;
  /** Measured distance in mm from the first slice along the normal; `null` where no position is known. */
  readonly offset: number | null;
  /** In-plane displacement in pixels of the finest level against the first slice; not 0 in a stack that leans. */
  readonly shift: readonly [number, number];
}

/** A stack at one resolution. */
export interface Level {
  /** Samples of the finest level along columns, rows and slices for each sample of this one: 1 or more. */
  readonly scale: Triple;
  /** In the order in which they are stacked. */
  readonly slices: readonly LevelSlice[];
}

/** Where a slice of a box goes. */
export interface SliceTarget {
  readonly slice: LevelSlice;
  /** The plane that it fills, from 0. */
  readonly plane: number;
  /** Where its first pixel lies, counted as the box is; not whole in a stack that leans. */
  readonly at: readonly [number, number];
}

interface PlanesTarget {
  /** The slices that are wanted, in the order in which they are; each fills a plane of its own. */
  readonly slices: readonly SliceTarget[];
  /** Voxels of a plane: averaged where they are fewer than the box has samples. What no slice reaches becomes 0. */
  readonly columns: number;
  readonly rows: number;
}

/** A block to be drawn: modality values as bytes, from `window.low` to `window.high`, the brightest largest. */
export interface ByteTarget extends PlanesTarget {
  /** Plane after plane. */
  readonly data: Uint8Array<ArrayBuffer>;
  readonly window: ScalarVolume['window'];
}

/** Planes to be looked at first: modality values (PS3.3 C.11.1.1.2) as they are. */
export interface ValueTarget extends PlanesTarget {
  /** Plane after plane. */
  readonly data: Float32Array<ArrayBuffer>;
  readonly window: null;
  /** Most of these slices are read as bytes afterwards, so that some may be kept at hand. */
  readonly goesOn: boolean;
}

export type BoxTarget = ByteTarget | ValueTarget;

/** What became of one slice of a box. */
export interface SliceRead {
  readonly target: SliceTarget;
  /** Its plane is filled, in full or in part; else the plane is as it was. */
  readonly isFilled: boolean;
  /** Of samples. */
  readonly bytes: number;
  /** Why not all of it could be read. */
  readonly problem: FileProblem | null;
}

/**
 * The voxels of a stack, wherever they are kept: a file for each slice, or bricks of a pyramid. Boxes are counted in
 * samples of the finest level, whatever level is read.
 */
export interface VoxelSource {
  /** What is known of the stack's spacing and shape. */
  readonly report: StackReport;
  /** The finest first. */
  readonly levels: readonly [Level, ...Level[]];
  /** Whether the smallest values are the brightest (PS3.3 C.7.6.3.1.2). */
  readonly isInverted: boolean;
  /**
   * Reads a box of a level into the planes of `target`, and tells of every slice once it is there, in no certain order;
   * reads little ahead of who listens.
   * @throws what it was told to stop with; nothing else: what cannot be read is told as a problem
   */
  readBox(level: Level, box: SampleBox, target: BoxTarget): AsyncIterable<SliceRead>;
  /** Lets go of what it reads with. */
  stop(): void;
}
