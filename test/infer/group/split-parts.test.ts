import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import type { StackReport } from '../../../src/model/report.js';
import { evenly, makeSeries } from '../make-series.js';

type Facts = Record<string, string>;

/** One series of several parts, each with facts of its own. */
function inferParts(...parts: readonly { at: readonly number[]; facts: Facts }[]): StackReport[] {
  const factsOf = parts.flatMap(({ at, facts }) => at.map(() => facts));
  return inferReports(
    makeSeries({
      at: parts.flatMap(({ at }) => at),
      decimals: 3,
      origin: [0, 0, 0.001],
      each: (i) => factsOf[i] ?? {},
    }),
  );
}

const scan = (number: number, at: readonly number[]) => ({
  at,
  facts: { AcquisitionNumber: String(number) },
});
const thick = (thickness: number, at: readonly number[]) => ({
  at,
  facts: { SliceThickness: String(thickness) },
});
const typed = (type: string, at: readonly number[]) => ({ at, facts: { ImageType: type } });

const dataOf = ({ findings }: StackReport, code: string) => findings.find((one) => one.code === code)?.data;
const shapesOf = (reports: readonly StackReport[]) =>
  reports.map(({ spacing, dimensions }) => [spacing.z, dimensions.slices]);

describe('two acquisitions in one series', () => {
  test('are two stacks where a seam lies between them', () => {
    const reports = inferParts(scan(1, evenly(15, 2.5)), scan(2, evenly(12, 2.5, 36.6)));
    assert.deepEqual(shapesOf(reports), [
      [2.5, 15],
      [2.5, 12],
    ]);
    for (const report of reports) {
      const told = { scans: 2, tag: 'AcquisitionNumber', alone: 2.5, together: null };
      assert.deepEqual(dataOf(report, 'SEVERAL_ACQUISITIONS'), told);
      assert.equal(dataOf(report, 'MIXED_STACK'), undefined);
    }
  });

  test('are two stacks where they share some places', () => {
    const reports = inferParts(scan(1, evenly(15, 2.5)), scan(2, evenly(15, 2.5, 25)));
    assert.deepEqual(shapesOf(reports), [
      [2.5, 15],
      [2.5, 15],
    ]);
    assert.ok(reports.every(({ duplicates }) => duplicates === 0));
  });

  test('are time points where they share half of their places, or all', () => {
    const [half, ...others] = inferParts(scan(1, evenly(12, 2.5)), scan(2, evenly(12, 2.5, 15)));
    assert.equal(others.length, 0);
    assert.equal(half?.dimensions.slices, 18);
    const [all] = inferParts(scan(1, evenly(12, 2.5)), scan(2, evenly(12, 2.5)));
    assert.equal(all?.phases, 2);
    assert.equal(dataOf(all, 'FOUR_D')?.['complete'], true);
    const [cut] = inferParts(scan(1, evenly(12, 2.5)), scan(2, evenly(7, 2.5)));
    assert.equal(cut?.phases, 2);
    assert.equal(dataOf(cut, 'FOUR_D')?.['complete'], false);
  });

  test('stay one even stack where they interleave, and the other reading is offered', () => {
    const [report, ...others] = inferParts(scan(1, evenly(15, 2.5)), scan(2, evenly(15, 2.5, 1.25)));
    assert.equal(others.length, 0);
    assert.deepEqual([report?.spacing.z, report?.dimensions.slices], [1.25, 30]);
    const told = { scans: 2, tag: 'AcquisitionNumber', alone: 2.5, together: 1.25 };
    assert.deepEqual(dataOf(report!, 'SEVERAL_ACQUISITIONS'), told);
    assert.deepEqual(report?.evidence.z.suggestions, [{ source: 'one-acquisition', value: 2.5 }]);
    assert.equal(report?.evidence.z.confidence, 'measured-low');
  });

  test('are told where their places interleave so closely that these are printed as neighbours', () => {
    // .3 mm a third of a step apart, printed to .1: 0 .1 .3 .4 .6 .7.
    const reports = inferReports(
      makeSeries({
        at: [...evenly(12, 0.3), ...evenly(12, 0.3, 0.1)],
        each: (i) => ({
          AcquisitionNumber: i < 12 ? '1' : '2',
          ImagePositionPatient: `0\\0\\${(0.3 * (i % 12) + (i < 12 ? 0 : 0.1)).toFixed(1)}`,
        }),
      }),
    );
    assert.equal(dataOf(reports[0]!, 'SEVERAL_ACQUISITIONS')?.['alone'], 0.3);
  });

  test('are one scan where each goes on where the last ended, whatever seam comes later', () => {
    const turns = [0, 1, 2, 3].map((turn) => scan(turn + 1, evenly(4, 2.5, turn * 10)));
    assert.deepEqual(shapesOf(inferParts(...turns)), [[2.5, 16]]);
    const [first, second] = inferParts(
      ...turns,
      scan(5, evenly(4, 2.5, 39.1)),
      scan(6, evenly(4, 2.5, 49.1)),
    );
    assert.deepEqual([first?.dimensions.slices, second?.dimensions.slices], [16, 8]);
    assert.equal(dataOf(first!, 'SEVERAL_ACQUISITIONS')?.['scans'], 2);
  });

  test('are told apart by numbers alone where each has three places, one Z and no better reason for a gap', () => {
    // Two places tell no Z; a hole of one slice explains the gap; times split nothing.
    assert.equal(inferParts(scan(1, evenly(15, 2.5)), scan(2, [36.6, 39.1])).length, 1);
    const [holed] = inferParts(scan(1, evenly(15, 2.5)), scan(2, evenly(15, 2.5, 40)));
    assert.deepEqual([holed?.regularity, holed?.geometry.missing], ['missing', [15]]);
    const times = [100000, 100030].map((time, i) => ({
      at: evenly(15, 2.5, i * 36.6),
      facts: { AcquisitionTime: String(time) },
    }));
    const [timed, ...others] = inferParts(...times);
    assert.equal(others.length, 0);
    assert.equal(dataOf(timed!, 'RUNS_APART')?.['runs'], 2);
    // Of different Z they are no scans of one series.
    const [differing] = inferParts(scan(1, evenly(15, 2.5)), scan(2, evenly(15, 4, 41.1)));
    assert.equal(differing?.spacing.z, null);
  });
});

describe('images of another kind in one series', () => {
  test('are stacks of their own Z by Slice Thickness', () => {
    const reports = inferParts(thick(1, evenly(40, 1)), thick(5, evenly(7, 5, 2.5)));
    assert.deepEqual(shapesOf(reports), [
      [1, 40],
      [5, 7],
    ]);
    const parts = [
      { printed: '1', frames: 40 },
      { printed: '5', frames: 7 },
    ];
    for (const report of reports)
      assert.deepEqual(dataOf(report, 'MIXED_THICKNESS'), { tag: 'SliceThickness', parts });
  });

  test('are stacks of their own on the places of thinner ones, too', () => {
    const reports = inferParts(thick(1, evenly(40, 1)), thick(5, evenly(8, 5)));
    assert.deepEqual(shapesOf(reports), [
      [1, 40],
      [5, 8],
    ]);
    assert.ok(reports.every(({ duplicates }) => duplicates === 0));
  });

  test('are stacks of their own between however many thinner ones, where they are three', () => {
    for (const thin of [40, 60, 300]) {
      const reports = inferParts(thick(1, evenly(thin, 1)), thick(5, evenly(3, 5, 10.5)));
      assert.deepEqual(shapesOf(reports), [
        [1, thin],
        [5, 3],
      ]);
      const parts = [
        { printed: '1', frames: thin },
        { printed: '5', frames: 3 },
      ];
      for (const report of reports) assert.deepEqual(dataOf(report, 'MIXED_THICKNESS')?.['parts'], parts);
    }
  });

  test('are off the grid of the others where they are two, or lie unevenly themselves', () => {
    for (const few of [
      [10.5, 15.5],
      [10.5, 15.5, 26.5],
      [10.5, 15.5, 21.3],
    ]) {
      const [report, ...others] = inferParts(thick(1, evenly(100, 1)), thick(5, few));
      assert.equal(others.length, 0);
      assert.deepEqual([report?.spacing.z, dataOf(report!, 'MIXED_THICKNESS')], [1, undefined]);
      const files = few.map((_, i) => `IM0${101 + i}.dcm`);
      assert.deepEqual(dataOf(report!, 'OUTLIER_SLICE')?.['files'], files);
    }
  });

  test('one slice off the grid is that, and no reason to part those beside it', () => {
    // The last three have a thickness of their own, and the last of them is off its place.
    const [report, ...others] = inferParts(thick(1, evenly(28, 1)), thick(5, [28, 29, 30.4]));
    assert.deepEqual([report?.spacing.z, report?.dimensions.slices, others.length], [1, 31, 0]);
    assert.deepEqual(dataOf(report!, 'OUTLIER_SLICE')?.['files'], ['IM0031.dcm']);
  });

  test('stand aside where they are projections or averages', () => {
    const slices = typed('ORIGINAL\\PRIMARY\\AXIAL', evenly(40, 1));
    for (const kind of ['AVERAGE', 'MIP', 'PROJECTION IMAGE', 'MIN_IP']) {
      const [report, ...others] = inferParts(slices, typed(`DERIVED\\SECONDARY\\${kind}`, [20.5, 30.2]));
      assert.equal(others.length, 0);
      assert.deepEqual([report?.spacing.z, report?.regularity], [1, 'uniform']);
      const files = ['IM0041.dcm', 'IM0042.dcm'];
      assert.deepEqual(dataOf(report!, 'DERIVED_SET_ASIDE'), { frames: 2, files });
      assert.deepEqual(
        report?.setAside.map(({ file, code, data }) => [file, code, data['kind']]),
        files.map((file) => [file, 'DERIVED_SET_ASIDE', kind]),
      );
    }
  });

  test('stand aside at any angle, and stay where nothing else is there', () => {
    const turning = (i: number) => {
      const angle = (i * Math.PI) / 6;
      return { ImageOrientationPatient: `${Math.cos(angle)}\\${Math.sin(angle)}\\0\\0\\0\\-1` };
    };
    const headers = makeSeries({
      at: [...evenly(20, 1), 5, 5, 5, 5],
      each: (i) => (i < 20 ? {} : { ImageType: 'DERIVED\\SECONDARY\\MIP', ...turning(i) }),
    });
    const reports = inferReports(headers);
    assert.equal(reports.length, 1);
    assert.equal(dataOf(reports[0]!, 'DERIVED_SET_ASIDE')?.['frames'], 4);
    assert.equal(dataOf(reports[0]!, 'MIXED_ORIENTATION'), undefined);
    const alone = inferParts(typed('DERIVED\\SECONDARY\\AVERAGE', evenly(20, 3)));
    assert.deepEqual(shapesOf(alone), [[3, 20]]);
  });
});

describe('parts of one series are stacks', () => {
  /** Printed to a millionth, so that rounding joins nothing. */
  const infer = (...parts: readonly { at: readonly number[]; facts: Facts }[]) => {
    const factsOf = parts.flatMap(({ at, facts }) => at.map(() => facts));
    const at = parts.flatMap((part) => part.at);
    const origin = [0, 0, 0.123457];
    return shapesOf(inferReports(makeSeries({ at, origin, each: (i) => factsOf[i] ?? {} })));
  };

  test('up to twenty of three places each', () => {
    const scans = (n: number, places: number) =>
      infer(...Array.from({ length: n }, (_, i) => scan(i + 1, evenly(places, 2, i * 10.6)))).length;
    assert.deepEqual([scans(20, 3), scans(21, 3), scans(20, 2)], [20, 1, 1]);
  });

  test('with a third of their places empty, and no more', () => {
    // Ten slices with a hole of five places, or of six.
    const holed = (lost: number) =>
      infer(scan(1, [...evenly(5, 1), ...evenly(5, 1, 5 + lost)]), scan(2, evenly(10, 1, 30.5))).length;
    assert.deepEqual([holed(5), holed(6)], [2, 1]);
  });

  test('that share fewer than half of the places of the smaller', () => {
    const sharing = (places: number) =>
      infer(scan(1, evenly(20, 2)), scan(2, evenly(10, 2, 40 - 2 * places))).length;
    assert.deepEqual([sharing(4), sharing(5)], [2, 1]);
    // Places are one within the rounding, and apart beyond it.
    const near = (off: number) =>
      infer(thick(1, evenly(20, 2)), thick(3, evenly(20, 2, off)), thick(5, evenly(20, 7, 100))).length;
    assert.deepEqual([near(1e-4), near(3e-4)], [1, 3]);
  });

  test('whose places, coarsely printed, are one within a quarter of Z', () => {
    // Along (0, .6, .8) a tenth in Y is 0.06 mm, of slices 0.5 mm apart.
    const tenths = (n: number) => (n / 10).toFixed(1);
    const turned = (number: number, y: number, z: number) =>
      evenly(12, 1).map((i) => ({
        AcquisitionNumber: String(number),
        ImagePositionPatient: `0\\${tenths(y + 3 * i)}\\${tenths(z + 4 * i)}`,
      }));
    const stacks = (y: number) => {
      const each = [...turned(1, 0, 0), ...turned(2, y, 0), ...turned(3, 122, 163)];
      const column = [0, 0.8, -0.6];
      return inferReports(makeSeries({ at: each.map(() => 0), column, each: (i) => each[i] ?? {} })).length;
    };
    assert.deepEqual([1, 2, 3].map(stacks), [1, 1, 3]);
  });

  test('with one Z to within a ten-thousandth, where they are scans', () => {
    const second = (z: number) => infer(scan(1, evenly(15, 2)), scan(2, evenly(15, z, 31.3)));
    assert.deepEqual(second(2.00018).length, 2);
    assert.deepEqual(second(2.00022).length, 1);
    // Of other slices Z may be any.
    assert.deepEqual(infer(thick(2, evenly(15, 2)), thick(3, evenly(15, 3, 31.3))), [
      [2, 15],
      [3, 15],
    ]);
  });

  test('that go on where the last ended, to within a ten-thousandth of the step', () => {
    const seam = (gap: number) => {
      const turns = [scan(1, evenly(4, 2)), scan(2, evenly(4, 2, 6 + gap)), scan(3, evenly(8, 2, 25.1))];
      return infer(...turns).map(([, slices]) => slices);
    };
    assert.deepEqual(seam(2.00018), [8, 8]);
    assert.deepEqual(seam(2.0004), [8, 4, 4]);
  });
});

describe('parts that are none', () => {
  test('are those of too few places: none of their slices is lost', () => {
    const [report, ...others] = inferParts(
      scan(1, evenly(15, 2.5)),
      scan(2, evenly(15, 2.5, 50.1)),
      scan(3, [100.3, 102.8]),
    );
    assert.deepEqual([report?.series.frames, others.length], [32, 0]);
  });

  test('are even stacks of two thicknesses, or of scans that go on', () => {
    const told = (...parts: { at: readonly number[]; facts: Facts }[]) => {
      const reports = inferParts(...parts);
      const codes = reports.flatMap(({ findings }) => findings.map(({ code }) => code));
      const suggested = reports.flatMap(({ evidence }) => evidence.z.suggestions);
      return [shapesOf(reports), codes.includes('SEVERAL_ACQUISITIONS'), suggested];
    };
    assert.deepEqual(told(thick(1, evenly(15, 2.5)), thick(5, evenly(15, 2.5, 1.25))), [
      [[1.25, 30]],
      false,
      [],
    ]);
    assert.deepEqual(told(scan(1, evenly(10, 2.5)), scan(2, evenly(10, 2.5, 25))), [[[2.5, 20]], false, []]);
  });

  test('are those of which some images tell none', () => {
    const some = inferParts(scan(1, evenly(15, 2.5)), {
      at: evenly(15, 2.5, 50.1),
      facts: { AcquisitionNumber: '' },
    });
    assert.equal(some.length, 1);
  });

  test('are uneven ones, and those of unequal repeats', () => {
    const scattered = [0, 2, 5, 6, 11, 13, 19, 20, 28, 30];
    assert.equal(inferParts(scan(1, scattered), scan(2, evenly(10, 2, 60))).length, 1);
    const repeated = [...evenly(10, 2), 0, 2];
    assert.equal(inferParts(scan(1, repeated), scan(2, evenly(10, 2, 30.6))).length, 1);
    assert.equal(inferParts(scan(1, evenly(10, 2)), scan(2, evenly(10, 2, 30.6))).length, 2);
  });

  test('are images without an orientation, along no normal', () => {
    const headers = makeSeries({
      at: [...evenly(15, 2.5), ...evenly(15, 2.5, 50.1)],
      facts: { ImageOrientationPatient: '' },
      each: (i) => ({ AcquisitionNumber: i < 15 ? '1' : '2' }),
    });
    assert.deepEqual(
      inferReports(headers).map(({ series }) => series.frames),
      [30],
    );
  });
});

describe('parts of one series are told', () => {
  test('by kernel as by acquisition', () => {
    const kernel = (name: string, at: readonly number[]) => ({ at, facts: { ConvolutionKernel: name } });
    const reports = inferParts(kernel('B30', evenly(15, 2)), kernel('B70', evenly(12, 2, 36.6)));
    assert.deepEqual(shapesOf(reports), [
      [2, 15],
      [2, 12],
    ]);
    const told = { scans: 2, tag: 'ConvolutionKernel', alone: 2, together: null };
    assert.deepEqual(
      reports.map((report) => dataOf(report, 'SEVERAL_ACQUISITIONS')),
      [told, told],
    );
  });

  test('by thickness even where one goes on where another ends', () => {
    const reports = inferParts(
      thick(1, evenly(8, 2)),
      thick(3, evenly(8, 2, 16)),
      thick(5, evenly(8, 2, 33.1)),
    );
    assert.deepEqual(
      shapesOf(reports),
      [8, 8, 8].map((slices) => [2, slices]),
    );
  });

  test('as one scan whose turns run against their numbers', () => {
    const turns = [0, 1, 2, 3].map((turn) => scan(turn + 1, evenly(4, 2.5, (3 - turn) * 10)));
    const [first, second] = inferParts(...turns, scan(5, evenly(4, 2.5, 49.1)));
    assert.deepEqual([first?.dimensions.slices, second?.dimensions.slices], [16, 4]);
  });

  test('whichever of two has fewer places', () => {
    const sharing = (places: number) =>
      inferParts(scan(1, evenly(10, 2, 40 - 2 * places)), scan(2, evenly(20, 2))).length;
    assert.deepEqual([sharing(4), sharing(5)], [2, 1]);
  });
});
