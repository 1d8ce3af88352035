import { expect } from '@esm-bundle/chai';
import { addElement, removeElements, show, untilReady } from '../../added-element.js';
import { asFiles, writeSmallSeries } from '../../given-files.js';
import { say } from '../../spoken.js';

describe('the table of numbers', () => {
  afterEach(removeElements);

  it('names a size where it is narrow and no column has a head, and only where there is one', async () => {
    const element = addElement({ view: 'table', spacing: '0.75 2.5 -' });
    await show(element, asFiles(writeSmallSeries()));
    await untilReady(element);
    const told = (axis: string) => {
      const size = element.shadowRoot!.querySelector(`.axis.${axis} .number + .number`)!;
      return getComputedStyle(size, '::before').content;
    };
    element.style.inlineSize = '360px';
    expect(told('x')).to.contain(say('table.extent'));
    expect(told('z')).to.not.contain(say('table.extent'));
    element.style.inlineSize = '900px';
    expect(told('x')).to.equal('none');
  });
});
