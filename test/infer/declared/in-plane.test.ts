import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAtSpecimen, readInPlane } from '../../../src/infer/declared/in-plane.js';

type Facts = Record<string, string>;

/** X, Y and what else is read of an image of 5 rows and 7 columns. */
function read(pixelSpacing: string, facts: Facts = {}, [rows, columns] = [5, 7]) {
  const group = { facts: { file: 'a', frame: 1, ...facts }, pixelSpacing, rows, columns };
  const { x, y, pixel, plane } = readInPlane(group as unknown as Parameters<typeof readInPlane>[0]);
  return { x, y, pixel, ...plane };
}
const xy = (...given: Parameters<typeof read>) => {
  const { x, y } = read(...given);
  return [x, y];
};

describe('X and Y', () => {
  test('are the second and the first value of Pixel Spacing (PS3.3 10.7.1.3)', () => {
    assert.deepEqual(xy('0.5\\0.25'), [0.25, 0.5]);
    assert.deepEqual([read('0.5\\0.25').pixel, read('0.2\\0.25').pixel, read('').pixel], [0.25, 0.2, null]);
    assert.deepEqual(xy('0.5'), [0.5, 0.5]);
    for (const text of ['0.5\\0.25\\1', '-1\\1', '1\\-1', '0\\0', 'a\\b', '0\\0.5', '0.5\\0'])
      assert.deepEqual(xy(text), [null, null], text);
  });

  test('may be zero across a single row or column (CP-2380), where the other stands for it', () => {
    assert.deepEqual(xy('0\\0.5', {}, [1, 7]), [0.5, 0.5]);
    assert.deepEqual(xy('0.5\\0', {}, [5, 1]), [0.5, 0.5]);
    assert.deepEqual(xy('0.5\\0', {}, [1, 7]), [null, null]);
    assert.deepEqual(xy('0\\0.5', {}, [5, 1]), [null, null]);
  });

  test('are those of the film’s plane where Pixel Spacing is absent, not where it is bad', () => {
    const film = { NominalScannedPixelSpacing: '0.4\\0.3' };
    assert.deepEqual(xy('', film), [0.3, 0.4]);
    assert.deepEqual(xy('0\\0', film), [null, null]);
    assert.deepEqual(xy('0.5\\0.25', film), [0.25, 0.5]);
  });

  test('of the regions of an ultrasound image are only offered, where nothing else is stated', () => {
    const regions = { UltrasoundRegionSpacing: '0.4\\0.3' };
    const region = (pixelSpacing: string, facts: Facts = {}) => read(pixelSpacing, { ...regions, ...facts });
    assert.deepEqual([region('').region, region('').suggested, region('').x], [[0.4, 0.3], [0.4, 0.3], null]);
    assert.equal(region('0.5\\0.25').region, null);
    assert.equal(region('', { NominalScannedPixelSpacing: '0.5\\0.25' }).region, null);
  });

  test('come in the other order from a writer that is known by Patient Name', () => {
    for (const PatientName of ['MorphoSource derivative', 'x morphosource^ DERIVATIVE y'])
      assert.deepEqual(xy('0.5\\0.25', { PatientName }), [0.5, 0.25]);
    for (const PatientName of ['morphosource', 'morphosourcederivative', 'derivative'])
      assert.deepEqual(xy('0.5\\0.25', { PatientName }), [0.25, 0.5]);
    assert.equal(read('', { PatientName: 'MorphoSource derivative' }).swapped, false);
  });
});

describe('the detector’s pixel', () => {
  const detector = {
    ImagerPixelSpacing: '0.2\\0.1',
    DistanceSourceToDetector: '1000',
    DistanceSourceToPatient: '250',
  };
  const suggested = (pixelSpacing: string, more: Facts = {}) =>
    read(pixelSpacing, { ...detector, ...more }).suggested;

  test('where the specimen stands is a share of it, up to the whole', () => {
    const at = (more: Facts) => readAtSpecimen({ file: 'a', frame: 1, ...detector, ...more });
    assert.deepEqual(at({}), [0.05, 0.025]);
    assert.deepEqual(at({ DistanceSourceToPatient: '1000' }), [0.2, 0.1]);
    for (const far of ['1001', '0', '-5', '']) assert.equal(at({ DistanceSourceToPatient: far }), null, far);
    assert.equal(at({ DistanceSourceToDetector: '' }), null);
    assert.equal(at({ ImagerPixelSpacing: '' }), null);
  });

  test('is suggested where nothing else is stated, as it is without distances', () => {
    assert.deepEqual(suggested(''), [0.05, 0.025]);
    assert.deepEqual(suggested('', { DistanceSourceToDetector: '' }), [0.2, 0.1]);
    assert.equal(suggested('', { NominalScannedPixelSpacing: '0.4\\0.3' }), null);
    assert.equal(suggested('0.5\\0.5'), null);
  });

  test('is suggested at the specimen of a CT whose Pixel Spacing is that at the detector', () => {
    const ct = { Modality: 'CT' };
    assert.deepEqual(suggested('0.2\\0.1', ct), [0.05, 0.025]);
    assert.deepEqual(suggested('0.2\\0.1000001', ct), [0.05, 0.025]);
    assert.equal(suggested('0.2\\0.1000002', ct), null);
    assert.equal(suggested('0.2\\0.1', { Modality: 'DX' }), null);
    // As good as at the detector.
    assert.equal(suggested('0.2\\0.1', { ...ct, DistanceSourceToPatient: '991' }), null);
    assert.notEqual(suggested('0.2\\0.1', { ...ct, DistanceSourceToPatient: '989' }), null);
    assert.equal(suggested('0.2\\0.1', { ...ct, DistanceSourceToDetector: '' }), null);
  });
});
