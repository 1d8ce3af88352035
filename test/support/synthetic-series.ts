import { writeDicom, type DicomDataset } from '../../demo/sample/dicom-writer.js';
import type { SampleArray } from '../../src/model/samples.js';

/** One written file, as a folder of the series would hold it. */
export interface WrittenFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export type Triple = readonly [number, number, number];

/** The value at a point in mm: x along a row, y down a column, z along the normal, from the outer corner. */
export type Sampler = (x: number, y: number, z: number) => number;

/** Row then column cosines, as Image Orientation (Patient) holds them (PS3.3 C.7.6.2.1.1). */
export type Cosines = readonly [number, number, number, number, number, number];

const tiltOfOblique = (20 * Math.PI) / 180;

export const orientations = {
  axial: [1, 0, 0, 0, 1, 0],
  coronal: [1, 0, 0, 0, 0, -1],
  sagittal: [0, 1, 0, 0, 0, -1],
  /** Axial, turned by 20° about the rows. */
  oblique: [1, 0, 0, 0, Math.cos(tiltOfOblique), Math.sin(tiltOfOblique)],
} satisfies Record<string, Cosines>;

/** What a series holds and what its headers say. Lengths are millimetres. */
export interface SeriesPlan {
  columns: number;
  rows: number;
  /** Grid positions along the normal, those of `missing` included. */
  slices: number;
  /** True distances between voxel centres: x along a row, y down a column, z along the normal. */
  spacing: { x: number; y: number; z: number };
  sample: Sampler;
  /** Samples per voxel and axis that are averaged, as partial volume does; 1 by default. */
  subsamples?: number;
  orientation?: keyof typeof orientations | Cosines;
  /** Centre of the first voxel of slice 0 in the patient frame. */
  origin?: Triple;
  /** Slice Thickness as printed; absent when undefined. */
  thickness?: number | string | undefined;
  /** Spacing Between Slices as printed; absent when undefined. */
  spacingBetweenSlices?: number | string | undefined;
  /** Grid positions, from 0, that are not written. */
  missing?: readonly number[];
  /** Grid positions that are written twice, the second time under a name and a UID of its own. */
  duplicate?: readonly number[];
  /** Gantry tilt: each slice slips along the columns by its height × tan(tilt), the object does not. */
  tiltDegrees?: number;
  /** Decimals to which positions are printed; as many as a decimal string holds by default. */
  positionDecimals?: number;
  bits?: 8 | 16;
  signed?: boolean;
  rescale?: { slope: number; intercept: number };
  photometric?: 'MONOCHROME1' | 'MONOCHROME2';
  /** Instance Number and file name run against the position. */
  descending?: boolean;
  transferSyntaxUID?: string;
  /** Distinguishes the UIDs of one series from those of another; 1 by default. */
  seed?: number;
  /** Elements put in place of those written, for the slice at a grid position; `undefined` removes one. */
  override?: (index: number) => DicomDataset;
}

/** Writes the slices of `plan`, in the order of their names. The same plan gives the same bytes. */
export function writeSeries(plan: SeriesPlan): WrittenFile[] {
  const missing = new Set(plan.missing);
  const present = Array.from({ length: plan.slices }, (_, index) => index).filter(
    (index) => !missing.has(index),
  );
  const order = plan.descending ? present.toReversed() : present;
  const files = order.map((index, place) => ({
    name: `IM${String(place + 1).padStart(4, '0')}.dcm`,
    bytes: writeSlice(plan, index, place + 1, index + 1),
  }));
  const copies = (plan.duplicate ?? []).map((index) => ({
    name: `IM${String(order.indexOf(index) + 1).padStart(4, '0')}-copy.dcm`,
    bytes: writeSlice(plan, index, order.indexOf(index) + 1, plan.slices + index + 1),
  }));
  return [...files, ...copies];
}

/** The written series as a browser's picker or drop hands it over. */
export function asFiles(series: readonly WrittenFile[]): File[] {
  return series.map(({ name, bytes }) => new File([bytes], name, { type: 'application/dicom' }));
}

function writeSlice(plan: SeriesPlan, index: number, instance: number, uid: number): Uint8Array<ArrayBuffer> {
  const seed = plan.seed ?? 1;
  const bits = plan.bits ?? 16;
  const { slope, intercept } = plan.rescale ?? { slope: 1, intercept: 0 };
  const dataset: DicomDataset = {
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
    SOPInstanceUID: `2.25.${seed}000${uid}`,
    StudyInstanceUID: `2.25.${seed}1`,
    SeriesInstanceUID: `2.25.${seed}2`,
    FrameOfReferenceUID: `2.25.${seed}3`,
    Modality: 'CT',
    PatientName: 'Synthetic^Series',
    PatientID: '',
    SliceThickness: plan.thickness,
    SpacingBetweenSlices: plan.spacingBetweenSlices,
    InstanceNumber: instance,
    ImageOrientationPatient: [...cosinesOf(plan)],
    ImagePositionPatient: positionOf(plan, index),
    PixelSpacing: [plan.spacing.y, plan.spacing.x],
    SamplesPerPixel: 1,
    PhotometricInterpretation: plan.photometric ?? 'MONOCHROME2',
    Rows: plan.rows,
    Columns: plan.columns,
    BitsAllocated: bits,
    BitsStored: bits,
    HighBit: bits - 1,
    PixelRepresentation: plan.signed ? 1 : 0,
    RescaleIntercept: intercept,
    RescaleSlope: slope,
    PixelData: samplesOf(plan, index),
    ...plan.override?.(index),
  };
  return writeDicom(dataset, plan.transferSyntaxUID ? { transferSyntaxUID: plan.transferSyntaxUID } : {});
}

function cosinesOf(plan: SeriesPlan): Cosines {
  const orientation = plan.orientation ?? 'axial';
  return typeof orientation === 'string' ? orientations[orientation] : orientation;
}

/** How far the slice slips along the columns, mm; the middle of the stack stays in place. */
function slipOf(plan: SeriesPlan, index: number): number {
  const height = (index - (plan.slices - 1) / 2) * plan.spacing.z;
  return height * Math.tan(((plan.tiltDegrees ?? 0) * Math.PI) / 180);
}

function positionOf(plan: SeriesPlan, index: number): string[] {
  const [rx, ry, rz, cx, cy, cz] = cosinesOf(plan);
  const normal: Triple = [ry * cz - rz * cy, rz * cx - rx * cz, rx * cy - ry * cx];
  const column: Triple = [cx, cy, cz];
  const origin = plan.origin ?? [0, 0, 0];
  const slip = slipOf(plan, index);
  return [0, 1, 2].map((axis) => {
    const along = (normal[axis] ?? 0) * index * plan.spacing.z;
    const value = (origin[axis] ?? 0) + along + (column[axis] ?? 0) * slip;
    if (plan.positionDecimals !== undefined) return value.toFixed(plan.positionDecimals);
    return String(Number(value.toPrecision(10)));
  });
}

/** The stored values of one slice, row by row. */
export function samplesOf(plan: SeriesPlan, index: number): SampleArray {
  const { columns, rows, spacing } = plan;
  const { slope, intercept } = plan.rescale ?? { slope: 1, intercept: 0 };
  const bits = plan.bits ?? 16;
  const low = plan.signed ? -(2 ** (bits - 1)) : 0;
  const high = low + 2 ** bits - 1;
  const stored = emptySamples(plan, columns * rows);
  const slip = slipOf(plan, index);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = averageAt(plan, column * spacing.x, row * spacing.y + slip, index * spacing.z);
      stored[row * columns + column] = Math.min(high, Math.max(low, Math.round((value - intercept) / slope)));
    }
  }
  return stored;
}

function emptySamples({ bits = 16, signed = false }: SeriesPlan, length: number) {
  if (bits === 8) return signed ? new Int8Array(length) : new Uint8Array(length);
  return signed ? new Int16Array(length) : new Uint16Array(length);
}

/** The mean over one voxel whose lowest corner is at (x, y, z). */
function averageAt({ sample, spacing, subsamples = 1 }: SeriesPlan, x: number, y: number, z: number): number {
  const steps = Array.from({ length: subsamples }, (_, step) => (step + 0.5) / subsamples);
  let sum = 0;
  for (const w of steps) {
    for (const v of steps) {
      for (const u of steps) sum += sample(x + u * spacing.x, y + v * spacing.y, z + w * spacing.z);
    }
  }
  return sum / subsamples ** 3;
}
