import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inferReports } from '../../src/infer/infer-spacing.js';

/** A stack whose positions are printed in whole millimetres; `numbers` are its Instance Numbers. */
function inferWhole(positions: readonly number[], numbers: readonly number[]) {
  const [report] = inferReports(
    positions.map((z, index) => ({
      file: `IM${numbers[index]}`,
      frame: 1,
      Modality: 'CT',
      Rows: 512,
      Columns: 512,
      SeriesInstanceUID: '1.2',
      SOPInstanceUID: `1.2.${index}`,
      InstanceNumber: String(numbers[index]),
      PixelSpacing: '0.7\\0.7',
      ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
      ImagePositionPatient: `-100\\-100\\${z}`,
    })),
  );
  return report!;
}

const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

describe('positions printed no finer than the gap', () => {
  for (const [what, isLost] of [
    ['one slice', (n: number) => n === 50],
    ['five slices', (n: number) => [20, 37, 50, 66, 81].includes(n)],
    ['every third slice', (n: number) => n % 3 === 0 && n < 99],
  ] as const) {
    it(`tell that ${what} of 1 mm were lost, where Instance Numbers skip with them`, () => {
      const kept = hundred.filter((n) => !isLost(n));
      const { spacing, regularity, geometry } = inferWhole(kept, kept);
      assert.equal(spacing.z, 1);
      assert.equal(regularity, 'missing');
      assert.equal(geometry.missing.length, 100 - kept.length);
    });
  }

  it('are rounding where Instance Numbers go on: 1.3 mm', () => {
    const { spacing, regularity } = inferWhole(
      hundred.map((n) => Math.round(1.3 * n)),
      hundred,
    );
    assert.equal(regularity, 'uniform');
    assert.ok(Math.abs(spacing.z! - 1.3) < 0.01);
  });

  it('are even where only the numbers skip', () => {
    const { spacing, regularity } = inferWhole(
      hundred,
      hundred.map((n) => (n > 50 ? n + 1 : n)),
    );
    assert.equal(spacing.z, 1);
    assert.equal(regularity, 'uniform');
  });
});

describe('a stack of which some images say where they lie, and fewer than half', () => {
  it('is told by how many do not', () => {
    const [report] = inferReports(
      Array.from({ length: 10 }, (_, index) => ({
        file: `IM${index}`,
        frame: 1,
        Modality: 'CT',
        Rows: 8,
        Columns: 8,
        SeriesInstanceUID: '1.2',
        SOPInstanceUID: `1.2.${index}`,
        InstanceNumber: String(index + 1),
        PixelSpacing: '1\\1',
        ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
        SpacingBetweenSlices: '5',
        ...(index < 4 && { ImagePositionPatient: `0\\0\\${(2.5 * index).toFixed(2)}` }),
      })),
    );
    const told = report!.findings.find(({ code }) => code === 'NO_IPP');
    const used = { source: 'spacing-between-slices' };
    assert.deepEqual(told?.data, { without: 6, frames: 10, used });
  });
});
