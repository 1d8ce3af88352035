import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import { readFrames } from '../../../src/infer/frames/read-frames.js';
import { compareFrames, findPlaces } from '../../../src/infer/measure/slice-positions.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { evenly, makeSeries } from '../make-series.js';

const axial = [0, 0, 1] as const;
/** Images at these printed places along z. */
const placesOf = (printed: readonly string[], normal: readonly number[] = axial, origin = '0\\0') =>
  findPlaces(
    readFrames(printed.map((z, i) => ({ file: `f${i}`, frame: 1, ImagePositionPatient: `${origin}\\${z}` }))),
    normal as [number, number, number],
  );

describe('images are at one place', () => {
  const counts = (...printed: string[]) => placesOf(printed).locations.map(({ frames }) => frames.length);

  test('within a thousandth of the gap, however finely they are printed', () => {
    assert.deepEqual(counts('0.00000', '1.00000', '2.00000', '2.00099', '3.00000'), [1, 1, 2, 1]);
    assert.deepEqual(counts('0.00000', '1.00000', '2.00000', '2.00101', '3.00000'), [1, 1, 1, 1, 1]);
  });

  test('within their rounding, but never a quarter of the gap or more', () => {
    assert.deepEqual(counts('0.0', '1.0', '2.0', '2.1', '3.0'), [1, 1, 2, 1]);
    assert.deepEqual(counts('0.0', '0.3', '0.6', '0.7', '0.9'), [1, 1, 1, 1, 1]);
  });

  test('where repeats are written with noise, a thousandth of the gap, at each', () => {
    const noisy = ['0', '1', '2', '3'].flatMap((place) => [`${place}.0000001`, `${place}.0000009`]);
    assert.deepEqual(counts(...noisy), [2, 2, 2, 2]);
  });

  test('and lie in order, by what is numbered first where they are', () => {
    const { locations, distances } = placesOf(['3', '1', '2', '1']);
    assert.deepEqual(distances, [1, 2, 3]);
    assert.deepEqual(
      locations[0]?.frames.map(({ facts }) => facts.file),
      ['f1', 'f3'],
    );
  });
});

test('a gap is rounded by a unit of the last decimal on each axis, and by float32 (24 bits)', () => {
  const rounding = (printed: string, normal?: readonly number[], origin?: string) =>
    placesOf([printed], normal, origin).rounding;
  const off = (a: number, b: number) => Math.abs(a - b) < 1e-12;
  assert.ok(off(rounding('0.01'), 0.01 + 0.01 * 2 ** -23));
  assert.ok(off(rounding('-1000.5'), 0.1 + 1000.5 * 2 ** -23));
  assert.ok(
    off(rounding('0.25', [0, 0.6, -0.8], '0.1\\0.125'), 0.6 * 0.001 + 0.8 * 0.01 + 1.4 * 0.25 * 2 ** -23),
  );
});

describe('frames stand in one order', () => {
  const [a, b] = [{}, {}].map((_, i) => ({ file: `IM${10 - i}`, frame: 1 }));
  const order = (one: Partial<HeaderFacts>, other: Partial<HeaderFacts>) => {
    const [first, second] = readFrames([
      { ...a!, ...one },
      { ...b!, ...other },
    ]);
    return Math.sign(compareFrames(first!, second!));
  };

  test('by acquisition, instance, place in a concatenation, name as people count, frame', () => {
    // IM9 before IM10.
    assert.equal(order({}, {}), 1);
    assert.equal(order({ file: 'x', frame: 1 }, { file: 'x', frame: 2 }), -1);
    assert.equal(order({ ConcatenationFrameOffsetNumber: '0' }, { ConcatenationFrameOffsetNumber: '8' }), -1);
    assert.equal(order({ ConcatenationFrameOffsetNumber: '0' }, {}), -1);
    assert.equal(order({ InstanceNumber: '1' }, { InstanceNumber: '2' }), -1);
    assert.equal(order({ InstanceNumber: '9' }, {}), -1);
    assert.equal(
      order({ AcquisitionNumber: '1', InstanceNumber: '5' }, { AcquisitionNumber: '2', InstanceNumber: '2' }),
      -1,
    );
    assert.equal(order({ InstanceNumber: '5' }, { AcquisitionNumber: '2', InstanceNumber: '2' }), -1);
    const [first] = readFrames([a!]);
    assert.equal(compareFrames(first!, first!), 0);
  });
});

describe('images at one distance', () => {
  const beside = (...apart: number[]) => {
    const at = evenly(5, 2);
    const headers = makeSeries({
      at: [...at, ...at.slice(0, apart.length)],
      each: (i) =>
        i < 5 ? {} : { ImagePositionPatient: `${-87.3 + (apart[i - 5] ?? 0)}\\-61.7\\${12.4 + 2 * (i - 5)}` },
    });
    return inferReports(headers)[0]?.findings.some(({ code }) => code === 'TILED_OR_MOSAIC');
  };

  test('are tiles where most lie more than half a pixel of 0.7 mm beside one another', () => {
    // One decimal leaves another tenth open.
    assert.equal(beside(0.45, 0.45, 0.45, 0.45, 0.45), false);
    assert.equal(beside(0.5, 0.5, 0.5, 0.5, 0.5), true);
    assert.equal(beside(0, 0, 5, 5, 5), true);
    assert.equal(beside(0, 0, 0, 5, 5), false);
    assert.equal(beside(0, 5), false);
  });
});

describe('images without a position', () => {
  const lacking = (...which: number[]) =>
    inferReports(
      makeSeries({
        at: evenly(6, 2),
        each: (i) => (which.includes(i) ? { ImagePositionPatient: undefined } : {}),
      }),
    )[0];

  test('stand aside while as many have one, and else none is used', () => {
    const some = lacking(1, 3, 5);
    assert.deepEqual([some?.spacing.z, some?.dimensions.slices], [4, 3]);
    const told = some?.findings.find(({ code }) => code === 'PARTIAL_IPP')?.data;
    assert.deepEqual(told, { without: 3, frames: 6, files: ['IM0002.dcm', 'IM0004.dcm', 'IM0006.dcm'] });
    assert.deepEqual(
      some?.setAside.map(({ code }) => code),
      ['NO_POSITION', 'NO_POSITION', 'NO_POSITION'],
    );
    const most = lacking(1, 2, 3, 4);
    assert.deepEqual([most?.spacing.z, most?.dimensions.slices], [null, 6]);
    assert.ok(!lacking()?.findings.some(({ code }) => code === 'PARTIAL_IPP'));
  });
});

describe('what is told of planes', () => {
  const told = (headers: HeaderFacts[], code: string) =>
    inferReports(headers)[0]?.findings.find((one) => one.code === code)?.data;
  const oriented = (orientation: string, n = 4) =>
    makeSeries({ at: evenly(n, 2), facts: { ImageOrientationPatient: orientation } });

  test('is an orientation that is none, or that was mended', () => {
    const raw = '1\\0.0005\\0\\0\\1\\0';
    assert.deepEqual(told(oriented(raw), 'BAD_IOP'), { raw, used: true });
    const none = '1\\1\\0\\0\\1\\0';
    assert.deepEqual(told(oriented(none), 'BAD_IOP'), { raw: none, used: false });
    assert.equal(told(oriented('1\\0\\0\\0\\1\\0'), 'BAD_IOP'), undefined);
  });

  test('is the line of their positions where they tell no orientation, or that there is none', () => {
    assert.deepEqual(told(oriented(''), 'ASSUMED_NORMAL'), { slices: 4 });
    const corners = makeSeries({
      at: evenly(4, 0),
      facts: { ImageOrientationPatient: '' },
      each: (i) => ({ ImagePositionPatient: [0, 1, 2].map((axis) => 9 * Number(axis === i)).join('\\') }),
    });
    assert.deepEqual(told(corners, 'SCATTERED_POSITIONS'), { slices: 4 });
    assert.equal(inferReports(corners)[0]?.spacing.z, null);
    // One position is no line, and no scatter.
    for (const code of ['ASSUMED_NORMAL', 'SCATTERED_POSITIONS']) {
      assert.equal(told(oriented('', 1), code), undefined);
      assert.equal(
        told(makeSeries({ at: evenly(4, 0), facts: { ImageOrientationPatient: '' } }), code),
        undefined,
      );
    }
  });

  test('are files without a position, in order of name', () => {
    const headers = makeSeries({
      at: evenly(6, 2),
      each: (i) => (i % 2 ? { ImagePositionPatient: undefined } : {}),
    }).reverse();
    assert.deepEqual(told(headers, 'PARTIAL_IPP')?.['files'], ['IM0002.dcm', 'IM0004.dcm', 'IM0006.dcm']);
  });

  test('are no tiles where no size of a pixel is known', () => {
    const headers = makeSeries({
      at: [...evenly(5, 2), ...evenly(5, 2)],
      facts: { PixelSpacing: '' },
      each: (i) => ({ ImagePositionPatient: `${i < 5 ? 0 : 50}\\0\\${2 * (i % 5)}` }),
    });
    assert.equal(told(headers, 'TILED_OR_MOSAIC'), undefined);
  });
});
