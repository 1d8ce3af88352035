import type { Axis } from '../spacing.js';

/** What is told of an OME-Zarr, a volume that declares its scale. Lengths in mm. */
export interface VolumeFindings {
  /** Where the numbers come from. `unit`: as it is written; `version`: of OME-Zarr, `null` where none is told. */
  ZARR_SCALE: { axes: readonly Axis[]; lengths: readonly number[]; unit: string; version: string | null };
  /** `scale`: numbers without a unit, or with one (`unit`) that is no length. */
  ZARR_NO_UNIT: { axes: readonly Axis[]; scale: readonly number[]; unit: string | null };
  /** No scale is told for these axes that could be used. */
  ZARR_NO_SCALE: { axes: readonly Axis[] };
  /** Scale 1 everywhere, in a unit of which one is `length` long. */
  'LOOKS_LIKE_DEFAULT:zarr': { unit: string; length: number };
  /** The scale of a level (from 0) and its size tell of different reductions along an axis; `levels`: such cases in all. */
  ZARR_LEVELS: { level: number; axis: Axis; byScale: number; bySize: number; levels: number };
  /** `tag`: what tells the volumes apart. */
  'FOUR_D:zarr': { locations: number; phases: number; tag: string };
  /** A preview pack. `packed`: the day, `2026-11-30`; `isMeasured`: Z was measured from positions then. */
  ZARR_PACKED: { packed: string | null; files: number | null; isMeasured: boolean };
  /** Slices that were missing when it was packed, of those that the series should have had. */
  ZARR_PACKED_EMPTY: { empty: number };
  /** Sizes along these axes as they were when it was packed, and as the file has them now. */
  ZARR_REWRITTEN: { axes: readonly Axis[]; was: readonly number[]; is: readonly number[] };
}

/** Why an OME-Zarr is of no use, or only in part. */
export interface VolumeRefusals {
  /** A description in it is no JSON object. */
  'NOT_AN_IMAGE:zarr-json': { file: string };
  /** `what` there is instead of an image. */
  'NOT_AN_IMAGE:zarr-no-image': { file: string; what: 'nothing' | 'array' | 'plate' | 'group' };
  /** Its list of resolutions is empty, or names nothing that could be read. */
  'NOT_AN_IMAGE:zarr-no-level': { file: string };
  /** `axes`: by their names; of space there are not two or three. */
  'NOT_AN_IMAGE:zarr-axes': { file: string; axes: readonly string[] };
  /** `what` of an array is missing or makes no sense. */
  'NOT_AN_IMAGE:zarr-array': { file: string; what: 'absent' | 'shape' | 'chunks' | 'axes' };
  /** `most`: samples or bytes that are held of one chunk. */
  'TOO_LARGE:zarr-chunk': { file: string; most: number };
  /** `chunks`: of what is to be drawn; `most`: those that are read for one picture. */
  'TOO_LARGE:zarr-chunks': { file: string; chunks: number; most: number };
  'UNSUPPORTED_SYNTAX:zarr-codec': { file: string; codec: string };
  'UNSUPPORTED_SYNTAX:zarr-type': { file: string; type: string };
  /** What unpacks it could not be had, or may not run. */
  'UNSUPPORTED_SYNTAX:zarr-decoder': { file: string; codec: string };
  /** `damaged` of `chunks` that were read could not be unpacked, or end early. */
  'TRUNCATED:zarr-chunk': { file: string; damaged: number; chunks: number };
  /** None of `chunks` that were looked for is there. */
  'TRUNCATED:zarr-empty': { file: string; chunks: number };
}
