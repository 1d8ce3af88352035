import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKey } from '../../../src/view/camera/keys.js';

const camera = { azimuth: 30, elevation: 20, zoom: 2 };

test('keys as model-viewer has them: arrows turn, plus, minus and Page keys zoom, Home and R reset', () => {
  assert.deepEqual(readKey('ArrowLeft', camera), { azimuth: 45, elevation: 20 });
  assert.deepEqual(readKey('ArrowRight', camera), { azimuth: 15, elevation: 20 });
  assert.deepEqual(readKey('ArrowUp', camera), { azimuth: 30, elevation: 35 });
  assert.deepEqual(readKey('ArrowDown', camera), { azimuth: 30, elevation: 5 });
  for (const key of ['+', '=', 'PageUp']) assert.deepEqual(readKey(key, camera), { zoom: 2.5 });
  for (const key of ['-', 'PageDown']) assert.deepEqual(readKey(key, camera), { zoom: 1.6 });
  for (const key of ['Home', 'r', 'R']) assert.equal(readKey(key, camera), 'reset');
  for (const key of ['Tab', 'a', 'Enter', 'toString']) assert.equal(readKey(key, camera), null);
});
