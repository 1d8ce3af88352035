import { inferReports } from '../src/infer/infer-spacing.js';
import type { HeaderFacts } from '../src/model/report.js';

/** How long the inference takes on synthetic headers, and how that grows: `npx tsx bench/spacing-speed.ts`. */
const counts = [100, 1_000, 10_000, 100_000];
/** A run this short is repeated until it has taken so long altogether, in ms. */
const enough = 1_500;
const goal = { headers: 10_000, ms: 60 };

const series: Record<string, (n: number) => HeaderFacts[]> = {
  'uniform CT': (n) => Array.from({ length: n }, (_, i) => writeHeader(i, i)),
  'CT with holes, copies and doubled places': (n) => {
    const kept = Array.from({ length: n }, (_, i) => i).filter((i) => i % 37 !== 5);
    const headers = kept.map((i) => writeHeader(i, i));
    const copies = headers
      .filter((_, i) => i % 50 === 7)
      .map((facts) => ({ ...facts, file: `copy/${facts.file}` }));
    const doubled = kept.filter((i) => i % 50 === 9).map((i) => writeHeader(n + i, i));
    return [...headers, ...copies, ...doubled].slice(0, n);
  },
};

/** One slice of a micro-CT of 512 × 512 pixels with slices 0.025 mm apart, `index` slices from the first. */
function writeHeader(file: number, index: number): HeaderFacts {
  return {
    file: `scan/slice-${String(file).padStart(6, '0')}.dcm`,
    frame: 1,
    TransferSyntaxUID: '1.2.840.10008.1.2.1',
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
    SOPInstanceUID: `1.2.826.0.1.3680043.2.1143.${file + 1}`,
    SeriesInstanceUID: '1.2.826.0.1.3680043.2.1143.7',
    FrameOfReferenceUID: '1.2.826.0.1.3680043.2.1143.5',
    ImageType: 'ORIGINAL\\PRIMARY\\AXIAL',
    Modality: 'CT',
    AcquisitionNumber: '1',
    InstanceNumber: String(file + 1),
    ImagePositionPatient: `-6.4\\-6.4\\${(index * 0.025).toFixed(3)}`,
    ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
    PixelSpacing: '0.025\\0.025',
    SliceThickness: '0.05',
    SliceLocation: (index * 0.025).toFixed(3),
    SamplesPerPixel: 1,
    Rows: 512,
    Columns: 512,
  };
}

function measure(headers: readonly HeaderFacts[]): { least: number; middle: number; runs: number } {
  const times: number[] = [];
  let total = 0;
  while (times.length < 5 || total < enough) {
    const start = performance.now();
    inferReports(headers);
    const took = performance.now() - start;
    times.push(took);
    total += took;
  }
  times.sort((a, b) => a - b);
  return { least: times[0] ?? NaN, middle: times[times.length >> 1] ?? NaN, runs: times.length };
}

for (const [name, make] of Object.entries(series)) {
  console.log(
    `\n${name}\n${'headers'.padStart(9)}${'median ms'.padStart(12)}${'least ms'.padStart(11)}${'µs each'.padStart(10)}${'runs'.padStart(7)}`,
  );
  for (const count of counts) {
    const headers = make(count);
    const { least, middle, runs } = measure(headers);
    const cells = [
      headers.length,
      middle.toFixed(2),
      least.toFixed(2),
      ((1e3 * least) / headers.length).toFixed(2),
      runs,
    ];
    const missed = count === goal.headers && middle > goal.ms ? `  over the goal of ${goal.ms} ms` : '';
    console.log(cells.map((cell, i) => String(cell).padStart([9, 12, 11, 10, 7][i] ?? 8)).join('') + missed);
  }
}
