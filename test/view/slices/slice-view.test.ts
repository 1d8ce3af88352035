import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutPlanes } from '../../../src/view/slices/planes.js';
import { Proportions } from '../../../src/view/slices/proportions.js';
import { SliceView } from '../../../src/view/slices/slice-view.js';
import type { SampleBox, Triple } from '../../../src/volume/scalar-volume.js';
import { makePhantom } from './asymmetric-phantom.js';

const room = { width: 620, height: 222 };
const centres = [0.5, 1.5, 2.5, 3.5];

function lookAt({ region, naiveZ = 4 }: { region?: SampleBox; naiveZ?: number } = {}): SliceView {
  const volume = makePhantom([10, 8, 4], region ? { region, sourceDimensions: [10, 8, 4] } : {});
  const first = new Proportions(volume, { x: 1, y: 1, z: 2 });
  const other = new Proportions(volume, { x: 1, y: 1, z: naiveZ });
  const view = new SliceView();
  view.frame({ volume, planes: layOutPlanes(null), readings: [first, other], room, centres });
  return view;
}

const near = (found: readonly number[], wanted: readonly number[]) =>
  found.forEach((value, at) => assert.ok(Math.abs(value - (wanted[at] ?? NaN)) < 1e-6, found.join(', ')));

test('the wrong reading gets room up to twice the length of the true one', () => {
  // In a row: 10, 10 and 8 mm wide; as high as the naive 16 mm at most, which 200 px of a cell hold.
  near([1 / lookAt().unitsPerPixel], [(200 * 0.97) / 16]);
  near([1 / lookAt({ naiveZ: 40 }).unitsPerPixel], [(200 * 0.97) / 16]);
  // Where that is shorter, the 28 mm across decide, of which 600 px are left between two gaps.
  near([1 / lookAt({ naiveZ: 1 }).unitsPerPixel], [(600 * 0.97) / 28]);
});

test('it opens in the middle, in the nearest slice that is there', () => {
  const view = lookAt();
  view.open(new Set());
  assert.deepEqual(view.point.slice(0, 2), [5, 4]);
  assert.ok([1.5, 2.5].includes(view.point[2]));
  view.open(new Set([1, 2]));
  assert.ok([0.5, 3.5].includes(view.point[2]), String(view.point[2]));
});

test('the point stays within what the volume shows', () => {
  const view = lookAt({ region: { from: [2, 2, 1], to: [6, 6, 3] } });
  view.point = [-5, 4, 99];
  near(view.point, [2, 4, 3 - 1e-3]);
});

test('steps go from slice to slice, and end at the last', () => {
  const view = lookAt();
  view.point = [5, 4, 1.7];
  near(view.placeBehind(2, 1), [5, 4, 2.5]);
  near(view.placeBehind(2, 50), [5, 4, 3.5]);
  near(view.placeBehind(0, -2), [3.5, 4, 1.7]);
});

test('zooming leaves the place under the pointer where it is', () => {
  const view = lookAt();
  const anchor: Triple = [2, 6, 1];
  const before = view.middle.map((at, axis) => (anchor[axis] ?? 0) - at);
  view.zoomTo(4, anchor);
  near(
    view.middle.map((at, axis) => ((anchor[axis] ?? 0) - at) * 4),
    before,
  );
  view.zoomTo(1, anchor);
  near(view.middle, [5, 4, 2]);
});

test('what is seen follows the point', () => {
  const view = lookAt();
  view.zoomTo(8, [1, 1, 0.5]);
  const seen = view.inView;
  assert.ok((seen?.to[0] ?? 10) < 9, 'the far end is out of sight');
  view.point = [9.5, 1, 0.5];
  view.follow();
  assert.ok((view.inView?.from[0] ?? 0) < 9.5 && (view.inView?.to[0] ?? 0) >= 10);
});
