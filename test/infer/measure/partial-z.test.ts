import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measurePartly } from '../../../src/infer/measure/partial-z.js';
import { groupOf } from '../place-group.js';

/** Z of a stack of which these z are printed, `''` for an image without a position. */
const measured = (places: readonly string[], orientation = '1\\0\\0\\0\\1\\0') =>
  measurePartly(
    groupOf(
      places.map((z, i) => ({
        file: `${i}`,
        frame: 1,
        ImageOrientationPatient: orientation,
        ...(z && { ImagePositionPatient: `0\\0\\${z}` }),
      })),
    ),
  );

test('Z of the few that have a position is that of three places or more', () => {
  assert.equal(measured(['0', '2.5', '5', '', '', '', '']), 2.5);
  assert.equal(measured(['', '5', '', '0', '', '2.5', '']), 2.5);
  assert.equal(measured(['-2', '-1', '0', '', '', '', '']), 1);
  // Prints of one place are one.
  assert.equal(measured(['0', '1', '1.0', '2', '', '', '']), 1);
  for (const places of [
    ['0', '2.5', '', '', ''],
    ['0', '2.5', '2.5', '', '', ''],
    ['0', '1', '1.0', '', '', ''],
  ])
    assert.equal(measured(places), null, places.join());
});

test('it is none where all have one, none an orientation, or they lie unevenly', () => {
  assert.equal(measured(['0', '2.5', '5']), null);
  assert.equal(measured(['0', '2.5', '5', '', '', ''], ''), null);
  // By more than a hundredth of a millimetre explains, and less than a millimetre does.
  const gaps = ['0', '1', '2.6', '3.3', '4.9'];
  const rest = ['', '', '', '', '', ''];
  assert.equal(measured([...gaps.map((z) => Number(z).toFixed(2)), ...rest]), null);
});
