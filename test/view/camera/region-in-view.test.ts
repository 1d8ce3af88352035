import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewAxes } from '../../../src/view/camera/camera.js';
import { findRegion, type Bounds, type DrawnStack } from '../../../src/view/camera/region-in-view.js';

/** 100 × 80 × 60 samples of 1 × 1 × 2 mm, all of which hold something to see. */
const stack: DrawnStack = {
  box: { low: [-50, -40, -60], high: [50, 40, 60] },
  seen: { low: [-50, -40, -60], high: [50, 40, 60] },
  samples: [100, 80, 60],
};
/** 40 mm across, 24 mm up. */
const window = { width: 400, height: 240, unitsPerPixel: 0.1 };
const facing = (azimuth: number, elevation: number) => ({
  ...window,
  axes: viewAxes({ azimuth, elevation, zoom: 1 }),
});

describe('the samples in view', () => {
  it('along +Y: 40 columns and 12 slices about the middle, and every row', () => {
    assert.deepEqual(findRegion(stack, facing(0, 0)), { from: [30, 0, 24], to: [70, 80, 36] });
  });

  it('along −X: 40 rows, and every column', () => {
    assert.deepEqual(findRegion(stack, facing(90, 0)), { from: [0, 20, 24], to: [100, 60, 36] });
  });

  it('from above: 40 columns, 24 rows, and every slice', () => {
    assert.deepEqual(findRegion(stack, facing(0, 90)), { from: [30, 28, 0], to: [70, 52, 60] });
  });

  it('turned by 45°: the view leaves the box by its corners', () => {
    // Between the lines x + y = ±20√2 = ±28.28: x reaches 28.28 + 40 where y is −40, and y 28.28 + 50, which is more than 40.
    const { from, to } = findRegion(
      {
        ...stack,
        box: { low: [-100, -40, -60], high: [100, 40, 60] },
        samples: [200, 80, 60],
        seen: { low: [-100, -40, -60], high: [100, 40, 60] },
      },
      facing(45, 0),
    );
    assert.deepEqual([from[0], to[0]], [100 - 69, 100 + 69]);
    assert.deepEqual([from[1], to[1]], [0, 80]);
  });

  it('where the rest of the stack is air: no more than holds something to see', () => {
    const seen: Bounds = { low: [-50, -10, 6], high: [0.5, 10, 60] };
    assert.deepEqual(findRegion({ ...stack, seen }, facing(0, 0)), { from: [30, 30, 33], to: [51, 50, 36] });
  });

  it('about a middle that is not that of the box', () => {
    const aside: DrawnStack = {
      box: { low: [-80, -40, -100], high: [20, 40, 20] },
      seen: { low: [-80, -40, -100], high: [20, 40, 20] },
      samples: [100, 80, 60],
    };
    assert.deepEqual(findRegion(aside, facing(0, 0)), { from: [60, 0, 44], to: [100, 80, 56] });
  });

  it('where there is nothing to see: as if there were', () => {
    const seen: Bounds = { low: [30, 30, 30], high: [50, 40, 60] };
    assert.deepEqual(findRegion({ ...stack, seen }, facing(0, 0)), { from: [30, 0, 24], to: [70, 80, 36] });
  });

  it('where all is in view: all of it', () => {
    const { from, to } = findRegion(stack, { ...facing(32, 20), unitsPerPixel: 1 });
    assert.deepEqual(
      [from, to],
      [
        [0, 0, 0],
        [100, 80, 60],
      ],
    );
  });
});
