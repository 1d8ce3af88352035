import { getConfiguration, init } from '@cornerstonejs/core';
import { expect } from '@esm-bundle/chai';
import { viewAxes } from '../../../src/view/camera/camera.js';
import { createEngine, type CornerstoneEngine } from '../../../src/view/engine/cornerstone-engine.js';
import type { DrawnPane, DrawnReading, VoxelTexture } from '../../../src/view/engine/engine.js';
import { PaneEngine } from '../../../src/view/engine/pane-engine.js';
import {
  contextPoolOf,
  graphicsOf,
  type ContextPool,
  type GraphicsWindow,
} from '../../../src/view/engine/reached.js';
import { rayCastShader } from '../../../src/view/rays/ray-cast-shader.js';

/** All that is reached into: the compiler asks for each member, the test for a function of that name. */
const poolMembers: Record<keyof ContextPool, true> = { updateViewportSize: true, getContextByIndex: true };
const windowMembers: Record<keyof GraphicsWindow, true> = {
  getContext: true,
  isDeleted: true,
  activateTexture: true,
  setGraphicsResourceForObject: true,
  registerGraphicsResourceUser: true,
  unregisterGraphicsResourceUser: true,
};

describe('what is reached into of Cornerstone3D', () => {
  let engine: PaneEngine;
  let contexts: number;

  before(() => {
    init();
    const { rendering } = getConfiguration();
    contexts = rendering!.webGlContextCount!;
    rendering!.webGlContextCount = 1;
    engine = new PaneEngine('reached');
  });

  after(() => {
    getConfiguration().rendering!.webGlContextCount = contexts;
    engine.destroy();
  });

  it('is a pool of as many contexts as are configured', () => {
    const pool = contextPoolOf(engine);
    for (const name of Object.keys(poolMembers)) expect(pool, name).to.respondTo(name);
    expect(pool.getContextByIndex(0)).not.to.equal(null);
    expect(pool.getContextByIndex(1)).to.equal(null);
  });

  it('is a window onto the GPU that has a context at once', () => {
    const graphics = graphicsOf(engine);
    for (const name of Object.keys(windowMembers)) expect(graphics, name).to.respondTo(name);
    expect(graphics.getContext().getParameter(WebGL2RenderingContext.SAMPLES)).to.be.a('number');
    expect(graphics.isDeleted()).to.equal(false);
  });

  it('is what draws the viewports that ask for it', () => {
    expect(Reflect.get(engine, '_renderFlaggedViewports')).to.be.a('function');
    expect(Reflect.get(engine, '_needsRender')).to.be.an.instanceof(Set);
    expect(engine.hasBeenDestroyed).to.equal(false);
  });
});

/** Paints every pixel that a box covers. */
const paint = (color: string) => `//VTK::System::Dec
//VTK::Output::Dec
void main() { gl_FragData[0] = vec4(${color}, 1.0); }`;

const red = '1.0, 0.0, 0.0';
const green = '0.0, 1.0, 0.0';
const edge = 8;
const paneSize = 64;
/** Millimetres up the pane: as many as it has pixels. */
const parallelScale = paneSize / 2;
const front = viewAxes({ azimuth: 0, elevation: 0, zoom: 1 });
const place = (voxel: [number, number, number]) => ({
  origin: voxel.map((size) => (-size * (edge - 1)) / 2) as [number, number, number],
  voxel,
  step: 0.5,
});

/** Notes what is asked of any WebGL 2 context, until it is told to stop. */
function note(...names: ('texImage3D' | 'texStorage3D' | 'deleteTexture' | 'useProgram')[]) {
  const graphics = WebGL2RenderingContext.prototype;
  const calls: { gl: WebGL2RenderingContext; given: unknown[] }[] = [];
  const originals = names.map((name) => Object.getOwnPropertyDescriptor(graphics, name)!);
  names.forEach((name, index) => {
    const ask = originals[index]!.value as (...given: unknown[]) => unknown;
    Object.defineProperty(graphics, name, {
      ...originals[index],
      value(this: WebGL2RenderingContext, ...given: unknown[]) {
        calls.push({ gl: this, given });
        return ask.apply(this, given);
      },
    });
  });
  const stop = () => names.forEach((name, index) => Object.defineProperty(graphics, name, originals[index]!));
  return { calls, stop };
}

describe('what is reached into of vtk.js', () => {
  let engine: CornerstoneEngine;
  let host: HTMLElement;
  let pane: DrawnPane;
  let texture: VoxelTexture;
  let reading: DrawnReading;

  beforeEach(async () => {
    host = document.createElement('div');
    host.style.cssText = `width: ${paneSize}px; height: ${paneSize}px`;
    document.body.append(host);
    engine = createEngine();
    pane = engine.addPane(host);
    host.querySelector<HTMLElement>('.surface')!.style.height = '100%';
    const values = new Uint8Array(edge ** 3).fill(200);
    texture = (await engine.createTexture({
      size: [edge, edge, edge],
      values,
      colors: [
        [0, 0, 0, 0],
        [255, 1, 1, 1],
      ],
    }))!;
    texture.write({ first: 0, count: edge, bytes: values, columns: edge, rows: edge, at: [0, 0] });
    reading = texture.read({ size: [edge, edge, edge], levels: [0.25, 0.5], shader: paint(red) });
    reading.place(place([4, 4, 4]));
    pane.show(reading);
  });

  afterEach(() => {
    pane.dispose();
    reading.dispose();
    texture.dispose();
    engine.destroy();
    host.remove();
  });

  function canvas(): CanvasRenderingContext2D {
    return host.querySelector('canvas')!.getContext('2d')!;
  }

  async function draw(share = 1): Promise<void> {
    pane.setResolution(share);
    pane.setView(front, parallelScale);
    pane.requestFrame();
    await new Promise(requestAnimationFrame);
    await engine.fence().passed();
  }

  /** The colour in the middle, and how many pixels of the middle column are covered. */
  function look(): { middle: number[]; covered: number } {
    const { data } = canvas().getImageData(paneSize / 2, 0, 1, paneSize);
    const rows = Array.from({ length: paneSize }, (_, row) => [...data.slice(4 * row, 4 * row + 4)]);
    return { middle: rows[paneSize / 2]!, covered: rows.filter(([, , , alpha]) => alpha! > 0).length };
  }

  it('draws outside of any page, any part at any size, and leaves what is on the page', async () => {
    await draw();
    const green3 = texture.read({ size: [edge, edge, edge], levels: [0.25, 0.5], shader: paint(green) });
    green3.place(place([4, 4, 4]));
    const offPage = await engine.addOffPagePane();
    offPage.show(green3);
    /** Rows of the middle column that the box covers, and their colour. */
    const cover = async (height: number, centre: [number, number, number], scale: number) => {
      const tile = { width: paneSize, height, axes: front, centre, parallelScale: scale, distance: 500 };
      const drawn = (await offPage.draw(tile)).getContext('2d')!;
      const { data } = drawn.getImageData(paneSize / 2, 0, 1, height);
      const rows = Array.from({ length: height }, (_, row) => [...data.slice(4 * row, 4 * row + 4)]);
      return { rows: rows.map(([, , , alpha]) => alpha! > 0), color: rows[height / 2] };
    };
    const count = (rows: boolean[]) => rows.filter(Boolean).length;
    // A box of 32 mm: half of 64 mm, and half of as many pixels more.
    const whole = await cover(paneSize, [0, 0, 0], parallelScale);
    expect(count(whole.rows)).to.be.closeTo(32, 1);
    expect(whole.color).to.deep.equal([0, 255, 0, 255]);
    expect(count((await cover(2 * paneSize, [0, 0, 0], parallelScale)).rows)).to.be.closeTo(64, 1);
    // The upper half of the box is the lower half of a tile about its upper face.
    const upper = await cover(paneSize, [0, 0, 16], 16);
    expect(count(upper.rows)).to.be.closeTo(32, 1);
    expect([upper.rows[0], upper.rows.at(-1)]).to.deep.equal([false, true]);
    expect(look().middle).to.deep.equal([255, 0, 0, 255]);
    offPage.dispose();
    green3.dispose();
    await draw();
    expect(look()).to.deep.include({ middle: [255, 0, 0, 255] });
  });

  it('draws from the texture that it finds by its data, and makes none of its own', async () => {
    const { calls, stop } = note('texImage3D', 'texStorage3D');
    await draw();
    stop();
    expect(look().middle).to.deep.equal([255, 0, 0, 255]);
    expect(calls).to.have.length(0);
  });

  it('draws with another fragment shader from the next frame on', async () => {
    await draw();
    reading.shade({ levels: [0.25, 0.5], shader: paint(green) });
    await draw();
    expect(look().middle).to.deep.equal([0, 255, 0, 255]);
  });

  it('draws at another spacing from the next frame on', async () => {
    await draw();
    expect(look().covered).to.be.closeTo(4 * edge, 5);
    reading.place(place([4, 4, 6]));
    await draw();
    expect(look().covered).to.be.closeTo(6 * edge, 7);
  });

  it('leaves the ground clear, and what was drawn before', async () => {
    canvas().fillRect(0, 0, paneSize, paneSize);
    await draw();
    expect([...canvas().getImageData(0, 0, 1, 1).data]).to.deep.equal([0, 0, 0, 0]);
  });

  it('fills the uniforms that rays are cast by', async () => {
    reading.shade({ levels: [0.25, 0.5], shader: rayCastShader('volume', 'firm') });
    const { calls, stop } = note('useProgram');
    await draw();
    stop();
    const { gl, given } = calls.findLast(({ given: [program] }) => program instanceof WebGLProgram)!;
    const program = given[0] as WebGLProgram;
    const valueOf = (name: string) => {
      const value: unknown = gl.getUniform(program, gl.getUniformLocation(program, name)!);
      return typeof value === 'number' ? value : [...(value as Float32Array)];
    };
    expect(valueOf('sampleDistance')).to.equal(0.5);
    expect(valueOf('camThick')).to.be.greaterThan(parallelScale);
    expect(valueOf('volume.spacing')).to.deep.equal([4, 4, 4]);
    expect(valueOf('volume.inverseSpacing')).to.deep.equal([0.25, 0.25, 0.25]);
    expect(valueOf('volume.inverseDimensions')).to.deep.equal([1 / edge, 1 / edge, 1 / edge]);
    expect(valueOf('volume.ipScalarRangeMin')).to.have.property('0', 0.25);
    expect(valueOf('volume.ipScalarRangeMax')).to.have.property('0', 0.5);
    expect(look().middle[3]).to.equal(255);
  });

  it('gives the memory of a texture back at once, and is gone with its engine', () => {
    const { calls, stop } = note('deleteTexture');
    texture.dispose();
    stop();
    expect(calls).to.have.length(1);
    engine.destroy();
    expect(engine.isGone).to.equal(true);
  });
});
