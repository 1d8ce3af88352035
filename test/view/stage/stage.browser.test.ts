import { Enums, eventTarget } from '@cornerstonejs/core';
import { expect } from '@esm-bundle/chai';
import { Stage, type PaneHosts } from '../../../src/view/stage/stage.js';
import type { ScalarVolume, Triple } from '../../../src/volume/scalar-volume.js';

const truth = { x: 1, y: 1, z: 1 };
const naive = { x: 1, y: 1, z: 2 };

const paneSize = 64;

/** As the element lays it out. */
function addPane(): HTMLElement {
  const pane = document.createElement('div');
  pane.style.cssText = `position: relative; width: ${paneSize}px; height: ${paneSize}px`;
  const style = document.createElement('style');
  style.textContent = '.surface { position: absolute; inset: 0 }';
  pane.append(style);
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

/** Small balls at uneven places in empty space, some of them one voxel wide. */
function makeFoam([columns, rows, slices]: Triple): ScalarVolume {
  const data = new Uint8Array(columns * rows * slices);
  let seed = 7;
  const below = (limit: number) => {
    seed = (seed * 16807) % 2147483647;
    return seed % limit;
  };
  for (let ball = 0; ball < 60; ball++) {
    const [x, y, z, radius] = [below(columns), below(rows), below(slices), below(5)];
    const value = 120 + below(130);
    for (let at = 0; at < data.length; at++) {
      const [dx, dy] = [(at % columns) - x, (Math.floor(at / columns) % rows) - y];
      if (Math.hypot(dx, dy, Math.floor(at / columns / rows) - z) <= radius) data[at] = value;
    }
  }
  const histogram = new Uint32Array(256);
  for (const value of data) histogram[value] = (histogram[value] ?? 0) + 1;
  const dimensions: Triple = [columns, rows, slices];
  return {
    data,
    dimensions,
    sourceDimensions: dimensions,
    lean: [0, 0],
    window: { low: 0, high: 255 },
    histogram,
  };
}

function pixelsOf(pane: HTMLElement): number[] {
  const canvas = pane.querySelector('canvas');
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
  return [...(pixels?.data ?? [])];
}

/** Has the device say that its textures are no larger along any axis. */
function limitTextures(largest: number): () => void {
  const graphics = WebGL2RenderingContext.prototype;
  const original = Object.getOwnPropertyDescriptor(graphics, 'getParameter') ?? {};
  const getParameter = original.value as (this: WebGL2RenderingContext, name: number) => unknown;
  Object.defineProperty(graphics, 'getParameter', {
    ...original,
    value(this: WebGL2RenderingContext, name: number) {
      return name === graphics.MAX_3D_TEXTURE_SIZE ? largest : getParameter.call(this, name);
    },
  });
  return () => Object.defineProperty(graphics, 'getParameter', original);
}

/** Notes, each time the GPU is asked whether it is done, how wide the canvas is that it draws in. */
function noteWidths(): { widths: number[]; restore: () => void } {
  const graphics = WebGL2RenderingContext.prototype;
  const original = Object.getOwnPropertyDescriptor(graphics, 'fenceSync') ?? {};
  const fenceSync = original.value as (this: WebGL2RenderingContext, ...of: number[]) => WebGLSync | null;
  const widths: number[] = [];
  Object.defineProperty(graphics, 'fenceSync', {
    ...original,
    value(this: WebGL2RenderingContext, ...of: number[]) {
      widths.push(this.drawingBufferWidth);
      return fenceSync.apply(this, of);
    },
  });
  return { widths, restore: () => Object.defineProperty(graphics, 'fenceSync', original) };
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

  it('beside another, both come back when their one context is lost', async () => {
    const others = { truePane: addPane(), naivePane: addPane() };
    const other = await Stage.create(others);
    try {
      await Promise.all([stage.show(fine, truth, naive), other.show(makeCube(16), truth, naive)]);
      eventTarget.dispatchEvent(new CustomEvent(Enums.Events.WEBGL_CONTEXT_LOST));
      await new Promise((resolve) => setTimeout(resolve, 500));
      for (const { truePane } of [hosts, others]) {
        expect(pixelsOf(truePane).some((value) => value > 0)).to.equal(true);
      }
    } finally {
      other.dispose();
      others.truePane.remove();
      others.naivePane.remove();
    }
  });

  it('draws as before when a larger one beside it has gone', async () => {
    await stage.show(fine, truth, naive);
    await stage.settled;
    const before = pixelsOf(hosts.truePane);
    const larger = { truePane: addPane(), naivePane: addPane() };
    for (const pane of Object.values(larger)) pane.style.width = pane.style.height = '200px';
    const other = await Stage.create(larger);
    await other.show(makeCube(16), truth, naive);
    await other.settled;
    other.dispose();
    larger.truePane.remove();
    larger.naivePane.remove();
    stage.setCamera({ azimuth: stage.camera.azimuth });
    await stage.settled;
    const after = pixelsOf(hosts.truePane);
    expect(after.length).to.equal(before.length);
    const differing = after.filter((value, at) => Math.abs(value - (before[at] ?? 0)) > 8);
    expect(differing.length).to.be.lessThan(before.length / 500);
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

  it('that draws more coarsely does so in a part of the same canvas: making it smaller would wait for the GPU', async () => {
    const { widths, restore } = noteWidths();
    try {
      await stage.show(makeCube(8), truth, naive, 'sketch');
    } finally {
      restore();
    }
    const drawn = hosts.truePane.querySelector('canvas')?.width ?? 0;
    expect(drawn).to.be.within(1, paneSize - 1);
    expect(widths.length).to.be.greaterThan(1);
    expect(Math.min(...widths)).to.equal(paneSize);
  });

  for (const mode of ['volume', 'mip'] as const) {
    it(`draws the same with bricks to pass by (${mode}) as where the texture has no room for them`, async () => {
      const volume = makeFoam([44, 36, 40]);
      stage.setMode(mode);
      stage.setCamera({ azimuth: 35, elevation: 25 });
      await stage.show(volume, truth, naive);
      await stage.settled;
      const withBricks = pixelsOf(hosts.truePane);
      stage.dispose();

      const restore = limitTextures(32);
      try {
        stage = await Stage.create(hosts);
        stage.setMode(mode);
        stage.setCamera({ azimuth: 35, elevation: 25 });
        await stage.show({ ...volume }, truth, naive);
        await stage.settled;
      } finally {
        restore();
      }
      const without = pixelsOf(hosts.truePane);
      expect(withBricks.length).to.equal(without.length);
      expect(without.filter((value) => value > 0).length).to.be.greaterThan(without.length / 20);
      const differing = withBricks.filter((value, at) => Math.abs(value - (without[at] ?? 0)) > 8);
      expect(differing.length).to.be.lessThan(withBricks.length / 500);
    });
  }
});
