import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameFew } from '../../../src/pack/format/describe-group.js';

const namesOf = (...names: string[]) =>
  nameFew(names.map((name) => ({ name, size: 1 }))).map(({ name }) => name);

describe('nameFew', () => {
  it('keeps names that only count, without the folders about them', () => {
    assert.deepEqual(namesOf('DOE^JANE/IM0019.dcm', 'slice_00001.tif', '12'), [
      'IM0019.dcm',
      'slice_00001.tif',
      '12',
    ]);
  });

  it('leaves out what may be the name, the number or a date of a patient', () => {
    assert.deepEqual(
      namesOf('Doe_Jane_0001.dcm', 'doe1.dcm', '19611224.dcm', '4711084-2', 'IM1 Jane.dcm'),
      [],
    );
  });
});
