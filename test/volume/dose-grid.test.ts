import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeDicom } from '../../demo/sample/dicom-writer.js';
import { inferStacks } from '../../src/infer/infer-spacing.js';
import { readHeader } from '../../src/readers/dicom/read-header.js';
import { BlobFile } from '../../src/sources/local/blob-file.js';
import { buildVolume, openFrames } from '../../src/volume/volume.js';

const planes = [0, 1, 2, 3, 4];
const [columns, rows] = [4, 3];
const window = { low: 0, high: 255 };

/**
 * One body of which the plane at z = 100 + 2.5 k holds 10 k + column everywhere, as a dose whose frames lie at
 * `offsets` from the first (PS3.3 C.8.8.3.2).
 */
function writeDose(first: number, offsets: readonly number[], absolute: boolean) {
  const heights = offsets.map((offset) => first + offset);
  const samples = heights.flatMap((z) =>
    Array.from({ length: columns * rows }, (_, at) => 10 * ((z - 100) / 2.5) + (at % columns)),
  );
  return writeDicom({
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.481.2',
    SOPInstanceUID: '2.25.99',
    SeriesInstanceUID: '2.25.98',
    Modality: 'RTDOSE',
    ImagePositionPatient: `0\\0\\${first}`,
    ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
    PixelSpacing: '2\\2',
    NumberOfFrames: String(offsets.length),
    '3004000C DS': (absolute ? heights : offsets).join('\\'),
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: rows,
    Columns: columns,
    BitsAllocated: 16,
    BitsStored: 16,
    HighBit: 15,
    PixelRepresentation: 0,
    PixelData: Uint16Array.from(samples),
  });
}

async function draw(bytes: Uint8Array<ArrayBuffer>) {
  const file = new BlobFile('dose.dcm', new Blob([bytes]));
  const header = await readHeader(file);
  const [stack] = inferStacks(header.facts);
  const source = await openFrames(stack!, () => ({ file, pixels: header.pixels }));
  const { volume } = await buildVolume(source, { window, budgetBytes: 2 ** 20 });
  return { report: stack!.report, data: [...volume.data] };
}

describe('the planes of a dose', () => {
  const up = planes.map((k) => 2.5 * k);
  const down = planes.map((k) => -2.5 * k);

  for (const absolute of [false, true]) {
    it(`stand where their vector puts them, whichever way it runs, ${absolute ? 'absolute' : 'relative'}`, async () => {
      const ascending = await draw(writeDose(100, up, absolute));
      const descending = await draw(writeDose(110, down, absolute));
      // The lowest plane first: 0, 1, 2, 3 along its rows.
      assert.deepEqual(ascending.data.slice(0, columns), [0, 1, 2, 3]);
      assert.deepEqual(ascending.data.slice(-columns), [40, 41, 42, 43]);
      assert.deepEqual(descending.data, ascending.data);
      for (const { report } of [ascending, descending]) {
        assert.equal(report.spacing.z, 2.5);
        assert.equal(report.evidence.z.source, 'grid-frame-offset-vector');
        assert.equal(report.evidence.z.confidence, 'declared');
        assert.deepEqual(report.geometry.origin, [0, 0, 100]);
      }
    });
  }
});
