import { scanAmmonite } from './ammonite.js';
import { writeDicom } from './dicom-writer.js';

export interface SampleFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Samples along each axis of the sample that the demo shows: 0.05 × 0.05 mm pixels, slices 0.08 mm apart. */
export const sampleSize = 192;

/** What a scanner's beam profile would be: no reason to take it for the distance between slices, mm. */
export const sliceThickness = 0.2;

/** Sixteen units to a step: half the grain of the scan, so that nothing is lost and the file packs well. */
const rescale = { slope: 16, intercept: -1296 };

/**
 * The scanned ammonite as CT Image Storage (PS3.3 A.3), one file a slice, with Slice Thickness 0.2 mm and no
 * Spacing Between Slices, so that only the positions tell how far apart the slices are. Same bytes every time.
 */
export function writeAmmonite(size: number = sampleSize): SampleFile[] {
  const { spacing, values } = scanAmmonite(size);
  const area = size * size;
  return Array.from({ length: size }, (_, slice) => {
    const stored = Uint16Array.from(values.subarray(slice * area, (slice + 1) * area), store);
    const instance = slice + 1;
    const bytes = writeDicom({
      ImageType: 'ORIGINAL\\PRIMARY\\AXIAL',
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
      SOPInstanceUID: uid(1000 + instance),
      StudyDate: '',
      StudyTime: '',
      AccessionNumber: '',
      Modality: 'CT',
      Manufacturer: 'spacing-preview',
      ReferringPhysicianName: '',
      StudyDescription: 'A specimen that never lived',
      SeriesDescription: 'Ammonite, micro-CT (generated sample)',
      PatientName: 'Ammonite^Generated',
      PatientID: 'SAMPLE',
      PatientBirthDate: '',
      PatientSex: '',
      SliceThickness: sliceThickness,
      KVP: 90,
      PatientPosition: 'HFS',
      StudyInstanceUID: uid(1),
      SeriesInstanceUID: uid(2),
      StudyID: '1',
      SeriesNumber: 1,
      AcquisitionNumber: 1,
      InstanceNumber: instance,
      ImagePositionPatient: [centred(size, spacing.x), centred(size, spacing.y), decimal(slice * spacing.z)],
      ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
      FrameOfReferenceUID: uid(3),
      PositionReferenceIndicator: '',
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      Rows: size,
      Columns: size,
      PixelSpacing: [decimal(spacing.y), decimal(spacing.x)],
      BitsAllocated: 16,
      BitsStored: 12,
      HighBit: 11,
      PixelRepresentation: 0,
      WindowCenter: 1100,
      WindowWidth: 4200,
      RescaleIntercept: rescale.intercept,
      RescaleSlope: rescale.slope,
      RescaleType: 'HU',
      PixelData: stored,
    });
    return { name: `ammonite/IM${String(instance).padStart(4, '0')}.dcm`, bytes };
  });
}

function store(value: number): number {
  return Math.max(0, Math.round((value - rescale.intercept) / rescale.slope));
}

/** Under the root for UUIDs written as one number (PS3.5 B.2). */
function uid(number: number): string {
  return `2.25.2115802337154899062365810459723${String(number).padStart(7, '0')}`;
}

/** Where the first of `size` pixels lies, for the middle of the row to be at 0. */
function centred(size: number, step: number): string {
  return decimal((-(size - 1) / 2) * step);
}

function decimal(millimetres: number): string {
  return String(Number(millimetres.toFixed(6)));
}
