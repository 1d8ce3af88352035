import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chartOf, type ChartData } from '../../../../src/element/parts/evidence/chart-data.js';
import { placeAt, sliceAt, timePointAt } from '../../../../src/element/parts/evidence/draw-chart.js';
import { chooseComparison } from '../../../../src/element/state/comparison.js';
import { judgeStack } from '../../../../src/infer/infer-stack.js';
import { openStacks } from '../../../../src/infer/infer-spacing.js';
import type { HeaderFacts, Stack } from '../../../../src/model/report.js';
import { evenly, makeSeries } from '../../../infer/make-series.js';

function stackOf(headers: HeaderFacts[]): Stack {
  const [stack] = openStacks(headers).map(judgeStack);
  assert.ok(stack);
  return stack;
}

function chart(headers: HeaderFacts[], naive = 'thickness'): ChartData {
  const stack = stackOf(headers);
  const data = chartOf(stack, chooseComparison(stack.report, naive));
  assert.ok(data);
  return data;
}

describe('the chart of positions along Z', () => {
  it('has a tick for each slice, and a gap between each two', () => {
    const { slices, gaps, median } = chart(makeSeries({ at: evenly(12, 2.5) }));
    assert.deepEqual(
      slices.map(({ position }) => position),
      evenly(12, 2.5),
    );
    assert.equal(median, 2.5);
    assert.deepEqual(gaps[0], { length: 2.5, missing: 0, isOdd: false });
    assert.equal(gaps.length, 11);
  });

  it('counts missing slices within their gap, and leaves their numbers out', () => {
    // Slices 4 and 5 of 12 are missing, counted from 0: 5 mm up to 12.5 mm, three gaps of 2.5 mm.
    const at = evenly(12, 2.5).filter((_, index) => index !== 4 && index !== 5);
    const { slices, gaps, missing, places } = chart(makeSeries({ at }));
    assert.equal(places, 12);
    assert.equal(missing, 2);
    assert.deepEqual(gaps[3], { length: 7.5, missing: 2, isOdd: false });
    assert.deepEqual(
      slices.map(({ index }) => index),
      [0, 1, 2, 3, 6, 7, 8, 9, 10, 11],
    );
  });

  it('tells gaps that differ from most, and from how much to how much they go', () => {
    const at = [...evenly(20, 2), ...evenly(6, 5, 38 + 5)];
    const { gaps, range, median } = chart(makeSeries({ at }));
    assert.equal(median, 2);
    assert.deepEqual(range, [2, 5]);
    assert.equal(gaps.filter(({ isOdd }) => isOdd).length, 6);
  });

  it('names the other reading that is shown first, and none that would take the room of what was measured', () => {
    const headers = makeSeries({ at: evenly(12, 2.5), facts: { SliceThickness: '5' } });
    const [first, ...others] = chart(headers, 'thickness').readings;
    assert.deepEqual(first, { rule: 'thickness', z: 5, isShown: true });
    for (const { z } of others) assert.ok(z <= 10 && Math.abs(z - 2.5) > 0.05 && z !== 5, String(z));
  });

  it('has a row for each time point, with what is missing in it left out', () => {
    const one = (time: number) =>
      makeSeries({
        at: evenly(8, 3),
        facts: { AcquisitionNumber: String(time), TemporalPositionIdentifier: String(time) },
        each: (i) => ({ SOPInstanceUID: `1.2.3.${time}.${i + 1}`, InstanceNumber: String(8 * time + i) }),
      }).map((header) => ({ ...header, file: `t${time}-${header.file}` }));
    const { slices, timePoints } = chart([...one(1), ...one(2), ...one(3)]);
    assert.equal(timePoints, 3);
    assert.equal(slices.length, 8);
    for (const { frames } of slices) assert.equal(frames.filter(Boolean).length, 3);
  });

  it('tells the tilt, and gaps at right angles to the slices', () => {
    // Gantry tilt: 2.5 mm of table for 2.5 × cos 16.5° = 2.397 mm along the normal.
    const angle = (16.5 * Math.PI) / 180;
    const gap = 2.5 * Math.cos(angle);
    const headers = makeSeries({ at: evenly(20, gap), lean: [0, 2.5 * Math.sin(angle), 0] });
    const { lean, step, median } = chart(headers);
    assert.ok(Math.abs(lean - 16.5) < 0.01);
    assert.ok(Math.abs((step ?? 0) - 2.5) < 1e-3);
    assert.ok(Math.abs(median - gap) < 1e-3);
  });

  it('is none where no positions are known', () => {
    const stack = stackOf(
      makeSeries({ at: evenly(6, 1), each: () => ({ ImagePositionPatient: undefined }) }),
    );
    assert.equal(chartOf(stack, null), null);
  });

  it('finds the slice under a pointer, and the row', () => {
    const data = chart(makeSeries({ at: evenly(11, 1) }));
    for (const width of [300, 1000]) {
      data.slices.forEach(({ position }, index) => {
        assert.equal(sliceAt(data, width, placeAt(data, width, position)), index);
      });
      assert.equal(sliceAt(data, width, -50), 0);
      assert.equal(sliceAt(data, width, width + 50), 10);
    }
    assert.equal(timePointAt({ ...data, timePoints: 4 }, 0), 0);
    assert.equal(timePointAt({ ...data, timePoints: 4 }, 55), 3);
    assert.equal(timePointAt({ ...data, timePoints: 4 }, 170), 3);
  });
});
