import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLegible } from '../../src/words/legible.js';

test('what cannot be seen in a name from a file is made visible, and long names are cut', () => {
  assert.equal(makeLegible('IM 1_µm (2).dcm'), 'IM 1_µm (2).dcm');
  assert.equal(makeLegible('a\u202egpj.exe\u001b[31m\n'), 'a\\u202egpj.exe\\u001b[31m\\u000a');
  const long = makeLegible(`${'a'.repeat(300)}.tif`);
  assert.equal(long.length, 121);
  assert.match(long, /^a+…a+\.tif$/);
});

test('names are found however deep they lie, and all else stays as it is', () => {
  const data = { places: [{ after: '\u0007', gap: 2 }], z: null, regular: true };
  assert.deepEqual(makeLegible(data), {
    places: [{ after: '\\u0007', gap: 2 }],
    z: null,
    regular: true,
  });
});
