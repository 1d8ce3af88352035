import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StackReport } from '../../../src/model/report.js';
import { openingCamera } from '../../../src/view/camera/camera.js';
import { Viewpoint } from '../../../src/view/stage/viewpoint.js';

const geometry = { row: [0, 1, 0], column: [0, 0, -1], normal: [-1, 0, 0] };

function reportOf(source: string, told: object = geometry): StackReport {
  return {
    geometry: { row: null, column: null, normal: null, ...told },
    evidence: { z: { source } },
  } as unknown as StackReport;
}

function lookAtSagittal(): Viewpoint {
  const viewpoint = new Viewpoint(() => undefined);
  viewpoint.report = reportOf('image-position-patient');
  return viewpoint;
}

describe('the viewpoint', () => {
  it('opens on a patient who stands upright, and says so', () => {
    const { camera, axes } = lookAtSagittal();
    assert.deepEqual(camera, { ...openingCamera, upright: true });
    // Columns run down to the feet: the head is up, against them.
    assert.ok(axes.up[1] < -0.9, axes.up.join());
  });

  it('takes the angles of a page for those about the slices (slice axis up), and comes back when it is reset', () => {
    const viewpoint = lookAtSagittal();
    viewpoint.place({ azimuth: 0, elevation: 0 });
    assert.deepEqual(viewpoint.axes, { right: [1, 0, 0], up: [0, 0, 1], toViewer: [0, -1, 0] });
    assert.deepEqual(viewpoint.camera, { azimuth: 0, elevation: 0, zoom: 1 });
    viewpoint.reset();
    assert.deepEqual(viewpoint.camera, { ...openingCamera, upright: true });
  });

  it('is restored by what it told', () => {
    const viewpoint = lookAtSagittal();
    viewpoint.turnTo({ azimuth: 50, elevation: -10, zoom: 2 });
    const other = lookAtSagittal();
    other.place(viewpoint.camera);
    assert.deepEqual(other.axes, viewpoint.axes);
    other.place({ zoom: 3 });
    assert.deepEqual(other.axes, viewpoint.axes);
  });

  it('stays on the slices where nothing tells how the stack lies in the patient', () => {
    for (const report of [
      reportOf('image-position-patient', { row: null }),
      reportOf('image-position-volume'),
    ]) {
      const viewpoint = new Viewpoint(() => undefined);
      viewpoint.report = report;
      assert.deepEqual(viewpoint.camera, openingCamera);
      assert.equal(viewpoint.patient, null);
    }
  });

  it('looks at one image face on, rows downwards', () => {
    const viewpoint = lookAtSagittal();
    viewpoint.isFlat = true;
    viewpoint.reset();
    assert.deepEqual(
      viewpoint.axes.up.map((component) => Math.round(component) + 0),
      [0, -1, 0],
    );
    assert.deepEqual(
      viewpoint.axes.right.map((component) => Math.round(component) + 0),
      [1, 0, 0],
    );
  });
});
