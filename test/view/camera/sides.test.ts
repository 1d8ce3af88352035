import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openingCamera, viewAxes } from '../../../src/view/camera/camera.js';
import { between, listSides, lookAt, type Pose } from '../../../src/view/camera/sides.js';
import { dot, onItsSlices, standUpright, type PatientAxes } from '../../../src/view/camera/stand.js';

/** Sagittal slices: rows run to the back, columns to the feet, slices to the right. */
const sagittal: PatientAxes = { row: [0, 1, 0], column: [0, 0, -1], normal: [-1, 0, 0] };

function poseOf(patient: PatientAxes | null): Pose {
  const stand = patient ? standUpright(patient) : onItsSlices;
  const camera = { ...openingCamera };
  return { camera, stand, patient, axes: viewAxes(camera, stand) };
}

describe('the sides of a stack', () => {
  it('are those of the patient, axis by axis: X to the back, Y to the feet, Z to the right', () => {
    assert.deepEqual(
      listSides(sagittal).map(({ name }) => name),
      ['P', 'A', 'F', 'H', 'R', 'L'],
    );
  });

  it('are its own where no file tells how it lies', () => {
    assert.deepEqual(
      listSides(null).map(({ name, isEnd }) => `${name}${isEnd ? '+' : '-'}`),
      ['X+', 'X-', 'Y+', 'Y-', 'Z+', 'Z-'],
    );
  });

  for (const patient of [null, sagittal]) {
    it(`are looked at straight on, ${patient ? 'upright' : 'about the slices'}`, () => {
      const pose = poseOf(patient);
      for (const { way, name } of listSides(patient)) {
        const { toViewer } = viewAxes(lookAt(way, pose), pose.stand);
        assert.ok(Math.abs(dot(toViewer, way) - 1) < 1e-9, name);
      }
    });
  }

  it('are turned to the shorter way round: from 170° to −170° by 20°', () => {
    const from = { azimuth: 170, elevation: 0, zoom: 2 };
    const half = between(from, { ...from, azimuth: -170 }, 0.5);
    assert.deepEqual(half, { azimuth: 180, elevation: 0, zoom: 2 });
  });
});
