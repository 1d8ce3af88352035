import { tsImport } from 'tsx/esm/api';

const { writeDicom } = await tsImport('../demo/sample/dicom-writer.ts', import.meta.url);

/** Edge of the scanned cube, millimetres: every size of series shows the same specimen. */
const field = 40;
/** Stored value of 0 HU. */
const zero = 1024;
const patternLength = 8192;

/** What the specimen is made of, in HU: air, shell, filling, pearls. Each is a strip of noise to copy from. */
const [air, shell, filling, pearl] = [-1000, 1400, 60, 2200].map((value, index) => strip(value, index + 1));

const pearls = [
  { u: 0, v: 0, w: 0, radius: 0.22 },
  { u: 0.42, v: 0.1, w: -0.3, radius: 0.12 },
  { u: -0.4, v: -0.2, w: 0.35, radius: 0.15 },
];

/** `512x512x200`, without Slice Thickness `512x512x200-plain`, or compressed `512x512x200-jls`, `-j2k`, `-htj2k`. */
export function parseSeries(name) {
  const match = /^(\d+)x(\d+)x(\d+)(?:-(plain|jls|j2k|htj2k))?$/.exec(name);
  if (!match) return null;
  const [columns, rows, slices] = match.slice(1, 4).map(Number);
  const isPlain = match[4] === 'plain';
  return { columns, rows, slices, hasThickness: !isPlain, codec: isPlain ? undefined : match[4] };
}

/** Bytes of one slice's header: everything before its samples. */
export function headerOf(series, index) {
  const header = writeDicom({ ...elementsOf(series, index), PixelData: new Uint16Array(0) });
  const view = new DataView(header.buffer, header.byteOffset);
  view.setUint32(header.byteLength - 4, series.columns * series.rows * 2, true);
  return header;
}

/** A whole file whose one frame is compressed. */
export function compressedFile(series, index, frame, transferSyntaxUID) {
  const elements = { ...elementsOf(series, index), PixelData: { fragments: [frame] } };
  return writeDicom(elements, { transferSyntaxUID });
}

function elementsOf({ columns, rows, slices, hasThickness }, index) {
  const gap = field / slices;
  const uid = `2.25.4711.${columns}.${rows}.${slices}`;
  return {
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
    SOPInstanceUID: `${uid}.${index + 1}`,
    StudyInstanceUID: `${uid}.0.1`,
    SeriesInstanceUID: `${uid}.0.2`,
    FrameOfReferenceUID: `${uid}.0.3`,
    Modality: 'CT',
    Manufacturer: 'BENCH',
    SeriesDescription: `phantom ${columns} x ${rows} x ${slices}`,
    PatientID: 'PHANTOM',
    SeriesNumber: 1,
    InstanceNumber: index + 1,
    ImageType: 'ORIGINAL\\PRIMARY\\AXIAL',
    ImagePositionPatient: [field / columns / 2, field / rows / 2, (index + 0.5) * gap],
    ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
    SliceThickness: hasThickness ? 2 * gap : undefined,
    PixelSpacing: [field / rows, field / columns],
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: rows,
    Columns: columns,
    BitsAllocated: 16,
    BitsStored: 16,
    HighBit: 15,
    PixelRepresentation: 1,
    RescaleIntercept: -zero,
    RescaleSlope: 1,
  };
}

/** The samples of rows `from` to `to` (excluded) of a slice, as stored. */
export function samplesOf({ columns, rows, slices }, index, from = 0, to = rows) {
  const samples = new Int16Array((to - from) * columns);
  const w = ((index + 0.5) / slices) * 2 - 1;
  for (let row = from; row < to; row++) {
    const v = ((row + 0.5) / rows) * 2 - 1;
    const at = (row - from) * columns;
    const seed = (index * 7919 + row * 104729) % patternLength;
    const span = (material, middle, half) => {
      if (!(half > 0)) return;
      const first = Math.max(0, Math.ceil(((middle - half + 1) * columns) / 2 - 0.5));
      const last = Math.min(columns - 1, Math.floor(((middle + half + 1) * columns) / 2 - 0.5));
      if (last >= first) samples.set(material.subarray(seed, seed + last - first + 1), at + first);
    };
    span(air, 0, 1);
    const ribs = 1 + 0.03 * Math.sin(14 * v + 6 * w);
    span(shell, 0.5 + 0.2 * w, chord(0.22 * (1 - w), v + 0.55, 0));
    span(shell, -0.05, ribs * 0.76 * chord(1, v / 0.84, w / 0.9));
    span(filling, -0.05, 0.66 * chord(1, v / 0.74, w / 0.8));
    for (const { u, v: pv, w: pw, radius } of pearls) span(pearl, u, chord(radius, v - pv, w - pw));
  }
  return samples;
}

/** Half the chord of a ball at a distance from its middle; `NaN` outside. */
function chord(radius, a, b) {
  return Math.sqrt(radius * radius - a * a - b * b);
}

function strip(value, seed) {
  const noise = new Int16Array(2 * patternLength);
  let state = seed * 2654435761;
  for (let at = 0; at < patternLength; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    noise[at] = noise[at + patternLength] = zero + value + (state >>> 26) - 32;
  }
  return noise;
}
