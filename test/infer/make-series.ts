import type { HeaderFacts } from '../../src/model/report.js';

export interface SeriesShape {
  /** Distance of each slice along the normal, mm; its length is the number of files. */
  at: readonly number[];
  row?: readonly number[];
  column?: readonly number[];
  /** Added to the origin from slice to slice, mm: the in-plane part of a tilt. */
  lean?: readonly number[];
  origin?: readonly number[];
  decimals?: number;
  facts?: Record<string, string | number>;
  /** Facts of one file, by its place in `at`. */
  each?: (i: number) => Record<string, string | number | undefined>;
}

/** `n` distances `step` apart. */
export function evenly(n: number, step: number, start = 0): number[] {
  return Array.from({ length: n }, (_, i) => start + i * step);
}

/** A clinical-looking CT of single-frame files with one value that no other can be taken for. */
export function makeSeries({
  at,
  row = [1, 0, 0],
  column = [0, 1, 0],
  lean = [0, 0, 0],
  origin = [-87.3, -61.7, 12.4],
  decimals = 6,
  facts = {},
  each = () => ({}),
}: SeriesShape): HeaderFacts[] {
  const [r, c] = [row as Triple, column as Triple];
  const normal = [r[1] * c[2] - r[2] * c[1], r[2] * c[0] - r[0] * c[2], r[0] * c[1] - r[1] * c[0]];
  return at.map((distance, i) => {
    const position = [0, 1, 2].map((axis) => {
      const value = (origin[axis] ?? 0) + (normal[axis] ?? 0) * distance + (lean[axis] ?? 0) * i;
      return plain(value, decimals);
    });
    const all: Record<string, string | number | undefined> = {
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
      SOPInstanceUID: `1.2.826.0.1.${i + 1}`,
      SeriesInstanceUID: '1.2.826.0.7',
      StudyInstanceUID: '1.2.826.0.6',
      FrameOfReferenceUID: '1.2.826.0.5',
      Modality: 'CT',
      ImageType: 'ORIGINAL\\PRIMARY\\AXIAL',
      InstanceNumber: String(i + 1),
      AcquisitionNumber: '1',
      ImagePositionPatient: position.join('\\'),
      ImageOrientationPatient: [...row, ...column].map((cosine) => plain(cosine, 9)).join('\\'),
      PixelSpacing: '0.7\\0.7',
      Rows: 512,
      Columns: 512,
      SamplesPerPixel: 1,
      ...facts,
      ...each(i),
    };
    const printed = Object.entries(all).filter(([, value]) => value !== undefined);
    return {
      ...Object.fromEntries(printed),
      file: `IM${String(i + 1).padStart(4, '0')}.dcm`,
      frame: 1,
    };
  });
}

/** One multi-frame file from the slices of a series. */
export function asMultiFrame(headers: readonly HeaderFacts[], facts: Record<string, string | number> = {}) {
  return headers.map((header, i): HeaderFacts => {
    const shared = {
      SOPInstanceUID: '1.2.826.0.1.1',
      InstanceNumber: '1',
      NumberOfFrames: String(headers.length),
    };
    return { ...header, ...shared, ...facts, file: 'volume.dcm', frame: i + 1 };
  });
}

/** Without the named facts. */
export function without(headers: readonly HeaderFacts[], ...keywords: string[]): HeaderFacts[] {
  return headers.map((header) => {
    const kept = Object.entries(header).filter(([keyword]) => !keywords.includes(keyword));
    return Object.fromEntries(kept) as HeaderFacts;
  });
}

type Triple = [number, number, number];

function plain(value: number, decimals: number): string {
  return value
    .toFixed(decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace(/^-0$/, '0');
}
