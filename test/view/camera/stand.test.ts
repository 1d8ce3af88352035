import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewAxes } from '../../../src/view/camera/camera.js';
import { onItsSlices, standUpright, toPatient, type PatientAxes } from '../../../src/view/camera/stand.js';
import type { Triple } from '../../../src/volume/scalar-volume.js';

/** Rows, columns and slices of the usual planes, towards the patient's left, back and head (PS3.3 C.7.6.2.1.1). */
const planes = {
  axial: { row: [1, 0, 0], column: [0, 1, 0], normal: [0, 0, 1] },
  sagittal: { row: [0, 1, 0], column: [0, 0, -1], normal: [-1, 0, 0] },
  coronal: { row: [1, 0, 0], column: [0, 0, -1], normal: [0, 1, 0] },
  'axial, face down': { row: [-1, 0, 0], column: [0, -1, 0], normal: [0, 0, 1] },
  'oblique sagittal': {
    row: [0.2, 0.9, 0.387],
    column: [0.1, 0.373, -0.922],
    normal: [-0.975, 0.223, -0.015],
  },
} satisfies Record<string, PatientAxes>;

const rounded = (way: Triple) => way.map((component) => Math.round(component) + 0);

for (const [name, patient] of Object.entries<PatientAxes>(planes)) {
  test(`${name}: the head is up, the left to the right, and the face before the viewer`, () => {
    const axes = viewAxes({ azimuth: 0, elevation: 0, zoom: 1 }, standUpright(patient));
    assert.deepEqual(rounded(toPatient(axes.up, patient)), [0, 0, 1]);
    assert.deepEqual(rounded(toPatient(axes.right, patient)), [1, 0, 0]);
    assert.deepEqual(rounded(toPatient(axes.toViewer, patient)), [0, -1, 0]);
  });
}

test('an axial stack of a patient on their back stands as it does on its slices', () => {
  assert.equal(standUpright(planes.axial), onItsSlices);
});
