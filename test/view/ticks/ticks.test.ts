import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onItsSlices } from '../../../src/view/camera/stand.js';
import { viewAxes } from '../../../src/view/camera/camera.js';
import type { Label, Line, PaneView, Shape } from '../../../src/view/marks/drawing.js';
import { chooseEdge } from '../../../src/view/ticks/box-edges.js';
import { chooseSteps } from '../../../src/view/ticks/choose-step.js';
import { drawTicks, type TickedBox } from '../../../src/view/ticks/draw-ticks.js';

const view = (azimuth: number, elevation: number, pixelsPerUnit = 4): PaneView => ({
  axes: viewAxes({ azimuth, elevation, zoom: 1 }, onItsSlices),
  ...{ pixelsPerUnit, width: 600, height: 600 },
});
/** 60 × 40 × 30 mm about the middle of the pane. */
const box = { low: [-30, -20, -15], high: [30, 20, 15] } as const;
const words = {
  number: (length: number) => String(length),
  last: (axis: number, length: number) => `${'XYZ'[axis] ?? ''} ${length} mm`,
};
const ticked = (more: Partial<TickedBox> = {}): TickedBox => ({
  box: { low: [...box.low], high: [...box.high] },
  ...{ ink: 'true', axes: [0, 1, 2], isOpposite: false, ...more },
});
const labelsOf = (shapes: readonly Shape[]) =>
  shapes.filter((shape): shape is Label => shape.kind === 'label');
const linesOf = (shapes: readonly Shape[]) => shapes.filter((shape): shape is Line => shape.kind === 'line');

describe('a box with a scale', () => {
  it('steps by 1, 2 or 5 times a power of ten, parted into such again', () => {
    const steps = [0.7, 1, 1.1, 2.3, 5, 7, 0.031].map((least) => chooseSteps(least));
    assert.deepEqual(
      steps.map(({ step }) => step),
      [1, 1, 2, 5, 5, 10, 0.05],
    );
    for (const { step, parts } of steps) {
      assert.match((step / parts).toPrecision(3).replace(/[0.]/g, ''), /^[125](e-?\d+)?$/);
    }
  });

  it('seen from the front numbers X below and Z on the left, at 4 CSS pixels a mm', () => {
    const labels = labelsOf(drawTicks(ticked({ axes: [0, 2] }), view(0, 0), words));
    const texts = labels.map(({ text }) => text);
    assert.ok(texts.includes('X 60 mm') && texts.includes('Z 30 mm'), texts.join());
    const x = chooseEdge(0, ticked().box, view(0, 0));
    const z = chooseEdge(2, ticked().box, view(0, 0));
    assert.deepEqual(
      [x?.from, x?.to].map((at) => at?.map(Math.round)),
      [
        [-120, 60],
        [120, 60],
      ],
    );
    assert.deepEqual(
      [z?.from, z?.to].map((at) => at?.map(Math.round)),
      [
        [-120, 60],
        [-120, -60],
      ],
    );
  });

  it('has each tick where its mm are', () => {
    const shapes = drawTicks(ticked({ axes: [0] }), view(0, 0), words);
    const ticks = linesOf(shapes).filter(
      ({ from, to }) => from[0] === to[0] && to[1] - from[1] > 0 && to[1] > 60,
    );
    const places = ticks.filter(({ to, from }) => to[1] - from[1] > 5).map(({ from }) => from[0] / 4 + 30);
    const steps = places.slice(1).map((place, at) => place - (places[at] ?? 0));
    assert.ok(steps.length > 2 && steps.every((step) => Math.abs(step - (steps[0] ?? 0)) < 1e-9));
    assert.equal(places[0], 0);
  });

  it('has few numbers, none of which meets another or leaves the pane, from any side', () => {
    for (let azimuth = -180; azimuth < 180; azimuth += 23) {
      for (const pixels of [1, 4, 9]) {
        const labels = labelsOf(drawTicks(ticked(), view(azimuth, 25, pixels), words));
        assert.ok(
          labels.length <= 18 && (pixels === 1 || labels.length > 0),
          `${labels.length} at ${azimuth}, ${pixels}`,
        );
        const boxes = labels.map(({ at, text }) => [at?.[0] ?? 0, at?.[1] ?? 0, text.length * 6] as const);
        boxes.forEach(([x, y, width], index) => {
          assert.ok(x >= -300 && x + width <= 300 && Math.abs(y) <= 300);
          for (const [x2, y2, width2] of boxes.slice(index + 1))
            assert.ok(x + width < x2 || x2 + width2 < x || Math.abs(y - y2) >= 12, `${azimuth}, ${pixels}`);
        });
      }
    }
  });

  it('is dashed in a wrong reading, and ticks no axis of unknown length', () => {
    const shapes = drawTicks(ticked({ ink: 'naive', axes: [0, 1] }), view(30, 20), words);
    assert.ok(linesOf(shapes).filter(({ isDashed }) => isDashed).length === 12);
    assert.ok(labelsOf(shapes).every(({ text, ink }) => !text.startsWith('Z') && ink === 'naive'));
  });

  it('of an axis that is seen end on has no ticks', () => {
    assert.equal(chooseEdge(1, ticked().box, view(0, 0)), null);
  });
});
