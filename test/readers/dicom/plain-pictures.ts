import type { DicomDataset } from '../../../demo/sample/dicom-writer.js';
import type { SampleArray } from '../../../src/model/samples.js';
import type { PlainFrame } from './encode-frame.js';

/** Columns and rows of every picture. */
export const side = 64;
const every = (value: (x: number, y: number) => number) =>
  Array.from({ length: side * side }, (_, index) => value(index % side, Math.floor(index / side)));

function picture(bits: number, stored: number, signed: 0 | 1, pixels: DicomDataset[string]): DicomDataset {
  return {
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
    SOPInstanceUID: '2.25.5',
    StudyInstanceUID: '2.25.6',
    SeriesInstanceUID: '2.25.7',
    Modality: 'OT',
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: side,
    Columns: side,
    BitsAllocated: bits,
    BitsStored: stored,
    HighBit: stored - 1,
    PixelRepresentation: signed,
    PixelData: pixels,
  };
}

/** Pictures of every kind that codecs take, by what their samples are. */
export const pictures: Record<string, DicomDataset> = {
  '8 bits': picture(8, 8, 0, Uint8Array.from(every((x, y) => (x * 3 + y) & 255))),
  '8 bits signed': picture(8, 8, 1, Int8Array.from(every((x, y) => ((x * 3 + y) & 255) - 128))),
  '12 bits': picture(16, 12, 0, Uint16Array.from(every((x, y) => x * 60 + y))),
  '12 bits signed': picture(
    16,
    12,
    1,
    Int16Array.from(every((x, y) => (y & 8 ? 2047 - 65 * x : 65 * x - 2048))),
  ),
  '16 bits': picture(16, 16, 0, Uint16Array.from(every((x, y) => x * 960 + y * 16))),
  '16 bits signed': picture(16, 16, 1, Int16Array.from(every((x, y) => x * 500 - y * 500))),
  colours: {
    ...picture(8, 8, 0, Uint8Array.from(every((x) => x).flatMap((x, at) => [x * 4, at >> 6, 128]))),
    SamplesPerPixel: 3,
    PhotometricInterpretation: 'RGB',
    PlanarConfiguration: 0,
  },
};

/** The samples of a picture, as an encoder takes them. */
export function frameOf(dataset: DicomDataset): PlainFrame {
  const samples = dataset['PixelData'] as SampleArray;
  return { samples, width: side, height: side, bits: Number(dataset['BitsStored']) };
}
