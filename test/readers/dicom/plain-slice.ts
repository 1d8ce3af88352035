import assert from 'node:assert/strict';
import type { DicomDataset } from '../../../demo/sample/dicom-writer.js';
import { ProblemError } from '../../../src/model/problem/problem.js';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { BytesFile } from './bytes-file.js';

/** A CT slice of 5 × 3 pixels, 12 bits, its values printed with blanks and zeros that have to stay. */
export const slice: DicomDataset = {
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
  SOPInstanceUID: '2.25.11',
  Modality: 'CT',
  SeriesDescription: 'Ammonite',
  SliceThickness: '19.000',
  SpacingBetweenSlices: '',
  ImagePositionPatient: '-1.50\\2\\3.250 ',
  PixelSpacing: '2.5\\0.75',
  SamplesPerPixel: 1,
  PhotometricInterpretation: 'MONOCHROME2',
  Rows: 3,
  Columns: 5,
  BitsAllocated: 16,
  BitsStored: 12,
  HighBit: 11,
  PixelRepresentation: 0,
  RescaleSlope: '2',
  RescaleIntercept: '-1024',
  PixelData: Uint16Array.from({ length: 15 }, (_, index) => index),
};

/** The error with which a header is refused; it tells of the file. */
export async function refusal(bytes: Uint8Array, name?: string): Promise<ProblemError> {
  const error = await readHeader(new BytesFile(bytes, name)).then(
    () => assert.fail('the header was read'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ProblemError, String(error));
  assert.equal(error.problem.data['file'], name ?? 'IM0001.dcm');
  return error;
}
