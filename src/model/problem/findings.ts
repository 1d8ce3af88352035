import type { EvidenceSource, Zone } from '../evidence.js';
import type { Axis, Spacing } from '../spacing.js';
import type { KindFindings, KindStrays } from './findings-kinds.js';
import type { PositionFindings, PositionStrays } from './findings-positions.js';
import type { VolumeFindings } from './findings-volumes.js';
import type { DetectorCheck, ScannerLog } from '../scanner-log.js';
import type { HeaderFindings } from './findings-headers.js';

/** Images left out, each with the one of its place that is kept. */
interface SecondImages {
  duplicates: number;
  pairs: readonly { kept: string; dropped: string }[];
}

/** What a tag says, what the positions say, and how many times too long the former is. */
interface Differs {
  stated: number;
  z: number;
  factor: number;
}

/** Where a value came from that stands in for positions; `file` for a log. */
export interface StoodIn {
  source: EvidenceSource;
  file?: string;
}

/** A group of images beside the stack, and in what it differs. */
export interface OtherGroup {
  frames: number;
  columns: number;
  rows: number;
  degrees: number;
  /** Pixel Spacing as printed. */
  spacing: string;
}

/**
 * What the tags of image files suggest (mm), and in which of them it stands: `tiff-tags`. `log`: a scanner's log beside
 * them, which is not to be asked for again.
 */
interface TagsSuggest {
  formats: readonly string[];
  suggested: Spacing;
  by: string | null;
  log?: string;
}

/** Columns, rows and slices that a log tells of, and those of the stack. */
interface BothSizes {
  log: readonly number[];
  images: readonly number[];
}

/** What a log says of axes. */
interface LogSays {
  file: string;
  axes: readonly Axis[];
  stated: number;
}

/** Findings on a stack of DICOM files with the data of their sentences. Lengths in mm, slices from 0. */
export interface StackFindings {
  // What makes Z, X or Y unusable, or leaves two readings of which a person must choose.
  SINGLE_IMAGE: { file: string; stated: number | null };
  /** `tag`: the attribute that varies; `null` where only the frame number does. */
  CINE_NOT_VOLUME: { frames: number; tag: string | null };
  VARIABLE_SPACING: { smallest: number; largest: number; zones: readonly Zone[] };
  TILED_OR_MOSAIC: { what: 'mosaic' | 'tiles'; tiles: number | null };
  NO_PIXEL_SPACING: object;
  BAD_PIXEL_SPACING: { raw: string };
  'UNIT_SLIP_ALL:detector': { factor: number; x: number; corrected: number };
  UNIT_SLIP_AXIS: { measured: number; stated: number; factor: number | null };
  /** Z and X, of which one is a thousand times the other. */
  'UNIT_SLIP_AXIS:pixel': { x: number; z: number };
  INDEX_POSITIONS: { stated: number };

  // What a person should look at before the numbers are believed.
  NO_IPP: { without: number; frames: number; used: StoodIn | null };
  PARTIAL_IPP: { without: number; frames: number; files: readonly string[] };
  ALL_POSITIONS_IDENTICAL: {
    frames: number;
    position: readonly number[];
    stated: number | null;
    used: StoodIn | null;
  };
  BAD_IOP: { raw: string; used: boolean };
  ASSUMED_NORMAL: { slices: number };
  SCATTERED_POSITIONS: { slices: number };
  MISSING_SLICES: {
    missing: number;
    slices: number;
    /** Of each hole the files before and behind it, and its first grid position, from 0. */
    places: readonly { after: string; before: string; from: number; gap: number; lost: number }[];
    /** Whether instance numbers skip with the holes. */
    evidence: 'lost' | 'skipped' | 'unknown';
    /** What dividing the span by the number of files gives. */
    mean: number;
    z: number;
    ambiguous: boolean;
  };
  /** Whether a tag or a log tells of more images. */
  MISSING_ENDS: { expected: number; found: number; tag: string | null; log?: string };
  DUPLICATE_POSITION: SecondImages;
  /** Copies, or volumes that nothing tells apart; `areDifferent`: pixels were compared, and are others. */
  'DUPLICATE_POSITION:untold': SecondImages & { areDifferent: boolean };
  /** `tag`: the attribute by which the volumes differ; `complete`: each of them has all slices. */
  FOUR_D: { locations: number; phases: number; tag: string; complete: boolean };
  SHEAR: { degrees: number; perSlice: number; z: number; step: number; tag: number | null };
  SBS_CONTRADICTS: Differs & { truncated: boolean };
  SUBSAMPLED_OR_INTERPOLATED: Differs;
  NEGATIVE_SBS: { stated: number; nuclear: boolean };
  ZERO_OR_BAD_TAG: { tag: string; raw: string };
  DECLARED_CONFLICT: { stated: number; location: number };
  SINGLE_VALUE_PS: { raw: string };
  KNOWN_WRITER_SWAPPED: { x: number; y: number; zMayBeCopied: boolean };
  IMAGER_SPACING_ONLY: { imager: number; suggested: number };
  PS_EQUALS_DETECTOR: { stated: number; suggested: number };
  NOMINAL_SCANNED_ONLY: { x: number; y: number };
  ASPECT_ONLY: { vertical: number; horizontal: number };
  LOOKS_LIKE_DEFAULT: object;
  EXTREME_ANISOTROPY: { x: number; z: number };
  'IMPLAUSIBLE_EXTENT:extent': { axis: Axis; value: number };
  'IMPLAUSIBLE_EXTENT:pixel': { value: number };
  MIXED_SERIES: { series: readonly { uid: string; frames: number }[]; chosen: string };
  MIXED_ORIENTATION: { groups: readonly OtherGroup[] };
  MIXED_SIZE: { groups: readonly OtherGroup[] };
  MIXED_PIXEL_SPACING: { groups: readonly OtherGroup[] };
  LOCALIZER_DROPPED: { frames: number; files: readonly string[] };
  ILLEGAL_MULTIFRAME: { frames: number; positions: boolean };

  // What is worth knowing and needs nothing done.
  TWO_POSITIONS: { gap: number };
  JITTER: { worst: number; percent: number; z: number };
  /** `order`: by what slices were put in order that are printed at one position; `null` where each has its own. */
  QUANTISED: {
    rounding: number;
    z: number;
    precision: number;
    order: 'instance' | 'frame' | 'name' | null;
  };
  DUPLICATE_FILE: { duplicates: number; files: readonly string[] };
  NOT_INSTANCE_ORDER: { descending: boolean };
  NO_INSTANCE_NUMBER: { without: number };
  INSTANCE_STEP: { step: number };
  TILT_TAG_DISAGREES: { tag: number; degrees: number };
  THICKNESS_DIFFERS: { thickness: number; z: number; factor: number; kind: 'overlap' | 'gap' };
  SBS_AGREES: { stated: number; z: number };
  SBS_IS_GAP: { stated: number; z: number; thickness: number };
  SBS_IS_TABLE_STEP: { stated: number; z: number };
  SBS_ABSENT: { z: number | null };
  PS_ORDER_MATTERS: { x: number; y: number };
  MIXED_STACK: { groups: readonly OtherGroup[] };
  MIXED_FRAME_OF_REFERENCE: { values: number };
}

/** DICOM files that were read and belong to no stack, with the data of their sentences. */
export interface StackStrays {
  LOCALIZER: object;
  SECONDARY_IMAGE: OtherGroup;
  OTHER_SERIES: OtherGroup;
  OTHER_ORIENTATION: OtherGroup;
  OTHER_SIZE: OtherGroup;
  OTHER_PIXEL_SPACING: OtherGroup;
  OTHER_STACK: OtherGroup;
  'DUPLICATE_FILE:file': { kept: string };
  NO_POSITION: object;
  'DUPLICATE_POSITION:file': { kept: string };
  MOSAIC: { tiles: number | null };
}

/** Findings that image files and scanners' logs give rise to. */
export interface BesideFindings {
  'NO_PIXEL_SPACING:image-file': TagsSuggest;
  'UNIT_SLIP_ALL:log': { factor: number; x: number; corrected: number; log: string };
  'NO_IPP:image-file': TagsSuggest & { frames: number };
  'FOUR_D:image-file': { locations: number; phases: number };
  // Image files.
  MISSING_NUMBERS: { absent: number; ranges: readonly (readonly [number, number])[] };
  MISNAMED: { files: readonly string[]; format: string };
  COLOURS_AS_GREY: { frames: number };

  // Scanners' logs. `stated` and `used` tell of each axis in turn.
  LOG_DISAGREES: {
    file: string;
    axes: readonly Axis[];
    stated: readonly number[];
    used: readonly number[];
    /** Where the used values come from; `null` where that differs. */
    source: EvidenceSource | null;
  };
  LOG_BINNING: {
    file: string;
    stated: number;
    used: number;
    factor: number;
  };
  /** `stated` and `used`: X as the log tells it, and times `factor`. */
  LOG_SCALED: { file: string; factor: number; stated: number; used: number } & BothSizes;
  LOG_DOES_NOT_FIT: { file: string } & BothSizes;
  EVERY_NTH: { file: string; step: number; expected: number; found: number };
  LOGS_DISAGREE: { logs: readonly { file: string; spacing: Spacing }[] };
  /** `count`: how many projections the log counts, `images`: how many there are. */
  PROJECTIONS: { file: string; columns: number; rows: number; images: number; count: number };
  /** `right`: whom the size of the stack bears out. */
  TAGS_CONTRADICT_LOG: {
    file: string;
    by: string;
    axes: readonly Axis[];
    tags: readonly number[];
    stated: readonly number[];
    right: 'tags' | 'log' | null;
  };
  LOG_SUPPLIES: LogSays & {
    format: string;
    kind: ScannerLog['kind'];
    key: string;
    detector: DetectorCheck | null;
    /** The detector and the distances give a few per cent more or less, as where a scanner was calibrated. */
    calibrated?: boolean;
  };
  LOG_AGREES: LogSays;
}

interface PixelSize {
  columns: number;
  rows: number;
}

/** Image files and logs that belong to no stack. */
export interface BesideStrays {
  /** `slices`: the size that the slices have. All in pixels. */
  'OTHER_SIZE:image-file': PixelSize & { slices: PixelSize };
  /** `like`: the name of a slice. */
  'OTHER_STACK:name': { like: string };
  /** An image beside a DICOM series. */
  'JUNK:beside': { format: string };
  'JUNK:companion': { what: 'skyscan-preview' | 'skyscan-alignment' | 'preview' };
  /** A log, what it tells of the voxels (mm) and whether that was of use. */
  LOG: { format: string; kind: ScannerLog['kind']; spacing: Spacing; isUsed: boolean };
  /** The same where there are no slices. */
  'LOG:alone': { format: string; kind: ScannerLog['kind']; spacing: Spacing };
}

export interface FindingData
  extends StackFindings, PositionFindings, HeaderFindings, KindFindings, BesideFindings, VolumeFindings {}

export interface StrayData extends StackStrays, PositionStrays, KindStrays, BesideStrays {}
