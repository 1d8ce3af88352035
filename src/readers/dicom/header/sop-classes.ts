import type { DicomObject } from '../../../model/problem/refusals-readers.js';

/** What DICOM stores beside images, by the start of its SOP Class UID (PS3.4 table B.5-1), longest first. */
const notImages: [uid: string, object: DicomObject][] = [
  ['1.2.840.10008.5.1.4.1.1.104.', 'document'],
  ['1.2.840.10008.5.1.4.1.1.11.', 'presentation-state'],
  ['1.2.840.10008.5.1.4.1.1.481.3', 'contours'],
  ['1.2.840.10008.5.1.4.1.1.481.4', 'treatment-record'],
  ['1.2.840.10008.5.1.4.1.1.481.5', 'treatment-plan'],
  ['1.2.840.10008.5.1.4.1.1.481.8', 'treatment-plan'],
  ['1.2.840.10008.5.1.4.1.1.66.1', 'registration'],
  ['1.2.840.10008.5.1.4.1.1.66.2', 'fiducials'],
  ['1.2.840.10008.5.1.4.1.1.66.3', 'deformable-registration'],
  ['1.2.840.10008.5.1.4.1.1.66.5', 'surface'],
  ['1.2.840.10008.5.1.4.1.1.66.6', 'tractography'],
  ['1.2.840.10008.5.1.4.1.1.66', 'raw-data'],
  ['1.2.840.10008.5.1.4.1.1.67', 'value-mapping'],
  ['1.2.840.10008.5.1.4.1.1.88.', 'structured-report'],
  ['1.2.840.10008.5.1.4.1.1.9.', 'waveform'],
  ['1.2.840.10008.5.1.4.34.', 'worklist-entry'],
];

/** The Segmentation SOP Class shares its first digits with raw data, and does hold images. */
const images = new Set(['1.2.840.10008.5.1.4.1.1.66.4', '1.2.840.10008.5.1.4.1.1.66.7']);

/** What a file of this SOP Class is, where it is no image; `null` where it may be one. */
export function recogniseObject(sopClassUID: string): DicomObject | null {
  if (images.has(sopClassUID)) return null;
  return notImages.find(([start]) => sopClassUID.startsWith(start))?.[1] ?? null;
}

export const mediaStorageDirectory = '1.2.840.10008.1.3.10';
