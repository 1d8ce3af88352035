import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinTurned } from '../../../src/infer/group/turned.js';
import { groupFrames } from '../../../src/infer/group/group-frames.js';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { evenly, makeSeries } from '../make-series.js';

/** Planes through one axis, each turned by 15° more, of a maker that states Spacing Between Slices all the same. */
const turned = (planes: number, slices = 1, facts: Record<string, string> = {}): HeaderFacts[] =>
  Array.from({ length: planes }, (_, i) => {
    const angle = (15 * i * Math.PI) / 180;
    return makeSeries({
      at: evenly(slices, 5),
      row: [Math.cos(angle), Math.sin(angle), 0],
      column: [0, 0, -1],
      facts: {
        Modality: 'MR',
        SOPClassUID: '',
        SpacingBetweenSlices: '5',
        SeriesInstanceUID: '1.9',
        ...facts,
      },
      each: (k) => ({ SOPInstanceUID: `1.9.${i}.${k}`, InstanceNumber: String(slices * i + k) }),
    }).map((one) => ({ ...one, file: `plane${i} ${one.file}` }));
  }).flat();

const summarise = (headers: readonly HeaderFacts[]) =>
  inferReports(headers).map(({ spacing, findings, dimensions }) => [
    spacing.z,
    dimensions.slices,
    findings.map(({ code }) => code).filter((code) => /^(?:NOT_A_|SINGLE|MIXED_O)/.test(code)),
  ]);

describe('planes at an angle each', () => {
  test('are no slices of one another, whatever Spacing Between Slices says', () => {
    const [report, ...others] = inferReports(turned(12));
    assert.deepEqual(others, []);
    assert.deepEqual(
      [report?.spacing.z, report?.dimensions.slices, report?.geometry.normal],
      [null, 1, null],
    );
    assert.deepEqual(report?.findings.find(({ code }) => code === 'NOT_A_VOLUME')?.data, {
      frames: 12,
      what: 'turned',
    });
  });

  test('stay by themselves where one of them is a stack, or there are only two', () => {
    const stacked = [...turned(1, 3), ...turned(4).slice(1)];
    assert.deepEqual(summarise(stacked)[0], [5, 3, ['MIXED_ORIENTATION']]);
    assert.deepEqual(summarise(turned(2))[0], [5, 1, ['SINGLE_IMAGE', 'MIXED_ORIENTATION']]);
  });

  test('come after a stack of another series, whatever their number', () => {
    const scan = makeSeries({ at: evenly(5, 2) });
    assert.deepEqual(
      summarise([...turned(12), ...scan]).map(([z]) => z),
      [2, null],
    );
  });
});

test('planes are joined from three on, where nothing but their angle differs', () => {
  const groups = (more: Record<string, string | number>, planes = 4) => {
    const all = turned(planes).map((one, i) => (i === 1 ? { ...one, ...more } : one));
    return joinTurned(groupFrames(all)).length;
  };
  assert.deepEqual([groups({}), groups({}, 3), groups({}, 2)], [1, 1, 2]);
  const others: Record<string, string | number>[] = [
    { Rows: 100 },
    { Columns: 100 },
    { SamplesPerPixel: 3 },
    { PixelSpacing: '0.5\\0.5' },
    { ImageType: 'ORIGINAL\\PRIMARY\\LOCALIZER' },
    { ImageType: 'ORIGINAL\\PRIMARY\\MOSAIC' },
    { SeriesInstanceUID: '1.10' },
  ];
  for (const more of others)
    assert.equal(groups(more), 'SeriesInstanceUID' in more ? 2 : 4, Object.keys(more).join());
});
