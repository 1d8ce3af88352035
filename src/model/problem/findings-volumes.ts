import type { RawFormat } from '../declared-volume.js';
import type { Axis } from '../spacing.js';

/** What is told of volumes that declare their scale: OME-Zarr, and plain samples with a header. Lengths in mm. */
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
  /** Where the numbers of a volume of plain samples come from. `field`: as it is written; `unit`: `null` where none is, and mm are meant. */
  RAW_HEADER: {
    format: RawFormat;
    field: string;
    axes: readonly Axis[];
    lengths: readonly number[];
    unit: string | null;
  };
  /** `scale`: numbers without a unit, or with one (`unit`) that is no length. */
  RAW_NO_UNIT: {
    format: RawFormat;
    field: string;
    axes: readonly Axis[];
    scale: readonly number[];
    unit: string | null;
  };
  /** The header tells no length for these axes. */
  RAW_NO_SPACING: { format: RawFormat; axes: readonly Axis[] };
  /** Two entries of a header tell of different lengths along these axes; the first is used. */
  RAW_CONFLICT: {
    format: RawFormat;
    axes: readonly Axis[];
    field: string;
    lengths: readonly number[];
    other: string;
    others: readonly number[];
  };
  /** The third axis leans by so many degrees; the slices are drawn straight. */
  RAW_LEANS: { format: RawFormat; degrees: number };
  /** Bytes behind the last slice of `file`. */
  RAW_SURPLUS: { file: string; surplus: number };
  /** Size, and the type of samples, that only the name and the length of the file tell. */
  RAW_BY_NAME: { file: string; size: readonly number[]; type: string };
  /**
   * A preview pack. `packed`: the day, `2026-11-30`; `isMeasured`: Z was measured from positions then; `voxel`: its own
   * voxels, mm, where the numbers told are those of the series, and those are others.
   */
  ZARR_PACKED: {
    packed: string | null;
    files: number | null;
    isMeasured: boolean;
    voxel: readonly number[] | null;
  };
  /** Slices that were missing when it was packed, of those that the series should have had. */
  ZARR_PACKED_EMPTY: { empty: number };
  /** Sizes along these axes as they were when it was packed, and as the file has them now. */
  ZARR_REWRITTEN: { axes: readonly Axis[]; was: readonly number[]; is: readonly number[] };
}

/** Formats of volumes, and archives, that are known and not read. */
export type UnreadFormat = 'amira' | 'czi' | 'hdf5' | '7-zip' | 'rar';

/** Why an OME-Zarr, or another volume, is of no use, or only in part. */
export interface VolumeRefusals {
  /** `entry` of a header makes no sense. `value`: as it was read; empty where it is missing. */
  'NOT_AN_IMAGE:raw-header': { file: string; format: RawFormat; entry: string; value: string };
  /** The file `data`, which holds the samples, is not there. */
  'NOT_AN_IMAGE:raw-no-data': { file: string; format: RawFormat; data: string };
  /** Plain samples without any header. `size`: bytes. */
  'NOT_AN_IMAGE:raw-alone': { file: string; size: number | null };
  /** A format that is not read, by its name. */
  'NOT_AN_IMAGE:unread': { file: string; kind: UnreadFormat };
  /** A header's `entry` asks for what is not read. */
  'UNSUPPORTED_SYNTAX:raw': { file: string; format: RawFormat; entry: string; value: string };
  /** `expected` and `found`: bytes of the file; `shown` of `slices` are there. */
  'TRUNCATED:raw': { file: string; expected: number; found: number; shown: number; slices: number };
  /** `bytes`: once unpacked; `most`: those that can be held. */
  'TOO_LARGE:raw-packed': { file: string; bytes: number; most: number };
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
