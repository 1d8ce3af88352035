import { Enums, eventTarget } from '@cornerstonejs/core';
import { expect } from '@esm-bundle/chai';
import { Stage, type PaneHosts } from '../../src/view/stage.js';
import type { ScalarVolume } from '../../src/volume/scalar-volume.js';

const truth = { x: 1, y: 1, z: 1 };
const naive = { x: 1, y: 1, z: 2 };

function addPane(): HTMLElement {
  const pane = document.createElement('div');
  pane.style.cssText = 'position: relative; width: 64px; height: 64px';
  document.body.append(pane);
  return pane;
}

/** A cube in the middle, of `edge` voxels along each axis. */
function makeCube(edge: number): ScalarVolume {
  const isInside = (at: number) => at >= edge / 4 && at < (edge * 3) / 4;
  const data = new Uint8Array(edge ** 3).map((_, index) => {
    const [x, y, z] = [index % edge, Math.floor(index / edge) % edge, Math.floor(index / edge ** 2)];
    return [x, y, z].every(isInside) ? 200 : 0;
  });
  const histogram = new Uint32Array(256);
  for (const value of data) histogram[value] = (histogram[value] ?? 0) + 1;
  return {
    data,
    dimensions: [edge, edge, edge],
    sourceDimensions: [32, 32, 32],
    lean: [0, 0],
    window: { low: 0, high: 255 },
    histogram,
  };
}

describe('a stage', () => {
  const sketch = makeCube(8);
  const fine = makeCube(32);
  let hosts: PaneHosts;
  let stage: Stage;

  beforeEach(async () => {
    hosts = { truePane: addPane(), naivePane: addPane() };
    stage = await Stage.create(hosts);
  });

  afterEach(() => {
    stage.dispose();
    hosts.truePane.remove();
    hosts.naivePane.remove();
  });

  it('that is asked for other spacings during an upload has shown nothing before the volume stands', async () => {
    await stage.show(sketch, truth, naive, 'sketch');
    const first = stage.show(fine, truth, naive);
    const second = stage.show(fine, truth, null);
    await first;
    expect(stage.shown).to.equal(fine);
    await second;
  });

  for (const [before, volume] of [
    ['before anything is drawn', null],
    ['while a sketch stands', sketch],
  ] as const) {
    it(`that loses its context ${before} shows what was last asked for`, async () => {
      if (volume) await stage.show(volume, truth, naive, 'sketch');
      const asked = stage.show(fine, truth, naive);
      eventTarget.dispatchEvent(new CustomEvent(Enums.Events.WEBGL_CONTEXT_LOST));
      await asked;
      expect(stage.shown).to.equal(fine);
    });
  }
});
