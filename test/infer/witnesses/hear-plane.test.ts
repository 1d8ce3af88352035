import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hearPlane } from '../../../src/infer/witnesses/hear-plane.js';
import { Judgement } from '../../../src/infer/witnesses/judgement.js';
import { evidenceOf } from '../../../src/infer/witnesses/evidence.js';
import { sizeGroup } from '../place-group.js';

type Facts = Record<string, string>;

/** A judgement that has heard what one header says of X and Y. */
function hear(facts: Facts): Judgement {
  const judgement = new Judgement({} as never);
  hearPlane(sizeGroup([{ file: 'a', frame: 1, Rows: 5, Columns: 7, ...facts }]))(judgement);
  return judgement;
}
const toldBy = (judgement: Judgement) => judgement.told.map(({ code, data }) => ({ code, ...data }));
const told = (facts: Facts) => toldBy(hear(facts));
const spaced = (PixelSpacing: string, more: Facts = {}) => ({ PixelSpacing, ...more });

describe('X and Y by Pixel Spacing', () => {
  test('are declared, the second value first', () => {
    const { spacing, evidence } = hear(spaced('0.5\\0.25'));
    assert.deepEqual([spacing.x, spacing.y, spacing.z], [0.25, 0.5, null]);
    for (const axis of ['x', 'y'] as const) assert.deepEqual(evidence[axis], evidenceOf('pixel-spacing'));
  });

  test('are told where they differ by more than a ten-thousandth, or stand for one another', () => {
    assert.deepEqual(told(spaced('0.5\\0.25')), [{ code: 'PS_ORDER_MATTERS', x: 0.25, y: 0.5 }]);
    assert.deepEqual(told(spaced('0.5\\0.50004')), []);
    assert.deepEqual(told(spaced('0.5\\0.5001')), [{ code: 'PS_ORDER_MATTERS', x: 0.5001, y: 0.5 }]);
    assert.deepEqual(told(spaced('.5')), [{ code: 'SINGLE_VALUE_PS', raw: '.5' }]);
  });

  test('stand the other way round with a known writer, whose Z may be a copy', () => {
    const derivative = (spacing: string, sbs: string) =>
      spaced(spacing, { PatientName: 'MorphoSource Derivative', SpacingBetweenSlices: sbs });
    const swapped = { code: 'KNOWN_WRITER_SWAPPED', x: 0.02, y: 0.03 };
    assert.deepEqual(told(derivative('0.02\\0.03', '0.04')), [{ ...swapped, zMayBeCopied: false }]);
    assert.deepEqual(told(derivative('0.02\\0.03', '0.02')), [{ ...swapped, zMayBeCopied: true }]);
    const { evidence } = hear(derivative('0.02\\0.03', '0.04'));
    assert.deepEqual(
      [evidence.x.outvoted, evidence.y.outvoted],
      [[{ source: 'pixel-spacing', value: 0.03 }], [{ source: 'pixel-spacing', value: 0.02 }]],
    );
    assert.deepEqual(hear(derivative('0.02\\0.02', '0.04')).evidence.x.outvoted, []);
    assert.deepEqual(hear(spaced('0.02\\0.03')).evidence.x.outvoted, []);
  });

  test('may be those at the detector, beside which the specimen’s are offered', () => {
    const detector = spaced('0.2\\0.2', {
      Modality: 'CT',
      ImagerPixelSpacing: '0.2\\0.2',
      DistanceSourceToDetector: '1000',
      DistanceSourceToPatient: '250',
    });
    assert.deepEqual(told(detector), [{ code: 'PS_EQUALS_DETECTOR', stated: 0.2, suggested: 0.05 }]);
    assert.deepEqual(hear(detector).evidence.x.suggestions, [
      { source: 'imager-pixel-spacing', value: 0.05 },
    ]);
  });
});

describe('X and Y without Pixel Spacing', () => {
  test('are those of a scanned film', () => {
    const film = { NominalScannedPixelSpacing: '0.4\\0.3' };
    assert.deepEqual(told(film), [{ code: 'NOMINAL_SCANNED_ONLY', x: 0.3, y: 0.4 }]);
    assert.deepEqual(hear(film).evidence.x, evidenceOf('nominal-scanned-pixel-spacing'));
  });

  test('are none, for one reason', () => {
    assert.deepEqual(told({}), [{ code: 'NO_PIXEL_SPACING' }]);
    assert.deepEqual(told(spaced('0\\0')), [{ code: 'BAD_PIXEL_SPACING', raw: '0\\0' }]);
    const { spacing, evidence } = hear({});
    assert.deepEqual([spacing.x, spacing.y, evidence.x], [null, null, evidenceOf(null)]);
    const pictures = hear({});
    pictures.imageFiles = { formats: ['PNG'], suggested: { x: null, y: null, z: null }, by: null };
    assert.deepEqual(toldBy(pictures), [
      { code: 'NO_PIXEL_SPACING', reason: 'image-file', ...pictures.imageFiles },
    ]);
  });

  test('may be suggested by the regions of ultrasound, Y before X as they are written', () => {
    const regions = { UltrasoundRegionSpacing: '0.4\\0.3', ImagerPixelSpacing: '0.2\\0.1' };
    assert.deepEqual(told(regions), [{ code: 'NO_PIXEL_SPACING', reason: 'ultrasound', x: 0.3, y: 0.4 }]);
    const { x, y } = hear(regions).evidence;
    assert.deepEqual(
      [x.suggestions, y.suggestions],
      [[{ source: 'ultrasound-regions', value: 0.3 }], [{ source: 'ultrasound-regions', value: 0.4 }]],
    );
  });

  test('may be suggested by the detector', () => {
    const detector = {
      ImagerPixelSpacing: '0.4\\0.2',
      DistanceSourceToDetector: '1000',
      DistanceSourceToPatient: '500',
    };
    assert.deepEqual(told(detector), [
      { code: 'NO_PIXEL_SPACING' },
      { code: 'IMAGER_SPACING_ONLY', imager: 0.2, suggested: 0.1 },
    ]);
    const { x, y } = hear(detector).evidence;
    assert.deepEqual(
      [x.suggestions, y.suggestions],
      [[{ source: 'imager-pixel-spacing', value: 0.1 }], [{ source: 'imager-pixel-spacing', value: 0.2 }]],
    );
  });

  test('leave the shape of a pixel to be told, where both its sides are', () => {
    const shape = (PixelAspectRatio: string) => told({ PixelAspectRatio }).slice(1);
    assert.deepEqual(shape('4\\3'), [{ code: 'ASPECT_ONLY', vertical: 4, horizontal: 3 }]);
    for (const ratio of ['0\\3', '4\\0', '4', '']) assert.deepEqual(shape(ratio), [], ratio);
  });

  test('ask nothing once they come from elsewhere, both of them, or a word has come', () => {
    const asked = (change: (judgement: Judgement) => void) => {
      const judgement = hear({ PixelAspectRatio: '4\\3', ImagerPixelSpacing: '0.4\\0.2' });
      change(judgement);
      return judgement.told.length;
    };
    const taken = evidenceOf('log-file');
    assert.equal(
      asked(() => undefined),
      3,
    );
    assert.equal(
      asked((one) => one.answered.add('x')),
      0,
    );
    assert.equal(
      asked((one) => one.answered.add('z')),
      3,
    );
    assert.equal(
      asked((one) => {
        one.take('x', 0.1, taken);
      }),
      3,
    );
    assert.equal(
      asked((one) => {
        one.take('y', 0.1, taken);
      }),
      3,
    );
    assert.equal(
      asked((one) => {
        one.take('x', 0.1, taken);
        one.take('y', 0.1, taken);
      }),
      0,
    );
  });
});
