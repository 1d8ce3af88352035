import { expect } from '@esm-bundle/chai';
import { planWithShapes } from '../support/measured-shapes.js';
import { PyramidHost } from '../support/pyramid-host.js';
import { silhouetteRuns } from '../support/silhouette.js';
import { samplesOf } from '../support/synthetic-series.js';
import { makeZarr, zipStored, type ZarrFiles, type ZarrShape } from '../support/zarr-files.js';
import { addElement, next, removeElements, show, words } from './added-element.js';

const { plan, box, ball } = planWithShapes({
  columns: 72,
  rows: 64,
  slices: 40,
  spacing: { x: 0.5, y: 0.5, z: 1.25 },
});

const slices = Array.from({ length: plan.slices }, (_, index) => samplesOf(plan, index));

/** The shapes as an anisotropic pyramid of 16 bits, in micrometres. */
const shapes: ZarrShape = {
  size: [plan.columns, plan.rows, plan.slices],
  scale: [500, 500, 1250],
  unit: 'micrometer',
  type: 'uint16',
  gzip: true,
  levels: 2,
  valueAt: (x, y, z) => slices[z]?.[x + plan.columns * y] ?? 0,
};

const asPack = (files: ZarrFiles) => [new File([zipStored(files)], 'shapes.ozx')];
const asFolder = (files: ZarrFiles) =>
  [...files].map(([path, bytes]) => {
    const file = new File([bytes], path.slice(path.lastIndexOf('/') + 1));
    return Object.defineProperty(file, 'webkitRelativePath', { value: `shapes.zarr/${path}` });
  });

/** Within 1.5 % or 2 pixels, whichever is larger; the runs come in either order. */
function expectLengths(runs: readonly { length: number }[], expected: readonly number[], scale: number) {
  const found = runs.map(({ length }) => length * scale).sort((a, b) => a - b);
  const wanted = [...expected].sort((a, b) => a - b);
  expect(found.length, found.join(', ')).to.equal(wanted.length);
  wanted.forEach((length, index) => {
    expect(found[index], found.join(', ')).to.be.closeTo(length, Math.max(0.015 * length, 2 * scale));
  });
}

/** Box and ball along X and Z, mm, as wide as the reading makes them. */
function expectShapes(element: ReturnType<typeof addElement>) {
  const scale = element.millimetresPerPixel ?? NaN;
  const long = (axis: 0 | 2) => [box.to[axis] - box.from[axis], ball.diameter];
  const { horizontal, vertical } = silhouetteRuns(element, 'true');
  expectLengths(horizontal, long(0), scale);
  expectLengths(vertical, long(2), scale);
}

describe('an OME-Zarr in the element', () => {
  let host: PyramidHost | null = null;
  afterEach(() => {
    removeElements();
    host?.close();
    host = null;
  });

  const ways: [way: string, shape: ZarrShape, give: (files: ZarrFiles) => File[]][] = [
    ['a dropped pack', { ...shapes, shard: 2 }, asPack],
    ['a dropped folder of 0.4', { ...shapes, version: '0.4' }, asFolder],
    ['a pack whose axes are x, z, y', { ...shapes, axes: 'xzy' }, asPack],
  ];
  for (const [way, shape, give] of ways) {
    it(`${way} has its size in millimetres`, async () => {
      const element = addElement();
      await show(element, give(makeZarr(shape)));
      element.setCamera({ azimuth: 0, elevation: 0, zoom: 0.8 });
      await element.updateComplete;
      expect(element.report?.spacing).to.deep.equal({ x: 0.5, y: 0.5, z: 1.25 });
      expectShapes(element);
    });
  }

  it('is compared with what tools make of it that drop the scale', async () => {
    const element = addElement();
    await show(element, asPack(makeZarr(shapes)));
    await element.updateComplete;
    expect(words(element, '[part~="caption"]')).to.contain('OME-Zarr');
    const naive = element.report?.naive.map(({ rule }) => rule);
    expect(naive).to.deep.equal(['isotropic', 'ones', 'reversed', 'millimetres']);
    expect(element.shadowRoot?.textContent).to.contain('Z assumed equal to X');
    expect(element.matches(':state(disagrees)')).to.equal(true);
  });

  it('says in words what it declares, and where nothing is known', async () => {
    const element = addElement({ view: 'table' });
    await show(element, asPack(makeZarr({ ...shapes, unit: null })));
    await element.updateComplete;
    expect(words(element, '[part~="findings"]')).to.contain('has no unit');
    expect(element.report?.spacing.x).to.equal(null);
  });

  it('that can be unpacked nowhere keeps its numbers, and is told', async () => {
    const jpeg = { codecs: [{ name: 'bytes' }, { name: 'jpegxl' }] };
    const change: ZarrShape['change'] = (json, path) =>
      path.endsWith('s0/zarr.json') ? { ...json, ...jpeg } : json;
    const element = addElement();
    await show(element, asPack(makeZarr({ ...shapes, levels: 1, change })));
    await element.updateComplete;
    expect(element.report?.spacing.z).to.equal(1.25);
    expect(element.shadowRoot?.textContent).to.contain('jpegxl');
  });

  for (const name of ['block.zarr', 'block.zarr/', 'block.ozx']) {
    it(`lies on a server: ${name}`, async () => {
      host = new PyramidHost(makeZarr({ ...shapes, shard: 2 }));
      const element = addElement();
      const loaded = next(element, 'load');
      element.src = `${PyramidHost.origin}/${name}`;
      await loaded;
      element.setCamera({ azimuth: 0, elevation: 0, zoom: 0.8 });
      await element.updateComplete;
      expectShapes(element);
      expect(host.asked.filter(({ method }) => method === 'HEAD')).to.deep.equal([]);
      if (name === 'block.ozx') expect(host.asked.length).to.be.lessThan(5);
    });
  }

  it('on a server without ranges is fetched once', async () => {
    const files = makeZarr({ ...shapes, shard: 2 });
    host = new PyramidHost(files, false);
    const element = addElement();
    const loaded = next(element, 'load');
    element.src = `${PyramidHost.origin}/block.ozx`;
    await loaded;
    expect(host.asked.length).to.equal(1);
    expect(element.report?.spacing.z).to.equal(1.25);
  });

  it('shows its channels as stacks, and its time points', async () => {
    const element = addElement();
    const many: ZarrShape = { ...shapes, axes: 'tczyx', channels: 2, timePoints: 2, levels: 1 };
    await show(element, asPack(makeZarr(many)));
    await element.updateComplete;
    expect(element.shadowRoot?.querySelectorAll('[part~="stacks"] input').length).to.equal(2);
    expect(words(element, '.which')).to.equal('Time point 1 of 2');
  });
});

describe('a preview of a series', () => {
  let host: PyramidHost | null = null;
  afterEach(() => {
    removeElements();
    host?.close();
    host = null;
  });

  const isOfSeries = ({ path }: { path: string }) => path.startsWith('/block.zarr');

  async function begin(preview: string) {
    host = new PyramidHost(makeZarr({ ...shapes, shard: 2 }));
    const element = addElement();
    const loaded = next(element, 'load');
    element.preview = preview;
    element.src = `${PyramidHost.origin}/block.zarr`;
    await loaded;
    await element.updateComplete;
    return { element, asked: host.asked, host };
  }
  const closerOf = (element: ReturnType<typeof addElement>) =>
    element.shadowRoot?.querySelector<HTMLButtonElement>('.closer');

  it('is shown in its place, until a person looks closer', async () => {
    const { element, asked } = await begin(`${PyramidHost.origin}/block.ozx`);
    expect(asked.filter(isOfSeries)).to.deep.equal([]);
    const loaded = next(element, 'load');
    element.shadowRoot?.querySelector<HTMLButtonElement>('.closer')?.click();
    await loaded;
    expect(asked.filter(isOfSeries).length).to.be.greaterThan(2);
    expect(element.report?.spacing.z).to.equal(1.25);
  });

  it('stays in the panes until the series stands there, however long that takes', async () => {
    const { element, host: slow, asked } = await begin(`${PyramidHost.origin}/block.ozx`);
    let send = () => undefined as unknown;
    slow.holds.push({ path: '/block.zarr/', until: new Promise((resolve) => (send = () => resolve(null))) });
    const before = silhouetteRuns(element, 'true');
    const loaded = next(element, 'load');
    closerOf(element)?.click();
    while (!asked.some(isOfSeries)) await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(silhouetteRuns(element, 'true')).to.deep.equal(before);
    expect(words(element, '[part~="caption"]')).to.contain('0.5 × 0.5 × 1.25');
    expect(element.matches(':state(loading)')).to.equal(true);
    // A second press asks for nothing more.
    closerOf(element)?.click();
    send();
    await loaded;
    await element.updateComplete;
    expect(asked.filter(({ path }) => path === '/block.zarr/zarr.json').length).to.equal(1);
    element.setCamera({ azimuth: 0, elevation: 0, zoom: 0.8 });
    await element.updateComplete;
    expectShapes(element);
  });

  it('stays where the series cannot be had, which is said, and can be asked for again', async () => {
    const { element, asked } = await begin(`${PyramidHost.origin}/block.ozx`);
    const before = silhouetteRuns(element, 'true');
    host?.lose('/block.zarr/');
    const loaded = next(element, 'load');
    closerOf(element)?.click();
    await loaded;
    await element.updateComplete;
    expect(silhouetteRuns(element, 'true')).to.deep.equal(before);
    expect(words(element, '.reduced')).to.contain('404');
    expect(element.report?.spacing.z).to.equal(1.25);
    const tries = asked.filter(isOfSeries).length;
    closerOf(element)?.click();
    while (asked.filter(isOfSeries).length === tries) await new Promise(requestAnimationFrame);
  });

  it('that cannot be read gives way to the series, without an error', async () => {
    let errors = 0;
    document.addEventListener('error', () => (errors += 1), { capture: true, once: true });
    const { element, asked } = await begin(`${PyramidHost.origin}/lost.ozx`);
    expect(asked.filter(isOfSeries).length).to.be.greaterThan(2);
    expect(element.report?.spacing.z).to.equal(1.25);
    expect(errors).to.equal(0);
  });
});
