import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAsImageJ } from '../../../src/infer/readings/naive-rules.js';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { asMultiFrame, evenly, makeSeries, type SeriesShape } from '../make-series.js';

/** The Z that ImageJ gives a sequence of slices 2 mm apart, each with more facts. */
function sequence(each: SeriesShape['each'] & object, at: readonly number[] = evenly(5, 2)): number {
  const { sequence: z } = readAsImageJ(makeSeries({ at, facts: { SliceThickness: '3' }, each }));
  return Number(z?.toFixed(9));
}

describe('ImageJ’s sequence (FolderOpener.java, DicomTools.java)', () => {
  test('divides the distance of the outer z coordinates by the steps, in the order of instance numbers', () => {
    assert.equal(
      sequence(() => ({})),
      2,
    );
    // Numbers against the places: the outer two by number lie 2 and 6 mm up.
    const numbers = [5, 1, 4, 9, 6];
    assert.equal(
      sequence((i) => ({ InstanceNumber: String(numbers[i]) })),
      1,
    );
  });

  test('sorts by five digits, of which longer numbers keep the last', () => {
    const numbers = [100002, 99999, 3, 4, 100001];
    // 3 comes first, since blanks stand before 00001, and 99999 last: from 4 mm to 2 mm.
    assert.equal(
      sequence((i) => ({ InstanceNumber: String(numbers[i]) })),
      0.5,
    );
    // 9 before 10.
    assert.equal(
      sequence((i) => ({ InstanceNumber: String([10, 9, 11, 12, 13][i]) })),
      1.5,
    );
    assert.equal(
      sequence((i) => ({ InstanceNumber: String([1.6, 1.4, 3, 4, 5][i]) })),
      1.5,
    );
  });

  test('goes by names where one lacks a number or is of another series', () => {
    const numbers = ['2', '1', '3', '4', '5'];
    const told = (i: number, more: Record<string, string | undefined>) => ({
      InstanceNumber: numbers[i],
      ...(i === 3 && more),
    });
    assert.equal(
      sequence((i) => told(i, {})),
      1.5,
    );
    assert.equal(
      sequence((i) => told(i, { InstanceNumber: undefined })),
      2,
    );
    assert.equal(
      sequence((i) => told(i, { SeriesNumber: '7' })),
      2,
    );
    assert.equal(
      sequence((i) => told(i, { SeriesNumber: '0' })),
      1.5,
    );
    assert.equal(
      sequence((i) => told(i, { NumberOfFrames: '2' })),
      2,
    );
    assert.equal(
      sequence((i) => told(i, { NumberOfFrames: '1' })),
      1.5,
    );
  });

  test('takes files of the first one’s size alone', () => {
    for (const keyword of ['Rows', 'Columns'])
      assert.equal(
        sequence((i) => (i > 2 ? { [keyword]: 256 } : {}), [0, 2, 4, 50, 90]),
        2,
      );
  });

  test('has the depth of the header where the coordinates are one, or are not read', () => {
    assert.equal(
      sequence(() => ({}), [7, 7, 7, 7, 7]),
      3,
    );
    assert.equal(
      sequence((i) => (i === 0 ? { ImagePositionPatient: '1\\2' } : {})),
      3,
    );
    assert.equal(
      sequence((i) => (i === 4 ? { ImagePositionPatient: '1\\2\\3\\4' } : {})),
      3,
    );
    assert.equal(
      sequence((i) => (i === 4 ? { NumberOfFrames: '2' } : {})),
      3,
    );
    // A single image divides by no step.
    assert.equal(
      sequence(() => ({}), [7]),
      3,
    );
  });

  test('makes a cube of a depth of 1, and 1 of pixels that differ', () => {
    const flat = (thickness: string, other: string) =>
      readAsImageJ(
        makeSeries({
          at: [7, 7, 7],
          facts: { SliceThickness: thickness },
          each: (i) => ({ PixelSpacing: i === 1 ? other : '0.6\\0.5' }),
        }),
      ).sequence;
    assert.equal(flat('1', '0.6\\0.5'), 0.5);
    assert.equal(flat('4', '0.6\\0.5'), 4);
    assert.equal(flat('4', '0.6\\0.50000000001'), 4);
    assert.equal(flat('4', '0.6\\0.5000000002'), 1);
    // Without pixels of its own a file has 1 mm, and so has one that tells a single length, or none.
    for (const text of ['', '0.5', '0\\0.5', '0.5\\0']) assert.equal(flat('4', text), 1, text);
  });
});

describe('ImageJ’s single file (DICOM.java)', () => {
  const single = (facts: Record<string, string | number>) =>
    readAsImageJ(makeSeries({ at: [1, 2], facts })).single;

  test('has Spacing Between Slices before Slice Thickness, an empty one as 0, none as 1', () => {
    assert.equal(single({ SliceThickness: '3', SpacingBetweenSlices: '2' }), 2);
    assert.equal(single({ SliceThickness: '3' }), 3);
    assert.equal(single({ SliceThickness: '3', SpacingBetweenSlices: '' }), 0);
    assert.equal(single({ SpacingBetweenSlices: '-4' }), -4);
    assert.equal(single({ SpacingBetweenSlices: '\\5' }), 5);
    assert.equal(single({}), 1);
  });

  test('reads inside functional groups, unless these are of undefined length and no acquisition context came first', () => {
    const inside = { PixelMeasuresSliceThickness: '7', SliceThickness: '3', TopLevelSliceThickness: '4' };
    assert.equal(single(inside), 7);
    assert.equal(single({ ...inside, UndefinedLengthGroups: '1' }), 4);
    assert.equal(single({ ...inside, UndefinedLengthGroups: '1', AcquisitionContextFirst: '1' }), 7);
    assert.equal(single({ SliceThickness: '3', UndefinedLengthGroups: '1' }), 1);
  });

  test('is the first by name, as it ends', () => {
    const thick = (thicknesses: readonly string[]) =>
      makeSeries({ at: evenly(3, 1), each: (i) => ({ SliceThickness: thicknesses[i] }) });
    const renamed = thick(['1.5', '2.5', '3.5']).map((facts, i) => ({
      ...facts,
      file: ['c10', 'c9', 'd1'][i]!,
    }));
    assert.equal(readAsImageJ(renamed).single, 2.5);
    assert.equal(readAsImageJ(asMultiFrame(thick(['1.5', '2.5', '3.5']))).single, 3.5);
    assert.equal(readAsImageJ(asMultiFrame(thick(['1.5', '2.5', '3.5'])).reverse()).single, 3.5);
  });

  test('is none of compressed files, whose neighbours it opens', () => {
    const syntaxes = ['1.2.840.10008.1.2.4.50', '1.2.840.10008.1.2.5', '1.2.840.10008.1.2.1.99'];
    for (const TransferSyntaxUID of syntaxes) {
      const [first, ...others] = makeSeries({
        at: evenly(4, 2),
        each: (i) => ({ SliceThickness: String(i + 3) }),
      });
      assert.equal(readAsImageJ([{ ...first!, TransferSyntaxUID }, ...others]).single, 4);
    }
    for (const TransferSyntaxUID of ['1.2.840.10008.1.2', '1.2.840.10008.1.2.1', '1.2.840.10008.1.2.2'])
      assert.equal(single({ SliceThickness: '3', TransferSyntaxUID }), 3);
  });
});

test('a reader that swaps X and Y swaps those of the film’s plane as well', () => {
  const swapped = (facts: Record<string, string>) => {
    const headers: HeaderFacts[] = makeSeries({ at: evenly(4, 2), facts });
    const { x, y, z } = inferReports(headers)[0]!.naive.find(({ rule }) => rule === 'swapped')!.spacing;
    return [x, y, z];
  };
  assert.deepEqual(swapped({ PixelSpacing: '0.5\\0.25' }), [0.5, 0.25, 2]);
  assert.deepEqual(swapped({ PixelSpacing: '', NominalScannedPixelSpacing: '0.5\\0.25' }), [0.5, 0.25, 2]);
  assert.deepEqual(swapped({ PixelSpacing: '0.5' }), [0.5, 0.5, 2]);
});
