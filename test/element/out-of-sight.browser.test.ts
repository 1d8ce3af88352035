import { expect } from '@esm-bundle/chai';
import { addElement, removeElements, show, words } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';
import { ball, shareDrawn, untilDrawn } from './seen-picture.js';

const hidings: Record<string, string> = {
  'of no size': 'width: 0; height: 0; overflow: hidden',
  'that is not laid out': 'display: none',
  'far below what is seen': 'margin-top: 5000px; width: 600px',
};

describe('an element', () => {
  afterEach(removeElements);

  for (const [how, style] of Object.entries(hidings)) {
    it(`${how} reads what it is given, and is drawn once it is seen`, async () => {
      const element = addElement();
      element.style.cssText = style;
      await show(element, asFiles(writeSmallSeries(ball)));
      expect(element.report?.spacing.z).to.equal(2);
      element.style.cssText = 'width: 600px';
      await untilDrawn(element);
      expect(element.millimetresPerPixel).to.be.within(0.01, 10);
      expect(words(element, '.true .numbers')).to.equal('1 × 1 × 2 mm');
    });

    it(`that becomes one ${how}, and comes back, shows the same`, async () => {
      const element = addElement();
      await show(element, asFiles(writeSmallSeries(ball)));
      await element.updateComplete;
      const before = { share: shareDrawn(element), scale: element.millimetresPerPixel };
      element.style.cssText = style;
      await new Promise((resolve) => setTimeout(resolve, 100));
      element.setCamera({ azimuth: 100 });
      await element.updateComplete;
      element.style.cssText = 'width: 600px';
      element.resetCamera();
      await new Promise((resolve) => setTimeout(resolve, 300));
      await untilDrawn(element);
      expect(shareDrawn(element)).to.be.closeTo(before.share, 0.03);
      expect(element.millimetresPerPixel).to.be.closeTo(before.scale ?? NaN, 1e-6);
    });
  }
});
