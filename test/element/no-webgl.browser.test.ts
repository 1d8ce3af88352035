import { expect } from '@esm-bundle/chai';
import { addElement, removeElements, show, words } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';

describe('a browser without WebGL', () => {
  const canvases = [HTMLCanvasElement.prototype, OffscreenCanvas.prototype];
  const kept = canvases.map((canvas) => Object.getOwnPropertyDescriptor(canvas, 'getContext') ?? {});

  before(() => {
    for (const canvas of canvases) {
      Object.defineProperty(canvas, 'getContext', { configurable: true, value: () => null });
    }
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
});
