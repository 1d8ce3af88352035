import { expect } from '@esm-bundle/chai';
import vtkImageData from '@kitware/vtk.js/Common/DataModel/ImageData.js';
import vtkVolume from '@kitware/vtk.js/Rendering/Core/Volume.js';
import vtkVolumeMapper from '@kitware/vtk.js/Rendering/Core/VolumeMapper.js';
import type { StageReading } from '../../../src/view/stage/picture.js';
import { Stage } from '../../../src/view/stage/stage.js';
import type { ScalarVolume, Triple } from '../../../src/volume/scalar-volume.js';
import { loseContext } from '../../support/lose-context.js';

const truth: StageReading = { id: 'true', spacing: { x: 1, y: 1, z: 1 } };
const naive: StageReading = { id: 'naive', spacing: { x: 1, y: 1, z: 2 } };
const both = [truth, naive];
const alone = [truth, { id: 'naive', spacing: null }];

const paneSize = 64;
const formats = { length: (millimetres: number) => `${millimetres} mm`, factor: String };

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

/** A stage in two panes of their own. */
async function setUp(
  size = paneSize,
): Promise<{ stage: Stage; places: [HTMLElement, HTMLElement]; takeDown: () => void }> {
  const places: [HTMLElement, HTMLElement] = [addPane(), addPane()];
  for (const place of places) place.style.width = place.style.height = `${size}px`;
  const stage = await Stage.create({ layout: 'side-by-side', places, formats });
  const takeDown = () => {
    stage.dispose();
    for (const place of places) place.remove();
  };
  return { stage, places, takeDown };
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

/** Pixels that differ by more than rounding. */
function countDiffering(one: number[], other: number[]): number {
  expect(one.length).to.equal(other.length);
  return one.filter((value, at) => Math.abs(value - (other[at] ?? 0)) > 8).length;
}

function layersOf(place: HTMLElement): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('.layer')];
}

/** How high what is drawn stands along the middle of a pane, CSS pixels. */
function heightOf(pane: HTMLElement): number {
  const canvas = pane.querySelector('canvas')!;
  const { data } = canvas.getContext('2d')!.getImageData(canvas.width / 2, 0, 1, canvas.height);
  return (data.filter((value, at) => at % 4 === 3 && value > 127).length * paneSize) / canvas.height;
}

/**
 * The mean colour of all of a pane, as it shows on a black ground, and how far from its middle the picture reaches,
 * CSS pixels.
 */
function measurePicture(place: HTMLElement) {
  const canvas = place.querySelector('canvas')!;
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  const box = canvas.getBoundingClientRect();
  // As `object-fit: contain` lays it out.
  const scale = Math.min(box.width / width, box.height / height);
  const mean: [number, number, number, number] = [0, 0, 0, 0];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < width * height; at++) {
    const alpha = data[4 * at + 3] ?? 0;
    mean[3] += (alpha * scale * scale) / (box.width * box.height);
    for (const channel of [0, 1, 2] as const) {
      const value = ((data[4 * at + channel] ?? 0) * alpha) / 255;
      mean[channel] += (value * scale * scale) / (box.width * box.height);
    }
    if (alpha < 128) continue;
    const [x, y] = [
      ((at % width) + 0.5 - width / 2) * scale,
      (Math.floor(at / width) + 0.5 - height / 2) * scale,
    ];
    [left, right, top, bottom] = [
      Math.min(left, x),
      Math.max(right, x),
      Math.min(top, y),
      Math.max(bottom, y),
    ];
  }
  return { mean, left, right, top, bottom, rows: height };
}

/** Counts what vtk.js and the GPU are asked to make; textures that are made again count as none. */
function countMade() {
  const made = { actors: 0, mappers: 0, images: 0, volumes: 0, textures: 0, programs: 0 };
  const graphics = WebGL2RenderingContext.prototype;
  const makers: [keyof typeof made, maker: object, name: string, by: number][] = [
    ['actors', vtkVolume, 'newInstance', 1],
    ['mappers', vtkVolumeMapper, 'newInstance', 1],
    ['images', vtkImageData, 'newInstance', 1],
    ['volumes', graphics, 'texImage3D', 1],
    ['volumes', graphics, 'texStorage3D', 1],
    ['volumes', graphics, 'texSubImage3D', 1],
    ['textures', graphics, 'createTexture', 1],
    ['textures', graphics, 'deleteTexture', -1],
    ['programs', graphics, 'createProgram', 1],
  ];
  const originals = makers.map(([what, maker, name, by]) => {
    const original = Object.getOwnPropertyDescriptor(maker, name) ?? {};
    const make = original.value as (...given: unknown[]) => unknown;
    const value = function (this: unknown, ...given: unknown[]) {
      made[what] += by;
      return make.apply(this, given);
    };
    Object.defineProperty(maker, name, { ...original, value });
    return { maker, name, original };
  });
  const restore = () => {
    for (const { maker, name, original } of originals) Object.defineProperty(maker, name, original);
  };
  return { made, restore };
}

describe('a stage', () => {
  const sketch = makeCube(8);
  const fine = makeCube(32);
  let places: [HTMLElement, HTMLElement];
  let stage: Stage;
  let takeDown: () => void;

  beforeEach(async () => {
    ({ stage, places, takeDown } = await setUp());
  });

  afterEach(() => takeDown());

  it('that is asked for other spacings during an upload has shown nothing before the volume stands', async () => {
    await stage.show(sketch, both, 'sketch');
    const first = stage.show(fine, both);
    const second = stage.show(fine, alone);
    await first;
    expect(stage.shown).to.equal(fine);
    await second;
  });

  it('beside another, both come back when their one context is lost', async () => {
    const other = await setUp();
    try {
      await Promise.all([stage.show(fine, both), other.stage.show(makeCube(16), both)]);
      await loseContext();
      await new Promise((resolve) => setTimeout(resolve, 500));
      for (const pane of [...places, ...other.places]) {
        expect(pixelsOf(pane).some((value) => value > 0)).to.equal(true);
      }
    } finally {
      other.takeDown();
    }
  });

  it('draws as before when a larger one beside it has gone', async () => {
    await stage.show(fine, both);
    await stage.settled;
    const before = pixelsOf(places[0]);
    const larger = await setUp(200);
    await larger.stage.show(makeCube(16), both);
    await larger.stage.settled;
    larger.takeDown();
    stage.setCamera({ azimuth: stage.camera.azimuth });
    await stage.settled;
    const after = pixelsOf(places[0]);
    expect(countDiffering(after, before)).to.be.lessThan(before.length / 500);
  });

  for (const [before, volume] of [
    ['before anything is drawn', null],
    ['while a sketch stands', sketch],
  ] as const) {
    it(`that loses its context ${before} shows what was last asked for`, async () => {
      if (volume) await stage.show(volume, both, 'sketch');
      const asked = stage.show(fine, both);
      await loseContext();
      await asked;
      expect(stage.shown).to.equal(fine);
    });
  }

  it('that draws more coarsely does so in a part of the same canvas: making it smaller would wait for the GPU', async () => {
    const { widths, restore } = noteWidths();
    try {
      await stage.show(makeCube(8), both, 'sketch');
    } finally {
      restore();
    }
    const drawn = places[0].querySelector('canvas')?.width ?? 0;
    expect(drawn).to.be.within(1, paneSize - 1);
    expect(widths.length).to.be.greaterThan(1);
    expect(Math.min(...widths)).to.equal(paneSize);
  });

  for (const mode of ['volume', 'mip'] as const) {
    it(`drawn coarsely has the colour and the scale that it has at rest (${mode})`, async () => {
      takeDown();
      ({ stage, places, takeDown } = await setUp(200));
      // 0.35 of 90 pixels is nearer to 32 than to 31, which is wider than the pane.
      for (const place of places) place.style.width = '90px';
      await new Promise((resolve) => setTimeout(resolve, 100));
      stage.setMode(mode);
      stage.setCamera({ azimuth: 35, elevation: 25 });
      const volume = makeFoam([44, 36, 40]);
      await stage.show(volume, both, 'sketch');
      const coarse = measurePicture(places[0]);
      await stage.show(volume, both);
      await stage.settled;
      const rest = measurePicture(places[0]);
      expect(coarse.rows).to.equal(70);
      expect(rest.rows).to.be.greaterThan(199);
      for (const at of [0, 1, 2, 3] as const) {
        expect(coarse.mean[at], `channel ${at}`).to.be.closeTo(rest.mean[at], 0.05 * rest.mean[at]);
      }
      for (const side of ['left', 'right', 'top', 'bottom'] as const) {
        // A coarse pixel is 200 / 70 CSS pixels.
        expect(coarse[side], side).to.be.closeTo(rest[side], 200 / 70 + 0.5);
      }
    });
  }

  for (const mode of ['volume', 'mip'] as const) {
    it(`draws the same with bricks to pass by (${mode}) as where the texture has no room for them`, async () => {
      const volume = makeFoam([44, 36, 40]);
      stage.setMode(mode);
      stage.setCamera({ azimuth: 35, elevation: 25 });
      await stage.show(volume, both);
      await stage.settled;
      const withBricks = pixelsOf(places[0]);
      takeDown();

      const restore = limitTextures(32);
      try {
        ({ stage, places, takeDown } = await setUp());
        stage.setMode(mode);
        stage.setCamera({ azimuth: 35, elevation: 25 });
        await stage.show({ ...volume }, both);
        await stage.settled;
      } finally {
        restore();
      }
      const without = pixelsOf(places[0]);
      expect(without.filter((value) => value > 0).length).to.be.greaterThan(without.length / 20);
      expect(countDiffering(withBricks, without)).to.be.lessThan(withBricks.length / 500);
    });
  }

  it('pressed for the brightest on each ray after the first picture draws that', async () => {
    await stage.show(makeFoam([44, 36, 40]), both);
    await stage.settled;
    const before = pixelsOf(places[0]);
    stage.setMode('mip');
    await stage.settled;
    const pressed = pixelsOf(places[0]);
    expect(countDiffering(pressed, before)).to.be.greaterThan(before.length / 20);
    stage.setMode('volume');
    await stage.settled;
    expect(countDiffering(pixelsOf(places[0]), before)).to.be.lessThan(before.length / 500);
  });

  it('stretches a reading to another spacing, and not the other, and makes nothing anew for it', async () => {
    stage.setCamera({ azimuth: 0, elevation: 0, zoom: 0.3 });
    await stage.show(fine, both);
    await stage.settled;
    // 16 of 32 voxels, and the edges of two pixels.
    const close = () => 2 * stage.millimetresPerPixel;
    expect(heightOf(places[0]) * stage.millimetresPerPixel).to.be.closeTo(16, close());
    expect(heightOf(places[1]) * stage.millimetresPerPixel).to.be.closeTo(32, close());
    const { made, restore } = countMade();
    try {
      for (const z of [2.25, 2.5, 2.75, 3]) {
        stage.setSpacing('naive', { x: 1, y: 1, z });
        await stage.settled;
        expect(heightOf(places[0]) * stage.millimetresPerPixel, 'true').to.be.closeTo(16, close());
        expect(heightOf(places[1]) * stage.millimetresPerPixel, `naive ${z}`).to.be.closeTo(16 * z, close());
      }
    } finally {
      restore();
    }
    expect(made).to.deep.equal({ actors: 0, mappers: 0, images: 0, volumes: 0, textures: 0, programs: 0 });
  });

  for (const isStraight of [false, true]) {
    it(`draws a reading that was stretched as if made so, ${isStraight ? 'straightened' : 'leaning'}`, async () => {
      const leaning = { ...makeFoam([44, 36, 40]), lean: [0.4, -0.2] as const };
      const spacingOf = (z: number) => ({ x: 1, y: 1, z, ...(isStraight && { isStraight }) });
      const readingsOf = (z: number) => [truth, { id: 'naive', spacing: spacingOf(z) }];
      await stage.show(leaning, readingsOf(1.5));
      await stage.settled;
      stage.setSpacing('naive', spacingOf(2));
      await stage.settled;
      const stretched = pixelsOf(places[1]);
      await stage.show({ ...leaning }, readingsOf(2));
      await stage.settled;
      const made = pixelsOf(places[1]);
      expect(made.filter((value) => value > 0).length).to.be.greaterThan(made.length / 50);
      expect(countDiffering(stretched, made)).to.be.lessThan(made.length / 500);
    });
  }

  it('that loses its context comes back at the spacing that was set last', async () => {
    stage.setCamera({ azimuth: 0, elevation: 0, zoom: 0.3 });
    await stage.show(fine, both);
    stage.setSpacing('naive', { x: 1, y: 1, z: 3 });
    await loseContext();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await stage.settled;
    expect(heightOf(places[1])).to.be.closeTo(48 / stage.millimetresPerPixel, 2);
  });

  it('empties a pane, and fills it again', async () => {
    await stage.show(fine, both);
    stage.setSpacing('naive', null);
    expect(pixelsOf(places[1]).some((value) => value > 0)).to.equal(false);
    expect(places[1].querySelector<HTMLElement>('.outline')?.hidden).to.equal(true);
    stage.setSpacing('naive', { x: 1, y: 1, z: 2 });
    await stage.settled;
    expect(heightOf(places[1])).to.be.greaterThan(0);
    expect(places[1].querySelectorAll('.outline line')).to.have.length(12);
  });

  for (const layout of ['wipe', 'overlay'] as const) {
    it(`laid out as ${layout} shows both in one place as they were beside each other, and makes nothing anew for it`, async () => {
      stage.setCamera({ azimuth: 30, elevation: 10 });
      await stage.show(makeFoam([44, 36, 40]), both);
      await stage.settled;
      const [camera, scale] = [stage.camera, stage.millimetresPerPixel];
      const before = places.map(pixelsOf);
      const { made, restore } = countMade();
      try {
        stage.arrange({ layout, places: [places[0]] });
        // Before a frame is drawn, too.
        const moved = layersOf(places[0]).map(pixelsOf);
        // By no more than a browser rounds what is half see-through when it reads a canvas again.
        moved.forEach((layer, at) => expect(countDiffering(layer, before[at]!)).to.equal(0));
        await stage.settled;
      } finally {
        restore();
      }
      expect(made).to.deep.equal({ actors: 0, mappers: 0, images: 0, volumes: 0, textures: 0, programs: 0 });
      expect(places[1].querySelector('.layer')).to.equal(null);
      layersOf(places[0]).forEach((layer, at) => {
        expect(countDiffering(pixelsOf(layer), before[at]!)).to.be.lessThan(before[at]!.length / 500);
      });
      expect(stage.camera).to.deep.equal(camera);
      expect(stage.millimetresPerPixel).to.equal(scale);
      expect(layersOf(places[0])[1]!.querySelectorAll('.outline line')).to.have.length(12);

      stage.arrange({ layout: 'side-by-side', places });
      await stage.settled;
      places.forEach((place, at) => {
        expect(layersOf(place)).to.have.length(1);
        expect(countDiffering(pixelsOf(place), before[at]!)).to.be.lessThan(before[at]!.length / 500);
      });
    });

    it(`laid out as ${layout} before anything is asked for, while a sketch stands, and after its context is lost, draws there`, async () => {
      stage.arrange({ layout, places: [places[0]] });
      await stage.show(makeCube(8), both, 'sketch');
      stage.arrange({ layout: 'side-by-side', places });
      const asked = stage.show(fine, both);
      stage.arrange({ layout, places: [places[1]] });
      await asked;
      await stage.settled;
      const isDrawn = () => layersOf(places[1]).map((layer) => pixelsOf(layer).some((value) => value > 0));
      expect(isDrawn()).to.deep.equal([true, true]);
      await loseContext();
      expect(isDrawn()).to.deep.equal([false, false]);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await stage.settled;
      expect(isDrawn()).to.deep.equal([true, true]);
      expect(places[0].querySelector('canvas')).to.equal(null);
    });
  }

  it('answers hand and keys where its places are, and no more where they were', async () => {
    stage.arrange({ layout: 'wipe', places: [places[1]] });
    await stage.show(makeCube(8), both);
    const press = (place: HTMLElement) => {
      place.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', cancelable: true }));
      return stage.camera.azimuth;
    };
    const { azimuth } = stage.camera;
    expect(press(places[0])).to.equal(azimuth);
    expect(press(places[1])).to.equal(azimuth + 15);
  });

  it('parts two readings in one place by a line, unless there is only one', async () => {
    stage.dividerLabel = 'Line';
    stage.arrange({ layout: 'wipe', places: [places[0]] });
    await stage.show(makeCube(8), both);
    const divider = places[0].querySelector<HTMLElement>('[role="slider"]')!;
    const clips = () => layersOf(places[0]).map((layer) => getComputedStyle(layer).clipPath);
    expect(divider.getAttribute('aria-label')).to.equal('Line');
    expect(divider.hidden).to.equal(false);
    expect(clips()).to.deep.equal(['inset(0px 50% 0px 0px)', 'inset(0px 0px 0px 50%)']);
    stage.setSpacing('naive', null);
    await stage.settled;
    expect(divider.hidden).to.equal(true);
    expect(clips()[0]).to.equal('inset(0px 0% 0px 0px)');
    stage.setSpacing('naive', { x: 1, y: 1, z: 2 });
    await stage.settled;
    expect(divider.hidden).to.equal(false);
    stage.arrange({ layout: 'side-by-side', places });
    expect(places[0].querySelector('[role="slider"]')).to.equal(null);
    expect(getComputedStyle(layersOf(places[0])[0]!).clipPath).to.equal('none');
  });
});
