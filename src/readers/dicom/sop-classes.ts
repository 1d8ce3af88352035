/** What DICOM stores beside images, by the start of its SOP Class UID (PS3.4 table B.5-1), longest first. */
const notImages: [uid: string, what: string][] = [
  ['1.2.840.10008.1.3.10', 'a DICOMDIR, the table of contents of a disc'],
  ['1.2.840.10008.5.1.4.1.1.104.', 'an encapsulated document'],
  ['1.2.840.10008.5.1.4.1.1.11.', 'a presentation state'],
  ['1.2.840.10008.5.1.4.1.1.481.3', 'a set of radiotherapy contours'],
  ['1.2.840.10008.5.1.4.1.1.481.4', 'a radiotherapy treatment record'],
  ['1.2.840.10008.5.1.4.1.1.481.5', 'a radiotherapy plan'],
  ['1.2.840.10008.5.1.4.1.1.481.8', 'a radiotherapy plan'],
  ['1.2.840.10008.5.1.4.1.1.66.1', 'a spatial registration'],
  ['1.2.840.10008.5.1.4.1.1.66.2', 'spatial fiducials'],
  ['1.2.840.10008.5.1.4.1.1.66.3', 'a deformable registration'],
  ['1.2.840.10008.5.1.4.1.1.66.5', 'a surface segmentation'],
  ['1.2.840.10008.5.1.4.1.1.66.6', 'tractography results'],
  ['1.2.840.10008.5.1.4.1.1.66', 'raw data'],
  ['1.2.840.10008.5.1.4.1.1.67', 'a real world value mapping'],
  ['1.2.840.10008.5.1.4.1.1.88.', 'a structured report'],
  ['1.2.840.10008.5.1.4.1.1.9.', 'a waveform'],
  ['1.2.840.10008.5.1.4.34.', 'a worklist entry'],
];

/** The Segmentation SOP Class shares its first digits with raw data, and does hold images. */
const images = new Set(['1.2.840.10008.5.1.4.1.1.66.4', '1.2.840.10008.5.1.4.1.1.66.7']);

/** What a file of this SOP Class is, where it is no image; `null` where it may be one. */
export function describeNonImage(sopClassUID: string): string | null {
  if (images.has(sopClassUID)) return null;
  return notImages.find(([start]) => sopClassUID.startsWith(start))?.[1] ?? null;
}

export const mediaStorageDirectory = '1.2.840.10008.1.3.10';
