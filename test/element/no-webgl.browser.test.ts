import { expect } from '@esm-bundle/chai';
import { addElement, removeElements, show, untilReady, words } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';

describe('a browser without WebGL', () => {
  const canvases = [HTMLCanvasElement.prototype, OffscreenCanvas.prototype];
  const kept = canvases.map((canvas) => Object.getOwnPropertyDescriptor(canvas, 'getContext') ?? {});

  before(() => {
    canvases.forEach((canvas, index) => {
      const original = kept[index]?.value as (this: unknown, ...asked: unknown[]) => unknown;
      Object.defineProperty(canvas, 'getContext', {
        configurable: true,
        value(this: unknown, kind: string, ...more: unknown[]) {
          return kind.startsWith('webgl') ? null : original.call(this, kind, ...more);
        },
      });
    });
  });

  after(() => {
    canvases.forEach((canvas, index) => Object.defineProperty(canvas, 'getContext', kept[index] ?? {}));
  });

  afterEach(removeElements);

  it('shows the numbers and one sentence, and that is no error', async () => {
    const element = addElement();
    let errors = 0;
    element.addEventListener('error', () => (errors += 1));
    await show(element, asFiles(writeSmallSeries()));
    expect(errors).to.equal(0);
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.report?.spacing.z).to.equal(7.25);
    expect(element.millimetresPerPixel).to.equal(null);
    expect(words(element, '.cover')).to.match(/WebGL 2/);
    expect(words(element, '[part~="table"]')).to.contain('7.25 mm');
  });

  it('shows slices all the same', async () => {
    const element = addElement();
    await show(element, asFiles(writeSmallSeries()));
    element.view = 'slices';
    await untilReady(element);
    expect(element.millimetresPerPixel).to.be.greaterThan(0);
    expect(element.shadowRoot?.querySelector('.cover')?.checkVisibility()).to.equal(false);
    const canvas = element.shadowRoot?.querySelector<HTMLCanvasElement>('[data-plane="xy"] canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    expect(new Set(pixels).size).to.be.greaterThan(8);
  });
});
