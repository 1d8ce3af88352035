import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import { separateCoarse } from '../../../src/infer/measure/coarse-places.js';
import type { HeaderFacts, StackReport } from '../../../src/model/report.js';
import { asMultiFrame, makeSeries } from '../make-series.js';
import { placeGroup } from '../place-group.js';

interface Shape {
  z: number;
  n: number;
  decimals: number;
  facts?: Record<string, string>;
  each?: (i: number) => Record<string, string | number | undefined>;
}

/** A stack whose positions are printed with few decimals. */
const printed = ({ z, n, decimals, facts = {}, each = () => ({}) }: Shape): HeaderFacts[] =>
  makeSeries({
    at: Array.from({ length: n }, (_, i) => i * z),
    facts: { PixelSpacing: `${z}\\${z}`, ...facts },
    each: (i) => ({ ImagePositionPatient: `0\\0\\${(i * z).toFixed(decimals)}`, ...each(i) }),
  });

const told = ({ findings }: StackReport, code: string) => findings.find((one) => one.code === code)?.data;

function only(headers: readonly HeaderFacts[]): StackReport {
  const reports = inferReports(headers);
  assert.equal(reports.length, 1);
  return reports[0]!;
}

/** What span ÷ steps and the step of the last decimal tell. */
function assertRanked(report: StackReport, { z, n, decimals }: Shape, order: string): void {
  assert.ok(Math.abs((report.spacing.z ?? 0) - z) <= 10 ** -decimals / (n - 1), `${report.spacing.z}`);
  assert.deepEqual([report.dimensions.slices, report.phases, report.duplicates], [n, 1, 0]);
  assert.equal(told(report, 'QUANTISED')?.['order'], order);
  for (const code of ['FOUR_D', 'DUPLICATE_POSITION', 'SBS_IS_GAP'])
    assert.equal(told(report, code), undefined);
}

describe('slices closer than the step in which their positions are printed', () => {
  const shapes: Shape[] = [
    { z: 0.005, n: 100, decimals: 2 },
    { z: 0.035, n: 200, decimals: 1 },
    { z: 0.625, n: 80, decimals: 0 },
    { z: 0.9, n: 60, decimals: 0 },
  ];
  for (const shape of shapes) {
    test(`are in the order of their numbers: ${shape.z} mm with ${shape.decimals} decimals`, () => {
      assertRanked(only(printed(shape)), shape, 'instance');
      assertRanked(
        only(printed({ ...shape, each: (i) => ({ InstanceNumber: String(shape.n - i) }) })),
        shape,
        'instance',
      );
    });
  }

  const shape: Shape = {
    z: 0.005,
    n: 100,
    decimals: 2,
    facts: { SpacingBetweenSlices: '0.005', SliceThickness: '0.005' },
  };

  test('are in the order of their names without numbers, and of their frames in one file', () => {
    assertRanked(only(printed({ ...shape, each: () => ({ InstanceNumber: undefined }) })), shape, 'name');
    assertRanked(only(asMultiFrame(printed(shape))), shape, 'frame');
  });

  test('are no gap, whatever Slice Thickness and Spacing Between Slices add up to', () => {
    const report = only(printed(shape));
    assert.deepEqual(told(report, 'SBS_AGREES'), { stated: 0.005, z: 0.005 });
  });

  test('are no repeats by times that differ from image to image', () => {
    const each = (i: number) => ({ AcquisitionTime: String(100000 + i), ContentTime: String(110000 + i) });
    assertRanked(only(printed({ ...shape, each })), shape, 'instance');
  });

  test('count lost ones by their numbers', () => {
    const kept = printed({ ...shape, n: 120 }).filter((_, i) => i < 40 || i >= 60);
    const report = only(kept);
    assert.ok(Math.abs((report.spacing.z ?? 0) - 0.005) <= 0.0002, `${report.spacing.z}`);
    assert.equal(report.geometry.missing.length, 20);
    assert.deepEqual([report.regularity, told(report, 'MISSING_SLICES')?.['evidence']], ['missing', 'lost']);
  });
});

describe('slices printed alike on both sides of a hole', () => {
  test('have one Z, within what a step over either run leaves open', () => {
    // 50 of 60 slices, 0.02 mm apart, to 0.1 mm: 24 gaps on either side of 10 lost slices.
    const kept = Array.from({ length: 60 }, (_, i) => i).filter((i) => i < 25 || i >= 35);
    const report = only(
      makeSeries({
        at: kept.map((i) => i * 0.02),
        each: (i) => ({ ImagePositionPatient: `0\\0\\${((kept[i] ?? 0) * 0.02).toFixed(1)}` }),
      }),
    );
    const z = report.spacing.z ?? 0;
    assert.ok(Math.abs(z - 0.02) <= 0.1 / 24, `${z}`);
    assert.ok(Math.abs(z - 0.02) <= (report.evidence.z.precision ?? 0));
    assert.deepEqual(told(report, 'RUNS_APART')?.['places'], [{ after: 'IM0025.dcm', slice: 24, gap: 0.2 }]);
    assert.equal(told(report, 'VARIABLE_SPACING'), undefined);
  });
});

describe('slices printed in whole millimetres around a narrow hole', () => {
  const infer = (z: number, n: number, lost: number, numbered = true) => {
    const places = Array.from({ length: n }, (_, i) => (i < n / 2 ? i : i + lost));
    return only(
      makeSeries({
        at: places,
        each: (i) => ({
          ImagePositionPatient: `0\\0\\${Math.round(places[i]! * z)}`,
          InstanceNumber: numbered ? String(i + 1) : undefined,
        }),
      }),
    );
  };

  test('have the Z of both runs, and nobody says how many are lost', () => {
    // 40 slices of 0.75 mm, six lost: 5.25 mm lie between the runs, which round to 5.
    const report = infer(0.75, 40, 6);
    assert.ok(Math.abs((report.spacing.z ?? 0) - 0.75) <= (report.evidence.z.precision ?? 0));
    assert.ok((report.evidence.z.precision ?? 1) < 0.1);
    const { z } = report.spacing;
    const apart = report.findings.find(({ code }) => code === 'RUNS_APART');
    const places = [{ after: 'IM0020.dcm', slice: 19, gap: 5 }];
    assert.deepEqual(apart?.data, { runs: 2, z, places, reason: 'uncounted' });
    assert.deepEqual([report.dimensions.slices, report.duplicates, report.phases], [40, 0, 1]);
    // From the first centre to the last, 34 mm as printed, and one Z.
    assert.ok(Math.abs((report.extent.z ?? 0) - 34.5) < 1.5, `${report.extent.z}`);
    assert.deepEqual(infer(0.75, 40, 6, false).spacing.z, z);
  });

  test('have no Z where the runs are too short to tell it, only between what it lies', () => {
    // 0.2 mm: ten slices of a run are printed at two or three places.
    const report = infer(0.2, 20, 4);
    assert.equal(report.spacing.z, null);
    const [finding] = report.findings.filter(({ code }) => code === 'VARIABLE_SPACING');
    assert.equal(finding?.data['reason'], 'coarse');
    const { rounding, least, most } = finding.data as Record<string, number>;
    assert.ok(Math.abs(rounding! - 1) < 1e-5);
    assert.ok(least === 0 && most! > 0.2 && most! < 0.4, `${least} to ${most}`);
  });

  test('have no Z where it may as well be nothing', () => {
    // Eight slices of 0.3 mm round to 0, 0, 1, 1, 1, 2, 2, 2, and so do slices of a few microns around two holes.
    const report = infer(0.3, 8, 0);
    assert.deepEqual([report.spacing.z, report.regularity], [null, 'variable']);
  });

  test('are whole millimetres apart where one image is there twice, though the truth may be less', () => {
    const at = [...Array.from({ length: 13 }, (_, i) => i), 6].map((z) => (z > 6 ? z + 3 : z));
    const headers = makeSeries({
      at,
      each: (i) => ({ ImagePositionPatient: `0\\0\\${at[i]}`, InstanceNumber: undefined }),
    });
    const report = only(headers);
    assert.equal(report.duplicates, 1);
    assert.equal(report.spacing.z, 1);
    // Were all fourteen slices of their own, 15 mm would hold thirteen steps and a hole or two.
    assert.ok((report.evidence.z.precision ?? 0) > 0.1);
  });
});

describe('positions are too coarse to tell slices apart', () => {
  /** How slices were ordered that are printed at these places and numbered so. */
  const orderOf = (places: readonly number[], each: (i: number) => Record<string, string> = () => ({})) =>
    separateCoarse(
      placeGroup(
        makeSeries({ at: places, each: (i) => ({ ImagePositionPatient: `0\\0\\${places[i]}`, ...each(i) }) }),
      ),
    ).coarse ?? undefined;

  test('of five slices or more', () => {
    assert.equal(orderOf([0, 1, 1, 2, 2]), 'instance');
    assert.equal(orderOf([0, 1, 1, 2]), undefined);
  });

  test('unless more than a third of the places lie further apart than a step', () => {
    const paired = (places: readonly number[]) =>
      orderOf(
        places.flatMap((place) => [place, place]),
        (i) => ({ InstanceNumber: String(2 * (places[i >> 1] ?? 0) + (i % 2)) }),
      );
    assert.equal(paired([0, 1, 2, 4, 5, 7, 8]), 'instance');
    assert.equal(paired([0, 1, 2, 4, 5, 7, 9]), undefined);
  });

  test('unless an attribute of few values, each of three slices or more, tells repeats', () => {
    const echoes = (values: number) =>
      orderOf([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5], (i) => ({ EchoTime: String(i % values) }));
    assert.deepEqual([1, 2, 4, 5].map(echoes), ['instance', undefined, undefined, 'instance']);
  });

  test('unless one file repeats every place equally, or a stated spacing is that of the places', () => {
    const places = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4];
    const stated = (spacing: string) => orderOf(places, () => ({ SpacingBetweenSlices: spacing }));
    assert.deepEqual(['0.47', '1', '2'].map(stated), ['instance', undefined, 'instance']);
    const inFile = asMultiFrame(
      makeSeries({ at: places, each: (i) => ({ ImagePositionPatient: `0\\0\\${places[i]}` }) }),
    );
    assert.equal(told(only(inFile), 'FOUR_D')?.['phases'], 2);
  });
});

describe('volumes of slices closer than the step in which their positions are printed', () => {
  const infer = (place: (i: number) => number, n: number, each: (i: number) => Record<string, string>) =>
    only(
      makeSeries({
        at: Array.from({ length: n }, (_, i) => place(i)),
        facts: { PixelSpacing: '0.02\\0.02' },
        each: (i) => ({ ImagePositionPatient: `0\\0\\${place(i).toFixed(1)}`, ...each(i) }),
      }),
    );
  // 100 slices of 20 µm in tenths of a millimetre: from 0 to 2.0 over 99 steps is .0202 ± .001.
  const assertVolumes = (report: StackReport, phases: number) => {
    assert.ok(Math.abs((report.spacing.z ?? 0) - 0.02) <= 0.001, `${report.spacing.z}`);
    assert.deepEqual([report.dimensions.slices, report.phases, report.duplicates], [100, phases, 0]);
    assert.ok(told(report, 'FOUR_D') && told(report, 'QUANTISED'));
    assert.equal(told(report, 'DUPLICATE_POSITION'), undefined);
  };
  const again = (i: number) => 0.02 * (i % 100);

  test('are told apart by an attribute of few values, one after the other or in turns', () => {
    assertVolumes(
      infer(again, 300, (i) => ({ TemporalPositionIdentifier: String(Math.floor(i / 100)) })),
      3,
    );
    assertVolumes(
      infer(
        (i) => 0.02 * Math.floor(i / 2),
        200,
        (i) => ({ EchoTime: String(5 + (i % 2)) }),
      ),
      2,
    );
  });

  test('are put in order where positions turn back with running numbers, which do not tell what they are', () => {
    assertVolumes(
      infer(again, 200, () => ({ NumberOfTemporalPositions: '2' })),
      2,
    );
    const untold = infer(again, 200, () => ({}));
    assert.ok(Math.abs((untold.spacing.z ?? 0) - 0.02) <= 0.001, `${untold.spacing.z}`);
    assert.deepEqual([untold.dimensions.slices, untold.phases, untold.duplicates], [100, 1, 100]);
    assert.deepEqual(
      [told(untold, 'FOUR_D'), told(untold, 'DUPLICATE_POSITION')?.['reason']],
      [undefined, 'untold'],
    );
  });

  test('are one, where two acquisitions take turns from slice to slice', () => {
    const report = infer(
      (i) => 0.01 * i,
      200,
      (i) => ({ AcquisitionNumber: String(i % 2) }),
    );
    assert.deepEqual([report.dimensions.slices, report.phases], [200, 1]);
  });
});

describe('images printed at one place', () => {
  test('are time points where a telling attribute says so, equal counts or not', () => {
    const headers = makeSeries({
      at: Array.from({ length: 28 }, (_, i) => i % 10),
      each: (i) => ({
        ImagePositionPatient: `0\\0\\${i % 10}`,
        TemporalPositionIdentifier: String(Math.floor(i / 10) + 1),
      }),
    });
    const report = only(headers);
    assert.deepEqual([report.spacing.z, report.dimensions.slices, report.phases], [1, 10, 3]);
    assert.equal(told(report, 'FOUR_D')?.['complete'], false);
  });

  test('are volumes by Instance Number only where these run through one after the other, as many as stated', () => {
    const infer = (
      numberOf: (place: number, volume: number) => number,
      volumes: readonly number[],
      stated = '3',
    ) => {
      const all = volumes.flatMap((count, place) =>
        Array.from({ length: count }, (_, volume) => ({ place, volume })),
      );
      return only(
        makeSeries({
          at: all.map(({ place }) => 4 * place),
          each: (i) => ({
            InstanceNumber: String(numberOf(all[i]!.place, all[i]!.volume)),
            NumberOfTemporalPositions: stated,
          }),
        }),
      );
    };
    const inVolumes = infer((place, volume) => 10 * volume + place, [3, 3, 3, 3, 2, 2]);
    assert.deepEqual([inVolumes.phases, told(inVolumes, 'FOUR_D')?.['tag']], [3, 'InstanceNumber']);
    const otherwise = infer((place, volume) => 10 * volume + place, [3, 3, 3, 3, 2, 2], '4');
    assert.deepEqual([otherwise.phases, otherwise.duplicates, otherwise.spacing.z], [1, 10, 4]);
    assert.equal(told(otherwise, 'DUPLICATE_POSITION')?.['reason'], 'untold');
    const atPlaces = infer((place, volume) => 10 * place + volume, [3, 3, 3, 3, 2, 2]);
    assert.deepEqual([atPlaces.phases, told(atPlaces, 'FOUR_D')], [1, undefined]);
    assert.equal(atPlaces.spacing.z, 4);
  });
});

test('Spacing Between Slices is no gap where Z is the step of the printed positions', () => {
  const sums = (decimals: number) =>
    only(
      printed({
        z: 1,
        n: 20,
        decimals,
        facts: { PixelSpacing: '0.5\\0.5', SpacingBetweenSlices: '0.25', SliceThickness: '0.75' },
      }),
    );
  // toFixed(1) prints 1.0: the step is a tenth.
  assert.notEqual(told(sums(1), 'SBS_IS_GAP'), undefined);
  assert.equal(told(sums(0), 'SBS_IS_GAP'), undefined);
});

describe('tags beside coarse positions', () => {
  test('agree where they lie within what the positions leave open', () => {
    // 24 slices of 1/3 mm printed in whole millimetres from .2: 0 to 8 over 23 steps is .35 ± .02.
    const at = (i: number) => Math.round(0.2 + i / 3);
    const [report] = inferReports(
      makeSeries({
        at: Array.from({ length: 24 }, (_, i) => i),
        facts: { SpacingBetweenSlices: '0.3333', SliceThickness: '0.3333' },
        each: (i) => ({ ImagePositionPatient: `0\\0\\${at(i)}` }),
      }),
    );
    assert.ok(report);
    const codes = report.findings.map(({ code }) => code);
    assert.notEqual(report.spacing.z, 0.3333);
    assert.ok(codes.includes('SBS_AGREES'), codes.join(' '));
    assert.ok(!codes.some((code) => /SBS_CONTRADICTS|SUBSAMPLED|THICKNESS_DIFFERS/.test(code)));
  });
});

describe('the order of slices that are printed alike', () => {
  type Facts = Record<string, string | number | undefined>;

  /** By what they were ordered, and the names of the images at each place. */
  const order = (places: readonly number[], each: (i: number) => Facts) => {
    const headers = makeSeries({
      at: places,
      facts: { PixelSpacing: '1\\1' },
      each: (i) => ({ ImagePositionPatient: `0\\0\\${places[i]}`, ...each(i) }),
    }).map((facts, i) => {
      const { name, frame = 1, ...more } = each(i) as { name?: string; frame?: number };
      return { ...facts, ...more, file: name ?? String.fromCharCode(97 + i), frame };
    });
    // Every second one, then the others.
    const mixed = [1, 0].flatMap((odd) => headers.filter((_, i) => i % 2 === odd));
    const { coarse, locations } = separateCoarse(placeGroup(mixed));
    const names = locations.map(({ frames }) =>
      frames
        .map(({ facts: { file, frame } }) => (file === 'volume' ? frame : file))
        .sort()
        .join('+'),
    );
    return [coarse, names.join(' ')];
  };
  // Of which the numbers are no order of names: eleven slices, five places.
  const places = [0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4];
  const letters = 'k h g j b a c f d e i'.split(' ');
  const name = (i: number) => ({ name: letters[i]! });

  test('is that of their numbers, whatever their names', () => {
    const numbered = order(places, (i) => ({ ...name(i), InstanceNumber: 10 + 2 * i }));
    assert.deepEqual(numbered, ['instance', letters.join(' ')]);
    const down = order(places, (i) => ({ ...name(i), InstanceNumber: 99 - i }));
    assert.deepEqual(down, ['instance', letters.join(' ')]);
  });

  test('is that of their names, as people count, where these run one way and numbers do not', () => {
    const counted = places.map((_, i) => `s${i + 1}`);
    const named = order(places, (i) => ({ name: counted[i]!, InstanceNumber: undefined }));
    assert.deepEqual(named, ['name', counted.join(' ')]);
    const one = order(places, (i) => ({ name: counted[i]!, InstanceNumber: 7 }));
    assert.deepEqual(one, ['name', counted.join(' ')]);
    const scattered = order(places, (i) => ({ name: counted[i]!, InstanceNumber: (i * 4) % 11 }));
    assert.deepEqual(scattered, ['name', counted.join(' ')]);
  });

  test('is that of their frames in one file', () => {
    const framed = order(places, (i) => ({
      name: 'volume',
      frame: i + 1,
      NumberOfFrames: 11,
      InstanceNumber: 1,
    }));
    assert.deepEqual(framed, ['frame', '1 2 3 4 5 6 7 8 9 10 11']);
  });

  test('is none where numbers are given twice, or neither they nor names run one way', () => {
    const twice = order(places, (i) => ({ name: `s${i + 1}`, InstanceNumber: i === 5 ? 5 : i + 1 }));
    assert.equal(twice[0], null);
    const neither = order(places, (i) => ({ ...name(i), InstanceNumber: (i * 4) % 11 }));
    assert.equal(neither[0], null);
  });

  test('is none where no two are printed alike, there are two places, or they lie more than a step apart', () => {
    const plainly = (...at: number[]) => order(at, (i) => ({ InstanceNumber: i + 1 }))[0];
    assert.equal(plainly(0, 1, 2, 2, 3, 4), 'instance');
    assert.equal(plainly(0, 1, 2, 3, 4, 5), null);
    assert.equal(plainly(0, 0, 1, 1, 1), null);
    assert.equal(plainly(0, 1, 2, 2, 4, 5, 6, 8, 9, 10), null);
    assert.equal(plainly(0, 5, 5, 10, 15, 20), null);
  });

  test('keeps copies of one image at its place', () => {
    const uid = (i: number) => (i === 6 || i === 7 ? 'copy' : `1.${i}`);
    const copied = order([0, 0, 1, 1, 2, 2, 2, 2, 3], (i) => ({
      SOPInstanceUID: uid(i),
      InstanceNumber: i === 7 ? 7 : i + 1,
    }));
    assert.deepEqual(copied, ['instance', 'a b c d e f g+h i']);
  });

  test('is that of repeats only where a telling attribute says so at every place', () => {
    const pairs = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5];
    const by = (each: (i: number) => Facts) =>
      order(pairs, (i) => ({ InstanceNumber: i + 1, ...each(i) }))[0];
    assert.equal(
      by((i) => ({ EchoTime: i % 2 })),
      null,
    );
    assert.equal(
      by((i) => ({ EchoTime: i === 1 ? 2 : 1 })),
      'instance',
    );
    // Times of writing differ anyway.
    assert.equal(
      by((i) => ({ ContentTime: i % 2 })),
      'instance',
    );
  });

  test('is that of repeats where counts are even and a stated spacing is that of the places', () => {
    const stated = (
      at: readonly number[],
      SpacingBetweenSlices: string,
      more: (i: number) => Facts = () => ({}),
    ) => order(at, (i) => ({ InstanceNumber: i + 1, SpacingBetweenSlices, ...more(i) }))[0];
    const pairs = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4];
    assert.equal(stated(pairs, '1'), null);
    assert.equal(stated([0, 0, 1, 1, 2, 2, 3, 3, 4], '1'), 'instance');
    assert.equal(stated([0, 1, 1, 2, 2, 3, 3, 4, 4], '1'), 'instance');
    // In one file, too, unless what is stated is that of slices: ten from 0 to 4, 0.4848 by their best line.
    const inFile = (i: number) => ({ name: 'volume', frame: i + 1, NumberOfFrames: 10, InstanceNumber: 1 });
    assert.deepEqual([stated(pairs, '', inFile), stated(pairs, '0.48', inFile)], [null, 'frame']);
  });

  test('is found in each volume that turns back, upwards or downwards', () => {
    const volume = [0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4];
    const up = order([...volume, ...volume], (i) => ({ InstanceNumber: i + 1 }));
    assert.deepEqual(up, [
      'instance',
      volume.map((_, i) => `${String.fromCharCode(97 + i)}+${String.fromCharCode(108 + i)}`).join(' '),
    ]);
    const falling = [...volume].reverse();
    const down = order([...falling, ...falling], (i) => ({ InstanceNumber: i + 1 }));
    assert.deepEqual(down, [
      'instance',
      falling.map((_, i) => `${String.fromCharCode(107 - i)}+${String.fromCharCode(118 - i)}`).join(' '),
    ]);
    // Where one has no order, none is found.
    const broken = order([...volume, ...volume], (i) => ({
      TemporalPositionIdentifier: i < 11 ? 1 : 2,
      InstanceNumber: i < 11 ? i + 1 : ((i * 4) % 11) + 20,
      name: i < 11 ? `a${i}` : `b${(i * 4) % 11}`,
    }));
    assert.equal(broken[0], null);
  });
});
