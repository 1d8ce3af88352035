import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32c } from '../../../src/model/crc32c.js';
import { ShardIndex } from '../../../src/pack/format/shard-index.js';

describe('ShardIndex', () => {
  it('tells where chunks lie in the order in which they came, and which are not there', () => {
    const index = new ShardIndex(3);
    index.add(2, 10);
    index.add(0, 7);
    const bytes = index.finish();
    const view = new DataView(bytes.buffer);
    const words = Array.from({ length: 6 }, (_, at) => view.getBigUint64(8 * at, true));
    assert.deepEqual(words, [10n, 7n, 2n ** 64n - 1n, 2n ** 64n - 1n, 0n, 10n]);
    assert.equal(index.end, 17);
    assert.equal(view.getUint32(48, true), crc32c(bytes.subarray(0, 48)));
    assert.equal(bytes.length, 52);
  });
});
