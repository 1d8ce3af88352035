import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listTiles } from '../../../src/view/snapshot/draw-pane.js';

describe('the parts of a large picture', () => {
  for (const [width, height] of [
    [1, 1],
    [1024, 1024],
    [1025, 3],
    [1920, 1501],
    [8192, 4097],
  ] as const) {
    it(`cover ${width} × ${height} once, none larger than 1024`, () => {
      const tiles = listTiles({ width, height });
      const covered = tiles.reduce((sum, tile) => sum + tile.width * tile.height, 0);
      assert.equal(covered, width * height);
      for (const tile of tiles) {
        assert.ok(tile.width >= 1 && tile.width <= 1024 && tile.height >= 1 && tile.height <= 1024);
        assert.ok(tile.x >= 0 && tile.x + tile.width <= width && tile.y + tile.height <= height);
        assert.ok(Number.isInteger(tile.x) && Number.isInteger(tile.y));
      }
    });
  }
});
