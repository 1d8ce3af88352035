import { expect } from '@esm-bundle/chai';
import { addElement, removeElements, show } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';

describe('a pane with nothing to compare', () => {
  afterEach(removeElements);

  for (const size of [15, 24, 40]) {
    it(`shows its sentence and every other reading, in letters of ${size} px`, async () => {
      const element = addElement({ naive: 'thickness' });
      element.style.fontSize = `${size}px`;
      await show(element, asFiles(writeSmallSeries({ thickness: undefined })));
      await element.updateComplete;
      const find = (selector: string) => [...element.shadowRoot!.querySelectorAll(selector)];
      const edges = (selector: string) => find(selector).map((found) => found.getBoundingClientRect());
      const [absent] = find('.naive .absent');
      const [pane] = edges('.naive .frame');
      expect(absent!.scrollTop).to.equal(0);
      expect(edges('.absent p')[0]!.top).to.be.at.least(edges('.toolbar')[0]!.bottom);
      absent!.scrollTop = absent!.scrollHeight;
      expect(edges('.choice').at(-1)!.bottom).to.be.at.most(pane!.bottom);
      expect(edges('.naive .scale-bar')[0]!.height).to.equal(0);
    });
  }
});
