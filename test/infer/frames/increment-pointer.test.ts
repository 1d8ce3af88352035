import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSliceLocations } from '../../../src/infer/frames/increment-pointer.js';

test('Slice Location of a frame is that of its vector, else that of a file of one place', () => {
  const locations = (count: number, facts: Record<string, string>) =>
    readSliceLocations(
      Array.from({ length: count }, (_, i) => ({
        facts: { file: 'a', frame: i + 1, NumberOfFrames: String(count), ...facts },
      })),
    );
  const both = { SliceLocationVector: '7\\9', SliceLocation: '3' };
  assert.deepEqual(locations(2, both), [7, 9]);
  assert.deepEqual(locations(1, both), [7]);
  assert.deepEqual(locations(1, { SliceLocation: '3' }), [3]);
  // What a file of many slices says once is where none of them need lie; a film has one place.
  assert.deepEqual(locations(2, { SliceLocation: '3' }), [null, null]);
  assert.deepEqual(locations(2, { SliceLocation: '3', FrameTime: '40' }), [3, 3]);
  assert.deepEqual(locations(3, { ...both, FrameTime: '40' }), [7, 9, 3]);
  assert.deepEqual(locations(1, {}), [null]);
});
