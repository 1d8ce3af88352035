import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StackedSlices } from '../../../src/infer/measure/stack-slices.js';
import { evidenceOf } from '../../../src/infer/witnesses/evidence.js';
import { hearCounts } from '../../../src/infer/witnesses/hear-counts.js';
import { hearImageFiles } from '../../../src/infer/witnesses/hear-image-files.js';
import { hearSupplied } from '../../../src/infer/witnesses/hear-supplied.js';
import { Judgement } from '../../../src/infer/witnesses/judgement.js';
import type { AxisEvidence } from '../../../src/model/report.js';
import { groupOf } from '../place-group.js';

type Facts = Record<string, string>;

const toldBy = (judgement: Judgement) =>
  judgement.told.map(({ code, severity, data }) => ({ code, severity, ...data }));

describe('counts of images', () => {
  const hear = (
    each: readonly Facts[],
    seriesFrames: number,
    stack: { dropped?: number; missing?: number[] } = {},
    regularity: string | null = 'uniform',
  ) => {
    const judgement = new Judgement({} as never);
    const group = groupOf(each.map((facts, i) => ({ file: `${i}`, frame: 1, ...facts })));
    const { dropped = 0, missing = [] } = stack;
    const stacked = { regularity, dropped, geometry: { missing } } as unknown as StackedSlices;
    hearCounts(group, stacked, seriesFrames)(judgement);
    return judgement;
  };
  const series = (
    count: string,
    ...more: Parameters<typeof hear> extends [unknown, ...infer Rest] ? Rest : never
  ) => hear([{ NumberOfSeriesRelatedInstances: count }], ...more);

  test('tell a kind of image that holds one frame by definition', () => {
    const frames = (known: string, regularity: string | null) =>
      toldBy(
        hear([{ SOPClassUID: `1.2.840.10008.5.1.4.1.1.${known}`, NumberOfFrames: '9' }], 9, {}, regularity),
      );
    const illegal = { code: 'ILLEGAL_MULTIFRAME', frames: 9 };
    for (const known of ['2', '4', '128', '7']) {
      assert.deepEqual(frames(known, 'uniform'), [{ ...illegal, severity: 'info', positions: true }]);
      assert.deepEqual(frames(known, null), [{ ...illegal, severity: 'warn', positions: false }]);
    }
    for (const known of ['2.1', '4.1', '7.3', '20', '14']) assert.deepEqual(frames(known, null), [], known);
    const single = [{ SOPClassUID: '1.2.840.10008.5.1.4.1.1.2', NumberOfFrames: '1' }];
    assert.deepEqual(toldBy(hear(single, 1)), []);
  });

  test('tell that images are missing at the ends', () => {
    const ends = (expected: number, found: number, tag = 'Number of Series Related Instances') => [
      { code: 'MISSING_ENDS', severity: 'warn', expected, found, tag },
    ];
    const lacking = series('10', 8);
    assert.deepEqual([toldBy(lacking), lacking.lacksEnds], [ends(10, 8), true]);
    const whole = series('10', 10);
    assert.deepEqual([toldBy(whole), whole.lacksEnds], [[], false]);
    // Holes make up for them, copies do not.
    assert.deepEqual(toldBy(series('10', 8, { missing: [3, 4] })), []);
    assert.deepEqual(toldBy(series('10', 8, { missing: [3] })), ends(10, 8));
    assert.deepEqual(toldBy(series('10', 10, { dropped: 1 })), ends(10, 9));
    assert.deepEqual(toldBy(hear([{ NumberOfSeriesRelatedInstances: '10', NumberOfFrames: '2' }], 8)), []);
  });

  test('are those of one acquisition where the series tells none', () => {
    const acquired = (...numbers: string[]) =>
      toldBy(
        hear(
          numbers.map((AcquisitionNumber) => ({ AcquisitionNumber, ImagesInAcquisition: '10' })),
          8,
        ),
      );
    const [told] = acquired('1', '1');
    assert.deepEqual(
      [told?.code, told && 'tag' in told && told.tag],
      ['MISSING_ENDS', 'Images in Acquisition'],
    );
    assert.deepEqual(acquired('1', '2'), []);
    const both = hear([{ NumberOfSeriesRelatedInstances: '8', ImagesInAcquisition: '10' }], 8);
    assert.deepEqual(toldBy(both), []);
  });
});

describe('the word of a person or a page', () => {
  const measured: AxisEvidence = {
    ...evidenceOf('image-position', 'measured'),
    outvoted: [{ source: 'slice-thickness', value: 5 }],
    suggestions: [{ source: 'isotropic', value: 0.7 }],
  };
  const hear = (found: number | null, evidence: AxisEvidence, supplied: number | null) => {
    const judgement = new Judgement({} as never);
    judgement.take('z', found, evidence);
    hearSupplied({ by: 'person', spacing: { x: null, y: null, z: supplied } })(judgement);
    return { z: judgement.spacing.z, evidence: judgement.evidence.z, answered: [...judgement.answered] };
  };
  const { outvoted, suggestions } = measured;

  test('stands, and what the files said is outvoted before what they had outvoted', () => {
    const lost = { source: 'image-position', value: 2.5 };
    assert.deepEqual(hear(2.5, measured, 3), {
      z: 3,
      evidence: { ...evidenceOf('supplied'), outvoted: [lost, ...outvoted], suggestions },
      answered: ['z'],
    });
    assert.deepEqual(hear(null, { ...evidenceOf(null), suggestions }, 3), {
      z: 3,
      evidence: { ...evidenceOf('supplied'), suggestions },
      answered: ['z'],
    });
  });

  test('that is the files’ own keeps their evidence, unless that had waited for it', () => {
    assert.deepEqual(hear(2.5, measured, 2.5), { z: 2.5, evidence: measured, answered: ['z'] });
    for (const confidence of ['blocked', 'suggested'] as const)
      assert.deepEqual(hear(2.5, { ...measured, confidence }, 2.5), {
        z: 2.5,
        evidence: { ...evidenceOf('supplied'), outvoted, suggestions },
        answered: ['z'],
      });
  });

  test('may be that nothing is known, which answers nothing', () => {
    const lost = { source: 'image-position', value: 2.5 };
    assert.deepEqual(hear(2.5, measured, null), {
      z: null,
      evidence: { ...evidenceOf(null), outvoted: [lost, ...outvoted], suggestions },
      answered: [],
    });
    const open = { ...evidenceOf(null), suggestions };
    assert.deepEqual(hear(null, open, null), { z: null, evidence: open, answered: [] });
  });
});

describe('the tags of image files', () => {
  const hear = (by: string | null, slices: number, phases = 1) => {
    const judgement = new Judgement({ dimensions: { slices }, phases } as never);
    const suggested = { x: 0.1, y: null, z: 0.3 };
    hearImageFiles({ formats: ['TIFF'], suggested, by }, slices * phases)(judgement);
    const { x, y, z } = judgement.evidence;
    return {
      offered: [x, y, z].map(({ suggestions }) => suggestions.map(({ value }) => value).join()),
      told: toldBy(judgement),
      answered: [...judgement.answered],
      isNoStack: judgement.isNoStack,
    };
  };
  const nothing = { told: [], answered: [], isNoStack: false };

  test('are only offered, Z where there are several slices, and by whom they are known', () => {
    assert.deepEqual(hear('imagej', 4), { ...nothing, offered: ['0.1', '', '0.3'] });
    assert.deepEqual(hear('imagej', 1), { ...nothing, offered: ['0.1', '', ''] });
    assert.deepEqual(hear(null, 4), { ...nothing, offered: ['', '', ''] });
  });

  test('may be of several volumes, or of several pictures of one slice, which is no stack', () => {
    const volumes = (locations: number) => [
      { code: 'FOUR_D', severity: 'warn', reason: 'image-file', locations, phases: 2 },
    ];
    assert.deepEqual(hear('imagej', 4, 2), { ...nothing, offered: ['0.1', '', '0.3'], told: volumes(4) });
    assert.deepEqual(hear('imagej', 1, 2), {
      offered: ['0.1', '', ''],
      told: volumes(1),
      answered: ['z'],
      isNoStack: true,
    });
  });
});
