import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { evenly, makeSeries, type SeriesShape } from '../make-series.js';

/** A series of its own files, beside others in one drop. */
const named = (name: string, shape: SeriesShape): HeaderFacts[] =>
  makeSeries(shape).map((facts, i) => ({
    ...facts,
    file: `${name}/${facts.file}`,
    SOPInstanceUID: `1.2.${name.charCodeAt(0)}.${i}`,
  }));

const small = { Rows: 256, Columns: 256 };

describe('a group of another size in a series', () => {
  const beside = (others: number, facts: SeriesShape['facts'] = small) =>
    inferReports([
      ...named('a', { at: evenly(100, 1) }),
      ...named('b', { at: evenly(others, 1), facts: { ...facts } }),
    ]);

  test('is a stray below a twentieth of the largest (the rules’ step 1), else a stack', () => {
    const [main, ...none] = beside(4);
    assert.equal(none.length, 0);
    assert.deepEqual(
      main?.setAside.map(({ file, code }) => [file, code]),
      [1, 2, 3, 4].map((n) => [`b/IM000${n}.dcm`, 'OTHER_SIZE']),
    );
    assert.equal(beside(5).length, 2);
  });

  test('is told with its size and its angle, by the first in which it differs', () => {
    const told = (facts: Record<string, string | number>) => {
      const [main] = beside(5, facts);
      return main?.findings.find(({ code }) => code.startsWith('MIXED'));
    };
    const same = { frames: 5, columns: 512, rows: 512, degrees: 0, spacing: '0.7\\0.7' };
    const table: [facts: Record<string, string | number>, code: string, told: object][] = [
      [{ Rows: 500 }, 'MIXED_SIZE', { ...same, rows: 500 }],
      [{ Columns: 500 }, 'MIXED_SIZE', { ...same, columns: 500 }],
      [{ ImageOrientationPatient: '0\\1\\0\\0\\0\\-1' }, 'MIXED_ORIENTATION', { ...same, degrees: 90 }],
      [{ PixelSpacing: '0.5\\0.5' }, 'MIXED_PIXEL_SPACING', { ...same, spacing: '0.5\\0.5' }],
      [{ SamplesPerPixel: 3 }, 'MIXED_STACK', same],
    ];
    for (const [facts, code, data] of table) {
      const found = told(facts);
      assert.equal(found?.code, code);
      const [group] = found.data['groups'] as Record<string, number>[];
      assert.deepEqual({ ...group, degrees: Math.round(group?.['degrees'] ?? 0) }, data);
    }
  });
});

describe('of several groups', () => {
  const first = (...groups: HeaderFacts[][]) => inferReports(groups.flat()).map(({ series }) => series.files);
  const series = (n: number) => ({ SeriesInstanceUID: `1.2.${n}` });

  test('that of most positions comes first, then of most frames, then the axial one', () => {
    const many = named('b', { at: evenly(9, 1), facts: series(2) });
    assert.deepEqual(first(named('a', { at: evenly(8, 1), facts: series(1) }), many), [9, 8]);
    // Ten frames of one place measure nothing.
    assert.deepEqual(first(named('a', { at: evenly(12, 0), facts: series(1) }), many), [9, 12]);
    // Nine places of two frames each.
    const twice = named('c', { at: [...evenly(9, 1), ...evenly(9, 1)], facts: series(3) });
    assert.deepEqual(first(many, twice), [18, 9]);
    const planes = ['1\\0\\0\\0\\0\\-1', '0\\1\\0\\0\\0\\-1', '1\\0\\0\\0\\1\\0'].map((plane, i) =>
      named('xyz'[i]!, { at: evenly(9, 1), facts: { ...series(i), ImageOrientationPatient: plane } }).map(
        (facts, at) => ({ ...facts, ImagePositionPatient: `${at}\\${at}\\${at}` }),
      ),
    );
    const normals = inferReports(planes.flat()).map(({ geometry }) =>
      geometry.normal?.map(Math.abs).join(''),
    );
    assert.deepEqual(normals, ['001', '010', '100']);
  });

  test('a single image is a stray beside others, and a rendering that lies nowhere', () => {
    const slices = named('a', { at: evenly(3, 1), facts: series(1) });
    const reports = inferReports([...slices, ...named('b', { at: [5], facts: { ...series(2), ...small } })]);
    assert.deepEqual(
      reports.map(({ setAside }) => setAside.map(({ file, code }) => [file, code])),
      [[['b/IM0001.dcm', 'OTHER_SERIES']]],
    );
    const rendered = (facts: Record<string, string | number>) => {
      const all = inferReports([...slices, ...named('b', { at: [5, 5], facts: { ...series(2), ...facts } })]);
      return all.flatMap(({ setAside }) => setAside.map(({ code }) => code));
    };
    assert.deepEqual(rendered({ SamplesPerPixel: 3 }), ['SECONDARY_IMAGE', 'SECONDARY_IMAGE']);
    const capture = { SOPClassUID: '1.2.840.10008.5.1.4.1.1.7' };
    assert.deepEqual(rendered(capture), ['SECONDARY_IMAGE', 'SECONDARY_IMAGE']);
    assert.deepEqual(rendered({}), []);
  });
});

describe('a frame of reference', () => {
  const split = (...counts: number[]) =>
    inferReports(
      counts.flatMap((count, i) =>
        named('abc'[i]!, { at: evenly(count, 2, 100 * i), facts: { FrameOfReferenceUID: `1.2.5.${i}` } }),
      ),
    );

  test('tells stacks apart where each has three places or more (the rules’ step 1)', () => {
    assert.deepEqual(
      split(3, 3).map(({ dimensions }) => dimensions.slices),
      [3, 3],
    );
    const [one, ...others] = split(3, 3, 2);
    assert.equal(others.length, 0);
    assert.deepEqual(one?.findings.find(({ code }) => code === 'MIXED_FRAME_OF_REFERENCE')?.data, {
      values: 3,
    });
  });
});

describe('what stands beside a stack', () => {
  const series = (n: number) => ({ SeriesInstanceUID: `1.2.${n}` });
  const summary = (...groups: HeaderFacts[][]) => inferReports(groups.flat());
  const counts = (...groups: HeaderFacts[][]) => summary(...groups).map((report) => report.series.frames);
  const dataOf = (headers: HeaderFacts[][], code: string) =>
    summary(...headers)[0]?.findings.find((one) => one.code === code)?.data;

  test('is a stack of its own series, however small beside that of another', () => {
    const main = named('a', { at: evenly(100, 1), facts: series(1) });
    assert.deepEqual(counts(main, named('b', { at: evenly(4, 1), facts: series(2) })), [100, 4]);
    assert.deepEqual(dataOf([main, named('b', { at: evenly(4, 1), facts: series(2) })], 'MIXED_SERIES'), {
      series: [
        { uid: '1.2.1', frames: 100 },
        { uid: '1.2.2', frames: 4 },
      ],
      chosen: '1.2.1',
    });
  });

  test('is a single image beside another, and no stray of it', () => {
    const one = named('a', { at: [1], facts: series(1) });
    assert.deepEqual(counts(one, named('b', { at: [1], facts: { ...series(2), ...small } })), [1, 1]);
  });

  test('is a rendering that lies in two places: a stack', () => {
    const slices = named('a', { at: evenly(9, 1), facts: series(1) });
    const colour = (at: number[]) => named('b', { at, facts: { ...series(2), SamplesPerPixel: 3 } });
    assert.deepEqual([counts(slices, colour([5, 6])), counts(slices, colour([5, 5]))], [[9, 2], [9]]);
  });

  test('are scouts, which come after slices whatever their number, and are told by themselves', () => {
    const scout = { ImageType: 'ORIGINAL\\PRIMARY\\LOCALIZER' };
    const scouts = named('s', { at: evenly(12, 1), facts: { ...series(1), ...scout } });
    const slices = named('a', { at: evenly(9, 1), facts: series(1) });
    assert.deepEqual(counts(scouts, slices), [9]);
    const files = evenly(12, 1, 1).map((n) => `s/IM${String(n).padStart(4, '0')}.dcm`);
    assert.deepEqual(dataOf([scouts, slices], 'LOCALIZER_DROPPED'), { frames: 12, files });
    const mixed = summary(scouts, slices).flatMap(({ findings }) => findings.map(({ code }) => code));
    assert.deepEqual(
      mixed.filter((code) => code.startsWith('MIXED')),
      [],
    );
    // Scouts alone are stacks like any others.
    assert.deepEqual(counts(scouts), [12]);
  });

  test('are images of one place or none, of which the more come first', () => {
    const still = named('a', { at: evenly(12, 0), facts: series(1) });
    const nowhere = named('b', {
      at: evenly(13, 0),
      facts: series(2),
      each: () => ({ ImagePositionPatient: undefined }),
    });
    assert.deepEqual(counts(still, nowhere), [13, 12]);
  });

  test('may have no orientation, which is no angle to it', () => {
    const main = named('a', { at: evenly(20, 1) });
    const other = named('b', { at: evenly(9, 1), facts: { ...small, ImageOrientationPatient: '' } });
    assert.deepEqual(dataOf([main, other], 'MIXED_SIZE'), {
      groups: [{ frames: 9, columns: 256, rows: 256, degrees: 0, spacing: '0.7\\0.7' }],
    });
  });

  test('is not told apart by a frame of reference that only some state', () => {
    const some = named('a', {
      at: evenly(10, 1),
      each: (i) => (i < 5 ? {} : { FrameOfReferenceUID: undefined }),
    });
    assert.deepEqual(counts(some), [10]);
    assert.equal(dataOf([some], 'MIXED_FRAME_OF_REFERENCE'), undefined);
  });
});
