import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewAxes } from '../../../src/view/camera/camera.js';
import type { Bounds } from '../../../src/view/camera/region-in-view.js';
import type { PatientAxes } from '../../../src/view/camera/stand.js';
import type { PaneView, Shape } from '../../../src/view/marks/drawing.js';
import { marks, type Marked, type MarkName } from '../../../src/view/marks/marks.js';
import type { Triple } from '../../../src/volume/scalar-volume.js';

/** From the front, two pixels a millimetre. */
const front: PaneView = {
  axes: viewAxes({ azimuth: 0, elevation: 0, zoom: 1 }),
  pixelsPerUnit: 2,
  width: 400,
  height: 300,
};
const above = { ...front, axes: viewAxes({ azimuth: 0, elevation: 90, zoom: 1 }) };
const about = (x: number, y: number, z: number): Bounds => ({ low: [-x, -y, -z], high: [x, y, z] });
const box = about(30, 20, 50);
const formats = { length: (mm: number) => `${mm} mm`, factor: (factor: number) => factor.toFixed(1) };

function draw(name: MarkName, marked: Partial<Marked>, view = front): Shape[] {
  const boxName = '';
  const plain = {
    own: box,
    reach: [],
    first: box,
    bands: [],
    patient: null,
    formats,
    boxName,
    tool: null,
    index: 0,
  };
  return marks[name]({ ...plain, ...marked }, view);
}

function textsOf(shapes: Shape[]): string[] {
  return shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.text] : []));
}

/** Lines by where they begin and end, in whole pixels. */
function endsOf(shapes: Shape[]): number[][] {
  const lines = shapes.flatMap((shape) => (shape.kind === 'line' ? [[...shape.from, ...shape.to]] : []));
  return lines.map((ends) => ends.map((end) => Math.round(end) + 0));
}

describe('the outline', () => {
  it('is the twelve edges of the first box, those at the farthest corner fainter', () => {
    const shapes = draw('outline', { own: about(30, 20, 100) });
    assert.equal(shapes.length, 12);
    assert.equal(shapes.filter((shape) => shape.kind === 'line' && shape.width < 1).length, 3);
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of endsOf(shapes)) {
      assert.deepEqual([Math.abs(x1), Math.abs(x2)], [60, 60]);
      assert.deepEqual([Math.abs(y1), Math.abs(y2)], [100, 100]);
    }
  });

  it('is called by its name below its lowest corner, where nothing else lies over a pane', () => {
    const nameAt = (size: Partial<PaneView>) =>
      draw('outline', { boxName: 'True size' }, { ...front, ...size }).flatMap((shape) =>
        shape.kind === 'label' ? [[shape.text, ...(shape.at ?? [])]] : [],
      );
    // Its lowest corner is 100 px below the middle and 60 beside it; nine letters take 63 px.
    assert.deepEqual(nameAt({ height: 400 }), [['True size', 28.5, 112]]);
    // What stands at the foot of the pane has 58 px.
    assert.deepEqual(nameAt({}), [['True size', 28.5, 92]]);
    // In a low pane the letters of the sides have the middle, and in a narrow one it stays within.
    assert.deepEqual(nameAt({ height: 140, width: 100 }), [['True size', -25, 22]]);
  });

  it('stands only where there is a first box and another to compare', () => {
    assert.deepEqual(draw('outline', { own: null }), []);
    assert.deepEqual(draw('outline', { first: null }), []);
  });
});

describe('the clip mark', () => {
  // The pane reaches 75 mm up and 100 across the screen, at two pixels a millimetre.
  const both = (x: number, z: number): Triple[] => [
    [-x, -20, -z],
    [x, 20, z],
  ];

  it('tells how many times larger is what bursts its pane, and along which way of the screen', () => {
    assert.deepEqual(textsOf(draw('clip-mark', { reach: both(30, 100) })), ['↕ 2.0×']);
    assert.deepEqual(textsOf(draw('clip-mark', { reach: both(150, 50) })), ['↔ 5.0×']);
  });

  it('is not there where all that is seen fits', () => {
    assert.deepEqual(draw('clip-mark', { reach: both(99, 74) }), []);
    assert.deepEqual(draw('clip-mark', { own: null, reach: both(30, 100) }), []);
  });

  it('is not there where it is no larger, however close one looks', () => {
    const close = { ...front, pixelsPerUnit: 20 };
    assert.deepEqual(draw('clip-mark', { reach: both(30, 50) }, close), []);
    assert.deepEqual(draw('clip-mark', { reach: both(30, 25) }, close), []);
  });
});

describe('the letters', () => {
  const axial = { row: [1, 0, 0], column: [0, 1, 0], normal: [0, 0, 1] } satisfies PatientAxes;
  const high = { ...front, height: 400 };

  it('name what lies beyond the right, left and upper edge, as Patient Orientation does', () => {
    // The viewer faces the patient, whose left is to their right (PS3.3 C.7.6.2.1.1).
    assert.deepEqual(textsOf(draw('letters', { patient: axial }, high)), ['L', 'R', 'H']);
    assert.deepEqual(textsOf(draw('letters', { patient: axial }, { ...high, axes: above.axes })), [
      'L',
      'R',
      'P',
    ]);
  });

  it('name a direction between two by both, the closer one first', () => {
    const turned = { ...high, axes: viewAxes({ azimuth: 30, elevation: 0, zoom: 1 }) };
    assert.deepEqual(textsOf(draw('letters', { patient: axial }, turned)), ['LP', 'RA', 'H']);
  });

  it('leave out the upper one in a low pane, where the specimen is', () => {
    assert.deepEqual(textsOf(draw('letters', { patient: axial })), ['L', 'R']);
  });

  it('are not there where the files do not tell how the stack lies in the patient', () => {
    assert.deepEqual(draw('letters', {}), []);
    assert.deepEqual(draw('letters', { own: null, patient: axial }), []);
  });
});

describe('the marks of slices', () => {
  it('fill the slab of a missing one, beside which stands a bar', () => {
    const shapes = draw('slice-marks', { bands: [{ from: 0.5, to: 0.6, gap: null }] });
    const areas = shapes.filter((shape) => shape.kind === 'area');
    assert.equal(areas.length, 4);
    const heights = areas.flatMap(({ corners }) => corners.map(([, y]) => Math.round(y) + 0));
    assert.deepEqual([...new Set(heights)].sort(), [-20, 0]);
    assert.deepEqual(endsOf(shapes), [[-71, -20, -71, 0]]);
    assert.deepEqual(textsOf(shapes), []);
  });

  it('bracket a zone, and write its gap where a line of text has room', () => {
    const bands = [
      { from: 0, to: 0.5, gap: 4 },
      { from: 0.5, to: 0.53, gap: 8 },
    ];
    const shapes = draw('slice-marks', { bands });
    assert.deepEqual(textsOf(shapes), ['4 mm']);
    assert.deepEqual(endsOf(shapes).slice(0, 3), [
      [-68, 100, -75, 100],
      [-75, 100, -75, 0],
      [-75, 0, -68, 0],
    ]);
    assert.equal(endsOf(shapes).length, 6);
  });

  it('stay within the pane', () => {
    const bands = [{ from: 0, to: 1, gap: 4 }];
    const narrow = { ...front, width: 100 };
    assert.ok(endsOf(draw('slice-marks', { bands }, narrow)).every(([x = NaN]) => x >= -42));
  });

  it('have no bracket where the slices are looked at face on', () => {
    const shapes = draw('slice-marks', { bands: [{ from: 0.5, to: 0.6, gap: null }] }, above);
    assert.deepEqual(
      shapes.map(({ kind }) => kind),
      ['area', 'area', 'area', 'area'],
    );
  });
});
