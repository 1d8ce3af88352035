import { expect } from '@esm-bundle/chai';
import { silhouetteRuns } from '../support/silhouette.js';
import { addElement, removeElements, show, words } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';

const diameter = 40;
/** A ball of 40 mm at the end of a row of 300 pixels: more than 256 voxels, and 1.3 MiB of them. */
const plan = {
  columns: 300,
  rows: 64,
  slices: 70,
  spacing: { x: 0.5, y: 1, z: 1 },
  thickness: 2,
  sample: (x: number, y: number, z: number) =>
    Math.hypot(x - 120, y - 32, z - 35) < diameter / 2 ? 1500 : 0,
};

/** Shows the ball from the front, and measures it in the true pane, mm across and up. */
async function measureBall(attributes: Record<string, string> = {}) {
  const element = addElement(attributes);
  await show(element, asFiles(writeSmallSeries(plan)));
  element.setCamera({ azimuth: 0, elevation: 0, zoom: 1 });
  await element.updateComplete;
  const { horizontal, vertical } = silhouetteRuns(element, 'true');
  const scale = element.millimetresPerPixel ?? NaN;
  return {
    across: (horizontal[0]?.length ?? 0) * scale,
    up: (vertical[0]?.length ?? 0) * scale,
    note: words(element, '.reduced'),
    report: element.report,
  };
}

function expectBall({ across, up, note, report }: Awaited<ReturnType<typeof measureBall>>, voxel: number) {
  expect(across).to.be.closeTo(diameter, voxel);
  expect(up).to.be.closeTo(diameter, voxel);
  expect(report?.spacing).to.deep.equal({ x: 0.5, y: 1, z: 1 });
  expect(report?.dimensions).to.deep.equal({ columns: 300, rows: 64, slices: 70 });
  expect(note).to.contain('300 × 64 × 70');
}

type Method = (this: WebGL2RenderingContext, ...args: number[]) => unknown;

describe('a device with little room', () => {
  const graphics = WebGL2RenderingContext.prototype;
  const kept = ['getParameter', 'getError', 'texStorage3D', 'texImage3D'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(graphics, name) ?? {}] as const,
  );

  /** Has a method of WebGL do what `change` makes of what it did. */
  function change(name: string, how: (original: Method) => Method) {
    const original = kept.find(([other]) => other === name)?.[1].value as Method;
    Object.defineProperty(graphics, name, { configurable: true, writable: true, value: how(original) });
  }

  const { Uint8Array } = globalThis;

  afterEach(() => {
    Object.assign(globalThis, { Uint8Array });
    for (const [name, descriptor] of kept) Object.defineProperty(graphics, name, descriptor);
    removeElements();
  });

  it('whose textures end at 256 voxels shows the true proportions', async () => {
    change('getParameter', (original) => {
      return function (name) {
        return name === this.MAX_3D_TEXTURE_SIZE ? 256 : original.call(this, name ?? NaN);
      };
    });
    expectBall(await measureBall(), 2);
  });

  it('whose GPU has no memory left shows them of fewer voxels', async () => {
    const most = 50_000;
    let isRefused = false;
    const refuse = (original: Method): Method =>
      function (...args) {
        const [width = 0, height = 0, depth = 0] = args.slice(3);
        isRefused = width * height * depth > most;
        if (!isRefused) original.apply(this, args);
      };
    change('texStorage3D', refuse);
    change('texImage3D', refuse);
    change('getError', (original) => {
      return function () {
        const error = isRefused ? this.OUT_OF_MEMORY : original.call(this);
        isRefused = false;
        return error;
      };
    });
    expectBall(await measureBall(), 4);
  });

  it('whose page has no memory left for the block shows them of fewer voxels', async () => {
    const most = 1_200_000;
    let refusals = 0;
    globalThis.Uint8Array = new Proxy(Uint8Array, {
      construct(type, args: unknown[], made) {
        const isTooMuch = Number(args[0]) > most;
        if (isTooMuch) refusals += 1;
        if (isTooMuch) throw new RangeError('Array buffer allocation failed');
        return Reflect.construct(type, args, made) as object;
      },
    });
    expectBall(await measureBall(), 2);
    expect(refusals).to.be.greaterThan(0);
  });

  it('that is given a budget of 1 MiB keeps to it', async () => {
    expectBall(await measureBall({ 'memory-budget': '1' }), 2);
  });
});
