import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foretell } from '../../src/cli/pack/pack-progress.js';

describe('foretell', () => {
  it('says nothing before it knows anything', () => {
    assert.equal(foretell(100, 1000, 1999), null);
    assert.equal(foretell(7, 1000, 60_000), null);
  });

  it('goes on as it went, in steps that do not flicker', () => {
    assert.equal(foretell(100, 1000, 10_000), 90);
    assert.equal(foretell(100, 1000, 10_100), 95);
    assert.equal(foretell(990, 1000, 99_000), 1);
    assert.equal(foretell(1000, 1000, 99_000), 0);
  });
});
